"""Ripped text as browsers give it: the headline far up, days in captions, names with buttons glued to them."""

import pytest

from onrecord.articles import find_article
from onrecord.articles.byline import names_in, read_byline
from onrecord.articles.lines import look_at
from onrecord.articles.teasers import is_clip_or_pointer
from onrecord.facts.furniture_words import speaks_to_reader
from onrecord.model.article import Article, Role
from onrecord.pages import page_of_html, page_of_text
from tests.unit.articles.newsstand import STORY, article_of

HEADLINE = "Orsk council refuses the envoy's terms"
TEASERS = tuple(
    line
    for number in range(9)
    for line in (f"Writer {'ABCDEFGHI'[number]}. Tarn", f"Why berth {number} is for sale again", "Advertisement")
)


def words_of(article: Article, role: Role) -> list[str]:
    """The words of the blocks with a role."""
    return [block.span.cut(article.page.text) for block in article.blocks if block.role is role]


def read(*lines: str) -> Article:
    """A page's text, a line each."""
    return find_article(page_of_text("\n".join(lines), address="-"))


def test_a_headline_far_up_is_found_by_its_words() -> None:
    """Menus, teasers and their writers lie between; none of these becomes a byline, the "By" right above the story does."""
    article = read("Home", "News", HEADLINE, "Follow Us", *TEASERS, "By Emil Task - Associated Press - Friday, April 28, 2031", *STORY)
    assert words_of(article, Role.HEADLINE) == [HEADLINE]
    assert (article.byline, article.agency, article.published and article.published.edtf) == (
        ("Emil Task",),
        "Associated Press",
        "2031-04-28",
    )


def test_a_line_far_up_that_the_story_does_not_echo_is_no_headline() -> None:
    """A teaser of another story stays furniture."""
    article = read("Home", "News", "Harbour master guilty of selling berths to cousins", "Follow Us", *["Advertisement"] * 20, *STORY)
    assert article.headline is None


def test_a_day_on_a_line_of_its_own_goes_before_one_in_a_sentence() -> None:
    """A caption's day is the picture's."""
    caption = "A file photograph shows council speaker Mira Halden at the old customs house on March 19, 2031."
    article = read(
        "Home", "Ports", HEADLINE, caption, "By Ana Doren", "Wednesday, 2 Apr 2031 4:55 PM", "ORSK, Apr 2 — " + STORY[0], *STORY[1:]
    )
    assert article.published is not None
    assert article.published.edtf == "2031-04-02"
    assert words_of(article, Role.CAPTION) == [caption]


def test_a_caption_shown_twice_above_its_credit_dates_nothing() -> None:
    """However long it is; the day of the update stands in, with its question mark."""
    caption = (
        "Council speaker Mira Halden, left, speaks with a fisherman during a stop at the old customs house, Tuesday, March 18, 2031, in "
        "the harbour of Orsk, where she asked the owners of the boats what they would have the council do about the berths."
    )
    update = "Updated 12:24 am, Thursday, March 20, 2031"
    article = read("Home", HEADLINE, "Ana Doren and Emil Task, Associated Press", update, caption, caption, "Photo: Tor Asken, AP", *STORY)
    assert article.published is not None
    assert (article.published.edtf, article.byline) == ("2031-03-20?", ("Ana Doren", "Emil Task"))


@pytest.mark.parametrize(
    ("words", "people", "agencies"),
    [
        ("Ana DorenTwitter", ("Ana Doren",), ()),
        ("Ana Doren and Emil Task USA TODAY", ("Ana Doren", "Emil Task"), ()),
        ("Ana Doren and Emil Task The Associated Press", ("Ana Doren", "Emil Task"), ("Associated Press",)),
        ("Text Size", (), ()),
        ("Ana Doren Mail", ("Ana Doren Mail",), ()),
    ],
)
def test_what_is_glued_to_a_name_is_no_part_of_it(words: str, people: tuple[str, ...], agencies: tuple[str, ...]) -> None:
    """A button, an outlet, an agency; one word that is a surname too stays."""
    found = names_in(words)
    assert (found.people, found.agencies) == (people, agencies)


