"""The desk takes what is missing, what is one and what is two: found by words, kept under a person's name, refused where it is none."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from onrecord.model.correction import EntryKind
from onrecord.model.judgement import Judgement, Relation, Verdict
from onrecord.model.query import ActorQuery, EventQuery, MoveQuery, StatementQuery
from onrecord.store import Store
from onrecord.web.app import desk
from tests.unit.web.strait import AT, strait
from tests.unit.web.test_correcting import HOME, Client, form


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A record of the strait, told by two outlets."""
    with strait(tmp_path / "record.db") as record:
        yield record


@pytest.fixture
def client(store: Store) -> Iterator[Client]:
    """A person at the desk."""
    with TestClient[Litestar](desk(store), base_url=HOME) as reader:
        yield reader


def test_words_that_stand_in_several_places_are_offered_in_each(client: Client, store: Store) -> None:
    """The place nearest to where they were selected is chosen; another can be, and is where the entry stands then."""
    version = next(store.each_article()).version.id
    page = client.get(f"/articles/{version}/add?as=event&words=the%20strait&near=30").text
    assert page.count('type="radio"') == 2
    assert 'value="35-45" checked' in page
    sent = form(client, **{"as": "event"}, place="12-22", type="COERCE", status="planned", actors="Orsk", when="2031-04-05")
    answer = client.post(f"/articles/{version}/added", data=sent)
    (event,) = store.each_event(EventQuery(status="planned", version=version))
    assert answer.url.path == f"/events/{event.id}"
    assert ([each.name for each in event.actors], event.when and event.when.edtf, event.trigger[0].start) == (["Orsk"], "2031-04-05", 12)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"as": "event", "place": "all over"}, "choose where on the page"),
        ({"as": "event", "place": "12-22"}, "cannot be added without its type"),
        ({"as": "rumour", "place": "12-22"}, "must be one of statement, event, move"),
        ({"as": "statement", "place": "5-99999"}, "needs its place on the page"),
    ],
)
def test_what_makes_no_entry_is_not_added(client: Client, store: Store, fields: dict[str, str], sentence: str) -> None:
    """The form comes back with what is expected."""
    version = next(store.each_article()).version.id
    answer = client.post(f"/articles/{version}/added", data=form(client, **fields))
    assert (answer.status_code, sentence in answer.text) == (400, True)
    assert store.corrections() == ()


def test_whatever_is_judged_is_found_by_its_words(client: Client, store: Store) -> None:
    """Statements, events, moves, actors and articles, each beside its like; itself is not offered."""
    said, other = sorted(row.id for row in store.each_statement(StatementQuery()))[:2]
    event, move = next(iter(store.each_event(EventQuery()))), next(iter(store.each_move(MoveQuery(force="demand"))))
    orsk = min(store.actors(ActorQuery(name="Orsk")).rows, key=lambda each: len(each.name))
    asked = {said: "open", event.id: "strait", move.id: "opened", orsk.id: "Vell", event.version: "strait"}
    for of, words in asked.items():
        page = client.get(f"/judge?of={of}&q={words}").text
        assert page.count("data-item") >= 1, words
        assert f'name="right" value="{of}"' not in page.partition("Does this one")[0], words
    assert f'value="{other}"' in client.get(f"/judge?of={said}&q=open").text
    assert client.get("/judge?of=nothing").status_code == 404


def test_an_actor_is_not_parted_into_itself_and_nobody(client: Client, store: Store) -> None:
    """All or none that are ticked make no two."""
    vell = store.actors(ActorQuery(name="Vell")).rows[0]
    answer = client.post(f"/actors/{vell.id}/part", data=form(client))
    assert (answer.status_code, "tick those that are another" in answer.text) == (400, True)
    assert list(store.each_judgement(personal=True)) == []


def test_moves_are_moved_to_another_issue(client: Client, store: Store) -> None:
    """The ticked ones, under the name of an issue or a new one; each with its author, and each can be taken back."""
    moves = [move.id for move in store.each_move(MoveQuery())]
    for move in moves:
        client.post(f"/entries/{move}/correct", data=form(client, action="edit", issue="strait"))
    ticked = {f"part-{moves[0]}": "on"}
    client.post("/issue/part", data=form(client, key="strait", issue="Fishing rights", **ticked))
    assert (store.move(moves[0]) or store.moves(MoveQuery()).rows[0]).issue == "Fishing rights"
    assert len([each for each in store.corrections(moves[0], kind=EntryKind.MOVE) if each.fields == {"issue": "Fishing rights"}]) == 1
    page = client.get("/issues").text
    assert "Fishing rights" in page
    assert client.get("/issue?key=Fishing+rights").status_code == 200
    assert client.post("/issue/part", data=form(client, key="strait", issue="Fishing rights")).status_code == 400


def test_actors_that_may_be_one_wait_in_the_queue(client: Client, store: Store) -> None:
    """A rule's doubt of two appearances is asked; one answer merges the actors whole and takes the question out."""
    orsk, vell = (min(store.actors(ActorQuery(name=name)).rows, key=lambda each: len(each.name)) for name in ("Orsk", "Vell"))
    left, right = sorted((orsk.id, vell.id))
    doubt = {"verdict": Verdict.UNSURE, "author": "rule:names", "score": 0.5, "reasons": ("one coast",)}
    store.add_judgements([Judgement(relation=Relation.SAME_ACTOR, left=left, right=right, **doubt)], at=AT)  # type: ignore[arg-type]
    assert "one coast" in client.get("/queue?about=actor").text
    assert "one coast" not in client.get("/queue?about=event").text
    pair = {"relation": "same_actor", "left": left, "right": right, "verdict": "same", "back": "/queue?about=actor#first"}
    assert "one coast" not in client.post("/judgements", data=form(client, **pair)).text
    assert (store.actor(vell.id) or vell).told == orsk.told + vell.told


@pytest.mark.parametrize(
    ("order", "first"), [("oldest", "2031-04-02"), ("", "2031-04-03"), ("outlet", "2031-04-02"), ("unsure", None), ("speaker", None)]
)
def test_statements_are_sorted_by_a_column(client: Client, order: str, first: str | None) -> None:
    """As the address says; the column says so too, and leads to the other way round."""
    page = client.get(f"/statements?order={order}").text
    body = page.partition("<tbody")[2]
    assert page.count("aria-sort=") == 1
    assert first is None or body.index(first) == min(body.index(day) for day in ("2031-04-02", "2031-04-03"))


def test_an_order_that_is_none_is_refused(client: Client) -> None:
    """The sentence says which there are."""
    answer = client.get("/statements?order=loudest")
    assert (answer.status_code, "oldest, speaker, outlet, unsure, sure" in answer.text) == (400, True)


def test_a_search_over_everything_is_narrowed_by_outlet_and_day(client: Client) -> None:
    """The filters stand in the address, and lead on to each list."""
    page = client.get("/search?q=strait&outlet=The+Lantern").text
    assert "The Lantern</bdi>, 2031-04-03" in page
    assert "The Harbour Post</bdi>, 2031-04-02" not in page
    assert client.get("/search?q=strait&since=soon").status_code == 400
