"""Actors are listed and shown from a record on the command line."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli.group import onrecord
from onrecord.linking import link_record
from onrecord.store import open_record
from tests.contract.happenings import told

AT = "2031-04-03T00:00:00Z"


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """Two pages with the same cast, linked one after the other."""
    path = tmp_path / "onrecord.db"
    with open_record(str(path)) as store:
        for address, outlet in (("https://harbour.example/strait", "The Harbour Post"), ("https://nettle.example/strait", "The Nettle")):
            store.add(told(address=address, outlet=outlet), read_at=AT)
            list(link_record(store, at=AT))
    return path


def _run(record: Path, *words: str) -> Result:
    return CliRunner().invoke(onrecord, ["--record", str(record), *words])


def test_actors_are_one_across_pages_and_nameless_ones_are_not(record: Path) -> None:
    """Orsk, Vell, the ministry and the spokesman are one each; four diplomats stay four, and are listed only where they are asked for."""
    rows = json.loads(_run(record, "actors", "--json").stdout)
    found = {row["name"]: row["appearances"] for row in rows}
    assert found["Pim Alder"] == found["Orsk"] == found["Vell"] == 2
    assert "diplomat" not in found
    assert [row["name"] for row in json.loads(_run(record, "actors", "--name", "diplomat", "--json").stdout)] == ["diplomat"] * 4


def test_an_actor_is_shown_with_roles_and_names_by_outlet(record: Path) -> None:
    """By part of the name; both outlets stand with their words."""
    view = json.loads(_run(record, "actor", "alder", "--json").stdout)[0]
    assert view["roles"][0]["role"] == "spokesman" and view["roles"][0]["outlets"] == ["The Harbour Post", "The Nettle"]
    assert {alias["outlet"] for alias in view["aliases"]} == {"The Harbour Post", "The Nettle"}
    assert view["statements"] == 2


def test_tables_and_csv_have_the_same_rows(record: Path) -> None:
    """A terminal's table, roles and names as CSV."""
    assert "Pim Alder" in _run(record, "actors", "--kind", "person").stdout
    assert "spokesman" in _run(record, "actor", "Pim Alder").stdout
    assert _run(record, "actor", "Pim Alder", "--csv").stdout.startswith("since,until,role")
    assert _run(record, "actor", "Pim Alder", "--csv", "--aliases").stdout.startswith("words,outlet,pages")


@pytest.mark.parametrize(("name", "why"), [("nobody", "is called"), ("diplomat", "4 actors on record are called")])
def test_a_name_that_is_not_one_actors_is_said_to_be(record: Path, name: str, why: str) -> None:
    """With ids to choose by."""
    assert why in str(_run(record, "actor", name).exception)
