"""This module knows how questions of the model become SQL for SQLite, and its rows become values again."""

import sqlite3
from typing import NamedTuple

from onrecord.errors import Misuse
from onrecord.model.annotations import Directness
from onrecord.model.query import ArticleQuery, StatementQuery
from onrecord.model.record import Statement, Version
from onrecord.store.days import since_day, until_day
from onrecord.store.packing import span_of, spans_of
from onrecord.store.search import folded, full_text

MOST_ROWS = 1000
STATEMENTS = "statements s"
STATEMENT = """SELECT t.id, t.version, t.quotation, t.speaker, t.named, t.speaker_words, t.cue_words, t.content_words, t.addressee_words,
    t.content, t.cue, t.speaker_spans, t.addressee, t.directness, t.kind, t.via, t.score, t.context, t.headline, t.outlet,
    t.agency, t.published, t.address, t.latest FROM told t"""
VERSION = """SELECT v.id, p.id AS page, v.number, p.address, v.headline, o.name AS outlet, v.agency, v.published, v.read, v.statements,
    v.latest, v.key FROM versions v JOIN pages p ON p.key = v.page LEFT JOIN outlets o ON o.key = v.outlet"""


class Question(NamedTuple):
    """Which keys fit: what to select them from, on which conditions, in which order. All arguments are bound, never pasted."""

    tables: str
    conditions: tuple[str, ...]
    arguments: tuple[object, ...]
    order: str

    @property
    def fitting(self) -> str:
        """The tables with the conditions."""
        return f"FROM {self.tables} WHERE {' AND '.join(self.conditions) or '1'}"

    def count(self, record: sqlite3.Connection) -> int:
        """How many fit; the whole record is not counted one by one, each version knows its number of statements."""
        if self.tables == STATEMENTS and self.conditions == ("s.latest",):
            (total,) = record.execute("SELECT coalesce(sum(statements), 0) FROM versions WHERE latest").fetchone()
            return int(total)
        (total,) = record.execute(f"SELECT count(*) {self.fitting}", self.arguments).fetchone()
        return int(total)

    def keys(self, record: sqlite3.Connection, limit: int = -1, offset: int = 0) -> sqlite3.Cursor:
        """The keys that fit, in order."""
        return record.execute(f"SELECT s.key {self.fitting} ORDER BY {self.order} LIMIT ? OFFSET ?", (*self.arguments, limit, offset))


def statement_question(query: StatementQuery) -> Question:
    """Which statements. Raises `Misuse` for a date that is none, or rows out of range."""
    _check_rows(query)
    tables, order = STATEMENTS, "s.published_from DESC, s.version DESC, s.ordinal"
    conditions, arguments = _common(query)
    if query.search.strip():
        tables, order = "statement_search f CROSS JOIN statements s ON s.key = f.rowid", "f.rank"
        _add(conditions, arguments, "statement_search MATCH ?", full_text(query.search))
    if query.speaker.strip():
        _add(conditions, arguments, *_voices(folded(query.speaker)))
    if query.version:
        _add(conditions, arguments, "s.version = (SELECT key FROM versions WHERE id = ?)", query.version)
    if query.directness:
        _add(conditions, arguments, "s.directness = ?", query.directness)
    if not query.superseded and not query.version:
        conditions.append("s.latest")
    return Question(tables, tuple(conditions), tuple(arguments), order)


def article_question(query: ArticleQuery) -> Question:
    """Which versions of pages. Raises as `statement_question`."""
    _check_rows(query)
    tables, order = "versions s", "s.published_from DESC, s.key DESC"
    conditions, arguments = _common(query)
    if query.search.strip():
        tables, order = "article_search f CROSS JOIN versions s ON s.key = f.rowid", "f.rank"
        _add(conditions, arguments, "article_search MATCH ?", full_text(query.search))
    if not query.superseded:
        conditions.append("s.latest")
    return Question(tables, tuple(conditions), tuple(arguments), order)


def searches_for_nothing(query: StatementQuery | ArticleQuery) -> bool:
    """Whether there is a search, but no letter or digit in it: nothing fits."""
    return bool(query.search.strip()) and not full_text(query.search)


def statement_of(row: sqlite3.Row) -> Statement:
    """A row of `STATEMENT` as a value."""
    cells = dict(row)
    for field in ("content", "cue", "speaker_spans", "addressee"):
        cells[field] = spans_of(cells[field])
    cells["context"] = span_of(cells["context"])
    cells["directness"] = Directness(cells["directness"])
    cells["named"], cells["latest"] = bool(cells["named"]), bool(cells["latest"])
    return Statement(**cells)


def version_of(row: sqlite3.Row) -> Version:
    """A row of `VERSION` as a value."""
    cells = dict(row)
    del cells["key"]
    cells["latest"] = bool(cells["latest"])
    return Version(**cells)


def _voices(part: str) -> tuple[str, str]:
    """The condition on the speaker; an index of three letters finds any part of a name, only shorter parts are looked for one by one."""
    if len(part) < 3:
        return "s.voice IN (SELECT key FROM voices WHERE instr(folded, ?))", part
    return "s.voice IN (SELECT rowid FROM voice_search WHERE voice_search MATCH ?)", '"' + part.replace('"', '""') + '"'


def _common(query: StatementQuery | ArticleQuery) -> tuple[list[str], list[object]]:
    conditions: list[str] = []
    arguments: list[object] = []
    if query.outlet.strip():
        _add(conditions, arguments, "s.outlet IN (SELECT key FROM outlets WHERE folded = ?)", folded(query.outlet))
    if query.since.strip():
        _add(conditions, arguments, "s.published_to >= ?", since_day(query.since))
    if query.until.strip():
        _add(conditions, arguments, "s.published_from <= ?", until_day(query.until))
    return conditions, arguments


def _add(conditions: list[str], arguments: list[object], condition: str, argument: object) -> None:
    conditions.append(condition)
    arguments.append(argument)


def _check_rows(query: StatementQuery | ArticleQuery) -> None:
    if not 1 <= query.limit <= MOST_ROWS:
        raise Misuse(f"a page of the answer has 1 to {MOST_ROWS} rows, not {query.limit}; ask for the next page with an offset")
    if not 0 <= query.offset < 2**63:
        raise Misuse(f"rows to skip are counted from 0, not {query.offset}")
