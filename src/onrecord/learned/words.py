"""This module knows a text as the encoder sees it: words, their pieces, and where a window may be cut."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate

import msgspec

from onrecord.learned.pieces import Fed
from onrecord.model.span import Span, Spans

WORD = re.compile(r"\w+|[^\w\s]")
CLAUSE_ENDS = frozenset(",;:)—–")

NOWHERE, CLAUSE, SENTENCE, PARAGRAPH = range(4)
"""How good a place before a word is for a cut."""
PARAGRAPH_START = 4
"""Added to the case of a paragraph's first word."""
IN_MARKS = 8
"""Added to the case of a word that stands between the page's quotation marks."""


class Paragraph(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A run of text read in one breath.

    Attributes:
        lines: its lines in reading order; more than one where the page is hard-wrapped.
        sentences: offsets at which a sentence starts inside it.
    """

    lines: Spans
    sentences: tuple[int, ...] = ()


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """The words of some paragraphs, column by column; offsets are code points of the page's text.

    Attributes:
        starts, ends: where each word lies.
        pieces: piece ids of each word, one or more.
        features: case of each word, + 4 at a paragraph's first word, + 8 between quotation marks.
        cuts: how good a place before each word is for a cut.
        offsets: number of pieces before each word, and in all (one longer than the others).
    """

    starts: list[int]
    ends: list[int]
    pieces: list[tuple[int, ...]]
    features: list[int]
    cuts: list[int]
    offsets: list[int]


def words_of(text: str, paragraphs: Sequence[Paragraph], feed: Callable[[str], Fed], marked: Sequence[Span] = ()) -> Words:
    """Split the paragraphs into words: runs of letters and digits, or one other visible sign each.

    Args:
        text: the page's text.
        paragraphs: what is read together, in reading order.
        feed: the pieces and the case of a word.
        marked: what stands between quotation marks, the marks with it, in any order.
    """
    starts: list[int] = []
    ends: list[int] = []
    pieces: list[tuple[int, ...]] = []
    features: list[int] = []
    cuts: list[int] = []
    for paragraph in paragraphs:
        first = len(starts)
        for line in paragraph.lines:
            places = [match.span() for match in WORD.finditer(text, line.start, line.end)]
            fed = [feed(text[start:end]) for start, end in places]
            starts += [start for start, _ in places]
            ends += [end for _, end in places]
            pieces += [word_pieces for word_pieces, _ in fed]
            features += [case for _, case in fed]
        cuts += _cuts(text, starts[first:], frozenset(paragraph.sentences))
        if len(starts) > first:
            features[first] += PARAGRAPH_START
    for span in marked:
        for word in range(bisect_right(ends, span.start), bisect_left(starts, span.end)):
            features[word] |= IN_MARKS
    offsets = list(accumulate(map(len, pieces), initial=0))
    return Words(starts=starts, ends=ends, pieces=pieces, features=features, cuts=cuts, offsets=offsets)


def _cuts(text: str, starts: list[int], sentences: frozenset[int]) -> list[int]:
    cuts = [NOWHERE] * len(starts)
    for index, start in enumerate(starts):
        if index == 0:
            cuts[0] = PARAGRAPH
        elif start in sentences:
            cuts[index] = SENTENCE
        elif text[starts[index - 1]] in CLAUSE_ENDS:
            cuts[index] = CLAUSE
    return cuts
