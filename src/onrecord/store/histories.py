"""This module knows the questions about the histories of pages, as SQL for SQLite."""

import sqlite3

from onrecord.model.record import ChangedPage, ReadSince
from onrecord.store.rows import VERSION, version_of
from onrecord.store.search import storable
from onrecord.store.sightings import states_of

SIGHTING = """SELECT v.id, v.number, s.seen, s.read, s.times, s.reframed FROM sightings s
    JOIN versions v ON v.key = s.version JOIN pages p ON p.key = s.page"""
_CHANGED = f"""{VERSION} WHERE v.latest AND v.page IN (SELECT page FROM versions WHERE number = 2)"""
_READ_SINCE = "v.latest AND v.read > ?"
LAST_READ = f"{VERSION} WHERE {_READ_SINCE} ORDER BY v.read DESC, v.published_from DESC, v.key DESC LIMIT ?"
"""The latest versions read after a moment, the last read first; the arguments are the moment and how many."""
_COUNTED = f"""SELECT count(*), count(w.key) FROM versions v LEFT JOIN versions w ON w.page = v.page AND w.number = 2
    WHERE {_READ_SINCE}"""
_NAMED = (
    "SELECT id FROM pages WHERE id = ?",
    "SELECT id FROM pages WHERE address = ?",
    "SELECT p.id FROM versions v JOIN pages p ON p.key = v.page WHERE v.id = ?",
    *(
        f"SELECT p.id FROM {table} e JOIN versions v ON v.key = e.version JOIN pages p ON p.key = v.page WHERE e.id = ?"
        for table in ("statements", "events", "moves", "appearances")
    ),
)


def changed_pages(record: sqlite3.Connection, limit: int) -> tuple[ChangedPage, ...]:
    """The pages with more than one version, the last changed first."""
    found = [_changed_page(record, row) for row in record.execute(_CHANGED).fetchall()]
    return tuple(sorted(found, key=lambda page: (page.since, page.latest.address), reverse=True)[:limit])


def read_since(record: sqlite3.Connection, moment: str, limit: int) -> ReadSince:
    """The latest versions of pages that were read after a moment, and how many."""
    pages, changed = record.execute(_COUNTED, (moment,)).fetchone()
    return ReadSince(pages=pages, changed=changed, rows=tuple(map(version_of, record.execute(LAST_READ, (moment, limit)))))


def find_page(record: sqlite3.Connection, name: str) -> str | None:
    """The id of the page that is named by address or by any id."""
    for asked in _NAMED:
        if row := record.execute(asked, (storable(name),)).fetchone():
            return str(row[0])
    return None


def _changed_page(record: sqlite3.Connection, row: sqlite3.Row) -> ChangedPage:
    states = tuple(states_of(record.execute(f"{SIGHTING} WHERE p.id = ? ORDER BY s.seen, s.key", (row["page"],))))
    versions = len({state.version for state in states})
    return ChangedPage(latest=version_of(row), versions=versions, states=len(states), since=states[-1].since)
