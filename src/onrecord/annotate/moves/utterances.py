"""This module knows what may be a turn of the bargaining: a quotation, or one sentence of it where it has several.

"We have read it. Fifteen years, yes. A tariff cut, no." is one quotation and holds an acceptance and a refusal.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from onrecord.model.annotations import Event, Quotation
from onrecord.model.span import Span, Spans, trimmed
from onrecord.text.sentences import sentence_starts


class Utterance(msgspec.Struct, frozen=True, kw_only=True):
    """Words that may be a turn of the bargaining.

    Attributes:
        content: the words; the quotation's content, or one sentence of it.
        quotation: the quotation they stand in.
        number, of: which sentence of it this is, from 0, and how many it has.
        before: the quotation told before that one, or None.
        in_headline: it stands in the article's headline.
        cue_events, content_events: types of events whose trigger lies in the cue, and in these words.
        statuses: how far the events in these words got.
    """

    content: Spans
    quotation: Quotation
    number: int = 0
    of: int = 1
    before: Quotation | None = None
    in_headline: bool = False
    cue_events: frozenset[str] = frozenset()
    content_events: frozenset[str] = frozenset()
    statuses: frozenset[str] = frozenset()


def utterances_of(
    text: str, quotations: Sequence[Quotation], events: Sequence[Event] = (), headline: Span | None = None
) -> Iterator[Utterance]:
    """Everything that may be a turn, quotation by quotation, in text order; the two lists come in text order."""
    before: Quotation | None = None
    for quotation in quotations:
        inside = _near(quotation, events)
        sentences = _sentences(text, quotation.content)
        for number, content in enumerate(sentences):
            told = [event for event in inside if any(piece.meets(event.trigger[0]) for piece in content)]
            yield Utterance(
                content=content,
                quotation=quotation,
                number=number,
                of=len(sentences),
                before=before,
                in_headline=headline is not None and headline.meets(content[0]),
                cue_events=frozenset(event.type for event in inside if any(cue.meets(event.trigger[0]) for cue in quotation.cue)),
                content_events=frozenset(event.type for event in told),
                statuses=frozenset(event.status for event in told),
            )
        before = quotation


def _near(quotation: Quotation, events: Sequence[Event]) -> Sequence[Event]:
    """The events from the quotation's first word to its last."""
    told = (*quotation.content, *quotation.cue)
    return events[_place(events, min(span.start for span in told)) : _place(events, max(span.end for span in told))]


def _place(events: Sequence[Event], at: int) -> int:
    """How many events have their trigger before a place."""
    return bisect_left(events, at, key=lambda event: event.trigger[0].start)


def _sentences(text: str, content: Spans) -> list[Spans]:
    """The content sentence by sentence; whole where it is one sentence, or one sentence in pieces."""
    cut = [span for piece in content for span in _cut(text, piece)]
    return [content] if len(cut) <= len(content) else [(span,) for span in cut]


def _cut(text: str, piece: Span) -> Iterator[Span]:
    borders = [piece.start, *sentence_starts(text, piece.start, piece.end), piece.end]
    for start, end in pairwise(borders):
        if start < end and (span := trimmed(text, start, end)):
            yield span
