"""HTML is laid out as the text a reader sees, and every line knows how the page built it."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import NotAPage, TooLarge
from onrecord.model.page import Line, Page
from onrecord.pages import page_of_html


def page_of(body: str, head: str = "") -> Page:
    """A page with this body and head."""
    return page_of_html(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>", address="orsk.html")


def lines_of(body: str) -> list[str]:
    """The texts of the lines of a page with this body."""
    page = page_of(body)
    return [line.span.cut(page.text) for line in page.lines]


def line(body: str, words: str) -> Line:
    """The line with these words on a page with this body."""
    page = page_of(body)
    return next(line for line in page.lines if words in line.span.cut(page.text))


def test_blocks_break_lines_and_inline_elements_do_not() -> None:
    """Emphasis and links run on; divisions and breaks end the line."""
    assert lines_of("<p>Orsk <b>ref</b>uses, <a href=#>says</a> envoy.</p><div>One<br>Two</div>") == [
        "Orsk refuses, says envoy.",
        "One",
        "Two",
    ]


def test_one_empty_line_stands_between_blocks_with_margins() -> None:
    """Paragraphs stand apart, divisions follow directly, two breaks in a row part as paragraphs do."""
    assert page_of("<p>One</p><p>Two</p><div>Three</div><div>Four<br><br>Five</div>").text == "One\n\nTwo\n\nThree\nFour\n\nFive"


def test_what_no_reader_sees_is_not_text() -> None:
    """Scripts, styles, templates, hidden elements and pictures' descriptions are left out."""
    unseen = (
        "<script>no()</script><style>.no{}</style><noscript>no</noscript><template>no</template><p hidden>no</p>"
        "<p aria-hidden=true>no</p><p style='display: none'>no</p><img alt='no'><svg><title>no</title></svg><dialog>no</dialog>"
    )
    assert lines_of(f"<p>Yes</p>{unseen}") == ["Yes"]


def test_a_page_hidden_until_its_scripts_run_is_read() -> None:
    """Hiding the body or the article itself hides nothing."""
    assert (
        page_of_html('<body style="visibility:hidden"><main aria-hidden="true"><p>Talks go on.</p></main>', address="-").text
        == "Talks go on."
    )


def test_white_space_collapses_and_invisible_characters_go() -> None:
    """Non-breaking spaces are spaces; soft hyphens and zero-width spaces are nothing."""
    assert lines_of("<p>  The&nbsp;Ny\u00adland\n\t ta\u200blks  </p>") == ["The Nyland talks"]


def test_preformatted_text_keeps_its_lines() -> None:
    """Lines and inner spaces of `pre` are kept."""
    assert lines_of("<pre>a  b\n  c</pre>") == ["a  b", "c"]


def test_items_cells_and_captions_have_lines_of_their_own() -> None:
    """Lists, tables and figures are never run together."""
    body = "<ul><li>One<li>Two</ul><table><tr><td>A<td>B</table><figure><img><figcaption>Cap</figcaption></figure>"
    assert lines_of(body) == ["One", "Two", "A", "B", "Cap"]


def test_links_and_buttons_in_a_row_are_parted() -> None:
    """Two menu entries never make one word."""
    assert lines_of("<div><a href=#>Home</a><a href=#>World</a></div>") == ["Home World"]


def test_a_line_knows_its_place() -> None:
    """Tag, landmarks, names and the share in links are those of the elements around it."""
    found = line('<main><aside class="relatedStories box"><p>See <a href=#>this</a></p></aside></main>', "See")
    assert (found.tag, found.within, found.names, found.linked) == (
        "p",
        ("main", "aside"),
        ("related", "stories", "box"),
        pytest.approx(4 / 7, abs=0.01),
    )


def test_a_line_keeps_the_moment_its_time_element_states() -> None:
    """The machine's form of a date stands beside the reader's."""
    assert line('<p>Published <time datetime="2031-04-02T10:00Z">2 April</time></p>', "April").moment == "2031-04-02T10:00Z"


