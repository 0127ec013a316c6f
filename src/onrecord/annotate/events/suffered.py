"""This module knows verbs of receiving: who faces criticism is criticised, and who turns down an invitation did not invite.

- "Orsk faced sharp criticism from Vell", "came under pressure", "drew threats": what is faced is done to Orsk.
- "Orsk received assurances from Vell": Vell gave them, to Orsk.
- "Brunn turned down an invitation by the senators": they invited her.
- "Orsk's crew came under enemy fire": they are shot at, whichever of its words was taken for the deed.
- "the killing of Brunn", "Brunn was arrested": done to Brunn (see `undergone`).
- "Orsk struck depots used by Vell": Vell used them, and struck nobody.
- "Vell condemned the plan announced by Brunn": "by" belongs to "announced", and Brunn condemned nothing.
"""

import re
from collections.abc import Sequence

import msgspec

from onrecord.annotate.events.around import Around
from onrecord.annotate.events.same_party import are_one, is_among, party_of
from onrecord.annotate.events.undergone import undergone
from onrecord.model.annotations import Event, Mention
from onrecord.model.span import Span
from onrecord.text.patterns import ANY_WORD, word_between

_FREE = word_between("for|by|from|of|to|with|over")
_TURNING_DOWN = (
    r"(?:turn(?:s|ed|ing)?\s+down|reject(?:s|ed|ing)?|declin(?:es?|ed|ing)|refus(?:es?|ed|ing)|accept(?:s|ed|ing)?|ignor(?:es?|ed|ing)|"
    r"dismiss(?:es|ed|ing)?|spurn(?:s|ed|ing)?)"
)
_HAS = r"(?:(?:has|have|had|will|would|is|are|was|were|also|again|already|later|now|soon|\w+ly|been|still)\s+)*"
_RECEIVING = re.compile(
    rf"[\s,]+{_HAS}(?:fac(?:es?|ed|ing)|dr[ae]w(?:s|n|ing)?(?!\s+(?:up|on|back)\b)|receiv(?:es?|ed|ing)|met\s+with|meets\s+with|c[oa]m(?:es?|ing)?\s+under|(?:is|are|was|were|been)\s+under|"
    rf"attract(?:s|ed|ing)?|suffer(?:s|ed|ing)?|incur(?:s|red|ring)?|got|gets|{_TURNING_DOWN})\s+{_FREE}{{0,5}}\Z",
    re.IGNORECASE,
)
_SUFFERED = re.compile(
    r"(?:(?:the|an?|this|that|these|those|any|such)\s+)?(?:criticisms?|condemnations?|pressure|threats?|rebukes?|backlash|outrage|anger|protests?|accusations?|charges|calls|demands?|complaints?|"
    r"sanctions|objections|opposition|reprimands?|scorn|ire|invitations?|requests?|appeals?|offers?|proposals?)\b",
    re.IGNORECASE,
)
_GETTING = re.compile(
    rf"[\s,]+{_HAS}(?:receiv(?:es?|ed|ing)|gets?|got|obtain(?:s|ed|ing)?|secur(?:es?|ed|ing)|w[io]n(?:s|ning)?)\s+{_FREE}{{0,4}}\Z",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"\b(?:assurances?|reassurances?|guarantees?|promises?|pledges?|commitments?|ultimatums?|warnings?|support|backing|praise|apolog(?:y|ies)|thanks|"
    r"congratulations)\b",
    re.IGNORECASE,
)
_CAME_UNDER = re.compile(
    rf"[\s,]+{_HAS}(?:c[oa]m(?:es?|ing)?\s+|remain(?:s|ed)?\s+)?under\s+{_FREE}{{0,3}}?(?:fire|attacks?|bombardment|shelling|assault)\b",
    re.IGNORECASE,
)
_FROM = re.compile(r"\s+(?:\w+\s+){0,2}?(?:from|by|of)\s+(?:the\s+)?", re.IGNORECASE)
_OWNER = re.compile(r"['’]s?\s")
_OF_A_PARTICIPLE = re.compile(
    r"[^.;:!?]*\b(?:\w+ed|made|taken|given|put|drawn|written|held|led|built|begun)\s+(?:(?!by\b)[^.;:!?,]{0,40}\s)?"
    rf"by\s+{ANY_WORD}{{0,4}}\Z"
)
_USED_BY = re.compile(
    r"(?:\s+[\w’'-]+){0,2}?\s+(?:\w+ly\s+)?(?:used|run|owned|controlled|occupied|operated|inhabited|claimed|backed|funded|manned|staffed)\s+"
    rf"by\s+{ANY_WORD}{{0,4}}"
)
REACH = 90
"""Characters between who receives and what he receives."""


def as_suffered(around: Around, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events in their order, what somebody receives being done to him, and nobody acting whose "by" is another verb's."""
    return tuple(_without_others_agents(around, undergone(around, _received(around, event))) for event in events)


def _received(around: Around, event: Event) -> Event:
    """What follows a verb of receiving is done to its subject."""
    trigger, text = event.trigger[0], around.text
    before = [each for each in around.named_in(max(0, trigger.start - 2 * REACH), trigger.start) if trigger.start - each.span.end <= REACH]
    subject = next((each for each in before if _receives(text, each.span, trigger)), None)
    if subject is None:
        return event
    giver = _giver(around, subject.span, trigger)
    sufferer = party_of(subject)
    actors = [party for party in event.actors if not are_one(party, sufferer)]
    if giver is not None and not is_among(party_of(giver), actors):
        actors.append(party_of(giver))
    return msgspec.structs.replace(event, actors=tuple(actors), recipients=(sufferer,))


def _receives(text: str, span: Span, trigger: Span) -> bool:
    """Whether a deed is what somebody receives, or comes under."""
    if fire := _CAME_UNDER.match(text, span.end):
        return trigger.meets(Span(*fire.span()))
    given = _GIVEN.search(text, trigger.start, trigger.end)
    if given and _GETTING.fullmatch(text, span.end, given.start()):
        return True
    return _SUFFERED.match(text, trigger.start) is not None and _RECEIVING.fullmatch(text, span.end, trigger.start) is not None


def _giver(around: Around, subject: Span, trigger: Span) -> Mention | None:
    """From whom it comes: who stands after "from" or "by", or whose it is."""
    owners = (each for each in around.named_in(subject.end, trigger.start) if _OWNER.match(around.text, each.span.end))
    after = around.named_in(trigger.end, trigger.end + REACH)
    return next((each for each in after if _FROM.fullmatch(around.text, trigger.end, each.span.start)), next(owners, None))


def _is_user(text: str, end: int, span: Span) -> bool:
    """Whether somebody only uses or owns what a deed is done to: "struck depots used by Vell"."""
    return _USED_BY.fullmatch(text[end : span.start]) is not None


def _without_others_agents(around: Around, event: Event) -> Event:
    """Who stands after another verb's "by" does not act where the subject does."""
    start, end = event.trigger[0].start, event.trigger[-1].end
    actors = tuple(
        party for party in event.actors if not (party.span and party.span.start >= end and _is_user(around.text, end, party.span))
    )
    event = event if actors == event.actors else msgspec.structs.replace(event, actors=actors)
    if not any(party.span and party.span.end <= start for party in event.actors):
        return event
    kept = tuple(
        party
        for party in event.actors
        if party.span is None or party.span.start < end or not _OF_A_PARTICIPLE.fullmatch(around.text, end, party.span.start)
    )
    return event if len(kept) == len(event.actors) else msgspec.structs.replace(event, actors=kept)
