"""This module knows who complains: in "they ignore our letters", said the minister, the complaint is the minister's side's, about them.

What somebody says of others in blame is ACCUSE by who says it (corpus guidelines, section 4), though they are the verb's subject.
A verb that names the blaming itself ("they accuse us") is its subject's.
"""

import re
from collections.abc import Sequence

import msgspec

from onrecord.annotate.events.around import Around
from onrecord.model.annotations import Event, Party
from onrecord.model.span import cut_all

BLAMING = re.compile(
    r"\b(?:accus|alleg|assail|attack|audit|blam|charg|chid|complain|condemn|critici|decr(?:y|ie)|denounc|deplor|fault|indict|inquir|investigat|"
    r"lament|object|prob(?:e|ing)|protest|rebuk|regret|reproach|slam|su(?:e|ed|ing)\b|summon|warn)",
    re.IGNORECASE,
)
"""How words begin that name the blaming itself, or an inquiry."""


def by_who_complains(around: Around, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events in their order, complaints that somebody makes being that side's, about those who were taken to act."""
    return tuple(_turned(around, event) if event.type == "ACCUSE" else event for event in events)


def _turned(around: Around, event: Event) -> Event:
    quotation, parties = around.said.get(event.vouched_by), around.parties
    speaker = quotation.speaker_entity if quotation is not None else None
    if quotation is None or speaker is None or not event.actors or BLAMING.search(cut_all(around.text, event.trigger)):
        return event
    side = {speaker, parties.entities[speaker].spoken_for, parties.behind(speaker)}
    if any(actor.entity in side for actor in event.actors):
        return event
    ours = tuple(party for party in event.recipients if party.entity in side)
    complainer = ours or (Party(span=quotation.speaker[0] if quotation.speaker else None, entity=speaker),)
    return msgspec.structs.replace(event, actors=complainer, recipients=event.actors)
