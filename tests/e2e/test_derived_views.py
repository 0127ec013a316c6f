"""Derived views on the command line, over a record of the newsroom's gold."""

import csv
import io
import json
from pathlib import Path

import pytest

from eval.gold import newsroom_gold
from eval.gold_entries import gold_views, reading_of
from onrecord.cli.group import run
from onrecord.model.judgement import Cluster, Relation
from onrecord.model.query import EventQuery
from onrecord.store import open_record


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A record of the newsroom as a perfect reader would have it, events that are one judged so."""
    path = tmp_path_factory.mktemp("newsroom") / "record.db"
    with open_record(path) as store:
        for line in newsroom_gold():
            store.add(reading_of(line), read_at=f"{line['captured']}T12:00:00Z")
        pages = {line["file"]: line["id"] for line in newsroom_gold()}
        ids = {f"{pages[event.address]}#{event.event}": event.id for event in store.each_event(EventQuery(superseded=True))}
        groups = [tuple(sorted(ids[ref] for ref in entry["refs"] if ref in ids)) for entry in gold_views()["timeline"]]
        store.set_clusters(Relation.SAME_EVENT, [Cluster(id=group[0], members=group) for group in groups if len(group) > 1])
    return str(path)


def told(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Run a command line: exit code, standard output, standard error."""
    capfd.readouterr()
    code = run(arguments)
    out, err = capfd.readouterr()
    return code, out, err


def test_the_timeline_is_printed_filtered_and_written_as_json_and_csv(record: str, capfd: pytest.CaptureFixture[str]) -> None:
    """The same rows, for eyes and for programs."""
    code, out, err = told(capfd, "--record", record, "timeline", "--party", "Lusendra", "--since", "2034-03-20", "--until", "2034-03-20")
    assert code == 0
    assert "freed" in out
    assert "happening" in err
    _, out, _ = told(capfd, "--record", record, "timeline", "--json", "--type", "retreat", "--status", "happened")
    rows = json.loads(out)
    freed = next(row for row in rows if row["when"] == "2034-03-20")
    assert (freed["told"], {telling["status"] for telling in freed["tellings"]}) == (3, {"happened", "planned"})
    _, out, _ = told(capfd, "--record", record, "timeline", "--csv", "--status", "planned")
    table = list(csv.DictReader(io.StringIO(out)))
    assert {row["status"] for row in table} == {"planned"}
    _, out, _ = told(capfd, "--record", record, "timeline", "--tellings", "--json", "--type", "retreat", "--status", "happened")
    assert sum(each["happening"] == freed["id"] for each in json.loads(out)) == freed["told"]


def test_relations_are_a_list_of_pairs_or_the_way_of_one(record: str, capfd: pytest.CaptureFixture[str]) -> None:
    """Every figure opens its evidence; one party alone is misuse."""
    _, out, _ = told(capfd, "--record", record, "relations", "--json")
    assert {(row["first"], row["second"]) for row in json.loads(out)} >= {("Lusendra", "Zhemrava"), ("Aurean League", "Zhemrava")}
    _, out, _ = told(capfd, "--record", record, "relations", "Zhemrava", "LUS", "--json", "--on", "2034-03-21")
    rows = json.loads(out)
    assert rows[-1]["day"] == "2034-03-21"
    assert all(row["evidence"][0]["entries"] for row in rows[:-1])
    code, _, err = told(capfd, "--record", record, "relations", "Zhemrava")
    assert (code, "name both parties" in err) == (2, True)
    code, _, err = told(capfd, "--record", record, "relations", "Zhemrava", "Atlantis")
    assert (code, "knows of nothing" in err) == (0, True)


