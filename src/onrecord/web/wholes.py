"""This module knows what pages about the record as a whole are made of: worked out once for each state of the record, and kept.

A view over all events costs seconds on a large record, and a page is to come at once. So each view is kept until something is written.
Of a small record it is then made anew for the next page. Of a large one readers go on with the last ones, which say as of when they are,
while they are made anew beside the desk (`beside`); so a record that is being read into can be read all the while.
"""

import logging
from collections.abc import Callable, Mapping
from contextlib import suppress
from threading import Event, Lock, RLock, Thread
from time import monotonic
from typing import Any, TypeVar, cast

from litestar.di import NamedDependency
from litestar.params import SkipValidation

from onrecord.errors import OnrecordError, StoreError
from onrecord.model.dealings import Assessment, Channel, Measure, Round
from onrecord.store import Store
from onrecord.views.actor import ActorView
from onrecord.views.actors import ActorRow
from onrecord.views.copies import CopyRow
from onrecord.views.doubts import Doubt
from onrecord.views.exchanges import ExchangeRow
from onrecord.views.issues import IssueRow
from onrecord.views.positions import PositionRow, held_now
from onrecord.views.relations import Between, PairRow, RelationRow, pairs_of, relations_of
from onrecord.views.stories import StoryRow
from onrecord.views.tensions import TensionRow
from onrecord.views.timeline import TimelineQuery, TimelineRow, Told, rows_that_fit
from onrecord.web.beside import Kept, make_beside, place_of, read_views
from onrecord.web.making import MAKERS, Making

LARGE = 3000
"""Entries from which on views are made beside the desk: about half a second's work."""
REST = 3
"""How many times as long as views took to make they are left alone before they are made anew, while the record is being read into."""
MOST_ASKED = 64
"""Answers to single questions (a party's timeline, a pair's relations) that are kept."""
Made = TypeVar("Made")
log = logging.getLogger("onrecord.web")


class Whole:
    """The views of a record in one state, and what was asked of them; any thread may ask.

    Args:
        give: the rows of a view by its name, asked for once.
        at: the moment that they show (UTC, ISO 8601), or "" where they are made when they are asked for.
    """

    def __init__(self, mark: str, give: Callable[[str], tuple[Any, ...]], at: str = "") -> None:
        self.mark = mark
        self.at = at
        self._give = give
        self._making = RLock()
        self._made: dict[object, Any] = {}

    @property
    def happened(self) -> tuple[Told, ...]:
        """Every happening, earliest first, with what it is asked by."""
        return self._rows("happened")

    @property
    def last_day(self) -> str:
        """The last day on which a page that tells an event was published; "" where there is no event."""
        return next(iter(self._rows("last day")), "")

    @property
    def between(self) -> tuple[Between, ...]:
        """What happened between every two parties."""
        return self._rows("between")

    @property
    def pairs(self) -> tuple[PairRow, ...]:
        """Every two parties between whom something happened."""
        return self._once("pairs", lambda: pairs_of(self.between, self.last_day))

    @property
    def tensions(self) -> tuple[TensionRow, ...]:
        """Entries that do not sit together."""
        return self._rows("tensions")

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """What most needs a person's look, the neediest first."""
        return self._rows("doubts")

    @property
    def rounds(self) -> tuple[Round, ...]:
        """Rounds of talks."""
        return self._rows("rounds")

    @property
    def channels(self) -> tuple[Channel, ...]:
        """Who talks to whom in which way."""
        return self._rows("channels")

    @property
    def measures(self) -> tuple[Measure, ...]:
        """Sanctions, restrictions and deployments."""
        return self._rows("measures")

    @property
    def assessments(self) -> tuple[Assessment, ...]:
        """What somebody thinks of relations or talks."""
        return self._rows("assessments")

    @property
    def issues(self) -> tuple[IssueRow, ...]:
        """What the moves are about, the most told first."""
        return self._rows("issues")

    @property
    def issue_names(self) -> Mapping[str, str]:
        """What a reader sees for the key of an issue."""
        return self._once("issue names", lambda: {key: each.name for each in self.issues for key in each.keys})

    @property
    def positions(self) -> tuple[PositionRow, ...]:
        """Every position of every party."""
        return self._rows("positions")

    @property
    def held_now(self) -> tuple[PositionRow, ...]:
        """Those that nothing later has taken the place of."""
        return self._once("held now", lambda: tuple(held_now(self.positions)))

    @property
    def position_parties(self) -> list[str]:
        """The parties that hold a position or take part in an exchange, by name."""
        return self._once("position parties", lambda: sorted({row.party for row in self.positions}))

    @property
    def exchanges(self) -> tuple[ExchangeRow, ...]:
        """What was demanded, proposed, offered or asked, with its answers."""
        return self._rows("exchanges")

    @property
    def stories(self) -> tuple[StoryRow, ...]:
        """Which articles tell of one happening, the latest first."""
        return self._rows("stories")

    @property
    def copies(self) -> tuple[CopyRow, ...]:
        """Which articles reproduce another, or may do so."""
        return self._rows("copies")

    @property
    def actors(self) -> Mapping[str, ActorRow]:
        """Every actor's row by its id."""
        return self._once("actors", lambda: {row.id: row for row in self._rows("actors")})

    @property
    def busy_actors(self) -> Mapping[str, ActorView]:
        """Actors that very many pages tell of, with their roles and names, by their ids."""
        return self._once("busy actors", lambda: {view.actor.id: view for view in self._rows("busy actors")})

    def timeline(self, query: TimelineQuery) -> tuple[TimelineRow, ...]:
        """The happenings that fit, earliest first."""
        return self.asked(query, lambda: rows_that_fit(self.happened, query))

    def relations(self, first: str, second: str, day: str) -> tuple[RelationRow, ...]:
        """The index between two parties, up to a day ("" is the last that the record knows of)."""
        known = self._once("names", lambda: dict(self._rows("known as")))
        key = ("relations", first, second, day)
        return self.asked(key, lambda: relations_of(self.between, known, first, second, day or self.last_day))

    def tense(self, entry: str) -> tuple[TensionRow, ...]:
        """The tensions that an entry is one side of."""
        return self._once("tense", lambda: _by_entry(self.tensions)).get(entry, ())

    def asked(self, question: object, answer: Callable[[], Made]) -> Made:
        """The answer to a question, kept for whoever asks it again; of very many those that nobody asked for longest are forgotten."""
        with self._making:
            found = self._once(question, answer)
            self._made[question] = self._made.pop(question)
            asked = [key for key in self._made if not isinstance(key, str)]
            for key in asked[: max(len(asked) - MOST_ASKED, 0)]:
                del self._made[key]
            return found

    def _rows(self, name: str) -> tuple[Any, ...]:
        return self._once(f"rows of {name}", lambda: self._give(name))

    def _once(self, key: object, make: Callable[[], Made]) -> Made:
        with self._making:
            if key not in self._made:
                self._made[key] = make()
            return cast(Made, self._made[key])


