"""A person puts the record right at the desk: adds what is missing, merges, parts, renames; it stands when pages are read again."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from onrecord.linking import link_record
from onrecord.model.correction import Action, Correction, EntryKind
from onrecord.model.query import ActorQuery, MoveQuery, StatementQuery
from onrecord.store import Store
from tests.contract.happenings import NOTES, told
from tests.e2e.browsing import keep_screen, open_browser, open_desk
from tests.unit.web.strait import AT, strait

Reader = Callable[..., Page]
MISSING = "that Orsk had fired on a ferry"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, without a window."""
    with open_browser() as chromium:
        yield chromium


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A record of the strait, told by two outlets."""
    with strait(tmp_path / "record.db") as record:
        yield record


@pytest.fixture
def reader(browser: Browser, store: Store) -> Iterator[Reader]:
    """Opens the desk for Ilka Brandow, who has said who she is."""
    with open_desk(store) as home:
        contexts = []

        def open_page(**kwargs: object) -> Page:
            context = browser.new_context(base_url=home, **{"viewport": {"width": 1280, "height": 860}, **kwargs})  # type: ignore[arg-type]
            context.set_default_timeout(60_000)
            context.add_cookies([{"name": "author", "value": "Ilka%20Brandow", "url": home}])
            contexts.append(context)
            return context.new_page()

        yield open_page
        for context in contexts:
            context.close()


def read_again(store: Store) -> None:
    """Read and link both pages once more, with fewer moves than before."""
    fewer = NOTES.__class__(entities=NOTES.entities, mentions=NOTES.mentions, quotations=NOTES.quotations, events=NOTES.events)
    store.add(told(notes=fewer), read_at="2031-04-06T08:00:00Z")
    list(link_record(store, at=AT))


@pytest.mark.parametrize("scripts", [True, False])
def test_a_missing_statement_is_added(reader: Reader, store: Store, scripts: bool) -> None:
    """Its words are selected on the page, or typed; it is marked there, stays through a reading, and is taken back."""
    version = next(store.each_article()).version.id
    page = reader(java_script_enabled=scripts)
    page.goto(f"/articles/{version}")
    if scripts:
        choose(page, MISSING)
        page.locator(".add-here").get_by_role("link", name="statement").click()
    else:
        page.get_by_role("link", name="Add what is missing").click()
        page.get_by_label("Words, as they stand").fill(MISSING)
        page.get_by_role("button", name="Find them").click()
    assert MISSING in page.locator("fieldset mark").inner_text()
    page.get_by_label("Speaker").fill("Pim Alder")
    page.get_by_label("Said to").fill("reporters")
    keep_screen(page, f"7-adding-{'with' if scripts else 'without'}-scripts")
    page.get_by_role("button", name="Add the statement").click()
    page.wait_for_url("**/statements/*")
    assert MISSING in page.locator("section.sheet mark.content").inner_text()
    read_again(store)
    added = [each for each in store.each_statement(StatementQuery()) if each.content_words == MISSING]
    assert [(each.speaker, each.addressee_words) for each in added] == [("Pim Alder", "reporters")]
    page.goto(f"/articles/{added[0].version}")
    assert page.locator("article mark.content", has_text=MISSING).count() == 1
    take_back(page)
    assert store.statement(added[0].id) is None


def choose(page: Page, words: str) -> None:
    """Select words on a page as a pointer would."""
    page.evaluate(
        """words => {
            const lines = [...document.querySelectorAll('.line')];
            const walker = document.createTreeWalker(lines.find(line => line.textContent.includes(words)), NodeFilter.SHOW_TEXT);
            for (let node; (node = walker.nextNode()); ) {
                const start = node.data.indexOf(words);
                if (start >= 0) document.getSelection().setBaseAndExtent(node, start, node, start + words.length);
            }
        }""",
        words,
    )


def take_back(page: Page) -> None:
    """Take the last correction or verdict back where all are listed."""
    page.goto("/corrections")
    page.get_by_role("button", name="Take it back").first.click()
    page.wait_for_url("**/corrections")


def test_other_words_are_chosen_for_a_statement(reader: Reader, store: Store) -> None:
    """The form has the words as they stand; others of the page are marked instead, and words that are not there are refused."""
    said = next(iter(store.each_statement(StatementQuery())))
    page = reader()
    page.goto(f"/statements/{said.id}")
    page.keyboard.press("e")
    page.get_by_label("Words, as they stand").fill("We will open it")
    page.get_by_role("button", name="Keep the correction").click()
    page.get_by_text("words was 'We will open it if Vell withdraws'").first.wait_for()
    assert page.locator("section.sheet mark.content").inner_text() == "We will open it"
    page.get_by_text("Something else should stand here").click()
    page.get_by_label("Words, as they stand").fill("We will close it")
    page.get_by_role("button", name="Keep the correction").click()
    assert page.get_by_text("do not stand on the page").is_visible()


@pytest.mark.parametrize("scripts", [True, False])
def test_two_actors_are_merged(reader: Reader, store: Store, scripts: bool) -> None:
    """From one's page to the other by its name; one actor afterwards, also when the pages were read again; taken back, two."""
    orsk, vell = (min(store.actors(ActorQuery(name=name)).rows, key=lambda each: len(each.name)) for name in ("Orsk", "Vell"))
    page = reader(java_script_enabled=scripts)
    page.goto(f"/actors/{vell.id}")
    page.get_by_role("link", name="It is the same as another actor").click()
    page.get_by_label("Another name").fill("Orsk")
    page.get_by_role("button", name="Look").click()
    offered = page.locator("[data-item]", has=page.get_by_role("link", name="Orsk", exact=True))
    keep_screen(page, f"8-merging-{'with' if scripts else 'without'}-scripts")
    offered.get_by_role("button", name="One actor").click()
    page.wait_for_url("**/judge*")
    read_again(store)
    assert {(store.actor(each.id) or each).told for each in (orsk, vell)} == {orsk.told + vell.told}
    take_back(page)
    assert {(store.actor(each.id) or each).told for each in (orsk, vell)} == {orsk.told, vell.told}


