"""This module knows who does a deed by where he stands right before its words: its subject, or whose deed the noun is.

- "as Ada Brunn lobbied the council": she lobbied, and nobody lobbied her.
- "Vell's rejection of the plan", "the navy's use of force": by whose it is, whoever else the sentence tells of.
- "the men were handed over to Vell": Vell did not hand them over.
- "five guards were charged": they are charged, and charge nobody.
- "talks between Orsk and Vell": these two talk, and not whoever mentions it; but who mediates between them acts himself.
- "If he failed, Brunn said he was willing to meet": the "he" right after "said" is Brunn.
"""

import re
from collections.abc import Sequence

import msgspec

from onrecord.annotate.events.around import Around
from onrecord.annotate.events.same_party import are_one, is_among, party_of
from onrecord.model.annotations import Event, Kind, Mention, Party
from onrecord.model.span import Span
from onrecord.text.patterns import PASSIVE

_SELF = r"(?:himself|herself|itself|themselves|all|both|each)"
_SUBJECT = re.compile(
    rf"\s+(?:(?:has|have|had|{_SELF}|also|again|later|then|already|\w+ly)\s+)*",
)
"""What may stand between a subject and its verb in the active."""
_ACTIVE = re.compile(
    r"(?:(?:has|have|had|also|again|already|\w+ly)\s+)*(?P<verb>\w+ed|met|told|sent|made|held|sought|began|shot|struck|hit|beat)\b"
)
_OBJECT = re.compile(
    r"\s+(?:him|her|it|them|us|me|you|the|an?|his|her|its|their|our|any|all|several|two|three|Mr\.|Mrs\.|Ms\.|President|(?-i:[A-Z])[\w’'-]+)\b"
)
"""What follows a verb of which it is the object, so that the verb is no participle of the noun before it."""
_OTHERS = re.compile(
    r"\b(?:of|on|over|in|at|to|for|from|with|by|about|against|than|between|like)\s+(?:the\s+|an?\s+|its\s+|his\s+)?\Z", re.IGNORECASE
)
_OWNS = re.compile(r"['’]s?\s+(?:(?!(?:of|to|and|or|in|on|for|with|plans?|efforts?|attempts?)\b)[\w-]+\s+){0,2}?\Z")
_BEFALLS = re.compile(
    r"\b(?:assassination|arrest|detention|imprisonment|murder|execution|kidnapping|abduction|poisoning|dismissal|sacking|ouster|deportation|"
    r"extradition|release|removal|appointment|nomination|election|impeachment|trial|indictment|conviction|prosecution|expulsion|exclusion|"
    r"death|killing|firing|sentenc\w+|suspension|isolation|treatment)s?\b(?!\s+of\b)",
    re.IGNORECASE,
)
"""Nouns of what befalls him whose it is."""
_NOUN = re.compile(
    r"(?:[\w-]+\s+){0,2}?(?:use|threats?|attacks?|strikes?|airstrikes?|raids?|assaults?|invasion|offensive|offers?|demands?|criticisms?|refusals?|"
    r"rejections?|pledges?|promises?|vows?|warnings?|withdrawal|resignation|recusal|meddling|interference|accusations?|complaints?|praise|"
    r"condemnation|calls?|requests?|appeals?|commitment|acceptance|support|decision|blockade|crackdown|annexation|seizure|bombing|shelling|"
    r"endorsement|denials?|protests?|response)\b",
    re.IGNORECASE,
)
_BEEN = r"(?:(?:has|have|had|been|is|are|was|were|being|will|would|be|not|never)\s+)*(?:also\s+|again\s+|\w+ly\s+)?"
_UNDERGONE = {
    kind: re.compile(rf"{_BEEN}(?:{verbs})\b", re.IGNORECASE)
    for kind, verbs in {
        "ACCUSE": "accused|charged|indicted|blamed|criticized|criticised|condemned|denounced|sued|investigated|reproached|suspected",
        "AGREE": "promised|assured|offered|guaranteed",
        "REQUEST": r"asked|urged|told|ordered|invited|instructed|pressed|requested\s+to|called\s+(?:up)?on|warned|advised|summoned",
        "THREATEN": "threatened|warned",
        "SUPPORT": "praised|thanked|congratulated|commended|lauded|applauded",
    }.items()
}
"""By type, verbs of which whoever "was" that is the object."""
_IS = re.compile(
    rf"(?:,?\s+(?:who|which)|\s+sa(?:ys|id)\s+(?:that\s+)?(?:it|he|she|they))?\s+(?:(?:has|have|had|also|already|later|all)\s+)*(?:{PASSIVE}\s+(?:also\s+|being\s+|\w+ly\s+)*)?"
)
_HANDED = re.compile(
    r"\b(?:handed|returned|transferred|delivered|given|sent|released|extradited|paid|offered|supplied|submitted|conveyed)\b(?:\s+(?:over|back))?",
    re.IGNORECASE,
)
_UNDERGOES = re.compile(rf"\b{PASSIVE}\s+(?:\w+ly\s+|not\s+|also\s+)*\Z", re.IGNORECASE)
_TO = re.compile(r"\s+(?:\w+ly\s+|back\s+|over\s+)?to\s+(?:the\s+)?", re.IGNORECASE)
_BETWEEN = re.compile(r"(?:\s+(?:talks?|negotiations?|discussions?|meetings?|summit|contacts?|conversations?))?\s+between\s+(?:the\s+)?")
_MEDIATES = re.compile(r"\b(?:mediat|arbitrat|broker|shuttl|conciliat)", re.IGNORECASE)
"""What a third does between two, who need not talk with each other."""
_AND = re.compile(r"\s+and\s+(?:the\s+)?")
_SAID_HE = re.compile(
    r"\s+(?:said|says|added|insisted|suggested|signaled|signalled|indicated|announced|claimed)\s+(?:\w+day\s+)?(?:that\s+)?"
)
_HE = frozenset({"he", "she"})
SHORT = 20
"""Characters before a trigger in which its own word may stand: "a mediation *mission*"."""
REACH = 120
"""Characters before a verb in which its subject is looked for."""


