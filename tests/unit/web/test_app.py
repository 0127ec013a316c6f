"""The desk answers with the record, safely, and says clearly what it cannot do."""

import csv
import io
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import msgspec
import pytest
from litestar import Litestar
from litestar.testing import TestClient

from onrecord.errors import StoreError
from onrecord.model.annotations import Annotations
from onrecord.model.article import Article, Block, Role
from onrecord.model.query import ArticleQuery, StatementQuery
from onrecord.model.record import Counts, Reading
from onrecord.model.span import Span
from onrecord.store import Store
from onrecord.web.app import build_app, desk
from onrecord.web.safety import HEADERS
from tests.unit.web.lenne import FAULTS, agency, broadcast, crowd, herald, hostile
from tests.unit.web.pressroom import fill

Client = TestClient[Litestar]
HOME = "http://127.0.0.1:8000"


class Seen(HTMLParser):
    """What matters about an HTML page: its elements with their attributes, its ids, its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the element."""
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        """Keep the words."""
        self.text += data

    def all(self, tag: str) -> list[dict[str, str]]:
        """The attributes of every such element."""
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A record of the Lenne quarrel."""
    readings = [herald(), herald("Another round is set for Friday."), broadcast(), agency(), hostile(), *crowd()]
    with fill(tmp_path_factory.mktemp("desk") / "record.db", readings, FAULTS) as record:
        yield record


@pytest.fixture(scope="module")
def client(store: Store) -> Iterator[Client]:
    """A reader at the desk."""
    with TestClient(desk(store), base_url=HOME) as reader:
        yield reader


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Client]:
    """A reader at a desk without a record."""
    with TestClient(build_app(str(tmp_path / "empty.db")), base_url=HOME) as reader:
        yield reader


def test_every_link_on_the_desk_leads_somewhere(client: Client) -> None:
    """From the front, every address that the desk offers answers, and every page is sound."""
    due, seen = ["/"], {"/"}
    while due:
        address = due.pop()
        answer = client.get(address)
        assert answer.status_code == 200, address
        if answer.headers["content-type"].startswith("text/html"):
            inner = [urljoin(address, link["href"]).partition("#")[0] for link in Seen(answer.text).all("a")]
            fresh = {link for link in inner if link.startswith("/") and link not in seen}
            seen |= fresh
            due += sorted(fresh)
    assert len(seen) > 200


PAGES = [
    "/",
    "/articles",
    "/changes",
    "/statements",
    "/statements?q=bridge&page=1",
    "/faults",
    "/about",
    "/queue",
    "/corrections",
    "/nowhere",
    "/statements?since=abc",
]


@pytest.mark.parametrize("address", [*PAGES, "article", "statement", "compare"])
def test_every_page_is_sound(client: Client, store: Store, address: str) -> None:
    """One heading, landmarks, labels, unique ids, and nothing inline or from another host."""
    page = Seen(client.get(_address(store, address)).text)
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert len(page.all("h1")) == 1
    assert len(page.all("main")) == len(page.all("footer")) == 1
    assert page.all("a")[0]["href"] == "#main"
    assert all(script.get("src", "").startswith("/static/") for script in page.all("script"))
    assert all(sheet["href"].startswith("/static/") for sheet in page.all("link"))
    assert not [name for _, attributes in page.elements for name in attributes if name == "style" or name.startswith("on")]
    fields = [field["id"] for tag in ("input", "select") for field in page.all(tag) if field.get("type") != "hidden"]
    assert set(fields) <= {label["for"] for label in page.all("label")}
    assert len(page.all("table")) == len(page.all("caption"))
    assert all(head.get("scope") in ("col", "row") for head in page.all("th"))
    pointed = [name for _, attributes in page.elements for name in attributes.get("aria-describedby", "").split()]
    assert set(pointed) <= set(ids)


@pytest.mark.parametrize("address", ["/", "/nowhere", "/statements.csv", "/api/counts", "/static/desk.css", "/schema/openapi.json"])
def test_every_answer_carries_the_safety_headers(client: Client, address: str) -> None:
    """Pages, errors, files and JSON alike."""
    answer = client.get(address)
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8000", "", "[::2]"])
def test_a_foreign_host_is_refused(client: Client, host: str) -> None:
    """A web page that points its own name at this machine reads nothing."""
    for address in ("/", "/api/statements", "/statements.json", "/static/desk.js"):
        answer = client.get(address, headers={"host": host})
        assert answer.status_code == 421
        assert "Aldane" not in answer.text


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8000", "127.0.0.1:9", "[::1]:8000"])
def test_this_machine_is_served(client: Client, host: str) -> None:
    """By any of its own names, at any port."""
    assert client.get("/", headers={"host": host}).status_code == 200


def test_another_host_can_be_allowed(store: Store) -> None:
    """A desk put behind a name answers to that name, and only to it."""
    reader = TestClient(desk(store, hosts=["desk.orsk.example"]), base_url=HOME)
    assert reader.get("/", headers={"host": "desk.orsk.example"}).status_code == 200
    assert reader.get("/").status_code == 421


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_the_desk_only_reads(client: Client, method: str) -> None:
    """Nothing but GET is offered."""
    answer = client.request(method, "/statements")
    assert answer.status_code == 405
    assert "changes nothing" in answer.text


def test_hostile_words_are_only_ever_text(client: Client, store: Store) -> None:
    """Headlines, outlets, speakers, dates and addresses that try to be markup come out as the words they are."""
    version = store.articles(ArticleQuery(search="headline")).rows[0].id
    statement = next(store.each_statement(StatementQuery(version=version)))
    for address in ("/", "/articles?q=headline", "/statements?q=drawkcab", f"/articles/{version}", f"/statements/{statement.id}"):
        page = Seen(client.get(address).text)
        assert not page.all("img") + page.all("svg") + page.all("style")
        assert all(script["src"].startswith("/static/") for script in page.all("script"))
        assert not [link for link in page.all("a") if not link["href"].startswith(("/", "#"))]
        assert "<script>alert('headline')</script>" in page.text or "onerror" in page.text


def test_hostile_questions_are_only_ever_text(client: Client) -> None:
    """What is typed into the address comes back as text too."""
    wicked = '"><script>alert(1)</script>\u202e'
    for name in ("q", "speaker", "outlet", "since", "page"):
        page = Seen(client.get("/statements", params={name: wicked}).text)
        assert all(script["src"].startswith("/static/") for script in page.all("script"))


def test_the_whole_page_is_shown_in_its_own_words(client: Client, store: Store) -> None:
    """Furniture is there, and every statement is noted beside the page."""
    version = store.articles(ArticleQuery(search="Aldane")).rows[0].id
    page = Seen(client.get(f"/articles/{version}").text)
    for words in ("Ferry timetable for the winter of 2029", "Share this story   Copy link   Print", "© 2031 Orsk Herald Publishing"):
        assert words in page.text
    statements = list(store.each_statement(StatementQuery(version=version)))
    ids = {attributes.get("id") for _, attributes in page.elements}
    assert {statement.id for statement in statements} <= ids
    assert {f"note-{statement.id}" for statement in statements} <= ids


def test_a_date_is_shown_with_its_reasons(client: Client, store: Store) -> None:
    """The reason, the words, and what was not taken and why."""
    version = store.articles(ArticleQuery(search="Aldane")).rows[0].id
    text = Seen(client.get(f"/articles/{version}").text).text
    for words in ("the day printed over the story", "3 other dates not taken", "the page's stamp of a later edit"):
        assert words in text


def test_a_replaced_version_says_so(client: Client, store: Store) -> None:
    """The older state of a page is kept, marked, and leads to the newer."""
    page = store.articles(ArticleQuery(search="Aldane")).rows[0].page
    old, new = store.versions(page)
    text = client.get(f"/articles/{old.id}").text
    assert "The page has changed since" in text
    assert f'href="/articles/{new.id}"' in text


def compared(client: Client, store: Store, question: str = "") -> tuple[str, dict[str, Any]]:
    """The comparison of the Herald's versions, as a page and as JSON."""
    address = _address(store, "compare") + question
    return client.get(address).text, client.get("/api" + address).json()


