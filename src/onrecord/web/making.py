"""This module knows how each view over the whole record is made, and of what: worked out once, whatever many pages then ask of it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain
from typing import Any, NamedTuple

from onrecord.front.asked import article_in, clusters_in, events_in, last_day, moves_in, statements_in
from onrecord.front.bargaining import all_exchanges, all_issues
from onrecord.front.conflicts import all_tensions
from onrecord.front.people import Known, all_known
from onrecord.front.telling import all_copies, all_stories
from onrecord.grouping import issues_in
from onrecord.link.issues import Issues
from onrecord.model.dealings import Assessment, Channel, Measure, Round
from onrecord.model.entries import EventEntry, MoveEntry
from onrecord.model.record import Statement
from onrecord.store import Store
from onrecord.text.day_bounds import EARLIEST
from onrecord.views.actor import ActorView
from onrecord.views.actors import ActorRow
from onrecord.views.assessments import assessments
from onrecord.views.channels import channels
from onrecord.views.copies import CopyRow
from onrecord.views.doubts import Doubt, doubts
from onrecord.views.exchanges import ExchangeRow
from onrecord.views.issues import IssueRow
from onrecord.views.measures import measures
from onrecord.views.named import SideNames
from onrecord.views.positions import PositionRow, positions
from onrecord.views.relations import Between, between
from onrecord.views.rounds import rounds
from onrecord.views.stories import StoryRow
from onrecord.views.tensions import TensionRow
from onrecord.views.timeline import Told, told

MANY = 200
"""Appearances from which on an actor's page is made of what is kept of it."""


class Making:
    """What the views of a record are made of, read off it when it is first needed."""

    def __init__(self, store: Store) -> None:
        self.store = store

    @cached_property
    def events(self) -> tuple[EventEntry, ...]:
        """Every event on the latest version of its page."""
        return events_in(self.store)

    @cached_property
    def moves(self) -> tuple[MoveEntry, ...]:
        """Every move on the latest version of its page."""
        return moves_in(self.store)

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """Every statement on the latest version of its page."""
        return statements_in(self.store)

    @cached_property
    def clusters(self) -> Mapping[str, str]:
        """The cluster of each event and statement that is judged the same as another, by its entry's id."""
        return clusters_in(self.store)

    @cached_property
    def names(self) -> SideNames:
        """The names under which the sides are told."""
        return SideNames(self.events)

    @cached_property
    def sorted(self) -> Issues:
        """The moves, each with its issue, and the issues."""
        return issues_in(self.store, self.moves)

    @cached_property
    def assessments(self) -> tuple[Assessment, ...]:
        """What somebody thinks of relations or talks."""
        return assessments(self.statements, self.names)

    @cached_property
    def tensions(self) -> tuple[TensionRow, ...]:
        """Entries that do not sit together."""
        return all_tensions(self.store, self.events, self.statements, self.clusters)

    def doubts(self) -> Iterable[Doubt]:
        """What most needs a person's look."""
        entries: Iterator[Statement | EventEntry | MoveEntry] = chain(self.events, self.moves, self.statements)
        return doubts(entries, self.store.each_judgement(), self.tensions, self.store.each_judgement(personal=True))

    @cached_property
    def actors(self) -> tuple[Known, ...]:
        """Every actor with all its appearances, the most told first."""
        return tuple(all_known(self.store))


class Maker(NamedTuple):
    """How one view is made, and what its rows are."""

    kind: Any
    make: Callable[[Making], Iterable[Any]]


MAKERS: Mapping[str, Maker] = {
    "last day": Maker(str, lambda making: [day] if (day := last_day(making.events)) > EARLIEST else []),
    "happened": Maker(Told, lambda making: told(making.events, making.clusters)),
    "between": Maker(Between, lambda making: between(making.events, making.clusters, last_day(making.events))),
    "known as": Maker(tuple[str, str], lambda making: making.names.sides.known_as.items()),
    "issues": Maker(IssueRow, lambda making: all_issues(making.sorted)),
    "issues apart": Maker(tuple[str, str], lambda making: making.sorted.apart.items()),
    "positions": Maker(PositionRow, lambda making: positions(making.sorted.moves, making.store.statement, article_in(making.store))),
    "exchanges": Maker(ExchangeRow, lambda making: all_exchanges(making.store, making.sorted)),
    "stories": Maker(StoryRow, lambda making: all_stories(making.store, least=1)),
    "tensions": Maker(TensionRow, lambda making: making.tensions),
    "assessments": Maker(Assessment, lambda making: making.assessments),
    "rounds": Maker(Round, lambda making: rounds(making.events, making.clusters, making.assessments)),
    "channels": Maker(Channel, lambda making: channels(making.events, making.statements, making.names)),
    "measures": Maker(Measure, lambda making: measures(making.events, making.statements, making.clusters)),
    "doubts": Maker(Doubt, Making.doubts),
    "actors": Maker(ActorRow, lambda making: (actor.row for actor in making.actors)),
    "busy actors": Maker(ActorView, lambda making: (actor.view for actor in making.actors if len(actor.appearances) > MANY)),
    "copies": Maker(CopyRow, lambda making: all_copies(making.store)),
}
"""Every view that is kept, by its name."""
