"""This module knows what pages about the record as a whole are made of: worked out once for each state of the record, and kept.

A view over all events costs seconds on a large record, and a page is to come at once. So each view is kept until something is written.
Where it was quick to make it is made anew on the next page; where it was not, readers go on with the last one while it is made anew beside
them, so that a record that is being read into can be read all the while.
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from threading import Lock, RLock, Thread
from time import perf_counter
from typing import Any, TypeVar, cast

from litestar.di import NamedDependency
from litestar.params import SkipValidation

from onrecord.front.outlines import outlines_in
from onrecord.link.issues import Issues, find_same_issues, sort_by_issue
from onrecord.model.dealings import Assessment, Channel, Measure, Round
from onrecord.model.entries import EventEntry, MoveEntry
from onrecord.model.judgement import Relation
from onrecord.model.query import EventQuery, MoveQuery, StatementQuery
from onrecord.model.record import Statement
from onrecord.store import Store
from onrecord.text.day_bounds import bounds
from onrecord.views.assessments import assessments
from onrecord.views.channels import channels
from onrecord.views.doubts import Doubt, doubts
from onrecord.views.exchanges import ExchangeRow, exchanges
from onrecord.views.issues import IssueRow, issue_row
from onrecord.views.measures import measures
from onrecord.views.named import SideNames
from onrecord.views.positions import PositionRow, positions
from onrecord.views.relations import PairRow, RelationRow, relation_pairs, relations
from onrecord.views.rounds import rounds
from onrecord.views.stories import StoryRow, story_rows
from onrecord.views.tensions import TensionRow, tensions
from onrecord.views.timeline import TimelineQuery, TimelineRow, timeline

QUICK = 0.3
"""Seconds of work that a reader is made to wait for when the record has changed."""
MOST_ASKED = 64
"""Answers to single questions (a party's timeline, a pair's relations) that are kept."""
Made = TypeVar("Made")


class Whole:
    """The views of a record in one state, each made when it is first asked for; any thread may ask."""

    def __init__(self, store: Store, mark: str) -> None:
        self.mark = mark
        self.cost = 0.0
        self._store = store
        self._making = RLock()
        self._made: dict[object, Callable[[Whole], Any]] = {}
        self._kept: dict[object, Any] = {}

    @property
    def events(self) -> tuple[EventEntry, ...]:
        """Every event on the latest version of its page."""
        return self._once("events", lambda whole: tuple(whole._store.each_event(EventQuery())))

    @property
    def moves(self) -> tuple[MoveEntry, ...]:
        """Every move on the latest version of its page."""
        return self._once("moves", lambda whole: tuple(whole._store.each_move(MoveQuery())))

    @property
    def clusters(self) -> Mapping[str, str]:
        """The cluster of each event and statement that is judged the same as another, by its entry's id."""
        return self._once("clusters", lambda whole: _clusters(whole._store))

    @property
    def last_day(self) -> str:
        """The last day on which a page that tells an event was published; "" where none is dated."""
        return self._once("last day", lambda whole: _last_day(whole.events))

    @property
    def pairs(self) -> tuple[PairRow, ...]:
        """Every two parties between whom something happened."""
        return self._once("pairs", lambda whole: relation_pairs(whole.events, whole.clusters, whole.last_day))

    @property
    def tensions(self) -> tuple[TensionRow, ...]:
        """Entries that do not sit together."""
        return self._once("tensions", lambda whole: tensions(whole.events, whole._statements(), whole.clusters))

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """What most needs a person's look, the neediest first."""
        return self._once("doubts", _doubts)

    @property
    def rounds(self) -> tuple[Round, ...]:
        """Rounds of talks."""
        return self._once("rounds", lambda whole: rounds(whole.events, whole.clusters, whole.assessments))

    @property
    def channels(self) -> tuple[Channel, ...]:
        """Who talks to whom in which way."""
        return self._once("channels", lambda whole: channels(whole.events, whole._statements(), SideNames(whole.events)))

    @property
    def measures(self) -> tuple[Measure, ...]:
        """Sanctions, restrictions and deployments."""
        return self._once("measures", lambda whole: measures(whole.events, whole._statements(), whole.clusters))

    @property
    def assessments(self) -> tuple[Assessment, ...]:
        """What somebody thinks of relations or talks."""
        return self._once("assessments", lambda whole: assessments(whole._statements(), SideNames(whole.events)))

    @property
    def issues(self) -> tuple[IssueRow, ...]:
        """What the moves are about, the most told first."""
        return self._once("issues", lambda whole: tuple(_issue_rows(whole._sorted)))

    @property
    def issue_names(self) -> Mapping[str, str]:
        """What a reader sees for the key of an issue."""
        return self._once("issue names", lambda whole: {key: each.name for each in whole.issues for key in each.keys})

    @property
    def positions(self) -> list[PositionRow]:
        """Every position of every party."""
        return self._once("positions", lambda whole: positions(whole._sorted.moves))

    @property
    def position_parties(self) -> list[str]:
        """The parties that hold a position or take part in an exchange, by name."""
        return self._once("position parties", lambda whole: sorted({row.party for row in whole.positions}))

    @property
    def exchanges(self) -> list[ExchangeRow]:
        """What was demanded, proposed, offered or asked, with its answers."""
        return self._once("exchanges", _exchanges)

    @property
    def stories(self) -> tuple[StoryRow, ...]:
        """Which articles tell of one happening, the latest first."""
        return self._once("stories", lambda whole: _stories(whole._store))

    @property
    def _sorted(self) -> Issues:
        return self._once("sorted moves", lambda whole: _sorted_by_issue(whole._store, whole.moves))

    def timeline(self, query: TimelineQuery) -> tuple[TimelineRow, ...]:
        """The happenings that fit, earliest first."""
        return self._once(query, lambda whole: timeline(whole.events, whole.clusters, query))

    def relations(self, first: str, second: str, day: str) -> tuple[RelationRow, ...]:
        """The index between two parties, up to a day ("" is the last that the record knows of)."""
        key = ("relations", first, second, day)
        return self._once(key, lambda whole: relations(whole.events, whole.clusters, first, second, day or whole.last_day))

    def again(self, mark: str) -> "Whole":
        """All that was asked of this one, made anew of the record as it is now."""
        anew = Whole(self._store, mark)
        for key, make in tuple(self._made.items()):
            anew._once(key, make)
        return anew

    def _statements(self) -> tuple[Statement, ...]:
        """Every statement on the latest version of its page; not kept, since they are the bulk of a record."""
        return tuple(self._store.each_statement(StatementQuery()))

    def _once(self, key: object, make: Callable[["Whole"], Made]) -> Made:
        with self._making:
            if key not in self._kept:
                begun = perf_counter()
                self._kept[key] = make(self)
                self._made[key] = make
                self.cost = max(self.cost, perf_counter() - begun)
                self._forget_oldest()
            return cast(Made, self._kept[key])

    def _forget_oldest(self) -> None:
        asked = [key for key in self._kept if not isinstance(key, str)]
        for key in asked[: max(len(asked) - MOST_ASKED, 0)]:
            del self._kept[key], self._made[key]


