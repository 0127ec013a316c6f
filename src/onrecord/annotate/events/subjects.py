"""This module knows who does a deed by standing where its subject stands, and who cannot do it by where he stands.

- "demanded that Vell return the crew", "if Vell should return it": Vell would, and it is not done to him.
- "I'd like to commend Brunn's courage": I commend, and Brunn, whose courage it is, does not.
- "Vell, which Orsk has long threatened": done to Vell.
- "Brunn said during a meeting with Vell": she was at the meeting.
- "said that imposing sanctions would be folly": nobody imposes them there, least of all who says so.
- "protests in Sarn and Orsk": the places where it is are not who does it.
"""

import re
from collections.abc import Sequence

import msgspec

from onrecord.annotate.events.around import Around
from onrecord.annotate.events.complaints import BLAMING
from onrecord.annotate.events.same_party import is_among, party_of
from onrecord.model.annotations import Directness, Event, Kind, Mention, Party
from onrecord.model.span import Span, cut_all
from onrecord.text.patterns import PASSIVE, WEEKDAY

_MODAL = r"(?:will|would|['’]d|['’]ll|should|could|must|may|might|can|cannot|shall|has|have|had|['’]ve|does|do|did|is\s+to|are\s+to)"
_ADVERB = (
    rf"(?:not|never|also|again|now|still|already|later|then|soon|immediately|\w+ly|on\s+{WEEKDAY}|n['’]t|like\s+to|love\s+to|want\s+to)"
)
_AFTER_SUBJECT = re.compile(rf"(?:\s*{_MODAL})?(?:\s+{_ADVERB})*\s+", re.IGNORECASE)
_OPENS = re.compile(
    r"(?:\b(?:that|if|unless|whether|when|because|until|once|said|says|but|and)\s+|[“\"]|\A|[.;:]\s+)(?:the\s+|an?\s+)?\Z", re.IGNORECASE
)
"""What stands before a subject that opens its clause."""
_BASE = re.compile(
    r"(?!(?:is|are|was|were|be|been|gets?|got|lost|suffers?)\b)[a-z]+(?<!ing)(?<!ed)(?:\s+(?:up|down|out|off|back|in|on|to|away))?"
)
_OBJECT = re.compile(
    r"\s+(?:him|her|it|them|us|me|you|the|an?|all|any|every|both|its|his|their|our|my|your|this|that|these|those|(?-i:[A-ZÀ-Þ])[\w’'-]*|those|\w+s)\b",
    re.IGNORECASE,
)
_MODAL_BEFORE = re.compile(rf"{_MODAL}\b", re.IGNORECASE)
_IS_PASSIVE = re.compile(rf"\b{PASSIVE}\s+(?:\w+ly\s+|not\s+)*\Z", re.IGNORECASE)
_BY = re.compile(r"\b(?:by|from|with|between|and)\s+(?:the\s+)?\Z", re.IGNORECASE)
_WHOM = re.compile(r",?\s+(?:which|whom)\s+(?:the\s+)?")
_HAS = re.compile(r"\s+(?:(?:has|have|had|also|again|long|already|repeatedly|often|once|later|\w+ly)\s+)*")
_STOPS = re.compile(r"\s*(?:[.,;:)”\"]|\Z)|\s+(?:with|over|for|on|in|by|since|at|and|of|after|before)\b")
_SAID_AT = re.compile(
    r"\s+(?:said|says|added|warned|announced|stated|stressed|declared|told\s+[\w’' -]{2,30}?)\s+(?:[^.;:,“”\"\n]{0,30}?\s)??"
    r"(?:during|in|at|after|before|following|ahead\s+of)\s+(?:an?\s+|the\s+|his\s+|her\s+|its\s+|their\s+)?(?:[\w-]+\s+){0,2}?\Z"
)
_MEETING = re.compile(r"(?:\w+\s+)*(?:meetings?|summit|talks|negotiations|discussions|session|visit)", re.IGNORECASE)
_WITH = re.compile(r"\s+(?:on\s+\w+\s+)?with\b")
_GERUND_OPENS = re.compile(
    r"[\s“\"]*(?:that\s+)?[“\"]?\w+ing\b(?:\s+(?:(?:the|an?|any|new|more|further|such|economic)\s+){0,2})?", re.IGNORECASE
)
"""A gerund that opens what is said, up to the noun of what would be done."""
_IN = re.compile(r"\b(?:in|across|throughout|near|outside)\s+(?:the\s+)?\Z", re.IGNORECASE)
DONE_TO = frozenset({"ASSAULT", "THREATEN", "ACCUSE"})
"""Types of what is done to somebody, whom a relative clause may stand behind."""
HELD_THERE = frozenset({"COERCE", "SANCTION", "RETREAT"})
"""Types of what a state does on its own soil, which "in" may tell: "prisoners held in Orsk"."""
_SAYING = re.compile(
    r"\b(?:said|says|say|warn\w*|argu\w+|add\w*|told|tells|believ\w+|insist\w*|stress\w*|not(?:es|ed)|think\w*|thought)\b", re.IGNORECASE
)
_PREDICATE = re.compile(r"[^.;:!?“”\"]{1,140}?\b(?:would|could|will|might|may|is|was|has)\b", re.IGNORECASE)
"""What follows a gerund that is the subject of its clause."""
SHORT = 16
"""Characters before a name in which what leads to it stands."""
REACH = 120
"""Characters before a deed in which its subject is looked for."""


