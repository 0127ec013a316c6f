"""Outlet, titles, dates, rights, section and original: each by its rank, with what it rests on."""

import pytest

from onrecord.articles import find_article
from onrecord.articles.ranks import RANKS, rank
from onrecord.articles.rights import read_notice
from onrecord.model.article import Article, Basis
from onrecord.model.page import Capture, Evidence
from onrecord.pages import lay_out, page_of_html
from tests.unit.articles.newsstand import ADDRESS, STORY, article_of, grounds, linked_data, meta


def test_a_name_goes_before_a_web_address_and_both_before_a_company() -> None:
    """Sites state their own names in all three forms."""
    publisher = '"publisher": {"name": "%s"}'
    assert article_of(head=meta(og__site_name="lamp.example") + linked_data(publisher % "The Lamp")).outlet == "The Lamp"
    assert article_of(head=meta(og__site_name="The Lamp") + linked_data(publisher % "Lamp Holdings Ltd")).outlet == "The Lamp"


def test_what_the_address_bears_out_goes_before_what_stands_alone() -> None:
    """A section stated as the site's name is none."""
    head = meta(og__site_name="Rivers") + linked_data('"publisher": {"name": "The Lamp"}')
    assert article_of(head=head).outlet == "The Lamp"


def test_an_outlet_looked_up_by_its_address_is_outside_knowledge() -> None:
    """Only where the page says nothing; what the table knows besides is always apart."""
    body = "<h1>Orsk council refuses terms</h1>" + "".join(f"<p>{words}</p>" for words in STORY)
    article = find_article(page_of_html(body, address="https://www.bbc.co.uk/news/1"))
    assert (article.outlet, article.outlet_basis) == ("BBC", Basis.OUTSIDE)
    assert [ground.origin for ground in grounds(article, "outlet")] == ["facts/outlets, by the address"]
    stated = find_article(page_of_html(meta(og__site_name="BBC News") + body, address="https://www.bbc.co.uk/news/1"))
    assert (stated.outlet, stated.outlet_basis) == ("BBC News", Basis.PAGE)
    assert stated.known_outlet is not None and stated.known_outlet.country == "GBR"


def test_an_unknown_address_gives_no_outlet() -> None:
    """Nothing is made up from a host's name."""
    article = article_of()
    assert (article.outlet, article.outlet_basis, article.known_outlet) == (None, None, None)


def test_both_titles_are_kept_where_they_differ() -> None:
    """The headline is the page's; the outlet's tail and another spelling make no other title."""
    other = article_of(head=meta(og__title="Why Orsk said no | The Lamp"))
    assert other.headline is not None and other.headline.cut(other.page.text) == "Orsk council refuses terms"
    assert other.seo_headline == "Why Orsk said no"
    assert [ground.origin for ground in grounds(other, "seo_headline")] == ["og:title"]
    assert article_of(head=meta(og__title="Orsk Council refuses terms – The Lamp")).seo_headline is None


def test_a_kicker_on_the_headlines_line_is_no_part_of_it() -> None:
    """Where the head states the title without it; with a colon the two are one title."""
    glued = article_of(title="<span>Talks</span><span>Orsk council refuses terms</span>", head=meta(og__title="Orsk council refuses terms"))
    assert glued.headline is not None and glued.headline.cut(glued.page.text) == "Orsk council refuses terms"
    whole = article_of(title="Talks: Orsk council refuses terms", head=meta(og__title="Talks: Orsk council refuses terms"))
    assert whole.headline is not None and whole.headline.cut(whole.page.text) == "Talks: Orsk council refuses terms"


def day(article: Article) -> str | None:
    """The day of publication."""
    return article.published.edtf if article.published else None


def reasons(article: Article) -> dict[str, str]:
    """The dates that were not taken, with why."""
    return {item.words: item.reason for item in article.published.rejected} if article.published else {}


def test_published_updated_and_captured_are_kept_apart() -> None:
    """Each has its own words."""
    article = article_of(front="<p>Published 2 April 2031. Updated 3 April 2031</p>", captured="2031-05-01")
    assert (day(article), article.updated and article.updated.edtf, article.page.captured) == ("2031-04-02", "2031-04-03", "2031-05-01")


def test_a_date_before_a_vague_update_is_the_day_of_publication() -> None:
    """The update has a time of its own; where it has none, the date is the update's."""
    assert day(article_of(front="<p>Feb 21, 2031 4:12 PM Updated 2 hours ago</p>")) == "2031-02-21"
    assert day(article_of(front="<p>2 April 2031 (updated)</p>")) == "2031-04-02?"


