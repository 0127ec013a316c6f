"""The page of an entry shows what stands around it: what a person has rejected is left out there as it is in every list."""

from pathlib import Path

from onrecord.model.correction import Action, Correction, EntryKind
from onrecord.model.query import EventQuery, MoveQuery, StatementQuery
from onrecord.store import Store
from onrecord.web.showing_entries import around, event_view, move_view
from tests.unit.web.strait import AT, strait


def reject(store: Store, kind: EntryKind, entry: str) -> None:
    """Rehn says that an entry is none."""
    store.correct(Correction(kind=kind, action=Action.REJECT, entry=entry, author="person:rehn"), at=AT)


def test_a_rejected_telling_is_told_with_no_other(tmp_path: Path) -> None:
    """Neither of a happening nor of an utterance, nor is anybody asked whether they are one."""
    with strait(tmp_path / "record.db") as store:
        event, other = store.each_event(EventQuery(type="COERCE"))
        said, again = store.each_statement(StatementQuery())
        assert [each.id for each in event_view(store, event.id).told_with] == [other.id]
        assert [each.id for each in around(store, said, ()).told_with] == [again.id]
        reject(store, EntryKind.EVENT, other.id)
        reject(store, EntryKind.STATEMENT, again.id)
        assert (event_view(store, event.id).told_with, around(store, said, ()).told_with) == ((), ())
        assert (event_view(store, event.id).judged, around(store, said, ()).judged) == ((), ())


def test_a_rejected_statement_stands_behind_nothing(tmp_path: Path) -> None:
    """The event and the move that were read off it stay, without its words."""
    with strait(tmp_path / "record.db") as store:
        said = next(store.each_statement(StatementQuery()))
        event = next(store.each_event(EventQuery(vouched=said.id)))
        move = next(each for each in store.each_move(MoveQuery()) if each.statement == said.id)
        assert event_view(store, event.id).voucher == move_view(store, move.id).statement == said
        reject(store, EntryKind.STATEMENT, said.id)
        assert event_view(store, event.id).voucher is move_view(store, move.id).statement is None
