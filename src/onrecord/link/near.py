"""This module knows which items are worth comparing: those that share so many of their keys, and were published so many days apart."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.link.sketch import Marks, Outline

Places = NDArray[np.int64]
CROWDED = 5000
"""A key that more of the items hold than this is furniture, and leads to nobody: it bounds the time that one article can take."""
SIEVE = 1 << 21
"""Holes of the sieve that keys fall through."""
DAYS_OF_ALL_TIME = (date.min.toordinal(), date.max.toordinal())


class Held(NamedTuple):
    """Keys, and the place of the item that holds each."""

    keys: Marks
    holders: Places


def held(kept: Sequence[bytes], below: int = 1 << 32) -> Held:
    """The keys of items, by place: all marks they keep that are below a bound."""
    keys: Marks = np.frombuffer(b"".join(kept), np.uint32)
    holders = np.repeat(np.arange(len(kept)), [len(each) // keys.itemsize for each in kept])
    if below < 1 << 32:
        low = np.flatnonzero(keys < below)
        keys, holders = keys[low], holders[low]
    return Held(keys, holders)


def near(new: Sequence[Outline], known: Sequence[Outline], keys: Sequence[Held], *, least: int, days: int) -> Iterator[Places]:
    """For each new item the places of those worth comparing it with, so that every pair comes once.

    Args:
        keys: of all items, the known ones first, then the new ones; places count so too.
        least: how many keys two items must share.
        days: how many days apart they may have been published; one without a date may be compared with any.
    """
    both = Held(np.concatenate([each.keys for each in keys]), np.concatenate([each.holders for each in keys]))
    asked, ordered = _asked(both, len(known)), _sieved(both, len(known))
    ends = np.searchsorted(asked.holders, np.arange(len(known), len(known) + len(new) + 1))
    first, last = _days([*known, *new])
    for number in range(len(new)):
        place = len(known) + number
        others = _sharing(asked.keys[ends[number] : ends[number + 1]], ordered, least)
        others = others[others < place]
        apart = np.maximum(first[others] - last[place], first[place] - last[others])
        yield others[apart <= days]


def _asked(both: Held, known: int) -> Held:
    """What the new items hold, item by item."""
    new = np.flatnonzero(both.holders >= known)
    new = new[np.argsort(both.holders[new], kind="stable")]
    return Held(both.keys[new], both.holders[new])


def _sieved(both: Held, known: int) -> Held:
    """The keys that new items may have, ascending; what only known ones have is sieved out, nearly all of it."""
    holes = np.zeros(SIEVE, bool)
    holes[both.keys[both.holders >= known] % SIEVE] = True
    kept = np.flatnonzero(holes[both.keys % SIEVE])
    kept = kept[np.argsort(both.keys[kept], kind="stable")]
    return Held(both.keys[kept], both.holders[kept])


def _sharing(mine: Marks, ordered: Held, least: int) -> Places:
    starts, ends = np.searchsorted(ordered.keys, mine, "left"), np.searchsorted(ordered.keys, mine, "right")
    wanted = np.flatnonzero((ends - starts > 1) & (ends - starts <= CROWDED))
    if not len(wanted):
        return np.zeros(0, np.int64)
    ranges = [ordered.holders[start:end] for start, end in zip(starts[wanted], ends[wanted], strict=True)]
    found, times = np.unique(np.concatenate(ranges), return_counts=True)
    return found[times >= least]


def _days(outlines: Sequence[Outline]) -> tuple[Places, Places]:
    days = [_day_range(each.since, each.until) for each in outlines]
    both = np.array(days, np.int64).reshape(len(days), 2)
    return both[:, 0], both[:, 1]


def _day_range(since: str, until: str) -> tuple[int, int]:
    if not since:
        return DAYS_OF_ALL_TIME
    return date.fromisoformat(since).toordinal(), date.fromisoformat(until).toordinal()
