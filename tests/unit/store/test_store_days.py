"""The days an EDTF date can mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import Misuse
from onrecord.store.days import bounds, days_asked, since_day, until_day


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2031-04-02", "2031-04-02", "2031-04-02"),
        ("2031-04-02?", "2031-04-02", "2031-04-02"),
        ("2031-04~", "2031-04-01", "2031-04-30"),
        ("2032-02", "2032-02-01", "2032-02-29"),
        ("2031-02-XX", "2031-02-01", "2031-02-28"),
        ("2031-XX", "2031-01-01", "2031-12-31"),
        ("2031", "2031-01-01", "2031-12-31"),
        ("203X", "2030-01-01", "2039-12-31"),
        ("2031-22", "2031-06-01", "2031-08-31"),
        ("2031-10~/2031-12~", "2031-10-01", "2031-12-31"),
        ("../2031-04", "0001-01-01", "2031-04-30"),
        ("2031-04-02/", "2031-04-02", "9999-12-31"),
        ("2031-04-02T10:00:00Z", "2031-04-02", "2031-04-02"),
    ],
)
def test_bounds_are_the_first_and_last_day_it_can_mean(edtf: str, first: str, last: str) -> None:
    """Each form of EDTF that onrecord writes."""
    assert bounds(edtf) == (first, last)


@pytest.mark.parametrize("words", ["", "soon", "2031-13", "2031-02-30", "2031-00", "02.04.2031", "2031-04-02/2031-04-01", "0000", None])
def test_what_is_no_date_has_no_bounds(words: str | None) -> None:
    """Impossible days are no dates, and neither are other ways of writing."""
    assert bounds(words) is None


@given(st.dates())
def test_any_day_means_itself(day: object) -> None:
    """Every day of the calendar is its own first and last day."""
    assert bounds(str(day)) == (str(day), str(day))


@given(st.text(alphabet="0123456789X-/.?~%T ", max_size=24))
def test_nothing_that_looks_like_a_date_breaks(words: str) -> None:
    """Whatever a page says, the bounds are two ordered days or none."""
    found = bounds(words)
    assert found is None or found[0] <= found[1]


def test_a_date_that_is_none_is_refused_when_asked_for() -> None:
    """The sentence says how to write one."""
    assert (since_day("2031-04"), until_day(" 2031-04 ")) == ("2031-04-01", "2031-04-30")
    with pytest.raises(Misuse, match="'April' is no date; write a day as"):
        since_day("April")


def test_a_range_may_have_one_end_and_never_ends_before_it_begins() -> None:
    """Days the wrong way round are said, not answered with nothing."""
    assert days_asked("2031-04", "2031") == ("2031-04-01", "2031-12-31")
    assert days_asked("", "2031") == ("", "2031-12-31")
    assert days_asked(" ", "") == ("", "")
    with pytest.raises(Misuse, match="write the earlier date first"):
        days_asked("2032", "2031-04-02")
