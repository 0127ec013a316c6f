"""This module knows that one event is told once: not by two halves of its verb, nor by a verb and the noun it brings ("held talks")."""

import re
from collections.abc import Sequence

from onrecord.learned import FoundEvent
from onrecord.model.span import Span, Spans

_LINK = re.compile(r"\s+(?:(?:a|an|the|its|their|his|her|to|of|for|with|on|in|new|further|another|\w+ed|\w+ing)\s+){0,2}", re.IGNORECASE)
"""What stands between the verb and the noun of one act."""


def once(text: str, found: Sequence[FoundEvent]) -> list[FoundEvent]:
    """The events in text order of their triggers; of two that are one the likelier stays."""
    kept: list[FoundEvent] = []
    for event in sorted(found, key=_trigger):
        near = next((at for at in range(len(kept) - 1, max(len(kept) - 4, -1), -1) if is_same(text, kept[at], event)), None)
        if near is None:
            kept.append(event)
        elif event.score > kept[near].score:
            kept[near] = event
    return sorted(kept, key=_trigger)


def is_same(text: str, one: FoundEvent, other: FoundEvent) -> bool:
    """Whether two events are one: they share a piece of a trigger, or are of one type and stand side by side."""
    if any(mine.meets(theirs) for mine in one.trigger for theirs in other.trigger):
        return True
    return one.type == other.type and _LINK.fullmatch(text, *_between(one.trigger[-1], other.trigger[0])) is not None


def _trigger(event: FoundEvent) -> Spans:
    return event.trigger


def _between(before: Span, after: Span) -> tuple[int, int]:
    return before.end, max(before.end, after.start)
