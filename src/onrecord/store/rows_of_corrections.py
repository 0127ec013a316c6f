"""This module knows how corrections are kept in a SQLite record and come back; its callers hold the transaction."""

import sqlite3
from collections.abc import Iterable

import msgspec

from onrecord.model.correction import Action, Correction, EntryKind
from onrecord.store.packing import spans_cell, spans_of

CORRECTION = "SELECT key, version, entry, kind, action, fields, spans, author, at, reason, undone FROM corrections"
ENTRY = (
    "SELECT 'statement' AS kind, version FROM statements WHERE id = ?",
    "SELECT 'event' AS kind, version FROM events WHERE id = ?",
    "SELECT 'move' AS kind, version FROM moves WHERE id = ?",
    "SELECT 'actor' AS kind, version FROM appearances WHERE id = ?",
)


def standing_corrections(record: sqlite3.Connection, version: str) -> tuple[Correction, ...]:
    """What persons have said of a version's entries and not taken back, in the order in which they said it."""
    rows = record.execute(f"{CORRECTION} WHERE version = ? AND undone IS NULL ORDER BY key", (version,))
    return tuple(map(correction_of, rows))


def insert_correction(record: sqlite3.Connection, correction: Correction) -> str:
    """Write one down; returns the record's number for it."""
    cells = (
        correction.version,
        correction.entry,
        correction.kind.value,
        correction.action.value,
        msgspec.json.encode(correction.fields).decode(),
        spans_cell(correction.spans),
        correction.author,
        correction.at,
        correction.reason,
    )
    columns = "version, entry, kind, action, fields, spans, author, at, reason"
    return str(record.execute(f"INSERT INTO corrections ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", cells).lastrowid)


def correction_of(row: sqlite3.Row) -> Correction:
    """A row of `CORRECTION` as a value."""
    return Correction(
        id=str(row["key"]),
        entry=row["entry"],
        version=row["version"],
        kind=EntryKind(row["kind"]),
        action=Action(row["action"]),
        fields=msgspec.json.decode(row["fields"], type=dict[str, str]),
        spans=spans_of(row["spans"]),
        author=row["author"],
        at=row["at"],
        reason=row["reason"],
        undone=row["undone"],
    )


def corrections_cell(cell: str | None) -> tuple[Correction, ...]:
    """The corrections that lie on an entry, as its row has them."""
    return msgspec.json.decode(cell, type=tuple[Correction, ...]) if cell else ()


def is_kept(record: sqlite3.Connection, entry: str) -> tuple[EntryKind, int] | None:
    """The kind of an entry and the key of its version, where the record has it."""
    for asked in ENTRY:
        if row := record.execute(asked, (entry,)).fetchone():
            return EntryKind(row["kind"]), int(row["version"])
    return None


def with_waiting(record: sqlite3.Connection, corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    """The corrections, each saying whether it waits for its words to be found again; what was added needs not be found."""
    return tuple(msgspec.structs.replace(each, waiting=each.undone is None and _is_lost(record, each)) for each in corrections)


def _is_lost(record: sqlite3.Connection, correction: Correction) -> bool:
    if correction.kind is EntryKind.ISSUE or is_kept(record, correction.entry):
        return False
    added = "SELECT 1 FROM corrections WHERE entry = ? AND action = ? AND undone IS NULL"
    return not record.execute(added, (correction.entry, Action.ADD.value)).fetchone()
