"""This module knows which items are worth comparing: those that share so many of their keys, and were published so many days apart."""

from collections.abc import Iterator, Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from onrecord.link.sketch import Marks, Outline

Places = NDArray[np.int64]
CROWDED = 5000
"""A key that more of the items hold than this is furniture, and leads to nobody: it bounds the time that one article can take."""
DAYS_OF_ALL_TIME = (date.min.toordinal(), date.max.toordinal())


def near(new: Sequence[Outline], known: Sequence[Outline], keys: Sequence[Marks], *, least: int, days: int) -> Iterator[Places]:
    """For each new item the places of those worth comparing it with, so that every pair comes once.

    Args:
        keys: of each item, the known ones first, then the new ones; places count so too.
        least: how many keys two items must share.
        days: how many days apart they may have been published; one without a date may be compared with any.
    """
    owners = np.repeat(np.arange(len(keys)), [len(each) for each in keys])
    marks = np.concatenate([*keys, np.zeros(0, np.uint32)])
    order = np.argsort(marks, kind="stable")
    marks, owners = marks[order], owners[order]
    first, last = _days([*known, *new])
    for place in range(len(known), len(keys)):
        others = _sharing(keys[place], marks, owners, least)
        others = others[others < place]
        apart = np.maximum(first[others] - last[place], first[place] - last[others])
        yield others[apart <= days]


def _sharing(mine: Marks, marks: Marks, owners: Places, least: int) -> Places:
    starts, ends = np.searchsorted(marks, mine, "left"), np.searchsorted(marks, mine, "right")
    ranges = [owners[start:end] for start, end in zip(starts, ends, strict=True) if 1 < end - start <= CROWDED]
    if not ranges:
        return np.zeros(0, np.int64)
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
