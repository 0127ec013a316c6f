"""Rows as CSV and as JSON."""

import csv
import io
import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.exports.tables import csv_lines, json_pieces


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A row of an invented table."""

    words: str
    count: float = 0.5
    sure: bool = True
    agency: str | None = None


def read_csv(rows: list[Row]) -> list[list[str]]:
    """What a strict reader of RFC 4180 makes of the rows."""
    return list(csv.reader(io.StringIO("".join(csv_lines(Row, rows)), newline=""), strict=True))


def test_csv_has_a_header_and_ends_lines_as_the_rfc_says() -> None:
    """CR LF after every record; quotes doubled; unknown is empty."""
    lines = list(csv_lines(Row, [Row(words='"No," he said,\nagain')]))
    assert lines == ["words,count,sure,agency\r\n", '"""No,"" he said,\nagain",0.5,true,\r\n']


def test_csv_of_nothing_is_its_header() -> None:
    """An empty answer is still a table."""
    assert read_csv([]) == [["words", "count", "sure", "agency"]]


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1"])
def test_a_cell_that_a_spreadsheet_would_run_gets_an_apostrophe(words: str) -> None:
    """Words of strangers never become formulas; numbers of ours stay numbers."""
    assert read_csv([Row(words=words, count=-0.5)])[1][:2] == ["'" + words, "-0.5"]


@given(st.text(st.characters(codec="utf-8", exclude_characters="\x00")))
def test_any_other_words_come_back_from_csv_exactly(words: str) -> None:
    """But for the apostrophe, no word is altered."""
    assert read_csv([Row(words=words)])[1][0] in (words, "'" + words)


@given(st.lists(st.text(st.characters(codec="utf-8")), max_size=4))
def test_json_carries_the_exact_words(words: list[str]) -> None:
    """A list of objects with the columns as keys, whatever the words."""
    listed = json.loads(b"".join(json_pieces(Row(words=each) for each in words)))
    assert listed == [{"words": each, "count": 0.5, "sure": True, "agency": None} for each in words]
