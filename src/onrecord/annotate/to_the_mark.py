"""This module knows that who is quoted is quoted from mark to mark.

- A content that begins or ends amid a quotation has all of it. The encoder reads window by window, and long quotations run over their
  borders.
- Words that lead into a quotation without a sign between (`… because "nobody asked us"`) are followed by it.

What lies between marks is left alone where somebody else is quoted there too, or where the teller stands inside: then it is told within
another statement, or the page's marks are paired otherwise than it seems.
"""

from collections.abc import Sequence

import msgspec

from onrecord.annotate.draft import Draft
from onrecord.annotate.places import Places
from onrecord.model.span import Span, Spans
from onrecord.text.quotes import Quoted


def to_the_mark(text: str, drafts: Sequence[Draft], marks: Places[Quoted]) -> list[Draft]:
    """The drafts of one stream, each with the whole of the quotations that its content begins in, ends in, or leads into.

    Args:
        text: the page's text.
        marks: what stands between quotation marks, by its place.
    """
    told = Places((piece, draft) for draft in drafts for piece in draft.content)
    telling = Places((piece, draft) for draft in drafts for piece in (*draft.cue, *draft.speaker))
    return [_whole(text, draft, marks, told, telling) for draft in drafts]


def _whole(text: str, draft: Draft, marks: Places[Quoted], told: Places[Draft], telling: Places[Draft]) -> Draft:
    """One draft, from mark to mark."""
    pieces = [
        _reaching(text, piece, [mark for mark in _near(piece, marks) if _is_own(mark.span, draft, told, telling)])
        for piece in draft.content
    ]
    content = _merged(pieces)
    return draft if content == draft.content else msgspec.structs.replace(draft, content=content)


def _near(piece: Span, marks: Places[Quoted]) -> list[Quoted]:
    """Closed quotations that stand in no other, at a piece or right after it."""
    return [mark for mark in marks.meeting(Span(piece.start, piece.end + 2)) if mark.closed and not mark.depth]


def _is_own(mark: Span, draft: Draft, told: Places[Draft], telling: Places[Draft]) -> bool:
    """Whether all between two marks may be one's: nobody else is quoted there from outside, and no statement crosses the marks."""
    if any(mark.meets(piece) for piece in (*draft.cue, *draft.speaker)):
        return False
    if any(_crosses(mark, other) for other in telling.meeting(mark)):
        return False
    return not any(other is not draft and not any(mark.covers(cue) for cue in other.cue) for other in told.meeting(mark))


def _crosses(mark: Span, other: Draft) -> bool:
    return not all(mark.covers(piece) for piece in (*other.cue, *other.speaker, *other.content))


def _reaching(text: str, piece: Span, marks: Sequence[Quoted]) -> Span:
    """A piece over the quotations that it shares words with or leads into."""
    for mark in marks:
        leads_in = piece.end <= mark.span.start and not text[piece.end : mark.span.start].strip()
        if leads_in or piece.meets(mark.inner):
            piece = Span(min(piece.start, mark.span.start), max(piece.end, mark.span.end))
    return piece


def _merged(pieces: Sequence[Span]) -> Spans:
    """The pieces in text order, those that share characters as one."""
    merged: list[Span] = []
    for piece in sorted(pieces):
        if merged and merged[-1].meets(piece):
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, piece.end))
        else:
            merged.append(piece)
    return tuple(merged)
