"""This module knows deeds that only describe another word, so that nobody whom the sentence tells of does them there.

- "the murder allegation against Brunn": an allegation of murder, whose doer, if there was one, would be Brunn.
- "annexed Tarsk", "the accused trader": by whom, these words do not say; done to what they stand before.
- "The death toll rose, officials in Orsk said": they killed nobody.
- "spoke of the impeachment inquiry": the speaker does not impeach; whose inquiry it is stands before it, or after "by", or opens it.
"""

import re
from collections.abc import Sequence

import msgspec

from onrecord.annotate.events.around import Around
from onrecord.annotate.events.same_party import party_of
from onrecord.model.annotations import Event
from onrecord.model.span import Span
from onrecord.text.patterns import ANY_WORD

DEEDS = frozenset({"ASSAULT", "COERCE", "PROTEST", "SANCTION"})
_ALLEGED = re.compile(
    r"(?:\s+[\w’'-]+)?\s+(?:allegations?|accusations?|charges?|claims?|rumou?rs?|suspicions?|conspirac(?:y|ies)\s+theor(?:y|ies))\b",
    re.IGNORECASE,
)
_AGAINST = re.compile(r"(?:[^.;:!?,]{0,60})\s(?:against|about)\s+(?:the\s+)?", re.IGNORECASE)
_DESCRIBING = re.compile(
    r"(?:annexed|occupied|accused|convicted|detained|jailed|imprisoned|captured|seized|wanted|disgraced|ousted|besieged)", re.IGNORECASE
)
_LED = re.compile(
    r"(?:\b(?:the|an?|its|their|his|her|of|in|on|to|from|near|for|with|all|some|\d+)|\b(?:of|in|to|from)\s+(?:the\s+)?(?:[A-ZÀ-Þ][\w’'-]*\s+){1,3}and)"
    r"\s+(?:\w+ly\s+)?\Z"
)
_NOUN = re.compile(
    r"\s+(?:(?:north|south|east|west)(?:ern)?\s+)?(?:[A-ZÀ-Þ][\w’'-]+|(?!(?:in|by|on|at|for|of|to|and|or|as|with|the|an?|his|her|its|their)\b)[a-z]\w+)"
)
_INQUIRY = re.compile(
    r"(?:(?:the|an?|his|her|its|their|multiple|several|ongoing|political|historic|criminal|independent|international|impeachment)\s+)*"
    r"(?:impeachment|inquir(?:y|ies)|investigations?|probes?)(?:\s+(?:inquir(?:y|ies)|investigations?|proceedings|hearings?|trial))?",
    re.IGNORECASE,
)
_TOLL = re.compile(r"(?:(?:the|an?|overall|total)\s+)*(?:death\s+tolls?|casualty\s+(?:figures?|counts?)|body\s+counts?)", re.IGNORECASE)
_OWNS = re.compile(rf"['’]s?\s+{ANY_WORD}{{0,2}}?|\s+", re.IGNORECASE)
_OPENS = re.compile(
    r"\b(?:launch|open|begin|beg[au]n|start|conduct|announc|order|drop|clos|end|reopen|expand|pursu|hold|held|lead|led|mak|made|carr(?:y|ied)|initiat|undertak|"
    r"undertook|run|running|ran|resum|widen|press|complet|suspend|halt|authori[sz]|vot|back|seek|sought|want|demand|call|push|offer|propos|promis|oversee|oversaw|set\s+up)"
    r"\w*\b",
    re.IGNORECASE,
)
"""How verbs begin whose subject is he who inquires, or asks for it."""
_BY = re.compile(rf"[^.;:!?]{{0,60}}\bby\s+(?:the\s+)?{ANY_WORD}{{0,3}}?", re.IGNORECASE)
REACH = 90
"""Characters after a deed in which it is looked for against whom it is alleged."""


def without_who_is_only_near(around: Around, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events in their order, those that describe another word with nobody of the sentence for their doer."""
    return tuple(_inquired(around, _describing(around, _alleged(around, event))) for event in events)


def is_alleged(text: str, trigger: Span) -> bool:
    """Whether a deed stands in the name of an allegation.

    >>> is_alleged("A murder charge.", Span(2, 8)), is_alleged("A murder in Orsk.", Span(2, 8))
    (True, False)
    """
    return _ALLEGED.match(text, trigger.end) is not None


def _alleged(around: Around, event: Event) -> Event:
    """Against whom something is alleged, he is alleged to have done it."""
    trigger = event.trigger[-1]
    found = _ALLEGED.match(around.text, trigger.end) if event.type in DEEDS else None
    if found is None or found.end() > around.sentence_end(trigger.start):
        return event
    after = around.named_in(found.end(), found.end() + REACH)
    against = next((each for each in after if _AGAINST.fullmatch(around.text, found.end(), each.span.start)), None)
    return msgspec.structs.replace(event, actors=(party_of(against),) if against else (), recipients=())


def _describing(around: Around, event: Event) -> Event:
    """What a participle before a noun tells is done to that noun, and by nobody named there."""
    trigger, text = event.trigger[0], around.text
    if event.type in DEEDS and _TOLL.fullmatch(text, trigger.start, event.trigger[-1].end):
        return msgspec.structs.replace(event, actors=())
    if len(event.trigger) > 1 or not _DESCRIBING.fullmatch(text, trigger.start, trigger.end) or not _NOUN.match(text, trigger.end):
        return event
    if not _LED.search(text[max(around.sentence_start(trigger.start), trigger.start - REACH) : trigger.start]):
        return event
    beside = tuple(party for party in (*event.recipients, *event.actors) if party.span and party.span.covers(trigger))
    after = tuple(party for party in event.recipients if party.span and trigger.end <= party.span.start <= trigger.end + 2)
    return msgspec.structs.replace(event, actors=(), recipients=(*beside, *after)[:1])


def _inquired(around: Around, event: Event) -> Event:
    """Who only speaks of an inquiry does not inquire."""
    trigger = event.trigger[0]
    if event.type != "ACCUSE" or not _INQUIRY.fullmatch(around.text, trigger.start, event.trigger[-1].end):
        return event
    kept = tuple(party for party in event.actors if party.span is None or _inquires(around, event, party.span))
    return event if kept == event.actors else msgspec.structs.replace(event, actors=kept)


def _inquires(around: Around, event: Event, span: Span) -> bool:
    text, trigger = around.text, event.trigger[0]
    if span.start >= event.trigger[-1].end:
        return _BY.fullmatch(text, event.trigger[-1].end, span.start) is not None
    if span.meets(trigger) or _OWNS.fullmatch(text, span.end, trigger.start):
        return True
    return around.sentence_start(trigger.start) > span.start or _OPENS.search(text, span.end, trigger.start) is not None
