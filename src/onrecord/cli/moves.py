"""This module knows the verb `moves`: who asked, offered or refused what, as a table, JSON or CSV."""

import click
import msgspec

from onrecord.cli.listing import Listing, with_rows, write_listing
from onrecord.errors import Misuse
from onrecord.model.correction import FORCES
from onrecord.model.query import MoveQuery
from onrecord.store import Store, open_record
from onrecord.views.moves import MoveRow, move_rows

SHOWN = ("published", "outlet", "by", "force", "to", "content", "issue", "id")


@with_rows
@click.command("moves", short_help="Print who asked, offered or refused what.")
@click.option("--by", default="", metavar="NAME|ID", help="Who makes it: part of any of its names, or an actor's id.")
@click.option("--to", default="", metavar="NAME|ID", help="To whom it is made.")
@click.option("--party", default="", metavar="NAME|ID", help="For whom either acts.")
@click.option("--force", type=click.Choice(FORCES), help="What it does in the bargaining.")
@click.option("--issue", default="", metavar="KEY", help="What it is about.")
@click.option("--open", is_flag=True, help="Only those that no move is known to answer.")
@click.option("--answers", default="", metavar="ID", help="Only those that answer this move, on its own page.")
@click.option("--outlet", default="", help="Name of the outlet.")
@click.option("--since", default="", metavar="DATE", help="Published on or after: 2031-04-02, 2031-04 or 2031.")
@click.option("--until", default="", metavar="DATE", help="Published on or before.")
@click.option("--search", default="", metavar="WORDS", help='Words to look for, all of them; "in quotation marks" as a phrase.')
@click.option("--superseded", is_flag=True, help="Also those on versions of pages that a later one has replaced.")
@click.option("--rejected", is_flag=True, help="Also those that a person has rejected.")
@click.pass_obj
def command(record: str, /, form: str | None, limit: int | None, **asked: str | bool | None) -> None:
    """Print who asked, offered or refused what.

    One row for each telling, newest first, or best match first with --search. Whatever is given must hold. A date that is not known to
    the day fits where it overlaps; moves without a date fall out when dates are asked for.
    """
    query = msgspec.convert({name: value for name, value in asked.items() if value}, MoveQuery)
    with open_record(record, create=False) as store:
        if query.answers and not store.move(query.answers):
            raise Misuse(f"no move on record goes by {query.answers!r}; give an id that `onrecord moves` prints")
        write_listing(_listing(store, query), form, limit)


def _listing(store: Store, query: MoveQuery) -> Listing:
    def first(most: int) -> tuple[list[MoveRow], int]:
        page = store.moves(msgspec.structs.replace(query, limit=most))
        return list(move_rows(page.rows)), page.total

    return Listing("moves", MoveRow, SHOWN, lambda: move_rows(store.each_move(query)), first)