def test_a_comparison_marks_what_was_dropped_and_what_was_added(client: Client, store: Store) -> None:
    """The page that changed last, from the version before to the latest; what did not change is folded away, not left out."""
    html, changes = compared(client, store)
    assert (changes["before"]["number"], changes["now"]["number"]) == (1, 2)
    assert f"<strong>{changes['summary']}</strong>" in html
    marked = {piece["fate"]: piece["words"] for passage in changes["passages"] for piece in passage["pieces"] if piece["fate"] != "same"}
    assert f"<ins>{marked['added']}</ins>" in html and f"<del>{marked['dropped'].rstrip()}</del>" in html
    assert "passages that did not change</summary>" in html
    assert "About 900 vehicles used it every day" in html


def test_the_pages_that_changed_are_listed(client: Client, store: Store, empty: Client) -> None:
    """Each with what changed last, which leads to the comparison; the same for programs."""
    _, changes = compared(client, store)
    (row,) = client.get("/api/changes").json()["rows"]
    assert (row["changed"], row["latest"]) == (changes["summary"], changes["now"]["id"])
    assert f'<a href="/articles/{row["page"]}/compare">{changes["summary"]}</a>' in client.get("/changes").text
    assert "No page has changed yet" in empty.get("/changes").text
    assert empty.get("/api/changes").json() == {"total": 0, "next": None, "rows": []}


