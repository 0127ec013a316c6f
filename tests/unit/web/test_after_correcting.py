"""What a person says shows at once: on the entry's page always, in the views of a small record too; of a large one they say as of when."""

import time
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from onrecord.model.query import ActorQuery, EventQuery, MoveQuery
from onrecord.store import Store, open_record
from onrecord.web import making, wholes
from onrecord.web.app import desk
from onrecord.web.beside import Beside, place_of, write_views
from tests.unit.web.strait import LANTERN, POST, strait
from tests.unit.web.test_correcting import HOME, Client, form

OLDER = "are as of"
"""What a page says where its views are older than the record."""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A record of the strait, told by two outlets."""
    with strait(tmp_path / "record.db") as record:
        yield record


@pytest.fixture
def client(store: Store) -> Iterator[Client]:
    """A person at the desk of a small record."""
    with TestClient[Litestar](desk(store), base_url=HOME) as reader:
        yield reader


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Views are made beside the desk, as those of a large record are, but only while this is set."""
    may_be = Event()
    may_be.set()

    def make(beside: Beside) -> bool:
        may_be.wait(60)
        with open_record(beside.record) as store:
            write_views(store, place_of(beside.record))
        return True

    monkeypatch.setattr(wholes, "LARGE", 1)
    monkeypatch.setattr(wholes, "REST", 0)
    monkeypatch.setattr(Beside, "make", make)
    monkeypatch.setattr(making, "MANY", 1)
    return may_be


@pytest.fixture
def busy(made: Event, store: Store) -> Iterator[Client]:
    """A person at the desk of a large record, whose views are there and are not made anew before the test says so."""
    with TestClient[Litestar](desk(store), base_url=HOME) as reader:
        assert OLDER not in reader.get("/timeline").text
        made.clear()
        yield reader
        made.set()


def closing(store: Store, outlet: str = POST) -> str:
    """The id of the closing of the strait, as an outlet tells it."""
    return next(event.id for event in store.each_event(EventQuery(outlet=outlet)) if event.trigger_words == "closed")


def correct(client: Client, id_: str, **fields: str) -> None:
    """Let a person say what an entry should say."""
    assert client.post(f"/entries/{id_}/correct", data=form(client, action="edit", **fields)).status_code == 200


def rename(client: Client, store: Store, name: str) -> str:
    """Let the moves be about one issue, and a person rename it; its key."""
    for move in store.each_move(MoveQuery()):
        correct(client, move.id, issue="strait")
    client.post("/issue/name", data=form(client, key="strait", name=name))
    return "strait"


def test_an_edit_shows_on_the_entry_and_in_every_view(client: Client, store: Store) -> None:
    """The closing that was only planned is planned on its page, in the timeline, and for programs; no round of views is waited for."""
    client.get("/timeline")
    for outlet in (POST, LANTERN):
        correct(client, closing(store, outlet), status="planned", when="2031-07-09")
    assert "planned" in client.get(f"/events/{closing(store)}").text
    page = client.get("/timeline?since=2031-07-09&until=2031-07-09").text
    assert "closed" in page and OLDER not in page
    assert [row["status"] for row in client.get("/api/timeline?since=2031-07-09").json()["rows"] if "closed" in row["what"]] == ["planned"]


def test_a_verdict_parts_a_happening_in_every_view(client: Client, store: Store) -> None:
    """Two tellings that a person takes for two happenings are two rows of the timeline at once."""
    told = [row["told"] for row in client.get("/api/timeline").json()["rows"] if "closed" in row["what"]]
    left, right = sorted((closing(store), closing(store, LANTERN)))
    client.post("/judgements", data=form(client, relation="same_event", left=left, right=right, verdict="different"))
    assert told == [2]
    assert [row["told"] for row in client.get("/api/timeline").json()["rows"] if "closed" in row["what"]] == [1, 1]


