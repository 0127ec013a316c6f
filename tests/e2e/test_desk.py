"""A person at the desk, in a real browser: search, filter, open, read; with and without scripts, by day and night, on a phone."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator

from onrecord.model.query import ArticleQuery, StatementQuery
from onrecord.store import Store
from tests.e2e.browsing import Reader, open_browser, open_desk, open_reader
from tests.unit.web.lenne import FAULTS, agency, broadcast, crowd, herald, hostile
from tests.unit.web.pressroom import fill

ADDRESSES = ("/", "/statements", "/statements?q=bridge", "/articles", "/changes", "/faults", "/about", "/nowhere")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A record of the Lenne quarrel."""
    readings = [herald(), herald("Another round is set for Friday."), broadcast(), agency(), hostile(), *crowd()]
    with fill(tmp_path_factory.mktemp("desk") / "record.db", readings, FAULTS) as record:
        yield record


@pytest.fixture(scope="module")
def home(store: Store) -> Iterator[str]:
    """The desk, served on this machine; its address."""
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


def ground(words: Locator) -> str:
    """The colour behind some words."""
    return str(words.evaluate("element => getComputedStyle(element).backgroundColor"))


def is_in_view(words: Locator) -> bool:
    """Whether a reader can see the words without scrolling."""
    box = words.bounding_box()
    height = words.page.evaluate("innerHeight")
    return bool(box and box["width"] > 0 and box["y"] >= 0 and box["y"] + box["height"] <= height)


def point_at(words: Locator) -> None:
    """Move the pointer there as a hand would, over everything on the way."""
    box = words.bounding_box()
    assert box
    words.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, steps=12)


def article_address(store: Store) -> str:
    """The Herald's page in reading view."""
    return "/articles/" + store.articles(ArticleQuery(search="Aldane")).rows[0].id


@pytest.mark.parametrize("scripts", [True, False])
def test_from_a_search_to_the_words_on_the_page(reader: Reader, store: Store, scripts: bool) -> None:
    """Search, filter, open the permalink, see the words marked, go to the page and see them stand out there; scripts or none."""
    page = reader(java_script_enabled=scripts)
    page.goto("/")
    page.get_by_label("Who said what, and what was done?").fill("bridge")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=bridge")
    page.get_by_role("link", name="All 10 statements").click()
    page.wait_for_url("**/statements?q=bridge")
    assert page.locator("tbody tr").count() == 10
    assert page.locator("mark.hit", has_text="bridge").first.is_visible()
    page.get_by_label("Outlet").select_option("The Orsk Herald")
    page.get_by_label("How").select_option("mixed")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**directness=mixed**")
    assert page.locator("tbody tr").count() == 1
    page.get_by_role("link", name="Orsk would never place the bridge").click()
    wanted = store.statements(StatementQuery(search="flag")).rows[0]
    page.wait_for_url(f"**/statements/{wanted.id}")
    words = page.locator("mark.content")
    assert words.inner_text() == wanted.content_words
    assert is_in_view(words)
    assert ground(words) not in ("rgba(0, 0, 0, 0)", ground(page.locator("body")))
    page.get_by_role("link", name="Read it on the page").click()
    page.wait_for_url(f"**#{wanted.id}")
    here = page.locator("mark.content", has_text="Orsk would never place")
    other = page.locator("mark.content", has_text="an ultimatum")
    assert is_in_view(here)
    assert ground(here) != ground(other)


@pytest.mark.parametrize("scripts", [True, False])
def test_all_pieces_of_a_statement_stand_out_at_its_anchor(reader: Reader, store: Store, scripts: bool) -> None:
    """Words in two pieces, and words with another statement inside, are lit as a whole."""
    page = reader(java_script_enabled=scripts)
    for search in ("lorries", "Halloran"):
        wanted = next(row for row in store.statements(StatementQuery(search=search)).rows if row.via is None)
        page.goto(f"{article_address(store)}#{wanted.id}")
        number = page.locator(f"#note-{wanted.id}").get_attribute("value")
        pieces = page.locator(f"mark.content.s{number}").all()
        assert len(pieces) > 1
        assert len({ground(piece) for piece in pieces}) == 1
        assert ground(pieces[0]) != ground(page.locator("mark.content", has_text="his side can wait"))