def test_a_comparison_can_be_turned_round(client: Client, store: Store) -> None:
    """From the later version to the earlier: what was added is dropped."""
    _, changes = compared(client, store)
    turned = f"?from={changes['now']['id']}&to={changes['before']['id']}"
    html, other = compared(client, store, turned)
    assert other["sums"]["passages_added"] == changes["sums"]["passages_dropped"]
    assert f'href="/articles/{changes["now"]["page"]}/compare?from={changes["before"]["id"]}&amp;to={changes["now"]["id"]}"' in html


def test_a_page_of_one_version_compares_with_itself(client: Client, store: Store) -> None:
    """Nothing changed, and it is said."""
    page = store.articles(ArticleQuery(search="joint customs post")).rows[0].page
    assert "nothing changed" in client.get(f"/articles/{page}/compare").text


def test_a_comparison_of_hostile_pages_stays_text(tmp_path: Path) -> None:
    """Words, facts and speakers that try to be markup come out as the words they are, on either side."""
    plain = msgspec.structs.replace(hostile().article.page, text="A headline\nand words.\n")
    article = Article(page=plain, blocks=(Block(span=Span(0, 10), role=Role.HEADLINE), Block(span=Span(11, 21), role=Role.PARAGRAPH)))
    with (
        fill(tmp_path / "hostile.db", [Reading(article=article, annotations=Annotations()), hostile()]) as record,
        TestClient(desk(record), base_url=HOME) as reader,
    ):
        page = Seen(reader.get(f"/articles/{record.articles(ArticleQuery()).rows[0].page}/compare").text)
    assert not page.all("img") + page.all("svg") + page.all("style")
    assert "<script>alert('headline')</script>" in page.text


def test_the_history_of_a_page_is_there_for_programs(client: Client, store: Store) -> None:
    """By the page's id or a version's, the states in order."""
    first, second = store.versions(store.articles(ArticleQuery(search="Aldane")).rows[0].page)
    for name in (first.page, first.id, second.id):
        states = client.get(f"/api/articles/{name}/history").json()
        assert [state["version"] for state in states] == [first.id, second.id]


def test_hearsay_is_shown_as_such(client: Client, store: Store) -> None:
    """The permalink of what Halloran is said to have made clear names who said so, and that one names what it holds."""
    inner = store.statements(StatementQuery(speaker="Halloran")).rows[0]
    text = " ".join(Seen(client.get(f"/statements/{inner.id}").text).text.split())
    assert "Not first-hand: as told by Toma Rehn." in text
    assert "President Halloran, as told by Toma Rehn, paraphrased by The Orsk Herald" in text
    assert f'href="/statements/{inner.id}"' in client.get(f"/statements/{inner.via}").text


