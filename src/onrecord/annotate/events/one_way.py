"""This module knows what one side tells the other: who is written to, informed or answered is told, and does not talk with who tells him.

- "Orsk informed Vell", "handed Vell its reply", "wrote to Vell": done to Vell; those who *meet* all act (corpus guidelines, section 4).
- "Orsk has no answer from Vell", "received a letter from Vell": told by Vell, to Orsk.
- "replied to the draft of the envoys", "no reply to the letter that Vell sent": told to whose draft or letter it was.
- "invited Vell, and it did not reply": told to who invited.
- "made a secret visit to Vell": done to Vell as its host, whatever the mode.
- But in "an answer from Vell", "was informed by Vell" it is Vell who tells.
"""

import re
from collections.abc import Sequence

import msgspec

from onrecord.annotate.events.around import Around
from onrecord.annotate.events.same_party import is_among, party_of
from onrecord.model.annotations import Event, Kind, Party
from onrecord.model.span import Span, cut_all
from onrecord.text.patterns import PASSIVE

MEETING = "CONSULT"
_TOLD_WITH = r"communicat(?:es?|ed|ing)|rais(?:es?|ed|ing)|broach(?:es|ed|ing)?"
"""What one tells somebody "with" whom one raises it."""
_TELLING = (
    r"answer(?:s|ed|ing)?|repl(?:y|ies|ied|ying)|respon(?:d(?:s|ed|ing)?|ses?)|inform(?:s|ed|ing)?|notif(?:y|ies|ied|ying)|"
    r"brief(?:s|ed|ing)?|consult(?:s|ed|ing)?|hand(?:s|ed|ing)?(?:\s+over)?|sen(?:d|ds|t|ding)|tell(?:s|ing)?|told|wr(?:ite|ites|ote|itten|iting)|"
    r"deliver(?:s|ed|ing)?|submit(?:s|ted|ting)?|convey(?:s|ed|ing)?|forward(?:s|ed|ing)?|notes?|letters?|explanations?|explain(?:s|ed|ing)?|"
    rf"{_TOLD_WITH}"
)
_TOLD_BY_NOUN = re.compile(r"answers?|repl(?:y|ies)|responses?|notes?|letters?|explanations?", re.IGNORECASE)
_ONE_WAY = re.compile(rf"\b(?:{_TELLING})\b", re.IGNORECASE)
_GIVING = re.compile(
    r"\b(?:hand(?:s|ed|ing)?|g[ia]v(?:e|es|en|ing)|sen(?:t|d|ds|ding)|ow(?:e|es|ed)|deliver(?:s|ed))\s+(?:the\s+)?\Z", re.IGNORECASE
)
_GIVEN = re.compile(r"\s+(?:(?:an?|the|its|his|her|their|no|any)\s+)?(?:\w+\s+){0,2}?", re.IGNORECASE)
_GOING = re.compile(r"\b(?:visit(?:s|ed|ing)?|trips?|travel(?:s|ed|led|ing|ling)?|flew|journey(?:s|ed)?)\b", re.IGNORECASE)
_THERE = re.compile(r"\s+(?:(?:back|up|down|directly|straight)\s+)?(?:to\s+)?(?:the\s+)?", re.IGNORECASE)
_TO_HOST = re.compile(r"\s+to\s+(?:the\s+)?", re.IGNORECASE)
HOSTS = frozenset({Kind.STATE, Kind.ORGANISATION, Kind.PERSON})
_PAPER = (
    r"(?:letters?|notes?|drafts?|texts?|documents?|messages?|papers?|proposals?|plans?|requests?|questions?|offers?|invitations?|appeals?|calls?|demands?|"
    r"ultimatums?|warnings?|complaints?|criticisms?|accusations?|initiatives?)"
)
_TO_ITS_PAPER = rf"\bto\s+(?:the|an?|this|that|these|those|such|one|any|all)\s+(?:[\w-]+\s+){{0,3}}?{_PAPER}\s+"
_TO_PAPER_OF = re.compile(rf"{_TO_ITS_PAPER}(?:of|from|by)\s+(?:the\s+)?\Z", re.IGNORECASE)
_TO_PAPER_THAT = re.compile(rf"{_TO_ITS_PAPER}(?:(?:which|that)\s+)?(?:the\s+)?\Z", re.IGNORECASE)
_SENT = re.compile(
    r"\s+(?:(?:has|have|had)\s+)?(?:sent|wrote|written|handed|made|put|submitted|presented|delivered|raised|issued|set)\b", re.IGNORECASE
)
_REPLIES = re.compile(r"\b(?:answer(?:s|ed|ing)?|repl(?:y|ies|ied|ying)|respon(?:d(?:s|ed|ing)?)|react(?:s|ed|ing)?)\b", re.IGNORECASE)
_JOINED = re.compile(r"(?:,|\s+and|,\s+and|\s+or)\s+(?:the\s+)?", re.IGNORECASE)
LED_BY = 24
"""Characters before a name in which the verb stands that gives him something."""
REACH = 60
"""Characters behind a journey in which its host is looked for."""
_BY = re.compile(r"\b(?:from|by|of|and|between|with)\s+(?:the\s+)?\Z", re.IGNORECASE)
"""What leads to who tells, or to who tells along with another."""
_TOLD_TOGETHER = re.compile(rf"\b(?:{_TOLD_WITH})\b", re.IGNORECASE)
_WITH = re.compile(r"\bwith\s+(?:the\s+)?\Z", re.IGNORECASE)
_BORDER = re.compile(r"[.,;:!?“”\"()]|\b(?:that|which|who|whom|whose|because|after|before|while|when|but|said|says)\b", re.IGNORECASE)
_HAS = r"(?:(?:has|have|had|will|would|is|are|was|were|still|also|yet|did|does|do|not|never|so\s+far|already|\w+ly|n['’]t)\s+)*"
_GETTING = (
    rf"[\s,]+{_HAS}(?:receiv(?:e|es|ed|ing)|got|gets?|ha[sd]|have|await(?:s|ed|ing)?|waiting\s+for|waits?\s+for|obtained|seen)\s+"
    r"(?:(?:no|any|an?|the|its|his|her|their|yet|direct|clear|written|formal|official|satisfactory|such|further|new)\s+){0,4}"
)
_GETS = re.compile(_GETTING, re.IGNORECASE)
_RECEIVED = re.compile(r"\breceiv(?:e|es|ed|ing)\b", re.IGNORECASE)
_CALL = re.compile(r"(?:\s+[\w’'-]+){0,3}?\s+(?:(?:phone|telephone)\s+)?(?:calls?|visits?|visitors?|care|treatment)\b", re.IGNORECASE)
"""What one receives and yet takes part in himself."""
_GUEST = re.compile(r"\s+(?:(?:the|an?|his|her|its|their|two|three|several)\s+)?(?:\w+\s+of\s+)?")
"""What stands between "received" and a guest."""
_POSSESSIVE = re.compile(r"my|our|your|his|its|their", re.IGNORECASE)
_WAS_RECEIVED = re.compile(rf"\b{PASSIVE}\s+(?:\w+ly\s+)?receiv|\b{PASSIVE}\s+\Z", re.IGNORECASE)
_FOLLOWS_SUBJECT = re.compile(rf"(?:,?\s+who)?[\s,]+{_HAS}", re.IGNORECASE)
_IS_TOLD = re.compile(rf"\b{PASSIVE}\s+(?:\w+ly\s+|not\s+|also\s+)*\Z", re.IGNORECASE)
_MAY_BE_TOLD = re.compile(r"(?:inform|notif|brief|told|consult)", re.IGNORECASE)


