"""This module knows how a long text is shown to the encoder: in windows that hold whole paragraphs where they can."""

from bisect import bisect_right

from onrecord.learned.words import CLAUSE, PARAGRAPH, SENTENCE, Words

ROOM = 126
"""Pieces in one window, the two marks at its ends not counted."""

Window = tuple[int, int]
"""Words `[start, end)` that are read together."""


def windows_of(words: Words, room: int = ROOM) -> list[Window]:
    """Pack words into windows of at most `room` pieces, in order, none left out.

    Paragraphs are kept whole and packed together while they fit.
    A paragraph too long for one window is cut before the last sentence that starts inside it, else before the last clause,
    else where the room ends; its rest is packed with what follows.
    """
    windows: list[Window] = []
    start, end = 0, len(words.starts)
    while start < end:
        reach = _reach(words, start, room)
        stop = reach if reach == end else _best_cut(words, start, reach)
        windows.append((start, stop))
        start = stop
    return windows


def _reach(words: Words, start: int, room: int) -> int:
    """The furthest word that a window from `start` may end before."""
    return max(bisect_right(words.offsets, words.offsets[start] + room) - 1, start + 1)


def _best_cut(words: Words, start: int, reach: int) -> int:
    for least in (PARAGRAPH, SENTENCE, CLAUSE):
        for word in range(reach, start, -1):
            if words.cuts[word] >= least:
                return word
    return reach
