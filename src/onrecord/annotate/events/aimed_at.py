"""This module knows at whom praise, blame, a refusal or a consent is aimed by whose its object is.

- "rejected Orsk's demand", "praised Brunn's courage", "dismissed statements by Orsk", "attacks on Brunn's plan": at Orsk, at Brunn.
- "called off the talks with Vell", "cancelled the Brunn meeting": with whom it was to be.
- "recalled its ambassador to Vell": at Vell.
- "called off the summit", after it was told of Orsk's summit with Vell: with Vell.
- "a bleak assessment of the talks with Vell": not at Vell, with whom one only talks.
- "dismissed these demands", "accepted the offer": at whoever made them last, as it was told just before.

Not "condemned Brunn's murder", which is not aimed at her, nor what is the actor's own ("defended its decision").
Who is not told stays open.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from onrecord.annotate.events.around import Around
from onrecord.annotate.events.same_party import party_of
from onrecord.annotate.mentioned import Parties
from onrecord.model.annotations import Event, Kind, Mention, Party
from onrecord.model.span import Span
from onrecord.text.patterns import FREE

AIMED = frozenset({"SUPPORT", "ACCUSE", "REJECT", "AGREE", "SANCTION"})
_DETERMINED = r"(?:(?:all|any|some|both|most|many)\s+(?:of\s+)?)?(?:(?:the|an?|this|that|these|those|his|her|its|their|any)\s+)?"
_UP_TO_OWNER = re.compile(
    r"\s+(?:(?:of|on|at|to|with|against|for)\s+)?(?:all\s+|any\s+|some\s+|both\s+)?(?:of\s+)?(?:the\s+)?", re.IGNORECASE
)
_OWNS = re.compile(r"['’]s?\s+(?P<owned>(?:[\w-]+\s+){0,3}?[\w-]+)")
_POSSESSIVE = re.compile(r"(?:his|her|its|their|your)", re.IGNORECASE)
_BEFALLS = re.compile(
    r"(?:[\w-]+\s+){0,3}?(?:assassination|arrest|detention|imprisonment|murder|execution|kidnapping|abduction|poisoning|dismissal|sacking|ouster|"
    r"deportation|extradition|release|removal|death|killing|firing|jailing|beating|expulsion|exclusion|suspension|occupation|isolation|treatment|"
    r"friends?|partners?|neighbou?rs?|critics?|opponents?|enem(?:y|ies)|victims?|people|lawyers?)\b",
    re.IGNORECASE,
)
"""What befalls its owner, or is somebody else."""
_SAID = (
    r"(?:demands?|requests?|appeals?|calls?|ultimatums?|conditions?|terms|proposals?|offers?|plans?|ideas?|invitations?|initiatives?|accusations?|"
    r"allegations?|charges?|claims?|criticisms?|reports?|remarks?|statements?|comments?|words|assertions?|arguments?|threats?|warnings?|"
    r"announcements?|decisions?|moves?|efforts?|attempts?|drafts?|suggestions?|concessions?|pledges?|assurances?|peace\s+plans?|resolutions?)"
)
_SAID_NOUN = re.compile(rf"\s+{FREE}{{0,3}}?{_SAID}\b", re.IGNORECASE)
_SAID_BY = re.compile(
    rf"\s+(?:(?:of|on|to|with)\s+)?{_DETERMINED}{FREE}{{0,3}}?{_SAID}\s+(?:made\s+|issued\s+)?(?:by|from)\s+(?:the\s+)?", re.IGNORECASE
)
_MEETING = r"(?:meetings?|talks|summits?|visits?|negotiations?|dialogue|contacts?|sessions?|discussions?)"
_MEETING_WITH = re.compile(
    rf"\s+(?:(?:of|from|out\s+of|off|for)\s+)?{_DETERMINED}{FREE}{{0,3}}?{_MEETING}(?:\s+(?:on|in)\s+[\w]+)?\s+with\s+(?:the\s+)?|\s+to\s+(?:meet|talk|speak|negotiate)(?:\s+(?:with|to))?\s+(?:the\s+)?",
    re.IGNORECASE,
)
_ITS_MEETING = re.compile(rf"\s+{_MEETING}\b", re.IGNORECASE)
_AMBASSADOR_TO = re.compile(
    r"\s+(?:its|his|her|their|the|our|an?)\s+(?:\w+\s+)?(?:ambassadors?|envoys?|diplomats?|consuls?|charg[ée]s?\s+d['’]affaires|attach[ée]s?|delegation|embassy\s+staff)"
    r"(?:,\s+[^,;.]{2,40},)?\s+(?:to|in|from)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_UP_TO_MEETING = re.compile(
    r"\s+(?:of\s+)?(?:the\s+|an?\s+|his\s+|her\s+|its\s+|their\s+|your\s+)?(?:planned\s+|upcoming\s+|scheduled\s+|\w+ous\s+)?",
    re.IGNORECASE,
)
_A_MEETING = re.compile(
    rf"\s+(?:of\s+)?(?:the|this|that|these|those|his|her|its|their|your|our|an?|any)\s+{FREE}{{0,3}}?{_MEETING}\b(?!\s+(?:with|between)\b)",
    re.IGNORECASE,
)
"""A meeting that is the object of a verb, with whom it may have been told before."""
_TALKS_WITH = re.compile(
    rf"\s+(?:of|on|about)\s+{_DETERMINED}(?:[\w’'-]+\s+){{0,3}}?(?:{_MEETING}|relations|ties|relationship)\s+(?:with|between)\b",
    re.IGNORECASE,
)
_ANAPHORIC = re.compile(
    r"\s+(?:(?:to|with|of|on)\s+)?(?:(?:all|any|both)\s+(?:of\s+)?)?(?:the|these|those|this|that|such|all|any)\s+(?:(?:same|latest|main|new|whole|entire|\w+ed)\s+)?"
    r"(?P<noun>demands?|requests?|appeals?|calls?|ultimatums?|conditions?|proposals?|offers?|invitations?|accusations?|allegations?|charges?|claims?|"
    r"criticisms?|remarks?|statements?|comments?|assertions?|threats?|warnings?|suggestions?|pledges?|assurances?)\b"
    r"(?!\s+(?:of|by|from|that|to|for|against|made|on(?!\s+\w+day)|about|in|with|as|over)\b|['’])",
    re.IGNORECASE,
)
_ANSWERING = frozenset({"REJECT", "AGREE"})
"""Types of what answers somebody."""
_MADE_AS = {
    "REQUEST": ("demand", "request", "appeal", "call", "ultimatum", "condition", "proposal", "suggestion", "invitation"),
    "AGREE": ("offer", "proposal", "pledge", "assurance"),
    "ACCUSE": ("accusation", "allegation", "charge", "claim", "criticism", "assertion"),
    "THREATEN": ("threat", "warning", "ultimatum"),
}
"""Types of the deeds that these nouns take up."""
_WORDS = ("claim", "remark", "statement", "comment", "assertion", "allegation")
REACH = 160
"""Characters behind a verb in which its object's owner is looked for."""
LONG_AGO = 2500
"""Characters before a meeting's calling off within which it was told who was to meet."""
FAR = 400
"""Characters before a verb in which what it takes up was told."""