def test_a_year_and_month_stay_what_they_are() -> None:
    """No day is made up."""
    assert day(article_of(front="<p>April 2031</p>")) == "2031-04"


def test_nothing_is_published_after_it_was_captured() -> None:
    """The event ahead is told of; the date is rejected with its reason."""
    article = article_of(head=meta(article__published_time="2031-06-01"), front="<p>2 April 2031</p>", captured="2031-04-10")
    assert day(article) == "2031-04-02"
    assert reasons(article)["2031-06-01"] == "stated as article:published_time, but the page was captured before"


@pytest.mark.parametrize(
    ("front", "published"),
    [("<p>Sunday, 28 December</p>", "2030-12-28?"), ("<p>ORSK, April 8 (Ridge Agency) - The council met.</p>", "2031-04-08?")],
)
def test_a_day_without_a_year_is_the_last_before_the_page_was_captured(front: str, published: str) -> None:
    """With a question mark; where nobody knows when that was, the article stays without a date."""
    assert day(article_of(front=front, captured="2031-04-10")) == published
    assert article_of(front=front).published is None


def test_a_date_in_the_story_is_told_not_published() -> None:
    """Also where it is the only one to the day."""
    article = article_of(end="<p>The accord of 14 March 2029 had ended a dispute of twenty years over the bridge between both states.</p>")
    assert article.published is None
    assert ("14 March 2029", "told of in the story") in {(item.words, item.reason) for item in article.undated}


LEAD = (
    "Tarn on Tuesday demanded that Orsk release a ferry and its crew that were seized near the locks of the canal, and warned that it "
    "would close the sluices of the upper Velin unless the boat was freed by midnight on Friday."
)


@pytest.mark.parametrize("captured", ["", "2031-03-10"])
@pytest.mark.parametrize("line", ["ORSK, March 4, 2031 (Ridge Agency) - ", "ORSK, March 4, 2031. /RIDGE/. ", "Orsk, 4 March 2031 – "])
def test_a_full_dateline_dates_the_page_however_long_its_lead_is(line: str, captured: str) -> None:
    """The day is told of nowhere else then; knowing when the page was clipped makes it no worse."""
    article = article_of(front=f"<p>{line}{LEAD}</p>", captured=captured)
    assert article.published is not None
    assert (article.published.edtf, article.published.reason) == ("2031-03-04", "the day in the dateline")
    assert "4 March 2031" not in reasons(article) and "March 4, 2031" not in reasons(article)


def test_a_dateline_gives_way_to_the_date_beside_the_headline_and_counts_nowhere_else() -> None:
    """A report is filed before it is printed; one told of far down is another's."""
    filed = f"<p>ORSK, March 4, 2031 (Ridge Agency) - {LEAD}</p>"
    assert day(article_of(front=f"<p>5 March 2031</p>{filed}")) == "2031-03-05"
    assert article_of(end=filed).published is None


def test_the_day_is_the_one_that_the_reader_sees() -> None:
    """A stamp in universal time is a night off; one with the outlet's own zone is not overruled, nor one that the page shows as well."""
    shown = "<p>1 April 2031</p>"
    article = article_of(head=meta(article__published_time="2031-04-02T03:30:00Z"), front=shown)
    assert day(article) == "2031-04-01"
    assert article.published is not None and [span.cut(article.page.text) for span in article.published.evidence] == ["1 April 2031"]
    assert day(article_of(head=meta(article__published_time="2031-04-02T03:30:00+02:00"), front=shown)) == "2031-04-02"
    both = article_of(head=meta(article__published_time="2031-04-02T03:30:00Z"), front=shown + "<p>2 April 2031</p>")
    assert day(both) == "2031-04-02"


def test_the_titles_last_part_and_a_label_date_the_page() -> None:
    """A date that is labelled elsewhere goes before an unlabelled one, a stated one before both."""
    assert day(article_of(head="<title>Orsk council refuses terms | Rivers | 28.04.2031</title>")) == "2031-04-28"
    assert day(article_of(foot="<p>Datum 28.04.2031</p>")) == "2031-04-28"


@pytest.mark.parametrize(
    ("text", "holder", "year"),
    [
        ("© 2031 The Lamp. All rights reserved.", "The Lamp", "2031"),
        ("Copyright © 1998-2031 Lamp.example", "Lamp.example", "1998/2031"),
        ("© The Lamp 2031", "The Lamp", "2031"),
        ("(c) 2031", None, "2031"),
        ("© The Lamp Ltd", "The Lamp", None),
    ],
)
def test_notices_give_holder_and_year(text: str, holder: str | None, year: str | None) -> None:
    """In either order, without the words of law."""
    notice = read_notice(text)
    assert notice is not None
    assert (notice.holder, notice.year) == (holder, year)


