"""This module knows the verb `tensions`: entries that do not sit together, side by side."""

import click

from onrecord.cli.entries_asked import clusters_in, events_in, statements_in
from onrecord.cli.writing import write_rows
from onrecord.store import open_record
from onrecord.views.tensions import KINDS, TensionRow, tensions

SHOWN = ("kind", "why", "left", "right")
"""Columns of the table on a terminal; JSON and CSV have all."""


@click.command("tensions", short_help="Print entries that do not sit together.")
@click.option("--kind", type=click.Choice(KINDS), help="What does not sit together.")
@click.option("--json", "form", flag_value="json", help="A list of objects.")
@click.option("--csv", "form", flag_value="csv", help="For spreadsheets; a cell that looks like a formula gets a leading apostrophe.")
@click.pass_obj
def command(record: str, kind: str | None, form: str | None) -> None:
    """Print entries that do not sit together.

    Different dates, people or numbers of one happening, done against denied, "no answer" against an answer sent: both entries, with the
    reason. They are shown and not decided; both may be right.
    """
    with open_record(record, create=False) as store:
        rows = tensions(events_in(store), statements_in(store), clusters_in(store))
    rows = tuple(row for row in rows if kind in (None, row.kind))
    write_rows(form, TensionRow, rows, SHOWN)
    if form is None:
        click.echo(f"{len(rows)} {'tension' if len(rows) == 1 else 'tensions'}", err=True)
