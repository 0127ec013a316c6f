"""This module knows how rows of a view are written as CSV and as JSON.

JSON carries the exact words. CSV is for spreadsheets, and a spreadsheet runs a cell that opens with `=`, `+`, `-` or `@` as a
formula; the words come from pages that anybody may have written, so such a cell gets a leading apostrophe. That alters the cell by
one sign, which is the lesser harm: whoever needs the exact words takes JSON.
"""

import csv
import io
from collections.abc import Iterable, Iterator

import msgspec

FORMULA_OPENERS = tuple("=+-@\t\r\n＝＋－＠")
"""What makes a spreadsheet take a cell for a formula, full-width signs included."""

LIST_GAP = "; "
"""What stands between several values in one cell."""


def csv_lines(kind: type[msgspec.Struct], rows: Iterable[msgspec.Struct]) -> Iterator[str]:
    """RFC 4180: a header of the columns, then one record for each row, each ended by CR LF; unknown is an empty cell.

    Args:
        kind: what the rows are; its fields are the columns.
        rows: taken one by one.
    """
    line = io.StringIO()
    writer = csv.writer(line, lineterminator="\r\n")
    for cells in _cells(kind, rows):
        writer.writerow(cells)
        yield line.getvalue()
        line.seek(0)
        line.truncate()


def json_pieces(rows: Iterable[msgspec.Struct]) -> Iterator[bytes]:
    """A JSON list of objects, one to a line, in pieces to be written one after the other."""
    opening = b"[\n"
    for row in rows:
        yield opening + msgspec.json.encode(row)
        opening = b",\n"
    yield b"[]\n" if opening == b"[\n" else b"\n]\n"


def _cells(kind: type[msgspec.Struct], rows: Iterable[msgspec.Struct]) -> Iterator[tuple[str, ...]]:
    yield kind.__struct_fields__
    for row in rows:
        yield tuple(_cell(getattr(row, field)) for field in kind.__struct_fields__)


def safe_cell(words: str) -> str:
    """Words as a spreadsheet's cell, behind an apostrophe where they open like a formula.

    >>> safe_cell("=1+1"), safe_cell("Orsk")
    ("'=1+1", 'Orsk')
    """
    return "'" + words if words.startswith(FORMULA_OPENERS) else words


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return safe_cell(value)
    if isinstance(value, msgspec.Struct):
        return _inner(value)
    if isinstance(value, tuple):
        return safe_cell(LIST_GAP.join(map(_inner, value)))
    return str(value)


def _inner(value: object) -> str:
    """One of several values in a cell: words as they are, a nested row as JSON."""
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()
