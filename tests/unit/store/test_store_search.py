"""How a reader's words become a search."""

import pytest

from onrecord.store.search import folded, full_text


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("grain", '"grain"*'),
        ("grain deal", '"grain"* AND "deal"*'),
        ('"grain deal"', '"grain deal"'),
        ("“grain deal” now", '"grain deal" AND "now"*'),
        ("«зерновая сделка»", '"зерновая сделка"'),
        ('open "grain deal', '"open"* AND "grain deal"'),
        ("non-starter", '"non-starter"*'),
        ("it's", '"it\'s"*'),
        ("a OR b", '"a"* AND "OR"* AND "b"*'),
        ("--- *** !", ""),
        ('""', ""),
        ("", ""),
    ],
)
def test_words_are_prefixes_and_quoted_words_phrases(typed: str, asked: str) -> None:
    """Words, phrases in any quotation marks, and signs that are neither."""
    assert full_text(typed) == asked


def test_folding_forgets_case_accents_and_spacing() -> None:
    """What two spellings of one name share."""
    assert folded("ŽANA\u00a0 Orlová") == folded("zana orlova") == "zana orlova"
