"""The times an article names are read from what it tells, against its own date."""

import msgspec
import pytest

from onrecord.articles import find_article, whole_article
from onrecord.exports.contract import contract_line
from onrecord.model.annotations import Annotations
from onrecord.model.article import Article, Rests
from onrecord.model.record import Reading
from onrecord.pages import page_of_html, page_of_text

HTML = """<html><head><meta property="article:published_time" content="2031-02-14T08:00:00Z"></head><body>
<h1>Orsk shuts its harbour to Vell's ferries on Monday</h1>
<p>Orsk said on Thursday that its inner harbour would stay shut until a fishing fine from last year had been paid in full.</p>
<p>"We paid nothing in 2029 and we pay nothing now," said Tamsin Oduya, who has led the board since 2027 with a firm hand.</p>
<p>The next round of talks between the two boards is planned for Wednesday in Halcyon, the mediators said in a statement.</p>
<footer>Copyright 2030 Halcyon Wire. See also: storm of 3 May 2030</footer></body></html>"""


@pytest.fixture(scope="module")
def article() -> Article:
    """A dated page with a headline, three paragraphs and a footer."""
    return find_article(page_of_html(HTML, address="https://halcyon.example/a"))


def test_times_are_read_against_the_articles_own_date(article: Article) -> None:
    """Headline and paragraphs are read in order; the footer's years are none of them."""
    assert article.published is not None
    assert [time.edtf for time in article.times][1:] == ["2031-02-13", "2030", "2029", "2027/..", "2031-02-19"]
    assert article.times[0].span.cut(article.page.text) == "on Monday"


def test_times_in_somebodys_own_words_are_marked(article: Article) -> None:
    """Only the year inside the quotation marks is quoted."""
    assert [time.edtf for time in article.times if time.quoted] == ["2029"]


def test_a_text_without_a_date_keeps_relative_times_open() -> None:
    """With every line taken for a paragraph nothing dates the text, and "last year" stays open with its reason."""
    article = whole_article(page_of_text("The treaty of 1998 was broken last year by both of the states that had signed it.", address="-"))
    assert [time.edtf for time in article.times] == ["1998", None]
    assert article.times[1].reason


def test_the_contract_lists_times(article: Article) -> None:
    """Each with its span, expression, reason, what it rests on, and whether it is quoted."""
    line = msgspec.json.decode(contract_line("a", Reading(article=article, annotations=Annotations())))
    assert [time["edtf"] for time in line["article"]["times"]] == [time.edtf for time in article.times]
    assert line["article"]["times"][1]["rests"] == "published"


def test_a_plain_text_without_a_date_is_of_the_day_its_giver_says() -> None:
    """Its times are reckoned from that day, and say so; a page's are not, for it may have been captured years after it appeared."""
    text = "Talks broke off on Monday. They began in 2030."
    plain = page_of_text(text, address="-", captured="2031-02-14")
    assert [(time.edtf, time.rests) for time in whole_article(plain).times] == [("2031-02-10", Rests.GIVEN), ("2030", Rests.WORDS)]
    page = page_of_html(f"<p>{text}</p>", address="-", captured="2031-02-14")
    assert [time.edtf for time in whole_article(page).times] == [None, "2030"]
