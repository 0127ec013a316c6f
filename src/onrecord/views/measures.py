"""This module knows measures: sanctions, restrictions and deployments, who put them forward, at whom they aim, and what became of them.

Events of one kind by one side, aimed at one side, at most `APART` days from one to the next, are one measure; where one of them is aimed at
nobody who is named, the acts must be alike as well; events that are judged one happening are one in any case. Each is a step: proposed,
in force, put off, over. Who tables it on a page (a senator unveils, a minister announces) sponsors it; who is told there to support the
sponsor backs it; what others say within a fortnight in words that name it is a reaction, on a page that tells of it or with a thing in
common.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import islice

import msgspec

from onrecord.facts.dealing_words import BILLS, DEPLOYMENTS, has_any
from onrecord.facts.nameless import is_nobody
from onrecord.facts.party_names import is_proper
from onrecord.model.dealings import Measure, Said, Step
from onrecord.model.entries import EventEntry, Participant
from onrecord.model.record import Statement
from onrecord.text.day_bounds import day_of
from onrecord.views.assessments import said
from onrecord.views.measured_acts import RELIEF, called_by_pages, kind_of, relief_made, state_made, tables
from onrecord.views.nearness import ByDay, days_apart, published_day
from onrecord.views.participants import each_name
from onrecord.views.sides import Sides
from onrecord.views.steps import in_order, is_supposed, last_state, step_of
from onrecord.views.things import one_act, things, things_in

APART = 60
"""Days between two events that may still be one measure."""
REACTION_DAYS = 14
"""Days after a step within which words that name the measure are a reaction to it."""
MOST_OPEN = 20
"""Measures of one kind and side, the last begun, that an event is compared with."""
MOST_REACTIONS = 50
"""Reactions that are shown of one measure, the first published."""
NAMED = {"sanctions": BILLS, "deployment": DEPLOYMENTS}
"""Words by which a reaction names a measure of each kind; a restriction has none of its own."""


class _Draft:
    """A measure that is being put together."""

    def __init__(self, kind: str, by: str) -> None:
        self.kind = kind
        self.by = by
        self.events: list[EventEntry] = []
        self.sides: set[str] = set()
        self.clusters: set[str] = set()
        self.last: str | None = None

    @property
    def first(self) -> str | None:
        """The first day on which a page told of it."""
        return published_day(self.events[0]) or self.last

    def takes(self, event: EventEntry, aimed: set[str], cluster: str) -> bool:
        """Whether an event may be a step of it."""
        if cluster in self.clusters:
            return True
        apart = days_apart(self.last, published_day(event))
        if apart is not None and apart > APART:
            return False
        return bool(aimed & self.sides) or (
            (not aimed or not self.sides) and any(one_act(event, each) for each in self.events[-MOST_OPEN:])
        )

    def add(self, event: EventEntry, aimed: set[str], cluster: str) -> None:
        self.events.append(event)
        self.clusters.add(cluster)
        self.sides |= aimed
        self.last = published_day(event) or self.last


class _Page(msgspec.Struct, frozen=True):
    """What one page tells besides the measure."""

    tabling: tuple[EventEntry, ...]
    backing: tuple[EventEntry, ...]


def measures(events: Iterable[EventEntry], statements: Iterable[Statement], clusters: Mapping[str, str]) -> tuple[Measure, ...]:
    """The measures that events tell, by the day of their first step.

    Args:
        clusters: the cluster of each event by its entry's id.
    """
    told = sorted(events, key=lambda event: (published_day(event) or "~", event.version, event.trigger[0].start))
    sides = Sides(told)
    pages = _pages(told)
    naming = ByDay(each for each in statements if has_any(each.content_words, BILLS + DEPLOYMENTS))
    relief = _by_side((each for each in told if each.type in RELIEF), sides)
    made = [_measure(draft, sides, pages, naming, relief) for draft in _drafts(told, sides, clusters)]
    return tuple(sorted(made, key=lambda measure: (day_of(measure.since), measure.id)))


def _drafts(events: Iterable[EventEntry], sides: Sides, clusters: Mapping[str, str]) -> list[_Draft]:
    open_ones: defaultdict[tuple[str, str], list[_Draft]] = defaultdict(list)
    for event in events:
        kind = kind_of(event)
        if kind is None or is_supposed(event):
            continue
        for side in filter(is_proper, sides.all_of(event.actors)):
            if kind == "sanctions" and event.recipients and all(_is_own(each, side, sides) for each in event.recipients):
                continue
            aimed = set(sides.all_of(event.recipients)) - {side}
            drafts = open_ones[kind, side]
            cluster = clusters.get(event.id, event.id)
            draft = next((each for each in drafts[-MOST_OPEN:] if each.takes(event, aimed, cluster)), None)
            if draft is None:
                draft = _Draft(kind, side)
                drafts.append(draft)
            draft.add(event, aimed, cluster)
    return [draft for drafts in open_ones.values() for draft in drafts]


def _is_own(participant: Participant, side: str, sides: Sides) -> bool:
    """Whether somebody is of a side, or stands with it, as a railway does with its state; nobody presses his own."""
    return side in sides.stood_with(participant)


def _pages(events: Iterable[EventEntry]) -> dict[str, _Page]:
    by_version: defaultdict[str, list[EventEntry]] = defaultdict(list)
    for event in events:
        by_version[event.version].append(event)
    return {
        version: _Page(
            tabling=tuple(each for each in told if tables(each)),
            backing=tuple(each for each in told if each.type == "SUPPORT"),
        )
        for version, told in by_version.items()
    }


def _measure(
    draft: _Draft, sides: Sides, pages: Mapping[str, _Page], naming: ByDay[Statement], relief: Mapping[str, ByDay[EventEntry]]
) -> Measure:
    steps = [step_of(each, state_made(draft.kind, each)) for each in draft.events]
    steps += _after(draft, relief[draft.by]) if draft.by in relief else []
    tabling = (event for page in _own(draft, pages) for event in page.tabling)
    sponsors = _names(each for event in tabling for each in event.actors if sides.of(each) == draft.by)
    supporting = (event for page in _own(draft, pages) for event in page.backing)
    backers = _names(each for event in supporting if _supports(event, sponsors) for each in event.actors)
    ordered = in_order(steps)
    return Measure(
        id=draft.events[0].id,
        kind=called_by_pages(draft.events, draft.kind),
        by=draft.by,
        targets=_names(each for event in draft.events for each in event.recipients if not _is_own(each, draft.by, sides)),
        sponsors=sponsors,
        backers=backers,
        conditions=tuple(dict.fromkeys(" ".join(each.condition_words.split()) for each in draft.events if each.condition_words)),
        state=last_state(ordered),
        since=ordered[0].when,
        steps=ordered,
        reactions=tuple(_reactions(draft, naming, sponsors)),
    )


def _own(draft: _Draft, pages: Mapping[str, _Page]) -> list[_Page]:
    return [pages[version] for version in dict.fromkeys(event.version for event in draft.events)]


def _supports(event: EventEntry, sponsors: tuple[str, ...]) -> bool:
    return any(each.name in sponsors for each in event.recipients)


def _by_side(events: Iterable[EventEntry], sides: Sides) -> Mapping[str, ByDay[EventEntry]]:
    """Events by every side that those who act stand with."""
    found: defaultdict[str, list[EventEntry]] = defaultdict(list)
    for event in events:
        for side in dict.fromkeys(side for each in event.actors for side in sides.stood_with(each)):
            found[side].append(event)
    return {side: ByDay(told) for side, told in found.items()}


def _after(draft: _Draft, relief: ByDay[EventEntry]) -> list[Step]:
    """Relief by the same side within weeks of the measure: put off, over, or to end."""
    if draft.first is None or draft.last is None:
        return []
    near = relief.between(draft.first, _later(draft.last, APART))
    return [
        step_of(event, state)
        for event in near
        if (state := relief_made(event, draft.kind)) and (state != "put off" or _is_put_off(draft, event))
    ]


def _is_put_off(draft: _Draft, event: EventEntry) -> bool:
    """Whether what is put off is the measure, as far as the page says what: it is named, or a thing in common is."""
    return not event.clause or has_any(event.clause, BILLS) or any(things(event) & things(each) for each in draft.events)


def _reactions(draft: _Draft, naming: ByDay[Statement], sponsors: tuple[str, ...]) -> Iterator[Said]:
    if draft.kind not in NAMED or draft.first is None or draft.last is None:
        return
    near = naming.between(draft.first, _later(draft.last, REACTION_DAYS))
    told = (
        each for each in near if each.speaker not in sponsors and has_any(each.content_words, NAMED[draft.kind]) and _is_of(draft, each)
    )
    yield from islice(map(said, told), MOST_REACTIONS)


def _is_of(draft: _Draft, statement: Statement) -> bool:
    """Whether a statement stands on a page that tells of the measure, or has a word for a thing in common with it."""
    named = frozenset(word for name in NAMED[draft.kind] for word in things_in(name))
    said = things_in(statement.content_words) - named
    return any(event.version == statement.version or things(event) & said for event in draft.events)


def _later(day: str, days: int) -> str:
    return str(date.fromisoformat(day) + timedelta(days=days))


def _names(participants: Iterable[Participant]) -> tuple[str, ...]:
    """The names of those who are somebody in particular, each once."""
    return each_name(each for each in participants if not is_nobody(each.name))