def test_the_head_is_kept_as_evidence() -> None:
    """JSON-LD, Open Graph, meta names, title, canonical address and language are all stated with their origin."""
    head = (
        '<title>Talks fail | Courier</title><meta property="og:site_name" content="Courier"><meta name="author" content="Ana Doren">'
        '<link rel="canonical" href="https://courier.example/talks"><script type="application/ld+json">{"@graph":[{"@type":["NewsArticle"],'
        '"headline":"Talks &amp; more","datePublished":"2031-04-02T10:00:00Z","author":[{"@type":"Person","name":"Emil Task"}],'
        '"publisher":{"name":"The Courier"}},{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Other"}]}]}</script>'
    )
    page = page_of("<p>Words.</p>", head)
    stated = {(item.field, item.value) for item in page.evidence}
    assert page.address == "https://courier.example/talks"
    assert {("headline", "Talks & more"), ("published", "2031-04-02T10:00:00Z"), ("author", "Emil Task"), ("author", "Ana Doren")} <= stated
    assert {("outlet", "The Courier"), ("outlet", "Courier"), ("headline", "Talks fail | Courier")} <= stated
    assert not any(item.value == "Other" for item in page.evidence)


def test_broken_json_still_states_what_can_be_read() -> None:
    """A hanging comma is mended; where that is not enough the plain fields are picked out."""
    head = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Talks fail","datePublished":"2031-04-02",}</script>'
    worse = head.replace('"headline"', '"x": "a" b, "headline"')
    for script in (head, worse):
        assert ("headline", "Talks fail") in {(item.field, item.value) for item in page_of("<p>Words.</p>", script).evidence}


def test_an_address_that_is_no_web_address_is_not_taken() -> None:
    """A relative canonical link leaves the capture's own address."""
    assert page_of("<p>Words.</p>", '<link rel="canonical" href="/talks">').address == "orsk.html"


@pytest.mark.parametrize(
    ("markup", "depth"),
    [
        ("<div>", 100_000),
        *((markup, 10_000) for markup in ("<b>", "<ul><li>", "<table><tr><td>", "<nav class=x>", "<a href=#>", "<p><blockquote>")),
    ],
)
def test_markup_nested_however_deep_is_read_in_bounded_time(markup: str, depth: int) -> None:
    """Depth costs no call stack, and time only in proportion; the words at the bottom are found."""
    began = time.process_time()
    assert "at the bottom" in page_of_html(markup * depth + "at the bottom", address="-").text
    assert time.process_time() - began < depth / 5_000


def test_a_tag_with_a_million_attributes_is_refused() -> None:
    """Parsers take time with the square of a tag's attributes, so such a tag is a clear fault at once."""
    began = time.process_time()
    with pytest.raises(TooLarge) as told:
        page_of_html("<p " + " ".join(f"a{number}='>'" for number in range(1_000_000)) + ">x", address="-")
    assert told.value.reason == "too large"
    assert time.process_time() - began < 10


def test_lists_with_a_hundred_thousand_options_are_refused() -> None:
    """Parsers take time with the square of them; a list of all the world's towns is still read."""
    with pytest.raises(TooLarge) as told:
        page_of_html(f"<select>{'<option>x' * 100_000}</select><p>x", address="-")
    assert told.value.reason == "too large"
    towns = "".join(f"<option>{number}</option>" for number in range(2_000))
    assert page_of_html(f"<select>{towns}</select><p>The weir is shut.", address="-").text.endswith("The weir is shut.")


def test_a_thousand_unlike_tags_left_open_are_refused() -> None:
    """The standard has a parser open unclosed formatting anew in every paragraph after: small pages would fill the memory."""
    opened = "".join(f"<b id={number}>" for number in range(3_000))
    with pytest.raises(TooLarge):
        page_of_html(f"<p>{opened}</p>{'<p>x</p>' * 3_000}", address="-")


@pytest.mark.parametrize("parted", ["<p a{}", "<p x' a{}", "<p b='c'a{}", "<script a{}", "</p a{}"])
def test_attributes_are_counted_however_they_are_parted(parted: str) -> None:
    """Slashes part attributes as spaces do, and a stray quote in a name quotes nothing."""
    for apart in ("/", " ", "=''"):
        with pytest.raises(TooLarge):
            page_of_html(parted.format(apart.join(f"a{number}" for number in range(3_000))) + ">x", address="-")


