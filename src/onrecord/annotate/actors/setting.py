"""This module knows where a phrase stands: in which paragraph and sentence, in whose words, and whether it speaks there."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import msgspec

from onrecord.annotate.actors.heard import Heard
from onrecord.annotate.actors.phrase import NAME
from onrecord.annotate.draft import Draft
from onrecord.model.annotations import Kind
from onrecord.model.span import Span
from onrecord.text.sentences import sentence_starts


class Setting(msgspec.Struct, frozen=True, kw_only=True):
    """Where one phrase stands.

    Attributes:
        paragraph, sentence: numbers, counted over all that is told.
        opens: nothing but small words goes before it in its sentence.
        inside: number of the innermost statement whose content it stands in, or None.
        depth: how many contents it stands in.
        speaks: number of the first statement whose speaker it is, or None.
        is_told: it is to whom a statement is made.
    """

    paragraph: int
    sentence: int
    opens: bool
    inside: int | None
    depth: int
    speaks: int | None
    is_told: bool


def settings_of(text: str, paragraphs: Sequence[Span], drafts: Sequence[Draft], heard: Sequence[Heard]) -> list[Setting]:
    """Where each phrase stands, in the phrases' order."""
    starts = [paragraph.start for paragraph in paragraphs]
    sentences = sorted({at for span in paragraphs for at in (span.start, *sentence_starts(text, span.start, span.end))})
    speaks = speakers_of(drafts, heard)
    first_spoken: dict[int, int] = {}
    for number, speaker in enumerate(speaks):
        if speaker is not None:
            first_spoken.setdefault(speaker, number)
    told = {mention for draft in drafts for span in draft.addressee if (mention := widest(heard, span)) is not None}
    inside = _inside(drafts, heard)
    found: list[Setting] = []
    for number, each in enumerate(heard):
        sentence = bisect_right(sentences, each.span.start) - 1
        begin = sentences[sentence] if sentence >= 0 else 0
        found.append(
            Setting(
                paragraph=bisect_right(starts, each.span.start) - 1,
                sentence=sentence,
                opens=each.span.start - begin <= OPENING,
                inside=inside[number][0],
                depth=inside[number][1],
                speaks=first_spoken.get(number),
                is_told=number in told,
            )
        )
    return found


OPENING = 12
"""Code points from a sentence's start within which a phrase opens it ("But on Monday" is more)."""


def speakers_of(drafts: Sequence[Draft], heard: Sequence[Heard]) -> list[int | None]:
    """Number of the phrase that is each statement's speaker; None where there is none, or two stand side by side."""
    return [next((found for span in draft.speaker if (found := widest(heard, span)) is not None), None) for draft in drafts]


def widest(heard: Sequence[Heard], span: Span) -> int | None:
    """The widest phrase in a span that is no mere place, the first of two; else the one that covers it closely.

    A name that the span begins with goes before all that follows it after a comma: "Ada Vell, a member of the Orskan Harbour Council".
    """
    at = bisect_left(heard, (span.start, -span.end), key=lambda each: (each.span.start, -each.span.end))
    best: int | None = None
    for number in range(at, len(heard)):
        each = heard[number]
        if each.span.start >= span.end:
            break
        if span.covers(each.span) and each.kind is not Kind.OFFICE and (best is None or _length(each) > _length(heard[best])):
            best = number
    if best is not None:
        return at if _is_described(heard[at], span) else best
    return next((number for number in range(at - 1, max(-1, at - 4), -1) if heard[number].span.covers(span)), None)


def _is_described(first: Heard, span: Span) -> bool:
    """Whether a span begins with a name, and what follows only describes who that is."""
    is_name = first.phrase.form == NAME and first.kind not in (Kind.OFFICE, Kind.PLACE)
    return is_name and first.has_aside and first.span.start == span.start and first.span.end < span.end


def _length(heard: Heard) -> int:
    return heard.span.end - heard.span.start - (1000 if heard.kind is Kind.PLACE else 0)


def _inside(drafts: Sequence[Draft], heard: Sequence[Heard]) -> list[tuple[int | None, int]]:
    """For each phrase the number of the innermost content around it, and how many there are."""
    pieces = sorted((piece.start, -piece.end, number) for number, draft in enumerate(drafts) for piece in draft.content)
    found: list[tuple[int | None, int]] = []
    open_: list[tuple[int, int]] = []
    at = 0
    for each in heard:
        while at < len(pieces) and pieces[at][0] <= each.span.start:
            open_.append((-pieces[at][1], pieces[at][2]))
            at += 1
        open_ = [piece for piece in open_ if piece[0] > each.span.start]
        around = [piece for piece in open_ if piece[0] >= each.span.end]
        found.append((around[-1][1] if around else None, len(around)))
    return found
