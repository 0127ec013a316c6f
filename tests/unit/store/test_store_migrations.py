"""A record is brought up to date step by step, and never half."""

import gzip
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from onrecord.errors import NewerRecord, StoreError
from onrecord.linking import link_record
from onrecord.model.correction import Action, Correction, EntryKind
from onrecord.model.query import ActorQuery, AppearanceQuery, ArticleQuery, EventQuery, MoveQuery, StatementQuery
from onrecord.model.record import Reading, Version
from onrecord.store import Store, filling, open_record
from onrecord.store.migrations import MIGRATIONS, Migration, bring_up_to_date
from onrecord.store.packing import pack
from onrecord.store.writing_entries import write_entries
from tests.contract import happenings
from tests.contract.readings import ADDRESS, TEXT, reading
from tests.unit.store.keeping import CHANGED, GIVEN, RECORDS, fill, keep

NOON = "2031-04-03T12:00:00Z"
TODAY = len(MIGRATIONS)
NEXT = Migration(TODAY + 1, "next", ("CREATE TABLE channels (key INTEGER PRIMARY KEY)",))
BROKEN = Migration(TODAY + 1, "broken", ("CREATE TABLE channels (key INTEGER PRIMARY KEY)", "CREATE TABLE channels (key INTEGER)"))
OLDER = sorted(RECORDS.glob("*.db.gz"))
"""Records as earlier layouts left them, one of each; see `keeping`."""


@pytest.fixture
def record(tmp_path: Path) -> sqlite3.Connection:
    """A connection to a fresh record."""
    open_record(tmp_path / "record.db").close()
    return sqlite3.connect(tmp_path / "record.db", isolation_level=None)


