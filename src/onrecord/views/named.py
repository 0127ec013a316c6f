"""This module knows which sides are named in some words, and which are told as belonging to another."""

import re
from collections.abc import Iterable

from onrecord.model.entries import EventEntry
from onrecord.views.sides import Sides


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
        longest = sorted(self._of, key=lambda name: (-len(name), name))
        self._pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b") if longest else None

    def in_words(self, words: str, first: str | None = None) -> tuple[str, ...]:
        """The sides named in words, each once, in their order; `first` is put in front where it is not None."""
        found = self._pattern.findall(words) if self._pattern else []
        named = (self._of[name] for name in found)
        return tuple(dict.fromkeys((*((self._of.get(first, first),) if first else ()), *named)))


class Owned:
    """What the words of a record's pages say of whose a body is.

    Args:
        words: of pages: around events, of statements.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = words
        self._told: str | None = None

    def may_be_of(self, one: str, other: str) -> bool:
        """Whether any page has one as the other's: "Orsk's Harbour Board", "the Orskan Harbour Board"."""
        if self._told is None:
            self._told = "\n".join(self._words)
        told = (rf"\b{re.escape(owner)}\w{{0,3}}(?:['’]s?)? {re.escape(body)}\b" for owner, body in ((one, other), (other, one)))
        return any(re.search(pattern, self._told) for pattern in told)
