"""Expressions of EDTF are put together and taken apart without gaining precision."""

import pytest

from onrecord.text import edtf


@pytest.mark.parametrize("written", ["2031-02-30", "2031-13", "2031-00", "2031-21", "203X", "2031/..", "XXXX-01-13", "", None, "0000"])
def test_only_one_existing_date_is_known(written: str | None) -> None:
    """Intervals, seasons, open digits and impossible days are not one date."""
    assert edtf.known(written) is None


def test_bounds_keep_what_they_bound() -> None:
    """Since keeps the start and until the end; a season before which something happens stands as named."""
    assert edtf.since("2030-10~/2030-12~") == "2030-10~/.."
    assert edtf.until("2030-10~/2030-12~") == "../2030-12~"
    assert (edtf.before("2031-22"), edtf.before("2031~"), edtf.after("2031-12")) == ("../2031-22", "../2030~", "2032-01/..")


def test_qualifiers_add_up() -> None:
    """Approximate and uncertain is %, and saying it twice changes nothing."""
    assert [edtf.about(each, "?") for each in ("2031", "2031?", "2031~", "2031%")] == ["2031?", "2031?", "2031%", "2031%"]
