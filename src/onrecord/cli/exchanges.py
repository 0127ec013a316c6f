"""This module knows the verb `exchanges`: what was demanded, proposed or offered, how it was answered, and where it stands."""

from pathlib import Path

import click
import msgspec

from onrecord.cli.asking import naming_actors, whom_asked
from onrecord.cli.bargaining import issues_of, tell_for_whom, with_own_issues
from onrecord.cli.listing import listing_of, with_rows, write_listing
from onrecord.front.bargaining import ExchangeQuery, all_exchanges, exchanges_that_fit, with_own_key
from onrecord.front.whom import with_names
from onrecord.store import open_record
from onrecord.views.exchanges import ExchangeRow, State

SHOWN = ("since", "outlet", "by", "force", "to", "words", "issue", "state", "last", "score", "id")


@with_rows
@with_own_issues
@naming_actors
@click.command("exchanges", short_help="Print what was asked and how it was answered.")
@click.option(
    "--party", default="", metavar="NAME|ID", help="Whoever made it, was asked, or answered: part of the name, or who speaks for them."
)
@click.option("--issue", default="", metavar="KEY", help="What it is about, by the key that `issues` prints.")
@click.option("--state", type=click.Choice([each.value for each in State]), help="Where it stands.")
@click.option("--least-score", type=click.FloatRange(0, 1), help="Only those at least as likely to be right; below .6 is doubtful.")
@click.pass_obj
def command(record: str, /, form: str | None, limit: int | None, own_issues: Path | None, **asked: str | float | None) -> None:
    """Print what was asked and how it was answered.

    Every demand, proposal, offer and question, with its answers, in order of the dates. The state is what the answers told of so far come
    to. Whatever is given must hold. JSON has every answer with its words, the page it stands on, and why it is held to be one.
    """
    query = msgspec.convert({name: value for name, value in asked.items() if value}, ExchangeQuery)
    with open_record(record, create=False) as store:
        query, found = with_names(store, query, whom_asked), issues_of(store, own_issues)
        rows = list(exchanges_that_fit(all_exchanges(store, found), with_own_key(query, found.keys)))
    tell_for_whom(query)
    write_listing(listing_of("exchanges", ExchangeRow, SHOWN, rows), form, limit)
