"""The words around an act are cut at clauses where they can be, and never inside a word."""

import pytest

from onrecord.model.span import Span
from onrecord.text.clauses import LONGEST, clause_around

TOLD = (
    "The eastern lock of the canal (which was closed in May after a collapse) shall reopen on Friday; the harbour board said that the "
    "first barges would pass through on the morning of that day, and timber rafts a week later, once divers had looked at the sill. Good."
)


def around(act: str, told: str = TOLD) -> str:
    """What is shown of an act."""
    start = told.index(act)
    return clause_around(told, Span(0, len(told)), Span(start, start + len(act)))


@pytest.mark.parametrize(
    ("act", "shown"),
    [
        ("reopen", "The eastern lock of the canal (which was closed in May after a collapse) shall reopen on Friday; …"),
        ("pass through", "… the harbour board said that the first barges would pass through on the morning of that day, …"),
        ("looked", "… and timber rafts a week later, once divers had looked at the sill."),
        ("Good", "Good."),
    ],
)
def test_an_act_is_shown_with_the_clauses_that_a_line_holds(act: str, shown: str) -> None:
    """What goes on before or behind it is marked."""
    assert around(act) == shown


def test_a_clause_that_is_too_long_is_cut_between_words() -> None:
    """Around the act; a short sentence is shown whole, however many clauses it has."""
    long = "word " * 60 + "the envoy signed the paper " + "and more " * 60
    shown = around("signed", long)
    assert len(shown) <= LONGEST + 4 and "the envoy signed the paper" in shown
    assert {each for each in shown.split() if each != "…"} <= set(long.split())
    assert around("left", "He came, he saw, he left.") == "He came, he saw, he left."


def test_line_breaks_are_spaces() -> None:
    """A page breaks its lines where it likes."""
    assert around("signed", "The envoy\nsigned   it.") == "The envoy signed it."