class Wholes:
    """The views of a record as it stands, or stood a moment ago while they are being made anew."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._swapping = Lock()
        self._whole = Whole(store, "")
        self._renewing = False

    def now(self) -> Whole:
        """What to make a page of.

        Raises:
            StoreError: the record cannot be read.
        """
        mark = self._store.mark()
        with self._swapping:
            if self._whole.mark != mark and self._whole.cost <= QUICK:
                self._whole = Whole(self._store, mark)
            elif self._whole.mark != mark and not self._renewing:
                self._renewing = True
                Thread(target=self._renew, args=(self._whole, mark), daemon=True).start()
            return self._whole

    def _renew(self, whole: Whole, mark: str) -> None:
        try:
            anew = whole.again(mark)
            with self._swapping:
                self._whole = anew
        finally:
            self._renewing = False


Viewed = NamedDependency[SkipValidation[Wholes]]


def _last_day(events: tuple[EventEntry, ...]) -> str:
    return max((found[1] for event in events if (found := bounds(event.published))), default="")


def _sorted_by_issue(store: Store, moves: tuple[MoveEntry, ...]) -> Issues:
    return sort_by_issue(moves, (), [*find_same_issues(moves), *store.each_judgement(Relation.SAME_ISSUE)])


def _issue_rows(found: Issues) -> Iterator[IssueRow]:
    by_id = {move.id: move for move in found.moves}
    for each in found.found:
        yield issue_row(each.key, each.name, each.own, each.keys, (by_id[move] for move in each.moves))


def _exchanges(whole: Whole) -> list[ExchangeRow]:
    clusters = whole.clusters
    answers = whole._store.each_judgement(Relation.ANSWERS)
    return exchanges(whole._sorted.moves, answers, lambda statement: clusters.get(statement, statement))


def _doubts(whole: Whole) -> tuple[Doubt, ...]:
    store = whole._store
    entries: Iterator[Statement | EventEntry | MoveEntry] = chain(whole.events, whole.moves, store.each_statement(StatementQuery()))
    return doubts(entries, store.each_judgement(), whole.tensions, store.each_judgement(personal=True))


def _stories(store: Store) -> tuple[StoryRow, ...]:
    return tuple(story_rows(store.each_cluster(Relation.SAME_STORY), store.each_cluster(Relation.COPY), outlines_in(store)))


def _clusters(store: Store) -> dict[str, str]:
    found = (cluster for relation in (Relation.SAME_EVENT, Relation.SAME_STATEMENT) for cluster in store.each_cluster(relation))
    return {member: cluster.id for cluster in found for member in cluster.members}