def test_a_low_score_is_shown_in_words_and_hides_nothing(client: Client) -> None:
    """The statement with .52 is called doubtful beside its number; one with .94 is not."""
    page = client.get("/statements?q=&limit=100").text
    scores = re.findall(r'class="score"[^>]*>([0-9.]+)</span>( <span class="doubtful")?', page)
    assert {score: bool(mark) for score, mark in scores if score in ("0.52", "0.94")} == {"0.52": True, "0.94": False}


def test_a_reader_can_skip_the_furniture(client: Client, store: Store) -> None:
    """A link leads from the top to the first line of the story."""
    version = store.articles(ArticleQuery(search="Aldane")).rows[0].id
    html = client.get(f"/articles/{version}").text
    assert "Skip the page's furniture: 3 lines above the story" in html
    assert '<div class="line headline apart" id="story"' in html


def test_longer_runs_of_furniture_are_folded_until_they_are_asked_for(client: Client, store: Store) -> None:
    """The three lines at the top are, the line or two between paragraphs never; every line stays on the page."""
    version = store.articles(ArticleQuery(search="Aldane")).rows[0].id
    folded, opened = (client.get(f"/articles/{version}{asked}").text for asked in ("", "?show=statements&show=furniture"))
    assert folded.count('<details class="around"><summary>3 lines') == opened.count('<details class="around" open><summary>3 lines') == 1
    assert folded.count('<div class="line furniture') == opened.count('<div class="line furniture') > 3


def test_search_words_are_lit_up(client: Client) -> None:
    """In the statements that fit, and only there."""
    page = client.get("/statements?q=ultimatum").text
    assert '<mark class="hit">ultimatum</mark>' in page
    assert "1–1</b> of <b>1</b>" in page


def test_csv_json_and_page_tell_the_same(client: Client, store: Store) -> None:
    """One question, one answer, in three forms; the files hold it whole."""
    question = "speaker=rehn&since=2031-04-01"
    rows = client.get(f"/statements.json?{question}").json()
    lines = list(csv.DictReader(io.StringIO(client.get(f"/statements.csv?{question}").text)))
    api = client.get(f"/api/statements?{question}").json()
    assert [row["id"] for row in rows] == [line["id"] for line in lines] == [row["id"] for row in api["rows"]]
    assert rows == api["rows"]
    assert len(rows) == api["total"] == store.statements(StatementQuery(speaker="rehn", since="2031-04-01")).total == 3
    assert all(row["content"] in Seen(client.get(f"/statements?{question}").text).text for row in rows)


def test_files_hold_more_than_one_page(client: Client) -> None:
    """Paging is for readers; a file has every row, whatever page it was asked from."""
    assert len(client.get("/articles.json?page=2").json()) == 74
    assert client.get("/articles.csv").text.count("\r\n") == 75
    assert client.get("/articles.csv").headers["content-type"] == "text/csv; charset=utf-8"


def test_the_api_gives_an_article_in_the_machine_contract(client: Client, store: Store) -> None:
    """The text, and offsets into it that cut out the words."""
    version = store.articles(ArticleQuery(search="Aldane")).rows[0].id
    line = client.get(f"/api/articles/{version}").json()
    first, last = line["quotations"][1]["content"][0]
    assert line["text"][first:last].startswith("Orsk would never place the bridge")
    assert len(client.get(f"/api/articles/{version}/statements").json()) == 7


def test_the_api_pages_through_an_answer(client: Client) -> None:
    """Following `next` to its end gives every row once."""
    address, ids = "/api/articles?rows=30", []
    while address:
        answer = client.get(address).json()
        ids += [row["id"] for row in answer["rows"]]
        address = answer["next"]
    assert len(ids) == len(set(ids)) == 74


