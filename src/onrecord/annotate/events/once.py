"""This module knows that one event is told once: not by two halves of its verb, nor by a verb and the noun it brings ("held talks").

A verb that only carries a noun ("made the secret visit") is no deed of another type beside it.
"""

import re
from collections.abc import Sequence

import msgspec

from onrecord.learned import FoundEvent
from onrecord.model.span import Span, Spans

_LINK = re.compile(r"\s+(?:(?:a|an|the|its|their|his|her|to|of|for|with|on|in|new|further|another|\w+ed|\w+ing)\s+){0,2}", re.IGNORECASE)
"""What stands between the verb and the noun of one act."""


_CARRIES = re.compile(
    r"(?:(?:has|have|had|having|to|will|would)\s+)*"
    r"(?:mak(?:e|es|ing)|made|tak(?:e|es|ing)|took|taken|pa(?:y|ys|id|ying)|conduct(?:s|ed|ing)?|undertook|undertak(?:e|es|ing|en))"
    r"(?:\s+(?:a|an|the|its|their|his|her))?",
    re.IGNORECASE,
)
"""A verb that only carries the noun of a deed: "made the" of "made the secret visit"."""
_CARRIED = re.compile(
    r"\s+(?:(?:a|an|the|its|their|his|her)\s+)?(?:(?!(?:to|of|for|with|on|in|at|by|and|or|but|from|as)\b)[a-z][\w-]*\s+){0,2}"
)
"""What stands between it and that noun."""


_NOUNS = re.compile(r"\b(?:visits?|trips?|journeys?|tours?|calls?|appearances?|speech|speeches)\b", re.IGNORECASE)
"""Nouns of deeds that such a verb brings, and does not do anything itself: "made concessions" concedes, "made a visit" makes nothing."""
_PARTIES = frozenset(("actor", "recipient", "other"))
"""Roles of those who take part."""


def once(text: str, found: Sequence[FoundEvent]) -> list[FoundEvent]:
    """The events in text order of their triggers; of two that are one the likelier stays."""
    kept: list[FoundEvent] = []
    for event in sorted(found, key=_trigger):
        near = next((at for at in range(len(kept) - 1, max(len(kept) - 4, -1), -1) if is_same(text, kept[at], event)), None)
        if kept and is_carried(text, kept[-1], event):
            kept[-1] = _with_parties(event, kept[-1])
        elif near is None:
            kept.append(event)
        elif event.score > kept[near].score:
            kept[near] = event
    return sorted(kept, key=_trigger)


def is_same(text: str, one: FoundEvent, other: FoundEvent) -> bool:
    """Whether two events are one: they share a piece of a trigger, or are of one type and stand side by side."""
    if any(mine.meets(theirs) for mine in one.trigger for theirs in other.trigger):
        return True
    return one.type == other.type and _LINK.fullmatch(text, *_between(one.trigger[-1], other.trigger[0])) is not None


def is_carried(text: str, verb: FoundEvent, noun: FoundEvent) -> bool:
    """Whether one of two events is but the verb that carries the noun of the other, of whatever type: "made" in "made a visit"."""
    if len(verb.trigger) > 1 or verb.anchor.meets(noun.anchor):
        return False
    if _NOUNS.search(text, noun.anchor.start, noun.anchor.end) is None:
        return False
    carries = _CARRIES.fullmatch(text, verb.anchor.start, verb.anchor.end)
    return carries is not None and _CARRIED.fullmatch(text, *_between(verb.anchor, noun.anchor)) is not None


def _with_parties(noun: FoundEvent, verb: FoundEvent) -> FoundEvent:
    """The deed with whoever takes part in it by its verb, where the noun names nobody in that place."""
    named = {fill.role for fill in noun.fills}
    others = (fill for fill in verb.fills if fill.role in _PARTIES - named)
    return msgspec.structs.replace(noun, fills=(*noun.fills, *others))


def _trigger(event: FoundEvent) -> Spans:
    return event.trigger


def _between(before: Span, after: Span) -> tuple[int, int]:
    return before.end, max(before.end, after.start)
