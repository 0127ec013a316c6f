"""This module knows which happenings others deny, though nobody has judged them one: of one type, side and wording, within a fortnight."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from onrecord.model.entries import EventEntry
from onrecord.views.happenings import Happening
from onrecord.views.nearness import ByDay, days_apart, published_day, stems
from onrecord.views.sides import Sides

NEAR_DAYS = 14
"""Days between a claim and its denial."""
MOST_CLAIMS = 50
"""Claims of one type, side and word that a denial is compared with: those published last before it, then those since."""
CLAIMED = frozenset({"happened", "ongoing", "alleged", "planned", "hypothetical"})
"""Statuses of what may be denied: what is said to be done, planned or feared."""

Key = tuple[str, str, str]
"""An act's type, a side that does it, and a word of it without its ending."""


def denied_pairs(merged: Sequence[Happening], sides: Sides) -> Iterator[tuple[EventEntry, EventEntry]]:
    """A claim and a denial of it, where they lead happenings of their own; each denial once, beside the claim nearest to it.

    A claim that was published before is nearer than any published since.
    """
    found: defaultdict[Key, list[EventEntry]] = defaultdict(list)
    for happening in merged:
        if happening.status in CLAIMED:
            for key in _keys(happening.lead, sides):
                found[key].append(happening.lead)
    claims = {key: ByDay(told) for key, told in found.items()}
    for happening in merged:
        if happening.status == "denied":
            nearest = _nearest(happening.lead, claims, sides)
            if nearest:
                yield nearest, happening.lead


def _keys(event: EventEntry, sides: Sides) -> list[Key]:
    return [(event.type, side, stem) for side in sides.all_of(event.actors) for stem in sorted(stems(event.trigger_words))]


def _nearest(denial: EventEntry, claims: Mapping[Key, ByDay[EventEntry]], sides: Sides) -> EventEntry | None:
    day = published_day(denial)
    near = [claim for key in _keys(denial, sides) if day and key in claims for claim in claims[key].nearest(day, NEAR_DAYS, MOST_CLAIMS)]
    return min((claim for claim in near if _is_of_one_thing(claim, denial)), key=lambda claim: _farness(claim, day or ""), default=None)


def _farness(claim: EventEntry, day: str) -> tuple[bool, int, str]:
    told = published_day(claim)
    return (told or "") > day, days_apart(told, day) or 0, claim.id


def _is_of_one_thing(claim: EventEntry, denial: EventEntry) -> bool:
    """Whether two that name the act alike do not each name a mode of their own, and are told by two."""
    modes = {claim.mode, denial.mode} - {None}
    return len(modes) < 2 and _teller(claim) != _teller(denial)


def _teller(event: EventEntry) -> tuple[str | None, str]:
    """Who says so: a speaker by name; the narrator, or somebody who is not named, by the outlet besides."""
    return event.voucher, "" if event.voucher else event.outlet or event.version