def test_the_api_is_described(client: Client) -> None:
    """OpenAPI names every route for programs and every word a question may use; no viewer from elsewhere is served."""
    described = client.get("/schema/openapi.json").json()
    assert {"/api/statements", "/api/articles/{version}", "/api/faults"} <= set(described["paths"])
    asked = {parameter["name"] for parameter in described["paths"]["/api/statements"]["get"]["parameters"]}
    assert asked >= {"q", "speaker", "outlet", "since", "until", "directness", "actor", "party", "superseded", "page", "rows", "cursor"}
    assert client.get("/schema/swagger").status_code == 404


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/api/statements?since=abc", 400, "since: 'abc' is no date; write a day as 2031-04-02"),
        ("/statements.json?page=0", 400, "page must be a whole number"),
        ("/api/statements/unknown", 404, "the record holds no statement 'unknown'"),
        ("/api/articles/unknown/statements", 404, "the record holds no article 'unknown'"),
        ("/api/articles/unknown/history", 404, "the record holds no page 'unknown'"),
        ("/api/articles/unknown/compare", 404, "the record holds no page 'unknown'"),
        ("/api/nowhere", 404, "there is no page at '/api/nowhere'"),
    ],
)
def test_a_program_is_told_what_went_wrong_in_one_shape(client: Client, address: str, status: int, words: str) -> None:
    """That of RFC 9457: status, what went wrong and where."""
    answer = client.get(address)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert set(answer.json()) == {"type", "title", "status", "detail"}
    assert answer.json()["status"] == status
    assert words in answer.json()["detail"]


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/statements?until=2031-13-01", 400, "until: '2031-13-01' is no date"),
        ("/articles?page=minus", 400, "page must be a whole number from 1"),
        ("/articles/unknown", 404, "the record holds no article"),
        ("/articles/unknown/compare", 404, "the record holds no page"),
        ("/statements/unknown", 404, "the record holds no statement"),
        ("/no/such/page", 404, "there is no page at"),
    ],
)
def test_a_reader_is_told_what_went_wrong(client: Client, address: str, status: int, words: str) -> None:
    """In a page of the desk, in a sentence."""
    answer = client.get(address)
    assert answer.status_code == status
    assert answer.headers["content-type"].startswith("text/html")
    assert words in Seen(answer.text).text


class Broken:
    """An empty record that fails in every way it is told to, once the desk is open."""

    path = Path("record.db")

    error: Exception | None = None

    def counts(self) -> Counts:
        """Fail."""
        if self.error:
            raise self.error
        return Counts(pages=0, versions=0, statements=0, faults=0)

    articles = statements = lambda self, query: self.counts()

    def mark(self) -> str:
        """The state of a record that cannot be read."""
        return "1"

    def close(self) -> None:
        """Nothing to close."""


@pytest.mark.parametrize(
    ("error", "status", "told"),
    [
        (ValueError("secret innards"), 500, "the record itself is unharmed"),
        (StoreError("the record is locked"), 503, "the record is locked"),
    ],
)
def test_a_failure_is_told_without_its_innards(error: Exception, status: int, told: str) -> None:
    """The reader learns what it means, the log keeps the rest."""
    broken = Broken()
    with TestClient(desk(broken), base_url=HOME, raise_server_exceptions=False) as reader:  # type: ignore[arg-type]
        broken.error = error
        for address in ("/", "/api/counts"):
            answer = reader.get(address)
            assert answer.status_code == status
            assert told in answer.text
            assert "secret" not in answer.text
            assert "Traceback" not in answer.text


@pytest.mark.parametrize("address", ["/", "/articles", "/statements"])
def test_an_empty_record_says_how_to_fill_it(empty: Client, address: str) -> None:
    """The first thing to do is written on the page."""
    assert "onrecord read" in empty.get(address).text


def test_an_empty_record_has_empty_tables(empty: Client) -> None:
    """A header without rows, an empty list, no faults."""
    assert empty.get("/statements.json").json() == []
    assert empty.get("/articles.csv").text.count("\r\n") == 1
    assert "Every page given to onrecord was read" in empty.get("/faults").text


def test_an_answer_without_rows_leads_back(client: Client) -> None:
    """A question nothing fits is told so, with the way to all."""
    text = client.get("/statements?q=zeppelin").text
    assert "No statement fits" in text
    assert 'href="/statements"' in text


def _address(store: Store, name: str) -> str:
    if name == "article":
        return "/articles/" + store.articles(ArticleQuery(search="Aldane")).rows[0].id
    if name == "statement":
        return "/statements/" + store.statements(StatementQuery(search="flag")).rows[0].id
    if name == "compare":
        return f"/articles/{store.articles(ArticleQuery(search='Aldane')).rows[0].page}/compare"
    return name