def test_pointing_at_words_shows_who_and_how(reader: Reader, store: Store) -> None:
    """The card names speaker, cue, directness and score; Esc puts it away; another move brings it back."""
    page = reader()
    page.goto(article_address(store))
    page.locator("mark.content", has_text="an ultimatum").hover()
    card = page.locator(".card:visible")
    assert card.count() == 1
    assert [word in card.inner_text() for word in ("He", "not identified", "denied", "indirect", "0.88", "permalink")] == [True] * 6
    page.keyboard.press("Escape")
    assert page.locator(".card:visible").count() == 0
    page.locator("mark.cue", has_text="denied").hover()
    assert page.locator(".card:visible").count() == 1


def test_a_card_can_be_reached_with_the_pointer(reader: Reader, store: Store) -> None:
    """From the words to the card and its link, without the card going away."""
    page = reader(java_script_enabled=False)
    page.goto(article_address(store))
    for place in (page.locator(".card:visible a"), page.locator("a.ref").nth(2)):
        page.goto(article_address(store))
        point_at(page.locator("mark.content.mixed").first)
        point_at(page.locator("a.ref").nth(2))
        point_at(place)
        page.mouse.down()
        page.mouse.up()
        page.wait_for_url("**/statements/*")


@pytest.mark.parametrize("scripts", [True, False])
def test_the_keyboard_reaches_every_statement(reader: Reader, store: Store, scripts: bool) -> None:
    """Tab goes from the skip link through every statement in text order, showing each; Enter opens the permalink."""
    page = reader(java_script_enabled=scripts)
    page.goto(article_address(store))
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Skip to content"
    assert is_in_view(page.locator(":focus"))
    page.keyboard.press("Enter")
    seen: list[str] = []
    for _ in range(40):
        page.keyboard.press("Tab")
        focus = page.locator(":focus")
        if "ref" in (focus.get_attribute("class") or ""):
            seen.append(focus.inner_text().split()[-1])
            assert page.locator(".card:visible").count() == 1
            assert focus.evaluate("element => getComputedStyle(element).outlineStyle") != "none"
        elif seen:
            break
    assert seen == [str(number) for number in range(1, 8)]
    page.locator("a.ref").last.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/statements/*")


def test_furniture_is_dimmed_and_not_hidden(reader: Reader, store: Store) -> None:
    """A line or two stand where they stood, in a fainter colour; a longer run is folded, and one click opens it."""
    page = reader()
    page.goto(article_address(store))
    furniture = page.get_by_text("Share this story")
    assert furniture.is_visible()
    colours = [
        line.evaluate("element => getComputedStyle(element).color")
        for line in (furniture, page.get_by_role("article").get_by_text("About 900 vehicles"))
    ]
    assert colours[0] != colours[1]
    menu = page.get_by_text("Home   Politics   World")
    assert not menu.is_visible()
    page.get_by_text("3 lines of the page’s furniture").click()
    assert menu.is_visible()


def test_marks_differ_in_form_and_not_only_in_colour(reader: Reader, store: Store) -> None:
    """Speaker, cue and the three kinds of content each have an underline of their own."""
    page = reader()
    page.goto(article_address(store))
    marks = ("mark.speaker", "mark.cue", "mark.content.direct", "mark.content.mixed", "mark.content.indirect")
    forms = [page.locator(mark).first.evaluate("element => getComputedStyle(element).textDecorationStyle") for mark in marks]
    assert forms == ["double", "wavy", "solid", "dashed", "dotted"]


def test_the_desk_goes_dark_with_the_reader(reader: Reader) -> None:
    """Light words on a dark ground where the reader's machine asks for it."""
    page = reader(color_scheme="dark")
    page.goto("/statements")
    darkness = [
        sum(map(int, ground(page.locator("body"))[4:-1].split(","))),
        page.locator("body").evaluate("e => getComputedStyle(e).color"),
    ]
    assert darkness[0] < 150
    assert sum(map(int, darkness[1][4:-1].split(","))) > 450


def test_nothing_on_a_phone_runs_off_the_side(reader: Reader, store: Store) -> None:
    """No page scrolls sideways at 320 CSS pixels, the narrowest that WCAG asks for."""
    page = reader(viewport={"width": 320, "height": 700}, has_touch=True)
    statement = store.statements(StatementQuery(search="flag")).rows[0].id
    wicked = store.articles(ArticleQuery(search="headline")).rows[0].id
    for address in (
        *ADDRESSES,
        article_address(store),
        f"{article_address(store)}/compare",
        f"/statements/{statement}",
        f"/articles/{wicked}",
    ):
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, address


def test_a_printed_page_has_words_and_permalinks_and_no_navigation(reader: Reader, store: Store) -> None:
    """Paper gets the text, the notes and where to find them."""
    page = reader()
    page.goto(article_address(store))
    page.emulate_media(media="print")
    assert not page.get_by_role("navigation").first.is_visible()
    assert page.get_by_role("article").get_by_text("About 900 vehicles").is_visible()
    shown = page.locator(".note .tail a").first.evaluate("element => getComputedStyle(element, '::after').content")
    assert "/statements/" in shown


@pytest.mark.parametrize("scripts", [True, False])
def test_from_an_older_version_to_what_changed_since(reader: Reader, store: Store, scripts: bool) -> None:
    """The older version says that it was replaced, and leads to the changes; there another pair of versions can be chosen."""
    older, newer = store.versions(store.articles(ArticleQuery(search="Aldane")).rows[0].page)
    page = reader(java_script_enabled=scripts)
    page.goto(f"/articles/{older.id}")
    page.get_by_role("link", name="see what changed").click()
    page.wait_for_url(f"**/compare?from={older.id}")
    assert page.locator("article ins").all_inner_texts() == ["Another round is set for Friday."]
    assert page.locator("article del").all_inner_texts() == ["No date has been set for another round."]
    assert not page.get_by_text("About 900 vehicles").is_visible()
    page.locator("article summary").first.focus()
    page.keyboard.press("Enter")
    assert page.get_by_text("About 900 vehicles").is_visible()
    page.get_by_label("From").select_option(newer.id)
    page.get_by_label("To", exact=True).select_option(older.id)
    page.get_by_role("button", name="Compare").click()
    page.wait_for_url(f"**/compare?from={newer.id}&to={older.id}")
    assert page.locator("article del").all_inner_texts() == ["Another round is set for Friday."]


