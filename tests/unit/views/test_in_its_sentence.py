"""Words are shown in the sentence of their page, whole and as it stands, and which of them are meant is told apart."""

from onrecord.model.span import Span
from onrecord.views.in_its_sentence import in_sentence, marked
from tests.unit.annotate.newsprint import article

PAGE = article("Vell left. Tolls, it said, must be on\nthe table. Nobody came. It wants the quay rebuilt.")
TEXT = PAGE.page.text


def spot(words: str) -> Span:
    """Where words stand first."""
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def test_a_sentence_is_shown_whole_with_the_words_marked() -> None:
    """Over the end of a line too, and nothing of it is left out."""
    found = in_sentence(PAGE, (spot("must be on\nthe table"),), (spot("said"),))
    assert marked(found) == "Tolls, it said, ‹must be on the table›."


def test_words_of_two_sentences_are_shown_in_both() -> None:
    """Which are parted where they do not follow one another."""
    found = in_sentence(PAGE, (spot("must be on\nthe table"), spot("the quay rebuilt")))
    assert marked(found) == "Tolls, it said, ‹must be on the table›. … It wants ‹the quay rebuilt›."
    together = in_sentence(PAGE, (spot("Vell left"), spot("must be on")))
    assert marked(together) == "‹Vell left›. Tolls, it said, ‹must be on› the table."


def test_words_of_no_block_are_shown_alone() -> None:
    """As they stand."""
    bare = article("It rained.", "Vell left.")
    assert marked(in_sentence(bare, (Span(3, 16),))) == "‹rained.  Vell›"
