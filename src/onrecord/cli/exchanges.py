"""This module knows the verb `exchanges`: what was demanded, proposed or offered, how it was answered, and where it stands."""

from pathlib import Path

import click

from onrecord.cli.asking import say_who_is_unknown
from onrecord.cli.bargaining import is_named, issues_of, same_statement, with_own_issues
from onrecord.cli.listing import Listing, with_rows, write_listing
from onrecord.link.issues import Issues
from onrecord.model.judgement import Relation
from onrecord.store import Store, open_record
from onrecord.views.exchanges import ExchangeRow, State, exchanges

SHOWN = ("since", "by", "force", "to", "words", "issue", "state", "last", "score", "id")


@with_rows
@with_own_issues
@click.command("exchanges", short_help="Print what was asked and how it was answered.")
@click.option("--party", default="", metavar="NAME", help="Whoever made it, was asked, or answered: part of the name.")
@click.option("--issue", default="", metavar="KEY", help="What it is about, by the key that `issues` prints.")
@click.option("--state", type=click.Choice([each.value for each in State]), help="Where it stands.")
@click.pass_obj
def command(
    record: str, /, form: str | None, limit: int | None, party: str, issue: str, state: str | None, own_issues: Path | None
) -> None:
    """Print what was asked and how it was answered.

    Every demand, proposal, offer and question, with its answers, in order of the dates. The state is what the answers told of so far come
    to. Whatever is given must hold. JSON has every answer with its words, the page it stands on, and why it is held to be one.
    """
    with open_record(record, create=False) as store:
        say_who_is_unknown(store, party)
        found = issues_of(store, own_issues)
        rows = [row for row in _rows(store, found) if _fits(row, party, found.keys.get(issue, issue), state)]
        write_listing(Listing("exchanges", ExchangeRow, SHOWN, lambda: iter(rows), lambda most: (rows[:most], len(rows))), form, limit)


def _rows(store: Store, found: Issues) -> list[ExchangeRow]:
    return exchanges(found.moves, store.each_judgement(Relation.ANSWERS), same_statement(store))


def _fits(row: ExchangeRow, party: str, issue: str, state: str | None) -> bool:
    took_part = is_named(party, row.by, *row.to, *(answer.by for answer in row.answers))
    return took_part and issue in ("", row.issue) and state in (None, row.state)
