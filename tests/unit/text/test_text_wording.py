"""The wording of a passage, apart from how it is printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.span import Span
from onrecord.text.wording import wording, words_in


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("“No,” she said", '"No,"  she\u00a0said', True),
        ("Orsk’s offer", "Orsk's offer", True),
        ("caf\u00e9", "cafe\u0301", True),
        ("cease\u00adfire", "ceasefire", True),
        ("Talks end", "talks end", False),
        ("Talks end.", "Talks end", False),
        ("Talks end", "Talks may end", False),
    ],
)
def test_printing_is_no_wording(one: str, other: str, same: bool) -> None:
    """Marks of any house, white space and encodings differ without changing a word; capitals and points do."""
    assert (wording(one) == wording(other)) is same


def test_scripts_without_spaces_have_words_too() -> None:
    """Each sign is looked at by itself, so that a change in a sentence is not the whole sentence."""
    assert [word.wording for word in words_in("会談は終了", Span(0, 5))] == list("会談は終了")


def test_vowel_signs_do_not_break_a_word() -> None:
    """Words of Indic scripts and pointed Arabic or Hebrew stay whole."""
    assert [len(words_in(text, Span(0, len(text)))) for text in ("वार्ता समाप्त", "مُحَادَثَات", "שָׁלוֹם")] == [2, 1, 1]


@given(text=st.text(max_size=60))
def test_words_stand_where_they_say(text: str) -> None:
    """In order, without overlap, inside the passage, none of white space only."""
    end = 0
    for word in words_in(text, Span(0, max(len(text), 1))):
        assert end <= word.start < word.end <= len(text)
        assert text[word.start : word.end].strip()
        end = word.end
