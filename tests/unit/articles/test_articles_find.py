"""A page becomes an article: every line has a role, and what the page says about itself is read off."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.articles import find_article, require_article, whole_article
from onrecord.errors import NoArticle
from onrecord.model.article import Article, Role
from onrecord.pages import page_of_html, page_of_text

STORY = [
    "The council of Orsk on Tuesday refused the terms that the envoy of Velin had brought, calling them a step back from the accord.",
    "“We were asked to sign what we had already rejected,” council speaker Mira Halden told reporters after the vote in the hall.",
    "Velin denies that the terms are new and says they only repeat what both sides had agreed upon before the winter.",
]
RIPPED = "\n".join(
    [
        "- The Velin Wire, 1920",
        "The latest from the river states. Stay with us for news and views.",
        "",
        "Orsk Council Refuses Envoy's Terms",
        "",
        "© Velin Wire / Tor Asken / Go to the picture deskThe old customs house in Orsk seen from the river",
        "The old customs house in Orsk seen from the river - The Velin Wire, 1920, 02.04.2031",
        "By Ana Doren and Emil Task",
        "ORSK (Velin Wire) - " + STORY[0],
        "",
        STORY[1],
        "",
        STORY[2],
        "Share this articleComments",
        "To participate in the discussion",
        "You might also like",
        "Bridge repairs in Tarn to last until autumn",
        "Latest news bulletin | March 29th – Midday",
    ]
)
HTML = f"""<html lang="en"><head><title>Orsk council refuses envoy's terms | The Courier</title>
<meta property="og:title" content="Orsk council refuses envoy's terms"><meta property="og:site_name" content="The Courier">
<meta property="article:published_time" content="2031-04-02T09:00:00+01:00">
<meta property="article:modified_time" content="2031-04-03T09:00:00+01:00">
</head><body><nav><a href=/>Home</a><a href=/w>World</a></nav>
<main><article><h1>Orsk council refuses envoy's terms</h1><p class="standfirst">The vote ends a month of quiet talks</p>
<div class="byline">By <a href=/a>Ana Doren</a> in Orsk and Emil Task in Velin, with AFP</div>
<time datetime="2031-04-02T09:00:00+01:00">2 April 2031</time>
<figure><img><figcaption>Mira Halden after the vote. Photo: Tor Asken/Courier</figcaption></figure>
<p>{STORY[0]}</p><div class="related-box"><h3>Related stories</h3><a href=/b>Bridge repairs in Tarn</a></div>
<p>{STORY[1]}</p><h2>New terms or old</h2><p>{STORY[2]}</p>
<p>Reporting by Ana Doren; editing by Lew Pardo</p></article></main>
<aside><h2>Most read</h2><p>The harbour master of Tarn was found guilty of selling berths to his own cousins, a court ruled.</p></aside>
<footer><p>© 2031 The Courier. All rights reserved.</p></footer></body></html>"""


def words_of(article: Article, role: Role) -> list[str]:
    """The words of the blocks with a role."""
    return [block.span.cut(article.page.text) for block in article.blocks if block.role is role]


@pytest.fixture
def ripped() -> Article:
    """The ripped page as an article."""
    return find_article(page_of_text(RIPPED, address="a.txt"))


@pytest.fixture
def laid_out() -> Article:
    """The same story as a site would publish it."""
    return find_article(page_of_html(HTML, address="a.html"))


def test_ripped_text_has_its_headline_and_story(ripped: Article) -> None:
    """The line that the story echoes is the headline, not the slogan above it."""
    assert words_of(ripped, Role.HEADLINE) == ["Orsk Council Refuses Envoy's Terms"]
    assert words_of(ripped, Role.PARAGRAPH) == STORY


def test_glued_credit_caption_and_stamp_are_parted(ripped: Article) -> None:
    """Credit and caption run together without a space; a stamp follows the caption's second copy."""
    assert words_of(ripped, Role.CREDIT) == ["© Velin Wire / Tor Asken"]
    assert words_of(ripped, Role.CAPTION) == ["The old customs house in Orsk seen from the river"] * 2
    assert "- The Velin Wire, 1920, 02.04.2031" in words_of(ripped, Role.FURNITURE)


