"""An analyst asks how a story was covered, on the command line."""

import csv
import io
import json
from pathlib import Path

import pytest

from onrecord.cli.group import run
from onrecord.model.judgement import Cluster, Judgement, Relation, Verdict
from onrecord.store import open_record
from tests.contract.happenings import ADDRESS, told

BAY = "https://bay.example/strait"
Capture = pytest.CaptureFixture[bytes]


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A record in which Bay Radio runs the Harbour Post's page, and both are one story."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ONRECORD", raising=False)
    with open_record(tmp_path / "onrecord.db") as store:
        store.add(told(), read_at="2031-04-03T12:00:00Z")
        store.add(told(address=BAY, outlet="Bay Radio"), read_at="2031-04-03T12:00:00Z")
        first, second = (store.versions(page)[0].id for page in map(store.find_page, (ADDRESS, BAY)) if page)
        copy = Judgement(relation=Relation.COPY, left=second, right=first, verdict=Verdict.SAME, author="rule:test", score=0.9)
        store.add_judgements([copy], at="2031-04-03T12:00:00Z")
        store.set_clusters(Relation.SAME_STORY, [Cluster(id=first, members=tuple(sorted((first, second))))])
        statements = [each.id for version in (first, second) if (kept := store.told(version)) for each in kept.statements]
        store.set_clusters(Relation.SAME_STATEMENT, [Cluster(id=statements[0], members=tuple(sorted(statements)))])


def ask(capture: Capture, *arguments: str) -> str:
    """What a command line that succeeds puts out."""
    capture.readouterr()
    assert run(("coverage", *arguments)) == 0
    return capture.readouterr().out.decode()


def test_a_story_is_shown_by_the_address_of_any_of_its_articles(capsysbinary: Capture) -> None:
    """The copy is marked, and counted with what it reproduces."""
    shown = ask(capsysbinary, BAY)
    assert "Bay Radio (copy)" in shown
    found = json.loads(ask(capsysbinary, ADDRESS, "--json"))
    (statement,) = [row for row in found["rows"] if row["kind"] == "statement"]
    assert (len(found["articles"]), statement["carriers"], len(statement["cells"])) == (2, 1, 2)


def test_csv_has_a_line_for_each_thing_in_each_article(capsysbinary: Capture) -> None:
    """For spreadsheets."""
    lines = list(csv.DictReader(io.StringIO(ask(capsysbinary, ADDRESS, "--csv"))))
    assert {line["outlet"] for line in lines} == {"The Harbour Post", "Bay Radio"}
    assert {line["kind"] for line in lines} == {"statement", "event"}


def test_a_page_that_is_not_there_is_named(capsysbinary: Capture) -> None:
    """With what to do now."""
    assert run(("coverage", "https://bay.example/nothing")) == 2
    assert "holds no page" in capsysbinary.readouterr().err.decode()
