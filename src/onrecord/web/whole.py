"""This module knows the views of a record in one state, and what is asked of them: each is worked out once, and kept."""

from collections.abc import Callable, Mapping
from threading import RLock
from typing import Any, TypeVar, cast

from onrecord.model.dealings import Assessment, Channel, Measure, Round
from onrecord.store.days import days_asked
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

MOST_ASKED = 64
"""Answers to single questions (a party's timeline, a pair's relations) that are kept."""
Made = TypeVar("Made")


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
    def issue_keys(self) -> Mapping[str, str]:
        """By every key that an issue goes by, its own."""
        return self._once("issue keys", lambda: {key: each.key for each in self.issues for key in each.keys})

    @property
    def issues_apart(self) -> Mapping[str, str]:
        """By id of each move about a word that several disputes share, the key of its issue."""
        return self._once("moves apart", lambda: dict(self._rows("issues apart")))

    @property
    def issue_choices(self) -> Mapping[str, str]:
        """What a reader sees for every issue, each once, by its own key, the most told first."""
        return self._once("issue choices", lambda: {each.key: each.name for each in self.issues})

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

    @property
    def known(self) -> Mapping[str, str]:
        """By what a side may be asked for, its name."""
        return self._once("names", lambda: dict(self._rows("known as")))

    def timeline(self, query: TimelineQuery) -> tuple[TimelineRow, ...]:
        """The happenings that fit, earliest first.

        Raises:
            Misuse: a date that is none, or days the wrong way round.
        """
        days_asked(query.since, query.until)
        return self.asked(query, lambda: rows_that_fit(self.happened, query))

    def relations(self, first: str, second: str, day: str) -> tuple[RelationRow, ...]:
        """The index between two parties, up to a day ("" is the last that the record knows of)."""
        key = ("relations", first, second, day)
        return self.asked(key, lambda: relations_of(self.between, self.known, first, second, day or self.last_day))

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


def _by_entry(rows: tuple[TensionRow, ...]) -> dict[str, tuple[TensionRow, ...]]:
    found: dict[str, tuple[TensionRow, ...]] = {}
    for row in rows:
        for entry in {row.left.entry, row.right.entry}:
            found[entry] = (*found.get(entry, ()), row)
    return found