def test_other_words_about_copyright_are_no_notice() -> None:
    """A link to the rules holds nothing."""
    assert read_notice("Copyright and reprints") is None
    assert read_notice("The bridge was built in 2031.") is None


def test_the_storys_own_notice_goes_before_the_pages() -> None:
    """The agency holds the text, the outlet the page."""
    article = article_of(end="<p>© 2031 AFP</p>", foot="<p>© 2019-2031 The Lamp</p>")
    assert article.copyright is not None and article.copyright.span is not None
    assert (article.copyright.holder, article.copyright.span.cut(article.page.text)) == ("AFP", "© 2031 AFP")
    assert article.outlet == "The Lamp"


@pytest.mark.parametrize(
    ("end", "outlet"),
    [
        ("<p>This article was originally published by The Courier.</p>", "The Courier"),
        ("<p>This story first appeared on Courier.example and is used with permission.</p>", "Courier.example"),
        ("<p>First published in The Tarn Review</p>", "The Tarn Review"),
        ("<p>Republished with permission from The Courier</p>", "The Courier"),
        ("<p>Dieser Artikel erschien zuerst bei Courier Online.</p>", "Courier Online"),
        ("<p>Publicado originalmente en El Faro de Tarn</p>", "El Faro de Tarn"),
    ],
)
def test_a_copy_that_names_its_original_is_one(end: str, outlet: str) -> None:
    """By its own words, which are kept."""
    article = article_of(head=meta(og__site_name="The Lamp"), end=end)
    assert article.original is not None and article.original.span is not None
    assert article.original.outlet == outlet
    assert outlet in article.original.span.cut(article.page.text)


@pytest.mark.parametrize(
    "end", ["<p>First published on Tuesday</p>", "<p>First published in The Lamp</p>", "<p>This story was first published in English.</p>"]
)
def test_days_languages_and_the_outlet_itself_are_no_original(end: str) -> None:
    """The words are like, the sense is not."""
    assert article_of(head=meta(og__site_name="The Lamp"), end=end).original is None


def test_a_canonical_address_elsewhere_is_the_original() -> None:
    """The page stays where it was found; one on the same site is none."""
    article = article_of(head='<link rel="canonical" href="https://courier.example/1">')
    assert article.original is not None
    assert (article.original.address, article.canonical) == ("https://courier.example/1", "https://courier.example/1")
    assert article.page.address == "https://lamp.example/orsk-refuses"
    assert article_of(head='<link rel="canonical" href="https://en.lamp.example/1">').original is None


def test_the_section_is_stated_or_the_last_step_of_the_path() -> None:
    """The article's own title is no section."""
    assert article_of(head=meta(article__section="Rivers")).section == "Rivers"
    steps = '[{"name": "Home"}, {"name": "Rivers"}, {"name": "Orsk council refuses terms"}]'
    path = f'<script type="application/ld+json">{{"@type": "BreadcrumbList", "itemListElement": {steps}}}</script>'
    assert article_of(head=path).section == "Rivers"


def test_the_longest_name_that_fits_ranks_a_place() -> None:
    """What speaks of the page or the site stands behind what speaks of the article; unknown places stand behind all."""
    assert rank("published", "feed published") == 0
    assert rank("published", "json-ld NewsArticle.datePublished") == 1
    assert rank("published", "json-ld WebPage.datePublished") > rank("published", "hAtom published")
    assert rank("author", "somewhere new") == len(RANKS["author"])


def test_a_feed_speaks_for_its_entry_as_a_head_would() -> None:
    """Title, author, day, outlet and section of an entry's own text are the feed's, and each rests on it."""
    said = {
        "headline": "Orsk refuses",
        "author": "Ana Doren",
        "published": "2031-04-02T10:00:00Z",
        "outlet": "The Lamp",
        "section": "Rivers",
    }
    stated = tuple(Evidence(field=field, value=value, origin=f"feed {field}") for field, value in said.items())
    body = f"<article><h1>Orsk refuses</h1>{''.join(f'<p>{words}</p>' for words in STORY)}</article>"
    article = find_article(lay_out(Capture(address=ADDRESS, body=body.encode(), media_type="text/html", stated=stated)))
    assert article.headline is not None and article.headline.cut(article.page.text) == "Orsk refuses"
    assert (article.outlet, article.byline, article.section) == ("The Lamp", ("Ana Doren",), "Rivers")
    assert article.published is not None
    assert (article.published.edtf, article.published.reason) == ("2031-04-02", "stated as feed published")
    assert {ground.origin for ground in article.grounds} == {"feed author", "feed outlet", "feed section"}
