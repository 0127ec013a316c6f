"""This module knows who does what a clause's second verb tells, and that nobody threatens his own side.

- "Orsk's ministry said the boat had crossed the line and ignored two warnings": the boat ignored them.
- "Orsk was ready to sign if Vell paid a fine and recognised the border": Vell would recognise it.
- "Orsk's minister warned that Orsk could shut the strait": not a threat to Orsk.
"""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

import msgspec

from onrecord.annotate.conditions import WITH_SUBJECT
from onrecord.annotate.events.around import Around
from onrecord.annotate.events.participants import OWN_SIDE
from onrecord.annotate.events.same_party import party_of
from onrecord.annotate.told_in import REPORTING
from onrecord.model.annotations import Directness, Event, Mention, Party

_AND = re.compile(r"\b(?:and|or)\s+(?:\w+ly\s+|then\s+|also\s+|had\s+)?\Z")
_BORDER = re.compile(r"[;:!?()“”\"]|[,.]\D|\b(?:then|which|who|because|but|while|after|before|when|he|she|it|they|we|I)\b")
_OPENS = re.compile(r"(?:that\s+)?(?:the\s+|an?\s+)?", re.IGNORECASE)
REACH = 200
"""Characters before a verb in which its clause begins."""


def of_their_clauses(around: Around, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events in their order, each second verb's by its own clause's subject, and no threat to whoever makes it."""
    return tuple(_to_others(around, _by_subject(around, event)) for event in events)


def _by_subject(around: Around, event: Event) -> Event:
    trigger = event.trigger[0]
    if not event.actors or not _AND.search(around.text, max(0, trigger.start - REACH), trigger.start):
        return event
    start = _clause(around, event)
    if start is None or any(party.span and start <= party.span.start < trigger.start for party in event.actors):
        return event
    subject = _subject(around, start, trigger.start)
    if subject is None or any(party.span and party.span.meets(subject.span) for party in event.actors):
        return event
    recipients = tuple(party for party in event.recipients if party.entity is None or party.entity != subject.entity)
    return msgspec.structs.replace(event, actors=(party_of(subject),), recipients=recipients)


def _clause(around: Around, event: Event) -> int | None:
    """Where the clause begins whose second verb a trigger is: after "if", or where what somebody said begins; None where it is no such."""
    trigger, text = event.trigger[0], around.text
    first = max(0, trigger.start - REACH)
    condition = WITH_SUBJECT.search(text[first : trigger.start])
    if condition is not None:
        return first + condition.start("subject")
    quotation = around.said.get(event.vouched_by)
    if quotation is None or quotation.directness is Directness.DIRECT or REPORTING.search(text, trigger.start, trigger.end):
        return None
    piece = next((piece for piece in quotation.content if piece.covers(trigger)), None)
    if piece is None or not quotation.cue or quotation.cue[-1].end > piece.start:
        return None
    return None if _BORDER.search(text, piece.start, trigger.start) else piece.start


def _subject(around: Around, start: int, end: int) -> Mention | None:
    """Who is named where a clause begins."""
    return next((each for each in around.named_in(start, end) if _OPENS.fullmatch(around.text, start, each.span.start)), None)


def _to_others(around: Around, event: Event) -> Event:
    """The event, a threat not to the side that makes it."""
    if event.type != "THREATEN":
        return event
    own = {around.parties.behind(party.entity) for party in event.actors if party.entity}
    others = tuple(party for party in event.recipients if not _is_own(around, party, own))
    return event if len(others) == len(event.recipients) else msgspec.structs.replace(event, recipients=others)


def _is_own(around: Around, party: Party, own: AbstractSet[str | None]) -> bool:
    """Whether somebody is of the side that makes a threat: "our people", or a party of that side."""
    words = party.span.cut(around.text).lower().split() if party.span else []
    return (bool(words) and words[0] in OWN_SIDE) or (party.entity is not None and around.parties.behind(party.entity) in own)
