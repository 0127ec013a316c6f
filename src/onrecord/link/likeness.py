"""This module knows in which respects one article's outline is like others': figures from 0 to 1 that a weighing of them can use."""

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from onrecord.link.sketch import FIGURE, HEADLINE, NAME, OPENING, OPENING_NAME, TERM, Marks, Outline

Floats = NDArray[np.float64]
Places = NDArray[np.int64]

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

COSINES = len(ALIKE_IN)
COLUMNS = (*ALIKE_IN, *HELD_OF, TERM)
"""Columns of what an opened outline holds of each term: first those compared by their cosine."""
MARK_BITS = np.uint64(32)
LEAST = 1e-6
"""Least sum that anything is divided by."""


class Opened:
    """An outline unpacked for comparing."""

    def __init__(self, outline: Outline) -> None:
        self.outline = outline
        self.terms: Marks = np.frombuffer(outline.terms, np.uint32)
        self.turns: Marks = np.frombuffer(outline.turns, np.uint32)
        self.passages: Marks = np.frombuffer(outline.passages, np.uint32)

    @cached_property
    def shares(self) -> Floats:
        """Of each term what it adds to a cosine, a column for each of `ALIKE_IN`, then its share of the article's weight.

        There is one for each of `HELD_OF`, and one for the main terms.
        """
        shares = np.frombuffer(self.outline.weights, np.uint8).reshape(len(self.terms), FIGURE + 1)[:, COLUMNS].astype(np.float64)
        shares[:, -1] **= 3
        sums = shares.sum(axis=0)
        sums[:COSINES] = np.sqrt(np.einsum("ij,ij->j", shares[:, :COSINES], shares[:, :COSINES]))
        divided: Floats = shares / np.maximum(sums, LEAST)
        return divided

    @cached_property
    def main(self) -> dict[int, str]:
        """The heaviest terms' marks and words, the heaviest first."""
        return dict(zip(np.frombuffer(self.outline.main, np.uint32).tolist(), self.outline.main_words, strict=True))


class Opener:
    """Unpacks outlines when they are first asked for."""

    def __init__(self, outlines: Sequence[Outline]) -> None:
        self.outlines = outlines
        self.opened: dict[int, Opened] = {}

    def __getitem__(self, place: int) -> Opened:
        if place not in self.opened:
            self.opened[place] = Opened(self.outlines[place])
        return self.opened[place]


def likenesses(ones: Sequence[Opened], others: Sequence[Opened]) -> Floats:
    """How articles are like others, pair by pair; the same from either side.

    Returns: a row for each pair, a column for each of `RESPECTS`.
    """
    places, found, pairs = _shared([each.terms for each in ones], [each.terms for each in others])
    mine, theirs = (np.concatenate([each.shares for each in side])[at] for side, at in ((ones, places), (others, found)))
    both = np.concatenate([mine[:, :COSINES] * theirs[:, :COSINES], mine[:, COSINES:], theirs[:, COSINES:]], axis=1)
    alike, first, second = np.split(_summed(both, pairs, len(ones)), [COSINES, len(COLUMNS)], axis=1)
    return np.concatenate([alike, np.minimum(first, second), np.maximum(first, second), _turns(ones, others)], axis=1)


def _shared(mine: Sequence[Marks], theirs: Sequence[Marks]) -> tuple[Places, Places, Places]:
    """The places of what both of a pair hold, in all of mine and in all of theirs put together, and which pair it is; pairs ascend."""
    keys, other = _of_pairs(mine), _of_pairs(theirs)
    every = np.concatenate([keys, other])
    order = np.argsort(every, kind="stable")
    ordered = every[order]
    twice = np.flatnonzero(ordered[1:] == ordered[:-1])
    return order[twice], order[twice + 1] - len(keys), (ordered[twice] >> MARK_BITS).astype(np.int64)


def _of_pairs(kept: Sequence[Marks]) -> NDArray[np.uint64]:
    """Marks told apart by the pair they belong to."""
    pairs = np.repeat(np.arange(len(kept), dtype=np.uint64), [len(each) for each in kept])
    return (pairs << MARK_BITS) | np.concatenate(kept)


def _summed(rows: Floats, pairs: Places, count: int) -> Floats:
    """The sums of the rows of each pair, which ascend."""
    counts = np.bincount(pairs, minlength=count)
    padded = np.concatenate([rows, np.zeros((1, rows.shape[1]), rows.dtype)])
    sums: Floats = np.add.reduceat(padded, np.cumsum(counts) - counts, axis=0)
    sums[counts == 0] = 0
    return sums


def _turns(ones: Sequence[Opened], others: Sequence[Opened]) -> Floats:
    """The turns of phrase that both have, as the cosine of two sets; one column."""
    _, _, pairs = _shared([each.turns for each in ones], [each.turns for each in others])
    sizes = np.array([len(one.turns) * len(other.turns) for one, other in zip(ones, others, strict=True)])
    alike: Floats = np.bincount(pairs, minlength=len(ones)) / np.sqrt(np.maximum(sizes, 1))
    return alike[:, None]
