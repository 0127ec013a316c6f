"""Pieces of patterns, by what they match."""

import re

import pytest

from onrecord.text.patterns import CAPITAL, FREE, word_between


@pytest.mark.parametrize(("sign", "is_one"), [("V", True), ("Š", True), ("Ж", True), ("v", False), ("7", False), ("_", False)])
def test_a_capital_is_a_letter_in_any_script_but_no_small_latin_one(sign: str, is_one: bool) -> None:
    """A letter of a script without capitals begins a name too."""
    assert (re.fullmatch(CAPITAL, sign) is not None) is is_one


@pytest.mark.parametrize(
    ("words", "piece", "may"), [("Vell's ", FREE, True), ("and ", FREE, False), ("on ", FREE, False), ("$40 ", FREE, False)]
)
def test_an_objects_word_begins_no_clause_and_leads_no_phrase(words: str, piece: str, may: bool) -> None:
    """Further words are barred, and further signs let in, as is said."""
    assert (re.fullmatch(piece, words) is not None) is may
    assert re.fullmatch(word_between(), "on ")
    assert re.fullmatch(word_between("on"), "on ") is None
    assert re.fullmatch(word_between(signs=r"\w$"), "$40 ")
