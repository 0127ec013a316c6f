"""An analyst's path along the command line: look at events and moves, judge, correct, think again."""

import csv
import io
import json
from pathlib import Path

import pytest

from onrecord.cli import person
from onrecord.cli.group import run
from onrecord.errors import Misuse
from onrecord.model.judgement import Relation
from onrecord.store import open_record
from tests.contract.happenings import ADDRESS, told

NOON = "2031-04-03T12:00:00Z"
BAY = "https://bay.example/strait"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A record with one page told by two outlets, in a folder to work in, and Rehn at the keyboard."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ONRECORD", raising=False)
    monkeypatch.setenv("ONRECORD_AUTHOR", "rehn")
    with open_record(tmp_path / "onrecord.db") as store:
        store.add(told(), read_at=NOON)
        store.add(told(address=BAY, outlet="Bay Radio"), read_at=NOON)


class Desk:
    """Runs command lines in this process."""

    def __init__(self, capture: pytest.CaptureFixture[bytes]) -> None:
        self.capture = capture

    def ask(self, *arguments: str) -> tuple[int, str, str]:
        """How a command line ended, and what it put out."""
        self.capture.readouterr()
        code = run(arguments)
        out, err = self.capture.readouterr()
        return code, out.decode(), err.decode()

    def rows(self, *arguments: str) -> list[dict[str, object]]:
        """The rows of a list."""
        code, out, _ = self.ask(*arguments, "--json")
        assert code == 0
        found: list[dict[str, object]] = json.loads(out)
        return found


@pytest.fixture
def command(capsysbinary: pytest.CaptureFixture[bytes]) -> Desk:
    """The command line."""
    return Desk(capsysbinary)


def test_events_and_moves_are_printed(command: Desk) -> None:
    """As a table with their number, as JSON, as CSV; with filters, and one page at a time."""
    code, out, err = command.ask("events", "--actor", "orsk", "--status", "happened")
    assert (code, err) == (0, "2 events\n")
    assert "COERCE" in out and "the article" in out and "itself" in out
    _, _, err = command.ask("events", "--limit", "1")
    assert err == "6 events; these are the first 1, --limit gives more\n"
    assert {row["vouched"] for row in command.rows("events", "--vouched", "speaker")} == {"Pim Alder", ""}
    assert [row["by"] for row in command.rows("moves", "--open", "--party", "orsk", "--limit", "1")] == ["Pim Alder"]
    _, out, _ = command.ask("moves", "--csv", "--force", "demand")
    assert [row["to"] for row in csv.DictReader(io.StringIO(out))] == ["Orsk", "Orsk"]
    code, out, err = command.ask("moves", "--force", "shout")
    assert (code, out) == (2, "")
    assert "'shout' is not one of 'ask'" in err


def test_a_verdict_is_given_listed_and_taken_back(command: Desk) -> None:
    """The clusters follow at once, and fall apart again."""
    first, second = (str(row["id"]) for row in command.rows("statements"))
    code, out, err = command.ask("judge", "same-statement", first, second, "--verdict", "same", "--reason", "one press room")
    assert (code, out) == (0, "")
    assert err == f"kept: {first} is the same as {second} (person:rehn)\n"
    with open_record("onrecord.db") as store:
        (cluster,) = store.clusters(Relation.SAME_STATEMENT, [first])
    assert set(cluster.members) == {first, second}
    (row,) = command.rows("judge", "--list")
    assert (row["verdict"], row["author"], row["reasons"]) == ("same", "person:rehn", "one press room")
    assert "one press room" in command.ask("judge", "--list")[1]
    assert command.ask("judge", "same-statement", second, first, "--undo")[2] == "taken back; you have no verdict on these two now\n"
    with open_record("onrecord.db") as store:
        assert [len(cluster.members) for cluster in store.each_cluster(Relation.SAME_STATEMENT)] == [1, 1]
    assert command.rows("judge", "--list") == []


def test_a_verdict_is_repeated_as_a_person_would_say_it(command: Desk) -> None:
    """Yes, no and perhaps, of what is one and of what answers what."""
    first, second = (str(row["id"]) for row in command.rows("moves")[:2])
    said = [command.ask("judge", "answers", first, second, "--verdict", verdict)[2] for verdict in ("same", "different", "unsure")]
    assert said == [f"kept: {first} {told} {second} (person:rehn)\n" for told in ("answers", "does not answer", "perhaps answers")]
    one, other = (str(row["id"]) for row in command.rows("statements")[:2])
    assert command.ask("judge", "same-statement", one, other, "--verdict", "different")[2].startswith(
        f"kept: {one} is not the same as {other}"
    )


