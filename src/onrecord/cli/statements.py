"""This module knows the verb `statements`: who said what, as a table, JSON or CSV."""

from collections.abc import Iterator

import click
import msgspec

from onrecord.cli.writing import write_csv, write_json, write_table
from onrecord.model.annotations import Directness
from onrecord.model.query import StatementQuery
from onrecord.model.record import Statement
from onrecord.store import Store, open_record
from onrecord.views.statements import StatementRow, statement_rows

SHOWN = ("published", "outlet", "speaker", "cue", "content", "directness", "id")
"""Columns of the table on a terminal; JSON and CSV have all."""
TABLE_ROWS = 50
PAGE = 1000


@click.command("statements", short_help="Print who said what.")
@click.option("--speaker", default="", help="Part of the speaker's name or words.")
@click.option("--outlet", default="", help="Name of the outlet.")
@click.option("--since", default="", metavar="DATE", help="Published on or after: 2031-04-02, 2031-04 or 2031.")
@click.option("--until", default="", metavar="DATE", help="Published on or before.")
@click.option("--search", default="", metavar="WORDS", help='Words to look for, all of them; "in quotation marks" as a phrase.')
@click.option("--directness", type=click.Choice([each.value for each in Directness]), help="How it is quoted.")
@click.option("--superseded", is_flag=True, help="Also those on versions of pages that a later one has replaced.")
@click.option(
    "--limit", type=click.IntRange(min=1), default=None, help=f"Rows at most; without it {TABLE_ROWS} in a table, all as JSON or CSV."
)
@click.option("--json", "form", flag_value="json", help="A list of objects, with the exact words.")
@click.option("--csv", "form", flag_value="csv", help="For spreadsheets; a cell that looks like a formula gets a leading apostrophe.")
@click.pass_obj
def command(record: str, /, form: str | None, limit: int | None, **asked: str | bool | None) -> None:
    """Print who said what.

    Newest first, or best match first with --search. Whatever is given must hold. A date that is not known to the day fits where it
    overlaps; statements without a date fall out when dates are asked for.
    """
    query = msgspec.convert({name: value for name, value in asked.items() if value}, StatementQuery)
    with open_record(record, create=False) as store:
        if form == "json":
            write_json(statement_rows(_first(store, query, limit)))
        elif form == "csv":
            write_csv(StatementRow, statement_rows(_first(store, query, limit)))
        else:
            _show(store, query, limit or TABLE_ROWS)


def _show(store: Store, query: StatementQuery, limit: int) -> None:
    page = store.statements(msgspec.structs.replace(query, limit=min(limit, PAGE)))
    rows = page.rows if limit <= PAGE else tuple(_first(store, query, limit))
    write_table(statement_rows(rows), SHOWN)
    more = "" if len(rows) >= page.total else f"; these are the first {len(rows)}, --limit gives more"
    click.echo(f"{page.total} statements{more}", err=True)


def _first(store: Store, query: StatementQuery, limit: int | None) -> Iterator[Statement]:
    for count, statement in enumerate(store.each_statement(query)):
        if count == limit:
            return
        yield statement