@pytest.fixture(params=OLDER, ids=lambda kept: kept.name)
def older(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of a record that an earlier onrecord wrote."""
    (tmp_path / "older.db").write_bytes(gzip.decompress(request.param.read_bytes()))
    return tmp_path / "older.db"


@pytest.fixture(params=OLDER[:2], ids=lambda kept: kept.name)
def oldest(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of a record of a layout that knew no sightings."""
    (tmp_path / "oldest.db").write_bytes(gzip.decompress(request.param.read_bytes()))
    return tmp_path / "oldest.db"


@pytest.fixture(params=OLDER[:3], ids=lambda kept: kept.name)
def entryless(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of a record of a layout that had room for statements only."""
    (tmp_path / "entryless.db").write_bytes(gzip.decompress(request.param.read_bytes()))
    return tmp_path / "entryless.db"


def receipts(record: sqlite3.Connection) -> list[int]:
    """The steps a record says it has taken."""
    return [number for (number,) in record.execute("SELECT number FROM migrations ORDER BY number")]


def answers(store: Store) -> list[object]:
    """What a record says to every question about pages and statements."""
    statements = store.statements(StatementQuery(superseded=True)).rows
    articles = store.articles(ArticleQuery(superseded=True)).rows
    page = store.find_page(ADDRESS) or ""
    return [
        statements,
        articles,
        list(store.each_statement(StatementQuery())),
        list(store.each_article()),
        store.statements(StatementQuery(search="deadline", speaker="brandow", since="2031-04-01")),
        store.statements(StatementQuery(search="said deadline")),
        store.articles(ArticleQuery(search="accord", outlet="the harbour post")),
        [store.statement(row.id) for row in statements],
        [(store.article(row.id), store.told(row.id)) for row in articles],
        [store.find_page(row.id) for row in (*statements, *articles)],
        (store.versions(page), store.history(page), store.changed_pages()),
        (store.outlets(), store.speakers(), store.faults(), store.counts()),
    ]


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
    """So that "how far is this record" is one number."""
    assert [step.number for step in MIGRATIONS] == list(range(1, len(MIGRATIONS) + 1))


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


def test_every_layout_but_the_newest_has_a_kept_copy() -> None:
    """Whoever adds a step keeps a record of the layout before it."""
    assert {kept.name for kept in OLDER} == {f"layout-{number}.db.gz" for number in range(1, TODAY)}


def test_a_kept_copy_is_a_record_of_todays_layout(tmp_path: Path) -> None:
    """So that there is one to keep when the next step is added; it opens like any record, and holds what it was given."""
    kept = keep(tmp_path)
    (tmp_path / "record.db").write_bytes(gzip.decompress(kept.read_bytes()))
    with open_record(tmp_path / "record.db", create=False) as store:
        assert (kept.name, store.counts().versions, store.validators(ADDRESS)) == (f"layout-{TODAY}.db.gz", 3, GIVEN)


def test_an_older_record_answers_every_question_as_one_written_today(older: Path, tmp_path: Path) -> None:
    """The same pages under the same permalinks, with the history that their versions tell."""
    with open_record(older) as store, open_record(tmp_path / "today.db") as today:
        fill(today)
        assert answers(store) == answers(today)
        assert len(answers(today)[0]) == 6
    with closing(sqlite3.connect(older)) as record:
        assert receipts(record) == list(range(1, TODAY + 1))


def test_an_older_record_takes_what_only_the_newest_layout_can_hold(older: Path) -> None:
    """A third state of a page that was fetched, and what its server gave; what it remembered of servers before, it still does."""
    with closing(sqlite3.connect(older)) as record:
        remembers = receipts(record) != [1]
    with open_record(older) as store:
        assert store.validators(ADDRESS) == (GIVEN if remembers else None)
        assert store.add(reading(captured="2031-05-04", taken="2031-05-04T11:00:00Z"), read_at="2031-05-04T12:00:00Z") == "restored"
        store.remember(GIVEN)
        assert [state.number for state in store.history(store.find_page(ADDRESS) or "")] == [1, 2, 1]
        assert store.validators(ADDRESS) == GIVEN


def test_reading_an_older_records_pages_again_changes_nothing(oldest: Path) -> None:
    """It knew neither when its files were written nor the article's own words; both are learned on the way."""
    with open_record(oldest) as store:
        for read_at in ("2031-05-01T12:00:00Z", "2031-05-02T12:00:00Z"):
            for text, taken in ((TEXT, "2031-04-03T11:00:00.000000Z"), (CHANGED, "2031-04-04T11:00:00.000000Z")):
                assert store.add(reading(text, taken=taken), read_at=read_at) == "unchanged"
        assert store.add(reading(CHANGED + "\nShare this story", furniture=1), read_at="2031-05-03T12:00:00Z") == "unchanged"
        assert store.add(reading(taken="2031-05-04T11:00:00.000000Z"), read_at="2031-05-04T12:00:00Z") == "restored"


def test_an_older_record_gets_the_entries_it_had_no_room_for(entryless: Path) -> None:
    """From what was annotated when its pages were read, though it kept only the statements of that."""
    with closing(sqlite3.connect(entryless)) as record:
        asked = "SELECT v.key FROM versions v JOIN pages p ON p.key = v.page WHERE p.address = ?"
        (version,) = record.execute(asked, (ADDRESS + "/2",)).fetchone()
        told = happenings.told(address=ADDRESS + "/2")
        record.execute(
            "UPDATE readings SET article = ?, annotations = ? WHERE version = ?", (pack(told.article), pack(told.annotations), version)
        )
        record.commit()
    with open_record(entryless) as store:
        assert store.counts().events == 3
        assert [event.trigger_words for event in store.each_event(EventQuery(participant="orsk"))] == ["closed"]
        assert [move.force for move in store.each_move(MoveQuery())] == ["demand", "partial"]
        assert store.add(happenings.told(address=ADDRESS + "/strait"), read_at="2031-05-04T12:00:00Z") == "new"
        assert store.counts().events == 6


def test_a_record_that_did_not_keep_it_is_told_which_moves_are_answered(tmp_path: Path) -> None:
    """By the step that gave it room for that."""
    path = tmp_path / "record.db"
    with open_record(path) as store:
        store.add(happenings.told(), read_at="2031-05-04T12:00:00Z")
    step = next(step for step in MIGRATIONS if step.name == "answered and by outlet")
    (told,) = (statement for statement in step.statements if statement.startswith("UPDATE moves"))
    with closing(sqlite3.connect(path)) as record:
        record.execute("UPDATE moves SET answered = 0")
        record.execute(told)
        record.commit()
    with open_record(path) as store:
        assert [move.force for move in store.each_move(MoveQuery())] == ["demand", "partial"]
        assert [move.force for move in store.each_move(MoveQuery(open=True))] == ["partial"]


def test_a_search_that_broke_is_mended(tmp_path: Path) -> None:
    """A layout that did not follow headlines lost its place when one was found otherwise; it finds and forgets again as it should."""
    path = tmp_path / "record.db"
    path.write_bytes(gzip.decompress((RECORDS / "layout-8.db.gz").read_bytes()))
    with closing(sqlite3.connect(path)) as record:
        record.execute("UPDATE versions SET headline = 'Ferries sail' WHERE number = 1")
        record.execute("DELETE FROM statements WHERE version = 1 AND ordinal = 0")
        record.commit()
        with pytest.raises(sqlite3.DatabaseError):
            record.execute("INSERT INTO statement_search(statement_search, rank) VALUES ('integrity-check', 1)")
    with open_record(path) as store:
        for words, found in (("ferries", 3), ("rejects", 2), ("deadline", 2), ('"said" deadline', 2)):
            assert store.statements(StatementQuery(search=words, superseded=True)).total == found
        store.add(reading(), read_at="2031-05-04T12:00:00Z")
    with closing(sqlite3.connect(path)) as record:
        record.execute("INSERT INTO statement_search(statement_search, rank) VALUES ('integrity-check', 1)")


def test_a_record_that_did_not_keep_it_is_told_what_persons_call_actors(tmp_path: Path) -> None:
    """The last name and country that stand; what was left to the pages again is theirs."""
    path = tmp_path / "record.db"
    with open_record(path) as store:
        store.add(happenings.told(), read_at=NOON)
        list(link_record(store, at=NOON))
        alder = next(each.id for each in store.actors(ActorQuery(name="alder")).rows)
        for fields in ({"name": "A. Holm", "country": "VEL"}, {"name": "Ada Holm"}, {"country": ""}):
            store.correct(Correction(kind=EntryKind.ACTOR, action=Action.EDIT, entry=alder, fields=fields, author="person:rehn"), at=NOON)
    steps = [statement for statement in MIGRATIONS[8].statements if statement.startswith("UPDATE actors")]
    with closing(sqlite3.connect(path)) as record:
        known = record.execute("SELECT key, said_name, said_country FROM actors").fetchall()
        record.execute("UPDATE actors SET said_name = NULL, said_country = 'ORS'")
        for step in steps:
            record.execute(step)
        record.commit()
        assert record.execute("SELECT key, said_name, said_country FROM actors").fetchall() == known
    with open_record(path) as store:
        assert [each.speaker for each in store.each_statement(StatementQuery())] == ["Ada Holm"]


def test_an_upgrade_that_is_broken_off_goes_on_where_it_stopped(entryless: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was filled in stays; the next opening fills in the rest."""
    filled: list[int] = []

    def broken(record: sqlite3.Connection, key: int, version: Version, reading: Reading) -> None:
        if filled:
            raise KeyboardInterrupt
        filled.append(key)
        write_entries(record, key, version, reading)

    with monkeypatch.context() as patched:
        patched.setattr(filling, "LOT", 1)
        patched.setattr(filling, "write_entries", broken)
        with pytest.raises(KeyboardInterrupt):
            open_record(entryless)
    with closing(sqlite3.connect(entryless)) as record:
        assert [key for (key,) in record.execute("SELECT key FROM versions WHERE entered")] == filled
    with open_record(entryless) as store:
        assert len(list(store.each_appearance(AppearanceQuery(superseded=True)))) == 3


def test_a_damaged_reading_of_an_older_record_keeps_nothing_else_out(entryless: Path) -> None:
    """It is named as a fault; its statements stay, and all other versions get their entries."""
    with closing(sqlite3.connect(entryless)) as record:
        record.execute("UPDATE readings SET annotations = x'00ff' WHERE version = 1")
        record.commit()
    with open_record(entryless) as store:
        assert [(kept.fault.item, kept.fault.reason) for kept in store.faults()] == [(ADDRESS, "damaged")]
        assert len(list(store.each_appearance(AppearanceQuery(superseded=True)))) == 2
        assert store.statements(StatementQuery(superseded=True)).total == 6
