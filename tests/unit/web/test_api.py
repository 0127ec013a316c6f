"""The desk for programs: lists page by page, tags of the record's state, a full description, and feeds."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import feedparser
import pytest
from litestar import Litestar
from litestar.testing import TestClient

from onrecord.linking import link_record
from onrecord.model.correction import Action, Correction, EntryKind
from onrecord.model.query import EventQuery, StatementQuery
from onrecord.store import Store, open_record
from onrecord.web.api import API
from onrecord.web.api_views import KEPT
from onrecord.web.app import desk
from tests.contract.happenings import told
from tests.unit.exports.abroad import READ_AT, abroad

Client = TestClient[Litestar]
HOME = "http://127.0.0.1:8000"
LISTS = ("statements", "events", "moves", "articles", "actors", "judgements", "corrections", *KEPT)
ASKED = {"relations": "first=Orsk&second=Vell"}
"""What must be asked, where something must."""
EMPTY = {"positions", "issues", "relations", "pairs", "tensions", "channels", "assessments", "stories", "rounds"}
"""Views of which two pages by two outlets have no rows."""
TABLES = {
    **{"positions": "positions?past=1", "exchanges": "exchanges", "issues": "issues", "tensions": "tensions", "pairs": "relations"},
    **{"rounds": "dealings/rounds", "channels": "dealings/channels", "measures": "dealings/measures", "stories": "stories"},
    **{"assessments": "dealings/assessments", "doubts": "queue", "timeline": "timeline", "relations": "relations?first=Orsk&second=Vell"},
}
"""The table of the desk that has the same rows."""


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The strait and the bridge, with a correction, as a file."""
    path = tmp_path_factory.mktemp("api") / "record.db"
    with abroad(path) as record:
        event = record.events(EventQuery(type="COERCE")).rows[0]
        edit = Correction(entry=event.id, kind=EntryKind.EVENT, action=Action.EDIT, fields={"status": "ongoing"}, author="person:rehn")
        record.correct(edit, at=READ_AT)
    return path


@pytest.fixture
def store(kept: Path, tmp_path: Path) -> Iterator[Store]:
    """That record, for one test to write to."""
    with open_record(shutil.copy(kept, tmp_path / "record.db")) as record:
        yield record


@pytest.fixture
def client(store: Store) -> Iterator[Client]:
    """A program at the desk."""
    with TestClient(desk(store), base_url=HOME) as reader:
        yield reader


def all_rows(client: Client, address: str | None) -> list[dict[str, Any]]:
    """Every row of an answer, page by page."""
    rows: list[dict[str, Any]] = []
    while address:
        answer = client.get(address)
        assert answer.status_code == 200, answer.text
        rows += answer.json()["rows"]
        address = answer.json()["next"]
    return rows


@pytest.mark.parametrize("name", LISTS)
def test_every_list_is_gone_through_page_by_page(client: Client, name: str) -> None:
    """Two rows at a time are the same rows as all at once, and as many as the total says."""
    path = f"/api/{name}?{ASKED.get(name, '')}&rows="
    whole = client.get(f"{path}1000").json()
    assert whole["next"] is None and len(whole["rows"]) == whole["total"]
    assert (whole["total"] > 0) == (name not in EMPTY)
    assert all_rows(client, f"{path}2") == whole["rows"]
    assert all_rows(client, f"{path}{whole['total'] or 1}") == whole["rows"]


@pytest.mark.parametrize("name", TABLES)
def test_a_view_has_the_rows_of_its_table(client: Client, name: str) -> None:
    """The page, the table and the answer for programs show one value."""
    rows = client.get(f"/api/{name}?{ASKED.get(name, '')}&rows=1000").json()["rows"]
    path, _, query = TABLES[name].partition("?")
    table = client.get(f"/{path}.json?{query}").json()
    assert sorted(map(str, rows)) == sorted(map(str, table))
    assert client.get(f"/{path}.csv?{query}").text.count("\r\n") >= len(rows)


def test_coverage_is_a_list_and_a_whole(client: Client) -> None:
    """The cells of a story by the id of any of its articles, as rows and with its articles."""
    version = client.get("/api/articles").json()["rows"][0]["id"]
    rows = client.get(f"/api/coverage?story={version}").json()
    whole = client.get(f"/api/stories/{version}").json()
    assert rows["total"] == sum(len(row["cells"]) for row in whole["rows"]) > 0
    assert client.get("/api/coverage").status_code == 400
    assert client.get("/api/stories/unknown").status_code == 404


