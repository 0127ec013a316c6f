"""Who publishes a page: buttons and hosting services are not outlets, and ripped pages name themselves in their furniture."""

import pytest

from onrecord.articles import find_article
from onrecord.articles.masthead import is_link
from onrecord.articles.rights import read_notice
from onrecord.model.article import Article, Basis
from onrecord.pages import page_of_html, page_of_text
from tests.unit.articles.newsstand import ADDRESS, STORY, article_of, meta

HEADLINE = "Orsk council refuses the envoy's terms"


def ripped(*above: str, below: tuple[str, ...] = (), front: tuple[str, ...] = ("By Ana Doren",), address: str = "-") -> Article:
    """A page's text as a browser's window would give it: lines above the headline, the story, lines below it."""
    return find_article(page_of_text("\n".join((*above, HEADLINE, *front, *STORY, *below)), address=address))


MENU = ("Home", "Politics", "Ports", "Weather", "Sign In", "Advertise")


@pytest.mark.parametrize("first", ["Subscribe", "Skip to content", "Our harbour page link", "Ad Policy"])
def test_a_button_on_the_first_line_is_no_masthead(first: str) -> None:
    """Though the page has its words again below, who holds the copyright is the outlet."""
    article = ripped(first, *MENU, below=("Related stories", first, "© 2031, Tarn Mail, All Rights Reserved."))
    assert article.outlet == "Tarn Mail"


@pytest.mark.parametrize(
    ("said", "holder", "outlet"),
    [
        ("Contact Orsk Post", "Hollis Newspapers", "Orsk Post"),
        ("New to The Lamp? Subscribe", "The Lamp Company LLC", "The Lamp"),
        ("Contact Us", "Hollis Newspapers", "Hollis Newspapers"),
        ("Follow Ana Doren", "Hollis Newspapers", "Hollis Newspapers"),
    ],
)
def test_a_page_names_its_outlet_where_it_speaks_of_itself(said: str, holder: str, outlet: str) -> None:
    """A newspaper's word or the copyright's holder bears the name out; a person that can be followed is none."""
    assert ripped("Subscribe", *MENU, said, below=("View comments", f"© 2031 {holder}")).outlet == outlet


def test_the_outlet_whose_web_name_signs_the_story_is_looked_up() -> None:
    """The table tells the outlet's name, so it is marked as outside knowledge; the copyright's holder is only a firm."""
    front = ("Ana Doren / LEMONDE.FR / Apr 2, 2031, 17:07 IST",)
    article = ripped("Edition", *MENU, front=front, below=("Copyright © 2031 Tarn, Asken & Co. Ltd. All rights reserved.",))
    assert (article.outlet, article.outlet_basis, article.byline) == ("Le Monde", Basis.OUTSIDE, ("Ana Doren",))


def test_a_firm_keeps_its_comma() -> None:
    """ "Tarn, Asken & Co." is one holder, "The Lamp, all rights reserved" is not."""
    firm, outlet = read_notice("© 2031 Tarn, Asken & Co. Ltd."), read_notice("© 2031 The Lamp, all rights reserved")
    assert firm is not None and outlet is not None
    assert (firm.holder, outlet.holder) == ("Tarn, Asken & Co", "The Lamp")


def test_what_stands_before_the_sites_name_in_its_address_is_no_outlet() -> None:
    """A hosting service states "Hosted" for hosted.orskwire.example; the page's foot has the name."""
    told = "".join(f"<p>{words}</p>" for words in STORY)
    head = "<title>Orsk council refuses terms | Hosted</title>" + meta(og__site_name="Hosted")
    body = f"<main><h1>Orsk council refuses terms</h1>{told}</main><footer>© 2031 The Orsk Wire. All rights reserved.</footer>"
    page = page_of_html(f"<html><head>{head}</head><body>{body}</body></html>", address="https://hosted.orskwire.example/1")
    assert find_article(page).outlet == "The Orsk Wire"


def test_a_titles_tail_that_the_address_has_is_the_outlet() -> None:
    """Though the title is another than the headline shown; the holder is a company."""
    assert ADDRESS.startswith("https://lamp.example")
    article = article_of(head="<title>Terms refused: what the vote in Orsk means - Lamp</title>", foot="<p>© 2031 Tarn Interactive</p>")
    assert article.outlet == "Lamp"


def test_links_are_told_from_names() -> None:
    """Words of buttons make a link."""
    assert [is_link(words) for words in ("Jump to main content", "All editions", "The Orsk Lamp")] == [True, True, False]


@pytest.mark.parametrize(("stated", "section"), [("news_rivers", None), ("articles", None), ("Rivers", "Rivers")])
def test_a_sites_code_is_no_section(stated: str, section: str | None) -> None:
    """What only machines read tells readers nothing."""
    assert article_of(head=meta(article__section=stated)).section == section


def test_an_adapted_text_is_its_rights_holders() -> None:
    """That it is adapted is said in one line, from whom in another; the outlet's own notice makes no copy."""
    for holder, original in (("The Orsk Reader", "The Orsk Reader"), ("The Lamp", None)):
        end = f"<p>This article has been adapted from its original source.</p><p>Copyright @ 2031 {holder}.</p>"
        article = article_of(head=meta(og__site_name="The Lamp"), end=end)
        assert (article.original and article.original.outlet) == original