def test_a_persons_no_parts_two_actors(command: Desk) -> None:
    """Judged one, they are found under one id; judged different, they are two again."""
    with open_record("onrecord.db") as store:
        orsk = [row.appearances[0].id for row in store.unlinked()]
    command.ask("judge", "same-actor", *orsk, "--verdict", "same")
    assert len(command.rows("events", "--actor", orsk[0])) == len(command.rows("events", "--actor", orsk[1])) == 2
    command.ask("judge", "same-actor", *orsk, "--verdict", "different")
    assert len(command.rows("events", "--actor", orsk[0])) == 1


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("judge",), "name a relation and two ids"),
        (("judge", "same-statement", "nothing", "nothing", "--verdict", "same"), "the record holds nothing by the id 'nothing'"),
        (("correct",), "say what to do and with which entry"),
        (("correct", "reject", "nothing"), "the record holds no entry 'nothing'"),
        (("correct", "undo", "7"), "there is no correction '7'"),
        (("correct", "add", "nothing", "--as", "event", "--words", "closed"), "the record holds no version 'nothing'"),
        (("correct", "add", "nothing"), "say what it is and on which words"),
    ],
)
def test_what_makes_no_sense_is_misuse(command: Desk, arguments: tuple[str, ...], sentence: str) -> None:
    """One sentence that says what would, and nothing is kept."""
    code, out, err = command.ask(*arguments)
    assert (code, out) == (2, "")
    assert sentence in err


def test_a_verdict_needs_a_verdict(command: Desk) -> None:
    """Two ids alone say nothing."""
    first, second = (str(row["id"]) for row in command.rows("statements"))
    code, _, err = command.ask("judge", "same-statement", first, second)
    assert (code, "say what you judge" in err) == (2, True)


def test_a_wrong_speaker_is_corrected_and_put_back(command: Desk) -> None:
    """The list shows who corrected what; the number it prints takes it back."""
    statement = str(command.rows("statements", "--outlet", "Bay Radio")[0]["id"])
    code, out, err = command.ask("correct", "edit", statement, "speaker=Oda Rehn", "--reason", "her voice")
    assert (code, out) == (0, "")
    assert err.startswith("kept: correction 1, edit statement")
    (row,) = command.rows("statements", "--speaker", "oda")
    assert row["id"] == statement
    assert str(row["corrected"]).startswith("speaker was 'Pim Alder' (rehn, 20")
    (kept,) = command.rows("correct", "--list")
    assert (kept["fields"], kept["reason"], kept["waiting"]) == ("speaker=Oda Rehn", "her voice", False)
    assert statement in command.ask("correct", "--list")[1]
    assert command.ask("correct", "undo", str(kept["id"]))[0] == 0
    assert command.rows("statements", "--speaker", "oda") == []


def test_entries_are_rejected_confirmed_and_added(command: Desk) -> None:
    """Rejected, an event is gone from the list; confirmed, it is back; what is missing is added on its exact words."""
    fired = next(row for row in command.rows("events", "--outlet", "Bay Radio") if row["type"] == "ASSAULT")
    command.ask("correct", "reject", str(fired["id"]))
    assert len(command.rows("events", "--type", "ASSAULT")) == 1
    assert len(command.rows("events", "--type", "ASSAULT", "--rejected")) == 2
    command.ask("correct", "confirm", str(fired["id"]))
    assert len(command.rows("events", "--type", "ASSAULT")) == 2
    version = str(fired["version"])
    asked = ("correct", "add", version, "type=AGREE", "status=happened", "actors=diplomat", "--as", "event", "--words")
    assert "stand on the page more than once" in command.ask(*asked, "diplomat")[2]
    assert "do not stand on the page" in command.ask(*asked, "shook hands")[2]
    assert command.ask(*asked, "agreed")[0] == 0
    assert [(row["actors"], row["trigger"]) for row in command.rows("events", "--type", "AGREE")] == [("diplomat", "agreed")]
    assert "is no FIELD=VALUE; the fields are speaker" in command.ask("correct", "edit", str(fired["id"]), "planned")[2]


def test_whoever_says_nothing_of_himself_goes_by_his_login(monkeypatch: pytest.MonkeyPatch) -> None:
    """And where nobody is logged in, a name must be given."""
    monkeypatch.setattr(person.getpass, "getuser", lambda: "alder")
    assert (person.author(""), person.author(" rehn ")) == ("person:alder", "person:rehn")

    def nobody() -> str:
        raise OSError

    monkeypatch.setattr(person.getpass, "getuser", nobody)
    with pytest.raises(Misuse, match="say so with --by NAME"):
        person.author("")


def test_the_same_page_read_again_keeps_what_was_said(command: Desk) -> None:
    """Verdict and correction hold; they are the person's."""
    first, second = (str(row["id"]) for row in command.rows("statements"))
    command.ask("judge", "same-statement", first, second, "--verdict", "different")
    command.ask("correct", "edit", first, "speaker=Vell")
    with open_record("onrecord.db") as store:
        store.add(told(address=ADDRESS), read_at=NOON)
        store.add(told(address=BAY, outlet="Bay Radio"), read_at=NOON)
    assert [row["verdict"] for row in command.rows("judge", "--list")] == ["different"]
    assert [row["id"] for row in command.rows("statements", "--speaker", "vell")] == [first]
