"""Claims about names in phrases."""

import pytest

from onrecord.model.span import Span
from onrecord.text.names import head_names, names_in


def _heads(phrase: str) -> list[tuple[str, str]]:
    return [(name.title, name.words) for name in head_names(phrase, Span(0, len(phrase)))]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Ada Vell", [("", "Ada Vell")]),
        ("Harbour Council spokesman Ilan Brunn", [("Harbour Council spokesman", "Ilan Brunn")]),
        ("Foreign Minister Ada Vell", [("Foreign Minister", "Ada Vell")]),
        ("Mr. Brunn", [("", "Brunn")]),
        ("President [Ada] Vell", [("President", "Ada Vell")]),
        ("the Foreign Ministry", [("", "Foreign Ministry")]),
        ("The Ministry of Trade", [("", "Ministry of Trade")]),
        ("Ilan van Orsk, who leads the talks", [("", "Ilan van Orsk")]),
        ("Ada Vell of the Harbour Council", [("", "Ada Vell")]),
        ("Orsk and Vellmark", [("", "Orsk"), ("", "Vellmark")]),
        ("the envoy, Ada Vell,", [("", "Ada Vell")]),
    ],
)
def test_a_phrase_is_about_its_head(phrase: str, expected: list[tuple[str, str]]) -> None:
    """The name a phrase is about is found, with what goes before it."""
    assert _heads(phrase) == expected


@pytest.mark.parametrize(
    "phrase", ["she", "The spokesman", "the Orsk delegation", "Officials", "a source close to Vell", "President", "Vell's envoy"]
)
def test_a_common_noun_names_nobody(phrase: str) -> None:
    """Pronouns, offices and groups are left open, whoever is named beside them."""
    assert _heads(phrase) == []


def test_a_name_over_a_line_break_is_written_on_one_line() -> None:
    """Hard-wrapped pages break names too."""
    text = "Ada\nVell spoke"
    (name,) = names_in(text, Span(0, len(text)))
    assert (name.words, name.span.cut(text)) == ("Ada Vell", "Ada\nVell")
