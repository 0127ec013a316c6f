"""This module knows that a quotation which runs over several paragraphs is one statement's.

Each paragraph opens it anew, and the last alone closes it. What the encoder gave to nobody of it, or cut short, is the one's who has the
rest, where that is one.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from onrecord.annotate.draft import Draft
from onrecord.annotate.places import Places
from onrecord.model.span import Span, Spans
from onrecord.text.quotes import Quoted


def over_paragraphs(text: str, paragraphs: Sequence[Span], quoted: Sequence[Quoted], drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, each with all paragraphs of the quotations that it has a part of.

    Args:
        text: the page's text.
        paragraphs: all that is told, in text order.
        quoted: what stands between quotation marks in them.
        drafts: the statements found, those told in others left out.
    """
    told = Places((piece, number) for number, draft in enumerate(drafts) for piece in draft.content)
    whole = list(drafts)
    for run in runs(text, paragraphs, quoted):
        owners = {number for span in run for number in told.meeting(span) if not _speaks_within(drafts[number], run)}
        if len(owners) == 1:
            owner = owners.pop()
            whole[owner] = msgspec.structs.replace(whole[owner], content=_with(whole[owner].content, run))
    return whole


def runs(text: str, paragraphs: Sequence[Span], quoted: Sequence[Quoted]) -> Iterator[list[Span]]:
    """The quotations that run on, paragraph by paragraph, all opened by one sign, as far as they are closed."""
    outer = [mark for mark in quoted if not mark.depth]
    opening, left_open = {mark.span.start: mark for mark in outer}, {mark.span.end: mark for mark in outer if not mark.closed}
    run: list[Span] = []
    for paragraph, after in pairwise(paragraphs):
        mark, next_ = left_open.get(paragraph.end), opening.get(after.start)
        if mark is None or next_ is None or text[mark.span.start] != text[next_.span.start]:
            run = []
            continue
        run = [*(run or [mark.span]), next_.span]
        if next_.closed:
            yield run


def _speaks_within(draft: Draft, run: Sequence[Span]) -> bool:
    """Whether a statement is told inside the quotation: its cue, or its speaker where it has none, stands there."""
    return any(span.meets(piece) for span in run for piece in (draft.cue or draft.speaker))


def _with(content: Spans, run: Sequence[Span]) -> Spans:
    """The pieces, those of the quotation whole, with the words that lead into it."""
    apart = [piece for piece in content if not any(piece.meets(span) for span in run)]
    whole = [Span(min([span.start, *(piece.start for piece in content if piece.meets(span))]), span.end) for span in run]
    return tuple(sorted([*apart, *whole]))