def test_long_scripts_are_no_tags() -> None:
    """What looks like thousands of attributes in a script or a comment is none, and styled words in plenty are no trap."""
    code = f"if(a<b c {' '.join(map(str, range(5_000)))})"
    words = "".join(f"<b id={number}>w</b> " for number in range(3_000))
    assert lines_of(f"<script>{code}</script><!-- {code} --><p>Talks go on.</p>") == ["Talks go on."]
    assert len(lines_of(f"<p>{words}</p>{'<p>x</p>' * 3_000}")) == 3_001


def test_markup_that_imitates_markup_is_text_or_nothing() -> None:
    """A script's own comment may hold a script; raw text, odd names, quoted brackets and attributes in values are what they are."""
    assert lines_of("<script><!--<script></script> no --></script><p>Yes</p>") == ["Yes"]
    assert lines_of("<p>One</p><xmp><b>&lt;</xmp>") == ["One", "<b>&lt;"]
    assert page_of_html("<p>One<plaintext><b></p>", address="-").text == "One\n\n<b></p>"
    assert lines_of("<x<y>odd</x<y> <p a\"b=1 title='>'>names</p>") == ["odd", "names"]
    assert line("<p title='x class=' class='lead one' data-class='no'>Words</p>", "Words").names == ("lead", "one")
    assert lines_of("<p>5 &lt; 6 &amp;amp; <!-- no -->7</p>") == ["5 < 6 &amp; 7"]


def test_an_unseen_element_ends_with_its_own_closing_tag() -> None:
    """Elements of the same name inside a hidden one do not end it; drawings and templates are passed over whole."""
    assert lines_of("<div hidden>no<div>no</div>no</div>yes<svg><svg></svg><g>no</g></svg><template><p>no</template>") == ["yes"]


def test_deeply_nested_json_in_the_head_is_survived() -> None:
    """A JSON-LD bomb states nothing and harms nothing."""
    head = f'<script type="application/ld+json">{"[" * 100_000}</script>'
    assert page_of("<p>Words.</p>", head).text == "Words."


def test_null_bytes_and_unclosed_tags_are_read_over() -> None:
    """Broken markup yields its text."""
    assert lines_of("<p>The\x00 tal\x00ks<p>go <b>on<div") == ["The talks", "go on"]


def test_a_page_without_text_is_no_page() -> None:
    """Scripts alone show a reader nothing."""
    with pytest.raises(NotAPage):
        page_of("<script>app()</script>")


MARKUP = "<p>|</p>|<div class='a b'>|</div>|<br>|<li>|<a href=x>|</a>|<pre>|</pre>|<td>| |\n|&nbsp;|&#173;|Orsk|é|\u2028|<|>|&|<!--|-->"
PIECES = st.sampled_from(MARKUP.split("|"))


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=40))
def test_lines_are_cut_from_the_text_and_cover_it(pieces: list[str]) -> None:
    """Lines ascend, have no outer white space or line break, and together hold every character that is not white space."""
    try:
        page = page_of_html("".join(pieces), address="-")
    except NotAPage:
        return
    check_lines(page)


def check_lines(page: Page) -> None:
    """The promise of every page about its lines."""
    texts = [line.span.cut(page.text) for line in page.lines]
    assert all(text == text.strip() and text and len(text.splitlines()) == 1 for text in texts)
    assert all(before.span.end <= after.span.start for before, after in zip(page.lines, page.lines[1:], strict=False))
    assert "".join("".join(texts).split()) == "".join(page.text.split())


def test_a_line_knows_how_much_of_it_is_bold() -> None:
    """All of a question, a name before a colon, nothing of a link or a heading, whose tag says it."""
    body = "<p><b>Will <i>you</i> sign?</b></p><p><strong>Vell</strong>: no</p><p><a href='/'>More</a></p><h3>Crosshead</h3>"
    assert [line(body, words).strong for words in ("sign", "Vell", "More", "Crosshead")] == [1.0, round(4 / 8, 3), 0.0, 0.0]