def test_the_dateline_is_a_block_of_its_own(ripped: Article) -> None:
    """Its place is written as a reader would; the agency it names is the outlet itself, and so nobody else."""
    assert [words.strip() for words in words_of(ripped, Role.DATELINE)] == ["ORSK (Velin Wire) -"]
    assert ripped.dateline is not None
    assert (ripped.dateline.place, ripped.dateline.span.cut(ripped.page.text), ripped.agency) == ("Orsk", "ORSK", None)


def test_an_agency_is_named_where_it_is_another_than_the_outlet() -> None:
    """A dateline with two hands names the one that is not the outlet's own."""
    text = RIPPED.replace("ORSK (Velin Wire) -", "ORSK, April 2. /Neva - Velin Wire/.")
    article = find_article(page_of_text(text, address="-"))
    assert (article.agency, article.dateline and article.dateline.place) == ("Neva", "Orsk")


def test_the_masthead_of_ripped_text_is_read(ripped: Article) -> None:
    """Outlet from the stamps, people from the byline, language from the story."""
    assert (ripped.outlet, ripped.byline, ripped.language) == ("The Velin Wire", ("Ana Doren", "Emil Task"), "en")


def test_a_stamps_day_is_taken_with_a_question_mark_and_its_width_is_rejected(ripped: Article) -> None:
    """Pictures' stamps only hint at the day; 1920 is no year and the bulletin's day is another's."""
    assert ripped.published is not None
    assert ripped.published.edtf == "2031-04-02?"
    assert [span.cut(RIPPED) for span in ripped.published.evidence] == ["02.04.2031"]
    rejected = {(item.words, item.reason) for item in ripped.published.rejected}
    assert ("1920", "an image's width") in rejected
    assert any(words.startswith("March 29") for words, _ in rejected)


def test_furniture_below_the_story_is_labelled_not_cut(ripped: Article) -> None:
    """Share bar, comment form, related links and bulletin are all there, as furniture."""
    assert words_of(ripped, Role.FURNITURE)[-5:] == RIPPED.split("\n")[-5:]


def test_a_repeated_headline_counts_once() -> None:
    """Copies of the headline, with a prefix or a copyright behind, are furniture."""
    title = "Orsk council calls terms “unworkable”"
    text = "\n".join([f"Title of this page{title}", "", title, f"{title} Copyright Velin Wire 2031", "By Reuters", "", *STORY])
    article = find_article(page_of_text(text, address="-"))
    assert words_of(article, Role.HEADLINE) == [title]
    assert article.headline is not None and article.headline.start == text.index(f"\n\n{title}") + 2
    assert (article.agency, article.byline) == ("Reuters", ())


def test_a_copyright_year_is_never_a_date() -> None:
    """A page with nothing but a copyright year is honestly undated."""
    text = "\n".join(["Orsk council refuses envoy's terms", "Picture copyright Velin Wire 2031", *STORY, "© 2031 Courier"])
    article = find_article(page_of_text(text, address="-"))
    assert article.published is None
    assert ("2031", "a copyright year") in {(item.words, item.reason) for item in article.undated}


def test_html_roles_follow_building_and_words(laid_out: Article) -> None:
    """Headline, standfirst, byline, caption, credit, story, subhead and trailer each find their role; boxes are furniture."""
    assert words_of(laid_out, Role.HEADLINE) == ["Orsk council refuses envoy's terms"]
    assert words_of(laid_out, Role.STANDFIRST) == ["The vote ends a month of quiet talks"]
    assert words_of(laid_out, Role.CAPTION) == ["Mira Halden after the vote."]
    assert words_of(laid_out, Role.CREDIT) == ["Photo: Tor Asken/Courier"]
    assert words_of(laid_out, Role.BYLINE)[-1] == "Reporting by Ana Doren; editing by Lew Pardo"
    assert words_of(laid_out, Role.PARAGRAPH) == STORY
    assert words_of(laid_out, Role.HEADING) == ["New terms or old"]


