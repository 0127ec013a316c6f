"""Articles as lines of the machine contract, with what persons said of their entries."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from onrecord.cli.group import run
from onrecord.exports.contract import contract_line
from onrecord.exports.corrected import corrected_reading
from onrecord.model.correction import Action, Correction, EntryKind
from onrecord.model.query import EventQuery, MoveQuery, StatementQuery
from onrecord.store import Store, open_record
from tests.contract.happenings import TEXT, told
from tests.contract.readings import find

AT = "2031-04-03T12:00:00Z"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """The strait's page."""
    with open_record(tmp_path / "record.db") as opened:
        opened.add(told(), read_at=AT)
        yield opened


def line(store: Store) -> dict[str, Any]:
    """The page as it stands."""
    (page,) = store.each_told()
    found: dict[str, Any] = json.loads(contract_line("x", corrected_reading(page)))
    return found


def say(store: Store, kind: str, action: Action, entry: str = "", **fields: str) -> None:
    """A correction by Rehn."""
    store.correct(Correction(kind=EntryKind(kind), action=action, entry=entry, fields=fields, author="person:rehn"), at=AT)


def test_what_nobody_has_touched_is_as_it_was_read(store: Store) -> None:
    """Word for word; a confirmation alters nothing."""
    (page,) = store.each_told()
    assert contract_line("x", corrected_reading(page)) == contract_line("x", page.reading)
    say(store, "event", Action.CONFIRM, next(store.each_event(EventQuery())).id)
    assert line(store) == json.loads(contract_line("x", page.reading))


def test_what_is_rejected_is_gone_and_nothing_points_at_it(store: Store) -> None:
    """But what was said in it is never the narrator's."""
    said = next(store.each_statement(StatementQuery())).id
    demand = next(store.each_move(MoveQuery(force="demand"))).id
    say(store, "statement", Action.REJECT, said)
    say(store, "move", Action.REJECT, demand)
    found = line(store)
    assert (found["quotations"], [move["id"] for move in found["moves"]]) == ([], ["m2"])
    assert (found["moves"][0]["quotation"], found["moves"][0]["answers"], found["moves"][0]["event"]) == (None, None, "e2")
    assert next(event for event in found["events"] if event["id"] == "e2")["vouched_by"] == "q1"


def test_what_is_edited_is_as_the_person_says(store: Store) -> None:
    """Names become keys of entities, of the page's own or new; words are found where they stand."""
    say(store, "statement", Action.EDIT, next(store.each_statement(StatementQuery())).id, speaker="Oda Rehn", directness="indirect")
    closed = next(event for event in store.each_event(EventQuery()) if event.trigger_words == "closed")
    say(store, "event", Action.EDIT, closed.id, actors="Vell", recipients="Denmark", status="planned", when="2031-05", place="the strait")
    say(store, "move", Action.EDIT, next(store.each_move(MoveQuery(force="demand"))).id, by="Orsk", to="Vell; Oda Rehn", force="ask")
    found = line(store)
    (quotation,) = found["quotations"]
    assert (quotation["speaker_entity"], quotation["directness"]) == ("added:Oda Rehn", "indirect")
    assert (found["entities"]["added:Oda Rehn"]["kind"], found["entities"]["added:Denmark"]["known"]) == ("person", "state:DNK")
    event = next(each for each in found["events"] if each["id"] == "e1")
    assert [party["entity"] for party in (*event["actors"], *event["recipients"])] == ["vell", "added:Denmark"]
    assert (event["status"], event["when"]["edtf"], event["mode"]) == ("planned", "2031-05", "restrict")
    assert [TEXT[start:end] for start, end in event["place"]] == ["the strait"]
    move = next(each for each in found["moves"] if each["id"] == "m1")
    assert (move["force"], move["by"], move["to"]) == ("ask", "orsk", ["vell", "added:Oda Rehn"])


def test_what_is_added_stands_behind_what_was_found(store: Store) -> None:
    """An event inside somebody's words is vouched for by them."""
    version = next(store.each_article()).version.id
    for kind, words, fields in (
        ("statement", "that Orsk had fired on a ferry", {"speaker": "Pim Alder", "cue": "denied"}),
        ("event", "open it", {"type": "CONCEDE", "status": "conditional", "actors": "Orsk"}),
    ):
        added = Correction(
            kind=EntryKind(kind), action=Action.ADD, version=version, spans=(find(TEXT, words),), fields=fields, author="person:rehn"
        )
        store.correct(added, at=AT)
    found = line(store)
    quotation, event = found["quotations"][-1], found["events"][-1]
    assert (quotation["speaker_entity"], [TEXT[slice(*span)] for span in quotation["cue"]]) == ("alder", ["denied"])
    assert (event["type"], event["vouched_by"], [party["entity"] for party in event["actors"]]) == ("CONCEDE", "q1", ["orsk"])


def test_the_export_writes_articles_as_they_stand(store: Store, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """As every other format does."""
    say(store, "statement", Action.REJECT, next(store.each_statement(StatementQuery())).id)
    assert run(("--record", str(tmp_path / "record.db"), "export", "jsonl")) == 0
    assert json.loads(capfdbinary.readouterr().out)["quotations"] == []
