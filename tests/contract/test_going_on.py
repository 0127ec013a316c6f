"""An answer is gone through page by page, and a record says when anything in it has changed."""

import msgspec
import pytest

from onrecord.model.judgement import Judgement, Relation, Verdict
from onrecord.model.query import EventQuery, MoveQuery, StatementQuery
from onrecord.store import Store
from tests.contract.happenings import told
from tests.contract.readings import reading

READ_AT = "2031-05-01T08:00:00Z"
DATES = ("2031-04-02", None, "2031-04", "2031-04-02")


@pytest.fixture
def filled(store: Store) -> Store:
    """Pages with and without dates, two of them of one day."""
    for place, published in enumerate(DATES):
        store.add(told(address=f"https://harbour.example/{place}", published=published), read_at=READ_AT)
        store.add(reading(address=f"https://harbour.example/talks/{place}", published=published), read_at=READ_AT)
    return store


@pytest.mark.parametrize(
    ("ask", "query"),
    [
        ("statements", StatementQuery()),
        ("statements", StatementQuery(search="sign", newest=True)),
        ("events", EventQuery()),
        ("events", EventQuery(participant="orsk")),
        ("moves", MoveQuery()),
    ],
)
def test_every_row_comes_once_page_by_page(filled: Store, ask: str, query: StatementQuery | EventQuery | MoveQuery) -> None:
    """From the newest to those without a date; the number of all that fit stays the same wherever the answer goes on."""
    everything = getattr(filled, ask)(query)
    asked, found = msgspec.structs.replace(query, limit=3), []
    while rows := (answer := getattr(filled, ask)(asked)).rows:
        assert answer.total == everything.total
        found += rows
        asked = msgspec.structs.replace(asked, after=rows[-1].id)
    assert found == list(everything.rows) and len(found) == everything.total > 3


def test_a_page_that_comes_in_meanwhile_moves_nothing(filled: Store) -> None:
    """The answer goes on after the row it ended with."""
    first = filled.statements(StatementQuery(limit=2)).rows
    rest = filled.statements(StatementQuery(after=first[-1].id)).rows
    filled.add(told(address="https://harbour.example/new", published="2031-06-01"), read_at=READ_AT)
    assert filled.statements(StatementQuery(after=first[-1].id)).rows == rest
    assert filled.statements(StatementQuery(after="no such statement")).rows == ()


def test_searched_words_are_told_newest_first_where_that_is_asked(filled: Store) -> None:
    """As they are without a search."""
    plain = [row.id for row in filled.statements(StatementQuery()).rows if "sign" in row.content_words]
    assert [row.id for row in filled.statements(StatementQuery(search="sign", newest=True)).rows] == plain


def test_all_that_pages_tell_comes_in_the_order_it_was_read(filled: Store) -> None:
    """Each latest version once, whole."""
    everything = list(filled.each_told())
    assert [each.version.id for each in everything] == [kept.version.id for kept in filled.each_article()]
    assert everything == [filled.told(each.version.id) for each in everything]


def test_the_mark_is_another_after_anything_is_written(filled: Store) -> None:
    """A reading, a judgement; and the same while nothing is."""
    marks = [filled.mark(), filled.mark()]
    left, right = (row.id for row in filled.statements(StatementQuery(limit=2)).rows)
    given = Judgement(relation=Relation.SAME_STATEMENT, left=left, right=right, verdict=Verdict.SAME, author="person:rehn")
    filled.add_judgements([given], at=READ_AT)
    marks.append(filled.mark())
    filled.add(told(address="https://harbour.example/new"), read_at=READ_AT)
    marks.append(filled.mark())
    assert marks[0] == marks[1] and len(set(marks)) == 3
