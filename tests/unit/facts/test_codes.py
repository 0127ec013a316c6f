"""Claims about the codes that parties go by: whose somebody is, as a phrase says it."""

import pytest

from onrecord.facts.codes import BODIES_SECTORS, CODES, code_of, coded_in
from onrecord.facts.countries import COUNTRIES


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("King Hakon of Norway", "NOR"),
        ("rebels in Mali", "MLI"),
        ("UN peacekeepers", "IGO"),
        ("Danish-led forces", "DNK"),
        ("anti-Danish protesters", None),
        ("peace with Norway", None),
        ("a spokesman", None),
    ],
)
def test_a_phrase_says_whose_somebody_is(words: str, code: str | None) -> None:
    """The first that is named counts, unless it is only whom one deals with."""
    assert code_of(words) == code


def test_a_last_name_alone_names_a_holder_only_at_the_end_of_a_persons_phrase() -> None:
    """A family name may be anybody's first name, or a word."""
    assert code_of("President Obama", is_person=True) == "USA"
    assert code_of("President Obama") is None
    assert code_of("Obama Vell", is_person=True) is None


def test_coded_words_stand_where_they_are_said_to() -> None:
    """Without the mark of an owner and the full stop of the sentence."""
    words = "It rejected Norway's offer to U.S. farmers in Denmark."
    assert [words[each.start : each.end] for each in coded_in(words)] == ["Norway", "U.S.", "Denmark"]


def test_every_code_is_a_countrys_or_a_bodys() -> None:
    """The table has no code of its own."""
    assert set(CODES.values()) <= set(COUNTRIES) | set(BODIES_SECTORS.values())
