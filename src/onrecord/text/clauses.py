"""This module knows how to cut the words around an act out of a page: enough to understand it, and no more than a line or two."""

import re
from collections.abc import Sequence

from onrecord.model.span import Span
from onrecord.text.sentences import sentence_starts

LONGEST = 110
"""Characters that are shown; a clause that is longer is cut between words."""
LEFT_OUT = "…"
"""Stands where a sentence goes on."""
_BORDER = re.compile(r"(?<=[,;:)])\s+(?=\S)|\s+(?=[–—(]\s?\S)")
_SPACE = re.compile(r"\s+")


def clause_around(text: str, block: Span, act: Span) -> str:
    """The clause that tells an act, with as much of its sentence as a line holds.

    Args:
        block: of the page, in which the sentence stands; act: the words that name the act.

    >>> told = "Rain fell. The bridge, closed since May, was reopened on Friday."
    >>> clause_around(told, Span(0, len(told)), Span(45, 53))
    'The bridge, closed since May, was reopened on Friday.'
    """
    starts = (block.start, *sentence_starts(text, block.start, block.end), block.end)
    start = max((each for each in starts if each <= act.start), default=act.start)
    end = min((each for each in starts if each >= act.end), default=act.end)
    borders = (start, *(found.end() for found in _BORDER.finditer(text, start, end)), end)
    first, last = _widened(_between_words(text, borders, act), borders)
    words = _SPACE.sub(" ", text[first:last]).strip()
    return f"{f'{LEFT_OUT} ' if first > start else ''}{words}{f' {LEFT_OUT}' if text[last:end].strip() else ''}"


def _between_words(text: str, borders: Sequence[int], act: Span) -> tuple[int, int]:
    """The clause around an act; where it is longer than is shown, the words before and behind the act that there is room for."""
    start = max((each for each in borders if each <= act.start), default=act.start)
    end = min((each for each in borders if each >= act.end), default=act.end)
    if end - start <= LONGEST:
        return start, end
    room = max(LONGEST - (act.end - act.start), 0)
    first = max(start, act.start - max(room // 2, room - (end - act.end)))
    last = min(end, act.end + room - (act.start - first))
    before = text.find(" ", first, act.start) + 1 if first > start else first
    behind = text.rfind(" ", act.end, last) if last < end else last
    return before or act.start, behind if behind > 0 else act.end


def _widened(clause: tuple[int, int], borders: Sequence[int]) -> tuple[int, int]:
    """A clause with the clauses before it, then those behind it, that there is still room for."""
    first, last = clause
    for border in reversed([each for each in borders if each < first]):
        first = border if last - border <= LONGEST else first
    for border in (each for each in borders if each > last):
        last = border if border - first <= LONGEST else last
    return first, last
