"""Who wrote an article: people by name, desks and agencies apart, each with what it rests on."""

import pytest

from onrecord.articles.byline import is_desk, named_by_kind, names_in, read_byline
from tests.unit.articles.newsstand import article_of, grounds, linked_data, meta, words


def test_structured_data_goes_before_the_heads_names_and_these_before_links() -> None:
    """The rank decides, not the order on the page."""
    head = meta(author="Lew Pardo") + linked_data('"author": {"@type": "Person", "name": "Ana Doren"}')
    article = article_of(head=head, end='<a rel="author" href="/e">Emil Task</a>')
    assert article.byline == ("Ana Doren",)
    assert [ground.origin for ground in grounds(article, "byline")] == ["json-ld NewsArticle.author (Person)"]
    assert article_of(end='<a rel="author" href="/e">Emil Task</a>').byline == ("Emil Task",)


def test_a_byline_with_more_names_goes_before_the_head() -> None:
    """The head often names the first hand only."""
    article = article_of(head=meta(author="Ana Doren"), front='<p class="byline">By Ana Doren and Emil Task</p>')
    assert article.byline == ("Ana Doren", "Emil Task")
    assert words(article, "byline") == ["Ana Doren", "Emil Task"]


def test_a_byline_that_only_adds_words_to_the_name_does_not() -> None:
    """A role glued to the name, or a button beside it, is none of the name."""
    article = article_of(head=meta(author="Ana Doren"), front='<p class="byline">By Ana Doren Follow</p>')
    assert article.byline == ("Ana Doren",)


def test_other_names_with_a_by_are_what_the_reader_sees() -> None:
    """The head names whoever typed the story in; a name without a By is not enough."""
    assert article_of(head=meta(author="Lew Pardo"), front='<p class="byline">By Ana Doren</p>').byline == ("Ana Doren",)
    assert article_of(head=meta(author="Lew Pardo"), front='<p class="author">Ana Doren</p>').byline == ("Lew Pardo",)


def test_the_outlets_own_name_is_nobodys() -> None:
    """It counts as a desk where nobody is named, and not at all where somebody is."""
    lamp = meta(og__site_name="The Lamp")
    assert article_of(head=lamp + meta(author="The Lamp")).desks == ("The Lamp",)
    both = article_of(head=lamp + linked_data('"author": [{"name": "The Lamp"}, {"@type": "Person", "name": "Ana Doren"}]'))
    assert (both.byline, both.desks) == (("Ana Doren",), ())


def test_a_line_below_the_story_may_name_its_author() -> None:
    """Where nothing else does."""
    assert article_of(foot="<p>Author Ana Doren</p>").byline == ("Ana Doren",)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Ana Doren og Emil Task", ("Ana Doren", "Emil Task")),
        ("Ana Doren y Emil Task", ("Ana Doren", "Emil Task")),
        ("Ana Doren y Task", ("Ana Doren y Task",)),
        ("Ana Doren, senior editor", ("Ana Doren",)),
    ],
)
def test_joined_names_are_parted_and_joined_surnames_are_not(text: str, people: tuple[str, ...]) -> None:
    """A word for and between two full names parts them; between halves of a surname it stays."""
    assert names_in(text).people == people


@pytest.mark.parametrize(
    ("name", "kind", "people", "desks"),
    [
        ("구현모 기자", "Person", ("구현모",), ()),
        ("Velka", "Person", ("Velka",), ()),
        ("Admin", "Organization", (), ("Admin",)),
        ("River desk", "Person", (), ("River desk",)),
        ("lamp", "Person", (), ()),
    ],
)
def test_the_stated_kind_of_an_author_helps(name: str, kind: str, people: tuple[str, ...], desks: tuple[str, ...]) -> None:
    """A pen name or a name in letters without capitals is believed of a person; an organisation is a desk."""
    found = named_by_kind(name, kind)
    assert (found.people, found.desks) == (people, desks)


@pytest.mark.parametrize(("words", "desk"), [("Lamp staff", True), ("Redaktion Orsk", True), ("staff writer", False), ("Ana Doren", False)])
def test_a_desk_is_no_persons_role(words: str, desk: bool) -> None:
    """A newsroom makes up a text; a staff writer is somebody whose name stands elsewhere."""
    assert is_desk(words) is desk


def test_a_by_must_name_somebody_right_after_it() -> None:
    """A form that asks for consent begins with a By and ends in what looks like a name."""
    assert read_byline("By giving your address you agree to our terms and Privacy Policy") is None
