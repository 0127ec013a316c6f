"""How a reader's words become a search."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from onrecord.model.query import EventQuery, MoveQuery, StatementQuery
from onrecord.store.search import folded, full_text
from onrecord.store.sqlite import SqliteRecord
from tests.contract.happenings import NOTES, TEXT, told


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("grain", '"grain"*'),
        ("grain deal", '"grain"* AND "deal"*'),
        ('"grain deal"', '"grain deal"'),
        ("“grain deal” now", '"grain deal" AND "now"*'),
        ("«зерновая сделка»", '"зерновая сделка"'),
        ('open "grain deal', '"open"* AND "grain deal"'),
        ("non-starter", '"non-starter"*'),
        ("it's", '"it\'s"*'),
        ("a OR b", '"a"* AND "OR"* AND "b"*'),
        ("--- *** !", ""),
        ('""', ""),
        ("", ""),
    ],
)
def test_words_are_prefixes_and_quoted_words_phrases(typed: str, asked: str) -> None:
    """Words, phrases in any quotation marks, and signs that are neither."""
    assert full_text(typed) == asked


def test_folding_forgets_case_accents_and_spacing() -> None:
    """What two spellings of one name share."""
    assert folded("ŽANA\u00a0 Orlová") == folded("zana orlova") == "zana orlova"


@pytest.fixture
def printed(tmp_path: Path) -> Iterator[SqliteRecord]:
    """The strait's page, of an outlet and a state whose names have a printed apostrophe."""
    vell = msgspec.structs.replace(NOTES.entities["vell"], name="Ve’ll")
    notes = msgspec.structs.replace(NOTES, entities={**NOTES.entities, "vell": vell})
    with SqliteRecord(tmp_path / "record.db") as opened:
        opened.add(told(TEXT, outlet="The People’s Post", notes=notes), read_at="2031-04-03T12:00:00Z")
        yield opened


@pytest.mark.parametrize("sign", ["'", "’", "‘"])
def test_a_typed_apostrophe_finds_a_printed_one(printed: SqliteRecord, sign: str) -> None:
    """In names of those who take part and of outlets alike."""
    assert printed.moves(MoveQuery(by=f"ve{sign}ll")).total == 1
    assert printed.events(EventQuery(outlet=f"the people{sign}s post")).total == 3
    assert printed.statements(StatementQuery(outlet=f"the people{sign}s post")).total == 1


def test_an_event_is_found_by_its_sentence_and_not_by_the_headline_of_its_page(printed: SqliteRecord) -> None:
    """By what tells of it, not by what the page is about."""
    assert [event.trigger_words for event in printed.events(EventQuery(search='"on a ferry"')).rows] == ["fired"]
    assert printed.events(EventQuery(search="closes")).total == 0
