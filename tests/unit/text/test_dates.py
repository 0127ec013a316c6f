"""Dates are read as they are written, with no more precision than they have."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.dates import day_of_stamp, find_dates


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("on 2 April 2031 in Orsk", "2031-04-02"),
        ("April 2nd, 2031", "2031-04-02"),
        ("Apr. 2, 2031 10:15", "2031-04-02"),
        ("2 de abril de 2031", "2031-04-02"),
        ("2. April 2031", "2031-04-02"),
        ("1er avril 2031", "2031-04-01"),
        ("2 апреля 2031 г.", "2031-04-02"),
        ("2 kwietnia 2031", "2031-04-02"),
        ("02.04.2031", "2031-04-02"),
        ("2031/4/2", "2031-04-02"),
        ("2031-04-02T10:15Z", "2031-04-02"),
        ("2031年4月2日", "2031-04-02"),
        ("25/12/2031", "2031-12-25"),
        ("12/25/2031", "2031-12-25"),
        ("in April 2031", "2031-04"),
    ],
)
def test_written_dates_are_read(words: str, edtf: str) -> None:
    """Each form yields its day, or its month where no day is written."""
    assert [date.edtf for date in find_dates(words)] == [edtf]


@pytest.mark.parametrize(
    "words", ["We met", "the 1920 pixels", "Copyright 2031", "31 February 2031"[3:8], "45.13.2031", "2031-13-40", "call 555-2031"]
)
def test_what_is_no_date_is_left_alone(words: str) -> None:
    """Bare years, sizes, telephone numbers and impossible days are no dates."""
    assert find_dates(words) == ()


def test_an_impossible_day_is_not_read_as_a_day() -> None:
    """The thirty-first of February is none; what is left is the month."""
    assert [date.edtf for date in find_dates("31 February 2031")] == ["2031-02"]


def test_a_slashed_date_that_may_be_either_stays_open() -> None:
    """Without a hint only the year is sure, and it says why; with one the day is."""
    (date,) = find_dates("03/04/2031")
    assert (date.edtf, bool(date.open)) == ("2031", True)
    assert find_dates("03/04/2031", month_first=True)[0].edtf == "2031-03-04"
    assert find_dates("03/04/2031", month_first=False)[0].edtf == "2031-04-03"


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("2031-04-02T23:30:00+02:00", "2031-04-02"),
        ("20310402", "2031-04-02"),
        ("2031-04-02", "2031-04-02"),
        ("Wed, 02 Apr 2031 10:00", "2031-04-02"),
        ("2031", None),
        ("soon", None),
    ],
)
def test_a_stamps_day_is_the_one_it_states(stamp: str, day: str | None) -> None:
    """No zone is changed and nothing is guessed."""
    assert day_of_stamp(stamp) == day


@given(st.text(alphabet=st.sampled_from("0123456789 ./-,:AprilMay年月日de")))
def test_spans_are_the_dates_words(text: str) -> None:
    """Every span lies in the text, and the spans ascend without meeting."""
    dates = find_dates(text)
    assert all(date.span.end <= len(text) and date.edtf[:4] in date.span.cut(text) for date in dates)
    assert all(before.span.end <= after.span.start for before, after in pairwise(dates))
