"""This module knows which moves about one word are of two disputes: two pairs of states may each bargain over a "deadline".

Moves about a word are of one dispute where somebody moves or is moved towards in both, where somebody of the one faces somebody of the
other anywhere in the record, or where both stand on one page; and so on in chains. Who is not said to deal with anybody parts nothing.
The dispute told first keeps the word as its key; each further one has the name of who moves first in it behind the word.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from onrecord.link.replying import names_of
from onrecord.model.entries import MoveEntry
from onrecord.model.span import Spans
from onrecord.text.edtf import start_of

Facing = Mapping[str, frozenset[str]]
"""By name, those with whom somebody bargains anywhere."""
Sign = tuple[str, str]
"""What holds moves of one dispute together: somebody's name, or a page."""


def facing(moves: Sequence[MoveEntry]) -> Facing:
    """By name, those with whom somebody bargains anywhere: many pages do not say to whom a demand is made."""
    by = {move.id: names_of(move.by) for move in moves}
    found: defaultdict[str, set[str]] = defaultdict(set)
    for move in moves:
        others = by.get(move.answers or "", frozenset()).union(*map(names_of, move.to))
        for one in by[move.id]:
            for other in others:
                found[one].add(other)
                found[other].add(one)
    return {name: frozenset(others) for name, others in found.items()}


def keys_apart(moves: Iterable[MoveEntry]) -> dict[str, str]:
    """By id, the key of each move about a word that several disputes share; what a person filed stays under the word he gave."""
    told = sorted(moves, key=age)
    about: defaultdict[str, list[MoveEntry]] = defaultdict(list)
    for move in told:
        if move.issue and not is_filed(move):
            about[move.issue].append(move)
    faced = facing(told)
    found: dict[str, str] = {}
    for word, its in about.items():
        if len(disputes := _disputes(its, faced)) > 1:
            found |= dict.fromkeys((move.id for move in disputes[0]), word)
            for further in disputes[1:]:
                found |= dict.fromkeys((move.id for move in further), _key(word, further))
    return found


def under_keys(moves: Iterable[MoveEntry], keys: Mapping[str, str]) -> tuple[MoveEntry, ...]:
    """The moves, those whose ids have a key under that one."""
    return tuple(msgspec.structs.replace(move, issue=keys[move.id]) if move.id in keys else move for move in moves)


def is_filed(move: MoveEntry) -> bool:
    """Whether a person said what a move is about."""
    return any("issue" in each.fields for each in move.corrections)


def age(move: MoveEntry) -> tuple[str, str, Spans, str]:
    """The day, then the page's address and the place on it: ids are made of where a page was read from, and differ with the folder."""
    day = start_of(move.published).rstrip("?~%") if move.published else "~"
    return day, move.address, move.content, move.id


def _disputes(moves: Sequence[MoveEntry], faced: Facing) -> list[list[MoveEntry]]:
    """Moves about one word by dispute; those of nobody, on a page without others, go with the first."""
    of, named = _Heads(), {sign for move in moves for sign in _signs(move)[1:]}
    for move in moves:
        of.join(_signs(move))
    for sign in sorted(named):
        of.join([sign, *(other for name in sorted(faced.get(sign[1], ())) if (other := ("name", name)) in named)])
    found: defaultdict[Sign, list[MoveEntry]] = defaultdict(list)
    nobodys = {of.head(("page", move.version)) for move in moves} - {of.head(sign) for sign in named}
    first = next((head for move in moves if (head := of.head(("page", move.version))) not in nobodys), None)
    for move in moves:
        head = of.head(("page", move.version))
        found[first if first and head in nobodys else head].append(move)
    return list(found.values()) if first else [list(moves)]


def _signs(move: MoveEntry) -> list[Sign]:
    """The page of a move, then who makes it and to whom."""
    return [("page", move.version), *(("name", name) for name in sorted(names_of(move.by).union(*map(names_of, move.to))))]


def _key(word: str, moves: Sequence[MoveEntry]) -> str:
    """The word, and behind it who moves first; no two disputes about a word have somebody in common."""
    first = next(each for each in (move.by or next(iter(move.to), None) for move in moves) if each)
    return f"{word} ({first.party or first.name})"


class _Heads:
    """Which signs are held together."""

    def __init__(self) -> None:
        self._of: dict[Sign, Sign] = {}

    def head(self, sign: Sign) -> Sign:
        while (above := self._of.get(sign, sign)) != sign:
            self._of[sign] = self._of.get(above, above)
            sign = above
        return sign

    def join(self, signs: Iterable[Sign]) -> None:
        first, *others = map(self.head, signs)
        for other in others:
            self._of[self.head(other)] = self.head(first)
