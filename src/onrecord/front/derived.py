"""This module knows the views that are worked out from events and statements, each as something to be asked of a record."""

from collections.abc import Iterable, Mapping
from typing import Literal

import msgspec

from onrecord.errors import Misuse
from onrecord.front.asked import clusters_in, events_in, last_day, statements_in
from onrecord.front.conflicts import all_tensions
from onrecord.front.view import View
from onrecord.front.whom import Whom, by_id, whom
from onrecord.model.entries import EventEntry
from onrecord.store import Store
from onrecord.store.days import days_asked, until_day
from onrecord.views.relations import PairRow, RelationRow, between, relation_pairs, relations_of
from onrecord.views.sides import Sides
from onrecord.views.tensions import TensionRow
from onrecord.views.timeline import TimelineQuery, TimelineRow, timeline


class PairQuery(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where every two parties stand on a day (`2031-04-02`, or the end of a month or year); without it, the last of any page."""

    day: str = ""


class RelationQuery(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How it went between two parties up to a day; a party is named by its name, its id or its country's code. Fields as in `PairQuery`."""

    first: str = ""
    second: str = ""
    day: str = ""


class TensionQuery(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which entries that do not sit together: "dates", "who", "numbers", "denied", "answers" or "judged"; "" is all."""

    kind: Literal["", "dates", "who", "numbers", "denied", "answers"] = ""


class Everything(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Nothing to be asked: all there is."""


def _relations(store: Store, query: RelationQuery) -> Iterable[RelationRow]:
    if not (query.first and query.second):
        raise Misuse("relations are between two; name both, first and second, or ask for pairs to see who there is")
    events = events_in(store)
    return relations_between(store, events, query.first, query.second, until_day(query.day) if query.day else last_day(events))


def relations_between(store: Store, events: tuple[EventEntry, ...], first: str, second: str, day: str) -> tuple[RelationRow, ...]:
    """How it went between two parties up to a day, each named as in `RelationQuery`; `events` are the record's."""
    known = Sides(events).known_as
    one, other = sides_asked(store, known, first, second)
    return relations_of(between(events, clusters_in(store), day), known, one, other, day)


def sides_asked(store: Store, known: Mapping[str, str], *asked: str) -> tuple[str, ...]:
    """The sides that are asked for, each by whichever of its names; `known` as in `relations_of`."""
    return tuple(_side(whom(store, name), known) for name in asked)


def _side(asked: Whom, known: Mapping[str, str]) -> str:
    """The side that somebody asked for is, by its id or one of its names; `known` as in `relations_of`."""
    names = (name.casefold() for name in (asked.key, *asked.names))
    return next((known[name] for name in names if name in known), asked.asked)


def _timeline(store: Store, query: TimelineQuery) -> Iterable[TimelineRow]:
    days_asked(query.since, query.until)
    return timeline(events_in(store), clusters_in(store), by_id(store, query))


def _pairs(store: Store, query: PairQuery) -> Iterable[PairRow]:
    events = events_in(store)
    return relation_pairs(events, clusters_in(store), until_day(query.day) if query.day else last_day(events))


def _tensions(store: Store, query: TensionQuery) -> Iterable[TensionRow]:
    found = all_tensions(store, events_in(store), statements_in(store), clusters_in(store))
    return (row for row in found if query.kind in ("", row.kind))


TIMELINE = View(TimelineQuery, TimelineRow, _timeline)
RELATIONS = View(RelationQuery, RelationRow, _relations)
PAIRS = View(PairQuery, PairRow, _pairs)
TENSIONS = View(TensionQuery, TensionRow, _tensions)