def test_an_actor_has_its_roles_and_names(client: Client) -> None:
    """As on its page; by the id of any of its appearances as well."""
    actor = client.get("/api/actors").json()["rows"][0]
    view = client.get(f"/api/actors/{actor['id']}/roles").json()
    assert view["actor"]["id"] == actor["id"] and view["aliases"]
    assert client.get(f"/api/actors/{view['appearances'][-1]}/roles").json() == view
    assert client.get("/api/actors/unknown/roles").status_code == 404


def test_the_description_is_one_to_a_reader_of_descriptions(client: Client) -> None:
    """A validator of OpenAPI that is not ours finds nothing wrong with the document."""
    validator = pytest.importorskip("openapi_spec_validator", reason="openapi-spec-validator is not installed")
    validator.validate(client.get("/schema/openapi.json").json())


@pytest.mark.parametrize(
    "address", ["/api/statements?q=bridge&rows=1", "/api/statements?q=bridge&newest=1&rows=1", "/api/events?q=closed&rows=1"]
)
def test_what_is_searched_is_gone_through_too(client: Client, address: str) -> None:
    """By rank or newest first, every row once."""
    rows = all_rows(client, address)
    assert len({row["id"] for row in rows}) == len(rows) == client.get(address).json()["total"] > 0


def test_a_page_that_is_read_meanwhile_moves_no_row(client: Client, store: Store) -> None:
    """Neither twice nor left out."""
    first = client.get("/api/events?rows=2").json()
    rest = all_rows(client, first["next"])
    store.add(told(address="https://harbour.example/later", published="2031-06-01"), read_at=READ_AT)
    assert all_rows(client, first["next"]) == rest


def test_one_entry_is_there_by_its_id(client: Client) -> None:
    """The same row as in the list."""
    for name in ("statements", "events", "moves", "actors"):
        row = client.get(f"/api/{name}").json()["rows"][0]
        assert client.get(f"/api/{name}/{row['id']}").json() == row
        assert client.get(f"/api/{name}/unknown").status_code == 404


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/api/events?cursor=abc", "cursor 'abc' is none that an answer gave"),
        ("/api/events?cursor=eyJza2lwIjotMX0", "is none that an answer gave"),
        ("/api/events?cursor=eyJhZnRlciI6Im5vd2hlcmUifQ", "is not on the record any more"),
        ("/api/events?rows=0", "rows must be a whole number from 1 to 1000, got '0'"),
        ("/api/judgements?relation=friends", "relation must be one of same_actor, same_statement"),
        ("/api/statements?superseded=perhaps", "superseded must be 1 or left out, got 'perhaps'"),
        ("/api/timeline?since=soon", "soon"),
        ("/api/exchanges?state=lost", "state must be one of open, answered"),
        ("/api/stories?least=many", "least must be a whole number"),
        ("/api/relations?first=Orsk", "relations are between two"),
    ],
)
def test_a_question_that_makes_no_sense_is_a_problem(client: Client, address: str, words: str) -> None:
    """With what is expected."""
    answer = client.get(address)
    assert (answer.status_code, answer.headers["content-type"]) == (400, "application/problem+json")
    assert words in answer.json()["detail"]


@pytest.mark.parametrize("address", ["/api/statements", "/api/counts", "/api/timeline?status=denied", "/statements.atom"])
def test_who_has_the_answer_already_is_told_so(client: Client, store: Store, address: str) -> None:
    """Until anything is written to the record."""
    answer = client.get(address)
    tag = answer.headers["etag"]
    for named in (tag, f"W/{tag}", f'"other", {tag}'):
        again = client.get(address, headers={"if-none-match": named})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert client.get(address, headers={"if-none-match": '"other"'}).status_code == 200
    store.add(told(address="https://harbour.example/later"), read_at=READ_AT)
    anew = client.get(address, headers={"if-none-match": tag})
    assert anew.status_code == 200 and anew.headers["etag"] != tag


def test_trouble_has_no_tag(client: Client) -> None:
    """It may be mended without anything being written."""
    assert "etag" not in client.get("/api/events/unknown").headers


def test_every_route_is_described_with_its_rows_and_its_troubles(client: Client) -> None:
    """The shape of each answer, each parameter in words, and the one shape of what goes wrong."""
    document = client.get("/schema/openapi.json").json()
    routes = {path: route["get"] for path, route in document["paths"].items() if path.startswith("/api/")}
    assert len(routes) == len(API)
    for route in routes.values():
        assert {"200", "304", "400", "404", "503"} <= set(route["responses"])
        assert list(route["responses"]["404"]["content"]) == ["application/problem+json"]
        assert all(parameter.get("description") for parameter in route.get("parameters", ()) if parameter["in"] == "query")
    for name in LISTS:
        (content,) = routes[f"/api/{name}"]["responses"]["200"]["content"].values()
        shape = document["components"]["schemas"][content["schema"]["$ref"].rpartition("/")[2]]
        assert set(shape["properties"]) == {"total", "next", "rows"}
        row = document["components"]["schemas"][shape["properties"]["rows"]["items"]["$ref"].rpartition("/")[2]]
        shown = client.get(f"/api/{name}?{ASKED.get(name, '')}").json()["rows"]
        assert set(row["properties"]) == set(shown[0] if shown else KEPT[name].row.__struct_fields__)