def test_the_masthead_of_html_is_read(laid_out: Article) -> None:
    """Outlet and day from the head; people and agency from the byline, told apart."""
    assert (laid_out.outlet, laid_out.agency, laid_out.byline) == ("The Courier", "AFP", ("Ana Doren", "Emil Task"))
    assert laid_out.published is not None
    assert (laid_out.published.edtf, [span.cut(laid_out.page.text) for span in laid_out.published.evidence]) == (
        "2031-04-02",
        ["2 April 2031"],
    )
    assert any(item.words.startswith("2031-04-03") for item in laid_out.published.rejected)


def test_an_update_alone_is_a_day_with_a_question_mark() -> None:
    """An update says when the page changed, not when it was published."""
    page = page_of_html(
        f'<meta property="article:modified_time" content="2031-04-03"><h1>Orsk refuses</h1><p>{STORY[0]}<p>{STORY[1]}', address="-"
    )
    published = find_article(page).published
    assert published is not None and published.edtf == "2031-04-03?"


def test_a_side_box_class_that_holds_the_story_is_not_believed() -> None:
    """A site that lays its story in "sidebar-grid" still has its story read."""
    body = "".join(f"<p>{words}</p>" for words in STORY)
    article = find_article(page_of_html(f"<h1>Orsk refuses</h1><div class='sidebar-grid'>{body}</div>", address="-"))
    assert words_of(article, Role.PARAGRAPH) == STORY


def test_a_kicker_on_the_headlines_line_is_not_headline() -> None:
    """Where the head states the headline alone, what stands before it on the line is furniture."""
    title = "Council refuses envoy's terms"
    page = page_of_html(f'<meta property="og:title" content="{title}"><h1><span>Orsk</span> {title}</h1><p>{STORY[0]}', address="-")
    article = find_article(page)
    assert words_of(article, Role.HEADLINE) == ["Council refuses envoy's terms"]


WRAPPED = """The Orsk Lamp
Home | Ports | Weather | Chess
Council sends the envoy home
By Ana Doren
Print   Share (12)
The envoy of Velin before the vote. Photo: Tor Asken / Lamp
ORSK, April 2 - The council of Orsk on Tuesday refused
the terms that the envoy had brought,
calling them a step back from the accord of last year.
READ ALSO: Ten bridges to see in spring
Velin denies that the terms are new, and says that
it will wait. "We have waited before," its envoy
Mira Halden told reporters on the steps.
(c) 2031 The Orsk Lamp"""


def test_hard_wrapped_text_is_read_as_the_lines_it_was() -> None:
    """Broken lines are put together; what is printed between them is furniture and does not end the story."""
    article = find_article(page_of_text(WRAPPED, address="-"))
    assert words_of(article, Role.HEADLINE) == ["Council sends the envoy home"]
    assert [" ".join(words.split())[-20:] for words in words_of(article, Role.PARAGRAPH)] == [
        "accord of last year.",
        "orters on the steps.",
    ]
    assert words_of(article, Role.CAPTION) == ["The envoy of Velin before the vote."]
    assert (article.outlet, article.byline, article.dateline and article.dateline.place) == ("The Orsk Lamp", ("Ana Doren",), "Orsk")


BARE = """Quay live: lanterns and a bucket of heads

Ana Doren in Tarn

18:40

Two hundred have slept on the quay. The harbour master says nobody was asked to.

19:05

HARBOUR - The gates stay shut until Monday, according to a notice.

19:30

FISHERS - Nobody has offered them a boat."""


def test_a_page_without_furniture_is_article_from_end_to_end() -> None:
    """On a bare page the hours of a live report head its entries, and labels in capitals are no datelines."""
    article = find_article(page_of_text(BARE, address="-"))
    roles = [block.role for block in article.blocks]
    assert roles == [Role.HEADLINE, Role.BYLINE, *[Role.HEADING, Role.PARAGRAPH] * 3]
    assert (article.byline, article.dateline) == (("Ana Doren",), None)


