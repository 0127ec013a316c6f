"""This module knows where a phrase stands: in which paragraph and sentence, in whose words, and whether it speaks there.

A caption stands beside the story and not in it: its phrases count as standing where the story left off.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import msgspec

from onrecord.annotate.actors.heard import Heard
from onrecord.annotate.actors.phrase import FRESH_FORM, NAME
from onrecord.annotate.draft import Draft
from onrecord.model.annotations import Kind
from onrecord.model.article import Article, Role
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
        section: number of headings down to it.
        in_heading: it stands in a heading.
        in_caption: it stands in a caption.
    """

    paragraph: int
    sentence: int
    opens: bool
    inside: int | None
    depth: int
    speaks: int | None
    is_told: bool
    section: int = 0
    in_heading: bool = False
    in_caption: bool = False


class Layout(msgspec.Struct, frozen=True, kw_only=True):
    """What of a page breaks its story into sections, and what only stands beside it.

    Attributes:
        headings: the lines above its sections, in text order.
        captions: the lines under pictures, in text order.
    """

    headings: tuple[Span, ...] = ()
    captions: tuple[Span, ...] = ()


def layout_of(article: Article) -> Layout:
    """An article's headings and captions."""
    return Layout(headings=_in_role(article, Role.HEADING), captions=_in_role(article, Role.CAPTION))


def _in_role(article: Article, role: Role) -> tuple[Span, ...]:
    return tuple(sorted(block.span for block in article.blocks if block.role is role))


NO_LAYOUT = Layout()


def settings_of(
    text: str, paragraphs: Sequence[Span], drafts: Sequence[Draft], heard: Sequence[Heard], layout: Layout = NO_LAYOUT
) -> list[Setting]:
    """Where each phrase stands, in the phrases' order."""
    every = sorted({at for span in paragraphs for at in (span.start, *sentence_starts(text, span.start, span.end))})
    story = [span for span in paragraphs if not _are_in(layout.captions, span.start)]
    starts = [paragraph.start for paragraph in story]
    sentences = [at for at in every if not _are_in(layout.captions, at)]
    speaks = speakers_of(drafts, heard)
    first_spoken: dict[int, int] = {}
    for number, speaker in enumerate(speaks):
        if speaker is not None:
            first_spoken.setdefault(speaker, number)
    told = {mention for draft in drafts for span in draft.addressee if (mention := widest(heard, span)) is not None}
    inside = _inside(drafts, heard)
    found: list[Setting] = []
    for number, each in enumerate(heard):
        begin = every[max(bisect_right(every, each.span.start) - 1, 0)] if every else 0
        found.append(
            Setting(
                paragraph=bisect_right(starts, each.span.start) - 1,
                sentence=bisect_right(sentences, each.span.start) - 1,
                opens=each.span.start - begin <= OPENING,
                inside=inside[number][0],
                depth=inside[number][1],
                speaks=first_spoken.get(number),
                is_told=number in told,
                section=bisect_right(layout.headings, each.span.start, key=lambda span: span.start),
                in_heading=_are_in(layout.headings, each.span.start),
                in_caption=_are_in(layout.captions, each.span.start),
            )
        )
    return found


def _are_in(spans: Sequence[Span], at: int) -> bool:
    """Whether one of some spans, in text order, holds a place."""
    before = bisect_right(spans, at, key=lambda span: span.start) - 1
    return before >= 0 and at < spans[before].end


OPENING = 12
"""Code points from a sentence's start within which a phrase opens it ("But on Monday" is more)."""


def speakers_of(drafts: Sequence[Draft], heard: Sequence[Heard]) -> list[int | None]:
    """Number of the phrase that is each statement's speaker; None where there is none, or two stand side by side."""
    return [next((found for span in draft.speaker if (found := widest(heard, span)) is not None), None) for draft in drafts]


def widest(heard: Sequence[Heard], span: Span) -> int | None:
    """The widest phrase in a span that is no mere place, the first of two; else the one that covers it closely, or an office in it.

    A name that the span begins with goes before all that follows it after a comma: "Ada Vell, a member of the Orskan Harbour Council".
    """
    at = bisect_left(heard, (span.start, -span.end), key=lambda each: (each.span.start, -each.span.end))
    best: int | None = None
    office: int | None = None
    for number in range(at, len(heard)):
        each = heard[number]
        if each.span.start >= span.end:
            break
        if span.covers(each.span) and each.kind is not Kind.OFFICE and (best is None or _length(each) > _length(heard[best])):
            best = number
        if office is None and each.kind is Kind.OFFICE and span.covers(each.span):
            office = number  # "the prime minister himself", where no person is named
    if best is not None:
        return at if _is_described(heard[at], span) or _has_others(heard[at], heard[best], span) else best
    return next((number for number in range(at - 1, max(-1, at - 4), -1) if heard[number].span.covers(span)), office)


def _is_described(first: Heard, span: Span) -> bool:
    """Whether a span begins with a name, and what follows only describes who that is."""
    is_name = first.phrase.form == NAME and first.kind not in (Kind.OFFICE, Kind.PLACE)
    return is_name and first.has_aside and first.span.start == span.start and first.span.end < span.end


def _has_others(first: Heard, widest: Heard, span: Span) -> bool:
    """Whether a span begins with a name beside which others stand that have none: "Vell and other leaders"."""
    are_others = widest.phrase.form == FRESH_FORM and widest.phrase.plural is True
    is_name = first.phrase.form == NAME and first.kind not in (Kind.OFFICE, Kind.PLACE)
    return is_name and first.span.start == span.start and first.span.end < widest.span.start and are_others


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
