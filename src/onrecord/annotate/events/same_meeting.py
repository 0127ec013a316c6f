"""This module knows who is at a meeting that is only taken up again: "the talks", "the meeting", after it was told who meets.

- "Orsk will meet Vell in Sarn on Monday. … The talks should not go ahead": Orsk and Vell talk.
- "She said the summit might be called off": those who were to be there, not she.

It is the one told last, and not too far before; where that was of one side only, or the words name others, nothing is taken up.
"""

import re
from collections.abc import Sequence

import msgspec

from onrecord.annotate.events.around import Around
from onrecord.annotate.events.same_party import is_among
from onrecord.model.annotations import Event, Party

MEETING, VISIT = "CONSULT", "visit"
_TAKEN_UP = re.compile(
    r"(?:(?:the|this|that|these|those|both)\s+)(?:(?:planned|upcoming|scheduled|proposed|possible|potential|private|one-on-one|anticipated|two-day|"
    r"first|second|next|latest|bilateral|direct|closed-door)\s+){0,2}(?:meetings?|summits?|talks|negotiations|discussions|session|consultations)",
    re.IGNORECASE,
)
_MEETING = re.compile(r"(?:\w+\s+)*(?:meetings?|summits?|talks|negotiations|discussions|session|consultations)", re.IGNORECASE)
_NAMED = re.compile(r"\s+(?:\w+\s+){0,3}?(?:between|with|of|by|among)\b|['’]", re.IGNORECASE)
_OTHER = re.compile(r"\b(?:telephon|phon|call|rang|wrote|letter|answer|repl|inform|told|sen[td]|hand)", re.IGNORECASE)
LED_BY = 40
"""Characters before a noun in which its article stands."""
FAR = 900
"""Characters before a noun within which it was told who meets."""


def of_who_meets_there(around: Around, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events in their order, meetings taken up again with all of whom it was told last."""
    made: list[Event] = []
    for event in events:
        made.append(_taken_up(around, event, made))
    return tuple(made)


def _taken_up(around: Around, event: Event, before: Sequence[Event]) -> Event:
    if event.type != MEETING or event.mode == VISIT or event.recipients or len(event.actors) > 1 or not _is_taken_up(around, event):
        return event
    start = event.trigger[0].start
    earlier = next((each for each in reversed(before) if _tells_who(around.text, each)), None)
    if earlier is None or earlier.trigger[0].start < start - FAR:
        return event
    if not all(is_among(party, earlier.actors) for party in event.actors):
        return event
    more = tuple(Party(span=None, entity=party.entity) for party in earlier.actors if not is_among(party, event.actors))
    return msgspec.structs.replace(event, actors=(*event.actors, *more))


def _is_taken_up(around: Around, event: Event) -> bool:
    """Whether a trigger's noun is known already, and followed by nobody whose it is."""
    trigger = event.trigger[-1]
    if not _MEETING.fullmatch(around.text, trigger.start, trigger.end) or _NAMED.match(around.text, trigger.end):
        return False
    first = max(around.sentence_start(trigger.start), trigger.start - LED_BY)
    return any(found.end() == trigger.end for found in _TAKEN_UP.finditer(around.text, first, trigger.end))


def _tells_who(text: str, event: Event) -> bool:
    """Whether an event tells of two or more who meet, each of them known."""
    if event.type != MEETING or event.mode == VISIT or len({party.entity for party in event.actors if party.entity}) < 2:
        return False
    return _OTHER.search(text, event.trigger[0].start, event.trigger[-1].end) is None
