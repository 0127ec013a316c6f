"""This module knows how the command line puts rows on standard output: a table for eyes, CSV and JSON for programs."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

import msgspec

from onrecord.cli.terminal import harmless
from onrecord.exports.tables import csv_lines, json_pieces
from onrecord.model.record import DOUBTFUL
from onrecord.text.seasons import season_words

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

Cells = Mapping[str, str]
"""What stands in the cells of one row, by its columns."""
NARROW = (
    *("vouched", "said_by", "actors", "recipients", "according_to", "outlet", "by", "to", "parties", "mediators"),
    *("targets", "venue"),
)
"""Columns of names, which leave the room to the page's words; longer ones go on in the next line."""
PROSE = ("content", "sentence", "told", "what", "words")
"""Columns of a page's words, which stand below their row, over the whole width, where the table would be too wide with them."""
INDENT = 4
"""Columns by which words below their row are set in."""
LEAST = 4
"""Columns that are left to each, however narrow the terminal."""
WHOLE = ("id", "entry", "move", "published")
"""Columns that never go on in a next line."""
BETWEEN = 2
"""Columns between one column of a table and the next."""
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

    Where the table would be wider than the terminal, a page's words stand below their row: beside ten other columns a sentence is a ribbon.

    Args:
        headings: what stands above a column whose name would not say it there.
    """
    from rich.console import Console  # noqa: PLC0415 - only tables need it

    console = Console(file=sys.stdout, width=None if sys.stdout.isatty() else UNWATCHED_WIDTH, highlight=False)
    cells = [{column: _told(column, getattr(row, column)) for column in columns} for row in rows]
    titles = {column: headings.get(column, column) for column in columns}
    words = [column for column in columns if column in PROSE and not all(each[column].isdecimal() for each in cells)]
    if words and not _fits(console, titles, cells):
        _print_with_words_below(console, titles, cells, words)
    else:
        console.print(_table(titles, cells, dict.fromkeys(NARROW, MOST_NARROW)))


def _print_with_words_below(console: "Console", titles: Cells, cells: Sequence[Cells], words: Sequence[str]) -> None:
    """Every row a table of its own, all of the same widths, with the page's words beneath."""
    from rich.padding import Padding  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    beside = {column: title for column, title in titles.items() if column not in words}
    wanted = {column: _width(column, title, cells) for column, title in beside.items()}
    widths = _squeezed(wanted, console.width - BETWEEN * (len(beside) - 1))
    console.print(_table(beside, [], widths, fixed=True))
    for each in cells:
        console.print(_table(beside, [each], widths, fixed=True, headed=False))
        for column in words:
            console.print(Padding(Text(each[column]), (0, 0, 0, INDENT), expand=False))


def _squeezed(widths: Mapping[str, int], room: int) -> dict[str, int]:
    """Widths that fit into the room: the widest column gives way first, and an id never, for it is to be copied."""
    left = dict(widths)
    giving = [column for column in widths if column not in WHOLE]
    while giving and sum(left.values()) > room:
        widest = max(giving, key=left.__getitem__)
        if left[widest] <= LEAST:
            break
        left[widest] -= 1
    return left


def _fits(console: "Console", titles: Cells, cells: Sequence[Cells]) -> bool:
    """Whether each row has room in one line, but for the columns of names."""
    widths = (_width(column, title, cells) for column, title in titles.items())
    names = (max(_width(column, title, cells) - MOST_NARROW, 0) for column, title in titles.items() if column in NARROW)
    return sum(widths) - sum(names) + BETWEEN * (len(titles) - 1) <= console.width


def _width(column: str, title: str, cells: Sequence[Cells]) -> int:
    """How wide a column is with nothing of it in a next line."""
    from rich.cells import cell_len  # noqa: PLC0415

    return max(cell_len(title), *(cell_len(each[column]) for each in cells), 0)


def _table(titles: Cells, cells: Sequence[Cells], widths: Mapping[str, int], *, fixed: bool = False, headed: bool = True) -> "Table":
    """Rows under their titles; `widths` holds how wide a column is at most, or always, where they are fixed."""
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    table = Table(box=None, pad_edge=False, header_style="bold", show_header=headed)
    for column, title in titles.items():
        width = widths.get(column)
        table.add_column(title, no_wrap=column in WHOLE, overflow="fold", max_width=width, width=width if fixed else None)
    for each in cells:
        table.add_row(*(Text(each[column]) for column in titles))
    return table


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