def test_an_actor_is_edited_and_parted(reader: Reader, store: Store) -> None:
    """Another name and an alias stand on its page; the appearance that is ticked is somebody else's."""
    alder = store.actors(ActorQuery(name="Pim Alder")).rows[0]
    page = reader()
    page.goto(f"/actors/{alder.id}")
    page.keyboard.press("e")
    page.get_by_label("Name", exact=True).fill("Pim J. Alder")
    page.get_by_label("Also called").fill("the Ferryman")
    page.get_by_role("button", name="Keep the correction").click()
    page.get_by_role("heading", name="Pim J. Alder").wait_for()
    keep_screen(page, "9-actor-edited")
    assert page.get_by_text("Also called, by a person: the Ferryman").is_visible()
    page.get_by_text("It is two actors").click()
    page.get_by_role("checkbox").first.check()
    page.get_by_role("button", name="Two actors").click()
    page.get_by_text("1 verdict on who is one: two actors").wait_for()
    assert store.actors(ActorQuery(name="Alder")).total == 2


@pytest.mark.parametrize("scripts", [True, False])
def test_an_issue_is_renamed(reader: Reader, store: Store, scripts: bool) -> None:
    """Its new name stands wherever issues are named, also when the pages were read again, until it is taken back."""
    move = next(iter(store.each_move(MoveQuery(force="demand"))))
    about = Correction(kind=EntryKind.MOVE, action=Action.EDIT, entry=move.id, fields={"issue": "strait"}, author="person:Toma Rehn")
    store.correct(about, at=AT)
    page = reader(java_script_enabled=scripts)
    page.goto("/issues")
    page.get_by_role("link", name="strait").click()
    page.get_by_label("Name", exact=True).fill("Opening the strait")
    page.get_by_role("button", name="Rename it").click()
    page.get_by_role("heading", name="Opening the strait").wait_for()
    keep_screen(page, f"10-issue-{'with' if scripts else 'without'}-scripts")
    list(link_record(store, at=AT))
    page.goto("/issues")
    assert page.get_by_role("link", name="Opening the strait").is_visible()
    take_back(page)
    page.goto("/issues")
    assert page.get_by_role("link", name="Opening the strait").count() == 0
    assert page.get_by_role("link", name="strait").is_visible()
