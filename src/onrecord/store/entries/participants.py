"""This module knows how a party to an event, or an entity in a move, becomes a participant: who it is, and for whom."""

from collections.abc import Iterable, Mapping

from onrecord.model.annotations import Party
from onrecord.model.entries import Participant
from onrecord.model.record import Reading
from onrecord.store.entries.parties import country_of, party_of


class Cast:
    """Those who may take part in what is told on one page.

    Args:
        ids: the id of each entity's appearance, by the entity's key.
    """

    def __init__(self, reading: Reading, ids: Mapping[str, str]) -> None:
        self.text = reading.article.page.text
        self.entities = reading.annotations.entities
        self.ids = ids

    def of(self, parties: Iterable[Party]) -> tuple[Participant, ...]:
        """Parties to an event as participants; one of which neither words nor entity are known is nobody, and falls out."""
        return tuple(self._participant(party) for party in parties if party.span or party.entity in self.entities)

    def named(self, keys: Iterable[str | None]) -> tuple[Participant, ...]:
        """Entities as participants; a key that the article does not know falls out."""
        return self.of(Party(entity=key) for key in keys)

    def _participant(self, party: Party) -> Participant:
        words = party.span.cut(self.text) if party.span else ""
        key = party.entity
        if key is None or key not in self.entities:
            return Participant(words=words, span=party.span, name=words)
        acts_for = party_of(self.entities, key)
        return Participant(
            words=words,
            span=party.span,
            name=self.entities[key].name,
            appearance=self.ids[key],
            country=country_of(self.entities, key),
            sector=self.entities[key].sector,
            party=self.entities[acts_for].name if acts_for else None,
            acts_for=self.ids[acts_for] if acts_for else None,
        )
