"""This module knows a record as a program opens it: its views as methods, its entries by their ids.

A view is one line of `Record`, so that a new one is there for programs as soon as it is named there.
"""

from pathlib import Path
from types import TracebackType
from typing import Any, Self

from onrecord.errors import Misuse
from onrecord.front.bargaining import EXCHANGES, ISSUES, POSITIONS
from onrecord.front.coverage import coverage_of
from onrecord.front.dealing import ASSESSMENTS, CHANNELS, MEASURES, ROUNDS
from onrecord.front.derived import PAIRS, RELATIONS, TENSIONS, TIMELINE
from onrecord.front.listed import ACTORS, ARTICLES, CORRECTIONS, EVENTS, JUDGEMENTS, MOVES, STATEMENTS
from onrecord.front.people import known
from onrecord.front.rows import Rows
from onrecord.front.telling import COPIES, COVERAGE, STORIES
from onrecord.front.view import View
from onrecord.model.entries import Actor, EventEntry, MoveEntry
from onrecord.model.record import Counts, Statement, Told
from onrecord.store import Store
from onrecord.store import open_record as open_store
from onrecord.views.actor import ActorView
from onrecord.views.coverage import Coverage

DEALINGS = ("rounds", "channels", "measures", "assessments")


class Record:
    """A record, open for asking.

    Each view takes what is asked by name and gives frozen rows, which can become tables: `record.statements(speaker="Aldane",
    since="2031-04").to_pandas()`. `record.statements.each(...)` gives the rows one by one. `View.query` and `View.row` of a view
    (`Record.statements.query`) say in their docstrings what can be asked and what the columns mean.
    """

    statements = STATEMENTS
    events = EVENTS
    moves = MOVES
    articles = ARTICLES
    actors = ACTORS
    judgements = JUDGEMENTS
    corrections = CORRECTIONS
    timeline = TIMELINE
    positions = POSITIONS
    exchanges = EXCHANGES
    issues = ISSUES
    stories = STORIES
    coverage = COVERAGE
    copies = COPIES
    relations = RELATIONS
    pairs = PAIRS
    tensions = TENSIONS
    rounds = ROUNDS
    channels = CHANNELS
    measures = MEASURES
    assessments = ASSESSMENTS

    def __init__(self, store: Store) -> None:
        self.store = store

    def dealings(self, kind: str = "rounds", *, limit: int | None = None, party: str = "") -> Rows[Any]:
        """Rounds of talks, channels, measures or assessments, each with the entries that say so; `party` as in `DealingQuery`.

        Raises:
            Misuse: the kind is none of "rounds", "channels", "measures" and "assessments".
        """
        if kind not in DEALINGS:
            raise Misuse(f"{kind!r} is no kind of dealings; {', '.join(DEALINGS)} are")
        rows: Rows[Any] = getattr(self, kind)(limit=limit, party=party)
        return rows

    def statement(self, id_: str) -> Statement | None:
        """One statement by its id, whole, with its spans; None where the record holds none."""
        return self.store.statement(id_)

    def event(self, id_: str) -> EventEntry | None:
        """One event by its id, whole, with those who take part."""
        return self.store.event(id_)

    def move(self, id_: str) -> MoveEntry | None:
        """One move by its id, whole."""
        return self.store.move(id_)

    def actor(self, id_: str) -> Actor | None:
        """One actor by its id, or the id of any of its appearances."""
        return self.store.actor(id_)

    def roles(self, id_: str) -> ActorView | None:
        """One actor as its page shows it: its roles over time and its names by outlet; by its id, or that of any of its appearances."""
        found = self.store.actor(id_)
        return known(self.store, found).view if found else None

    def story(self, name: str) -> Coverage | None:
        """How a story was covered, whole: its articles, and what each made of each statement and event, with spans.

        Args:
            name: the address of any of its articles, or the id of one, or of anything that stands on one.
        """
        return coverage_of(self.store, name)

    def article(self, id_: str) -> Told | None:
        """One version of a page by its id: its text and blocks, and every entry on it."""
        return self.store.told(id_)

    def counts(self) -> Counts:
        """How much the record holds."""
        return self.store.counts()

    def close(self) -> None:
        """Let go of the file; closing twice is harmless."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()


VIEWS: tuple[str, ...] = tuple(name for name, view in vars(Record).items() if isinstance(view, View))
"""The names of all views."""


def open_record(path: str | Path = "onrecord.db") -> Record:
    """Open a record that is there.

    >>> import onrecord
    >>> with onrecord.open_record("harbour.db") as record:  # doctest: +SKIP
    ...     record.statements(speaker="Brandow", since="2031-04", limit=2).to_pandas()

    Raises:
        StoreError: it is not there, or no record, or damaged.
    """
    return Record(open_store(path, create=False))
