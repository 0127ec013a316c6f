"""This module knows how questions of the model become SQL for SQLite: which keys fit, how many, in which order."""

import sqlite3
from collections.abc import Iterator
from typing import NamedTuple, TypeVar

import msgspec

from onrecord.errors import Misuse
from onrecord.model.query import ActorQuery, ArticleQuery, EventQuery, MoveQuery, StatementQuery
from onrecord.store.days import days_asked
from onrecord.store.ids import is_id
from onrecord.store.matching import Search
from onrecord.store.said_of_actors import called_by_persons
from onrecord.store.search import full_text, spellings, storable

MOST_ROWS = 1000
STATEMENTS = "statements s"
COUNTED = {STATEMENTS: "statements", "events s": "events", "moves s": "moves"}
"""The tables of which each version knows how many rows stand on it."""
NEWEST = "s.published_from DESC, s.version DESC, s.ordinal"
"""The order of entries: the newest page first, in its text's order."""
_AFTER = """(coalesce(s.published_from, ''), s.version, -s.ordinal) <
    (SELECT coalesce(z.published_from, ''), z.version, -z.ordinal FROM {kind}s z WHERE z.id = ?)"""
"""What comes after an entry in the order `NEWEST`."""
NEWEST_PAGE = "s.published_from DESC, s.key DESC"
"""The order of versions of pages."""
_AFTER_PAGE = """(coalesce(s.published_from, ''), s.key) <
    (SELECT coalesce(z.published_from, ''), z.key FROM versions z WHERE z.id = ?)"""
ACTOR_KEY = "(SELECT key FROM actors WHERE id = ? UNION ALL SELECT actor FROM appearances WHERE id = ? AND actor IS NOT NULL LIMIT 1)"
"""The actor that goes by an id, or whose appearance goes by it."""


ORDERS = {
    "oldest": "s.published_from ASC NULLS LAST, s.version, s.ordinal",
    "speaker": f"(SELECT folded FROM voices WHERE key = s.voice), {NEWEST}",
    "outlet": f"s.outlet IS NULL, (SELECT folded FROM outlets WHERE key = s.outlet), {NEWEST}",
    "unsure": f"s.score, {NEWEST}",
    "sure": "s.score DESC, s.published_from, s.version, s.ordinal DESC",
}
"""Further orders of statements, by the word that asks for each; the sure are the unsure from behind, of which there is an index."""
_PLACE = "s.published_from AS day, s.version AS version, s.ordinal AS ordinal"
BY_NAME = {
    "speaker": {"tables": "voices w CROSS JOIN statements s ON s.voice = w.key", "order": f"w.folded, w.key, {NEWEST}"},
    "outlet": {
        "tables": "outlets w CROSS JOIN statements s ON s.outlet = w.key",
        "order": "folded NULLS LAST, named, day DESC, version DESC, ordinal",
        "key": f"s.key, w.folded AS folded, w.key AS named, {_PLACE}",
        "rest": f"SELECT s.key, s.outlet, s.outlet, {_PLACE} FROM statements s WHERE s.outlet IS NULL AND s.latest AND NOT s.rejected",
    },
}
"""For orders by name how all that is shown is asked for: name by name, and at last what has none."""


OfEntries = StatementQuery | EventQuery | MoveQuery
OfPages = OfEntries | ArticleQuery
Asked = TypeVar("Asked", StatementQuery, EventQuery, MoveQuery, ArticleQuery)


