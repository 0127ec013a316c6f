"""A record is brought up to date step by step, and never half."""

import sqlite3
from pathlib import Path

import pytest

from onrecord.errors import NewerRecord, StoreError
from onrecord.store import open_record
from onrecord.store.migrations import MIGRATIONS, Migration, bring_up_to_date

SECOND = Migration(2, "second", ("CREATE TABLE channels (key INTEGER PRIMARY KEY)",))
BROKEN = Migration(2, "broken", ("CREATE TABLE channels (key INTEGER PRIMARY KEY)", "CREATE TABLE channels (key INTEGER)"))


@pytest.fixture
def record(tmp_path: Path) -> sqlite3.Connection:
    """An up-to-date record, opened plainly."""
    open_record(tmp_path / "record.db").close()
    return sqlite3.connect(tmp_path / "record.db", isolation_level=None)


def receipts(record: sqlite3.Connection) -> list[int]:
    """The steps a record says it has taken."""
    return [number for (number,) in record.execute("SELECT number FROM migrations ORDER BY number")]


def test_every_step_leaves_a_receipt_and_is_taken_once(record: sqlite3.Connection) -> None:
    """Opening again takes no step again; a new step is taken by an older record."""
    assert receipts(record) == [1]
    bring_up_to_date(record, "record.db")
    bring_up_to_date(record, "record.db", (*MIGRATIONS, SECOND))
    bring_up_to_date(record, "record.db", (*MIGRATIONS, SECOND))
    assert receipts(record) == [1, 2]


def test_a_step_that_fails_leaves_nothing_behind(record: sqlite3.Connection) -> None:
    """Neither its tables nor its receipt."""
    with pytest.raises(sqlite3.OperationalError):
        bring_up_to_date(record, "record.db", (*MIGRATIONS, BROKEN))
    assert receipts(record) == [1]
    assert not record.execute("SELECT 1 FROM sqlite_master WHERE name = 'channels'").fetchone()


def test_numbers_run_from_one_without_gaps() -> None:
    """The number of the last step is the number of steps."""
    assert [migration.number for migration in MIGRATIONS] == list(range(1, len(MIGRATIONS) + 1))


def test_a_record_of_a_later_onrecord_is_refused(record: sqlite3.Connection, tmp_path: Path) -> None:
    """An older onrecord neither reads it wrongly nor writes into it."""
    bring_up_to_date(record, "record.db", (*MIGRATIONS, SECOND))
    record.close()
    with pytest.raises(NewerRecord, match=r"later onrecord \(layout 2, this one knows 1\); upgrade"):
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
