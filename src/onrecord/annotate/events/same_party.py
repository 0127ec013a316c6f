"""This module knows who takes part by being named, and when two who take part are one."""

from collections.abc import Iterable

from onrecord.model.annotations import Mention, Party


def party_of(mention: Mention) -> Party:
    """Whoever a phrase means, as one who takes part."""
    return Party(span=mention.span, entity=mention.entity)


def are_one(one: Party, other: Party) -> bool:
    """Whether two are the same actor, or named in the same place."""
    if one.entity is not None and one.entity == other.entity:
        return True
    return one.span is not None and other.span is not None and one.span.meets(other.span)


def is_among(party: Party, others: Iterable[Party]) -> bool:
    """Whether somebody is one of some."""
    return any(are_one(party, other) for other in others)