class Question(NamedTuple):
    """Which keys fit: what to select them from, on which conditions, in which order. All arguments are bound, never pasted.

    Attributes:
        key: the column of the key, and after it those that `order` names, where it names any of its own.
        once: the columns of `order`, where the tables may hold a key several times; it counts once.
        rest: a question for the same columns, for what the tables do not hold.
        search: the words asked for, where they are all that is asked and the best match is to come first.
    """

    tables: str
    conditions: tuple[str, ...]
    arguments: tuple[object, ...]
    order: str
    key: str = "s.key"
    once: str = ""
    rest: str = ""
    search: Search | None = None

    @property
    def fitting(self) -> str:
        """The tables with the conditions."""
        grouped = f" GROUP BY {self.once}" if self.once else ""
        return f"FROM {self.tables} WHERE {' AND '.join(self.conditions) or '1'}{grouped}"

    @property
    def asked(self) -> str:
        """What asks for the keys; further arguments are how many, and how many before them are left out."""
        rest = f" UNION ALL {self.rest}" if self.rest else ""
        return f"SELECT {self.key} {self.fitting}{rest} ORDER BY {self.order} LIMIT ? OFFSET ?"

    def count(self, record: sqlite3.Connection, most: int = 0) -> int:
        """How many fit, of a search `most` and one more at the most.

        The whole record is not counted one by one, each version knows the numbers of its entries.
        """
        if self.search:
            return self.search.count(record, most)
        if self.tables in COUNTED and self.conditions == SHOWN:
            (total,) = record.execute(f"SELECT coalesce(sum({COUNTED[self.tables]}), 0) FROM versions WHERE latest").fetchone()
            return int(total)
        counted = f"SELECT count(*) FROM (SELECT 1 {self.fitting})" if self.once else f"SELECT count(*) {self.fitting}"
        (total,) = record.execute(counted, self.arguments).fetchone()
        return int(total)

    def page(self, record: sqlite3.Connection, query: OfPages, total: int) -> list[int]:
        """The keys of the page that a query asks for, of so many in all."""
        if self.search and self.search.finds_many(total):
            return self.search.keys(record, query.limit, query.offset)
        return list(self.keys(record, query.limit, query.offset))

    def keys(self, record: sqlite3.Connection, limit: int = -1, offset: int = 0) -> Iterator[int]:
        """The keys that fit, in order."""
        return (row[0] for row in record.execute(self.asked, (*self.arguments, limit, offset)))


class Conditions:
    """Conditions with their arguments, as they are gathered."""

    def __init__(self) -> None:
        self.sql: list[str] = []
        self.arguments: list[object] = []

    def add(self, condition: str, *arguments: object) -> None:
        """One more that must hold."""
        self.sql.append(condition)
        self.arguments += arguments

    def equal(self, **columns: str) -> None:
        """Columns that must hold what is asked for, where something is."""
        for column, asked in columns.items():
            if asked:
                self.add(f"s.{column} = ?", asked)

    def shown(self, *, superseded: bool, rejected: bool, table: str = "s") -> None:
        """Only entries on latest versions, which nobody has rejected, unless others are asked for too."""
        if not superseded:
            self.add(f"{table}.latest")
        if not rejected:
            self.add(f"NOT {table}.rejected")

    def after(self, kind: str, query: OfEntries) -> None:
        """Only what comes after the entry that an answer ended with."""
        if query.after:
            self.add(_AFTER.format(kind=kind), storable(query.after))

    def published(self, query: OfPages) -> None:
        """What is asked of the page. Raises `Misuse` for a date that is none, or days the wrong way round."""
        if query.outlet.strip():
            names = spellings(query.outlet)
            self.add(f"s.outlet IN (SELECT key FROM outlets WHERE folded IN ({', '.join('?' * len(names))}))", *names)
        first, last = days_asked(query.since, query.until)
        if first:
            self.add("s.published_to >= ?", first)
        if last:
            self.add("s.published_from <= ?", last)

    @property
    def fitting(self) -> str:
        """All of them as one."""
        return " AND ".join(self.sql) or "1"

    def question(self, tables: str, order: str, **further: str) -> Question:
        """The question that asks for all of this."""
        return Question(tables, tuple(self.sql), tuple(self.arguments), order, **further, search=self._search(order))

    def _search(self, order: str) -> Search | None:
        """The search, where its words and being shown are all that is asked, and the best match comes first."""
        asked, *shown = self.sql or ("",)
        if order != RANK or not asked.endswith(" MATCH ?") or tuple(shown) not in (SHOWN, SHOWN[:1]):
            return None
        index = asked.removesuffix(" MATCH ?")
        return Search(index, SEARCHED[index], " AND ".join(shown), str(self.arguments[0]))


RANK = "f.rank"
"""The order of what is searched: the best match first."""
SEARCHED = {"statement_search": "statements", "event_search": "events", "move_search": "moves", "article_search": "versions"}
"""The table of which each index has the words."""
SHOWN = ("s.latest", "NOT s.rejected")
"""The conditions of a list of which nothing is asked."""


