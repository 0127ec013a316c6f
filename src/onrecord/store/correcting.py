"""This module knows how a correction is checked and kept in a SQLite record, and laid over its entry; its callers hold the transaction."""

import sqlite3

import msgspec

from onrecord.errors import Misuse
from onrecord.model.correction import FIELDS, NEEDED, ON_A_PAGE, Action, Correction, EntryKind, words_of
from onrecord.model.record import Kept
from onrecord.model.span import Spans
from onrecord.store.actors import settle_actors
from onrecord.store.days import bounds
from onrecord.store.entries.added import added_id, is_found
from onrecord.store.rows import VERSION, kept_of
from onrecord.store.rows_of_corrections import CORRECTION, correction_of, insert_correction, is_kept, with_waiting
from onrecord.store.standing import fill_parties
from onrecord.store.writing_entries import write_entries


def write_correction(record: sqlite3.Connection, correction: Correction, at: str) -> Correction:
    """Keep a correction and write the entries of its version anew; returns it as it was kept.

    Raises:
        Misuse: there is no such entry, field or value, or an entry is added where there is one.
    """
    check(correction)
    placed = _added(record, correction) if correction.action is Action.ADD else _placed(record, correction)
    given = msgspec.structs.replace(placed, at=correction.at or at, was={})
    kept = msgspec.structs.replace(given, id=insert_correction(record, given))
    _show(record, kept)
    return kept


def undo_correction(record: sqlite3.Connection, correction_id: str, at: str) -> Correction:
    """Take a correction back and write the entries of its version anew.

    Raises:
        Misuse: there is no such correction, or it has been taken back.
    """
    row = record.execute(f"{CORRECTION} WHERE key = ?", (correction_id,)).fetchone()
    if row is None:
        raise Misuse(f"there is no correction {correction_id!r}; `onrecord correct --list` shows their numbers")
    if row["undone"]:
        raise Misuse(f"correction {correction_id!r} was taken back at {row['undone']}; correct the entry again")
    record.execute("UPDATE corrections SET undone = ? WHERE key = ?", (at, row["key"]))
    undone = msgspec.structs.replace(correction_of(row), undone=at)
    _show(record, undone)
    return undone


def corrections_kept(record: sqlite3.Connection, entry: str, kind: EntryKind | None, *, undone: bool, limit: int) -> tuple[Correction, ...]:
    """What persons said of one entry, of one kind or of all, the last first."""
    asked = f"{CORRECTION} WHERE (entry = ?1 OR ?1 = '') AND (kind = ?2 OR ?2 = '') AND (undone IS NULL OR ?3) ORDER BY key DESC LIMIT ?4"
    rows = record.execute(asked, (entry, kind.value if kind else "", undone, limit)).fetchall()
    return with_waiting(record, map(correction_of, rows))


def check(correction: Correction) -> None:
    """Refuse a correction that makes no sense by itself. Raises `Misuse`."""
    if not correction.author.startswith("person:") or not correction.author.removeprefix("person:").strip():
        raise Misuse(f"a correction is a person's, not {correction.author!r}'s; say whose as 'person:NAME'")
    if correction.fields and correction.action not in (Action.EDIT, Action.ADD):
        raise Misuse(f"to {correction.action.value} an entry says nothing of its fields; edit it to change them")
    if correction.action is Action.EDIT and not (correction.fields or correction.spans):
        raise Misuse("an edit needs a field and its value")
    if correction.kind not in ON_A_PAGE and (correction.action is not Action.EDIT or correction.spans):
        raise Misuse(f"{_one(correction.kind)} stands on no words of a page; edit its fields, or judge whether two are one")
    for field, value in correction.fields.items():
        _check_field(correction.kind, field, value)


def _check_field(kind: EntryKind, field: str, value: str) -> None:
    if field not in FIELDS[kind]:
        raise Misuse(f"{_one(kind)} has no field {field!r} to be edited; it has {', '.join(FIELDS[kind])}")
    words = words_of(kind, field)
    if words and value not in words:
        raise Misuse(f"{value!r} is no {field}; it is one of {', '.join(filter(None, words))}")
    if field == "when" and value and bounds(value) is None:
        raise Misuse(f"{value!r} is no date; write a day as 2031-04-02, a month as 2031-04 or a year as 2031")
    if field in NEEDED[kind] and not value.strip():
        raise Misuse(f"{_one(kind)} cannot be without a {field}")


def _one(kind: EntryKind) -> str:
    return f"an {kind.value}" if kind.value[0] in "aei" else f"a {kind.value}"


def _placed(record: sqlite3.Connection, correction: Correction) -> Correction:
    """The correction with the version of its entry, which is in the record or was when something was said of it before."""
    if correction.kind is EntryKind.ISSUE:
        return msgspec.structs.replace(correction, version="")
    found = is_kept(record, correction.entry)
    if found and found[0] is not correction.kind:
        raise Misuse(f"{correction.entry!r} is {_one(found[0])}, not {_one(correction.kind)}")
    if found:
        (version,) = record.execute("SELECT id FROM versions WHERE key = ?", (found[1],)).fetchone()
        placed = msgspec.structs.replace(correction, version=version)
        if placed.spans:
            _check_place(placed.spans, _kept(record, version).reading.article.page.text)
        return placed
    before = record.execute(
        "SELECT version FROM corrections WHERE entry = ? AND kind = ?", (correction.entry, correction.kind.value)
    ).fetchone()
    if before is None:
        raise Misuse(
            f"the record holds no {correction.kind.value} {correction.entry!r}; `onrecord {correction.kind.value}s` shows their ids"
        )
    return msgspec.structs.replace(correction, version=before["version"])


def _added(record: sqlite3.Connection, correction: Correction) -> Correction:
    """The correction with the id of the entry that it adds."""
    missing = [field for field in NEEDED[correction.kind] if not correction.fields.get(field)]
    if missing:
        raise Misuse(f"{_one(correction.kind)} cannot be added without its {' and its '.join(missing)}")
    kept = _kept(record, correction.version)
    _check_place(correction.spans, kept.reading.article.page.text)
    added = msgspec.structs.replace(correction, entry=added_id(correction.version, correction))
    if is_found(kept.reading.annotations, correction.kind, correction.spans) or is_kept(record, added.entry):
        raise Misuse(f"there is {_one(correction.kind)} on these words already; edit that one")
    return added


def _check_place(spans: Spans, text: str) -> None:
    if not spans or spans[-1].end > len(text):
        raise Misuse(f"an entry needs its place on the page, inside its {len(text)} code points")


def _show(record: sqlite3.Connection, correction: Correction) -> None:
    """Let the record show a correction that was kept or taken back just now."""
    if correction.kind in ON_A_PAGE:
        _write_anew(record, correction.version)
    elif correction.kind is EntryKind.ACTOR:
        actors = {key for (key,) in record.execute("SELECT actor FROM appearances WHERE id = ? AND actor NOTNULL", (correction.entry,))}
        fill_parties(record, actors | settle_actors(record, actors))


def _write_anew(record: sqlite3.Connection, version: str) -> None:
    kept = _kept(record, version)
    (key,) = record.execute("SELECT key FROM versions WHERE id = ?", (version,)).fetchone()
    write_entries(record, key, kept.version, kept.reading)


def _kept(record: sqlite3.Connection, version: str) -> Kept:
    row = record.execute(f"{VERSION} WHERE v.id = ?", (version,)).fetchone()
    if row is None:
        raise Misuse(f"the record holds no version {version!r} of a page; `onrecord statements --json` shows their ids")
    return kept_of(record, row)
