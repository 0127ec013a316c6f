"""A bare month is of the year that the text gives the same month close by."""

import pytest

from onrecord.model.article import Rests
from onrecord.model.span import Span
from onrecord.text.time_years import with_years_told
from onrecord.text.times import find_times

DAY = "2031-11-10"


def dated(text: str, headline: str = "") -> list[str | None]:
    """The times of a text, of which the first words may be its headline."""
    title = Span(0, len(headline)) if headline else None
    return [time.edtf for time in with_years_told(text, find_times(text, published=DAY), title, DAY)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was held in May 2029. That led to riots in May.", ["2029-05", "2029-05"]),
        ("He was held in May 2029. That led to riots in June.", ["2029-05", "2031-06"]),
        ("He was held in May 2029. That led to riots last May.", ["2029-05", "2031-05"]),
        ("He was held in March 2029. The court will sit in March.", ["2029-03", "2032-03"]),
        ("He was held in May 2029. " + "Nothing came of it. " * 20 + "There were riots in May.", ["2029-05", "2031-05"]),
    ],
)
def test_a_month_told_with_its_year_just_before_is_of_that_year(text: str, expected: list[str]) -> None:
    """Not another month, nor one to come, nor one told far off."""
    assert dated(text) == expected


def test_a_months_year_in_a_headline_is_told_below() -> None:
    """With the preposition kept: before July is not July."""
    headline = "Vell was watched before July riots"
    text = f"{headline}\n\nVell had been watched long before the July 2027 riots, a court heard."
    assert dated(text, headline) == ["../2027-06", "../2027-06"]
    assert dated(text) == ["../2031-06", "../2027-06"]
    told = with_years_told(text, find_times(text, published=DAY), Span(0, len(headline)), DAY)
    assert told[0].rests is Rests.TOLD
