"""This module knows when a page was seen in which version, and so which version is its latest; its callers hold the transaction.

A sighting is one capture of a page. The same capture read again is the same sighting: what tells captures apart is the moment their
bytes were taken, else the day they were captured, else the moment of reading. Sightings stand in the order of capture where captures
say when; where they do not (a saved file), a new one counts as the newest. The version seen last is the page's latest.

Of a page fetched every hour and never changed, only the first and the last sighting are kept, with their number.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from onrecord.model.page import Page
from onrecord.model.record import State


class Sighting(NamedTuple):
    """One capture: its page and version as keys, its place in time, its mark among captures, when it was read."""

    page: int
    version: int
    seen: str
    mark: str
    read: str
    reframed: bool


def sighting_of(page: Page, page_key: int, version_key: int, read_at: str, *, reframed: bool) -> Sighting:
    """The capture that a page was laid out from, as a sighting of a version."""
    taken = page.taken or page.captured or read_at
    seen = taken if page.captured else read_at
    return Sighting(page_key, version_key, seen, taken, read_at, reframed)


def write_sighting(record: sqlite3.Connection, sighting: Sighting) -> None:
    """Write a sighting down, unless the record knows the capture, or knows the version both before and after it."""
    if _is_known(record, sighting):
        return
    before, after = _around(record, sighting)
    if before and after and before[0]["version"] == after[0]["version"] == sighting.version:
        return
    if len(before) == 2 and all(_in_one_run(row, sighting) for row in before):
        moved = "UPDATE sightings SET seen = ?, mark = ?, times = times + 1, reframed = reframed + ? WHERE key = ?"
        record.execute(moved, (sighting.seen, sighting.mark, sighting.reframed, before[0]["key"]))
        return
    added = "INSERT INTO sightings (page, version, seen, mark, read, times, reframed) VALUES (?, ?, ?, ?, ?, 1, ?)"
    record.execute(added, tuple(sighting))


def settle_latest(record: sqlite3.Connection, page_key: int) -> bool:
    """Let the version seen last be the page's latest; returns whether it was another before."""
    (last,) = record.execute("SELECT version FROM sightings WHERE page = ? ORDER BY seen DESC, key DESC LIMIT 1", (page_key,)).fetchone()
    latest = {key for (key,) in record.execute("SELECT key FROM versions WHERE page = ? AND latest", (page_key,))}
    if latest == {last}:
        return False
    _mark_latest(record, latest, False)
    _mark_latest(record, {last}, True)
    return True


def states_of(sightings: Iterable[sqlite3.Row]) -> Iterator[State]:
    """A page's sightings, in order, as the states it went through."""
    for (version, number), run in groupby(sightings, key=lambda row: (row["id"], row["number"])):
        rows = list(run)
        yield State(
            version=version,
            number=number,
            since=rows[0]["seen"],
            until=rows[-1]["seen"],
            read=rows[0]["read"],
            times=sum(row["times"] for row in rows),
            reframed=sum(row["reframed"] for row in rows),
        )


def _is_known(record: sqlite3.Connection, sighting: Sighting) -> bool:
    """Whether this capture was seen before.

    A record of an older layout knows no marks, and takes the first capture it is shown that does not say when it was made: a saved file.
    """
    unmarked = "" if sighting.seen == sighting.read else sighting.mark
    known = "SELECT key FROM sightings WHERE page = ? AND version = ? AND mark IN (?, ?) LIMIT 1"
    row = record.execute(known, (sighting.page, sighting.version, sighting.mark, unmarked)).fetchone()
    if row:
        record.execute("UPDATE sightings SET mark = ? WHERE key = ? AND mark = ''", (sighting.mark, row["key"]))
    return row is not None


def _around(record: sqlite3.Connection, sighting: Sighting) -> tuple[list[sqlite3.Row], list[sqlite3.Row]]:
    """The last two sightings before this one, the nearer first, and the next after it."""
    chosen = "SELECT key, version, seen, mark FROM sightings WHERE page = ? AND seen"
    before = record.execute(f"{chosen} <= ? ORDER BY seen DESC, key DESC LIMIT 2", (sighting.page, sighting.seen)).fetchall()
    after = record.execute(f"{chosen} > ? ORDER BY seen, key LIMIT 1", (sighting.page, sighting.seen)).fetchall()
    return before, after


def _in_one_run(row: sqlite3.Row, sighting: Sighting) -> bool:
    """Whether two sightings of one version are marked by their place in time, so that one between them need not be kept."""
    return bool(row["version"] == sighting.version and row["mark"] == row["seen"] and sighting.mark == sighting.seen)


def _mark_latest(record: sqlite3.Connection, versions: Iterable[int], latest: bool) -> None:
    for key in versions:
        record.execute("UPDATE versions SET latest = ? WHERE key = ?", (latest, key))
        for table in ("statements", "events", "moves", "participants"):
            record.execute(f"UPDATE {table} SET latest = ? WHERE version = ? AND latest != ?", (latest, key, latest))
