"""This module knows what two sequences of words have in common, in an order a reader finds natural and in bounded time.

What is the same at both ends is set aside; between the ends, words that occur once on either side are held fast, and the gaps between
them are looked at in the same way ("patience"). Where a gap has no such word, it is taken for changed as a whole. A word or two left
standing alone in the middle of a rewritten sentence helps nobody, so it is counted as rewritten too.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import msgspec

DEEPEST = 24
"""Gaps within gaps that are looked into; real sentences need three or four."""
LONGEST_CRUMB = 3
"""Words in a row that are given up where more than that was rewritten on both sides of them."""


class Run(msgspec.Struct, frozen=True):
    """`length` items from `before` on one side that are those from `now` on the other."""

    before: int
    now: int
    length: int


def common_runs(before: Sequence[str], now: Sequence[str]) -> tuple[Run, ...]:
    """The runs that both sequences share, in the order of both, not touching; what lies between them has changed.

    >>> [(run.before, run.length) for run in common_runs("we will not sign it".split(), "we will never sign it".split())]
    [(0, 2), (3, 2)]
    """
    pairs: list[tuple[int, int]] = []
    gaps = [(0, len(before), 0, len(now), 0)]
    while gaps:
        first, last, opening, closing, depth = gaps.pop()
        while first < last and opening < closing and before[first] == now[opening]:
            pairs.append((first, opening))
            first, opening = first + 1, opening + 1
        while first < last and opening < closing and before[last - 1] == now[closing - 1]:
            last, closing = last - 1, closing - 1
            pairs.append((last, closing))
        if first < last and opening < closing and depth < DEEPEST:
            fixed = _held_fast(before, now, (first, last), (opening, closing))
            pairs += fixed
            gaps += _between(fixed, (first, last), (opening, closing), depth + 1)
    return tuple(_without_crumbs(_runs(sorted(pairs)), len(before), len(now)))


def longest_in_order(places: Sequence[int]) -> frozenset[int]:
    """Which positions of a list to keep so that its values ascend, as many as can be.

    >>> sorted(longest_in_order([0, 3, 1, 2]))
    [0, 2, 3]
    """
    ends: list[int] = []
    holders: list[int] = []
    earlier: list[int] = []
    for position, place in enumerate(places):
        length = bisect_left(ends, place)
        earlier.append(holders[length - 1] if length else -1)
        if length == len(ends):
            ends.append(place)
            holders.append(position)
        else:
            ends[length], holders[length] = place, position
    return frozenset(_back_from(holders[-1] if holders else -1, earlier))


def _back_from(position: int, earlier: Sequence[int]) -> Iterator[int]:
    while position >= 0:
        yield position
        position = earlier[position]


def _held_fast(before: Sequence[str], now: Sequence[str], there: tuple[int, int], here: tuple[int, int]) -> list[tuple[int, int]]:
    """The places of what occurs once on either side, as many as stand in the same order, ascending."""
    once = _once(before, *there)
    pairs = sorted((once[words], place) for words, place in _once(now, *here).items() if words in once)
    kept = longest_in_order([place for _, place in pairs])
    return [pair for position, pair in enumerate(pairs) if position in kept]


def _once(items: Sequence[str], start: int, end: int) -> dict[str, int]:
    counted = Counter(items[start:end])
    return {items[place]: place for place in range(start, end) if counted[items[place]] == 1}


def _between(
    fixed: Sequence[tuple[int, int]], there: tuple[int, int], here: tuple[int, int], depth: int
) -> Iterator[tuple[int, int, int, int, int]]:
    """The gaps before, between and after what is held fast; none where nothing is."""
    if fixed:
        edges = [(there[0] - 1, here[0] - 1), *fixed, (there[1], here[1])]
        for (first, opening), (last, closing) in pairwise(edges):
            yield first + 1, last, opening + 1, closing, depth


def _runs(pairs: Iterable[tuple[int, int]]) -> list[Run]:
    runs: list[Run] = []
    for there, here in pairs:
        last = runs[-1] if runs else None
        if last and last.before + last.length == there and last.now + last.length == here:
            runs[-1] = Run(last.before, last.now, last.length + 1)
        else:
            runs.append(Run(there, here, 1))
    return runs


def _without_crumbs(runs: Sequence[Run], before: int, now: int) -> Iterator[Run]:
    """The runs without the short ones that have more rewritten words than their own on both sides of them."""
    done = Run(0, 0, 0)
    for place, run in enumerate(runs):
        following = runs[place + 1] if place + 1 < len(runs) else Run(before, now, 0)
        rewritten = min(_apart(done, run), _apart(run, following))
        if run.length > LONGEST_CRUMB or rewritten <= run.length:
            done = run
            yield run


def _apart(first: Run, second: Run) -> int:
    """Words rewritten between two runs, on the side that has more of them."""
    return max(second.before - first.before - first.length, second.now - first.now - first.length)