def test_tensions_and_dealings_are_printed(record: str, capfd: pytest.CaptureFixture[str]) -> None:
    """Each kind, as a table and as JSON."""
    _, out, _ = told(capfd, "--record", record, "tensions", "--kind", "denied", "--json")
    assert any(row["right"]["according_to"] == "Pavlo Kerzhek" for row in json.loads(out))
    for kind in ("rounds", "channels", "measures", "assessments"):
        code, out, err = told(capfd, "--record", record, "dealings", kind)
        assert (code, kind in err, bool(out.strip())) == (0, True, True)
        _, out, _ = told(capfd, "--record", record, "dealings", kind, "--json")
        assert json.loads(out)
    _, out, _ = told(capfd, "--record", record, "dealings", "rounds", "--party", "LEAGUE", "--json")
    assert all("League" in " ".join((*row["parties"], *row["mediators"])) for row in json.loads(out))
    _, out, err = told(capfd, "--record", record, "dealings", "measures", "--party", "Brunn", "--json")
    assert (json.loads(out), "nobody on record goes by 'Brunn'" in err) == ([], True)


def test_events_are_exported_as_plover_and_polecat(record: str, capfd: pytest.CaptureFixture[str]) -> None:
    """One line for each event; those told more than once share a link."""
    _, out, _ = told(capfd, "--record", record, "export", "plover")
    records = [json.loads(line) for line in out.splitlines()]
    links = [each["link"] for each in records if each["link"]]
    assert len(links) > len(set(links)) > 0
    assert {"planned cooperation", "threatened"} <= {each["onrecord"]["rule"] for each in records}
    _, out, _ = told(capfd, "--record", record, "export", "polecat")
    table = list(csv.DictReader(io.StringIO(out), delimiter="\t"))
    assert len(table) == len(records)
    assert {row["Quad Code"] for row in table} >= {"VERBAL COOPERATION", "MATERIAL CONFLICT"}


def test_a_record_without_events_has_empty_views(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """And no error."""
    with open_record(tmp_path / "empty.db"):
        pass
    for verb in (("timeline",), ("relations",), ("tensions",), ("dealings", "rounds"), ("relations", "A", "B")):
        assert told(capfd, "--record", str(tmp_path / "empty.db"), *verb, "--json") == (0, "[]\n", "")


def test_a_date_that_is_none_is_misuse(record: str, capfd: pytest.CaptureFixture[str]) -> None:
    """With a sentence that helps."""
    for verb in (("timeline", "--since", "soon"), ("relations", "--on", "soon")):
        code, _, err = told(capfd, "--record", record, *verb)
        assert (code, "is no date" in err) == (2, True)


@pytest.mark.parametrize(
    "asked", [("timeline", "--party"), ("timeline", "--with"), ("events", "--participant"), ("moves", "--by"), ("exchanges", "--party")]
)
def test_a_name_that_nobody_on_record_goes_by_is_said_to_be_none(
    record: str, capfd: pytest.CaptureFixture[str], asked: tuple[str, str]
) -> None:
    """That nothing is found of it is no finding; a part of a name is one that somebody goes by."""
    assert "nobody on record goes by 'Aldane'" in told(capfd, "--record", record, *asked, "Aldane")[2]
    assert "nobody" not in told(capfd, "--record", record, *asked, "Quintelle")[2]
    assert "nobody" not in told(capfd, "--record", record, *asked, "LUS")[2]


def test_only_what_is_likely_enough_to_be_right(record: str, capfd: pytest.CaptureFixture[str]) -> None:
    """Of events and moves, and of coded events; other formats have no such question."""
    for verb in ("events", "moves"):
        every = json.loads(told(capfd, "--record", record, verb, "--json")[1])
        least = sorted(row["score"] for row in every)[len(every) // 2]
        found = json.loads(told(capfd, "--record", record, verb, "--json", "--least-score", str(least))[1])
        assert found == [row for row in every if row["score"] >= least]
    assert told(capfd, "--record", record, "export", "plover", "--least-score", "1.0")[0] == 0
    assert told(capfd, "--record", record, "export", "ftm", "--least-score", "0.5")[0] == 2
