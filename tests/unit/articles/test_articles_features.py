"""What lines show: shape, place, words and building, as numbers and codes, and nothing that depends on anything but the page."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.articles.features import MOST_NAMES, MOST_WORDS, NUMBERS, Shown
from onrecord.articles.lines import look_at
from onrecord.articles.shapes import SHAPES, shapes_of, tokens_of
from onrecord.articles.surroundings import PLACES, places_of
from onrecord.model.page import Page
from onrecord.pages import page_of_html, page_of_text

HTML = """<html><head><title>Orsk shuts the weir</title><meta name=description content="The weir at Orsk stays shut until the autumn">
<script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "%s"}</script></head><body><nav><a href=/>Home</a></nav>
<article><h1>Orsk shuts the weir</h1><p class="standfirst">The weir at Orsk stays shut until the autumn</p>
<p class=text>%s</p><p class=text>Nobody on the river had been told of it, the ferrymen say, and nobody will be paid for it.</p></article>
</body></html>"""
STORY = (
    "The weir at Orsk was shut on Monday, and with it the lower reach of the river, for the first time in nineteen years of quarrels, "
    "by order of a council that no longer sits and whose seal nobody now living has seen. "
)


def shown(page: Page) -> Shown:
    """The features of all lines of a page."""
    return Shown(page, look_at(page))


def shape(text: str) -> list[float]:
    """The shape of the only line of a page."""
    page = page_of_text(text, address="-")
    looks = look_at(page)
    return shapes_of(page, looks, [tokens_of(look.text) for look in looks])[0].tolist()


def places(page: Page) -> "np.ndarray[tuple[int, int], np.dtype[np.float32]]":
    """The places of a page's lines."""
    looks = look_at(page)
    return places_of(page, looks, [tokens_of(look.text) for look in looks], np.zeros(len(looks), np.int64))


def test_every_line_has_a_row_of_each_sort() -> None:
    """The widths are those that the classifier was made for."""
    found = shown(page_of_html(HTML % (STORY, STORY), address="-"))
    lines = 5  # the menu, the headline, the standfirst, two paragraphs
    assert found.numbers.shape == (lines, NUMBERS)
    assert (found.words.shape, found.names.shape) == ((lines, MOST_WORDS), (lines, MOST_NAMES))
    assert found.numbers.dtype == np.float32


def test_plain_text_has_no_names() -> None:
    """A ripped page was built by nobody."""
    found = shown(page_of_text(f"Menu\nSearch\n{STORY}", address="-"))
    assert not found.names.any()


def test_capitals_digits_and_marks_are_counted_by_the_line() -> None:
    """Counts are taken over the page's text at once; those of one line never leak into the next."""
    both = page_of_text("ORSK 1931\nthe weir, shut", address="-")
    looks = look_at(both)
    together = shapes_of(both, looks, [tokens_of(look.text) for look in looks])
    assert np.allclose(together[0], shape("ORSK 1931"))
    assert np.allclose(together[1], shape("the weir, shut"))
    assert not np.allclose(together[0], together[1])


def test_a_head_that_states_the_articles_text_vouches_for_its_lines() -> None:
    """The paragraph that the head has too is vouched for, the menu is not; the description vouches for the standfirst."""
    vouched = places(page_of_html(HTML % (STORY, STORY), address="-"))[:, PLACES - 4 :].tolist()
    assert vouched[3] == [1.0, 1.0, 1.0, 0.0]
    assert vouched[0] == [1.0, 0.0, 1.0, 0.0]
    assert vouched[2][3] == 1.0


def test_long_lines_are_read_at_both_ends() -> None:
    """Of a long line the first twelve words and the last four count; what stands between does not."""
    words = "one two three four five six seven eight nine ten eleven twelve {} the ferry is late"
    first, second = (shown(page_of_text(words.format(middle), address="-")).words for middle in ("and so on", "but not again"))
    assert (first == second).all()


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400), st.booleans())
def test_any_text_has_finite_features(text: str, as_html: bool) -> None:
    """No text breaks the features, and none of them is infinite."""
    page = page_of_html(f"<p>x<p>{text}", address="-") if as_html else page_of_text(f"x {text}", address="-")
    found = shown(page)
    assert np.isfinite(found.numbers).all()
    assert SHAPES + PLACES < NUMBERS
    assert found.words.min() >= 0
