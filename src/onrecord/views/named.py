"""This module knows which sides are named in some words, and which are told as belonging to another.

Both are looked up by the words that names are made of, so that a record's size and the number of its sides cost no more than a look.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from onrecord.model.entries import EventEntry
from onrecord.views.sides import Sides

_WORD = re.compile(r"\w+")


class SideNames:
    """The names under which a record's sides are told, to be found in words.

    Args:
        events: all of the record's.
    """

    def __init__(self, events: Iterable[EventEntry]) -> None:
        told = tuple(events)
        self.sides = Sides(told)
        participants = [each for event in told for each in (*event.actors, *event.recipients, *event.others)]
        self._of = {name: side for each in participants if (side := self.sides.of(each)) for name in (each.party, side) if name}
        self._beginning: defaultdict[str, list[str]] = defaultdict(list)
        for name in sorted(self._of, key=lambda name: (-len(name), name)):
            if first := _WORD.match(name):
                self._beginning[first[0]].append(name)

    def in_words(self, words: str, first: str | None = None) -> tuple[str, ...]:
        """The sides named in words, each once, in their order; `first` is put in front where it is not None."""
        named = (self._of[name] for name in self._found(words))
        return tuple(dict.fromkeys((*((self._of.get(first, first),) if first else ()), *named)))

    def _found(self, words: str) -> Iterator[str]:
        """Names in their order, where several begin at one word the longest, and none inside another."""
        end = 0
        for word in _WORD.finditer(words):
            begun = self._beginning.get(word[0], ()) if word.start() >= end else ()
            if name := next((each for each in begun if _stands_at(words, each, word.start())), ""):
                end = word.start() + len(name)
                yield name


def _stands_at(words: str, name: str, start: int) -> bool:
    """Whether a name stands at a place in words, and not as the beginning of a longer word."""
    end = start + len(name)
    return words.startswith(name, start) and not (_is_letter(name[-1]) and _is_letter(words[end : end + 1]))


def _is_letter(sign: str) -> bool:
    return _WORD.match(sign) is not None


class Owned:
    """What the words of a record's pages say of whose a body is.

    Args:
        words: of pages: around events, of statements.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = words
        self._told: Sequence[str] = ()
        self._holding: defaultdict[str, list[int]] | None = None
        self._known: dict[tuple[str, str], bool] = {}

    def may_be_of(self, one: str, other: str) -> bool:
        """Whether any page has one as the other's: "Orsk's Harbour Board", "the Orskan Harbour Board"."""
        return self._is_told(one, other) or self._is_told(other, one)

    def _is_told(self, owner: str, body: str) -> bool:
        pair = (owner, body)
        if pair not in self._known:
            pattern = re.compile(rf"\b{re.escape(owner)}\w{{0,3}}(?:['’]s?)? {re.escape(body)}(?!\w)")
            self._known[pair] = any(pattern.search(told) for told in self._holding_all(_WORD.findall(body)))
        return self._known[pair]

    def _holding_all(self, names: Sequence[str]) -> Iterator[str]:
        """The passages that may hold a name, by the rarest of its words."""
        holding = self._filed()
        rarest = min((holding.get(name, ()) for name in names), key=len, default=())
        return (self._told[place] for place in rarest)

    def _filed(self) -> defaultdict[str, list[int]]:
        """The places of passages by their words, filed at the first question."""
        if self._holding is None:
            self._told = tuple(dict.fromkeys(self._words))
            self._holding = defaultdict(list)
            for place, told in enumerate(self._told):
                for word in set(_WORD.findall(told)):
                    self._holding[word].append(place)
        return self._holding
