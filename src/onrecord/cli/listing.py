"""This module knows how a verb prints the answer to a query: a table for eyes, or all rows as JSON or CSV."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from types import MappingProxyType
from typing import NamedTuple

import click
import msgspec

from onrecord.cli.writing import counted, write_csv, write_json, write_table

TABLE_ROWS = 50
PAGE = 1000


class Listing(NamedTuple):
    """What is printed.

    Attributes:
        noun: what the rows are, for the sentence under the table.
        kind: the rows' type; its fields are the columns of CSV.
        shown: the columns of the table on a terminal; JSON and CSV have all.
        rows: all rows that fit, one by one.
        first: the first rows, a given number at most, and how many fit in all.
    """

    noun: str
    kind: type[msgspec.Struct]
    shown: Sequence[str]
    rows: Callable[[], Iterator[msgspec.Struct]]
    first: Callable[[int], tuple[Sequence[msgspec.Struct], int]]


def listing_of(noun: str, kind: type[msgspec.Struct], shown: Sequence[str], rows: Sequence[msgspec.Struct]) -> Listing:
    """Rows that are all there already, as a listing; arguments as its attributes."""
    return Listing(noun=noun, kind=kind, shown=shown, rows=lambda: iter(rows), first=lambda most: (rows[:most], len(rows)))


def with_rows(command: click.Command) -> click.Command:
    """Add the options that every list has: how many rows, and in which form."""
    limit = f"Rows at most; without it {TABLE_ROWS} in a table, all as JSON or CSV."
    formula = "For spreadsheets; a cell that looks like a formula gets a leading apostrophe."
    command.params += [
        click.Option(["--limit"], type=click.IntRange(min=1), default=None, help=limit),
        click.Option(["--json", "form"], flag_value="json", help="A list of objects, with the exact words."),
        click.Option(["--csv", "form"], flag_value="csv", help=formula),
    ]
    return command


def write_listing(listing: Listing, form: str | None, limit: int | None, headings: Mapping[str, str] = MappingProxyType({})) -> None:
    """Print the rows; under a table, on standard error, how many there are; `headings` as in `write_table`."""
    if form == "json":
        write_json(islice(listing.rows(), limit))
    elif form == "csv":
        write_csv(listing.kind, islice(listing.rows(), limit))
    else:
        _show(listing, limit or TABLE_ROWS, headings)


def _show(listing: Listing, limit: int, headings: Mapping[str, str]) -> None:
    rows, total = listing.first(min(limit, PAGE))
    if limit > PAGE:
        rows = list(islice(listing.rows(), limit))
    write_table(rows, listing.shown, headings)
    more = "" if len(rows) >= total else f"; these are the first {len(rows)}, --limit gives more"
    click.echo(f"{counted(total, listing.noun)}{more}", err=True)
