"""This module knows who of an article may take part in what it tells, and where each is mentioned.

A minister's words commit the state, a dockers' leader's the dockers; a person only speaks for himself where nobody stands behind him
(corpus guidelines, section 5).
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from onrecord.model.annotations import Entity, Kind, Mention
from onrecord.model.span import Span, Spans

BODIES = frozenset({Kind.STATE, Kind.ORGANISATION, Kind.GROUP})
"""Who is a party without anybody behind them; a person is one only where no such body is there."""
HOPS = 3
"""Parties behind parties that are followed."""
MOST = 8
"""Bodies told most of that are asked of every move and event: so time grows with the article, not its square."""


class Parties:
    """The parties of one article, as far as it tells them.

    Args:
        mentions: in any order.
    """

    def __init__(self, entities: Mapping[str, Entity], mentions: Iterable[Mention]) -> None:
        self.entities = entities
        self._mentions = sorted(mentions, key=lambda mention: mention.span)
        self._starts = [mention.span.start for mention in self._mentions]
        self._spans: dict[str, list[Span]] = {}
        for mention in self._mentions:
            if mention.entity and mention.entity in entities:
                self._spans.setdefault(mention.entity, []).append(mention.span)
        bodies = sorted((-len(spans), key) for key, spans in self._spans.items() if self.is_body(key))
        self.ranks = {key: rank for rank, (_, key) in enumerate(bodies)}
        self.told_most = tuple(self.ranks)[:MOST]

    def behind(self, key: str | None) -> str | None:
        """The party that this actor commits: whom they speak for, else themselves; None where nobody is known."""
        for _ in range(HOPS):
            entity = self.entities.get(key or "")
            if entity is None or entity.spoken_for is None or entity.spoken_for == key:
                break
            key = entity.spoken_for
        return key

    def is_party(self, key: str | None) -> bool:
        """Whether this actor can be a party: anybody but a place."""
        entity = self.entities.get(key or "")
        return entity is not None and entity.kind is not Kind.PLACE

    def is_body(self, key: str) -> bool:
        """Whether this actor is a party without anybody behind them."""
        return self.entities[key].kind in BODIES

    def spans(self, key: str | None) -> Sequence[Span]:
        """Where an actor is mentioned, in text order."""
        return self._spans.get(key or "", ())

    def named_in(self, spans: Spans) -> tuple[str, ...]:
        """The actors mentioned in these words, in their order, each once."""
        return tuple(
            dict.fromkeys(key for span in spans for mention in self._inside(span) if (key := mention.entity) and key in self.entities)
        )

    def spans_in(self, spans: Spans, key: str) -> list[Span]:
        """Where these words mention an actor."""
        return [mention.span for span in spans for mention in self._inside(span) if mention.entity == key]

    def _inside(self, span: Span) -> Sequence[Mention]:
        first = bisect_left(self._starts, span.start)
        return [mention for mention in self._mentions[first : bisect_left(self._starts, span.end)] if mention.span.end <= span.end]
