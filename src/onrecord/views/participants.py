"""This module knows how those who take part are told in one cell of a table."""

from collections.abc import Iterable

from onrecord.model.entries import Participant


def names_of(participants: Iterable[Participant]) -> str:
    """Their names, each once, parted by "; "; the page's own words where it names nobody."""
    return "; ".join(dict.fromkeys(participant.name for participant in participants))


def parties_of(participants: Iterable[Participant]) -> str:
    """The parties they act for, each once, parted by "; "; those whose party is not known are left out."""
    return "; ".join(dict.fromkeys(participant.party for participant in participants if participant.party))
