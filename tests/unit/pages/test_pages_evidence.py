"""What a page states about itself, wherever it does, becomes evidence with where it stands."""

from onrecord.pages import page_of_html
from onrecord.pages.jsonld import stated_in_json


def stated(body: str, field: str, head: str = "") -> list[tuple[str, str]]:
    """The values of one field that a page with this body and head states, each with its origin."""
    page = page_of_html(f"<html><head>{head}</head><body><p>Talks go on.</p>{body}</body></html>", address="https://lamp.example/1")
    return [(item.value, item.origin) for item in page.evidence if item.field == field]


MAIN = """<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Orsk <b>refuses</b></h1>
<span itemprop="author" itemscope itemtype="https://schema.org/Person"><a itemprop="name">Ana Doren</a></span>
<time itemprop="datePublished" datetime="2031-04-02T09:00+01:00">2 April</time><meta itemprop="dateModified" content="2031-04-03">
<div itemprop="publisher" itemscope itemtype="https://schema.org/Organization" style="display:none">
<meta itemprop="name" content="The Lamp"></div><div itemprop="articleBody"><p>Talks go on in Orsk.</p></div></article>"""
TEASER = """<div itemscope itemtype="https://schema.org/NewsArticle"><b itemprop="headline">Bridge shut in Tarn</b>
<time itemprop="datePublished" datetime="2031-03-01">1 March</time></div>"""


def test_microdata_is_read_with_the_things_it_belongs_to() -> None:
    """Headline, author's name, dates and publisher, hidden or not; an author's kind is told."""
    assert stated(MAIN, "headline") == [("Orsk refuses", "microdata NewsArticle.headline")]
    assert stated(MAIN, "author") == [("Ana Doren", "microdata NewsArticle.author (Person)")]
    assert stated(MAIN, "published") == [("2031-04-02T09:00+01:00", "microdata NewsArticle.datePublished")]
    assert stated(MAIN, "updated") == [("2031-04-03", "microdata NewsArticle.dateModified")]
    assert stated(MAIN, "outlet") == [("The Lamp", "microdata NewsArticle.publisher (Organization)")]


def test_another_storys_teaser_does_not_speak_for_the_article() -> None:
    """The article that has the body on the page is the one, wherever it stands."""
    for body in (TEASER + MAIN, MAIN + TEASER):
        assert [value for value, _ in stated(body, "published")] == ["2031-04-02T09:00+01:00"]


def test_a_comments_author_is_no_author() -> None:
    """What belongs to another kind of thing is passed over."""
    comment = '<div itemscope itemtype="https://schema.org/Comment"><b itemprop="author">Reader</b></div>'
    assert [value for value, _ in stated(MAIN + comment, "author")] == ["Ana Doren"]


def test_hatom_and_author_links_are_read() -> None:
    """Class names of older themes, and links that say they lead to the author."""
    body = """<div class="hentry"><h1 class="entry-title">Orsk refuses</h1><abbr class="published" title="2031-04-02">Wed</abbr></div>
    <a rel="nofollow author" href="/a">Ana Doren</a>"""
    assert stated(body, "published") == [("2031-04-02", "hAtom published")]
    assert stated(body, "headline") == [("Orsk refuses", "hAtom entry-title")]
    assert stated(body, "author") == [("Ana Doren", "rel author")]


def test_things_that_are_pointed_to_are_looked_up() -> None:
    """Publisher and author by their id in the same graph."""
    script = """{"@graph": [{"@type": "NewsArticle", "author": {"@id": "#ana"}, "publisher": {"@id": "#lamp"}, "copyrightYear": 2031},
    {"@id": "#ana", "@type": "Person", "name": "Ana Doren"}, {"@id": "#lamp", "@type": "Organization", "name": "The Lamp"}]}"""
    found = {item.field: (item.value, item.origin) for item in stated_in_json(script)}
    assert found["author"] == ("Ana Doren", "json-ld NewsArticle.author (Person)")
    assert found["outlet"] == ("The Lamp", "json-ld NewsArticle.publisher")
    assert found["year"] == ("2031", "json-ld NewsArticle.copyrightYear")


def test_page_site_and_path_speak_for_themselves() -> None:
    """Dates of the page, the name of the site, and the steps of the path, without its first."""
    script = """[{"@type": "WebPage", "datePublished": "2031-04-02"}, {"@type": "WebSite", "name": "The Lamp"},
    {"@type": "BreadcrumbList", "itemListElement": [{"name": "Home"}, {"item": {"name": "Rivers"}}]}]"""
    found = [(item.field, item.value, item.origin) for item in stated_in_json(script)]
    assert ("published", "2031-04-02", "json-ld WebPage.datePublished") in found
    assert ("outlet", "The Lamp", "json-ld WebSite.name") in found
    assert ("section", "Rivers", "json-ld BreadcrumbList") in found
    assert all(value != "Home" for _, value, _ in found)


def test_a_broken_script_still_tells_what_can_be_read_in_it() -> None:
    """A quotation mark that is not escaped spoils the rest, not the headline."""
    found = [(item.field, item.value) for item in stated_in_json('{"@type": "NewsArticle", "headline": "Orsk refuses", "x": "a "b" c"}')]
    assert found == [("headline", "Orsk refuses")]


def test_a_canonical_address_elsewhere_leaves_the_page_where_it_was_found() -> None:
    """A copy is not its original; subdomains are no elsewhere, and an archive's address is none of the page's."""

    def address(canonical: str, given: str) -> str:
        page = page_of_html(f'<link rel="canonical" href="{canonical}"><p>Talks go on.</p>', address=given)
        return page.address

    assert address("https://courier.example/1", "https://lamp.example/2") == "https://lamp.example/2"
    assert address("https://lamp.example/1", "https://amp.lamp.example/1?x=1") == "https://lamp.example/1"
    assert address("https://lamp.example/1", "https://web.archive.org/web/2031/https://lamp.example/1") == "https://lamp.example/1"
    assert address("https://lamp.example/1", "saved.html") == "https://lamp.example/1"
