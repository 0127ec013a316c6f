"""A record is brought up to date step by step, and never half."""

import gzip
import sqlite3
from pathlib import Path

import pytest

from onrecord.errors import NewerRecord, StoreError
from onrecord.model.query import StatementQuery
from onrecord.store import open_record
from onrecord.store.migrations import MIGRATIONS, Migration, bring_up_to_date
from tests.contract.readings import ADDRESS, TEXT, reading

FIRST_LIGHT = Path(__file__).with_name("records") / "first-light.db.gz"
"""A record as the first onrecord wrote it: `TEXT` with a second version, and another page."""
TODAY = len(MIGRATIONS)
NEXT = Migration(TODAY + 1, "next", ("CREATE TABLE channels (key INTEGER PRIMARY KEY)",))
BROKEN = Migration(TODAY + 1, "broken", ("CREATE TABLE channels (key INTEGER PRIMARY KEY)", "CREATE TABLE channels (key INTEGER)"))


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
    assert receipts(record) == list(range(1, TODAY + 1))
    bring_up_to_date(record, "record.db")
    bring_up_to_date(record, "record.db", (*MIGRATIONS, NEXT))
    bring_up_to_date(record, "record.db", (*MIGRATIONS, NEXT))
    assert receipts(record) == list(range(1, TODAY + 2))


def test_a_step_that_fails_leaves_nothing_behind(record: sqlite3.Connection) -> None:
    """Neither its tables nor its receipt."""
    with pytest.raises(sqlite3.OperationalError):
        bring_up_to_date(record, "record.db", (*MIGRATIONS, BROKEN))
    assert receipts(record) == list(range(1, TODAY + 1))
    assert not record.execute("SELECT 1 FROM sqlite_master WHERE name = 'channels'").fetchone()


def test_numbers_run_from_one_without_gaps() -> None:
    """The number of the last step is the number of steps."""
    assert [migration.number for migration in MIGRATIONS] == list(range(1, len(MIGRATIONS) + 1))


def test_a_record_of_a_later_onrecord_is_refused(record: sqlite3.Connection, tmp_path: Path) -> None:
    """An older onrecord neither reads it wrongly nor writes into it."""
    bring_up_to_date(record, "record.db", (*MIGRATIONS, NEXT))
    record.close()
    with pytest.raises(NewerRecord, match=rf"later onrecord \(layout {TODAY + 1}, this one knows {TODAY}\); upgrade"):
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


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A copy of a record that the first onrecord wrote."""
    (tmp_path / "older.db").write_bytes(gzip.decompress(FIRST_LIGHT.read_bytes()))
    return tmp_path / "older.db"


def test_a_record_of_the_first_layout_keeps_its_permalinks_and_gets_a_history(older: Path) -> None:
    """Every version was seen once, when it was read; the last one is the latest."""
    with open_record(older) as store:
        page = store.find_page(ADDRESS)
        assert page is not None
        first, second = store.versions(page)
        assert [(state.version, state.since, state.times) for state in store.history(page)] == [
            (first.id, "2031-04-03T12:00:00Z", 1),
            (second.id, "2031-04-04T12:00:00Z", 1),
        ]
        assert store.statement("pv7lwhiatd4355yw") is not None
        assert store.statements(StatementQuery()).total == 4


def test_reading_an_older_records_pages_again_changes_nothing(older: Path) -> None:
    """It knew neither when its files were written nor the article's own words; both are learned on the way."""
    changed = TEXT.replace("turns down", "rejects")
    with open_record(older) as store:
        for read_at in ("2031-05-01T12:00:00Z", "2031-05-02T12:00:00Z"):
            for text, taken in ((TEXT, "2031-04-03T11:00:00.000000Z"), (changed, "2031-04-04T11:00:00.000000Z")):
                assert store.add(reading(text, taken=taken), read_at=read_at) == "unchanged"
        assert store.add(reading(changed + "\nShare this story", furniture=1), read_at="2031-05-03T12:00:00Z") == "unchanged"
        assert store.add(reading(taken="2031-05-04T11:00:00.000000Z"), read_at="2031-05-04T12:00:00Z") == "restored"