class Wholes:
    """The views of a record as it stands, or stood a moment ago while they are being made anew."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._swapping = Lock()
        self._there = Event()
        self._whole: Whole | None = None
        self._of_now: Whole | None = None
        self._is_large = False
        self._renewing = False
        self._rested = 0.0

    def now(self) -> Whole:
        """What to make a page of.

        Raises:
            StoreError: the record cannot be read.
        """
        mark = self._store.mark()
        with self._swapping:
            if self._whole is not None and self._whole.mark == mark:
                return self._whole
            if not self._grown():
                self._whole = _of(self._store, mark)
                return self._whole
            self._begin(mark)
        return self._last()

    def fresh(self, question: object, answer: Callable[[], Made]) -> Made:
        """The answer to a question that is asked of the record as it stands at this moment, kept until something is written."""
        mark = self._store.mark()
        with self._swapping:
            if self._of_now is None or self._of_now.mark != mark:
                self._of_now = _of(self._store, mark)
            of_now = self._of_now
        return of_now.asked(question, answer)

    def begin(self) -> None:
        """Begin to make the views of a large record before anybody asks for them, as when the desk opens; one that is locked is left be."""
        with suppress(StoreError), self._swapping:
            if self._grown():
                self._begin(self._store.mark())

    def as_of(self) -> str:
        """The moment that the views show where something has been written since (UTC, ISO 8601); "" where they are of this moment."""
        whole = self._whole
        return whole.at if whole is not None and whole.mark != self._store.mark() else ""

    def mark(self) -> str:
        """A mark that is another one where views are of another state of the record."""
        return self._whole.at if self._whole is not None else ""

    def _grown(self) -> bool:
        if not self._is_large:
            counts = self._store.counts()
            self._is_large = counts.statements + counts.events + counts.moves > LARGE
        return self._is_large

    def _begin(self, mark: str) -> None:
        """Have the views made anew, unless that is being done, or was just done."""
        if not self._renewing and monotonic() >= self._rested:
            self._renewing = True
            Thread(target=self._renew, args=(mark,), daemon=True).start()

    def _last(self) -> Whole:
        """The last views there are; the very first are waited for."""
        if self._whole is None:
            self._there.wait()
        if self._whole is None:
            raise StoreError(f"the views of {str(self._store.path)!r} could not be made; the log says why, and they are tried again")
        return self._whole

    def _renew(self, mark: str) -> None:
        begun, place = monotonic(), place_of(self._store.path)
        try:
            if self._whole is None:
                self._show(read_views(self._store, place), "")
            make_beside(self._store.path)
            self._show(read_views(self._store, place), mark)
        except OnrecordError as error:
            log.error("views_not_made error=%r", str(error))
        finally:
            self._rested = monotonic() + REST * (monotonic() - begun)
            self._renewing = False
            self._there.set()

    def _show(self, kept: Kept | None, mark: str) -> None:
        if kept is not None:
            self._whole = Whole(mark, kept.rows.__getitem__, kept.at)
            self._there.set()


Viewed = NamedDependency[SkipValidation[Wholes]]


def _of(store: Store, mark: str) -> Whole:
    """The views of a small record, each made when it is first asked for."""
    making = Making(store)
    return Whole(mark, lambda name: tuple(MAKERS[name].make(making)))


def _by_entry(rows: tuple[TensionRow, ...]) -> dict[str, tuple[TensionRow, ...]]:
    found: dict[str, tuple[TensionRow, ...]] = {}
    for row in rows:
        for entry in {row.left.entry, row.right.entry}:
            found[entry] = (*found.get(entry, ()), row)
    return found
