"""This module knows which happenings others deny, though nobody has judged them one: of one type, side and wording, within a fortnight."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from onrecord.model.entries import EventEntry
from onrecord.views.happenings import Happening
from onrecord.views.nearness import days_apart, published_day, stems
from onrecord.views.sides import Sides

NEAR_DAYS = 14
"""Days between a claim and its denial."""
MOST_CLAIMS = 50
"""Claims of one type and side that a denial is compared with, the last published first."""
CLAIMED = frozenset({"happened", "ongoing", "alleged", "planned", "hypothetical"})
"""Statuses of what may be denied: what is said to be done, planned or feared."""

Key = tuple[str, str]


def denied_pairs(merged: Sequence[Happening], sides: Sides) -> Iterator[tuple[EventEntry, EventEntry]]:
    """A claim and a denial of it, where they lead happenings of their own; each denial once, beside the claim nearest to it.

    A claim that was published before is nearer than any published since.
    """
    claims: defaultdict[Key, list[EventEntry]] = defaultdict(list)
    for happening in merged:
        if happening.status in CLAIMED:
            for key in _keys(happening.lead, sides):
                claims[key].append(happening.lead)
    for happening in merged:
        if happening.status == "denied":
            nearest = _nearest(happening.lead, claims, sides)
            if nearest:
                yield nearest, happening.lead


def _keys(event: EventEntry, sides: Sides) -> list[Key]:
    return [(event.type, side) for side in sides.all_of(event.actors)]


def _nearest(denial: EventEntry, claims: dict[Key, list[EventEntry]], sides: Sides) -> EventEntry | None:
    found = [
        (_is_later(claim, denial), apart, claim.id, claim)
        for key in _keys(denial, sides)
        for claim in claims.get(key, [])[-MOST_CLAIMS:]
        if (apart := days_apart(published_day(claim), published_day(denial))) is not None
        if apart <= NEAR_DAYS and _is_of_one_thing(claim, denial)
    ]
    return min(found, key=lambda each: each[:3])[3] if found else None


def _is_later(claim: EventEntry, denial: EventEntry) -> bool:
    return (published_day(claim) or "") > (published_day(denial) or "")


def _is_of_one_thing(claim: EventEntry, denial: EventEntry) -> bool:
    """Whether the two name the act alike, and not each by a mode of its own."""
    modes = {claim.mode, denial.mode} - {None}
    return len(modes) < 2 and bool(stems(claim.trigger_words) & stems(denial.trigger_words)) and claim.voucher != denial.voucher
