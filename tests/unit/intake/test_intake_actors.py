"""A reader's own table of actors is read in each of its forms; bad lines are named and left out."""

import json
from pathlib import Path

import pytest

from onrecord.errors import Missing, Misuse
from onrecord.facts.own import OwnTable
from onrecord.intake.actors import read_actors
from onrecord.model.annotations import Entity, Kind
from onrecord.model.own_actor import OwnActor
from onrecord.stage import Fault


def _read(folder: Path, name: str, text: str) -> list[OwnActor | Fault]:
    (folder / name).write_text(text, encoding="utf-8")
    return list(read_actors(folder / name))


def test_csv_gives_actors_with_all_their_names(tmp_path: Path) -> None:
    """Columns in any order, others passed over; an id is made where none is given."""
    found = _read(
        tmp_path,
        "own.csv",
        "\ufeffname,aliases,note,kind,country,id\nAda Vell,A. R. Vell; Ада Велл,x,person,DNK,p1\nHarbour Watch,,,organisation,dk,\n",
    )
    assert found == [
        OwnActor(id="p1", names=("Ada Vell", "A. R. Vell", "Ада Велл"), kind=Kind.PERSON, country="DNK"),
        OwnActor(id="own:Harbour Watch", names=("Harbour Watch",), kind=Kind.ORGANISATION, country="DNK"),
    ]


def test_followthemoney_gives_actors(tmp_path: Path) -> None:
    """As exported, one entity a line."""
    told = {"id": "ftm1", "schema": "Person", "properties": {"name": ["Ada Vell"], "alias": ["Vell, Ada"], "country": ["dk"]}}
    assert _read(tmp_path, "own.ftm.json", json.dumps(told) + "\n") == [
        OwnActor(id="ftm1", names=("Ada Vell", "Vell, Ada"), kind=Kind.PERSON, country="DNK")
    ]


def test_wikidata_gives_actors_in_every_language(tmp_path: Path) -> None:
    """An array with an item a line, as its dumps are; the English label first."""
    claim = [{"mainsnak": {"datavalue": {"value": {"id": "Q5"}}}}]
    told = {
        "id": "Q1",
        "labels": {"ru": {"value": "Ада Велл"}, "en": {"value": "Ada Vell"}},
        "aliases": {"en": [{"value": "A. Vell"}]},
        "claims": {"P31": claim, "P27": [{"mainsnak": {"datavalue": {"value": {"id": "Q35"}}}}]},
    }
    found = _read(tmp_path, "own.json", f"[\n{json.dumps(told)},\n]\n")
    assert found == [OwnActor(id="wikidata:Q1", names=("Ada Vell", "Ада Велл", "A. Vell"), kind=Kind.PERSON, country="DNK")]


@pytest.mark.parametrize(
    ("name", "text", "line", "why"),
    [
        ("own.csv", "name,kind\nAda Vell,person\n,person\n", 3, "gives no name"),
        ("own.csv", "name,kind\nAda Vell,robot\n", 2, "has the kind 'robot'"),
        ("own.csv", "name,country\nAda Vell,Nowhere\n", 2, "has the country 'Nowhere'"),
        ("own.jsonl", "{}\n", 1, "neither a FollowTheMoney"),
        ("own.jsonl", "[1]\n", 1, "no JSON object"),
        ("own.jsonl", "not json\n", 1, "left out"),
        ("own.jsonl", '{"id": "x", "schema": "Vessel", "properties": {"name": ["Vell"]}}\n', 1, "no actor's"),
        ("own.jsonl", '{"id": "x", "schema": "Person", "properties": 4}\n', 1, "no properties"),
        ("own.jsonl", '{"id": "Q1", "labels": 4}\n', 1, "left out"),
        ("own.jsonl", "[" * 100_000 + "\n", 1, "left out"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_goes_on(tmp_path: Path, name: str, text: str, line: int, why: str) -> None:
    """File, line and reason."""
    found = [each for each in _read(tmp_path, name, text) if isinstance(each, Fault)]
    assert len(found) == 1
    assert f"line {line} of" in found[0].message and why in found[0].message and found[0].item.endswith(f":{line}")


def test_a_file_that_is_no_table_is_misuse(tmp_path: Path) -> None:
    """Said before anything is read."""
    with pytest.raises(Misuse, match="no column called name"):
        _read(tmp_path, "own.csv", "who\nAda\n")
    with pytest.raises(Missing, match="cannot be opened"):
        list(read_actors(tmp_path / "none.csv"))


def test_listed_actors_get_their_ids_and_what_the_page_leaves_open() -> None:
    """What the page says stays; another kind of that name, or a name that two share, is nobody listed."""
    listed = OwnActor(id="p1", names=("Ada Vell", "A. R. Vell"), kind=Kind.PERSON, country="DNK")
    twin = OwnActor(id="p2", names=("Ilan Doren",), kind=Kind.PERSON)
    table = OwnTable([listed, twin, OwnActor(id="p3", names=("Ilan Doren",), kind=Kind.PERSON)])
    entities = {
        "vell": Entity(name="A.R. Vell", kind=Kind.PERSON, role="envoy"),
        "place": Entity(name="Ada Vell", kind=Kind.PLACE),
        "doren": Entity(name="Ilan Doren", kind=Kind.PERSON),
    }
    found = table.recognise(entities)
    assert found["vell"] == Entity(name="A.R. Vell", kind=Kind.PERSON, role="envoy", known="p1", country="DNK")
    assert found["place"] == entities["place"] and found["doren"] == entities["doren"]
