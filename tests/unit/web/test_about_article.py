"""The article's page shows what the page says about itself, on what that rests, and what is outside knowledge."""

from collections.abc import Iterator

import msgspec
import pytest
from litestar import Litestar
from litestar.testing import TestClient

from onrecord.model.article import Basis, Copyright, Dated, Ground, Original
from onrecord.model.outlet import Kind, KnownOutlet
from onrecord.model.record import Reading
from onrecord.model.span import Span
from onrecord.web.app import desk
from tests.unit.web.pressroom import fill, reading

LINES = ["headline|Council refuses terms", "paragraph|The council refused.", "credit|© 2031 Neva. First published in The Tarn Review"]


def told() -> Reading:
    """A page of which everything is known, some of it from outside."""
    bare = reading("https://herald.example/1", LINES, byline=("Ana Doren",))
    notice = bare.article.page.text.index("© 2031 Neva")
    grounds = (
        Ground(field="outlet", value="The Orsk Herald", origin="facts/outlets, by the address", basis=Basis.OUTSIDE),
        Ground(field="agency", value="Neva", origin="the copyright notice at the story's end", span=Span(notice + 7, notice + 11)),
        Ground(field="byline", value="Ana Doren", origin="json-ld NewsArticle.author (Person)"),
        Ground(field="section", value="Rivers & bridges", origin="article:section"),
        Ground(field="seo_headline", value="Why Orsk said no", origin="og:title"),
    )
    article = msgspec.structs.replace(
        bare.article,
        page=msgspec.structs.replace(bare.article.page, captured="2031-04-09"),
        seo_headline="Why Orsk said no",
        outlet_basis=Basis.OUTSIDE,
        known_outlet=KnownOutlet(name="The Orsk Herald", country="XOR", languages=("en",), kind=Kind.DAILY, as_of="2030"),
        agency="Neva",
        agencies=("Neva",),
        desks=("River desk",),
        updated=Dated(edtf="2031-04-03", reason="an update, stated as article:modified_time"),
        section="Rivers & bridges",
        canonical="https://tarnreview.example/1",
        copyright=Copyright(holder="Neva", year="2019/2031", span=Span(notice, notice + 11)),
        original=Original(outlet="The Tarn Review", address="javascript:alert(1)", span=Span(notice + 13, len(bare.article.page.text))),
        grounds=grounds,
    )
    return Reading(article=article, annotations=bare.annotations)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The HTML of the article's page."""
    with fill(tmp_path_factory.mktemp("about") / "record.db", [told()]) as store:
        app: Litestar = desk(store)
        with TestClient(app, base_url="http://127.0.0.1:8000") as reader:
            (entry,) = reader.get("/api/articles").json()["rows"]
            yield reader.get(f"/articles/{entry['id']}").text


@pytest.mark.parametrize(
    "words",
    [
        "2031-04-03",
        "2031-04-09",
        "Rivers &amp; bridges",
        "article:section",
        "Why Orsk said no",
        "River desk",
        "json-ld NewsArticle.author (Person)",
        "The Tarn Review",
        "2019–2031",
        "daily, XOR",
    ],
)
def test_each_fact_is_shown_with_where_it_stands(page: str, words: str) -> None:
    """Dates, section, other title, authors, original and rights."""
    assert words in page


def test_outside_knowledge_is_called_so(page: str) -> None:
    """The looked-up name and what the table knows; the page's own facts are not."""
    assert page.count("outside knowledge") == 2
    assert "outside knowledge, as of 2030" in page


def test_the_words_of_notice_and_agency_are_shown_in_their_place(page: str) -> None:
    """Cut from the page and marked."""
    aside = page[page.index("About this article") :]
    assert aside.count("© 2031 ") >= 2


def test_an_address_that_is_no_web_address_is_only_text(page: str) -> None:
    """A page may state anything as its original."""
    assert 'href="javascript:' not in page
    assert "javascript:alert(1)" in page
