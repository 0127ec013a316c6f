"""This module knows the verb `tensions`: entries that do not sit together, side by side."""

import click

from onrecord.cli.listing import listing_of, with_rows, write_listing
from onrecord.front.asked import clusters_in, events_in, statements_in
from onrecord.front.conflicts import all_tensions
from onrecord.store import open_record
from onrecord.views.tensions import KINDS, TensionRow

SHOWN = ("kind", "why", "left", "right")
"""Columns of the table on a terminal; JSON and CSV have all."""


@with_rows
@click.command("tensions", short_help="Print entries that do not sit together.")
@click.option("--kind", type=click.Choice(KINDS), help="What does not sit together.")
@click.pass_obj
def command(record: str, kind: str | None, form: str | None, limit: int | None) -> None:
    """Print entries that do not sit together.

    Different dates, people or numbers of one happening, done against denied, "no answer" against an answer sent: both entries, with the
    reason. They are shown and not decided; both may be right. Two that a person judged to conflict are listed too ("judged"), and two that
    he judged not to are left out.
    """
    with open_record(record, create=False) as store:
        rows = all_tensions(store, events_in(store), statements_in(store), clusters_in(store))
    rows = tuple(row for row in rows if kind in (None, row.kind))
    write_listing(listing_of("tensions", TensionRow, SHOWN, rows), form, limit)
