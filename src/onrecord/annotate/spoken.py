"""This module knows how the encoder's attributions become statements on a page: pieces cut and trimmed as an editor would.

- A content never runs on into another paragraph, unless a quotation does; it is then in pieces, one a paragraph.
- Commas, colons and dashes at the edges belong to nobody; quotation marks belong to the words they enclose.
"""

from bisect import bisect_right
from collections.abc import Sequence

from onrecord.annotate.draft import Draft
from onrecord.learned import Attribution
from onrecord.model.span import Span, Spans
from onrecord.text.quotes import Quoted

EDGE = " \t\r\n\xa0,;:–—"
"""Signs that belong to no piece when they stand at its edge."""


def draft_of(text: str, attribution: Attribution, paragraphs: Sequence[Span], quoted: Sequence[Quoted]) -> Draft | None:
    """The statement an attribution makes, or nothing where no words are left of it.

    Args:
        text: the page's text.
        paragraphs: of the stream the attribution was read in, in text order.
        quoted: what stands between quotation marks in these paragraphs.
    """
    content = [piece for span in attribution.content for piece in _within(span, paragraphs, quoted)]
    trimmed = [piece for piece in (_trimmed(text, span, quoted) for span in content) if piece]
    cue = [piece for span in attribution.cue for piece in _first(span, paragraphs)]
    speaker = [piece for span in attribution.speaker for piece in _first(span, paragraphs)]
    if not trimmed:
        return None
    return Draft(content=tuple(sorted(trimmed)), cue=tuple(cue), speaker=tuple(speaker), score=attribution.score)


def _within(span: Span, paragraphs: Sequence[Span], quoted: Sequence[Quoted]) -> Spans:
    """The span cut at paragraph ends; what follows the first cut is kept only while a quotation runs on."""
    pieces: list[Span] = []
    for paragraph in paragraphs[max(bisect_right(paragraphs, span.start, key=_start) - 1, 0) :]:
        if paragraph.start >= span.end:
            break
        if paragraph.meets(span):
            piece = Span(max(span.start, paragraph.start), min(span.end, paragraph.end))
            if pieces and not _runs_on(pieces[-1].end, piece.start, quoted):
                break
            pieces.append(piece)
    return tuple(pieces)


def _start(span: Span) -> int:
    return span.start


def _first(span: Span, paragraphs: Sequence[Span]) -> Spans:
    return _within(span, paragraphs, ())


def _runs_on(end: int, start: int, quoted: Sequence[Quoted]) -> bool:
    """Whether a quotation left open at a paragraph's end is taken up where the next begins."""
    left_open = any(mark.span.end == end and not mark.closed for mark in quoted)
    return left_open and any(mark.span.start == start for mark in quoted)


def _trimmed(text: str, span: Span, quoted: Sequence[Quoted]) -> Span | None:
    """The piece without edge punctuation, and with both of its quotation marks where it had one of them."""
    start, end = span.start, span.end
    while start < end and text[start] in EDGE:
        start += 1
    while start < end and text[end - 1] in EDGE:
        end -= 1
    if not any(sign.isalnum() for sign in text[start:end]):
        return None
    return _with_marks(Span(start, end), quoted)


def _with_marks(span: Span, quoted: Sequence[Quoted]) -> Span:
    for mark in quoted:
        says_all = span.start in (mark.span.start, mark.inner.start) and mark.inner.end - 1 <= span.end <= mark.span.end
        if mark.closed and says_all and (span.start == mark.span.start or span.end == mark.span.end):
            return mark.span
    return span
