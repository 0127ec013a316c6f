"""This module knows how the entries of a version are written into a SQLite record; its callers hold the transaction.

All entries of a version are written together, from its reading and from what persons have said of them, and replace those that stood
there: so what a person corrects, what is taken back and what is read anew go one way.
"""

import sqlite3
from collections.abc import Iterable, Iterator

import msgspec

from onrecord.model.entries import Appearance, EventEntry, MoveEntry, Participant
from onrecord.model.judgement import Relation
from onrecord.model.record import Reading, Statement, Version
from onrecord.store.actors import forget_members, settle_actors
from onrecord.store.cells import Cells, appearance_cells, event_cells, json_cell, move_cells, statement_cells
from onrecord.store.days import bounds
from onrecord.store.entries import Entries, entries_of
from onrecord.store.names import name_key
from onrecord.store.packing import span_cell
from onrecord.store.rows_of_corrections import standing_corrections
from onrecord.store.search import folded
from onrecord.store.standing import fill_parties
from onrecord.store.standing_on import stand_as_before, standing_on

Cast = tuple[tuple[str, tuple[Participant, ...]], ...]
"""Those who take part, by their part."""
_OF_EVENT = "SELECT key FROM events WHERE version = ?"
_OF_MOVE = "SELECT key FROM moves WHERE version = ?"
_ERASED = (
    "DELETE FROM participants WHERE version = ?",
    f"DELETE FROM event_search WHERE rowid IN ({_OF_EVENT})",
    f"DELETE FROM move_search WHERE rowid IN ({_OF_MOVE})",
    "DELETE FROM events WHERE version = ?",
    "DELETE FROM moves WHERE version = ?",
    "DELETE FROM statements WHERE version = ?",
    "DELETE FROM appearances WHERE version = ?",
    "DELETE FROM sketches WHERE version = ?",
    "INSERT OR REPLACE INTO unshelved SELECT id, (SELECT coalesce(max(key), 0) FROM shelves) FROM versions WHERE key = ? AND linked",
)
"""In this order nothing is left pointing at what is gone."""


def write_entries(record: sqlite3.Connection, key: int, version: Version, reading: Reading) -> None:
    """Write all that a version puts on record, in the place of what was written of it before; the version's own row is there."""
    before, actors, ids = standing_on(record, key), _actors_on(record, key), _ids_on(record, key)
    for erasing in _ERASED:
        record.execute(erasing, (key,))
    entries = entries_of(reading, version, standing_corrections(record, version.id))
    _write_all(_Writer(record, key, version, entries.rejected), entries)
    counted = "UPDATE versions SET entered = 1, linked = 0, statements = ?, events = ?, moves = ? WHERE key = ?"
    record.execute(counted, (*entries.counts, key))
    forget_members(record, ids - _ids_on(record, key))
    if stand_as_before(record, key, before):
        return
    actors |= _actors_on(record, key)
    fill_parties(record, actors | settle_actors(record, actors))


def _write_all(writer: "_Writer", entries: Entries) -> None:
    writer.write_appearances(entries.appearances)
    for ordinal, statement in enumerate(entries.statements):
        writer.write_statement(ordinal, statement)
    for ordinal, event in enumerate(entries.events):
        writer.write_event(ordinal, event)
    for ordinal, move in enumerate(entries.moves):
        writer.write_move(ordinal, move)


def _actors_on(record: sqlite3.Connection, key: int) -> set[int]:
    return {actor for (actor,) in record.execute("SELECT DISTINCT actor FROM appearances WHERE version = ? AND actor IS NOT NULL", (key,))}


def _ids_on(record: sqlite3.Connection, key: int) -> set[str]:
    asked = " UNION ALL ".join(f"SELECT id FROM {table} WHERE version = ?1" for table in ("appearances", "statements", "events", "moves"))
    return {entry for (entry,) in record.execute(asked, (key,))}


def outlet_key(record: sqlite3.Connection, name: str | None) -> int | None:
    """The key of an outlet, which is made where it is new."""
    if name is None:
        return None
    record.execute("INSERT OR IGNORE INTO outlets (name, folded) VALUES (?, ?)", (name, folded(name)))
    (key,) = record.execute("SELECT key FROM outlets WHERE name = ?", (name,)).fetchone()
    return int(key)


class _Known(msgspec.Struct, frozen=True):
    """An appearance that is written: its key, its actor's, and its party's name and actor as keys."""

    key: int | None
    actor: int | None
    party_name: int | None
    party: int | None


NOBODY = _Known(None, None, None, None)


