"""This module knows the encoder's vectors of words at their places on the page, for those who ask about a passage afterwards."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

import numpy as np

from onrecord.learned.frames import Floats
from onrecord.model.span import Span

NEIGHBOURS = 4
"""Windows before a place that may hold it: two that share words, as many again where captions are read apart from the text around them."""
Window = tuple[Sequence[int], Sequence[int], Floats]
"""Starts and ends of its words (code points of the page's text), and their vectors [words, width]."""


class Vectors:
    """What the encoder made of each word, window by window, in text order.

    Args:
        windows: in any order; those without words are left out.
    """

    def __init__(self, windows: Iterable[Window]) -> None:
        self.windows = tuple(sorted((window for window in windows if window[0]), key=_begins))
        self._starts = [_begins(window) for window in self.windows]

    def of(self, span: Span) -> Floats | None:
        """The vectors of the words that share a character with a span, [words, width], from the window that holds most of them.

        None where no window holds any; of two windows that hold as many, the later, which has seen what comes after.
        """
        most: Floats | None = None
        near = bisect_right(self._starts, span.start)
        for starts, ends, hidden in self.windows[max(near - NEIGHBOURS, 0) : near + 1]:
            first, end = bisect_right(ends, span.start), bisect_left(starts, span.end)
            if first < end and (most is None or end - first >= len(most)):
                most = hidden[first:end]
        return most

    def mean(self, span: Span) -> Floats | None:
        """The mean of a span's vectors, [width]; None where it has none."""
        found = self.of(span)
        return None if found is None else np.asarray(found.mean(0), np.float32)

    def first(self, span: Span) -> Floats | None:
        """The vector of a span's first word, [width]; None where it has none."""
        found = self.of(span)
        return None if found is None else found[0]


def joined(several: Iterable[Vectors]) -> Vectors:
    """The vectors of several readings as one."""
    return Vectors(window for vectors in several for window in vectors.windows)


def _begins(window: Window) -> int:
    return window[0][0]
