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
        weights = np.frombuffer(outline.weights, np.uint8).reshape(len(self.terms), FIGURE + 1).astype(np.float32)
        norms = np.sqrt((weights**2).sum(axis=0))
        self.directions = weights[:, ALIKE_IN] / np.maximum(norms, 1e-6)[list(ALIKE_IN)]
        held = np.concatenate([weights[:, HELD_OF], weights[:, [TERM]] ** 3], axis=1)
        self.shares = held / np.maximum(held.sum(axis=0), 1e-6)


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
    owners = np.repeat(np.arange(len(others)), [len(other.terms) for other in others])
    places, theirs = _shared(one.terms, np.concatenate([other.terms for other in others]))
    owners = owners[theirs]
    alike = one.directions[places] * np.concatenate([other.directions for other in others])[theirs]
    mine, held = one.shares[places], np.concatenate([other.shares for other in others])[theirs]
    sums = _summed(owners, np.concatenate([alike, mine, held], axis=1), len(others))
    first, second = sums[:, len(ALIKE_IN) : len(ALIKE_IN) + mine.shape[1]], sums[:, len(ALIKE_IN) + mine.shape[1] :]
    turns = [_alike(one.turns, other.turns) for other in others]
    return np.column_stack([sums[:, : len(ALIKE_IN)], np.minimum(first, second), np.maximum(first, second), turns])


def _shared(mine: Marks, theirs: Marks) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The places of what both hold: among mine, which ascend, and among theirs."""
    if not len(mine):
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    places = np.minimum(np.searchsorted(mine, theirs), len(mine) - 1)
    found = np.flatnonzero(mine[places] == theirs)
    return places[found], found


def _summed(owners: NDArray[np.int64], rows: NDArray[np.float32], count: int) -> Floats:
    columns = [np.bincount(owners, weights=rows[:, column], minlength=count) for column in range(rows.shape[1])]
    return np.column_stack(columns)


def _alike(mine: Marks, theirs: Marks) -> float:
    """The share of their marks that both have, as the cosine of two sets."""
    if not len(mine) or not len(theirs):
        return 0.0
    return len(_shared(mine, theirs)[0]) / float(np.sqrt(len(mine) * len(theirs)))
