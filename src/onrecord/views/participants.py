"""This module knows how those who take part are told: their names and parties, each once, also in one cell of a table."""

from collections.abc import Iterable

from onrecord.model.entries import Participant


def each_name(participants: Iterable[Participant]) -> tuple[str, ...]:
    """Their names, each once; the page's own words where it names nobody."""
    return tuple(dict.fromkeys(participant.name for participant in participants))


def names_of(participants: Iterable[Participant]) -> str:
    """The same in one cell, parted by "; "."""
    return "; ".join(each_name(participants))


def parties_of(participants: Iterable[Participant]) -> str:
    """The parties they act for, each once, parted by "; "; those whose party is not known are left out."""
    return "; ".join(dict.fromkeys(participant.party for participant in participants if participant.party))
