"""This module knows how to keep a record in one SQLite file: its connections and its locks.

The file is in WAL mode: the one writer appends, and a reader sees the record as it stood when the reader began, so neither waits for
the other. `synchronous=FULL` syncs the log at every commit: what `add` has returned from survives the process being killed (for which
NORMAL would do) and the power failing (for which it would not). That costs one sync a page, which is small beside reading the page.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock, RLock
from time import monotonic, sleep
from types import TracebackType
from typing import Self

from onrecord.errors import StoreError
from onrecord.model.annotations import Annotations
from onrecord.model.article import Article
from onrecord.model.page import Validators
from onrecord.model.query import ArticleQuery, StatementQuery
from onrecord.model.record import ArticlePage, ChangedPage, Counts, Kept, Outcome, Reading, State, Statement, StatementPage, Told, Version
from onrecord.stage import Fault
from onrecord.store.histories import SIGHTING, changed_pages, find_page
from onrecord.store.migrations import bring_up_to_date, check_ours
from onrecord.store.packing import unpack
from onrecord.store.port import KeptFault
from onrecord.store.questions import (
    STATEMENT,
    VERSION,
    article_question,
    searches_for_nothing,
    statement_of,
    statement_question,
    version_of,
)
from onrecord.store.sentences import sentence
from onrecord.store.sightings import states_of
from onrecord.store.writing import mend_item, write_fault, write_reading

PATIENCE = 10.0
"""Seconds to wait for another writer before giving up."""


class SqliteRecord:
    """A record in one SQLite file; keeps the promises of `Store`.

    Writing goes through one connection, one call at a time. Each reading call has a connection to itself, kept for the next one.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._writing = RLock()
        self._lending = Lock()
        self._idle: list[sqlite3.Connection] = []
        self._closed = False
        self._writable = not path.exists() or (os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK))
        with self._sentences():
            self._writer = self._open()

    def add(self, reading: Reading, *, read_at: str) -> Outcome:
        """See `Store.add`."""
        with self._transaction() as record:
            return write_reading(record, reading, read_at)

    def add_fault(self, fault: Fault, *, read_at: str) -> None:
        """See `Store.add_fault`."""
        with self._transaction() as record:
            write_fault(record, fault, read_at)

    def mend(self, item: str) -> None:
        """See `Store.mend`."""
        with self._transaction() as record:
            mend_item(record, item)

    def remember(self, validators: Validators) -> None:
        """See `Store.remember`."""
        with self._transaction() as record:
            row = (validators.address, validators.etag, validators.last_modified)
            record.execute("INSERT OR REPLACE INTO validators (address, etag, last_modified) VALUES (?, ?, ?)", row)

    def validators(self, address: str) -> Validators | None:
        """See `Store.validators`."""
        with self._reader() as record:
            row = record.execute("SELECT etag, last_modified FROM validators WHERE address = ?", (address,)).fetchone()
        return Validators(address=address, etag=row["etag"], last_modified=row["last_modified"]) if row else None

    def statements(self, query: StatementQuery) -> StatementPage:
        """See `Store.statements`."""
        question = statement_question(query)
        if searches_for_nothing(query):
            return StatementPage(rows=(), total=0, query=query)
        with self._reader() as record:
            rows = tuple(_statement(record, key) for (key,) in question.keys(record, query.limit, query.offset).fetchall())
            return StatementPage(rows=rows, total=question.count(record), query=query)

    def each_statement(self, query: StatementQuery) -> Iterator[Statement]:
        """See `Store.each_statement`."""
        question = statement_question(query)
        if searches_for_nothing(query):
            return
        with self._reader() as record:
            for (key,) in question.keys(record):
                yield _statement(record, key)

    def statement(self, statement_id: str) -> Statement | None:
        """See `Store.statement`."""
        with self._reader() as record:
            row = record.execute(f"{STATEMENT} WHERE t.id = ?", (statement_id,)).fetchone()
        return statement_of(row) if row else None

    def told_via(self, statement_id: str) -> tuple[Statement, ...]:
        """See `Store.told_via`."""
        with self._reader() as record:
            rows = record.execute(f"{STATEMENT} WHERE t.via = ? ORDER BY t.key", (statement_id,)).fetchall()
        return tuple(map(statement_of, rows))

    def articles(self, query: ArticleQuery) -> ArticlePage:
        """See `Store.articles`."""
        question = article_question(query)
        if searches_for_nothing(query):
            return ArticlePage(rows=(), total=0, query=query)
        with self._reader() as record:
            keys = question.keys(record, query.limit, query.offset).fetchall()
            rows = [record.execute(f"{VERSION} WHERE v.key = ?", key).fetchone() for key in map(tuple, keys)]
            return ArticlePage(rows=tuple(map(version_of, rows)), total=question.count(record), query=query)

    def article(self, version_id: str) -> Kept | None:
        """See `Store.article`."""
        with self._reader() as record:
            row = record.execute(f"{VERSION} WHERE v.id = ?", (version_id,)).fetchone()
            return _kept(record, row) if row else None

    def each_article(self) -> Iterator[Kept]:
        """See `Store.each_article`."""
        with self._reader() as record:
            for row in record.execute(f"{VERSION} WHERE v.latest ORDER BY v.key"):
                yield _kept(record, row)

    def versions(self, page_id: str) -> tuple[Version, ...]:
        """See `Store.versions`."""
        with self._reader() as record:
            rows = record.execute(f"{VERSION} WHERE p.id = ? ORDER BY v.number", (page_id,)).fetchall()
        return tuple(map(version_of, rows))

    def told(self, version_id: str) -> Told | None:
        """See `Store.told`."""
        with self._reader() as record:
            row = record.execute(f"{VERSION} WHERE v.id = ?", (version_id,)).fetchone()
            return _told(record, row) if row else None

    def history(self, page_id: str) -> tuple[State, ...]:
        """See `Store.history`."""
        with self._reader() as record:
            return tuple(states_of(record.execute(f"{SIGHTING} WHERE p.id = ? ORDER BY s.seen, s.key", (page_id,))))

    def changed_pages(self, limit: int = 100) -> tuple[ChangedPage, ...]:
        """See `Store.changed_pages`."""
        with self._reader() as record:
            return changed_pages(record, limit)

    def find_page(self, name: str) -> str | None:
        """See `Store.find_page`."""
        with self._reader() as record:
            return find_page(record, name)

    def outlets(self) -> tuple[tuple[str, int], ...]:
        """See `Store.outlets`."""
        counted = """SELECT o.name, count(*) FROM versions v JOIN outlets o ON o.key = v.outlet WHERE v.latest
            GROUP BY o.key ORDER BY o.folded"""
        with self._reader() as record:
            return tuple((name, count) for name, count in record.execute(counted))

    def speakers(self, limit: int = 50) -> tuple[tuple[str, int], ...]:
        """See `Store.speakers`."""
        counted = "SELECT name, told FROM speakers WHERE told > 0 ORDER BY told DESC, name LIMIT ?"
        with self._reader() as record:
            return tuple((name, count) for name, count in record.execute(counted, (limit,)))

    def faults(self, limit: int = 100) -> tuple[KeptFault, ...]:
        """See `Store.faults`."""
        with self._reader() as record:
            rows = record.execute("SELECT item, stage, reason, message, read FROM faults ORDER BY read DESC, key DESC LIMIT ?", (limit,))
            return tuple(KeptFault(fault=Fault(item=i, stage=s, reason=r, message=m), read=read) for i, s, r, m, read in rows)

    def counts(self) -> Counts:
        """See `Store.counts`."""
        counted = """SELECT (SELECT count(*) FROM pages), (SELECT count(*) FROM versions),
            (SELECT coalesce(sum(statements), 0) FROM versions WHERE latest), (SELECT count(*) FROM faults)"""
        with self._reader() as record:
            pages, versions, statements, faults = record.execute(counted).fetchone()
        return Counts(pages=pages, versions=versions, statements=statements, faults=faults)

    def close(self) -> None:
        """See `Store.close`."""
        with self._writing, self._lending:
            self._closed = True
            for record in (*self._idle, self._writer):
                record.close()
            self._idle.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def _open(self) -> sqlite3.Connection:
        """The writing connection, on a record that is up to date."""
        record = self._connect()
        try:
            check_ours(record, str(self.path))
            if self._writable:
                _write_ahead(record)
            bring_up_to_date(record, str(self.path))
        except BaseException:
            record.close()
            raise
        return record

    def _connect(self) -> sqlite3.Connection:
        """A connection that any thread may use, one at a time; a file that may not be written is read as it lies."""
        address = self.path.absolute().as_uri() + ("" if self._writable else _as_it_lies(self.path))
        record = sqlite3.connect(address, uri=True, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
        record.row_factory = sqlite3.Row
        record.execute("PRAGMA foreign_keys = ON")
        record.execute("PRAGMA synchronous = FULL")
        return record

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        """The writer, inside a transaction that is kept whole or not at all."""
        with self._writing, self._sentences():
            self._check_open()
            self._writer.execute("BEGIN IMMEDIATE")
            try:
                yield self._writer
                self._writer.execute("COMMIT")
            except BaseException:
                if self._writer.in_transaction:
                    self._writer.execute("ROLLBACK")
                raise

    @contextmanager
    def _reader(self) -> Iterator[sqlite3.Connection]:
        """A connection of one's own that sees the record as it stands now, until it is given back."""
        with self._sentences():
            record = self._borrow()
            try:
                record.execute("BEGIN")
                yield record
            finally:
                self._give_back(record)

    def _borrow(self) -> sqlite3.Connection:
        with self._lending:
            self._check_open()
            if self._idle:
                return self._idle.pop()
        return self._connect()

    def _give_back(self, record: sqlite3.Connection) -> None:
        with self._lending:
            with suppress(sqlite3.Error):
                if record.in_transaction:
                    record.execute("ROLLBACK")
            if self._closed:
                record.close()
            else:
                self._idle.append(record)

    def _check_open(self) -> None:
        if self._closed:
            raise StoreError(f"the record {str(self.path)!r} is closed; open it again")

    @contextmanager
    def _sentences(self) -> Iterator[None]:
        """Let SQLite's errors leave as those of the family tree."""
        try:
            yield
        except sqlite3.Error as error:
            raise sentence(error, self.path) from error


def _write_ahead(record: sqlite3.Connection) -> None:
    """Put the file in WAL mode; SQLite's own patience does not cover this step when two processes make one record at once."""
    give_up = monotonic() + PATIENCE
    while True:
        try:
            record.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or monotonic() > give_up:
                raise
            sleep(0.01)


def _as_it_lies(path: Path) -> str:
    """How to open a file that may not be written: read-only, and without a log where there is none to be read."""
    log = path.with_name(path.name + "-wal")
    return "?mode=ro" if log.exists() else "?mode=ro&immutable=1"


def _statement(record: sqlite3.Connection, key: int) -> Statement:
    return statement_of(record.execute(f"{STATEMENT} WHERE t.key = ?", (key,)).fetchone())


def _kept(record: sqlite3.Connection, row: sqlite3.Row) -> Kept:
    cells = record.execute("SELECT article, annotations FROM readings WHERE version = ?", (row["key"],)).fetchone()
    reading = Reading(article=unpack(cells["article"], Article), annotations=unpack(cells["annotations"], Annotations))
    return Kept(version=version_of(row), reading=reading)


def _told(record: sqlite3.Connection, row: sqlite3.Row) -> Told:
    kept = _kept(record, row)
    rows = record.execute(f"{STATEMENT} WHERE t.version = ? ORDER BY t.key", (kept.version.id,)).fetchall()
    return Told(version=kept.version, reading=kept.reading, statements=tuple(map(statement_of, rows)))