def of_who_stands_there(around: Around, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events in their order, each by the one of whom the words right there say that he does it."""
    told = tuple(events)
    for rule in (_accused, _given_to, _by_subject, _by_owner, _between, _said_he):
        told = tuple(rule(around, event) for event in told)
    return told


def _right_before(around: Around, start: int) -> Mention | None:
    """Who is named last before a place, in its sentence."""
    named = around.called_in(max(around.sentence_start(start), start - REACH), start)
    return max(named, key=lambda each: (each.span.end, -each.span.start), default=None)


def _accused(around: Around, event: Event) -> Event:
    """Who is accused accuses nobody, and who is asked or promised something neither asks nor promises it."""
    trigger, text = event.trigger[0], around.text
    verbs = _UNDERGONE.get(event.type)
    if verbs is None or not (found := verbs.match(text, trigger.start)):
        return event
    is_passive = re.search(rf"\b{PASSIVE}\b", found[0]) is not None
    before = [party for party in event.actors if party.span and party.span.end <= trigger.start]
    done_to = [party for party in before if party.span and _is_accused(text, event.type, party.span, trigger, is_passive)]
    if not done_to:
        subject = _right_before(around, trigger.start)
        if subject is None or subject.entity is None or not _is_accused(text, event.type, subject.span, trigger, is_passive):
            return event
        done_to = [party for party in before if party.entity == subject.entity]
    kept = tuple(party for party in event.actors if party not in done_to)
    more = tuple(party for party in done_to if not is_among(party, event.recipients))
    return msgspec.structs.replace(event, actors=kept, recipients=(*event.recipients, *more))


def _given_to(around: Around, event: Event) -> Event:
    """To whom something is handed over does not hand it over."""
    trigger, text = event.trigger[0], around.text
    given = _HANDED.search(text, trigger.start, event.trigger[-1].end)
    if given is None or not _UNDERGOES.search(text, around.sentence_start(trigger.start), given.start()):
        return event
    to = [party for party in event.actors if party.span and _TO.fullmatch(text, given.end(), max(given.end(), party.span.start))]
    if not to:
        return event
    kept = tuple(party for party in event.actors if party not in to)
    return msgspec.structs.replace(event, actors=kept, recipients=event.recipients or tuple(to))


def _is_accused(text: str, kind: str, span: Span, trigger: Span, is_passive: bool) -> bool:
    between = _IS.fullmatch(text, span.end, trigger.start)
    if between is None:
        return False
    if is_passive or re.search(rf"\b{PASSIVE}\b", between[0]) is not None:
        return True
    return kind == "ACCUSE" and re.match(r"\w+\s+(?:of|with)\b", text[trigger.start :]) is not None


def _by_subject(around: Around, event: Event) -> Event:
    """Who stands right before a verb in the active, with its object behind it, does what it tells."""
    trigger, text = event.trigger[0], around.text
    verb = _ACTIVE.match(text, trigger.start)
    if verb is None or verb.end() != trigger.end or not _OBJECT.match(text, trigger.end):
        return event
    subject = _right_before(around, trigger.start)
    if subject is None or not _SUBJECT.fullmatch(text, subject.span.end, trigger.start):
        return event
    if _OTHERS.search(text, max(0, subject.span.start - REACH), subject.span.start):
        return event
    party = party_of(subject)
    if is_among(party, event.actors) or (event.actors and not is_among(party, event.recipients)):
        return event
    kept = tuple(each for each in event.recipients if not are_one(each, party))
    return msgspec.structs.replace(event, actors=(*event.actors, party), recipients=kept)


def _by_owner(around: Around, event: Event) -> Event:
    """A deed by its noun is his whose it is."""
    trigger, text = event.trigger[0], around.text
    if event.type == "CONSULT" or not _NOUN.match(text, trigger.start, trigger.end) or _BEFALLS.match(text, trigger.start):
        return event
    owner = _right_before(around, trigger.start)
    if owner is None or not _OWNS.fullmatch(text, owner.span.end, trigger.start):
        return event
    party = party_of(owner)
    if is_among(party, event.actors):
        return event
    kept = tuple(each for each in event.recipients if not are_one(each, party))
    return msgspec.structs.replace(event, actors=(party,), recipients=kept)


def _between(around: Around, event: Event) -> Event:
    """Who talk with each other are the two that "between" names."""
    found = _BETWEEN.match(around.text, event.trigger[-1].end)
    if event.type != "CONSULT" or found is None or _MEDIATES.search(around.text, max(0, event.trigger[0].start - SHORT), found.end()):
        return event
    first = _starting(around, found.end())
    joint = _AND.match(around.text, first.span.end) if first else None
    second = _starting(around, joint.end()) if joint else None
    if first is None or second is None or around.text[second.span.end : second.span.end + 1] in {"'", "’"}:
        return event
    return msgspec.structs.replace(event, actors=(party_of(first), party_of(second)), recipients=())


def _starting(around: Around, start: int) -> Mention | None:
    """The longest phrase that begins at a place, or at the article before it."""
    near = [each for each in around.named_in(max(0, start - 5), start + REACH) if each.span.start <= start < each.span.end]
    return max(near, key=lambda each: each.span.end, default=None)


def _said_he(around: Around, event: Event) -> Event:
    """The "he" that follows right after "said" is who said it."""
    changed = {party: speaker for party in event.actors if (speaker := _speaker(around, party))}
    if not changed:
        return event
    actors = tuple(msgspec.structs.replace(party, entity=changed.get(party, party.entity)) for party in event.actors)
    first = {party.entity or party.span: party for party in reversed(actors)}
    return msgspec.structs.replace(event, actors=tuple(each for each in actors if first[each.entity or each.span] is each))


def _speaker(around: Around, party: Party) -> str | None:
    """Whom a pronoun means that stands right after "said", by who stands right before it; None where it is no such."""
    if party.span is None or party.span.cut(around.text).lower() not in _HE:
        return None
    speaker = _right_before(around, party.span.start)
    if speaker is None or speaker.kind is not Kind.PERSON or not speaker.entity:
        return None
    return speaker.entity if _SAID_HE.fullmatch(around.text, speaker.span.end, party.span.start) else None
