"""Agencies are known by name and by nothing else."""

import pytest

from onrecord.facts.agencies import agency_named
from onrecord.facts.signatures import is_binary, signature


@pytest.mark.parametrize(
    ("words", "agency"),
    [
        ("Reuters", "Reuters"),
        ("REUTERS", "Reuters"),
        ("(AP)", "Associated Press"),
        ("Agence France-Presse", "AFP"),
        ("Orsk News Agency", "Orsk News Agency"),
    ],
)
def test_an_agencys_name_is_known_in_each_form(words: str, agency: str) -> None:
    """Listed names map to one; a name that says it is an agency is believed."""
    assert agency_named(words) == agency


@pytest.mark.parametrize("words", ["", "Ana Doren", "Ap", "the Reuters building", "Courier"])
def test_other_words_are_no_agency(words: str) -> None:
    """People, outlets and phrases are none."""
    assert agency_named(words) is None


def test_text_with_a_few_controls_is_not_binary() -> None:
    """A page with stray null bytes is still a page; a picture is not."""
    assert not is_binary(b"<p>The talks go on in Orsk.\x00</p>" * 3)
    assert signature(b"\x89PNG\r\n\x1a\n") == "a PNG picture"