class _Writer:
    """Writes the rows of one version; all of them share the outlet, the days and whether it is the latest."""

    def __init__(self, record: sqlite3.Connection, key: int, version: Version, rejected: frozenset[str]) -> None:
        self.record = record
        self.key = key
        self.headline = version.headline
        self.rejected = rejected
        self.days = bounds(version.published) or (None, None)
        self.latest = version.latest
        self.outlet = outlet_key(record, version.outlet)
        self.known: dict[str | None, _Known] = {}
        self._names: dict[str, int] = {}

    def write_appearances(self, appearances: Iterable[Appearance]) -> None:
        """The actors of the page; each may act for another, which is why their keys are known beforehand."""
        shown = tuple(appearances)
        (last,) = self.record.execute("SELECT coalesce(max(key), 0) FROM appearances").fetchone()
        keys = {appearance.id: last + place for place, appearance in enumerate(shown, start=1)}
        actors = {appearance.id: self._actor_of(appearance.id) for appearance in shown}
        for appearance in shown:
            key, actor = keys[appearance.id], actors[appearance.id]
            self._insert(
                "appearances",
                appearance_cells(appearance),
                {"key": key, "version": self.key, "name": self._name(appearance.name)},
                {"acts_for": keys.get(appearance.acts_for or ""), "actor": actor},
            )
            party = self._name(appearance.party) if appearance.party else None
            self.known[appearance.id] = _Known(key, actor, party, actors.get(appearance.acts_for or ""))

    def write_statement(self, ordinal: int, statement: Statement) -> None:
        """One statement; triggers make it searchable and count its speaker."""
        known = self.known.get(statement.speaker_appearance, NOBODY)
        speaker: Cells = {"appearance": known.key, "actor": known.actor, "party": known.party, "voice": _voice(self.record, statement)}
        self._insert("statements", statement_cells(statement), speaker, self._shared(ordinal, statement))

    def write_event(self, ordinal: int, event: EventEntry) -> None:
        """One event with those who take part in it."""
        key = self._insert("events", event_cells(event), self._shared(ordinal, event))
        cast = (("actor", event.actors), ("recipient", event.recipients), ("other", event.others))
        self._write_cast("event", key, event, ordinal, cast)
        self._make_searchable("event", key, (event.trigger_words, event.clause, event.condition_words, event.place_words, event.type), cast)

    def write_move(self, ordinal: int, move: MoveEntry) -> None:
        """One move with those who make it and to whom."""
        key = self._insert("moves", move_cells(move), self._shared(ordinal, move))
        cast = (("by", (move.by,) if move.by else ()), ("to", move.to))
        self._write_cast("move", key, move, ordinal, cast)
        self._make_searchable("move", key, (move.content_words, move.force, move.issue or ""), cast)

    def _write_cast(self, kind: str, key: int, entry: EventEntry | MoveEntry, ordinal: int, cast: Cast) -> None:
        place: Cells = {"version": self.key, "ordinal": ordinal, "published_from": self.days[0]}
        seen: Cells = {"latest": self.latest, "rejected": entry.id in self.rejected}
        for role, participants in cast:
            for participant in participants:
                self._insert("participants", {kind: key, "role": role}, place, self._who(participant), seen)

    def _who(self, participant: Participant) -> Cells:
        known = self.known.get(participant.appearance, NOBODY)
        return {
            "words": participant.words,
            "span": span_cell(participant.span) if participant.span else None,
            "name": self._name(participant.name),
            "appearance": known.key,
            "party_name": known.party_name,
            "actor": known.actor,
            "party": known.party,
        }

    def _make_searchable(self, kind: str, key: int, words: Iterable[str], cast: Cast) -> None:
        people = "\n".join(dict.fromkeys(_forms(each for _, participants in cast for each in participants)))
        row = (key, "\n".join(filter(None, words)), people, self.headline)
        self.record.execute(f"INSERT INTO {kind}_search (rowid, words, people, headline) VALUES (?, ?, ?, ?)", row)

    def _shared(self, ordinal: int, entry: Statement | EventEntry | MoveEntry) -> Cells:
        return {
            "version": self.key,
            "ordinal": ordinal,
            "corrections": json_cell(entry.corrections) if entry.corrections else None,
            "rejected": entry.id in self.rejected,
            "outlet": self.outlet,
            "published_from": self.days[0],
            "published_to": self.days[1],
            "latest": self.latest,
        }

    def _name(self, name: str) -> int:
        if name not in self._names:
            self._names[name] = name_key(self.record, name)
        return self._names[name]

    def _actor_of(self, appearance: str) -> int | None:
        asked = "SELECT a.key FROM clusters c JOIN actors a ON a.id = c.cluster WHERE c.relation = ? AND c.member = ?"
        row = self.record.execute(asked, (Relation.SAME_ACTOR.value, appearance)).fetchone()
        return int(row["key"]) if row else None

    def _insert(self, table: str, *parts: Cells) -> int:
        cells = {column: cell for part in parts for column, cell in part.items()}
        marks = ", ".join("?" * len(cells))
        row = self.record.execute(f"INSERT INTO {table} ({', '.join(cells)}) VALUES ({marks})", tuple(cells.values()))
        return int(row.lastrowid or 0)


def _voice(record: sqlite3.Connection, statement: Statement) -> int:
    voice = (statement.speaker, statement.speaker_words, statement.named)
    names = folded(statement.speaker) + "\n" + folded(statement.speaker_words)
    record.execute("INSERT OR IGNORE INTO voices (name, words, named, folded) VALUES (?, ?, ?, ?)", (*voice, names))
    (key,) = record.execute("SELECT key FROM voices WHERE name = ? AND words = ? AND named = ?", voice).fetchone()
    return int(key)


def _forms(participants: Iterable[Participant]) -> Iterator[str]:
    """What somebody may type who looks for those who take part."""
    for participant in participants:
        yield from filter(None, (participant.name, participant.words, participant.party))
