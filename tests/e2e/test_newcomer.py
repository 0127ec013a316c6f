"""What somebody who opens the desk for the first time wants to know of the newsroom's quarrel, and that no page shuts anybody out."""

from collections.abc import Iterator

import msgspec
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from onrecord.model.query import ActorQuery, EventQuery, MoveQuery, StatementQuery
from onrecord.store import Store
from tests.e2e.browsing import Reader, keep_screen, open_browser, open_desk, open_reader
from tests.unit.web.newsroom import newsroom

SEVERE = ("serious", "critical")
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
PAGES = (
    *("/", "/timeline?party=Ketembe", "/events?rows=9", "/moves?rows=9", "/positions", "/exchanges?rows=9", "/relations", "/dealings"),
    *("/tensions", "/actors?rows=9", "/issues", "/statements?rows=9", "/search?q=pumps", "/stories?rows=9", "/articles?rows=9"),
    *("/changes", "/faults", "/about", "/queue", "/queue?about=actor", "/corrections", "/nowhere"),
)
"""The main pages; lists with a few rows, since one row is made as the next."""
STILL = 0.01
"""The layout shift of a page on which nothing moves that a reader would notice; 0.1 counts as good elsewhere."""
SHIFTED = """() => new Promise(resolve => {
    let sum = 0;
    const observer = new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value; });
    observer.observe({type: "layout-shift", buffered: true});
    setTimeout(() => resolve(sum), 50);
})"""
"""Adds up by how much things have moved on a page since it was opened (CLS)."""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The newsroom as a perfect reader reads it."""
    with newsroom(tmp_path_factory.mktemp("newcomer") / "record.db") as record:
        yield record


@pytest.fixture(scope="module")
def home(store: Store) -> Iterator[str]:
    """The desk's address."""
    with open_desk(store) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, without a window."""
    with open_browser() as chromium:
        yield chromium


@pytest.fixture
def reader(browser: Browser, home: str) -> Iterator[Reader]:
    """Opens the desk for a reader, as `open_reader` does."""
    with open_reader(browser, home) as open_page:
        yield open_page


def test_what_it_demands_now_and_since_when(reader: Reader) -> None:
    """From the front to the exchanges of one party: what Zhemrava demands of Lusendra, since when, in which words."""
    page = reader()
    page.goto("/")
    page.get_by_role("navigation", name="Desk").get_by_role("link", name="Exchanges").click()
    page.get_by_label("Party").fill("Zhemrava")
    page.get_by_role("button", name="Show").click()
    demand = page.locator("article.exchange", has=page.locator(".what", has_text="legally binding form")).first
    assert "Zhemrava demands of Lusendra" in " ".join(demand.locator("h3").inner_text().split())
    assert "8 Feb 2034" in demand.inner_text()
    keep_screen(page, "1-demands")
    demand.locator(".what a").click()
    page.wait_for_url("**/moves/*")
    assert "legally binding form" in page.locator("section.sheet mark").first.inner_text()
    keep_screen(page, "1-the-words")


REFUSAL = "they had refused to discuss the post"


def test_who_left_out_the_refusal(reader: Reader) -> None:
    """The coverage of the first round: one outlet tells that Lusendra refused to discuss the post, the other does not."""
    page = reader()
    page.goto("/stories")
    page.get_by_role("link", name="end first tunnel talks").first.click()
    page.wait_for_url("**/stories/*")
    refusal = page.locator("table.coverage tbody tr", has=page.locator("th", has_text=REFUSAL)).filter(
        has=page.locator("th .why", has_text="statement")
    )
    outlets = page.locator("table.coverage thead th a").all_inner_texts()
    told = dict(zip(outlets, refusal.locator(".how-carried").all_inner_texts(), strict=False))
    keep_screen(page, "2-coverage")
    assert {outlet: how.split(maxsplit=1)[1] for outlet, how in told.items()} == {
        "Corvane News Service": "paraphrased",
        "NVB News": "not told",
    }
    page.set_viewport_size({"width": 390, "height": 844})
    assert refusal.locator(".absent").inner_text() == "not told: NVB News"
    assert not refusal.locator("td.not-told").is_visible()
    keep_screen(page, "2-coverage-on-a-phone")


def test_is_this_quote_the_same_as_that_one(reader: Reader) -> None:
    """A half of a quote in one outlet stands on its page beside the whole one in another."""
    page = reader()
    page.goto("/statements")
    page.get_by_label("Words").fill('"everyone can see it"')
    page.get_by_label("Outlet").select_option("NVB News")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**outlet=NVB+News")
    page.locator("td.words a").first.click()
    page.wait_for_url("**/statements/*")
    same = page.locator("ul", has=page.locator("text=The clock is on the wall")).first
    assert page.get_by_role("heading", name="The same statement, elsewhere").is_visible()
    assert "ZHEMTAR" in same.inner_text()
    keep_screen(page, "3-same-quote")


def test_was_it_done_or_only_threatened(reader: Reader) -> None:
    """Nobody tells that Zhemrava switched the pumps off: it was threatened, and the page of the event says on whose word."""
    page = reader()
    page.goto("/events")
    page.get_by_label("Words").fill("switch off")
    page.get_by_label("Who did it").fill("Zhemrava")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**actor=Zhemrava**")
    rows = page.locator("tbody tr", has=page.locator("th", has_text="switch off"))
    assert set(rows.locator(".status").all_inner_texts()) == {"threatened"}
    rows.locator("th a").first.click()
    page.wait_for_url("**/events/*")
    assert page.locator(".standing").inner_text().startswith("threatened on the word of")
    keep_screen(page, "4-threatened")


@pytest.mark.parametrize("scripts", [True, False])
def test_a_wrong_speaker_is_corrected_and_the_page_read_again(reader: Reader, store: Store, scripts: bool) -> None:
    """The correction stands on the entry with its author, and still does when the page was read again; then it is taken back."""
    said = next(
        row for row in store.each_statement(StatementQuery(search="hand on the tap", outlet="NVB News")) if row.speaker == "Lusendra"
    )
    page = reader(java_script_enabled=scripts)
    page.goto(f"/statements/{said.id}")
    page.get_by_text("Something else should stand here").click()
    page.get_by_label("Speaker", exact=True).fill("Teodora Quintelle")
    editing = page.locator("details.editing").first
    editing.get_by_label("Your name").fill("Ilka Brandow")
    editing.get_by_role("button", name="Keep the correction").click()
    page.get_by_text("speaker was 'Lusendra' (Ilka Brandow").first.wait_for()
    assert "Teodora Quintelle" in page.locator("h1").inner_text()
    read_again(store, said.version)
    page.reload()
    assert "Teodora Quintelle" in page.locator("h1").inner_text()
    assert page.get_by_text("You write as Ilka Brandow").is_visible()
    keep_screen(page, f"5-corrected-{'with' if scripts else 'without'}-scripts")
    page.get_by_role("navigation", name="Desk").get_by_role("link", name="Corrections").click()
    page.get_by_role("button", name="Take it back").first.click()
    page.get_by_text("Nobody has corrected an entry").wait_for()
    again = store.statement(said.id)
    assert again
    assert again.speaker == "Lusendra"


def read_again(store: Store, version: str) -> None:
    """Read a page once more, surer of its statements than before."""
    kept = store.article(version)
    assert kept
    reading = kept.reading
    quotations = tuple(msgspec.structs.replace(each, score=0.75) for each in reading.annotations.quotations)
    surer = msgspec.structs.replace(reading, annotations=msgspec.structs.replace(reading.annotations, quotations=quotations))
    store.add(surer, read_at="2034-12-02T08:00:00Z")


def test_the_queue_is_answered_with_keys(reader: Reader, store: Store) -> None:
    """The first link is judged with one key, leaves the queue, and the verdict stands under the person's name."""
    page = reader()
    page.goto("/corrections")
    page.get_by_label("Your name, kept beside").fill("Ilka Brandow")
    page.get_by_role("button", name="Remember it").click()
    page.wait_for_url("**/corrections")
    page.goto("/queue?kind=link")
    first = page.locator("[data-item]").first
    pair = {name: first.locator(f"input[name={name}]").get_attribute("value") for name in ("left", "right")}
    keep_screen(page, "6-queue")
    page.keyboard.press("j")
    page.keyboard.press("d")
    page.wait_for_url("**/queue?kind=link#first")
    (judged,) = [each for each in store.each_judgement(personal=True) if (each.left, each.right) == (pair["left"], pair["right"])]
    assert (judged.author, judged.verdict) == ("person:Ilka Brandow", "different")


