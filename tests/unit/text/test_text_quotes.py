"""Claims about quotation marks."""

import pytest

from onrecord.model.span import Span
from onrecord.text.quotes import Quoted, find_quoted


def _quoted(*paragraphs: str) -> list[tuple[str, int, bool]]:
    text = "\n\n".join(paragraphs)
    spans, at = [], 0
    for paragraph in paragraphs:
        spans.append(Span(at, at + len(paragraph)))
        at += len(paragraph) + 2
    return [(found.inner.cut(text), found.depth, found.closed) for found in find_quoted(text, spans)]


@pytest.mark.parametrize(
    "words",
    [
        "“No deal”",
        '"No deal"',
        "„No deal“",
        "«No deal»",
        "»No deal«",
        "‹No deal›",
        "『No deal』",
        "「No deal」",
        "''No deal''",
        "``No deal''",
        "‘No deal’",
        "'No deal'",
    ],
)
def test_every_houses_marks_are_read(words: str) -> None:
    """Whatever marks an outlet uses, the words between them are found."""
    assert _quoted(f"The envoy said {words} on Monday.") == [("No deal", 0, True)]


def test_marks_within_marks_have_a_depth() -> None:
    """A quotation inside a quotation is one deeper."""
    assert _quoted("“She said ‘not now’ and left,” said Brunn.") == [("She said ‘not now’ and left,", 0, True), ("not now", 1, True)]


def test_a_quotation_left_open_runs_to_the_paragraphs_end() -> None:
    """The closing mark is left out where the next paragraph takes the quotation up."""
    assert _quoted("“We waited.", "“We wait no more,” she said.") == [("We waited.", 0, False), ("We wait no more,", 0, True)]


def test_a_british_quotation_left_open_is_taken_up() -> None:
    """Single marks run on too, but only where the next paragraph begins with one."""
    assert _quoted("'We waited.", "'We wait no more,' she said.") == [("We waited.", 0, False), ("We wait no more,", 0, True)]


@pytest.mark.parametrize(
    "words", ["Orsk's ferries don't sail", "the ’90s and the '80s", "the ministers' plea was heard", "rock 'n roll, 'tis said"]
)
def test_apostrophes_quote_nothing(words: str) -> None:
    """Possessives, contractions and elisions are no quotation marks."""
    assert _quoted(words) == []


def test_a_plural_possessive_does_not_close_a_british_quotation() -> None:
    """In 'the ministers' plea' the first apostrophe after the s belongs to the word."""
    assert _quoted("'We heard the ministers' plea at last,' he said.") == [("We heard the ministers' plea at last,", 0, True)]


def test_inches_open_nothing() -> None:
    """A straight mark after a digit with nothing open is a measure."""
    assert _quoted('The pipe is 12" wide and said to leak.') == []


def test_the_span_holds_the_marks() -> None:
    """The outer span is the words with their marks."""
    text = 'He said "no".'
    assert find_quoted(text, [Span(0, len(text))]) == (Quoted(span=Span(8, 12), inner=Span(9, 11), depth=0, closed=True),)
