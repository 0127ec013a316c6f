"""Claims about where sentences begin."""

import pytest

from onrecord.text.sentences import sentence_starts


def _sentences(text: str) -> list[str]:
    starts = [0, *sentence_starts(text, 0, len(text))]
    return [text[start:end].strip() for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]


def test_a_sentence_ends_with_its_quotation_mark() -> None:
    """The mark after the full stop belongs to the sentence it closes."""
    assert _sentences('"We sail." She left. "Now?"') == ['"We sail."', "She left.", '"Now?"']


@pytest.mark.parametrize("text", ["Gen. Brunn left", "J. Vell spoke", "talks of approx. ten days", "at 4 p.m. on Monday"])
def test_abbreviations_end_no_sentence(text: str) -> None:
    """Titles, initials and stops before a small letter go on."""
    assert _sentences(text) == [text]


@pytest.mark.parametrize(
    "text", ["the Rt. Hon. Ada Vell left", "at 9 a.m. Tuesday in Orsk", "the U.S. Senate voted", "the U.S. The Hague court"]
)
def test_letters_with_full_stops_go_on_before_a_name(text: str) -> None:
    """So does what stands before an honourable."""
    assert _sentences(text) == [text]


def test_letters_with_full_stops_end_before_a_word_that_opens_sentences() -> None:
    """ "The", "It" and their like begin no name."""
    assert _sentences("They met at 9 a.m. The envoy left. It is from the U.S. He denies that.") == [
        "They met at 9 a.m.",
        "The envoy left.",
        "It is from the U.S.",
        "He denies that.",
    ]
