"""This module knows how the command line puts rows on standard output: a table for eyes, CSV and JSON for programs."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

import msgspec

from onrecord.cli.terminal import harmless
from onrecord.exports.tables import csv_lines, json_pieces
from onrecord.model.record import DOUBTFUL
from onrecord.text.seasons import season_words

NARROW = (
    *("vouched", "said_by", "actors", "recipients", "according_to", "outlet", "by", "to", "parties", "mediators"),
    *("targets", "venue"),
)
"""Columns of names, which leave the room to the page's words; longer ones go on in the next line."""
MOST_NARROW = 14
DATES = ("when", "happened", "published", "since", "until", "last")
"""Columns of dates in EDTF."""
VOICES, ITSELF = ("according_to", "vouched"), "the article itself"
"""Columns of who says so, and what stands there for the article's own voice; JSON and CSV have "narrator"."""
DOUBT = "?"
"""Stands behind a score so low that a reader should look at the page before relying on the entry."""
UNWATCHED_WIDTH = 160
"""Columns of a table that goes to a file or a pipe."""


def write_csv(kind: type[msgspec.Struct], rows: Iterable[msgspec.Struct]) -> None:
    """Rows as CSV in UTF-8, one by one."""
    _write(line.encode() for line in csv_lines(kind, rows))


def write_json(rows: Iterable[msgspec.Struct]) -> None:
    """Rows as a JSON list, one by one."""
    _write(json_pieces(rows))


def write_lines(lines: Iterable[bytes]) -> None:
    """Lines of JSON, each written out before the next one is asked for."""
    output = sys.stdout.buffer
    for line in lines:
        output.write(line + b"\n")
        output.flush()


def write_text(lines: Iterable[str]) -> None:
    """Lines that end themselves, in UTF-8, one by one."""
    _write(line.encode() for line in lines)


def counted(number: int, plural: str) -> str:
    """A number with its noun, as a sentence has it.

    >>> counted(1, "exchanges"), counted(1, "stories"), counted(0, "copies")
    ('1 exchange', '1 story', '0 copies')
    """
    singular = f"{plural.removesuffix('ies')}y" if plural.endswith("ies") else plural.removesuffix("s")
    return f"{number} {singular if number == 1 else plural}"


def write_table(rows: Iterable[msgspec.Struct], columns: Sequence[str], headings: Mapping[str, str] = MappingProxyType({})) -> None:
    """Some columns of the rows as a table for eyes; words of pages can neither colour nor move anything on the terminal.

    Args:
        headings: what stands above a column whose name would not say it there.
    """
    from rich.console import Console  # noqa: PLC0415 - only tables need it
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        most = MOST_NARROW if column in NARROW else None
        table.add_column(headings.get(column, column), no_wrap=column in ("id", "entry", "published"), overflow="fold", max_width=most)
    for row in rows:
        table.add_row(*(Text(_told(column, getattr(row, column))) for column in columns))
    Console(file=sys.stdout, width=None if sys.stdout.isatty() else UNWATCHED_WIDTH, highlight=False).print(table)


def _told(column: str, value: object) -> str:
    """What stands in a cell: a score with a mark where it is doubtful, a season by its name, the article's own voice in words."""
    if column == "score" and isinstance(value, float):
        return f"{value:.2f} {DOUBT if value < DOUBTFUL else ''}".rstrip()
    if column in VOICES and value == "narrator":
        return ITSELF
    return season_words(_cell(value)) if column in DATES else _cell(value)


def _cell(value: object) -> str:
    if isinstance(value, tuple):
        return harmless("; ".join(value)) if all(isinstance(each, str) for each in value) else str(len(value))
    if isinstance(value, msgspec.Struct):
        fields = msgspec.structs.asdict(value)
        return harmless(" · ".join(_told(name, each) for name, each in fields.items() if each))
    return "" if value is None else harmless(str(value))


def _write(pieces: Iterable[bytes]) -> None:
    output = sys.stdout.buffer
    for piece in pieces:
        output.write(piece)
    output.flush()
