"""This module knows whom a move commits and to whom it is made: the party behind the speaker, and the other side.

A minister's words commit the state, a dockers' leader's the dockers; a person only speaks for himself where nobody stands behind him
(corpus guidelines, section 5).
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from onrecord.model.annotations import Entity, Event, Kind, Mention, Quotation
from onrecord.model.span import Span, Spans

KeyOf = Callable[[Span], str | None]
"""Gives the key of the entity that a span names or refers to, or None."""
HOPS = 3


class Parties:
    """The parties of one article, as far as it tells them.

    Args:
        mentions: in text order.
        key_of: gives the entity of a phrase.
    """

    def __init__(self, entities: Mapping[str, Entity], mentions: Sequence[Mention], key_of: KeyOf) -> None:
        self._entities, self._key_of = entities, key_of
        self._mentions = tuple(sorted(mentions, key=lambda mention: mention.span))
        self._starts = [mention.span.start for mention in self._mentions]

    def behind(self, key: str | None) -> str | None:
        """The party that this actor commits: whom they speak for, else themselves; None where nobody is known."""
        for _ in range(HOPS):
            entity = self._entities.get(key or "")
            if entity is None or entity.spoken_for is None or entity.spoken_for == key:
                break
            key = entity.spoken_for
        return key

    def speaking(self, quotation: Quotation) -> str | None:
        """The party a quotation commits."""
        return self.behind(quotation.speaker_entity)

    def acting(self, event: Event) -> str | None:
        """The party whose act an event is."""
        return next((self.behind(party.entity) for party in event.actors if party.entity), None)

    def receiving(self, event: Event) -> tuple[str, ...]:
        """The parties to whom an act is done."""
        return self._told((self.behind(party.entity) for party in event.recipients), self.acting(event))

    def addressed(self, spans: Spans, by: str | None) -> tuple[str, ...]:
        """The parties that these phrases name, such as an addressee's."""
        return self._told((self.behind(self._key_of(span)) for span in spans), by)

    def named_in(self, spans: Spans, by: str | None) -> tuple[str, ...]:
        """The parties named in these words, in their order, without the mover."""
        return self._told((self.behind(mention.entity) for span in spans for mention in self._inside(span)), by)

    def other_side(self, movers: Sequence[str | None], by: str | None) -> str | None:
        """Whoever else makes most of the article's moves; None where nobody does, or several as many."""
        counted = Counter(mover for mover in movers if mover and mover != by).most_common(2)
        return counted[0][0] if counted and (len(counted) == 1 or counted[0][1] > counted[1][1]) else None

    def _inside(self, span: Span) -> Sequence[Mention]:
        first = bisect_left(self._starts, span.start)
        return [mention for mention in self._mentions[first : bisect_left(self._starts, span.end)] if mention.span.end <= span.end]

    def _told(self, keys: Iterable[str | None], by: str | None) -> tuple[str, ...]:
        """The keys of parties among these, each once; a person is none unless nobody is behind them."""
        return tuple(dict.fromkeys(key for key in keys if key and key != by and self._is_party(key)))

    def _is_party(self, key: str) -> bool:
        entity = self._entities.get(key)
        return entity is not None and entity.kind is not Kind.PLACE
