"""This module knows what a SQLite record keeps for those who link."""

import json
import sqlite3
from collections.abc import Iterable, Iterator

from onrecord.model.record import Sketch, Told
from onrecord.store.connections import SqliteFile
from onrecord.store.days import EARLIEST, LATEST, bounds, since_day, until_day
from onrecord.store.rows import VERSION, told_of

_DATED = """SELECT e.id, v.published FROM {table} e JOIN versions v ON v.key = e.version WHERE e.id = ? AND v.published IS NOT NULL"""
_PUBLISHED = (
    *(_DATED.format(table=table) for table in ("statements", "events", "moves", "appearances")),
    "SELECT id, published FROM versions WHERE id = ? AND published IS NOT NULL",
)
_SKETCHES = """SELECT s.linker, v.id AS version, s.sketch, v.published FROM sketches s JOIN versions v ON v.key = s.version
    WHERE s.linker = ? AND {which} ORDER BY s.version"""
_NEAR = _SKETCHES.format(which="s.published_to >= ? AND s.published_from <= ?")
_OF = _SKETCHES.format(which="s.version IN (SELECT key FROM versions WHERE id IN (SELECT value FROM json_each(?)))")
_WITHOUT = _SKETCHES.format(which="NOT EXISTS (SELECT 1 FROM sketches o WHERE o.linker = ? AND o.version = s.version)")


class SqliteLinking(SqliteFile):
    """See `Linking`."""

    def unlinked(self) -> Iterator[Told]:
        """See `Linking.unlinked`."""
        with self._reader() as record:
            for row in record.execute(f"{VERSION} WHERE NOT v.linked ORDER BY v.key"):
                yield told_of(record, row)

    def mark_linked(self, versions: Iterable[str]) -> None:
        """See `Linking.mark_linked`."""
        with self._transaction() as record:
            record.executemany("UPDATE versions SET linked = 1 WHERE id = ?", [(version,) for version in versions])

    def unlink(self) -> None:
        """See `Linking.unlink`."""
        with self._transaction() as record:
            record.execute("UPDATE versions SET linked = 0")

    def keep_sketches(self, sketches: Iterable[Sketch]) -> None:
        """See `Linking.keep_sketches`."""
        with self._transaction() as record:
            for sketch in sketches:
                _keep(record, sketch)

    def sketches(self, linker: str, since: str = "", until: str = "") -> Iterator[Sketch]:
        """See `Linking.sketches`."""
        days = (since_day(since) if since else EARLIEST, until_day(until) if until else LATEST)
        yield from self._sketches(_NEAR, linker, *days)

    def sketches_of(self, linker: str, versions: Iterable[str]) -> Iterator[Sketch]:
        """See `Linking.sketches_of`."""
        yield from self._sketches(_OF, linker, json.dumps(list(versions)))

    def sketches_without(self, linker: str, other: str) -> Iterator[Sketch]:
        """See `Linking.sketches_without`."""
        yield from self._sketches(_WITHOUT, linker, other)

    def _sketches(self, asked: str, *values: str) -> Iterator[Sketch]:
        with self._reader() as record:
            for row in record.execute(asked, values):
                yield Sketch(**dict(row))

    def published(self, items: Iterable[str]) -> dict[str, str]:
        """See `Linking.published`."""
        with self._reader() as record:
            return {item: day for item in items if (day := _published(record, item))}


def _keep(record: sqlite3.Connection, sketch: Sketch) -> None:
    first, last = bounds(sketch.published) or (EARLIEST, LATEST)
    kept = "INSERT OR REPLACE INTO sketches SELECT ?, key, ?, ?, ? FROM versions WHERE id = ?"
    record.execute(kept, (sketch.linker, sketch.sketch, first, last, sketch.version))


def _published(record: sqlite3.Connection, item: str) -> str | None:
    for asked in _PUBLISHED:
        if row := record.execute(asked, (item,)).fetchone():
            return str(row["published"])
    return None