@pytest.mark.parametrize("how", [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}])
def test_changes_differ_in_form_and_not_only_in_colour(reader: Reader, store: Store, how: dict[str, str]) -> None:
    """A line through what was dropped, a line under what was added, and a word for what became of the passage; by night and on paper."""
    page = reader(**how)
    page.goto(f"{article_address(store)}/compare")
    for media in ("screen", "print"):
        page.emulate_media(media=media)  # type: ignore[arg-type]
        lines = [page.locator(f"article {tag}").first.evaluate("e => getComputedStyle(e).textDecorationLine") for tag in ("del", "ins")]
        assert lines == ["line-through", "underline"]
        assert page.locator("article .fate").all_inner_texts() == ["dropped", "added"]


def test_a_hostile_page_stays_text(reader: Reader, store: Store) -> None:
    """Its scripts do not run, its images do not load, its address is no link."""
    page = reader()
    version = store.articles(ArticleQuery(search="headline")).rows[0].id
    for address in (f"/articles/{version}", "/articles?q=headline", "/", "/statements?q=drawkcab"):
        page.goto(address)
        assert page.get_by_text("onerror=alert(1)").or_(page.get_by_text("<script>alert('headline')</script>")).first.is_visible()
        assert page.locator("img, main svg, a[href^=javascript]").count() == 0


def test_small_comforts(reader: Reader) -> None:
    """A slash goes to the search box, and empty fields stay out of the address."""
    page = reader()
    page.goto("/statements")
    page.keyboard.press("/")
    page.keyboard.type("ferry")
    page.keyboard.press("Enter")
    page.wait_for_url("**/statements?q=ferry")
    assert page.get_by_text("No statement fits").is_visible()
