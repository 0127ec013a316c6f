"""This module knows a reader's own table of actors: who is meant by words, and which of an article's entities are listed in it.

A reader's table goes before the tables of the package. Words that two of its actors share are nobody's.
"""

from collections.abc import Iterable, Mapping

import msgspec

from onrecord.facts.folding import folded
from onrecord.model.annotations import Entity, Kind
from onrecord.model.own_actor import OwnActor

BODIES = frozenset({Kind.ORGANISATION, Kind.GROUP, Kind.OFFICE})
"""Kinds that are taken for one another."""


class OwnTable:
    """Actors by the words that name them."""

    def __init__(self, actors: Iterable[OwnActor]) -> None:
        found: dict[str, OwnActor | None] = {}
        for actor in actors:
            for name in {folded(name) for name in actor.names}:
                found[name] = actor if found.get(name, actor) == actor else None
        self._by_name = found

    def named(self, words: str) -> OwnActor | None:
        """Whom the words name, or None."""
        return self._by_name.get(folded(words))

    def recognise(self, entities: Mapping[str, Entity]) -> dict[str, Entity]:
        """The entities, those that the table lists under its ids; what the page says of them stays, what it leaves open is filled in."""
        return {key: self._recognised(entity) for key, entity in entities.items()}

    def _recognised(self, entity: Entity) -> Entity:
        actor = self.named(entity.name)
        if actor is None or not (actor.kind is entity.kind or {actor.kind, entity.kind} <= BODIES):
            return entity
        return msgspec.structs.replace(
            entity, known=actor.id, country=entity.country or actor.country, sector=entity.sector or actor.sector
        )
