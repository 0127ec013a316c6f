"""This module knows whose people a move is made to: of "eleven Orskan engineers" it is made to Orsk (corpus guidelines, section 5).

Who stands against a state is not its own, whatever he is called by: "Orskan rebels".
"""

from string import ascii_lowercase, digits

from onrecord.annotate.mentioned import Parties
from onrecord.facts.whose import AGAINST, without_owner
from onrecord.model.annotations import Kind


def state_of(parties: Parties, key: str) -> str:
    """The state by whose name or adjective people of no party are called; they themselves where they are called by none."""
    entity = parties.entities[key]
    if entity.kind not in (Kind.GROUP, Kind.PERSON) or entity.spoken_for is not None or entity.sector in AGAINST:
        return key
    states = {each.name: state for state, each in sorted(parties.entities.items()) if each.kind is Kind.STATE}
    called = (entity.name, entity.name.lstrip(f"{ascii_lowercase}{digits} -"))
    owners = (without_owner(words, tuple(sorted(states)))[1] for words in called if words)
    return next((states[owner] for owner in owners if owner is not None), key)
