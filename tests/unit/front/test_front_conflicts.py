"""What a person judges to conflict or not shows in every list of tensions."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

import onrecord
from onrecord.cli.group import run
from onrecord.model.correction import Action, Correction, EntryKind
from onrecord.model.judgement import Judgement, Relation, Verdict
from onrecord.model.query import EventQuery, MoveQuery
from onrecord.store import Store
from onrecord.verdicts import keep_verdict, take_verdict_back
from onrecord.web.making import MAKERS, Making
from tests.unit.web.strait import AT, strait

Pairs = set[frozenset[str]]
Capture = pytest.CaptureFixture[bytes]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The strait, told by two."""
    strait(tmp_path / "record.db").close()
    return tmp_path / "record.db"


def judged(one: str, other: str, verdict: Verdict) -> Judgement:
    """What a person said of two entries."""
    return Judgement(relation=Relation.CONFLICT, left=one, right=other, verdict=verdict, author="person:rehn")


def listed(path: Path, capture: Capture) -> Iterator[Pairs]:
    """The tensions by the command line, Python, and the desk."""
    capture.readouterr()
    assert run(("--record", str(path), "tensions", "--json")) == 0
    yield {frozenset((row["left"]["entry"], row["right"]["entry"])) for row in json.loads(capture.readouterr().out)}
    with onrecord.open_record(path) as record:
        yield {frozenset((row.left.entry, row.right.entry)) for row in record.tensions()}
        yield {frozenset((row.left.entry, row.right.entry)) for row in MAKERS["tensions"].make(Making(record.store))}


def pairs(path: Path, capture: Capture) -> Pairs:
    """The same by all three."""
    found, *others = listed(path, capture)
    assert all(each == found for each in others)
    return found


def entries(store: Store) -> tuple[str, str]:
    """An event and a move that sit together."""
    return next(store.each_event(EventQuery(status="conditional"))).id, next(store.each_move(MoveQuery(force="demand"))).id


def test_a_conflict_that_a_person_sees_is_listed_by_every_front(path: Path, capsysbinary: Capture) -> None:
    """Of a move too; until it is taken back, or one of the two is rejected."""
    before = pairs(path, capsysbinary)
    with onrecord.open_record(path) as record:
        event, move = entries(record.store)
        keep_verdict(record.store, judged(event, move, Verdict.SAME), at=AT)
    assert pairs(path, capsysbinary) - before == {frozenset((event, move))}
    with onrecord.open_record(path) as record:
        reject = Correction(kind=EntryKind.MOVE, action=Action.REJECT, entry=move, author="person:rehn")
        record.store.correct(reject, at=AT)
    assert pairs(path, capsysbinary) == before
    with onrecord.open_record(path) as record:
        take_verdict_back(record.store, judged(event, move, Verdict.SAME), at=AT)
    assert pairs(path, capsysbinary) == before


def test_a_tension_that_a_person_denies_falls_out_of_every_front(path: Path, capsysbinary: Capture) -> None:
    """And no other with it."""
    with onrecord.open_record(path) as record:
        one, other, *_ = [each.id for each in record.store.each_event(EventQuery(type="COERCE"))]
        for entry, day in ((one, "2031-01-05"), (other, "2031-02-05")):
            edit = Correction(kind=EntryKind.EVENT, action=Action.EDIT, entry=entry, fields={"when": day}, author="person:rehn")
            record.store.correct(edit, at=AT)
    before = pairs(path, capsysbinary)
    assert frozenset((one, other)) in before
    with onrecord.open_record(path) as record:
        keep_verdict(record.store, judged(one, other, Verdict.DIFFERENT), at=AT)
    assert before - pairs(path, capsysbinary) == {frozenset((one, other))}
