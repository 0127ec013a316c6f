"""This module knows for whom those stand who are written anew on one version; its callers hold the transaction.

A version that is corrected, or read again, mostly names whom it named before, in the same words. Then nobody stands for another than
before, here or on any other page, and only what is said and done on this version is to be told so: that costs the same however large the
record is.
"""

import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from onrecord.store.standing import Standing

_SHOWN = """SELECT a.id, a.name, a.kind, a.country, a.sector, a.role, f.id AS acts_for, a.known, a.words, a.actor, v.published_from
    FROM appearances a JOIN versions v ON v.key = a.version LEFT JOIN appearances f ON f.key = a.acts_for
    WHERE a.version = ? ORDER BY a.key"""
_STOOD = """SELECT a.id, s.party FROM appearances a JOIN statements s ON s.appearance = a.key WHERE a.version = ?1 UNION
    SELECT a.id, p.party FROM appearances a JOIN participants p ON p.appearance = a.key WHERE a.version = ?1 AND p.role <> 'by'"""
"""For whom each stands, by what they say and take part in; whom a move commits may be told by who speaks, so it tells nothing of that."""
_TELLING = """SELECT a.key, a.id, a.actor FROM appearances a WHERE a.version = ?1 AND a.actor IS NOT NULL AND a.key IN (
    SELECT appearance FROM statements WHERE version = ?1 UNION SELECT appearance FROM participants WHERE version = ?1)"""
_OWN_NAME = "SELECT f.name FROM appearances a JOIN appearances f ON f.key = a.acts_for WHERE a.key = ?2"


class StandingOn(NamedTuple):
    """Who appears on a version, as all of it tells for whom they stand, and for whom they do, by the ids of their appearances."""

    shown: tuple[tuple[object, ...], ...]
    parties: dict[str, int | None]


def standing_on(record: sqlite3.Connection, version: int) -> StandingOn:
    """How those on a version stand now."""
    return StandingOn(_shown(record, version), dict(map(tuple, record.execute(_STOOD, (version,)))))


def stand_as_before(record: sqlite3.Connection, version: int, before: StandingOn) -> bool:
    """Let all on a version that was written anew stand for whom they stood; returns whether that is so: the same appear, in the same words.

    Nothing is written where it is not.
    """
    if _shown(record, version) != before.shown:
        return False
    standing = Standing(record)
    for appearance, party in _parties(record, version, before, standing):
        record.execute("UPDATE statements SET party = ?1 WHERE appearance = ?2", (party, appearance))
        named = f"coalesce((SELECT name FROM actors WHERE key = ?1), ({_OWN_NAME}))"
        record.execute(f"UPDATE participants SET party = ?1, party_name = {named} WHERE appearance = ?2", (party, appearance))
    standing.fill_moves_on(version)
    return True


def _shown(record: sqlite3.Connection, version: int) -> tuple[tuple[object, ...], ...]:
    return tuple(map(tuple, record.execute(_SHOWN, (version,))))


def _parties(record: sqlite3.Connection, version: int, before: StandingOn, standing: Standing) -> Iterator[tuple[int, int | None]]:
    """The party of each appearance that says or does anything; who did nothing before is asked of all pages that tell of them."""
    for key, appearance, actor in record.execute(_TELLING, (version,)).fetchall():
        yield key, before.parties[appearance] if appearance in before.parties else standing.party_on(actor, key)
