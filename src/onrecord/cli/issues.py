"""This module knows the verb `issues`: what the dispute is about."""

from pathlib import Path

import click

from onrecord.cli.bargaining import issues_of, with_own_issues
from onrecord.cli.listing import Listing, with_rows, write_listing
from onrecord.front.whom import is_part
from onrecord.store import Store, open_record
from onrecord.views.issues import IssueRow, issue_row

SHOWN = ("key", "name", "moves", "parties", "since", "last")


@with_rows
@with_own_issues
@click.command("issues", short_help="Print what the dispute is about.")
@click.option("--search", default="", metavar="WORDS", help="Part of a key or name.")
@click.pass_obj
def command(record: str, /, form: str | None, limit: int | None, search: str, own_issues: Path | None) -> None:
    """Print what the dispute is about.

    What the moves of the record are about, the most told first: your own issues, and those found.
    """
    with open_record(record, create=False) as store:
        rows = [row for row in _rows(store, own_issues) if is_part(search, row.name, *row.keys)]
        write_listing(Listing("issues", IssueRow, SHOWN, lambda: iter(rows), lambda most: (rows[:most], len(rows))), form, limit)


def _rows(store: Store, own: Path | None) -> list[IssueRow]:
    found = issues_of(store, own)
    by_id = {move.id: move for move in found.moves}
    return [issue_row(each.key, each.name, each.own, each.keys, (by_id[move] for move in each.moves)) for each in found.found]
