"""An analyst asks where the talks stand: issues, positions, exchanges, with a list of their own."""

import csv
import io
import json
from pathlib import Path

import msgspec
import pytest

from onrecord.cli.group import run
from onrecord.model.correction import Action, Correction, EntryKind
from onrecord.model.judgement import Judgement, Relation, Verdict
from onrecord.model.query import MoveQuery
from onrecord.store import open_record
from onrecord.verdicts import keep_verdict
from tests.contract.happenings import NOTES, told

NOON = "2031-04-03T12:00:00Z"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A record with one page: Vell demands that the strait be opened, Orsk will if Vell withdraws."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ONRECORD", raising=False)
    moves = tuple(msgspec.structs.replace(move, issue="strait") for move in NOTES.moves)
    with open_record(tmp_path / "onrecord.db") as store:
        store.add(told(notes=msgspec.structs.replace(NOTES, moves=moves)), read_at=NOON)


def rows(capture: pytest.CaptureFixture[bytes], *arguments: str) -> list[dict[str, object]]:
    """The rows of a list, as JSON."""
    capture.readouterr()
    assert run([*arguments, "--json"]) == 0
    found: list[dict[str, object]] = json.loads(capture.readouterr().out)
    return found


def test_an_exchange_is_printed_with_its_answers(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """The demand, what answers it, and the state."""
    (row,) = rows(capsysbinary, "exchanges")
    assert (row["by"], row["force"], row["state"]) == ("Vell", "demand", "partial")
    answers = row["answers"]
    assert isinstance(answers, list)
    assert [(answer["by"], answer["force"], answer["words"]) for answer in answers] == [("Orsk", "partial", "We will open it")]
    assert rows(capsysbinary, "exchanges", "--state", "open") == []
    assert rows(capsysbinary, "exchanges", "--party", "nobody") == []


def test_one_of_a_thing_is_not_said_to_be_several(capsys: pytest.CaptureFixture[str]) -> None:
    """Under the table stands how many there are."""
    assert run(["exchanges"]) == 0
    assert capsys.readouterr().err == "1 exchange\n"
    assert run(["exchanges", "--state", "refused"]) == 0
    assert capsys.readouterr().err == "0 exchanges\n"


def test_positions_are_printed_by_party_and_issue(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Vell is firm, Orsk offers."""
    found = [(row["party"], row["issue"], row["stand"]) for row in rows(capsysbinary, "positions", "--now")]
    assert found == [("Orsk", "strait", "offers"), ("Vell", "strait", "firm")]
    assert [row["party"] for row in rows(capsysbinary, "positions", "--party", "ors")] == ["Orsk"]


def test_a_list_of_ones_own_renames_the_issue(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Both moves speak of opening."""
    (tmp_path / "issues.toml").write_text('[[issues]]\nkey = "passage"\nname = "Free passage"\nwords = ["opened"]\n', encoding="utf-8")
    (row,) = rows(capsysbinary, "issues", "--own-issues", "issues.toml")
    assert (row["key"], row["name"], row["own"], row["moves"]) == ("passage", "Free passage", True, 2)
    assert {row["issue"] for row in rows(capsysbinary, "positions", "--own-issues", "issues.toml")} == {"passage"}


def test_moves_are_told_under_the_key_that_issues_prints(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Two keys that a person judged one are one in every list; a list of one's own comes before them, and other keys find nothing."""
    with open_record(tmp_path / "onrecord.db") as store:
        (move, *_) = store.each_move(MoveQuery(force="partial"))
        edit = Correction(kind=EntryKind.MOVE, action=Action.EDIT, entry=move.id, fields={"issue": "passage"}, author="person:ada")
        store.correct(edit, at=NOON)
        one = Judgement(relation=Relation.SAME_ISSUE, left="passage", right="strait", verdict=Verdict.SAME, author="person:ada")
        keep_verdict(store, one, at=NOON)
    (issue,) = rows(capsysbinary, "issues")
    for key in ("strait", "passage"):
        assert [row["issue"] for row in rows(capsysbinary, "moves", "--issue", key)] == [issue["key"]] * 2
        assert len(rows(capsysbinary, "exchanges", "--issue", key)) == len(rows(capsysbinary, "positions", "--issue", key)) - 1 == 1
    assert rows(capsysbinary, "moves", "--issue", "ferries") == []
    (tmp_path / "issues.toml").write_text('[[issues]]\nkey = "locks"\nname = "Locks"\nwords = ["opened"]\n', encoding="utf-8")
    own = rows(capsysbinary, "moves", "--own-issues", "issues.toml", "--issue", "locks")
    assert {row["force"] for row in own} == {"demand", "partial"}


def test_a_list_with_a_mistake_is_misuse(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Exit code 2, and one sentence."""
    (tmp_path / "issues.toml").write_text("[[issues", encoding="utf-8")
    assert run(["issues", "--own-issues", "issues.toml"]) == 2
    assert b"is no list of issues" in capsysbinary.readouterr().err


def test_csv_and_table_have_the_same_rows(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Every column is in the CSV; the table counts its rows on standard error."""
    capsysbinary.readouterr()
    assert run(["positions", "--csv"]) == 0
    assert [row["party"] for row in csv.DictReader(io.StringIO(capsysbinary.readouterr().out.decode("utf-8-sig")))] == ["Orsk", "Vell"]
    assert run(["exchanges"]) == 0
    assert b"1 exchange\n" in capsysbinary.readouterr().err