def told_to_others(around: Around, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events in their order, what one side tells being done to whom it is told, and a visit to whoever is visited."""
    return tuple(_told(around, event) for event in events)


def _told(around: Around, event: Event) -> Event:
    if event.type != MEETING:
        return event
    words = cut_all(around.text, event.trigger, " ")
    if _ONE_WAY.search(words) or _gets_news(around.text, event):
        return _turned(event, [party for party in event.actors if _is_told(around, event, party)])
    if _GOING.search(words):
        return _gone_to(around, _turned(event, [party for party in event.actors if _is_gone_to(around.text, event, party)]))
    return event


def _gets_news(text: str, event: Event) -> bool:
    """Whether somebody receives what another tells, and no caller or guest."""
    trigger = event.trigger[-1]
    if event.recipients or not _RECEIVED.search(trigger.cut(text)) or _CALL.match(text, trigger.end):
        return False
    if any(party.span and _is_guest(text, trigger, party.span) for party in event.actors):
        return False
    return _WAS_RECEIVED.search(text[max(0, trigger.start - len("were ")) : trigger.end]) is None


def _is_guest(text: str, trigger: Span, span: Span) -> bool:
    """Whether it is somebody himself who is received, and no answer of his."""
    is_beside = _GUEST.fullmatch(text, trigger.end, max(trigger.end, span.start)) is not None
    return is_beside and not (_POSSESSIVE.fullmatch(text, span.start, span.end) or text.startswith(("'s ", "’s ", "' ", "’ "), span.end))


def _turned(event: Event, told: list[Party]) -> Event:
    """The event with these for its recipients."""
    if not told:
        return event
    kept = tuple(party for party in event.actors if party not in told)
    more = tuple(party for party in told if not is_among(party, (*event.recipients, *kept)))
    return msgspec.structs.replace(event, actors=kept, recipients=(*event.recipients, *more))


def _is_told(around: Around, event: Event, party: Party) -> bool:
    """Whether somebody is told: he stands after the verb with nothing that makes him the teller, or receives what is told."""
    text, first, last = around.text, event.trigger[0], event.trigger[-1]
    if _answers(around, event, party):
        return True
    if party.span is None or around.sentence(party.span.start) != around.sentence(first.start):
        return False
    if party.span.start >= last.end:
        return not _RECEIVED.search(last.cut(text)) and _is_led_to(text, last, party.span)
    return party.span.end <= first.start and (_receives(text, party.span, first) or _called_first(text, event, party.span))


def _answers(around: Around, event: Event, party: Party) -> bool:
    """Whether another replies who is the subject right before the verb, so that whoever its sentence does not name is answered."""
    trigger = event.trigger[0]
    reply = _REPLIES.search(around.text, trigger.start, trigger.end)
    if reply is None or (party.span and around.sentence(party.span.start) == around.sentence(trigger.start)):
        return False
    before = [each.span for each in event.actors if each.span and each is not party and each.span.end <= trigger.start]
    return bool(before) and _FOLLOWS_SUBJECT.fullmatch(around.text, max(before).end, reply.start()) is not None


def _is_led_to(text: str, trigger: Span, span: Span) -> bool:
    """Whether the words from a verb lead to whom it tells, by himself or by what of his it answers."""
    between = text[trigger.end : span.start]
    if _TO_PAPER_OF.search(between) or (_TO_PAPER_THAT.search(between) and _SENT.match(text, span.end)):
        return True
    is_with = _TOLD_TOGETHER.search(trigger.cut(text)) and _WITH.search(between)
    return not (_BY.search(between) and not is_with) and not _BORDER.search(between)


def _receives(text: str, span: Span, trigger: Span) -> bool:
    """Whether who stands before a trigger receives what it tells: "has no answer", "was informed", "received"."""
    if _RECEIVED.search(trigger.cut(text)):
        return _FOLLOWS_SUBJECT.fullmatch(text, span.end, trigger.start) is not None
    telling = max(_ONE_WAY.finditer(text, trigger.start, trigger.end), key=re.Match.start, default=None)
    start = telling.start() if telling else trigger.start
    is_noun = telling is None or _TOLD_BY_NOUN.fullmatch(telling[0])
    if (is_noun and _GETS.fullmatch(text, span.end, start)) or _is_given(text, span, trigger):
        return True
    between = text[span.end : start]
    passive = _IS_TOLD.search(between)
    return passive is not None and _MAY_BE_TOLD.match(text, start) is not None and not _BORDER.search(between)


def _called_first(text: str, event: Event, span: Span) -> bool:
    """Whether somebody called, and who replies is the subject of a clause of its own: "Orsk invited Vell, and it did not reply"."""
    trigger = event.trigger[0]
    reply = _REPLIES.search(text, trigger.start, trigger.end)
    spans = [party.span for party in (*event.actors, *event.recipients) if party.span]
    before = [each for each in spans if span.end < each.start and each.end <= trigger.start]
    if (
        reply is None
        or not before
        or any(each.start >= trigger.end for each in spans)
        or _JOINED.fullmatch(text, span.end, min(before).start)
    ):
        return False
    return _FOLLOWS_SUBJECT.fullmatch(text, max(before).end, reply.start()) is not None


def _gone_to(around: Around, event: Event) -> Event:
    """The event with the state, body or person that its words lead to for its host, if they tell of none."""
    end = event.trigger[-1].end
    near = around.named_in(end, min(around.sentence_end(event.trigger[0].start), end + REACH)) if not event.recipients else []
    host = next((each for each in near if each.kind in HOSTS and _TO_HOST.fullmatch(around.text, end, each.span.start)), None)
    if host is None or is_among(party_of(host), (*event.actors, *event.others)):
        return event
    return msgspec.structs.replace(event, recipients=(party_of(host),))


def _is_given(text: str, span: Span, trigger: Span) -> bool:
    """Whether a trigger's noun is what somebody is handed: "gave Orsk no answer"."""
    return (
        _GIVEN.fullmatch(text, span.end, trigger.start) is not None
        and _GIVING.search(text[max(0, span.start - LED_BY) : span.start]) is not None
    )


def _is_gone_to(text: str, event: Event, party: Party) -> bool:
    return (
        party.span is not None and _THERE.fullmatch(text, event.trigger[-1].end, max(event.trigger[-1].end, party.span.start)) is not None
    )
