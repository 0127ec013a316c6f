"""This module knows how a long text is shown to the encoder: in windows that hold whole paragraphs where they can.

Where a window must begin inside a paragraph, or in a quotation that runs on from the paragraph before, the end of what came before
is shown again, so that nothing at the border is read without its context.
"""

from bisect import bisect_left, bisect_right

from onrecord.learned.words import CLAUSE, IN_MARKS, NOWHERE, PARAGRAPH, SENTENCE, Words

ROOM = 126
"""Pieces in one window, the two marks at its ends not counted."""
CARRIED = 48
"""Most pieces that are shown again after a border inside a paragraph: a sentence or two."""

Window = tuple[int, int]
"""Words `[start, end)` that are read together."""


def windows_of(words: Words, room: int = ROOM, carried: int = 0) -> list[Window]:
    """Pack words into windows of at most `room` pieces, in order, none left out.

    Paragraphs are kept whole and packed together while they fit.
    A paragraph too long for one window is cut before the last sentence that starts inside it, else before the last clause,
    else where the room ends; its rest is packed with what follows.

    Args:
        words: what is read.
        room: pieces in a window.
        carried: most pieces that a window shows again of the one before it, where the border between them breaks a context;
            what it shows for the first time begins where the window before it ends.
    """
    windows: list[Window] = []
    fresh, end = 0, len(words.starts)
    while fresh < end:
        start = _with_context(words, fresh, carried)
        reach = _reach(words, start, room)
        if reach <= fresh:
            start, reach = fresh, _reach(words, fresh, room)
        stop = reach if reach == end else _best_cut(words, fresh, reach)
        while windows and windows[-1][0] >= start:
            windows.pop()  # a window so short that it is shown again whole
        windows.append((start, stop))
        fresh = stop
    return windows


def _with_context(words: Words, fresh: int, carried: int) -> int:
    """The first word to show so that the one at `fresh` is read in its context: where a sentence begins, else a clause."""
    if not carried or not _breaks(words, fresh):
        return fresh
    furthest = bisect_left(words.offsets, words.offsets[fresh] - carried)
    for least in (SENTENCE, CLAUSE, NOWHERE):
        for word in range(furthest, fresh):
            if words.cuts[word] >= least:
                return word
    return fresh


def _breaks(words: Words, word: int) -> bool:
    """Whether a border before a word breaks a context: it stands inside a paragraph, or marks stand open on both sides of it."""
    return words.cuts[word] < PARAGRAPH or (word > 0 and words.features[word - 1] >= IN_MARKS <= words.features[word])


def _reach(words: Words, start: int, room: int) -> int:
    """The furthest word that a window from `start` may end before."""
    return max(bisect_right(words.offsets, words.offsets[start] + room) - 1, start + 1)


def _best_cut(words: Words, start: int, reach: int) -> int:
    for least in (PARAGRAPH, SENTENCE, CLAUSE):
        for word in range(reach, start, -1):
            if words.cuts[word] >= least and not (least is PARAGRAPH and _breaks(words, word)):
                return word
    return reach
