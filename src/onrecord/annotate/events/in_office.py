"""This module knows who acts where somebody is told with an office: "Orskan President Ada Vell asked" is she, not the state.

The state is named by the way, as whose office it is; for whom she acts, the record has with her.
"""

from collections.abc import Sequence

import msgspec

from onrecord.annotate.events.around import Around
from onrecord.annotate.events.same_party import party_of
from onrecord.model.annotations import Event, Kind, Mention, Party
from onrecord.model.span import Span


def by_who_holds_it(around: Around, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events in their order, with whoever holds an office instead of the state with whose name it begins."""
    holders = _holders(around.mentions)
    return tuple(_by_holders(event, holders) for event in events)


def _holders(mentions: Sequence[Mention]) -> dict[Span, Mention]:
    """Whoever is named with an office that begins with a state's name, by where the state is named."""
    offices = {mention.span.start: mention for mention in mentions if mention.kind is Kind.OFFICE}
    persons = {mention.span.start: mention for mention in mentions if mention.kind is Kind.PERSON}
    found: dict[Span, Mention] = {}
    for mention in mentions:
        office, person = offices.get(mention.span.start), persons.get(mention.span.start)
        if mention.kind is Kind.STATE and office and person and person.span.covers(office.span) and office.span.covers(mention.span):
            found[mention.span] = person
    return found


def _by_holders(event: Event, holders: dict[Span, Mention]) -> Event:
    actors, recipients = _held(event.actors, holders), _held(event.recipients, holders)
    if actors == event.actors and recipients == event.recipients:
        return event
    return msgspec.structs.replace(event, actors=actors, recipients=recipients)


def _held(parties: tuple[Party, ...], holders: dict[Span, Mention]) -> tuple[Party, ...]:
    """The parties, each once, with the holder instead of his state."""
    given = [party_of(holder) if party.span and (holder := holders.get(party.span)) else party for party in parties]
    first = {party.entity or party.span: party for party in reversed(given)}
    return tuple(party for party in given if first[party.entity or party.span] is party)