def test_a_byline_with_a_day_behind_dashes_is_one() -> None:
    """Though it has the form of a menu."""
    found = read_byline("By Ana Doren - Associated Press - Friday, April 28, 2031")
    assert found is not None
    assert (found.people, found.agency) == (("Ana Doren",), "Associated Press")


def test_the_building_tells_a_byline_from_a_credit() -> None:
    """A box for the byline may be one for attributions as well; its agency goes before that of the rights line at the end."""
    front = '<div class="attribution byline">By Ana Doren and Emil Task The Associated Press</div>'
    article = article_of(front=front, end="<p>© 2031 Reuters</p>")
    assert words_of(article, Role.BYLINE) == ["By Ana Doren and Emil Task The Associated Press"]
    assert article.agency == "Associated Press"


def test_a_name_among_buttons_signs_nothing() -> None:
    """A share bar lists networks; one of them is called as people are."""
    front = (
        "<ul>" + "".join(f'<li><a href="/{name}">{name}</a></li>' for name in ("Facebook", "Free Harbour", "Twitter", "Print")) + "</ul>"
    )
    assert words_of(article_of(front=front), Role.BYLINE) == []


def test_who_reported_from_where_is_told_below_the_story() -> None:
    """It is no paragraph, so nobody is taken for a speaker."""
    line = "Doren reported from Orsk and Task from Velin."
    assert words_of(article_of(end=f"<p>{line}</p>"), Role.BYLINE) == [line]


FIGURES = {
    "a clip's length": "<figure><figcaption>4:11 Envoy of Velin leaves the hall in Orsk by the back door</figcaption></figure>",
    "a pointer": "<figure><figcaption>RELATED: Envoy of Velin leaves the hall in Orsk</figcaption></figure>",
    "a video's title": '<div class="video"><figure><figcaption>Envoy of Velin denies the terms are new</figcaption></figure></div>',
    "a box of links": '<figure class="recirculation"><ul><li><a href="/b">Envoy says he knew of no terms in Orsk</a></li></ul></figure>',
    "no words at all": "<figure><figcaption>lead-picture.full-screenExpand</figcaption></figure>",
}


@pytest.mark.parametrize("figure", FIGURES.values(), ids=FIGURES.keys())
def test_clips_and_pointers_in_a_pictures_place_are_furniture(figure: str) -> None:
    """They are titles of something else, and nobody's words."""
    article = find_article(page_of_html(_page(figure), address="-"))
    assert words_of(article, Role.CAPTION) == []
    assert len(words_of(article, Role.PARAGRAPH)) == len(STORY)


def test_a_caption_that_describes_its_picture_stays_one() -> None:
    """Also a video's, if it is a sentence."""
    told = "Mira Halden leaves the hall in Orsk after the vote."
    page = page_of_html(_page(f'<div class="video"><figure><figcaption>{told}</figcaption></figure></div>'), address="-")
    assert words_of(find_article(page), Role.CAPTION) == [told]


def test_a_line_that_is_a_link_elsewhere_is_no_caption() -> None:
    """The same words head a box below the story."""
    words = "Envoy of Velin leaves the hall in Orsk"
    page = page_of_html(_page(f"<figure><figcaption>{words}</figcaption></figure>", f'<h4><a href="/c">{words}</a></h4>'), address="-")
    shown = next(look for look in look_at(page) if look.text == words)
    assert is_clip_or_pointer(shown, frozenset({shown.letters}), pictured=True)
    assert words_of(find_article(page), Role.CAPTION) == []


@pytest.mark.parametrize(
    ("words", "is_spoken"),
    [
        ("Like this story? Share it with a friend!", True),
        ("Follow the Wire's full coverage of the river at https://wire.example/river", True),
        ("If you get Orsk News from Instagram or Facebook - that will be changing.", True),
        ("If you follow the river you reach Velin.", False),
        ("Like this river, the Tarn is shared.", False),
    ],
)
def test_lines_that_speak_to_readers_are_told(words: str, is_spoken: bool) -> None:
    """They ask to share or to follow."""
    assert speaks_to_reader(words) is is_spoken


def _page(figure: str, below: str = "") -> str:
    told = [f"<p>{words}</p>" for words in STORY]
    return f"<html><body><main><h1>{HEADLINE}</h1>{told[0]}{figure}{told[1]}{told[2]}</main>{below}</body></html>"
