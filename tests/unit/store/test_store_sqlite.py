"""What only a file can suffer: full disks, locks, foreign bytes, sudden death."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import msgspec
import pytest

from onrecord.errors import CannotWrite, Misuse, StoreError
from onrecord.linking import link_record
from onrecord.model.annotations import Annotations
from onrecord.model.article import Dated
from onrecord.model.correction import Action, Correction, EntryKind
from onrecord.model.judgement import Cluster, Relation
from onrecord.model.query import AppearanceQuery, ArticleQuery, EventQuery, StatementQuery
from onrecord.model.record import Reading
from onrecord.store import connections, open_record
from onrecord.store.sqlite import SqliteRecord
from tests.contract import happenings
from tests.contract.happenings import NOTES
from tests.contract.readings import ADDRESS, TEXT, both, reading

NOON = "2031-04-03T12:00:00Z"
INDEXES = ("statement_search", "article_search", "event_search", "move_search", "name_search", "voice_search")
ADDING = Path(__file__).with_name("adding.py")


def sound(path: Path) -> bool:
    """Whether SQLite finds no fault in the file, its search or its references."""
    record = sqlite3.connect(path)
    for index in INDEXES:
        record.execute(f"INSERT INTO {index}({index}, rank) VALUES ('integrity-check', 1)")
    whole = record.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    whole = whole and record.execute("PRAGMA foreign_key_check").fetchall() == []
    counted = record.execute("SELECT coalesce(sum(told), 0) FROM speakers").fetchone()
    standing = "SELECT count(*) FROM statements s JOIN voices v ON v.key = s.voice WHERE s.latest AND NOT s.rejected AND v.named"
    named = record.execute(standing).fetchone()
    record.close()
    return whole and counted == named


def otherwise(page: Reading, **changes: object) -> Reading:
    """The same page whose article is found otherwise."""
    return msgspec.structs.replace(page, article=msgspec.structs.replace(page.article, **changes))


READ_ANEW: dict[str, Callable[[Reading], Reading]] = {
    "another headline": lambda page: otherwise(page, headline=page.article.blocks[1].span),
    "no headline": lambda page: otherwise(page, headline=None),
    "another outlet and day": lambda page: otherwise(page, outlet="The Bay", published=Dated(edtf="2031-05-01", reason="a dateline")),
    "fewer statements": lambda page: msgspec.structs.replace(page, annotations=msgspec.structs.replace(NOTES, quotations=())),
    "fewer events": lambda page: msgspec.structs.replace(page, annotations=msgspec.structs.replace(NOTES, events=NOTES.events[:1])),
    "nobody": lambda page: msgspec.structs.replace(page, annotations=Annotations()),
    "another headline and fewer moves": lambda page: msgspec.structs.replace(
        otherwise(page, headline=page.article.blocks[2].span), annotations=msgspec.structs.replace(NOTES, moves=())
    ),
    "other words": lambda _: happenings.told(happenings.TEXT.replace("Monday", "Sunday")),
    "the same": lambda page: page,
}
"""The kinds of reading a page again."""


@pytest.mark.parametrize("kind", READ_ANEW)
def test_search_is_sound_after_every_kind_of_reading_again(tmp_path: Path, kind: str) -> None:
    """And as it was first read once more after that: no index holds words that its rows do not, nor lacks any; corrected or not."""
    path, page = tmp_path / "record.db", happenings.told()
    with open_record(path) as store:
        store.add(page, read_at=NOON)
        list(link_record(store, at=NOON))
        for entry in (next(store.each_statement(StatementQuery())).id, ""):
            for again in (READ_ANEW[kind](page), page):
                store.add(again, read_at=NOON)
                assert sound(path)
                assert store.statements(StatementQuery(search="withdraws")).total == len(again.annotations.quotations)
            if entry:
                store.correct(Correction(kind=EntryKind.STATEMENT, action=Action.REJECT, entry=entry, author="person:rehn"), at=NOON)
                assert sound(path)
                store.undo_correction(store.corrections(entry)[0].id, at=NOON)


def test_a_headline_found_otherwise_is_searched_for_as_it_is_now(tmp_path: Path) -> None:
    """And no more as it was."""
    path, page = tmp_path / "record.db", happenings.told()
    with open_record(path) as store:
        store.add(page, read_at=NOON)
        store.add(otherwise(page, headline=page.article.blocks[3].span), read_at=NOON)
        assert [store.statements(StatementQuery(search=words)).total for words in ("closes", "diplomat")] == [0, 1]


def test_nothing_reported_is_lost_when_the_process_is_killed(tmp_path: Path) -> None:
    """Killed five times at random moments, the record is sound and holds every page that was reported, each whole."""
    path, chance, reported = tmp_path / "record.db", Random(20310403), []
    for _ in range(5):
        process = subprocess.Popen([sys.executable, str(ADDING), str(path), str(len(reported) + 1)], stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        reported.append(process.stdout.readline())
        time.sleep(chance.uniform(0.0, 0.25))
        process.send_signal(signal.SIGKILL)
        reported += [line for line in process.stdout if line.endswith("\n")]
        process.stdout.close()
        process.wait()
    assert sound(path)
    texts = {f"{TEXT} Page {line.split()[0]}." for line in reported}
    assert len(texts) > 5
    with open_record(path, create=False) as store:
        counted = Counter(row.version for row in store.each_statement(StatementQuery(superseded=True)))
        kept = [store.article(version) for version in counted]
    assert texts <= {one.reading.article.page.text for one in kept if one}
    assert set(counted.values()) == {2}


TWICE = {
    "SELECT count(*) FROM participants p JOIN events e ON e.key = p.event WHERE p.latest != e.latest OR p.rejected != e.rejected": 0,
    "SELECT count(*) FROM participants p JOIN moves m ON m.key = p.move WHERE p.latest != m.latest": 0,
    "SELECT count(*) FROM events e JOIN versions v ON v.key = e.version WHERE e.latest != v.latest": 0,
    "SELECT count(*) FROM participants p JOIN appearances a ON a.key = p.appearance WHERE p.actor IS NOT a.actor": 0,
    """SELECT count(*) FROM participants p JOIN appearances a ON a.key = p.appearance LEFT JOIN appearances f ON f.key = a.acts_for
        WHERE p.party IS NOT f.actor AND (a.actor IS NULL OR p.party IS NULL)""": 0,
    "SELECT count(*) FROM statements s JOIN appearances a ON a.key = s.appearance WHERE s.actor IS NOT a.actor": 0,
    "SELECT count(*) FROM actors c WHERE told != (SELECT count(*) FROM appearances WHERE actor = c.key) OR told = 0": 0,
    "SELECT count(*) FROM (SELECT rowid FROM event_search EXCEPT SELECT key FROM events)": 0,
    "SELECT count(*) FROM (SELECT key FROM moves EXCEPT SELECT rowid FROM move_search)": 0,
    "SELECT count(*) FROM versions v WHERE events != (SELECT count(*) FROM events WHERE version = v.key AND NOT rejected)": 0,
}
"""Questions whose answer is 0 as long as what stands in several places is the same in all of them."""


@pytest.mark.parametrize("seed", range(3))
def test_what_stands_in_several_places_stays_the_same(tmp_path: Path, seed: int) -> None:
    """Through pages that change, come back and are read otherwise, actors that join and part, and corrections made and taken back."""
    chance = Random(seed)
    with SqliteRecord(tmp_path / "record.db") as store:
        for step in range(40):
            entities = {key: one for key, one in happenings.NOTES.entities.items() if chance.random() < 0.8}
            notes = msgspec.structs.replace(happenings.NOTES, entities=entities, moves=happenings.NOTES.moves[: chance.randrange(3)])
            text = happenings.TEXT + chance.choice(("", " Later.", " Sooner."))
            store.add(
                happenings.told(text, address=f"{ADDRESS}/{chance.randrange(4)}", notes=notes), read_at=f"2031-04-03T12:00:{step:02}Z"
            )
            _join_and_part(store, chance)
            _correct_something(store, chance)
        assert [store._writer.execute(asked).fetchone()[0] for asked in TWICE] == list(TWICE.values())
        assert store.counts().events == store.events(EventQuery()).total == sum(1 for _ in store.each_event(EventQuery()))
    assert sound(tmp_path / "record.db")


def _join_and_part(store: SqliteRecord, chance: Random) -> None:
    """Some appearances are one actor from now on."""
    known = [each.id for each in store.each_appearance(AppearanceQuery(superseded=True))]
    some = chance.sample(known, min(len(known), chance.randrange(1, 5)))
    store.set_clusters(Relation.SAME_ACTOR, [Cluster(id=min(some), members=tuple(some))] if some else [])


def _correct_something(store: SqliteRecord, chance: Random) -> None:
    """A person rejects an event, or takes a correction back."""
    events = [event.id for event in store.each_event(EventQuery(superseded=True))]
    made = store.corrections()
    if made and chance.random() < 0.5:
        store.undo_correction(chance.choice(made).id, at=NOON)
    elif events:
        wrong = Correction(kind=EntryKind.EVENT, action=Action.REJECT, entry=chance.choice(events), author="person:rehn")
        store.correct(wrong, at=NOON)


@pytest.mark.parametrize("seed", range(3))
def test_search_and_counts_stay_true_through_any_history(tmp_path: Path, seed: int) -> None:
    """New, changed, known and better-read pages in any order leave no trace of what is gone in search or counts."""
    chance = Random(seed)
    with open_record(tmp_path / "record.db") as store:
        for _ in range(60):
            text = f"{TEXT} Edition {chance.randrange(3)}."
            found = tuple(quotation for quotation in both(text) if chance.random() < 0.7)
            names = {"brandow": chance.choice(("Ilka Brandow", "I. Brandow"))}
            outlet = chance.choice((None, "The Harbour Post", "Bay Radio"))
            address = f"{ADDRESS}/{chance.randrange(5)}"
            read_at = f"2031-04-03T{chance.randrange(24):02}:00:00Z"
            store.add(reading(text, address=address, outlet=outlet, statements=found, names=names), read_at=read_at)
        assert (
            store.counts().statements == store.statements(StatementQuery()).total == sum(1 for _ in store.each_statement(StatementQuery()))
        )
        assert store.articles(ArticleQuery()).total == store.counts().pages == 5
    assert sound(tmp_path / "record.db")


def test_a_full_disk_keeps_what_was_reported(tmp_path: Path) -> None:
    """The page that does not fit is refused whole, in a sentence; those before it stay, and room lets the work go on."""
    with SqliteRecord(tmp_path / "record.db") as store:
        (pages,) = store._writer.execute("PRAGMA page_count").fetchone()
        store._writer.execute(f"PRAGMA max_page_count = {pages + 10}")
        added = 0
        with pytest.raises(CannotWrite, match="the disk is full; make room and run again"):
            for added in range(1000):
                store.add(reading(address=f"{ADDRESS}/{added}"), read_at=NOON)
        assert 0 < added == store.counts().pages
        assert store.statements(StatementQuery()).total == 2 * added
        store._writer.execute("PRAGMA max_page_count = 1000000")
        assert store.add(reading(address=f"{ADDRESS}/{added}"), read_at=NOON) == "new"
    assert sound(tmp_path / "record.db")


def test_another_writer_is_waited_for_and_then_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A lock that is not let go of becomes a sentence, and readers never feel it."""
    monkeypatch.setattr(connections, "PATIENCE", 0.05)
    with open_record(tmp_path / "record.db") as store:
        store.add(reading(), read_at=NOON)
        other = sqlite3.connect(tmp_path / "record.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        other.execute("DELETE FROM faults")
        with pytest.raises(CannotWrite, match="another process is writing it"):
            store.add(reading(address=ADDRESS + "/2"), read_at=NOON)
        assert store.statements(StatementQuery()).total == 2
        with open_record(tmp_path / "record.db") as reader:
            assert reader.counts().pages == 1
        other.execute("ROLLBACK")
        other.close()
        assert store.add(reading(address=ADDRESS + "/2"), read_at=NOON) == "new"


@pytest.mark.parametrize("body", [b"<!doctype html><p>no record</p>" * 100, b"SQLite format 3\x00" + b"\xff" * 4096])
def test_a_file_that_is_no_record_is_refused(tmp_path: Path, body: bytes) -> None:
    """Other bytes are neither read nor written over."""
    (tmp_path / "record.db").write_bytes(body)
    with pytest.raises(StoreError, match=r"record\.db"):
        open_record(tmp_path / "record.db")
    assert (tmp_path / "record.db").read_bytes() == body


def test_where_there_is_no_record_the_sentence_says_what_to_do(tmp_path: Path) -> None:
    """Not there, a folder, no folder, an address of another kind of store."""
    with pytest.raises(StoreError, match=r"there is no record at .* make one with `onrecord read`"):
        open_record(tmp_path / "none.db", create=False)
    with pytest.raises(StoreError, match="is a folder; name a file in it"):
        open_record(tmp_path)
    with pytest.raises(StoreError, match="cannot be opened; check that the folder is there"):
        open_record(tmp_path / "nowhere" / "record.db")
    with pytest.raises(Misuse, match="no store for"):
        open_record("postgresql://desk.example/record")
    assert list(tmp_path.iterdir()) == []


def test_a_reading_that_is_damaged_is_an_error_of_the_family(tmp_path: Path) -> None:
    """Bytes that went bad inside the record are named, not half shown."""
    with SqliteRecord(tmp_path / "record.db") as store:
        store.add(reading(), read_at=NOON)
        version = store.statements(StatementQuery()).rows[0].version
        store._writer.execute("UPDATE readings SET article = x'00ff'")
        with pytest.raises(StoreError, match="article in the record cannot be read"):
            store.article(version)


def test_two_processes_may_make_the_same_record(tmp_path: Path) -> None:
    """Both start on nothing at once; the layout is made once and both add to it."""
    processes = [
        subprocess.Popen([sys.executable, str(ADDING), str(tmp_path / "record.db"), str(start)], stdout=subprocess.PIPE, text=True)
        for start in (1, 500_000)
    ]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline()
        process.kill()
        process.stdout.close()
        process.wait()
    assert sound(tmp_path / "record.db")


def as_nobody(action: Callable[[], bool]) -> bool:
    """Whether an action succeeds in a process that is not root, whom no permission stops."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            if os.geteuid() == 0:
                os.setuid(65534)
            status = 0 if action() else 1
        finally:
            os._exit(status)
    return os.waitpid(child, 0)[1] == 0


def test_a_record_that_may_not_be_written_can_be_read() -> None:
    """An archive on a read-only disk opens and answers; only adding to it is refused."""

    def read_but_not_write() -> bool:
        with open_record(path) as store:
            answered = store.statements(StatementQuery(search="deadline")).total == 1
            with pytest.raises(CannotWrite, match="it may not be written"):
                store.add(reading(address=ADDRESS + "/2"), read_at=NOON)
            return answered

    with TemporaryDirectory() as folder:
        path = Path(folder) / "record.db"
        with open_record(path) as store:
            store.add(reading(), read_at=NOON)
        path.chmod(0o444)
        path.parent.chmod(0o555)
        assert as_nobody(read_but_not_write)
        path.parent.chmod(0o755)
