"""What the commands make of a name, of scores, of what has no date, and of the last part of an address."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli.group import VERBS, onrecord
from onrecord.front.whom import whom
from onrecord.store import open_record
from tests.unit.cli.dispute import dispute

SPELLINGS = ("US", "U.S.", "u.s", "United States", "the united states", "Washington", "America")
ASKED = (
    ("statements", "--actor"),
    ("events", "--actor"),
    ("events", "--participant"),
    ("moves", "--by"),
    ("moves", "--to"),
    ("timeline", "--party"),
    ("positions", "--party"),
    ("exchanges", "--party"),
    ("relations", "Russia"),
)


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two pages of one day."""
    return dispute(tmp_path_factory.mktemp("asked") / "onrecord.db", "pages/us.txt", "pages/states.txt")


@pytest.fixture(scope="module")
def undated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same pages without a date, in two folders."""
    return dispute(tmp_path_factory.mktemp("undated") / "onrecord.db", "north/us.txt", "south/us.txt", published=None)


def _run(record: Path, *words: str) -> Result:
    return CliRunner().invoke(onrecord, ["--record", str(record), *words])


@pytest.mark.parametrize("asked", ASKED, ids=" ".join)
def test_every_spelling_of_one_actor_asks_for_the_same_rows(record: Path, asked: tuple[str, str]) -> None:
    """Its names on the pages and in the tables, its capital and its id; "us" is no part of Russia's name."""
    with open_record(str(record)) as store:
        actor = whom(store, "US").key
    first, *others = (_run(record, *asked, name, "--json") for name in (*SPELLINGS, actor))
    assert json.loads(first.stdout)
    assert [each.stdout for each in others] == [first.stdout] * len(others)
    assert not any(each.stderr for each in (first, *others))


def test_a_name_that_means_no_one_alone_is_part_of_names(record: Path) -> None:
    """As it was: part of a name, whole words of it on the timeline, a country's code; and nobody is said to be nobody."""
    asked = {name: json.loads(_run(record, "events", "--actor", name, "--json").stdout) for name in ("ussi", "us", "s")}
    assert {name: {row["actors"] for row in rows} for name, rows in asked.items()} == {
        "ussi": {"Russia"},
        "us": {"US", "United States"},
        "s": {"Russia", "US", "United States"},
    }
    assert {row["type"] for row in json.loads(_run(record, "timeline", "--party", "RUS", "--json").stdout)} == {"COERCE", "ASSAULT"}
    assert json.loads(_run(record, "timeline", "--party", "Stat", "--json").stdout) == []
    assert _run(record, "events", "--actor", "Atlantis").stderr.startswith("nobody on record goes by 'Atlantis'")


@pytest.mark.parametrize("verb", ["statements", "events", "moves", "timeline", "relations", "positions", "exchanges"])
def test_help_says_how_a_name_is_read(verb: str) -> None:
    """Wherever a verb takes one."""
    assert "A NAME that one actor alone goes by" in " ".join(_run(Path(), verb, "--help").stdout.split())
    assert verb in VERBS


@pytest.mark.parametrize(("verb", "scores"), [("statements", {0.875}), ("timeline", {0.5, 0.9}), ("exchanges", {0.5, 0.8})])
def test_rows_can_be_asked_for_by_their_score(record: Path, verb: str, scores: set[float]) -> None:
    """In a table as in JSON."""
    assert {row["score"] for row in json.loads(_run(record, verb, "--json").stdout)} == scores
    surest = json.loads(_run(record, verb, "--least-score", str(max(scores)), "--json").stdout)
    assert {row["score"] for row in surest} == {max(scores)}
    assert _run(record, verb, "--least-score", "0.95").stderr.startswith("0 ")
    assert _run(record, verb, "--least-score", str(max(scores)), "--limit", "1").stderr.startswith(f"{len(surest)} ")


def test_moves_that_take_no_position_are_counted_under_the_table(record: Path, undated: Path) -> None:
    """Of those that are asked about, and never among the rows for programs."""
    assert "no position" not in _run(record, "positions").stderr
    assert _run(undated, "positions").stderr == "0 positions\n4 moves take no position: 4 without a date\n"
    assert _run(undated, "positions", "--party", "US").stderr == "0 positions\n2 moves take no position: 2 without a date\n"
    assert _run(undated, "positions", "--json").output == "[]\n"


def test_the_last_part_of_an_address_names_a_page(record: Path, undated: Path) -> None:
    """Where one page's address alone ends so; else those that do are named."""
    whole, last = (_run(record, "coverage", name, "--json") for name in ("pages/us.txt", "us.txt"))
    assert whole.stdout == last.stdout and whole.exit_code == 0
    assert "holds no page 's.txt'" in str(_run(record, "coverage", "s.txt").exception)
    told = "the addresses of 2 pages end in '/us.txt'; give one whole: north/us.txt, south/us.txt"
    assert str(_run(undated, "coverage", "us.txt").exception) == told
