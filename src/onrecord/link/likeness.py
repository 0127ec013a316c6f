"""This module knows in which respects one article's outline is like others': figures from 0 to 1 that a weighing of them can use."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.link.sketch import FIGURE, HEADLINE, NAME, OPENING, OPENING_NAME, TERM, Marks, Outline

Floats = NDArray[np.float64]

ALIKE_IN = (TERM, NAME, OPENING, HEADLINE, FIGURE)
"""Columns whose weights are compared by their cosine."""
HELD_OF = (TERM, NAME, OPENING, OPENING_NAME, FIGURE)
"""Columns of which is asked how much of one article's weight stands anywhere in the other, and the other way round."""
RESPECTS = (
    *("terms", "names", "opening", "headline", "figures"),
    *("least of terms", "least of names", "least of opening", "least of opening names", "least of figures", "least of main terms"),
    *("most of terms", "most of names", "most of opening", "most of opening names", "most of figures", "most of main terms"),
    "turns of phrase",
)
"""What each figure of `likenesses` is about, in its order: likeness of weights, then the lesser and the greater share held by the other."""


class Opened:
    """An outline unpacked for comparing."""

    def __init__(self, outline: Outline) -> None:
        self.outline = outline
        self.terms: Marks = np.frombuffer(outline.terms, np.uint32)
        self.turns: Marks = np.frombuffer(outline.turns, np.uint32)
        self.passages: Marks = np.frombuffer(outline.passages, np.uint32)
        self.weights = np.frombuffer(outline.weights, np.uint8).reshape(len(self.terms), FIGURE + 1)


class Opener:
    """Unpacks outlines when they are first asked for."""

    def __init__(self, outlines: Sequence[Outline]) -> None:
        self.outlines = outlines
        self.opened: dict[int, Opened] = {}

    def __getitem__(self, place: int) -> Opened:
        if place not in self.opened:
            self.opened[place] = Opened(self.outlines[place])
        return self.opened[place]


def likenesses(one: Opened, others: Sequence[Opened]) -> Floats:
    """How one article is like each of the others. Returns: a row for each, a column for each of `RESPECTS`; the same from either side."""
    counts = np.array([len(each.terms) for each in (one, *others)])
    owners = np.repeat(np.arange(len(counts)), counts)
    weights = np.concatenate([each.weights for each in (one, *others)]).astype(np.float64)
    held = np.concatenate([weights[:, HELD_OF], weights[:, [TERM]] ** 3], axis=1)
    directions = weights[:, ALIKE_IN] / np.sqrt(_summed(weights[:, ALIKE_IN] ** 2, counts))[owners]
    shares = held / _summed(held, counts)[owners]
    places, theirs = _shared(one.terms, np.concatenate([each.terms for each in others]))
    theirs += len(one.terms)
    both = np.concatenate([directions[places] * directions[theirs], shares[places], shares[theirs]], axis=1)
    sums = _summed(both, np.bincount(owners[theirs] - 1, minlength=len(others)), 0.0)
    first, second = sums[:, len(ALIKE_IN) : -shares.shape[1]], sums[:, -shares.shape[1] :]
    return np.column_stack([sums[:, : len(ALIKE_IN)], np.minimum(first, second), np.maximum(first, second), _turns(one, others)])


def _shared(mine: Marks, theirs: Marks) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The places of what both hold: among mine, which ascend, and among theirs."""
    if not len(mine):
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    places = np.minimum(np.searchsorted(mine, theirs), len(mine) - 1)
    found = np.flatnonzero(mine[places] == theirs)
    return places[found], found


def _summed(rows: Floats, counts: NDArray[np.int64], least: float = 1e-6) -> Floats:
    """The sums of so many rows each, one after another, not less than that."""
    starts = np.cumsum(counts) - counts
    padded = np.concatenate([rows, np.zeros((1, rows.shape[1]), rows.dtype)])
    sums = np.add.reduceat(padded, starts, axis=0)
    sums[counts == 0] = 0
    return np.maximum(sums, least)


def _turns(one: Opened, others: Sequence[Opened]) -> Floats:
    """The turns of phrase that both have, as the cosine of two sets."""
    counts = np.array([len(each.turns) for each in others])
    _, found = _shared(one.turns, np.concatenate([each.turns for each in others]))
    both = np.bincount(np.repeat(np.arange(len(others)), counts)[found], minlength=len(others))
    alike: Floats = both / np.sqrt(np.maximum(len(one.turns) * counts, 1))
    return alike