def test_a_new_name_of_an_issue_shows_wherever_it_is_named(client: Client, store: Store) -> None:
    """On its own page, in the lists of issues and of moves, on a move's page, in the exchanges, on the front, and where it is a filter."""
    client.get("/issues")
    key = rename(client, store, "The water gate")
    for answer in tuple(store.each_move(MoveQuery(force="partial"))):
        client.post(f"/entries/{answer.id}/correct", data=form(client, action="reject"))
    move = store.moves(MoveQuery(issue=key)).rows[0].id
    filtered = (f"/{name}?issue={key}" for name in ("moves", "exchanges", "positions"))
    for address in (f"/issue?key={key}", "/issues", "/moves", f"/moves/{move}", "/exchanges", "/positions", "/", *filtered):
        assert "The water gate" in client.get(address).text, address


def test_on_a_large_record_an_edit_shows_on_the_entry_and_the_views_say_as_of_when(busy: Client, store: Store, made: Event) -> None:
    """The timeline is the one of before and says so, until the next one has been made."""
    for outlet in (POST, LANTERN):
        correct(busy, closing(store, outlet), status="planned", when="2031-07-09")
    entry, timeline = busy.get(f"/events/{closing(store)}").text, busy.get("/timeline?since=2031-07-09").text
    assert "2031-07-09" in entry and "planned" in entry
    assert "closed" not in timeline and OLDER in timeline
    made.set()
    waited = time.monotonic() + 30
    while OLDER in (timeline := busy.get("/timeline?since=2031-07-09").text) and time.monotonic() < waited:
        time.sleep(0.05)
    assert "closed" in timeline and OLDER not in timeline


def test_on_a_large_record_an_issue_has_its_new_name_on_its_page(busy: Client, store: Store) -> None:
    """Though the list of issues knows neither the issue, to which a person has just moved everything, nor its name."""
    page = busy.get(f"/issue?key={rename(busy, store, 'The water gate')}").text
    assert "<h1><bdi>The water gate</bdi></h1>" in page and OLDER in page
    assert busy.get("/issue?key=nothing").status_code == 404


def test_on_a_large_record_merged_actors_are_one_on_their_page(busy: Client, store: Store) -> None:
    """What was counted of the one is counted of both, and the verdict stands there with its author."""
    orsk, vell = (min(store.actors(ActorQuery(name=name)).rows, key=lambda each: len(each.name)) for name in ("Orsk", "Vell"))
    pair = {"relation": "same_actor", "left": orsk.id, "right": vell.id, "verdict": "same"}
    busy.post("/judgements", data=form(busy, **pair))
    merged = store.actor(vell.id)
    assert merged and merged.told == orsk.told + vell.told
    page = busy.get(f"/actors/{vell.id}").text
    assert "one actor" in page.lower() and "Take it back" in page


def test_an_issue_has_one_key_wherever_moves_are_listed(client: Client, store: Store) -> None:
    """Moves under two keys that a person calls one issue are all found by either, and each is told under the same one."""
    keys = {"demand": "strait", "partial": "passage"}
    for move in tuple(store.each_move(MoveQuery())):
        correct(client, move.id, issue=keys[move.force])
    told = len(client.get("/api/moves").json()["rows"])
    assert len(client.get("/api/moves?issue=strait").json()["rows"]) < told
    client.post("/judgements", data=form(client, relation="same_issue", left="passage", right="strait", verdict="same"))
    for key in ("strait", "passage"):
        rows = client.get(f"/api/moves?issue={key}").json()["rows"]
        assert (len(rows), {row["issue"] for row in rows}) == (told, {client.get("/api/exchanges").json()["rows"][0]["issue"]})
        assert client.get(f"/moves.json?issue={key}").json() == rows
        assert client.get(f"/moves?issue={key}").text.count('<option value="strait"') == 1
        assert client.get(f"/api/exchanges?issue={key}").json()["total"] == client.get("/api/exchanges").json()["total"]


def test_moves_of_an_issue_that_the_views_do_not_know_are_listed_by_their_own_key(busy: Client, store: Store) -> None:
    """A key that a person has just given is asked for as it is."""
    (move, *_) = store.each_move(MoveQuery())
    correct(busy, move.id, issue="ferries")
    assert [row["id"] for row in busy.get("/api/moves?issue=ferries").json()["rows"]] == [move.id]
