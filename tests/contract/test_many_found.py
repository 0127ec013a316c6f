"""Where very much is found, all of it is counted and gone through, though not all of it is ranked."""

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


@pytest.mark.parametrize("ranked", [1, 2, 3, 5, 100])
def test_everything_found_is_gone_through_once(store: Store, monkeypatch: pytest.MonkeyPatch, ranked: int) -> None:
    """Page by page, whichever part of it is ranked; the same entries that are found one by one."""
    monkeypatch.setattr(matching, "MANY", ranked)
    monkeypatch.setattr(matching, "MOST_RANKED", ranked)
    asked = StatementQuery(search=WORD, limit=2)
    pages = [store.statements(msgspec.structs.replace(asked, offset=offset)) for offset in range(0, PAGES, 2)]
    ids = [row.id for page in pages for row in page.rows]
    assert len(ids) == len(set(ids)) == pages[0].total == PAGES - 1
    assert set(ids) == {row.id for row in store.each_statement(StatementQuery(search=WORD))}


@pytest.mark.parametrize("ranked", [1, 100])
def test_what_is_not_shown_is_not_counted(store: Store, monkeypatch: pytest.MonkeyPatch, ranked: int) -> None:
    """Neither the rejected nor what stands on versions that were replaced, unless they are asked for."""
    monkeypatch.setattr(matching, "MANY", ranked)
    monkeypatch.setattr(matching, "MOST_RANKED", ranked)
    assert store.statements(StatementQuery(search=WORD, rejected=True)).total == PAGES
    assert store.statements(StatementQuery(search=WORD, rejected=True, superseded=True)).total == PAGES + 1
    assert store.articles(ArticleQuery(search=WORD)).total == len(store.articles(ArticleQuery(search=WORD)).rows) == PAGES
    assert store.articles(ArticleQuery(search=WORD, superseded=True)).total == PAGES + 1
