"""The article before a name of the tables is a part of the phrase, unless a noun takes it."""

import pytest

from onrecord.annotate.actors.articled import with_articles
from onrecord.annotate.actors.heard import Heard
from onrecord.annotate.actors.phrase import read_phrase
from onrecord.model.annotations import Kind
from onrecord.model.span import Span


def phrases(text: str, *heard: tuple[str, Kind]) -> list[str]:
    """The words of the phrases, of which these were heard."""
    spans = [(Span(text.index(words), text.index(words) + len(words)), kind) for words, kind in heard]
    found = {span: Heard(span=span, kind=kind, phrase=read_phrase(span.cut(text))) for span, kind in spans}
    return [each.span.cut(text) for each in with_articles(text, found)]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("It would hit the United States and its allies.", Kind.STATE, "United States"),
        ("They met at the White House.", Kind.ORGANISATION, "White House"),
        ("The U.S. said no.", Kind.STATE, "U.S."),
    ],
)
def test_a_name_takes_its_article(text: str, kind: Kind, words: str) -> None:
    """Whoever found the name alone is given the whole phrase."""
    (found,) = phrases(text, (words, kind))
    assert found.casefold() == f"the {words}".casefold()


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("He left the Iran deal.", Kind.STATE, "Iran"),
        ("He wrote to the United Nations envoy.", Kind.ORGANISATION, "United Nations"),
        ("They spoke of the Orsk.", Kind.STATE, "Orsk"),
        ("The ministers loathe Iran and wait.", Kind.STATE, "Iran"),
        ("He likes United States of old.", Kind.STATE, "United States"),
    ],
)
def test_a_noun_takes_the_article_to_itself(text: str, kind: Kind, words: str) -> None:
    """Before a noun the article is the noun's; a name that no table knows, or that has none, stays as it was found."""
    assert phrases(text, (words, kind)) == [words]


def test_what_stands_with_and_without_its_article_stands_once() -> None:
    """And a wider phrase that begins with the article keeps it."""
    assert phrases("The United States said no.", ("The United States", Kind.STATE), ("United States", Kind.STATE)) == ["The United States"]
    both = phrases("the U.S. and Vell", ("the U.S. and Vell", Kind.GROUP), ("U.S.", Kind.STATE))
    assert both == ["the U.S. and Vell", "U.S."]
