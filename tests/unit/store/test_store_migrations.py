"""A record is brought up to date step by step, and never half."""

import sqlite3
from gzip import decompress
from pathlib import Path

import pytest

from onrecord.errors import NewerRecord, StoreError
from onrecord.model.page import Validators
from onrecord.model.query import StatementQuery
from onrecord.store import open_record
from onrecord.store.migrations import MIGRATIONS, Migration, bring_up_to_date

LAST = len(MIGRATIONS)
NEXT = Migration(LAST + 1, "next", ("CREATE TABLE channels (key INTEGER PRIMARY KEY)",))
BROKEN = Migration(LAST + 1, "broken", ("CREATE TABLE channels (key INTEGER PRIMARY KEY)", "CREATE TABLE channels (key INTEGER)"))


@pytest.fixture
def record(tmp_path: Path) -> sqlite3.Connection:
    """An up-to-date record, opened plainly."""
    open_record(tmp_path / "record.db").close()
    return sqlite3.connect(tmp_path / "record.db", isolation_level=None)


OLDER = sorted((Path(__file__).parent / "older").glob("*.db.gz"))
"""Records as earlier layouts left them, one of each, holding the page of `tests.contract.readings`."""


def receipts(record: sqlite3.Connection) -> list[int]:
    """The steps a record says it has taken."""
    return [number for (number,) in record.execute("SELECT number FROM migrations ORDER BY number")]


def test_every_step_leaves_a_receipt_and_is_taken_once(record: sqlite3.Connection) -> None:
    """Opening again takes no step again; a new step is taken by an older record."""
    assert receipts(record) == [*range(1, LAST + 1)]
    bring_up_to_date(record, "record.db")
    bring_up_to_date(record, "record.db", (*MIGRATIONS, NEXT))
    bring_up_to_date(record, "record.db", (*MIGRATIONS, NEXT))
    assert receipts(record) == [*range(1, LAST + 2)]


def test_a_step_that_fails_leaves_nothing_behind(record: sqlite3.Connection) -> None:
    """Neither its tables nor its receipt."""
    with pytest.raises(sqlite3.OperationalError):
        bring_up_to_date(record, "record.db", (*MIGRATIONS, BROKEN))
    assert receipts(record) == [*range(1, LAST + 1)]
    assert not record.execute("SELECT 1 FROM sqlite_master WHERE name = 'channels'").fetchone()


def test_numbers_run_from_one_without_gaps() -> None:
    """The number of the last step is the number of steps."""
    assert [migration.number for migration in MIGRATIONS] == list(range(1, len(MIGRATIONS) + 1))


def test_a_record_of_a_later_onrecord_is_refused(record: sqlite3.Connection, tmp_path: Path) -> None:
    """An older onrecord neither reads it wrongly nor writes into it."""
    bring_up_to_date(record, "record.db", (*MIGRATIONS, NEXT))
    record.close()
    with pytest.raises(NewerRecord, match=rf"later onrecord \(layout {LAST + 1}, this one knows {LAST}\); upgrade"):
        open_record(tmp_path / "record.db")


def test_a_file_of_another_program_is_left_alone(tmp_path: Path) -> None:
    """A SQLite file that is no record is refused and not touched."""
    with sqlite3.connect(tmp_path / "other.db") as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
    other.close()
    before = (tmp_path / "other.db").read_bytes()
    with pytest.raises(StoreError, match="not a record of onrecord"):
        open_record(tmp_path / "other.db")
    assert (tmp_path / "other.db").read_bytes() == before


@pytest.mark.parametrize("older", OLDER, ids=lambda older: older.name)
def test_a_record_of_an_earlier_layout_is_brought_up_to_date_with_all_it_held(older: Path, tmp_path: Path) -> None:
    """A kept copy of each layout opens, has every statement it had, and takes what only the newest layout can hold."""
    (tmp_path / "record.db").write_bytes(decompress(older.read_bytes()))
    with open_record(tmp_path / "record.db") as store:
        assert [row.content_words for row in store.statements(StatementQuery()).rows] == [
            "We will not sign under a deadline",
            "that talks would go on",
        ]
        store.remember(Validators(address="https://harbour.example/", etag='"1"'))
    with sqlite3.connect(tmp_path / "record.db") as record:
        assert receipts(record) == [*range(1, LAST + 1)]
    record.close()


def test_every_layout_but_the_newest_has_a_kept_copy() -> None:
    """Whoever adds a step keeps a record of the layout before it."""
    assert [older.name for older in OLDER] == [f"layout-{number}.db.gz" for number in range(1, LAST)]
