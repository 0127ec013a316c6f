"""Marked words are inked by form, numbered in text order, and lit up together."""

from pathlib import Path

from onrecord.model.query import StatementQuery
from onrecord.model.record import Kept, Statement
from onrecord.store import Store
from onrecord.views.reading import lay_reading
from onrecord.web.inking import Ink, Note, ink_text, mark_rules, take_notes
from tests.unit.web.lenne import herald
from tests.unit.web.pressroom import fill


def inked(folder: Path) -> tuple[Store, tuple[Note, ...], list[Ink]]:
    """The Herald's page, inked."""
    store = fill(folder / "record.db", [herald()])
    notes = take_notes(store.each_statement(StatementQuery()))
    lines = ink_text(lay_reading(kept_of(store, notes[0].statement).reading), notes)
    return store, notes, [ink for line in lines for _, _, pieces in line.blocks for ink in pieces]


def kept_of(store: Store, statement: Statement) -> Kept:
    """The article a statement stands on."""
    kept = store.article(statement.version)
    assert kept
    return kept


def test_statements_are_numbered_in_text_order(tmp_path: Path) -> None:
    """The first statement on the page is 1, whatever order they were found in."""
    _, notes, _ = inked(tmp_path)
    starts = [note.statement.content[0].start for note in notes]
    assert starts == sorted(starts)
    assert [note.number for note in notes] == list(range(1, 8))


def test_a_statement_told_in_another_names_its_chain(tmp_path: Path) -> None:
    """What Halloran made clear is told in what Rehn said."""
    _, notes, _ = inked(tmp_path)
    inner = next(note for note in notes if note.statement.speaker == "President Halloran")
    assert [outer.statement.speaker for outer in inner.told_in] == ["Toma Rehn"]


def test_words_under_two_statements_carry_both_numbers(tmp_path: Path) -> None:
    """The inner words light up with either statement, and belong to the inner one."""
    _, notes, ink = inked(tmp_path)
    outer, inner = (next(n.number for n in notes if n.statement.quotation == name) for name in ("q4", "q5"))
    words = next(piece for piece in ink if piece.text.startswith("the crossing would stay closed"))
    assert {f"s{outer}", f"s{inner}", f"p{inner}", "content", "nested", "opens", "closes"} <= set(words.classes.split())
    assert f"p{outer}" not in words.classes.split()
    assert [note.number for note in words.ends] == [outer, inner]


def test_every_statement_begins_and_ends_once(tmp_path: Path) -> None:
    """One anchor and one note for each, though its words come in pieces."""
    _, notes, ink = inked(tmp_path)
    assert sorted(note.number for piece in ink for note in piece.begins) == [note.number for note in notes]
    assert sorted(note.number for piece in ink for note in piece.ends) == [note.number for note in notes]


def test_every_number_has_its_rules() -> None:
    """The stylesheet lights up each number by itself."""
    rules = mark_rules(12)
    assert ".content.s12 { background: var(--target);" in rules
    assert "#" not in rules
