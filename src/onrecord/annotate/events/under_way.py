"""This module knows verbs that only say that talks or exercises go on, and which noun says what goes on.

Of "talks with Vell are under way", "would continue the talks" the deed is told by "talks" as well as by the verb, and once.
"""

import re
from collections.abc import Sequence

import msgspec

from onrecord.learned import FoundEvent
from onrecord.learned.found import Fill
from onrecord.model.span import Span

_NOUNS = {
    "CONSULT": r"(?:talks|negotiations?|consultations?|contacts?|discussions?|dialogue|conversations?|meetings?)",
    "MOBILIZE": r"(?:exercises?|drills?|man(?:oe|e)uvres?|maneuvers?)",
}
_HAS = r"(?:(?:is|are|was|were|be|been|has|have|had|will|would|to|still|also|already|now|not)\s+)*"
_GOES_ON = re.compile(
    rf"{_HAS}(?:under\s*way|going\s+on|ongoing|in\s+progress|taking\s+place|took\s+place|continu(?:es?|ed|ing)|resum(?:es?|ed|ing)|held|"
    r"conclud(?:es?|ed)|end(?:s|ed)?|begin(?:s|ning)?|began|start(?:s|ed)?)(?:\s+(?:in\s+parallel|today|again))?",
    re.IGNORECASE,
)
_SUBJECT = {
    kind: re.compile(
        rf"\b(?P<noun>(?i:{nouns}))\s+(?:(?!(?:and(?!\s+(?:the\s+)?[A-Z])|but|that|which|who|when|while|because|if|is|are|was|were|has|have|had|said|says)\b)[\w’'-]+\s+){{0,8}}?\Z"
    )
    for kind, nouns in _NOUNS.items()
}
_OBJECT = {
    kind: re.compile(rf"\s+(?:(?:the|their|its|these|those|such)\s+)?(?:[\w-]+\s+)?(?P<noun>{nouns})\b", re.IGNORECASE)
    for kind, nouns in _NOUNS.items()
}
REACH = 110
"""Characters before a verb in which its subject is looked for."""


def with_their_nouns(text: str, sentences: Sequence[Span], found: Sequence[FoundEvent]) -> list[FoundEvent]:
    """The events in their order, such a verb and its noun as one.

    Args:
        sentences: of each event, where it is told.
    """
    nouns = [_noun(text, sentence, each) for sentence, each in zip(sentences, found, strict=True)]
    going = [(verb, noun) for verb, noun in zip(found, nouns, strict=True) if noun is not None]
    kept = []
    for each, noun in zip(found, nouns, strict=True):
        if noun is not None:
            kept.append(_joined(each, noun, [other for other in found if _is_told_by(other, each, noun)]))
        elif not any(_is_told_by(each, verb, its) for verb, its in going):
            kept.append(each)
    return kept


def _noun(text: str, sentence: Span, event: FoundEvent) -> Span | None:
    """The noun of what an event's verb says to go on; None of any other verb."""
    if event.type not in _NOUNS or not _GOES_ON.fullmatch(text, event.anchor.start, event.anchor.end):
        return None
    start = max(sentence.start, event.anchor.start - REACH)
    found = _SUBJECT[event.type].search(text, start, event.anchor.start) or _OBJECT[event.type].match(text, event.anchor.end)
    return Span(*found.span("noun")) if found else None


def _is_told_by(event: FoundEvent, verb: FoundEvent, noun: Span) -> bool:
    return event is not verb and event.type == verb.type and event.anchor.meets(noun)


def _joined(verb: FoundEvent, noun: Span, others: Sequence[FoundEvent]) -> FoundEvent:
    """The verb's event, told by its noun too, as likely as the likeliest, with who takes part by any of them."""
    roles = {fill.role for fill in verb.fills}
    more = [fill for other in others for fill in other.fills if fill.role not in {*roles, "trigger"}]
    fills = (*verb.fills, *more, *(() if any(piece.meets(noun) for piece in verb.trigger) else (Fill(role="trigger", span=noun),)))
    return msgspec.structs.replace(verb, fills=fills, score=max(each.score for each in (verb, *others)))
