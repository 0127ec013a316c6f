"""This module knows for whom an entity of an article speaks or acts: the end of its chain of `for`, itself where it is a party.

A spokesman speaks for a ministry, the ministry for a state: the state is the party of all three.
A state or an organisation that is for nobody is its own party; a person, an office, a group or a place is not, nor are those who report:
an outlet, a news agency, "state media".
"""

from collections.abc import Mapping

from onrecord.facts.agencies import agency_named
from onrecord.facts.nameless import is_nobody
from onrecord.facts.outlets import is_outlet, outlet_called
from onrecord.model.annotations import Entity, Kind

OWN = frozenset({Kind.STATE, Kind.ORGANISATION})
"""Kinds that are parties by themselves."""


def party_of(entities: Mapping[str, Entity], key: str) -> str | None:
    """The key of the party an entity speaks or acts for, or None; who is only pointed at ("each side", "our") is no party of his own.

    >>> entities = {"alder": Entity(name="Pim Alder", kind=Kind.PERSON, spoken_for="orsk"), "orsk": Entity(name="Orsk", kind=Kind.STATE)}
    >>> party_of(entities, "alder"), party_of(entities, "orsk")
    ('orsk', 'orsk')
    """
    chain = _chain(entities, key)
    if len(chain) > 1:
        return chain[-1]
    is_own = bool(chain) and entities[key].kind in OWN and (entities[key].known is not None or not is_nobody(entities[key].name))
    return key if is_own and not reports(entities[key]) else None


def reports(entity: Entity) -> bool:
    """Whether an entity is one of those who report what others do.

    >>> reports(Entity(name="Reuters", kind=Kind.ORGANISATION)), reports(Entity(name="Harbour Council", kind=Kind.ORGANISATION))
    (True, False)
    """
    name = entity.name
    if entity.known is not None:
        return entity.sector == "JRN"
    is_listed = is_outlet(name) or outlet_called(name) is not None or agency_named(name) is not None
    return entity.kind is Kind.ORGANISATION and (entity.sector == "JRN" or is_listed)


def country_of(entities: Mapping[str, Entity], key: str) -> str | None:
    """The first country on the way from an entity to its party, or None."""
    return next((entities[each].country for each in _chain(entities, key) if entities[each].country), None)


def _chain(entities: Mapping[str, Entity], key: str | None) -> tuple[str, ...]:
    """The entity, whom it is for, whom that one is for …; a chain that turns back on itself ends there."""
    seen: dict[str, None] = {}
    while key is not None and key in entities and key not in seen:
        seen[key] = None
        key = entities[key].spoken_for
    return tuple(seen)
