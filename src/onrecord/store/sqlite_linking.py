"""This module knows what a SQLite record keeps for those who link."""

import json
import sqlite3
from collections.abc import Iterable, Iterator

from onrecord.model.record import Sketch, Told
from onrecord.store.connections import SqliteFile
from onrecord.store.days import EARLIEST, LATEST, bounds, days_asked
from onrecord.store.rows import AS_PRINTED, VERSION, told_of

_DATED = """SELECT e.id, v.published FROM {table} e JOIN versions v ON v.key = e.version WHERE e.id = ? AND v.published IS NOT NULL"""
_PUBLISHED = (
    *(_DATED.format(table=table) for table in ("statements", "events", "moves", "appearances")),
    "SELECT id, published FROM versions WHERE id = ? AND published IS NOT NULL",
)
_SKETCHES = """SELECT s.linker, v.id AS version, s.sketch, v.published FROM sketches s JOIN versions v ON v.key = s.version
    WHERE s.linker = ? AND {which} ORDER BY s.version"""
_NEAR = _SKETCHES.format(which="s.published_to >= ? AND s.published_from <= ?")
_OF = _SKETCHES.format(which="s.version IN (SELECT key FROM versions WHERE id IN (SELECT value FROM json_each(?)))")
_SHELVES = "SELECT key, shelf FROM shelves WHERE linker = ? AND last >= ? AND first <= ? ORDER BY key"


class SqliteLinking(SqliteFile):
    """See `Linking`."""

    def unlinked(self) -> Iterator[Told]:
        """See `Linking.unlinked`."""
        with self._reader() as record:
            for row in record.execute(f"{VERSION} WHERE NOT v.linked ORDER BY v.key"):
                yield told_of(record, row, AS_PRINTED)

    def mark_linked(self, versions: Iterable[str]) -> None:
        """See `Linking.mark_linked`."""
        with self._transaction() as record:
            record.executemany("UPDATE versions SET linked = 1 WHERE id = ?", [(version,) for version in versions])

    def unlink(self) -> None:
        """See `Linking.unlink`."""
        with self._transaction() as record:
            for asked in ("UPDATE versions SET linked = 0", "DELETE FROM shelves", "DELETE FROM unshelved"):
                record.execute(asked)

    def keep_sketches(self, sketches: Iterable[Sketch]) -> None:
        """See `Linking.keep_sketches`."""
        with self._transaction() as record:
            for sketch in sketches:
                _keep(record, sketch)

    def sketches(self, linker: str, since: str = "", until: str = "") -> Iterator[Sketch]:
        """See `Linking.sketches`."""
        yield from self._sketches(_NEAR, linker, *_between(since, until))

    def sketches_of(self, linker: str, versions: Iterable[str]) -> Iterator[Sketch]:
        """See `Linking.sketches_of`."""
        yield from self._sketches(_OF, linker, json.dumps(list(versions)))

    def keep_shelf(self, linker: str, shelf: bytes, since: str = "", until: str = "") -> None:
        """See `Linking.keep_shelf`."""
        with self._transaction() as record:
            kept = (linker, shelf, *_between(since, until))
            record.execute("INSERT INTO shelves (linker, shelf, first, last) VALUES (?, ?, ?, ?)", kept)

    def shelves(self, linker: str, since: str = "", until: str = "") -> Iterator[tuple[int, bytes]]:
        """See `Linking.shelves`."""
        with self._reader() as record:
            for row in record.execute(_SHELVES, (linker, *_between(since, until))):
                yield row["key"], row["shelf"]

    def unshelved(self) -> dict[str, int]:
        """See `Linking.unshelved`."""
        with self._reader() as record:
            return {row["version"]: row["shelf"] for row in record.execute("SELECT version, shelf FROM unshelved")}

    def _sketches(self, asked: str, *values: str) -> Iterator[Sketch]:
        with self._reader() as record:
            for row in record.execute(asked, values):
                yield Sketch(**dict(row))

    def published(self, items: Iterable[str]) -> dict[str, str]:
        """See `Linking.published`."""
        with self._reader() as record:
            return {item: day for item in items if (day := _published(record, item))}


def _between(since: str, until: str) -> tuple[str, str]:
    """The first and the last of some days; of all where none is named."""
    first, last = days_asked(since, until)
    return first or EARLIEST, last or LATEST


def _keep(record: sqlite3.Connection, sketch: Sketch) -> None:
    first, last = bounds(sketch.published) or (EARLIEST, LATEST)
    kept = "INSERT OR REPLACE INTO sketches SELECT ?, key, ?, ?, ? FROM versions WHERE id = ?"
    record.execute(kept, (sketch.linker, sketch.sketch, first, last, sketch.version))


def _published(record: sqlite3.Connection, item: str) -> str | None:
    for asked in _PUBLISHED:
        if row := record.execute(asked, (item,)).fetchone():
            return str(row["published"])
    return None
