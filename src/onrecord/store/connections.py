"""This module knows a record's file as SQLite sees it: its connections and its locks.

The file is in WAL mode: the one writer appends, and a reader sees the record as it stood when the reader began, so neither waits for
the other. `synchronous=FULL` syncs the log at every commit: what `add` has returned from survives the process being killed (for which
NORMAL would do) and the power failing (for which it would not). That costs one sync a page, which is small beside reading the page.
"""

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock, RLock
from time import monotonic, sleep
from types import TracebackType
from typing import Any, Self

from onrecord.errors import StoreError
from onrecord.facts.nameless import names_somebody
from onrecord.store.filling import fill_in_entries
from onrecord.store.migrations import bring_up_to_date, check_ours
from onrecord.store.search import storable
from onrecord.store.sentences import sentence

PATIENCE = 10.0
"""Seconds to wait for another writer before giving up."""


class Connection(sqlite3.Connection):
    """A connection that takes any words for an argument: signs that are no Unicode, as a terminal may pass on, are question marks to it."""

    def execute(self, asked: str, given: Sequence[Any] = ()) -> sqlite3.Cursor:  # type: ignore[override]
        """As SQLite's."""
        try:
            return super().execute(asked, given)
        except UnicodeEncodeError:
            return super().execute(asked, tuple(storable(each) if isinstance(each, str) else each for each in given))


class SqliteFile:
    """The file of a record, open.

    Writing goes through one connection, one call at a time. Each reading call has a connection to itself, kept for the next one.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._writing = RLock()
        self._lending = Lock()
        self._idle: list[sqlite3.Connection] = []
        self._watching: sqlite3.Connection | None = None
        self._closed = False
        self._writable = not path.exists() or (os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK))
        with self._sentences():
            self._writer = self._open()

    def close(self) -> None:
        """See `Store.close`."""
        with self._writing, self._lending:
            self._closed = True
            for record in (*self._idle, *filter(None, (self._watching,)), self._writer):
                record.close()
            self._idle.clear()
            self._watching = None

    def mark(self) -> str:
        """See `Store.mark`. SQLite counts, for each connection, the commits of all others; this one never writes."""
        with self._sentences(), self._lending:
            self._check_open()
            if self._watching is None:
                self._watching = self._connect()
            return str(self._watching.execute("PRAGMA data_version").fetchone()[0])

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
            fill_in_entries(record)
        except BaseException:
            record.close()
            raise
        return record

    def _connect(self) -> sqlite3.Connection:
        """A connection that any thread may use, one at a time; a file that may not be written is read as it lies."""
        address = self.path.absolute().as_uri() + ("" if self._writable else _as_it_lies(self.path))
        record = sqlite3.connect(address, uri=True, timeout=PATIENCE, isolation_level=None, check_same_thread=False, factory=Connection)
        record.row_factory = sqlite3.Row
        record.create_function("names_somebody", 1, names_somebody, deterministic=True)
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