def test_no_page_shuts_anybody_out(reader: Reader, store: Store) -> None:
    """Axe finds nothing serious on any main page, by day or by night, and nothing on it moves once it is shown."""
    statement, event = store.statements(StatementQuery(limit=1)).rows[0], store.events(EventQuery(limit=1)).rows[0]
    move, actor = store.moves(MoveQuery(limit=1)).rows[0], store.actors(ActorQuery(limit=1)).rows[0]
    own = [f"/statements/{statement.id}", f"/events/{event.id}", f"/moves/{move.id}", f"/actors/{actor.id}"]
    own += [f"/articles/{statement.version}", f"/stories/{statement.version}", f"/articles/{statement.version}/add?words=the"]
    own += [
        f"/judge?of={actor.id}&q={actor.name[:3]}",
        f"/issue?key={next(each.issue for each in store.each_move(MoveQuery()) if each.issue)}",
    ]
    found = []
    for scheme, addresses in (("light", (*PAGES, *own)), ("dark", ("/", own[0], "/queue?kind=tension"))):
        page = reader(color_scheme=scheme)
        for address in addresses:
            page.goto(address)
            found += [f"{address} {scheme}: {each}" for each in severe(page)]
            found += [f"{address} {scheme}: shifts by {shift}" for shift in [page.evaluate(SHIFTED)] if shift > STILL]
    assert found == []


def test_a_page_on_which_something_moves_is_noticed(reader: Reader) -> None:
    """What is pushed down after the page is shown counts."""
    page = reader()
    page.goto("/about")
    page.wait_for_timeout(600)
    page.evaluate("document.querySelector('main').prepend(Object.assign(document.createElement('pre'), {textContent: '\\n'.repeat(20)}))")
    page.wait_for_timeout(300)
    assert page.evaluate(SHIFTED) > STILL


def test_axe_sees_what_shuts_somebody_out(reader: Reader) -> None:
    """A field without a label is found."""
    page = reader()
    page.goto("/about")
    page.evaluate("document.querySelector('main').innerHTML = '<input name=q>'")
    assert [each.split(":")[0] for each in severe(page)] == ["label"]


def severe(page: Page) -> list[str]:
    """What axe finds serious or worse on a page by WCAG 2.2 A and AA, with the first places."""
    violations = Axe().run(page, options={"resultTypes": ["violations"], "runOnly": WCAG}).response["violations"]
    bad = [each for each in violations if each["impact"] in SEVERE]
    return [f"{each['id']}: {[node['html'][:150] for node in each['nodes'][:3]]}" for each in bad]