def statement_question(record: sqlite3.Connection, query: StatementQuery) -> Question:
    """Which statements. Raises `Misuse` for a date or an order that is none, or rows out of range."""
    check_rows(query)
    _check_order(query)
    asked, tables, order = Conditions(), STATEMENTS, NEWEST
    asked.published(query)
    if query.search.strip():
        tables = "statement_search f CROSS JOIN statements s ON s.key = f.rowid"
        order = in_order(query)
        asked.add("statement_search MATCH ?", full_text(query.search))
    if query.speaker.strip():
        condition, arguments = _voices(record, query.speaker)
        asked.add(condition, *arguments)
    if query.version:
        asked.add("s.version = (SELECT key FROM versions WHERE id = ?)", query.version)
    for column, actor in (("actor", query.actor), ("party", query.party)):
        if actor:
            asked.add(*_of_actor(column, storable(actor)))
    asked.equal(directness=query.directness)
    asked.after("statement", query)
    asked.shown(superseded=query.superseded or bool(query.version), rejected=query.rejected)
    if query.order in BY_NAME and tuple(asked.sql) == SHOWN:
        return asked.question(**BY_NAME[query.order])
    return asked.question(tables, ORDERS.get(query.order, order))


def article_question(query: ArticleQuery) -> Question:
    """Which versions of pages. Raises as `statement_question`."""
    check_rows(query)
    asked, tables, order = Conditions(), "versions s", NEWEST_PAGE
    asked.published(query)
    if query.after:
        asked.add(_AFTER_PAGE, storable(query.after))
    if query.search.strip():
        tables, order = "article_search f CROSS JOIN versions s ON s.key = f.rowid", in_order(query, NEWEST_PAGE)
        asked.add("article_search MATCH ?", full_text(query.search))
    if not query.superseded:
        asked.add("s.latest")
    return asked.question(tables, order)


def searches_for_nothing(query: OfPages) -> bool:
    """Whether there is a search, but no letter or digit in it: nothing fits."""
    return bool(query.search.strip()) and not full_text(query.search)


def in_order(query: OfPages, newest: str = NEWEST) -> str:
    """The order of what is searched for words: the best match first, unless the newest is asked for."""
    return newest if query.newest or query.after else RANK


def whole(query: Asked) -> Asked:
    """The question without the place that an answer goes on from, and without its order: all that fit are counted, wherever it begins."""
    if isinstance(query, StatementQuery):
        query = msgspec.structs.replace(query, order="")
    return msgspec.structs.replace(query, after="") if query.after else query


def part_of_name(part: str, index: str, table: str) -> tuple[str, str]:
    """The names that hold a part, whichever apostrophes and dashes pages print in it.

    An index of three letters finds any part of a name, only shorter ones are looked for one by one.
    """
    spelt = spellings(part)
    if len(spelt[0]) < 3:
        return f"SELECT key FROM {table} WHERE instr(folded, ?)", spelt[0]
    return f"SELECT rowid FROM {index} WHERE {index} MATCH ?", " OR ".join('"' + each.replace('"', '""') + '"' for each in spelt)


def check_rows(query: OfPages | ActorQuery) -> None:
    """Refuse a page of the answer that is none. Raises `Misuse`."""
    if not 1 <= query.limit <= MOST_ROWS:
        raise Misuse(f"a page of the answer has 1 to {MOST_ROWS} rows, not {query.limit}; ask for the next page with an offset")
    if not 0 <= query.offset < 2**63:
        raise Misuse(f"rows to skip are counted from 0, not {query.offset}")


def _check_order(query: StatementQuery) -> None:
    if query.order and query.order not in ORDERS:
        raise Misuse(f"statements are not ordered by {query.order!r}; choose one of {', '.join(ORDERS)}")
    if query.order and query.after:
        raise Misuse("what comes after a row is newest first; leave out the order")


def _voices(record: sqlite3.Connection, name: str) -> tuple[str, tuple[object, ...]]:
    """The condition on a statement's speaker: a part of a name, as the page has it or as a person says it."""
    named, argument = part_of_name(name, "voice_search", "voices")
    called = tuple(called_by_persons(record, name))
    if not called:
        return f"s.voice IN ({named})", (argument,)
    return f"(s.voice IN ({named}) OR s.actor IN ({', '.join('?' * len(called))}))", (argument, *called)


def _of_actor(column: str, asked: str) -> tuple[str, *tuple[str, ...]]:
    """The condition on who speaks or is spoken for: an actor by id, else whoever goes by a name that holds these words."""
    if is_id(asked):
        return f"s.{column} = {ACTOR_KEY}", asked, asked
    named, argument = part_of_name(asked, "name_search", "names")
    return f"s.{column} IN (SELECT actor FROM actor_names WHERE told > 0 AND name IN ({named}))", argument