def of_their_subjects(around: Around, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events in their order, by their subjects, and by nobody who is only the place or who only speaks of it."""
    told = tuple(events)
    for rule in (_by_subject, _to_whom, _at_meeting, _without_speaker, _without_place):
        told = tuple(rule(around, event) for event in told)
    return told


def _before(around: Around, event: Event) -> Mention | None:
    """Who is named last before a deed, in its sentence."""
    start = event.trigger[0].start
    named = around.called_in(max(around.sentence_start(start), start - REACH), start)
    return max(named, key=lambda each: (each.span.end, -each.span.start), default=None)


def _by_subject(around: Around, event: Event) -> Event:
    subject, text, trigger = _before(around, event), around.text, event.trigger[0]
    if subject is None or event.type == "CONSULT" or is_among(party_of(subject), event.actors):
        return event
    if not _AFTER_SUBJECT.fullmatch(text, subject.span.end, trigger.start) or _IS_PASSIVE.search(text, subject.span.end, trigger.start):
        return event
    if not _OPENS.search(text[max(0, subject.span.start - SHORT) : subject.span.start]) or not _is_verb(text, subject.span, trigger, event):
        return event
    if not all(_may_give_way(text, event, party) for party in event.actors):
        return event
    party = party_of(subject)
    if is_among(party, event.recipients) and _is_undergone(text, event):
        return event
    kept = tuple(each for each in event.recipients if not is_among(each, [party]))
    return msgspec.structs.replace(event, actors=(party,), recipients=kept)


def _is_undergone(text: str, event: Event) -> bool:
    """Whether a verb's subject is rather its recipient: let in, let go, held, or complained of ("they drag the matter on")."""
    return event.type in {"RETREAT", "COERCE"} or (event.type == "ACCUSE" and BLAMING.search(cut_all(text, event.trigger)) is None)


def _is_verb(text: str, subject: Span, trigger: Span, event: Event) -> bool:
    """Whether a trigger is a verb in the active: a modal goes before it, or it is a bare form with an object."""
    end = event.trigger[-1].end
    if _MODAL_BEFORE.match(text[subject.end : trigger.start].lstrip()) is not None:
        return _OBJECT.match(text, end) is not None
    return _BASE.fullmatch(trigger.cut(text)) is not None and _OBJECT.match(text, end) is not None


def _may_give_way(text: str, event: Event, party: Party) -> bool:
    """Whether somebody held to act stands where an object does."""
    end = event.trigger[-1].end
    return party.span is not None and party.span.start >= end and not _BY.search(text[end : party.span.start])


def _to_whom(around: Around, event: Event) -> Event:
    """Whom a relative clause tells it of is whom it is done to."""
    text, trigger = around.text, event.trigger[0]
    if event.recipients or event.type not in DONE_TO or not _STOPS.match(text, event.trigger[-1].end):
        return event
    subject = _before(around, event)
    if subject is None or not _HAS.fullmatch(text, subject.span.end, trigger.start):
        return event
    named = around.named_in(max(around.sentence_start(trigger.start), subject.span.start - REACH), subject.span.start)
    bodies = [each for each in named if each.kind in {Kind.STATE, Kind.ORGANISATION, Kind.PERSON}]
    whom = next((each for each in reversed(bodies) if _WHOM.fullmatch(text, each.span.end, subject.span.start)), None)
    if whom is None or is_among(party_of(whom), event.actors):
        return event
    return msgspec.structs.replace(event, recipients=(party_of(whom),))


def _at_meeting(around: Around, event: Event) -> Event:
    """Who speaks during a meeting "with" another is one of those who meet."""
    text, trigger = around.text, event.trigger[0]
    if event.type != "CONSULT" or event.mode == "visit" or not event.actors or not _MEETING.fullmatch(trigger.cut(text)):
        return event
    if not _WITH.match(text, event.trigger[-1].end) or any(party.span and party.span.end <= trigger.start for party in event.actors):
        return event
    named = around.called_in(max(around.sentence_start(trigger.start), trigger.start - REACH), trigger.start)
    speaker = next((each for each in reversed(named) if _SAID_AT.fullmatch(text, each.span.end, trigger.start)), None)
    if speaker is None or is_among(party_of(speaker), event.actors):
        return event
    return msgspec.structs.replace(event, actors=(party_of(speaker), *event.actors))


def _without_speaker(around: Around, event: Event) -> Event:
    """Who says that doing something would be folly does not do it."""
    quotation, trigger = around.said.get(event.vouched_by), event.trigger[0]
    if quotation is None or quotation.directness is Directness.DIRECT or not _SAYING.search(cut_all(around.text, quotation.cue)):
        return event
    piece = next((piece for piece in quotation.content if piece.covers(trigger)), None)
    opening = _GERUND_OPENS.match(around.text, piece.start) if piece else None
    if piece is None or opening is None or not trigger.start <= opening.end() <= trigger.end + 1:
        return event
    if not _PREDICATE.match(around.text, trigger.end, piece.end):
        return event
    kept = tuple(party for party in event.actors if party.entity != quotation.speaker_entity and party.span not in quotation.speaker)
    return event if kept == event.actors else msgspec.structs.replace(event, actors=kept)


def _without_place(around: Around, event: Event) -> Event:
    """A state or town that only "in" leads to does not act."""
    kept = tuple(party for party in event.actors if not _is_place(around, event, party))
    return event if kept == event.actors else msgspec.structs.replace(event, actors=kept)


def _is_place(around: Around, event: Event, party: Party) -> bool:
    if party.span is None or party.span.start < event.trigger[-1].end or event.type in HELD_THERE:
        return False
    entity = around.parties.entities.get(party.entity or "")
    if entity is not None and entity.kind not in {Kind.STATE, Kind.PLACE}:
        return False
    return party.entity is not None and _IN.search(around.text[max(0, party.span.start - SHORT) : party.span.start]) is not None
