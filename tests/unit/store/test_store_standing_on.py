"""What is written anew on a page that names whom it named before touches no other page, and all stand for whom they stood."""

from collections.abc import Iterable
from pathlib import Path

import msgspec
import pytest

from onrecord.linking import link_record
from onrecord.model.annotations import Annotations, Entity, Kind
from onrecord.model.correction import Action, Correction, EntryKind
from onrecord.model.query import EventQuery, MoveQuery, StatementQuery
from onrecord.store import Store, open_record, writing_entries
from tests.contract.happenings import ENTITIES, NOTES, told

NOON = "2031-04-03T12:00:00Z"
LANTERN = "https://lantern.example/strait"
FEWER = msgspec.structs.replace(NOTES, quotations=(), events=NOTES.events[:1], moves=())
RENAMED = msgspec.structs.replace(NOTES, entities={**ENTITIES, "alder": Entity(name="Alder", kind=Kind.PERSON, role="spokesman")})


def parties(store: Store) -> tuple[list[str | None], ...]:
    """For whom everybody speaks, takes part and moves."""
    events, moves = list(store.each_event(EventQuery())), list(store.each_move(MoveQuery()))
    return (
        [each.speaker_party for each in store.each_statement(StatementQuery())],
        [who.party for event in events for who in (*event.actors, *event.recipients, *event.others)],
        [who.party for move in moves for who in (*filter(None, (move.by,)), *move.to)],
    )


def filled(store: Store, notes: Iterable[Annotations] = (NOTES,)) -> Store:
    """The strait told twice, linked; the first page read with these notes one after another."""
    store.add(told(address=LANTERN), read_at=NOON)
    for each in notes:
        store.add(told(notes=each), read_at=NOON)
        list(link_record(store, at=NOON))
    return store


def test_all_stand_for_whom_they_stood(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read with fewer entries and with all again, and corrected: no other page is looked through for it."""
    with open_record(tmp_path / "record.db") as store:
        before = parties(filled(store))
        monkeypatch.setattr(writing_entries, "fill_parties", None)
        for notes in (FEWER, NOTES):
            store.add(told(notes=notes), read_at=NOON)
        assert parties(store) == before
        event = next(store.each_event(EventQuery())).id
        store.correct(Correction(kind=EntryKind.EVENT, action=Action.CONFIRM, entry=event, author="person:rehn"), at=NOON)
        assert parties(store) == before


def test_whoever_is_named_otherwise_is_told_anew(tmp_path: Path) -> None:
    """As on a record that had never read the page in other words."""
    with open_record(tmp_path / "record.db") as store, open_record(tmp_path / "fresh.db") as fresh:
        assert parties(filled(store, (NOTES, RENAMED))) == parties(filled(fresh, (RENAMED,)))
