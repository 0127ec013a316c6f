"""This module knows rounds of talks, channels, measures and assessments as something to be asked of a record, and which rows fit."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from onrecord.front.asked import clusters_in, events_in, statements_in
from onrecord.front.view import View
from onrecord.front.whom import ByParty, is_asked, with_names
from onrecord.model.dealings import Assessment, Channel, Measure, Round
from onrecord.store import Store
from onrecord.views.assessments import assessments
from onrecord.views.channels import channels
from onrecord.views.measures import measures
from onrecord.views.named import SideNames
from onrecord.views.rounds import rounds

Dealing = TypeVar("Dealing", Round, Channel, Measure, Assessment)


class DealingQuery(ByParty, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which rounds, channels, measures or assessments; nothing given means all.

    Attributes:
        party: whoever takes part: meets or mediates, is at either end of a channel, takes, bears, tables or backs a measure, assesses or is
            assessed. One of the names of one actor, or its id; else part of the name, without regard to case.
        names: those that the one actor goes by whom `party` means: they are looked up.
    """


def dealings_that_fit(rows: Iterable[Dealing], query: DealingQuery) -> Iterator[Dealing]:
    """Those that fit, in their order."""
    return (row for row in rows if not query.party or is_asked(query, *parties_of(row)))


def parties_of(dealing: Round | Channel | Measure | Assessment) -> tuple[str, ...]:
    """Everybody who takes part in one of them."""
    if isinstance(dealing, Round):
        return (*dealing.parties, *dealing.mediators)
    if isinstance(dealing, Channel):
        return dealing.between
    if isinstance(dealing, Measure):
        return (dealing.by, *dealing.targets, *dealing.sponsors, *dealing.backers)
    return (*dealing.between, dealing.said.by, *filter(None, (dealing.said.party,)))


def all_rounds(store: Store) -> Iterable[Round]:
    """Every round of talks."""
    return rounds(events_in(store), clusters_in(store), all_assessments(store))


def all_channels(store: Store) -> Iterable[Channel]:
    """Every channel."""
    events = events_in(store)
    return channels(events, statements_in(store), SideNames(events))


def all_measures(store: Store) -> Iterable[Measure]:
    """Every measure."""
    return measures(events_in(store), statements_in(store), clusters_in(store))


def all_assessments(store: Store) -> Iterable[Assessment]:
    """Every assessment."""
    return assessments(statements_in(store), SideNames(events_in(store)))


ROUNDS = View(DealingQuery, Round, lambda store, query: dealings_that_fit(all_rounds(store), with_names(store, query)))
CHANNELS = View(DealingQuery, Channel, lambda store, query: dealings_that_fit(all_channels(store), with_names(store, query)))
MEASURES = View(DealingQuery, Measure, lambda store, query: dealings_that_fit(all_measures(store), with_names(store, query)))
ASSESSMENTS = View(DealingQuery, Assessment, lambda store, query: dealings_that_fit(all_assessments(store), with_names(store, query)))
