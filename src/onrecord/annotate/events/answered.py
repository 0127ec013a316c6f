"""This module knows deeds that only answer another, so that who answers has not done the other: "struck back in the wake of a raid".

Who did the raid, the words around it say ("by Vell", "Vell's raid"); where they do not, it is open.
"""

import re
from collections.abc import Sequence

import msgspec

from onrecord.annotate.events.around import Around
from onrecord.model.annotations import Event, Party
from onrecord.text.patterns import ANY_WORD

DEEDS = frozenset({"ASSAULT", "COERCE"})
_NOUN = re.compile(
    r"(?:[\w-]+\s+){0,2}?(?:attacks?|strikes?|airstrikes?|raids?|assaults?|bombings?|shootings?|killings?|massacres?|blasts?|explosions?|"
    r"ambush(?:es)?|hacking|breach(?:es)?|seizures?|shelling|poisoning|abductions?)",
    re.IGNORECASE,
)
_ANSWERING = re.compile(
    rf"\b(?:in (?:the )?(?:wake|aftermath) of|in (?:response|retaliation|reply|revenge|answer|return) (?:to|for)|to avenge|following|"
    rf"(?:punish\w*|retaliat\w*|condemn\w*|denounc\w*|mourn\w*|blam\w+|deplor\w*)\s+{ANY_WORD}{{0,4}}?(?:for|over|after))\s+"
    r"(?:(?:the|an?|this|that|last|two|three|several|recent)\s+)*(?:(?!(?:of|by)\b)[\w’'-]+\s+){0,3}?\Z",
    re.IGNORECASE,
)
"""Words of an answer up to the noun of the deed that is answered, with nobody in between whose it is."""


def by_nobody_who_answers(around: Around, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events in their order, deeds that are answered without those who answer them."""
    return tuple(_without_who_answers(around, event) for event in events)


def _without_who_answers(around: Around, event: Event) -> Event:
    trigger, text = event.trigger[0], around.text
    if event.type not in DEEDS or not event.actors or not _NOUN.fullmatch(text, trigger.start, event.trigger[-1].end):
        return event
    first = around.sentence_start(trigger.start)
    answering = _ANSWERING.search(text[first : trigger.start])
    if answering is None:
        return event
    start = first + answering.start()

    def does_it(party: Party) -> bool:
        return party.span is not None and party.span.start >= start

    return msgspec.structs.replace(event, actors=tuple(filter(does_it, event.actors)))
