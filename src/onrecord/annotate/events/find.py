"""This module knows the order in which an article's events are made: likely, once each, placed, dated, vouched for."""

from collections.abc import Callable, Sequence

from onrecord.annotate.events.timing import when_of
from onrecord.annotate.events.vouching import voucher
from onrecord.learned import FoundEvent
from onrecord.model.annotations import Event, Party, Quotation
from onrecord.model.article import Article
from onrecord.model.span import Span, Spans

KeyOf = Callable[[Span], str | None]
"""Gives the key of the entity that a span names or refers to, or None."""


def find_events(article: Article, found: Sequence[FoundEvent], quotations: Sequence[Quotation], key_of: KeyOf) -> tuple[Event, ...]:
    """Every event in an article, in text order of the triggers."""
    likely = sorted(found, key=lambda each: each.trigger)
    return tuple(_event(article, number, each, quotations, key_of) for number, each in enumerate(likely, start=1))


def _event(article: Article, number: int, found: FoundEvent, quotations: Sequence[Quotation], key_of: KeyOf) -> Event:
    return Event(
        id=f"e{number}",
        type=found.type,
        mode=found.mode,
        trigger=found.trigger,
        actors=_parties(found.pieces("actor"), key_of),
        recipients=_parties(found.pieces("recipient"), key_of),
        others=_parties(found.pieces("other"), key_of),
        status=found.status,
        condition=found.pieces("condition"),
        when=when_of(article, found.pieces("time")),
        place=found.pieces("place"),
        vouched_by=voucher(found.anchor, quotations),
        score=round(found.score, 4),
    )


def _parties(spans: Spans, key_of: KeyOf) -> tuple[Party, ...]:
    return tuple(Party(span=span, entity=key_of(span)) for span in spans)
