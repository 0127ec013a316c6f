"""Every date that leaves the record as EDTF is EDTF to a reader that is not ours."""

from typing import Any

import msgspec
import pytest

from onrecord.exports.contract import contract_line
from onrecord.front.record import Record
from onrecord.text.day_bounds import bounds
from tests.unit.exports.abroad import abroad

edtf = pytest.importorskip("edtf", reason="edtf is not installed")
DATES = ("published", "edtf", "since", "until", "when", "copied", "last")


def dates_in(value: Any, name: str = "") -> list[str]:
    """Every date in a value from JSON, by the names that dates have."""
    if isinstance(value, dict):
        return [date for field, each in value.items() for date in dates_in(each, field)]
    if isinstance(value, list):
        return [date for each in value for date in dates_in(each, name)]
    return [value] if name in DATES and isinstance(value, str) and value else []


def test_every_date_is_read_by_another_reader_of_edtf(tmp_path: Any) -> None:
    """In the rows of tables and in the machine contract; exact, inexact and doubted ones."""
    with Record(abroad(tmp_path / "record.db")) as record:
        rows = [
            msgspec.to_builtins(row)
            for view in ("statements", "events", "timeline", "exchanges", "copies")
            for row in getattr(record, view)()
        ]
        pages = [msgspec.json.decode(contract_line(kept.version.id, kept.reading)) for kept in record.store.each_article()]
    dates = {date for each in (*rows, *pages) for date in dates_in(each) if bounds(date)}
    assert {"2031-04-02?"} < dates
    for date in dates:
        assert str(edtf.parse_edtf(date)) == date
