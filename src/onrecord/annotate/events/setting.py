"""This module knows what an event is read against: the sentence it stands in, who is named there, the statements of the page."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

import msgspec

from onrecord.annotate.events.vouching import Statements
from onrecord.learned import Fill, Paragraph
from onrecord.model.annotations import Kind
from onrecord.model.span import Span

_LINKS_AT_END = re.compile(r"(?:[\s,]+(?:of|and|or|the|a|in|at|to|for|from|with|by|on))+\s*\Z", re.IGNORECASE)

KeyOf = Callable[[Span], str | None]
"""Gives the key of the entity that a span names or refers to, or None."""


class EventSetting(msgspec.Struct, frozen=True, kw_only=True):
    """One article as its events are made.

    Attributes:
        text: the page's text.
        paragraphs, sentences: of all that is told, ascending, not overlapping.
        named: phrases that name or refer to somebody, ascending, none inside another; places are left out.
        told: the article's statements.
        key_of: who is meant by such a phrase.
        inner: phrases that name or refer to somebody, those inside others too.
    """

    text: str
    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]
    named: tuple[Span, ...]
    told: Statements
    key_of: KeyOf
    inner: frozenset[Span] = frozenset()

    def sentence(self, span: Span) -> Span:
        """The sentence a span begins in; the span itself where it stands in none."""
        at = bisect_right(self.sentences, span.start, key=_start) - 1
        return self.sentences[at] if at >= 0 and self.sentences[at].meets(span) else span

    def within(self, span: Span) -> Span:
        """The span as far as its paragraph goes."""
        at = bisect_right(self.paragraphs, span.start, key=_start) - 1
        return Span(span.start, min(span.end, self.paragraphs[at].end)) if at >= 0 and self.paragraphs[at].meets(span) else span

    def named_in(self, start: int, end: int) -> Sequence[Span]:
        """Who is named wholly between two places, in text order."""
        first, last = (bisect_left(self.named, place, key=_start) for place in (start, end))
        return [span for span in self.named[first:last] if span.end <= end]

    def phrase(self, span: Span) -> Span:
        """The phrase that names somebody and that the words are of, whole; else the words without what links them at their edges."""
        at = bisect_right(self.named, span.start, key=_end)
        met = [named for named in self.named[at : at + 2] if named.meets(span)]
        return met[0] if len(met) == 1 else _trimmed(self.text, span)


def sentences_of(streams: Iterable[Sequence[Paragraph]]) -> tuple[Span, ...]:
    """The sentences of all that was read, in text order."""
    found = []
    for paragraph in (paragraph for stream in streams for paragraph in stream):
        edges = [paragraph.lines[0].start, *paragraph.sentences, paragraph.lines[-1].end]
        found += [Span(start, end) for start, end in pairwise(edges) if start < end]
    return tuple(sorted(found))


def outermost(mentions: Sequence[Fill]) -> tuple[Span, ...]:
    """Who is named, the longest phrase of those that share words; no places."""
    kept: list[Span] = []
    spans = {mention.span for mention in mentions if mention.role != Kind.PLACE}
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)


def _trimmed(text: str, span: Span) -> Span:
    link = _LINKS_AT_END.search(text, span.start, span.end)
    return Span(span.start, link.start()) if link and link.start() > span.start else span


def _end(span: Span) -> int:
    return span.end


def _start(span: Span) -> int:
    return span.start
