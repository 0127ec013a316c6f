"""This module knows which words of an event's clause name things, and which triggers name one act: by these two events are told to be of
one matter where a page leaves out who takes part."""

from onrecord.learned.kin import direction, kinship
from onrecord.model.entries import EventEntry
from onrecord.text.things import beginnings, names_a_thing
from onrecord.text.word_forms import roots
from onrecord.views.nearness import stems

KIN = 0.35
"""Kinship from which two triggers may name one act."""


def things(*events: EventEntry) -> frozenset[str]:
    """Roots of the things named around some acts; no names of those who take part in any and no adjectives of them."""
    people = (each for event in events for each in (*event.actors, *event.recipients, *event.others))
    names = beginnings(f"{each.name} {each.party or ''}" for each in people)
    return frozenset(word for event in events for word in things_in(event.clause) if not word.startswith(names))


def things_in(words: str) -> frozenset[str]:
    """Roots of the things that words name."""
    return frozenset(word for word, _, _ in roots(words) if names_a_thing(word))


def one_act(left: EventEntry, right: EventEntry) -> bool:
    """Whether two triggers have a word in common, or kin words ("closed", "shut").

    What is closed and what is reopened are kin, and acts on one thing.
    """
    if stems(left.trigger_words) & stems(right.trigger_words):
        return True
    return kinship(direction(left.trigger_words.split()), direction(right.trigger_words.split())) >= KIN