@pytest.mark.parametrize("name", ["statements", "events", "moves"])
def test_a_feed_is_one_to_a_reader_of_feeds(client: Client, name: str) -> None:
    """What RFC 4287 demands of a feed and its entries is there, and the entries are those of the list."""
    answer = client.get(f"/{name}.atom")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    found = feedparser.parse(answer.content)
    assert (found.version, found.bozo) == ("atom10", False)
    assert found.feed.id and found.feed.title and found.feed.updated_parsed and found.feed.author
    assert {link.rel for link in found.feed.links} == {"self", "alternate"}
    rows = client.get(f"/api/{name}").json()["rows"]
    assert [entry.id.rpartition(":")[2] for entry in found.entries] == [row["id"] for row in rows]
    assert all(entry.title and entry.updated_parsed and entry.author and entry.link and entry.content for entry in found.entries)


def test_a_feed_follows_a_search_newest_first(client: Client, store: Store) -> None:
    """Whatever matches best; what comes in is on top, and the feed says when it came."""
    store.add(told(address="https://harbour.example/later", published="2031-06-01"), read_at="2031-06-02T09:00:00Z")
    list(link_record(store, at="2031-06-02T09:00:00Z"))
    found = feedparser.parse(client.get("/events.atom?q=closed&participant=orsk").content)
    newest = store.events(EventQuery(search="closed", participant="orsk", newest=True)).rows
    assert [entry.id.rpartition(":")[2] for entry in found.entries] == [event.id for event in newest]
    assert found.feed.updated == found.entries[0].updated == "2031-06-02T09:00:00Z"
    assert found.feed.title == "Events: q closed; participant orsk"
    assert found.entries[0].title == "Orsk: closed (COERCE, happened), according to the narrator"


def test_a_feed_names_who_told_of_hearsay(client: Client) -> None:
    """Before the outlet that told it of him."""
    found = feedparser.parse(client.get("/statements.atom?speaker=Halloran").content)
    assert [entry.title for entry in found.entries] == ["President Halloran (indirect), as told by Toma Rehn, as told by The Orsk Herald"]


def test_a_feed_of_hostile_pages_is_sound(client: Client, store: Store) -> None:
    """Markup and signs that XML forbids come out as words, or not at all."""
    found = feedparser.parse(client.get("/statements.atom?q=drawkcab").content, sanitize_html=False)
    (statement,) = store.statements(StatementQuery(search="drawkcab")).rows
    assert not found.bozo and found.entries[0].content[0].type == "text/plain"
    assert found.entries[0].id.endswith(statement.id)


def test_a_feed_of_nothing_is_a_feed(client: Client) -> None:
    """So that somebody can wait for the first entry."""
    found = feedparser.parse(client.get("/events.atom?participant=nobody+of+this+name").content)
    assert (found.version, found.bozo, found.entries) == ("atom10", False, [])
    assert found.feed.updated == "1970-01-01T00:00:00Z"


def test_a_name_finds_the_same_in_feeds_lists_and_views(client: Client) -> None:
    """Spelt as the reader likes."""
    for kind, asked in (("statements", "party=the Orsk"), ("events", "participant=the Orsk"), ("moves", "party=ORSK")):
        rows = client.get(f"/api/{kind}?{asked}").json()["rows"]
        found = feedparser.parse(client.get(f"/{kind}.atom?{asked}").content)
        assert {row["id"] for row in rows} == {entry.id.rpartition(":")[2] for entry in found.entries} != set()
    plain, spelt = (client.get(f"/api/relations?first={first}&second=Vell").json()["rows"] for first in ("Orsk", "the Orsk"))
    assert plain == spelt


def test_a_month_is_a_date_on_the_page_of_statements_too(client: Client) -> None:
    """And what is no date is told so."""
    assert client.get("/statements?since=2031-04").status_code == 200
    assert client.get("/api/events?status=hapened").status_code == 400
    assert client.get("/api/events?type=coerce").json() == client.get("/api/events?type=COERCE").json() | {"next": None}
