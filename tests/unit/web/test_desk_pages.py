"""The desk shows events, moves and what is read off them, and every row leads to the words it rests on."""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import msgspec
import pytest
from litestar import Litestar
from litestar.testing import TestClient

from onrecord.model.annotations import When
from onrecord.model.correction import FORCES, STATUSES
from onrecord.model.judgement import Judgement, Relation, Verdict
from onrecord.model.query import ActorQuery, EventQuery, MoveQuery, StatementQuery
from onrecord.store import Store, open_record
from onrecord.web.app import desk
from onrecord.web.front import VISIT, glance, plainest
from onrecord.web.wholes import Wholes
from tests.contract.happenings import NOTES, told
from tests.unit.web.strait import AT, LANTERN, POST, strait
from tests.unit.web.test_app import HOME, Client, Seen

PAGES = [
    *("/", "/timeline", "/timeline?zoom=years", "/timeline?zoom=days&party=Orsk", "/events", "/moves", "/positions", "/exchanges"),
    *("/issues", "/relations", "/relations?first=Orsk&second=Vell", "/tensions", "/dealings", "/actors", "/stories", "/search?q=strait"),
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A record of the strait."""
    with strait(tmp_path_factory.mktemp("strait") / "record.db") as record:
        yield record


@pytest.fixture(scope="module")
def client(store: Store) -> Iterator[Client]:
    """A reader at the desk."""
    with TestClient[Litestar](desk(store), base_url=HOME) as reader:
        yield reader


def closing(store: Store, outlet: str = POST) -> str:
    """The id of the closing of the strait, as an outlet tells it."""
    return next(event.id for event in store.each_event(EventQuery(outlet=outlet)) if event.trigger_words == "closed")


def entries(store: Store) -> list[str]:
    """The address of one page of every kind of entry."""
    kinds = {"events": closing(store), "moves": store.moves(MoveQuery()).rows[0].id, "actors": store.actors(ActorQuery()).rows[0].id}
    version = store.statements(StatementQuery()).rows[0].version
    return [*(f"/{kind}/{id_}" for kind, id_ in kinds.items()), f"/stories/{version}", f"/articles/{version}?show=events&show=actors"]


def test_every_page_is_sound_and_every_link_on_it_leads_somewhere(client: Client, store: Store) -> None:
    """One heading, labels, captions, unique ids, nothing inline; whatever is offered answers."""
    due = [*PAGES, *entries(store)]
    seen = set(due)
    for address in due:
        answer = client.get(address)
        assert answer.status_code == 200, address
        if not answer.headers["content-type"].startswith("text/html"):
            continue
        page = Seen(answer.text)
        ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
        assert len(ids) == len(set(ids)), address
        assert len(page.all("h1")) == 1, address
        assert len(page.all("table")) == len(page.all("caption")), address
        assert not [name for _, attributes in page.elements for name in attributes if name == "style" or name.startswith("on")], address
        fields = {field["id"] for tag in ("input", "select") for field in page.all(tag) if field.get("type") != "hidden"}
        assert fields <= {label["for"] for label in page.all("label")}, address
        fresh = {urljoin(address, link["href"]).partition("#")[0] for link in page.all("a")}
        due += sorted(link for link in fresh if link.startswith("/") and not link.startswith("/charts") and link not in seen)
        seen |= fresh


def test_a_happening_told_twice_is_one_row_that_opens_both_tellings(client: Client, store: Store) -> None:
    """The Post's and the Lantern's closing of the strait stand together, each with its link."""
    page = client.get("/timeline?zoom=days&type=COERCE").text
    assert page.count('class="happening') - page.count('class="happenings') == 1
    assert all(f"/events/{closing(store, outlet)}" in page for outlet in (POST, LANTERN))
    assert "2 tellings in 2 outlets" in page


@pytest.mark.parametrize("page", ["/timeline", "/events"])
def test_where_something_was_is_told_in_the_pages_words(client: Client, page: str) -> None:
    """And it is asked for by them."""
    assert ">the strait</bdi>" in client.get(page).text
    assert ">closed</bdi>" in client.get(f"{page}?place=the+strait").text.replace("Orsk closed", "closed")
    assert ">closed</bdi>" not in client.get(f"{page}?place=harbour").text.replace("Orsk closed", "closed")


def test_status_is_told_in_words_beside_its_form(client: Client, store: Store) -> None:
    """What was denied and what hangs on a condition say so to those who see no colour and no shape."""
    page = client.get("/events").text
    assert re.search(r'class="status denied">denied<', page)
    assert re.search(r'class="status conditional">on a condition<', page)


def test_the_timeline_is_looked_at_more_closely_through_the_address(client: Client) -> None:
    """A year leads to its months, a month to its days; what is asked besides stays asked."""
    assert "/timeline?party=Orsk&amp;since=2031&amp;until=2031&amp;zoom=months" in client.get("/timeline?zoom=years&party=Orsk").text
    assert "/timeline?since=2031-04&amp;until=2031-04&amp;zoom=days" in client.get("/timeline?zoom=months").text


def test_an_event_shows_its_words_its_voucher_and_why_it_is_one_with_another(client: Client, store: Store) -> None:
    """The act is marked in its sentence; who says so is a link; judgements come with their reasons."""
    page = client.get(f"/events/{closing(store)}").text
    assert '<mark class="m trigger">closed</mark>' in page
    assert "both put it on 1 April" in page
    quoted = next(event for event in store.each_event(EventQuery(vouched="speaker")) if event.vouched_by)
    assert f'href="/statements/{quoted.vouched_by}"' in client.get(f"/events/{quoted.id}").text


def test_a_statement_names_the_events_on_its_word_and_the_moves_read_off_it(client: Client, store: Store) -> None:
    """From the spokesman's words to the withdrawal that they hang on, and to the answer that they are."""
    quoted = next(event for event in store.each_event(EventQuery(vouched="speaker")) if event.vouched_by)
    move = next(each for each in store.each_move(MoveQuery()) if each.statement == quoted.vouched_by)
    page = client.get(f"/statements/{quoted.vouched_by}").text
    assert f"/events/{quoted.id}" in page
    assert f"/moves/{move.id}" in page


@pytest.mark.parametrize("name", ["timeline", "events", "moves", "actors", "relations", "tensions", "positions", "exchanges", "issues"])
def test_every_table_is_a_csv_and_a_json_file_of_the_same_rows(client: Client, name: str) -> None:
    """As many records as objects."""
    written = list(csv.reader(io.StringIO(client.get(f"/{name}.csv").text)))
    assert len(written) - 1 == len(client.get(f"/{name}.json").json())


def test_each_stand_at_a_glance_leads_to_its_words(tmp_path: Path) -> None:
    """Every cell of the table of positions names a place further down the page, where the party's own words stand, with who said so."""
    moves = tuple(msgspec.structs.replace(move, issue="strait") for move in NOTES.moves)
    with open_record(tmp_path / "record.db") as record:
        record.add(told(notes=msgspec.structs.replace(NOTES, moves=moves)), read_at="2031-04-03T12:00:00Z")
        with TestClient[Litestar](desk(record), base_url=HOME) as reader:
            page = reader.get("/positions").text
    glances, places = re.findall(r'class="stand \w+" href="#([^"]+)"', page), re.findall(r' id="(held-[^"]+)"', page)
    assert len(glances) == 2 and set(glances) == set(places) and len(places) == len(set(places))
    assert all('class="holds"' in each for each in page.split('<div class="held"')[1:])


def test_a_filter_holds_for_the_page_and_for_its_files(client: Client) -> None:
    """Asked for what was denied, both have only that."""
    assert {row["status"] for row in client.get("/timeline.json?status=denied").json()} == {"denied"}
    assert client.get("/events?status=denied").text.count('class="status denied"') == 2


@pytest.mark.parametrize(
    "address", ["/events?status=done", "/timeline?since=soon", "/relations?first=Orsk", "/moves?page=0", "/tensions?rows=x"]
)
def test_a_question_that_makes_no_sense_is_told_what_is_expected(client: Client, address: str) -> None:
    """A sentence and status 400, not an empty list."""
    answer = client.get(address)
    assert answer.status_code == 400
    assert "must" in answer.text or "write a day" in answer.text or "name both" in answer.text


@pytest.mark.parametrize(
    "address", ["/events/none", "/moves/none", "/actors/none", "/stories/none", "/entries/none", "/charts/relations.svg"]
)
def test_what_the_record_does_not_hold_is_not_found(client: Client, address: str) -> None:
    """Status 404, with a sentence."""
    answer = client.get(address)
    assert answer.status_code == 404
    assert "the record holds no" in answer.text


def test_any_entry_is_found_by_its_id_alone(client: Client, store: Store) -> None:
    """Views name entries of any kind; one address leads to the page of each."""
    wanted = closing(store)
    assert client.get(f"/entries/{wanted}").url.path == f"/events/{wanted}"


def test_layers_are_turned_on_and_off_in_the_address(client: Client, store: Store) -> None:
    """Without statements nothing is inked as one; with events the acts are links to their pages."""
    version = store.statements(StatementQuery()).rows[0].version
    plain = client.get(f"/articles/{version}?show=none").text
    assert 'class="m ' not in plain
    assert client.get(f"/articles/{version}?show=events").text.count('href="/entries/') == 3


def test_a_chart_is_drawn_here_and_not_sent_twice(client: Client) -> None:
    """SVG without an address of another host; its tag spares drawing it again."""
    address = "/charts/relations.svg?first=Orsk&second=Vell"
    answer = client.get(address)
    assert answer.headers["content-type"].startswith("image/svg+xml")
    assert set(re.findall(r'(?:href|src)="(http[^"]+)"', answer.text)) == set()
    assert client.get(address, headers={"if-none-match": answer.headers["etag"]}).status_code == 304
    assert client.get(f"{address}&theme=dark").headers["etag"] != answer.headers["etag"]


def test_the_chart_on_the_front_is_drawn_for_its_place(client: Client) -> None:
    """As large as the page says, so that nothing moves when it comes and its letters can be read."""
    src, width, height = re.search(r'<img src="(/charts/[^"]*)" width="(\d+)" height="(\d+)"', client.get("/").text).groups()  # type: ignore[union-attr]
    small, large = (client.get(address.replace("&amp;", "&")).text for address in (src, src.replace("&amp;small=1", "")))
    assert f'width="{width}" height="{height}"' in small
    assert f'width="{width}"' not in large and small.count("2031") <= large.count("2031")


def test_every_point_of_the_chart_leads_to_its_day(client: Client) -> None:
    """An image map lies over the picture; each of its areas names a row of the table behind."""
    page = Seen(client.get("/relations?first=Orsk&second=Vell").text)
    rows = {attributes.get("id") for attributes in page.all("tr")}
    areas = page.all("area")
    assert areas
    assert {area["href"].removeprefix("#") for area in areas} <= rows
    assert all(area["alt"] for area in areas)


def test_the_front_says_what_has_come_since_the_last_visit(tmp_path: Path) -> None:
    """A reader who was here before the pages were read is told of them; a newcomer is not."""
    with TestClient[Litestar](desk(strait(tmp_path / "record.db")), base_url=HOME) as reader:
        before = reader.get("/", headers={"cookie": f"{VISIT}=|2021-04-01T08:00:00Z"})
        assert "2 pages were read" in before.text and '<span class="tag">new</span>' in before.text
        assert "new, and 1 has a new answer" in before.text
        reader.cookies.clear()
        assert not any(words in reader.get("/").text for words in ("Since your last visit", '<span class="tag">new</span>'))


def test_what_is_done_by_a_day_that_is_still_to_come_is_not_newer_than_its_page(tmp_path: Path) -> None:
    """Told on 2 April as done by the end of November, it goes by the page's day, and comes after what was done on the third."""
    by_november, on_the_third = (When(edtf=edtf) for edtf in ("../2031-11-30", "2031-04-03"))
    with open_record(tmp_path / "record.db") as store:
        for number, (when, published) in enumerate(((by_november, "2031-04-02"), (on_the_third, "2031-04-03"))):
            closing = msgspec.structs.replace(NOTES.events[0], when=when)
            notes = msgspec.structs.replace(NOTES, events=(closing,))
            store.add(told(address=f"https://gull.example/{number}", published=published, notes=notes), read_at=AT)
        newest = glance(Wholes(store).now()).newest
    assert [shown.row.when for shown in newest] == ["2031-04-03", "2031-04-02"]


def test_one_article_alone_does_not_fill_the_front_with_what_it_tells(tmp_path: Path) -> None:
    """Of what nobody else tells there are two at most, first what is told with whoever did it."""
    with open_record(tmp_path / "record.db") as store:
        closed = NOTES.events[0]
        for number, (published, times) in enumerate((("2031-04-02", 1), ("2031-04-03", 4))):
            events = [msgspec.structs.replace(closed, id=f"e{each}", when=None, actors=closed.actors[:each]) for each in range(times)]
            notes = msgspec.structs.replace(NOTES, events=tuple(events))
            store.add(told(address=f"https://gull.example/{number}", published=published, notes=notes), read_at=AT)
        newest = glance(Wholes(store).now()).newest
    assert [(shown.row.tellings[0].published, bool(shown.row.actors)) for shown in newest] == [
        *(("2031-04-03", True), ("2031-04-03", True)),
        ("2031-04-02", False),
    ]


def test_the_front_leads_with_what_is_told_plainly(tmp_path: Path) -> None:
    """A demand of somebody not named, and a doubtful one, are counted among the open ones and do not stand first."""
    with open_record(tmp_path / "record.db") as store:
        demand = NOTES.moves[0]
        for number, changed in enumerate(({}, {"by": None}, {"score": 0.59})):
            moves = (msgspec.structs.replace(demand, **changed),)
            notes = msgspec.structs.replace(NOTES, moves=moves)
            store.add(told(address=f"https://gull.example/{number}", published=f"2031-0{number + 2}-02", notes=notes), read_at=AT)
        whole = Wholes(store).now()
        shown, seen = plainest(store, whole.exchanges), glance(whole)
    assert [(row.by, row.score) for row in shown] == [("Vell", 0.8)]
    assert seen.asked > len(shown)


@pytest.mark.parametrize(("asked", "shown"), [(("orsk", "sarn"), ("Orsk", "Sarn")), (("sarn",), ("Sarn",)), ((), ())])
def test_the_front_and_exchanges_have_one_addressee(tmp_path: Path, asked: tuple[str, ...], shown: tuple[str, ...]) -> None:
    """To whom it is made is decided where the move is made; where nobody is, both pages say so."""
    entities = {**NOTES.entities, "sarn": msgspec.structs.replace(NOTES.entities["vell"], name="Sarn", country="SAR")}
    notes = msgspec.structs.replace(NOTES, entities=entities, moves=(msgspec.structs.replace(NOTES.moves[0], to=asked),))
    with open_record(tmp_path / "record.db") as store:
        store.add(told(notes=notes), read_at=AT)
        assert [row.to for row in plainest(store, Wholes(store).now().exchanges)] == [shown]
        reader = TestClient(desk(store), base_url=HOME)
        pages = [reader.get(address).text for address in ("/", "/exchanges")]
    assert [("addressee not known" in page) for page in pages] == [not shown, not shown]


def test_the_front_shows_first_whose_addressee_the_words_name(tmp_path: Path) -> None:
    """Whom they do not name was read off the page around them."""
    entities = {**NOTES.entities, "sarn": msgspec.structs.replace(NOTES.entities["vell"], name="Sarn", country="SAR")}
    with open_record(tmp_path / "record.db") as store:
        for number, to in enumerate(("orsk", "sarn")):
            moves = (msgspec.structs.replace(NOTES.moves[0], to=(to,)),)
            page = msgspec.structs.replace(NOTES, entities=entities, moves=moves)
            store.add(told(address=f"https://gull.example/{number}", published=f"2031-0{number + 2}-02", notes=page), read_at=AT)
        (row, *_) = Wholes(store).now().exchanges
        newest = [move.id for move in store.each_move(MoveQuery(force=row.force))]
        two = [msgspec.structs.replace(row, to=(to,), tellings=(id_,)) for id_, to in zip(newest, ("Sarn", "Orsk"), strict=True)]
        for order in (two, two[::-1]):
            assert [each.to for each in plainest(store, order)] == [("Orsk",), ("Sarn",)]


def test_the_front_gives_the_sentence_that_tells_a_happening(client: Client) -> None:
    """Three words cut out of it are not understood."""
    page = client.get("/").text
    assert (
        '<blockquote class="quoted" dir="auto">Orsk <mark class="m trigger">closed</mark> the strait on Monday, and Vell demanded' in page
    )


def test_a_filter_by_somebodys_id_says_the_name(client: Client, store: Store) -> None:
    """As do the links of an actor's page, which ask by the id."""
    orsk = next(actor for actor in store.actors(ActorQuery()).rows if actor.name == "Orsk")
    for address in ("events?participant", "statements?actor", "moves?to"):
        page = client.get(f"/{address}={orsk.id}").text
        assert "<bdi>Orsk</bdi> <span aria-hidden" in page


def test_a_move_names_its_answers_wherever_they_are_told(client: Client, store: Store) -> None:
    """On its page, or on another by a judgement, which says why; and the answer what it answers."""
    demands, answers = (list(store.each_move(MoveQuery(force=force))) for force in ("demand", "partial"))
    (answer,) = (move for move in answers if move.version != demands[0].version)
    judged = {"verdict": Verdict.SAME, "author": "rule:made-up", "score": 0.7, "reasons": ("told a day later",)}
    store.add_judgements([Judgement(relation=Relation.ANSWERS, left=answer.id, right=demands[0].id, **judged)], at=AT)
    page = client.get(f"/moves/{demands[0].id}").text
    answered = page[page.index("Answered by") :]
    assert all(f'href="/moves/{move.id}"' in answered for move in answers)
    assert "as its page tells it" in answered and "an answer, because told a day later, says rule:made-up" in answered
    assert f'href="/moves/{demands[0].id}"' in client.get(f"/moves/{answer.id}").text.partition("It answers")[2]


def test_an_article_leads_to_who_else_tells_of_it(client: Client, store: Store) -> None:
    """And where nobody does, no word of its headline is marked as its own."""
    version = store.statements(StatementQuery()).rows[0].version
    assert f'href="/stories/{version}"' in client.get(f"/articles/{version}").text


def test_the_headline_of_a_story_of_one_article_is_not_marked(tmp_path: Path) -> None:
    """There is no other headline whose words it could differ from."""
    with open_record(tmp_path / "record.db") as store:
        store.add(told(), read_at=AT)
        version = next(store.each_article()).version
        with TestClient[Litestar](desk(store), base_url=HOME) as reader:
            page = reader.get(f"/stories/{version.id}").text
    assert version.headline in page and '<mark class="hit">' not in page


def test_help_speaks_of_all_that_the_desk_shows(client: Client) -> None:
    """Every view has its line, and every move and status its sign."""
    page = client.get("/about").text
    assert all(
        f'<a href="{view}">' in page for view in ("/timeline", "/positions", "/exchanges", "/relations", "/dealings", "/stories", "/queue")
    )
    assert page.count('<span class="force ') == len(FORCES) and page.count('<span class="status ') == len(STATUSES)


def test_a_story_says_what_was_known_when_each_article_appeared(client: Client, store: Store) -> None:
    """And how much of that it tells, as `onrecord coverage` does; words that only one headline has are marked."""
    version = store.statements(StatementQuery()).rows[0].version
    whole = client.get(f"/api/stories/{version}").json()
    page = client.get(f"/stories/{version}").text
    assert whole["articles"]
    for article in whole["articles"]:
        assert f"{article['told']} of {article['known']}" in page
        for word in article["own_words"]:
            assert f'<mark class="hit">{word}</mark>' in page


def test_an_event_that_is_found_is_shown_in_its_sentence(client: Client) -> None:
    """Its own word is seldom the one that was looked for: the page's headline was."""
    page = client.get("/search?q=orsk&in=events").text
    assert '<span class="quoted"><bdi><mark class="hit">Orsk</mark> closed the strait on Monday' in page


def test_search_finds_entries_of_every_kind_and_lights_the_words_up(client: Client) -> None:
    """One question, and each kind of thing that has the words."""
    page = client.get("/search?q=orsk").text
    assert all(f'<h2 id="{kind}">' in page for kind in ("actors", "events", "articles"))
    assert '<mark class="hit">Orsk</mark>' in page