def test_a_named_heading_is_the_headline_below_a_long_list_of_teasers() -> None:
    """Where full sentences stand above the headline that the head names, they are not the story."""
    teasers = "".join(f"<div>{words}</div>" for words in STORY[:2])
    page = page_of_html(
        f"<title>Orsk refuses</title>{teasers}<h1>Orsk refuses</h1>" + "".join(f"<p>{words}" for words in STORY), address="-"
    )
    assert words_of(find_article(page), Role.HEADLINE) == ["Orsk refuses"]


def test_a_page_without_a_story_has_no_article() -> None:
    """A menu is all furniture, and the promise of an article is refused with a reason."""
    article = find_article(page_of_text("Home\nWorld\nSport\nSign in", address="menu.txt"))
    assert {block.role for block in article.blocks} == {Role.FURNITURE}
    with pytest.raises(NoArticle) as told:
        require_article(article)
    assert told.value.reason == "no article"
    assert "menu.txt" in str(told.value)


def test_a_whole_article_is_all_paragraphs() -> None:
    """Nothing is looked for but the language."""
    article = whole_article(page_of_text("Share this\n" + STORY[0], address="-"))
    assert [block.role for block in article.blocks] == [Role.PARAGRAPH, Role.PARAGRAPH]
    assert (article.language, article.headline, article.published) == ("en", None, None)


ROWS = st.sampled_from(
    [
        *STORY,
        *RIPPED.split("\n"),
        "© Tor",
        "- X, 1920",
        "ORSK - ",
        "ORSK (Velin Wire) - ",
        "By",
        "Photo: ",
        "(AP) —",
        "x",
        " ",
        "\u200b",
        "2031",
        "By A",
        "🙂",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(ROWS, max_size=25))
def test_blocks_ascend_and_cover_every_line(rows: list[str]) -> None:
    """Whatever the page, blocks do not overlap and leave out nothing but white space; every named span is in the text."""
    article = find_article(page_of_text("\n".join(rows), address="-"))
    check_blocks(article)


@settings(max_examples=75, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["p", "h1", "div", "figcaption", "li", "aside", "h2"]), ROWS), min_size=1, max_size=20))
def test_blocks_cover_laid_out_pages_too(parts: list[tuple[str, str]]) -> None:
    """The same promise for HTML."""
    page = page_of_html("".join(f"<{tag}>{words}</{tag}>" for tag, words in parts) + "<p>End", address="-")
    check_blocks(find_article(page))


def check_blocks(article: Article) -> None:
    """The promise of every article about its blocks."""
    text = article.page.text
    blocks = article.blocks
    assert all(before.span.end <= after.span.start for before, after in pairwise(blocks))
    assert "".join("".join(block.span.cut(text) for block in blocks).split()) == "".join(text.split())
    assert sum(block.role is Role.HEADLINE for block in blocks) <= 1
    assert article.headline is None or any(block.span.covers(article.headline) for block in blocks)
    check_words(article)
    assert article.dateline is None or article.dateline.place.casefold() == article.dateline.span.cut(text).casefold()


def check_words(article: Article) -> None:
    """The promise of every fact about an article: the words it rests on are on the page, and are no white space."""
    text = article.page.text
    dates = [date for date in (article.published, article.updated) if date]
    noted = [note.span for note in (article.copyright, article.original) if note]
    spans = [ground.span for ground in article.grounds] + noted
    spans += [span for date in dates for span in (*date.evidence, *(item.span for item in date.rejected))]
    assert all(span.cut(text).strip() for span in spans if span)
    assert all(len(date.edtf.rstrip("?")) in (4, 7, 10) for date in dates)
    for ground in article.grounds:
        if ground.field in ("byline", "desks") and ground.span:
            assert ground.span.cut(text) == ground.value
    assert article.agency == (article.agencies[0] if article.agencies else None)
    assert (article.outlet is None) == (article.outlet_basis is None)
