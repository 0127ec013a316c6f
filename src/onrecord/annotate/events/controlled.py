"""This module knows whose deed it is that another deed's words lead to: what somebody threatens, offers or is asked to do.

- "Orsk threatened to close the strait", "vowed to answer", "refused to sign": Orsk would.
- "urged Vell to open the gates", "forced Vell to back down": Vell would, and it is not done to Vell.
- "urged Orsk to wait and Vell to pay": Vell would pay.
- "rejected Vell's demand to open the gates": not Vell would open them, but of whom it is demanded.
- "asked Vell for a reply", "demanded explanations": Vell would give them, to who asks.
- "warned Vell of sanctions", "threatened it with retaliation": by who threatens, on whom he threatens.
- "called for a withdrawal", "its demand for the release": not by who asks.
"""

import re
from collections.abc import Sequence

import msgspec

from onrecord.annotate.events.around import Around
from onrecord.annotate.events.same_party import are_one, is_among
from onrecord.model.annotations import Event, Party
from onrecord.model.span import Span
from onrecord.text.patterns import WEEKDAY, word_between

_OWN = frozenset({"THREATEN", "AGREE", "REJECT", "CONCEDE"})
"""Types of which who acts is who would do what they lead to."""
_TO = re.compile(r"\s+(?:not\s+|never\s+)?(?:to\s+)(?:\w+ly\s+|also\s+)?", re.IGNORECASE)
_TO_DO = re.compile(
    rf"(?:\s+(?:on\s+{WEEKDAY}|again|also|today|yesterday|once more|in\s+\w+|either|both|all|themselves|himself|herself|itself))?"
    r"\s+(?:not\s+)?to\s+(?:\w+ly\s+|also\s+)?",
    re.IGNORECASE,
)
"""From whom something is asked to the verb of what it is."""
_NO_VERB = re.compile(r"(?:be|being|have been|get|the|an?|his|her|its|their|\w+ing|\w+(?:ion|ment|al|ge))\b", re.IGNORECASE)
"""How words begin that are in the passive, or a noun."""
_MADE_TO = re.compile(
    r"(?:forc(?:e|es|ed|ing)|compel(?:s|led|ling)?|press(?:es|ed|ing)?|pressur(?:e|es|ed|ing)|oblig(?:e|es|ed|ing)|urg(?:e|es|ed|ing)|"
    r"ask(?:s|ed|ing)?|call(?:s|ed|ing)?\s+(?:up)?on|persuad(?:e|es|ed|ing)|convinc(?:e|es|ed|ing)|push(?:es|ed|ing)?|want(?:s|ed|ing)?|"
    r"requir(?:e|es|ed|ing)|order(?:s|ed|ing)?|tell(?:s|ing)?|told|invit(?:e|es|ed|ing)|encourag(?:e|es|ed|ing)|lobb(?:y|ies|ied|ying)|"
    r"request(?:s|ed|ing)?|instruct(?:s|ed|ing)?|beg(?:s|ged|ging)?|warn(?:s|ed|ing)?|pressure\s+on)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_HARM = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE"})
_WITH = re.compile(
    rf"\s+(?:{word_between('to|if|unless|by|against')}{{0,3}}?)(?:of|with)\s+{word_between('to|of|by|from')}{{0,3}}?", re.IGNORECASE
)
_NOUNS_ONLY = re.compile(rf"\s+{word_between('to|of|by|from|on|in|with|not|against')}{{0,2}}?", re.IGNORECASE)
_FOR = re.compile(
    rf"\s+(?:on\s+[\w’' -]{{2,40}}?\s+)?(?:for\s+)?{word_between('to|of|by|from|its|his|her|their|our|my')}{{0,3}}?", re.IGNORECASE
)
_ON = re.compile(r"\s+(?:on|from\s+[\w’' -]{2,40}?)\s+(?:an?\s+|the\s+)?(?:\w+\s+)?", re.IGNORECASE)
_REPLY = re.compile(
    r"(?:(?:an?|the|some|any)\s+)?(?:\w+\s+){0,2}?(?:answers?|repl(?:y|ies)|responses?|explanations?|clarifications?)", re.IGNORECASE
)
_DEMAND = re.compile(r"(?:(?:the|an?|its|his|her|their)\s+)?(?:\w+\s+)?(?:demands?|calls?|orders?|appeals?|pressure)", re.IGNORECASE)
_BY_SOMEBODY_TO = re.compile(r"(?:\s+(?:by|from)\s+[\w’' -]{2,40}?)?\s+to\s+(?:\w+ly\s+)?", re.IGNORECASE)
_AND = re.compile(r"\b(?:and|but|while)\s+(?:(?:up)?on\s+)?(?:the\s+)?\Z", re.IGNORECASE)
"""What stands before a second who is asked."""
_GIVING_UP = frozenset({"RETREAT", "CONCEDE"})
REACH = 90
"""Characters before a verb in which it is looked for who is asked to do it."""


