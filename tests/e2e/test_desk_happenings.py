"""A person at the desk asks what was done and what only threatened, who says so, and how relations went; in a real browser."""

from collections.abc import Iterator

import pytest

from onrecord.store import Store
from tests.e2e.browsing import open_desk
from tests.e2e.test_desk import Reader, browser, reader
from tests.unit.web.strait import strait

__all__ = ["browser", "reader"]
PAGES = ("/", "/timeline", "/events", "/moves", "/positions", "/exchanges", "/relations", "/tensions", "/dealings", "/actors", "/stories")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A record of the strait."""
    with strait(tmp_path_factory.mktemp("strait") / "record.db") as record:
        yield record


@pytest.fixture(scope="module")
def home(store: Store) -> Iterator[str]:
    """The desk on it, served on this machine; its address."""
    with open_desk(store) as address:
        yield address


@pytest.mark.parametrize("scripts", [True, False])
def test_was_it_done_or_only_said_to_be(reader: Reader, scripts: bool) -> None:
    """From the timeline to the telling, from the telling to the words, from the words to the statement that they stand on."""
    page = reader(java_script_enabled=scripts)
    page.goto("/timeline")
    page.get_by_label("How far it got").select_option("conditional")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**status=conditional**")
    row = page.locator(".happening").first
    assert "on a condition" in row.inner_text()
    row.locator("summary").focus()
    page.keyboard.press("Enter")
    row.locator(".tellings a").first.click()
    page.wait_for_url("**/events/**")
    assert page.locator("mark.trigger").first.inner_text() == "withdraws"
    page.locator(".standing a.voice").click()
    page.wait_for_url("**/statements/**")
    assert page.locator("mark.content").first.is_visible()


def test_a_point_of_the_chart_opens_what_happened_that_day(reader: Reader) -> None:
    """The picture of relations has a link on every point, also for the keyboard."""
    page = reader()
    page.goto("/relations")
    page.get_by_role("link", name="Orsk and Vell").first.click()
    page.wait_for_url("**/relations?**")
    assert page.get_by_role("img", name="Line chart of relations").count() == 1
    day = page.locator("area").first.get_attribute("href") or ""
    page.goto(page.url + day)
    assert page.locator(f"[id='{day[1:]}'] a").first.is_visible()


def test_no_page_runs_off_the_side_of_a_phone(reader: Reader) -> None:
    """Tables fold or scroll in themselves at 320 CSS pixels."""
    page = reader(viewport={"width": 320, "height": 700}, has_touch=True)
    for address in PAGES:
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, address
