"""This module knows whom a move commits and to whom it is made: the party behind the speaker, and the other side.

A minister's words commit the state, a dockers' leader's the dockers; a person only speaks for himself where nobody stands behind him
(corpus guidelines, section 5).
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from onrecord.model.annotations import Entity, Kind, Mention, Quotation
from onrecord.model.span import Span, Spans

KeyOf = Callable[[Span], str | None]
"""Gives the key of the entity that a span names or refers to, or None."""
BODIES = frozenset({Kind.STATE, Kind.ORGANISATION, Kind.GROUP})
"""Who is a party without anybody behind them; a person is one only where no such body is there."""
HOPS = 3
"""Parties behind parties that are followed."""
MOVER = 3
"""What making a move counts beside a mention, where the party told most of is looked for."""


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
        self._counts = Counter(party for mention in self._mentions if (party := self.behind(mention.entity)))

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

    def addressed(self, spans: Spans, by: str | None) -> tuple[str, ...]:
        """The parties that these phrases name, such as an addressee's."""
        return self._told((self.behind(self._key_of(span)) for span in spans), by)

    def named_in(self, spans: Spans, by: str | None) -> tuple[str, ...]:
        """The parties named in these words, in their order, without the mover."""
        return self._told((self.behind(mention.entity) for span in spans for mention in self._inside(span)), by)

    def made_to(self, content: Spans, addressee: Spans, by: str | None, movers: Iterable[str | None]) -> tuple[str, ...]:
        """To whom a move is made that answers nothing: whom it is addressed to, else the mover its words name, else the party told most of.

        Args:
            movers: the parties that make the article's moves, one for each.
        """
        counts = Counter(mover for mover in movers if mover)
        addressed = self.addressed(addressee, by)
        named = tuple(party for party in self.named_in(content, by) if party in counts)[:1]
        return addressed or named or self._told_most(counts, by)

    def _told_most(self, movers: Counter[str], by: str | None) -> tuple[str, ...]:
        known = {party for party in (*self._counts, *movers) if party != by and self._is_party(party)}
        others = {party for party in known if self._entities[party].kind in BODIES} or known
        best = max(others, key=lambda party: (self._counts[party] + MOVER * movers[party], party), default=None)
        return (best,) if best else ()

    def _inside(self, span: Span) -> Sequence[Mention]:
        first = bisect_left(self._starts, span.start)
        return [mention for mention in self._mentions[first : bisect_left(self._starts, span.end)] if mention.span.end <= span.end]

    def _told(self, keys: Iterable[str | None], by: str | None) -> tuple[str, ...]:
        """The keys of parties among these, each once; a person is none unless nobody is behind them."""
        return tuple(dict.fromkeys(key for key in keys if key and key != by and self._is_party(key)))

    def _is_party(self, key: str) -> bool:
        entity = self._entities.get(key)
        return entity is not None and entity.kind is not Kind.PLACE
