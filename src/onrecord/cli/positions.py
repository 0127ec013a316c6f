"""This module knows the verb `positions`: what each party holds on each issue, since when, and what it held before."""

from pathlib import Path

import click

from onrecord.cli.asking import say_who_is_unknown
from onrecord.cli.bargaining import is_named, issues_of, with_own_issues
from onrecord.cli.listing import Listing, with_rows, write_listing
from onrecord.store import open_record
from onrecord.views.positions import PositionRow, held_now, positions

SHOWN = ("party", "issue", "stand", "speaker", "sentence", "since", "until", "said", "move")


@with_rows
@with_own_issues
@click.command("positions", short_help="Print what each party holds on each issue.")
@click.option("--party", default="", metavar="NAME", help="Part of the party's name.")
@click.option("--issue", default="", metavar="KEY", help="What it is about, by the key that `issues` prints.")
@click.option("--now", is_flag=True, help="Only what is held now, as far as the record goes.")
@click.pass_obj
def command(record: str, /, form: str | None, limit: int | None, party: str, issue: str, now: bool, own_issues: Path | None) -> None:
    """Print what each party holds on each issue.

    In whose words, since when, and what it held before; by party and issue, the earliest first. Moves without a date, a party or an issue
    are left out. Whatever is given must hold.
    """
    with open_record(record, create=False) as store:
        say_who_is_unknown(store, party)
        issues = issues_of(store, own_issues)
        found, key = positions(issues.moves, store.statement), issues.keys.get(issue, issue)
        rows = [row for row in (held_now(found) if now else found) if is_named(party, row.party) and key in ("", row.issue)]
        write_listing(Listing("positions", PositionRow, SHOWN, lambda: iter(rows), lambda most: (rows[:most], len(rows))), form, limit)