def at_whose_it_is(around: Around, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events in their order, praise, blame, refusals and consents aimed at whose their object is."""
    return tuple(_aimed(around, events, number) for number in range(len(events)))


def _aimed(around: Around, events: Sequence[Event], number: int) -> Event:
    event = _without_partners(around, events[number])
    if event.type not in AIMED:
        return event
    named = _named(around, event)
    if named is not None and _is_other(around.parties, event, named):
        return event if _is_nearer(event, named) else msgspec.structs.replace(event, recipients=(party_of(named),))
    if event.type not in _ANSWERING or event.recipients or named is not None:
        return event
    if event.type == "REJECT" and (partners := _partners(around, events, number)):
        return msgspec.structs.replace(event, recipients=partners)
    if (noun := _ANAPHORIC.match(around.text, event.trigger[-1].end)) is None:
        return event
    made = _made_by(around, events[:number], event, noun["noun"].lower())
    return event if made is None else msgspec.structs.replace(event, recipients=(made,))


def _without_partners(around: Around, event: Event) -> Event:
    """Blame or praise without those with whom only the talks are that it is about."""
    end = event.trigger[-1].end
    if event.type not in {"ACCUSE", "SUPPORT"} or _TALKS_WITH.match(around.text, end) is None:
        return event
    kept = tuple(party for party in event.recipients if not (party.span and party.span.start > end))
    return msgspec.structs.replace(event, recipients=kept)


def _is_nearer(event: Event, named: Mention) -> bool:
    """Whether somebody held already stands nearer than the owner, or is he."""
    return any(party.span is None or party.entity == named.entity or party.span.start <= named.span.start for party in event.recipients)


def _named(around: Around, event: Event) -> Mention | None:
    """Whose the object is that follows an act's words."""
    end = event.trigger[-1].end
    near = around.named_in(end, min(around.sentence_end(event.trigger[0].start), end + REACH))
    return next((each for each in near if each.kind is not Kind.PLACE and _is_aimed_at(around.text, event, each.span)), None)


def _is_aimed_at(text: str, event: Event, span: Span) -> bool:
    end = event.trigger[-1].end
    if event.type == "SANCTION":
        return _AMBASSADOR_TO.fullmatch(text, end, span.start) is not None
    if _SAID_BY.fullmatch(text, end, span.start):
        return True
    if event.type == "REJECT" and (_MEETING_WITH.fullmatch(text, end, span.start) or _is_before_meeting(text, end, span)):
        return True
    if not _UP_TO_OWNER.fullmatch(text, end, span.start):
        return False
    if _POSSESSIVE.fullmatch(text, span.start, span.end):
        return _SAID_NOUN.match(text, span.end) is not None
    owned = _OWNS.match(text, span.end)
    return owned is not None and not _BEFALLS.match(text, owned.start("owned"))


def _is_before_meeting(text: str, end: int, span: Span) -> bool:
    return _UP_TO_MEETING.fullmatch(text, end, span.start) is not None and _ITS_MEETING.match(text, span.end) is not None


def _is_other(parties: Parties, event: Event, named: Mention) -> bool:
    """Whether somebody is known not to be of the side that acts."""
    if named.entity is None:
        return True
    return not _is_own(parties, event, named.entity)


def _is_own(parties: Parties, event: Event, key: str) -> bool:
    own = {each for party in event.actors if party.entity for each in (party.entity, parties.behind(party.entity))}
    return key in own or parties.behind(key) in own


def _partners(around: Around, events: Sequence[Event], number: int) -> tuple[Party, ...]:
    """With whom the meeting was to be that somebody calls off, as its own noun tells, or what was told of it before."""
    event = events[number]
    found = _A_MEETING.match(around.text, event.trigger[-1].end)
    if found is None or not event.actors:
        return ()
    noun = Span(event.trigger[-1].end, found.end())
    meetings = [each for each in events if each.type == "CONSULT" and each.mode != "visit"]
    own = [each for each in meetings if each.trigger[0].meets(noun)]
    before = [each for each in reversed(meetings) if noun.start - LONG_AGO < each.trigger[0].start < event.trigger[0].start]
    for meeting in (*own, *before):
        if any(party.entity and _is_own(around.parties, event, party.entity) for party in meeting.actors):
            others = dict.fromkeys(party.entity for party in meeting.actors if party.entity)
            partners = tuple(Party(span=None, entity=key) for key in others if not _is_own(around.parties, event, key))
            if partners:
                return partners
    return ()


def _made_by(around: Around, before: Sequence[Event], event: Event, noun: str) -> Party | None:
    """Who made what a noun takes up, told shortly before; None where the last to make such is of the same side."""
    key = next(_makers(around, before, event, noun), None)
    return None if key is None or _is_own(around.parties, event, key) else Party(span=None, entity=key)


def _makers(around: Around, before: Sequence[Event], event: Event, noun: str) -> Iterator[str]:
    start = event.trigger[0].start
    for earlier in reversed(before):
        if earlier.trigger[0].start < start - FAR:
            break
        if noun.startswith(_MADE_AS.get(earlier.type, ("\n",))):
            yield from (party.entity for party in earlier.actors if party.entity)
    if noun.startswith(_WORDS):
        said = [each for each in around.said.values() if each.cue and start - FAR < each.cue[0].start < start and each.speaker_entity]
        yield from (each.speaker_entity for each in reversed(said) if each.speaker_entity)