def by_whom_it_is_left_to(around: Around, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events in their order, each that another leads to by whom that one says, as far as it is amended already."""
    made: list[Event] = []
    for number, event in enumerate(events):
        before = made[number - 1] if number else None
        made.append(_led(around, event, before))
    return tuple(made)


def _led(around: Around, event: Event, before: Event | None) -> Event:
    event = _asked_of(around, event)
    if before is None or before.trigger[-1].end > event.trigger[0].start or _apart(around, before, event):
        return event
    for rule in (_own, _harm, _asked_for, _demanded, _reply_asked_for):
        if (changed := rule(around.text, event, before)) is not None:
            return changed
    return event


def _apart(around: Around, one: Event, other: Event) -> bool:
    return around.sentence(one.trigger[-1].end - 1) != around.sentence(other.trigger[0].start)


def _own(text: str, event: Event, before: Event) -> Event | None:
    """What somebody threatens or refuses to do is his deed."""
    start, end = before.trigger[-1].end, event.trigger[0].start
    words = event.trigger[0].cut(text)
    if before.type not in _OWN or not before.actors or _NO_VERB.match(words):
        return None
    is_verb = _TO.fullmatch(text, start, end) or (words.lower().startswith("to ") and text[start:end].isspace())
    return _by(event, before.actors) if is_verb else None


def _by(event: Event, doing: Sequence[Party]) -> Event:
    """The event by these; of a meeting they are some of those who meet."""
    if event.type == "CONSULT" and event.mode != "visit":
        more = tuple(party for party in doing if not is_among(party, event.actors))
        return msgspec.structs.replace(event, actors=(*more, *event.actors))
    if all(is_among(party, event.actors) for party in doing) and len(event.actors) == len(doing):
        return event
    kept = tuple(party for party in event.recipients if not is_among(party, doing))
    return msgspec.structs.replace(event, actors=tuple(doing), recipients=kept)


def _harm(text: str, event: Event, before: Event) -> Event | None:
    """Harm that is threatened by its noun would be done by who threatens to whom he threatens."""
    start, end = before.trigger[-1].end, event.trigger[0].start
    if before.type != "THREATEN" or event.type not in _HARM or event.status not in {"threatened", "conditional"} or not before.actors:
        return None
    if not (_WITH.fullmatch(text, start, end) or _NOUNS_ONLY.fullmatch(text, start, end)):
        return None
    return msgspec.structs.replace(event, actors=before.actors, recipients=before.recipients or event.recipients)


def _asked_for(text: str, event: Event, before: Event) -> Event | None:
    """What is called for by its noun is not done by who calls for it."""
    start, end = before.trigger[-1].end, event.trigger[0].start
    if before.type != "REQUEST" or event.type not in _GIVING_UP or not _FOR.fullmatch(text, start, end):
        return None
    others = tuple(party for party in event.actors if is_among(party, before.recipients) or not is_among(party, before.actors))
    return msgspec.structs.replace(event, actors=others)


def _demanded(text: str, event: Event, before: Event) -> Event | None:
    """What a demand, by its noun, is for is not done by who makes it."""
    start, end = before.trigger[-1].end, event.trigger[0].start
    if (
        before.type != "REQUEST"
        or not _DEMAND.fullmatch(text, before.trigger[-1].start, start)
        or not _BY_SOMEBODY_TO.fullmatch(text, start, end)
    ):
        return None
    if not event.actors or not all(is_among(party, before.actors) for party in event.actors):
        return None
    kept = tuple(party for party in event.recipients if not is_among(party, before.recipients))
    return msgspec.structs.replace(event, actors=before.recipients, recipients=kept)


def _reply_asked_for(text: str, event: Event, before: Event) -> Event | None:
    """A reply that is asked for is given by who is asked, to who asks."""
    start, end = before.trigger[-1].end, event.trigger[0].start
    if before.type != "REQUEST" or event.type != "CONSULT" or not before.actors or not _REPLY.fullmatch(text, end, event.trigger[-1].end):
        return None
    if not (_FOR.fullmatch(text, start, end) or _ON.fullmatch(text, start, end)):
        return None
    asked = before.recipients or tuple(party for party in event.actors if not is_among(party, before.actors))
    return msgspec.structs.replace(event, actors=asked, recipients=before.actors)


def _asked_of(around: Around, event: Event) -> Event:
    """Who is asked, told or forced to do a deed is who does it."""
    text, trigger = around.text, event.trigger[0]
    if _NO_VERB.match(trigger.cut(text)):
        return event
    first = max(around.sentence_start(trigger.start), trigger.start - REACH)
    for each in reversed(around.called_in(first, trigger.start)):
        if not _TO_DO.fullmatch(text, each.span.end, trigger.start):
            continue
        if _MADE_TO.search(text, max(0, first - REACH), each.span.start) or _is_second(around, each.span, trigger.start):
            party = Party(span=each.span, entity=each.entity)
            if is_among(party, event.actors):
                return event
            return _by(event, (party,)) if not any(are_one(party, other) for other in event.others) else event
    return event


def _is_second(around: Around, span: Span, start: int) -> bool:
    """Whether somebody is the second who is asked for something of his own: "urged Orsk to wait and Vell to pay"."""
    text, first = around.text, around.sentence_start(start)
    joint = _AND.search(text, first, span.start)
    if joint is None:
        return False
    named = around.called_in(max(first, joint.start() - 2 * REACH), joint.start())
    return any(_TO.match(text, each.span.end) and _MADE_TO.search(text, first, each.span.start) for each in named)
