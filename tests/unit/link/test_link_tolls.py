"""How many were killed, hurt or held, where the number stands right beside the word."""

import pytest

from onrecord.link.happenings import seen_around
from onrecord.model.span import Span


def told(sentence: str) -> float | None:
    """The number beside the word in brackets."""
    start, end = sentence.index("["), sentence.index("]") - 1
    text = sentence.replace("[", "").replace("]", "")
    return seen_around(text, Span(0, len(text)), Span(start, end)).toll


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Orskan figures say the raid [killed] 1,200.", 1200),
        ("The war has [killed] more than 39,000, according to Vell.", 39000),
        ("At least twelve people were [killed] in Lenne.", 12),
        ("The raid left twenty-two [dead].", 22),
        ("It [killed] 12 people and wounded 30.", 12),
        ("It killed 12 people and [wounded] 30.", 30),
        ("Orsk has [detained] about 3 thousand villagers.", 3000),
    ],
)
def test_the_number_beside_the_act_is_its_toll(sentence: str, number: float) -> None:
    """In figures and in words, before it and after it."""
    assert told(sentence) == number


@pytest.mark.parametrize(
    "sentence",
    [
        "On May 5 the envoy was [killed] in Lenne.",
        "The envoy was [killed] in 2031.",
        "In 2031 villagers were [killed] in Lenne.",
        "Two gunmen [killed] the envoy.",
        "Vell [jailed] him 10 years ago.",
        "The envoy was [held] 15 days.",
        "Orsk [sent] 7 boats.",
        "Lenne has 40 houses. The envoy was [killed].",
    ],
)
def test_days_years_doers_and_the_next_sentence_are_no_toll(sentence: str) -> None:
    """Nor what is counted of another act."""
    assert told(sentence) is None
