"""Lists of a large record: what is shown is read off an index from its top, never sorted first."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.linking import link_record
from onrecord.model.query import ActorQuery, EventQuery, MoveQuery, StatementQuery
from onrecord.store.histories import LAST_READ
from onrecord.store.questions import ORDERS, Question, statement_question
from onrecord.store.questions_of_actors import actor_question
from onrecord.store.questions_of_events import event_question, move_question
from onrecord.store.sqlite import SqliteRecord
from tests.contract.happenings import told

ASKED = [
    *(StatementQuery(order=order) for order in ("", *ORDERS) if order != "oldest"),
    *(MoveQuery(), MoveQuery(open=True), MoveQuery(party="Vell")),
    *(EventQuery(), EventQuery(participant="Vell"), EventQuery(status="happened")),
    ActorQuery(),
]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteRecord]:
    """The strait's page, its actors settled."""
    with SqliteRecord(tmp_path / "record.db") as opened:
        opened.add(told(), read_at="2031-04-03T12:00:00Z")
        list(link_record(opened, at="2031-04-03T12:00:00Z"))
        yield opened


def question(store: SqliteRecord, query: StatementQuery | EventQuery | MoveQuery | ActorQuery) -> Question:
    """What a query asks of SQLite."""
    with store._reader() as record:
        if isinstance(query, StatementQuery):
            return statement_question(record, query)
        asked = {EventQuery: event_question, MoveQuery: move_question, ActorQuery: actor_question}[type(query)]
        return asked(record, query)


@pytest.mark.parametrize("query", ASKED)
def test_a_page_of_a_list_is_read_off_an_index(store: SqliteRecord, query: StatementQuery | EventQuery | MoveQuery | ActorQuery) -> None:
    """Whatever is asked and however it is sorted, a page costs as much as its rows."""
    asked = question(store, query)
    with store._reader() as record:
        steps = [row["detail"] for row in record.execute(f"EXPLAIN QUERY PLAN {asked.asked}", (*asked.arguments, 50, 0))]
    assert [step for step in steps if "TEMP B-TREE" in step] == []


def test_what_was_read_since_a_moment_is_read_off_an_index(store: SqliteRecord) -> None:
    """Of a record of any length only the pages read since are looked at, and never sorted."""
    with store._reader() as record:
        steps = [row["detail"] for row in record.execute(f"EXPLAIN QUERY PLAN {LAST_READ}", ("2031-04-03T12:00:00Z", 50))]
    assert any("versions_by_read" in step for step in steps)
    assert [step for step in steps if "TEMP B-TREE" in step] == []
