"""Where very much is found, all of it is counted and gone through, though it is not ranked."""

import msgspec
import pytest

from onrecord.model.correction import Action, Correction, EntryKind
from onrecord.model.query import ArticleQuery, StatementQuery
from onrecord.store import Store, matching
from tests.contract.readings import TEXT, reading

NOON = "2031-04-03T12:00:00Z"
PAGES = 7
WORD = "deadline"


@pytest.fixture
def store(store: Store) -> Store:
    """Seven pages that say the same, one of them replaced by other words, and one statement rejected."""
    for number in range(PAGES):
        store.add(reading(address=f"https://post.example/{number}"), read_at=NOON)
    store.add(reading(TEXT.replace("turns down", "rejects"), address="https://post.example/0"), read_at=NOON)
    found = store.statements(StatementQuery(search=WORD)).rows[0]
    store.correct(Correction(entry=found.id, kind=EntryKind.STATEMENT, action=Action.REJECT, author="person:rehn"), at=NOON)
    return store


@pytest.mark.parametrize("ranked", [1, 5, 100])
def test_everything_found_is_gone_through_once(store: Store, monkeypatch: pytest.MonkeyPatch, ranked: int) -> None:
    """Page by page, ranked or not; the same entries that are found one by one."""
    monkeypatch.setattr(matching, "MANY", ranked)
    asked = StatementQuery(search=WORD, limit=2)
    pages = [store.statements(msgspec.structs.replace(asked, offset=offset)) for offset in range(0, PAGES, 2)]
    ids = [row.id for page in pages for row in page.rows]
    assert len(ids) == len(set(ids)) == pages[0].total == PAGES - 1
    assert set(ids) == {row.id for row in store.each_statement(StatementQuery(search=WORD))}


@pytest.mark.parametrize(("counted", "total"), [(2, 3), (5, PAGES - 1), (100, PAGES - 1)])
def test_no_more_are_counted_than_is_asked_for(store: Store, counted: int, total: int) -> None:
    """Two and one more where there are far more; where there are hardly more, or fewer, all that are shown. The rows are the same."""
    found, all_of_them = (store.statements(StatementQuery(search=WORD, limit=2, counted=most)) for most in (counted, 0))
    assert (found.total, all_of_them.total) == (total, PAGES - 1)
    assert found.rows == all_of_them.rows


def test_of_very_many_what_was_read_last_comes_first(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """A word that very many have does not tell them apart."""
    monkeypatch.setattr(matching, "MANY", 1)
    addresses = [row.address for row in store.articles(ArticleQuery(search=WORD)).rows]
    assert addresses == [f"https://post.example/{number}" for number in (0, *range(PAGES - 1, 0, -1))]


@pytest.mark.parametrize("ranked", [1, 100])
def test_what_is_not_shown_is_not_counted(store: Store, monkeypatch: pytest.MonkeyPatch, ranked: int) -> None:
    """Neither the rejected nor what stands on versions that were replaced, unless they are asked for."""
    monkeypatch.setattr(matching, "MANY", ranked)
    assert store.statements(StatementQuery(search=WORD, rejected=True)).total == PAGES
    assert store.statements(StatementQuery(search=WORD, rejected=True, superseded=True)).total == PAGES + 1
    assert store.articles(ArticleQuery(search=WORD)).total == len(store.articles(ArticleQuery(search=WORD)).rows) == PAGES
    assert store.articles(ArticleQuery(search=WORD, superseded=True)).total == PAGES + 1
