"""This module knows how near in time two entries were published, and which words of theirs are alike but for their endings."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Generic, TypeVar

from onrecord.model.entries import Entry
from onrecord.model.record import Statement
from onrecord.text.day_bounds import bounds

SHORTEST = 4
"""Letters of a word that must be there for it to be compared."""
_WORD = re.compile(r"[^\W\d_]+")
_ENDING = re.compile(r"(?:ings?|ed|es|s|e|ion|ions|ment|al)$")


def published_day(entry: Entry | Statement) -> str | None:
    """The first ISO day on which its page can have been published; None where that is not known."""
    found = bounds(entry.published)
    return found[0] if found else None


def days_apart(one: str | None, two: str | None) -> int | None:
    """The days between two ISO days, in either order; None where one is not known."""
    return abs((date.fromisoformat(one) - date.fromisoformat(two)).days) if one and two else None


T = TypeVar("T", bound=Entry | Statement)
"""What is kept by day."""


class ByDay(Generic[T]):
    """Entries by the day of publication, so that those of some days are found without looking at all; those without a day are left out."""

    def __init__(self, entries: Iterable[T]) -> None:
        dated = [(day, each) for each in entries if (day := published_day(each))]
        dated.sort(key=lambda each: (each[0], each[1].version, each[1].context.start, each[1].id))
        self._days = [day for day, _ in dated]
        self._entries = [each for _, each in dated]

    def between(self, first: str, last: str) -> Sequence[T]:
        """Those of these days and between, both included."""
        return self._entries[bisect_left(self._days, first) : bisect_right(self._days, last)]

    def around(self, day: str, days: int) -> Sequence[T]:
        """Those of so many days before a day, of the day, and of so many after it."""
        middle, reach = date.fromisoformat(day), timedelta(days)
        return self.between((middle - reach).isoformat(), (middle + reach).isoformat())

    def nearest(self, day: str, days: int, most: int) -> Sequence[T]:
        """Of those around a day at most so many: up to and on the day, the latest first, then those after it."""
        middle, reach = date.fromisoformat(day), timedelta(days)
        first, last = (bound.isoformat() for bound in (middle - reach, middle + reach))
        low, at, high = bisect_left(self._days, first), bisect_right(self._days, day), bisect_right(self._days, last)
        before = self._entries[max(low, at - most) : at][::-1]
        return [*before, *self._entries[at : min(high, at + most - len(before))]]


def stems(words: str) -> frozenset[str]:
    """The longer words, without their endings.

    >>> sorted(stems("switching off the pumps")) == sorted(stems("pump switched"))
    True
    """
    found = (_ENDING.sub("", word.casefold()) for word in _WORD.findall(words) if len(word) >= SHORTEST)
    return frozenset(stem for stem in found if len(stem) >= SHORTEST - 1)
