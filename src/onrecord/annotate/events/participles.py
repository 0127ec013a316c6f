"""This module knows to whom a participle is done that stands with no "was", and who does not act in a passive.

- "Three ferrymen killed in clashes with Orsk's guards", "the boat shot down and destroyed": done to the ferrymen, to the boat.
- "the ferry had sustained damage", "suffered losses": done to the ferry.
- "after Brunn was killed in Sarn, which angered Orsk", "killed in clashes with Orsk": Orsk is not told to have killed him.
- But of "killed by Orsk's guards", "killed in Orskan raids" they have.
- "the envoy who they say planned the raid": the envoy planned it, not they.
- "Brunn, the mastermind behind the raid": it was not done to him.
"""

import re
from collections.abc import Sequence

import msgspec

from onrecord.annotate.events.around import Around
from onrecord.annotate.events.same_party import is_among, party_of
from onrecord.model.annotations import Event, Kind, Party
from onrecord.model.span import cut_all
from onrecord.text.patterns import ANY_WORD, PASSIVE, WEEKDAY

DEEDS = frozenset({"ASSAULT", "COERCE", "SANCTION", "RETREAT"})
"""Types of what is done to somebody, who may be all that a participle tells of."""
_ANYBODY = (
    r"killed|slain|damaged|murdered|assassinated|wounded|injured|hurt|shot(?:\s+(?:down|dead))|downed|destroyed|sunk|beheaded|massacred"
)
"""Participles that take an object wherever somebody does it, so that without one they are done to whoever stands before them."""
_PEOPLE = (
    r"abducted|kidnapped|captured|detained|arrested|jailed|imprisoned|deported|evicted|hanged|executed|tortured|poisoned|"
    r"taken\s+(?:hostage|prisoner|captive)"
)
_PARTICIPLE = re.compile(rf"(?:completely\s+|\w+ly\s+)?(?:{_ANYBODY}|{_PEOPLE})(?:\s+(?:down|dead|in|by))?", re.IGNORECASE)
_PAST = r"\w+(?:ed|en|ot|ung|uck)"
"""A verb in the past, or its participle, by its end."""
_ADVERBS = r"(?:(?:not|also|yet|later|then|reportedly|\w+ly)\s+)*"
_THINGS = (
    r"(?:buildings?|forces|troops|soldiers|offices?|positions?|ships?|vessels?|boats?|bases?|jets?|planes?|aircraft|"
    r"homes?|houses?|facilit(?:y|ies)|headquarters|convoys?|vehicles?|tanks?)"
)
_TO_IT = re.compile(
    rf"(?:\s+{_THINGS}(?=\s+(?:(?:has|have|had)\s+)?{PASSIVE}))?(?:,?\s+(?:who|which|that))?\s+(?:(?:has|have|had|will|would|could|may|might)\s+{_ADVERBS})?(?:{PASSIVE}\s+{_ADVERBS})?"
    rf"(?:{_PAST}(?:\s+(?:down|dead|up))?(?:\s+(?:and|or)|,)\s+{_ADVERBS})?",
    re.IGNORECASE,
)
"""What stands between somebody and what is done to him: "was shot and", or nothing."""
_NO_OBJECT = re.compile(
    r"(?:\s*(?:[.,;:)”\"’'\n–—]|\Z)|\s+(?:in|by|at|near|during|after|before|when|while|as|on|over|outside|inside|within|across|along|amid|since|"
    rf"following|last|this|yesterday|today|overnight|early|with|from|for|alongside|here|there|{WEEKDAY})\b|"
    rf"\s+(?:and|or)\s+(?!(?:\w+ly\s+)?{_PAST}\b))",
    re.IGNORECASE,
)
"""What follows a verb that has no object: a stop, a preposition, or an "and" that leads to no other verb."""
_ALSO = re.compile(rf"\s+(?:and|or)\s+(?:\w+ly\s+)?{_PAST}\b(?:\s+(?:down|dead|up))?", re.IGNORECASE)
_MAY_BE_ACTIVE = re.compile(r"\s+(?:at|for|from|with|over|and|or)\b", re.IGNORECASE)
_UNDERGOES = re.compile(rf"\b{PASSIVE}\s+{_ADVERBS}\Z", re.IGNORECASE)
_HAS = re.compile(r"\b(?:has|have|had)\s+(?:\w+ly\s+|also\s+)*\Z", re.IGNORECASE)
"""What makes of a participle a deed of its subject: "had wounded"."""
_BORDER = re.compile(
    r"[;:!?“”\"()–—]|\b(?:which|who|that|while|when|because|but|said|says|say|was|were|is|are|has|had|have|claim(?:s|ed)?|trying)\b",
    re.IGNORECASE,
)
_WITH = re.compile(r"\b(?:with|against)\s+(?:the\s+)?\Z", re.IGNORECASE)
_BY = re.compile(rf"\bby\s+{ANY_WORD}{{0,4}}?\Z", re.IGNORECASE)
_SUSTAINED = re.compile(
    rf"(?:(?:has|have|had|also)\s+)*(?:sustain(?:s|ed|ing)?|suffer(?:s|ed|ing)?|incur(?:s|red|ring)?)\s+{ANY_WORD}{{0,4}}?"
    r"(?:damages?|injur(?:y|ies)|wounds?|loss(?:es)?|casualties|hits?|burns|attacks?|blows?|setbacks?|defeats?)\b",
    re.IGNORECASE,
)
_THEY_SAY = re.compile(
    r",?\s+(?:who|which|that)\s+(?:[\w’'.-]+\s+){1,4}?(?:say|says|said|believe[sd]?|claim(?:s|ed)?|think|thinks|thought|allege[sd]?|suspect(?:s|ed)?)\s+"
    r"(?:(?:has|have|had|would|will|also|once|\w+ly)\s+)*\Z",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\b(?:masterminds?|architects?|brains?|planners?|perpetrators?|instigators?|organi[sz]ers?|ringleaders?|mastermind(?:ed|ing))[”\"’']?\s+"
    r"(?:(?:behind|of)\s+)?(?:the\s+|an?\s+)?(?:[\w.’'-]+\s+){0,3}\Z",
    re.IGNORECASE,
)
_CUSTODY = re.compile(rf"(?:{_PEOPLE})(?:\s+in)?", re.IGNORECASE)
_GUARDS = re.compile(
    r"\b(?:police(?:m[ae]n)?|army|navy|militar\w+|forces|troops|soldiers|guards?|agents?|officers?|officials|authorities|courts?|gunm[ae]n|militants|rebels|"
    r"militias?|pirates|kidnappers)\b",
    re.IGNORECASE,
)
REACH = 110
"""Characters between somebody and the deed."""


def with_whom_it_befell(around: Around, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events in their order, each deed done to whom its words say."""
    return tuple(_masterminded(around, _they_say(around, _sustained(around, _befallen(around, event)))) for event in events)


def _befallen(around: Around, event: Event) -> Event:
    """What a passive or a bare participle tells is done to who stands before it, and by nobody whom another clause names."""
    if event.type not in DEEDS or not _is_passive(around, event):
        return event
    acting = [party for party in event.actors if not _is_before(around, event, party) or _holds_others(around, event, party)]
    undergoing = [party for party in event.actors if party not in acting]
    kept = tuple(party for party in acting if not _is_anothers(around, event, party))
    recipients = event.recipients
    if undergoing:
        recipients = (*(party for party in recipients if not _follows(event, party) and not is_among(party, undergoing)), *undergoing)
    if kept == event.actors and recipients == event.recipients:
        return event
    return msgspec.structs.replace(event, actors=kept, recipients=recipients)


def _is_passive(around: Around, event: Event) -> bool:
    """Whether a trigger tells what is done to somebody: no object follows, and no "has" goes before."""
    text, start, end = around.text, event.trigger[0].start, event.trigger[-1].end
    verb = _PARTICIPLE.search(text, start, end)
    if verb is None or verb.end() < end:
        return False
    before = text[max(0, verb.start() - REACH) : verb.start()]
    if _HAS.search(before):
        return False
    if _UNDERGOES.search(before):
        return True
    also = _ALSO.match(text, end)
    if _NO_OBJECT.match(text, also.end() if also else end) is None:
        return False
    return _MAY_BE_ACTIVE.match(text, end) is None or _stands_before(around, event)


def _stands_before(around: Around, event: Event) -> bool:
    """Whether who undergoes it is named right before."""
    return any(_is_before(around, event, party) for party in (*event.actors, *event.recipients))


def _is_before(around: Around, event: Event, party: Party) -> bool:
    start = event.trigger[0].start
    return party.span is not None and party.span.end <= start and _TO_IT.fullmatch(around.text, party.span.end, start) is not None


def _holds_others(around: Around, event: Event, party: Party) -> bool:
    """Whether a bare "detained" is rather done by who stands before it: the police, a state, a court."""
    words = cut_all(around.text, event.trigger, " ")
    if party.span is None or not _CUSTODY.fullmatch(words) or not around.text[party.span.end : event.trigger[0].start].isspace():
        return False
    entity = around.parties.entities.get(party.entity or "")
    return _GUARDS.search(party.span.cut(around.text)) is not None or (
        entity is not None and entity.kind in {Kind.STATE, Kind.ORGANISATION}
    )


def _follows(event: Event, party: Party) -> bool:
    return party.span is not None and party.span.start >= event.trigger[-1].end


def _is_anothers(around: Around, event: Event, party: Party) -> bool:
    """Whether somebody after a passive is named in another clause, or as whom those who suffered stood against."""
    if party.span is None or not _follows(event, party) or party.span.start > around.sentence_end(event.trigger[-1].end):
        return False
    between = around.text[event.trigger[-1].end : party.span.start]
    if _BY.search(between) or event.trigger[-1].cut(around.text).endswith(" by"):
        return False
    return _WITH.search(between) is not None or _BORDER.search(between) is not None


def _sustained(around: Around, event: Event) -> Event:
    """Who sustains damage is its recipient."""
    if event.type not in DEEDS or event.recipients or not event.actors:
        return event
    trigger = event.trigger[0]
    first = max(around.sentence_start(trigger.start), trigger.start - 40)
    if not any(words.end() > trigger.start for words in _SUSTAINED.finditer(around.text, first, around.sentence_end(trigger.start))):
        return event
    before = tuple(party for party in event.actors if party.span and party.span.end <= trigger.start)
    return msgspec.structs.replace(event, actors=tuple(each for each in event.actors if each not in before), recipients=before)


def _they_say(around: Around, event: Event) -> Event:
    """Who acts, by what others say of him in a clause with "who they say"."""
    start = event.trigger[0].start
    here = around.sentence_start(start)
    named = around.named_in(max(here, start - REACH), start)
    doer = next((each for each in named if _THEY_SAY.fullmatch(around.text, each.span.end, start)), None)
    if doer is None or not any(party.span and doer.span.end <= party.span.start < start for party in event.actors):
        return event
    kept = tuple(party for party in event.actors if not (party.span and here <= party.span.start < start))
    others = tuple(party for party in event.recipients if not is_among(party, [party_of(doer)]))
    return msgspec.structs.replace(event, actors=(party_of(doer), *kept), recipients=others)


def _masterminded(around: Around, event: Event) -> Event:
    """Who is behind a deed, or said to be, has not suffered it."""
    start = event.trigger[0].start
    here = around.sentence_start(start)
    behind = _BEHIND.search(around.text[max(here, start - REACH) : start])
    if event.type not in DEEDS or behind is None:
        return event
    at = max(here, start - REACH) + behind.start()
    kept = tuple(party for party in event.recipients if not (party.span and here <= party.span.start < at))
    return event if kept == event.recipients else msgspec.structs.replace(event, recipients=kept)
