"""This module knows the verb `statements`: who said what, as a table, JSON or CSV."""

from collections.abc import Iterator
from itertools import islice

import click
import msgspec

from onrecord.cli.actor import find_one
from onrecord.cli.asking import SOUGHT, naming_actors
from onrecord.cli.listing import Listing, with_rows, write_listing
from onrecord.model.annotations import Directness
from onrecord.model.query import StatementQuery
from onrecord.store import Store, open_record
from onrecord.views.statements import StatementRow, statement_rows

SHOWN = ("published", "outlet", "speaker", "cue", "content", "directness", "score", "id")


@with_rows
@naming_actors
@click.command("statements", short_help="Print who said what.")
@click.option("--speaker", default="", help="Part of the speaker's name or words.")
@click.option(
    "--actor", default="", metavar="NAME|ID", help="The speaker, as an actor across articles: its id, or a name that it alone has."
)
@click.option("--party", default="", metavar="NAME|ID", help="The party spoken for, likewise.")
@click.option("--outlet", default="", help="Name of the outlet.")
@click.option("--since", default="", metavar="DATE", help="Published on or after: 2031-04-02, 2031-04 or 2031.")
@click.option("--until", default="", metavar="DATE", help="Published on or before.")
@click.option(
    "--search",
    default="",
    metavar="WORDS",
    help=SOUGHT.format('what is said, cues ("can only hope"), speakers and headlines'),
)
@click.option("--directness", type=click.Choice([each.value for each in Directness]), help="How it is quoted.")
@click.option("--least-score", type=click.FloatRange(0, 1), help="Only those at least as likely to be right; below .6 is doubtful.")
@click.option("--superseded", is_flag=True, help="Also those on versions of pages that a later one has replaced.")
@click.option("--rejected", is_flag=True, help="Also those that a person has rejected.")
@click.pass_obj
def command(record: str, /, form: str | None, limit: int | None, least_score: float | None, **asked: str | bool | None) -> None:
    """Print who said what.

    Newest first, or best match first with --search. Whatever is given must hold. A date that is not known to the day fits where it
    overlaps; statements without a date fall out when dates are asked for.
    """
    query = msgspec.convert({name: value for name, value in asked.items() if value}, StatementQuery)
    with open_record(record, create=False) as store:
        write_listing(_listing(store, _of_actors(store, query), least_score or 0.0), form, limit)


def _of_actors(store: Store, query: StatementQuery) -> StatementQuery:
    """The question with the ids of the actors that it names. Raises `Misuse` where nobody, or several, go by a name."""
    named = {"actor": query.actor, "party": query.party}
    return msgspec.structs.replace(query, **{each: find_one(store, name).id for each, name in named.items() if name})


def _listing(store: Store, query: StatementQuery, least: float) -> Listing:
    def rows() -> Iterator[StatementRow]:
        return statement_rows(each for each in store.each_statement(query) if each.score >= least)

    def first(most: int) -> tuple[list[StatementRow], int]:
        if least:
            return list(islice(rows(), most)), sum(1 for _ in rows())
        page = store.statements(msgspec.structs.replace(query, limit=most))
        return list(statement_rows(page.rows)), page.total

    return Listing("statements", StatementRow, SHOWN, rows, first)
