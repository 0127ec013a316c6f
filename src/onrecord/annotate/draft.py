"""This module knows a statement in the making: what a finder hands on before ids, speakers and chains are given."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

import msgspec

from onrecord.annotate.places import Places
from onrecord.model.annotations import Directness
from onrecord.model.span import Span, Spans
from onrecord.text.quotes import Quoted


class Turn(StrEnum):
    """Which side of an interview a turn is."""

    ASKS = "asks"
    ANSWERS = "answers"


class Draft(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Content, cue, speaker and addressee of one statement, trimmed; spans into the page's text.

    Attributes:
        kind, score: as in a quotation.
        is_verbatim: the page gives the speaker's own words without quotation marks, as a transcript does.
        told_under: the cue of the report that rests on this statement and has the same words; empty where there is none.
        turn: which side of an interview it is, where the turn itself names nobody; None where it does, or the page does not tell.
    """

    content: Spans
    cue: Spans
    speaker: Spans
    addressee: Spans = ()
    kind: str = "speech"
    score: float
    is_verbatim: bool = False
    told_under: Spans = ()
    turn: Turn | None = None


def directness(text: str, draft: Draft, quoted: Sequence[Quoted]) -> Directness:
    """Direct if every word of the content stands between quotation marks, indirect if none does, else mixed.

    Marks that enclose the cue too are not this speaker's: in "Vell says the port is shut," said Brunn, Vell is told indirectly.

    Args:
        text: the page's text.
        quoted: what stands between quotation marks around the content, in text order; what stands elsewhere changes nothing.
    """
    if draft.is_verbatim:
        return Directness.DIRECT
    own = [mark.span for mark in quoted if not any(mark.span.covers(cue) for cue in draft.cue)]
    inside = outside = False
    for piece in draft.content:
        at = piece.start
        for span in own:
            if span.meets(piece):
                inside = inside or _has_words(text, max(span.start, at), min(span.end, piece.end))
                outside = outside or _has_words(text, at, span.start)
                at = max(at, span.end)
        outside = outside or _has_words(text, at, piece.end)
    if inside:
        return Directness.MIXED if outside else Directness.DIRECT
    return Directness.INDIRECT


def _has_words(text: str, start: int, end: int) -> bool:
    return any(sign.isalnum() for sign in text[start:end])


def in_order(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts in text order of their contents; of two that are one statement the likelier stays."""
    kept: dict[Spans, Draft] = {}
    cues = Places[Draft]()
    for draft in sorted(drafts, key=lambda draft: -draft.score):
        if draft.content not in kept and not any(_is_same(draft, known) for cue in draft.cue for known in cues.meeting(cue)):
            kept[draft.content] = draft
            for cue in draft.cue:
                cues.add(cue, draft)
    return by_content(kept.values())


def by_content(drafts: Iterable[Draft]) -> list[Draft]:
    """In text order of their contents; of two that begin together the longer first."""
    return sorted(drafts, key=lambda draft: (draft.content[0].start, -draft.content[-1].end, draft.content))


def _is_same(one: Draft, other: Draft) -> bool:
    """Whether two drafts under one cue are one statement: they share most of their contents."""
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one.content for b in other.content)
    return 2 * shared > sum(a.end - a.start for a in one.content) + sum(b.end - b.start for b in other.content) - shared


def extent_of(draft: Draft) -> Span:
    """From the first word of a draft's content to the last."""
    return Span(draft.content[0].start, max(piece.end for piece in draft.content))


def whole(draft: Draft) -> tuple[Span, ...]:
    """Every span of the draft."""
    return (*draft.content, *draft.cue, *draft.speaker)
