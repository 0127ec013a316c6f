"""The verb `correct` lists the corrections of one entry, and whatever a terminal passes on for a name or an id is only not found."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli.group import onrecord
from onrecord.errors import Misuse
from tests.unit.cli.dispute import dispute

NO_UNICODE = "\udcff"
"""What Python makes of a byte on the command line that is no UTF-8."""


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two pages of one day."""
    return dispute(tmp_path_factory.mktemp("correct") / "onrecord.db", "pages/us.txt", "pages/states.txt")


def _run(record: Path, *words: str) -> Result:
    return CliRunner().invoke(onrecord, ["--record", str(record), *words])


def test_the_corrections_of_one_entry_are_listed_by_its_id(record: Path) -> None:
    """Of others nothing is said; without an id all are there."""
    first, second = (row["id"] for row in json.loads(_run(record, "events", "--json", "--limit", "2").stdout))
    for entry in (first, second):
        assert _run(record, "correct", "confirm", entry, "--by", "rehn").exit_code == 0
    listed = json.loads(_run(record, "correct", "--list", first, "--json").stdout)
    assert [row["entry"] for row in listed] == [first]
    assert len(json.loads(_run(record, "correct", "--list", "--json").stdout)) == 2


def test_what_cannot_be_done_is_told_with_what_can(record: Path) -> None:
    """As before the list took an id."""
    told = _run(record, "correct", "confrim", "some id")
    assert isinstance(told.exception, Misuse)
    assert "'confrim' is nothing that can be done; say one of confirm, reject, edit, add, undo" in str(told.exception)


@pytest.mark.parametrize(
    "asked",
    [
        *(("correct", action, NO_UNICODE) for action in ("confirm", "undo", "--list")),
        ("correct", "add", NO_UNICODE, "--as", "event", "--words", "closed"),
        ("judge", "same-event", NO_UNICODE, "other", "--verdict", "same"),
        *(("events", option, NO_UNICODE) for option in ("--vouched", "--participant", "--place", "--outlet", "--search")),
        *(("statements", option, NO_UNICODE) for option in ("--party", "--actor", "--speaker")),
        *((verb, "--party", NO_UNICODE) for verb in ("moves", "positions", "exchanges", "timeline")),
        *(("moves", "--issue", NO_UNICODE), ("coverage", NO_UNICODE), ("actor", NO_UNICODE), ("actors", "--name", NO_UNICODE)),
    ],
    ids=lambda asked: " ".join(asked).encode("ascii", "replace").decode(),
)
def test_what_is_no_unicode_is_nobodys_name_or_id(record: Path, asked: tuple[str, ...]) -> None:
    """Nothing is found, or a sentence says that nothing goes by it; there is no traceback."""
    told = _run(record, *asked)
    assert told.exception is None or isinstance(told.exception, Misuse), told.output
