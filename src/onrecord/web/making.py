"""This module knows how each view over the whole record is made, and of what: worked out once, whatever many pages then ask of it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain
from typing import Any, NamedTuple

from onrecord.front.asked import clusters_in, events_in, last_day, statements_in
from onrecord.link.issues import Issues, find_same_issues, sort_by_issue
from onrecord.linking import outlines_in
from onrecord.model.dealings import Assessment, Channel, Measure, Round
from onrecord.model.entries import EventEntry, MoveEntry
from onrecord.model.judgement import Relation
from onrecord.model.query import MoveQuery
from onrecord.model.record import Statement
from onrecord.store import Store
from onrecord.views.assessments import assessments
from onrecord.views.channels import channels
from onrecord.views.copies import CopyRow, copy_rows
from onrecord.views.doubts import Doubt, doubts
from onrecord.views.exchanges import ExchangeRow, exchanges
from onrecord.views.issues import IssueRow, issue_row
from onrecord.views.measures import measures
from onrecord.views.named import SideNames
from onrecord.views.positions import PositionRow, positions
from onrecord.views.relations import Between, between
from onrecord.views.rounds import rounds
from onrecord.views.stories import StoryRow, story_rows
from onrecord.views.tensions import TensionRow, tensions
from onrecord.views.timeline import Told, told


class Making:
    """What the views of a record are made of, read off it when it is first needed."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @cached_property
    def events(self) -> tuple[EventEntry, ...]:
        """Every event on the latest version of its page."""
        return events_in(self._store)

    @cached_property
    def moves(self) -> tuple[MoveEntry, ...]:
        """Every move on the latest version of its page."""
        return tuple(self._store.each_move(MoveQuery()))

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """Every statement on the latest version of its page."""
        return statements_in(self._store)

    @cached_property
    def clusters(self) -> Mapping[str, str]:
        """The cluster of each event and statement that is judged the same as another, by its entry's id."""
        return clusters_in(self._store)

    @cached_property
    def names(self) -> SideNames:
        """The names under which the sides are told."""
        return SideNames(self.events)

    @cached_property
    def sorted(self) -> Issues:
        """The moves, each with its issue, and the issues."""
        return sort_by_issue(self.moves, (), [*find_same_issues(self.moves), *self._store.each_judgement(Relation.SAME_ISSUE)])

    @cached_property
    def assessments(self) -> tuple[Assessment, ...]:
        """What somebody thinks of relations or talks."""
        return assessments(self.statements, self.names)

    @cached_property
    def tensions(self) -> tuple[TensionRow, ...]:
        """Entries that do not sit together."""
        return tensions(self.events, self.statements, self.clusters)

    def exchanges(self) -> list[ExchangeRow]:
        """What was asked, with its answers."""
        answers = self._store.each_judgement(Relation.ANSWERS)
        return exchanges(self.sorted.moves, answers, lambda statement: self.clusters.get(statement, statement))

    def issues(self) -> Iterator[IssueRow]:
        """What the moves are about."""
        by_id = {move.id: move for move in self.sorted.moves}
        for each in self.sorted.found:
            yield issue_row(each.key, each.name, each.own, each.keys, (by_id[move] for move in each.moves))

    def doubts(self) -> Iterable[Doubt]:
        """What most needs a person's look."""
        entries: Iterator[Statement | EventEntry | MoveEntry] = chain(self.events, self.moves, self.statements)
        return doubts(entries, self._store.each_judgement(), self.tensions, self._store.each_judgement(personal=True))

    def stories(self) -> Iterable[StoryRow]:
        """Which articles tell of one happening."""
        kept = self._store
        return story_rows(kept.each_cluster(Relation.SAME_STORY), kept.each_cluster(Relation.COPY), outlines_in(kept))

    def copies(self) -> Iterable[CopyRow]:
        """Which articles reproduce another, or may do so."""
        return copy_rows(self._store.each_judgement(Relation.COPY), self._store.told, unsure=True)


class Maker(NamedTuple):
    """How one view is made, and what its rows are."""

    kind: Any
    make: Callable[[Making], Iterable[Any]]


MAKERS: Mapping[str, Maker] = {
    "last day": Maker(str, lambda making: [last_day(making.events)] if making.events else []),
    "happened": Maker(Told, lambda making: told(making.events, making.clusters)),
    "between": Maker(Between, lambda making: between(making.events, making.clusters, last_day(making.events))),
    "known as": Maker(tuple[str, str], lambda making: making.names.sides.known_as.items()),
    "issues": Maker(IssueRow, Making.issues),
    "positions": Maker(PositionRow, lambda making: positions(making.sorted.moves)),
    "exchanges": Maker(ExchangeRow, Making.exchanges),
    "stories": Maker(StoryRow, Making.stories),
    "tensions": Maker(TensionRow, lambda making: making.tensions),
    "assessments": Maker(Assessment, lambda making: making.assessments),
    "rounds": Maker(Round, lambda making: rounds(making.events, making.clusters, making.assessments)),
    "channels": Maker(Channel, lambda making: channels(making.events, making.statements, making.names)),
    "measures": Maker(Measure, lambda making: measures(making.events, making.statements, making.clusters)),
    "doubts": Maker(Doubt, Making.doubts),
    "copies": Maker(CopyRow, Making.copies),
}
"""Every view that is kept, by its name."""
