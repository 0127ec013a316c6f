"""This module knows the verb `moves`: who asked, offered or refused what, as a table, JSON or CSV."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import click
import msgspec

from onrecord.cli.asking import SOUGHT, naming_actors, whom_asked
from onrecord.cli.bargaining import issue_in, issues_of, with_own_issues
from onrecord.cli.listing import Listing, with_rows, write_listing
from onrecord.errors import Misuse
from onrecord.front.whom import by_id
from onrecord.link.issues import Issues
from onrecord.model.correction import FORCES
from onrecord.model.entries import MoveEntry
from onrecord.model.query import MoveQuery
from onrecord.store import Store, open_record
from onrecord.views.moves import MoveRow, move_rows

SHOWN = ("published", "outlet", "by", "said_by", "force", "to", "content", "issue", "score", "id")


class ShownMove(MoveRow, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A move in the table, with the speaker of the statement that it was read off; "" where it was read off none, or nobody is named."""

    said_by: str


@with_rows
@with_own_issues
@naming_actors
@click.command("moves", short_help="Print who asked, offered or refused what.")
@click.option("--by", default="", metavar="NAME|ID", help="Who makes it: part of any of its names, or an actor's id.")
@click.option("--to", default="", metavar="NAME|ID", help="To whom it is made.")
@click.option("--party", default="", metavar="NAME|ID", help="For whom either acts.")
@click.option("--force", type=click.Choice(FORCES), help="What it does in the bargaining.")
@click.option("--issue", default="", metavar="KEY", help="What it is about, by the key that `issues` prints.")
@click.option("--open", is_flag=True, help="Only those that no move is known to answer.")
@click.option("--answers", default="", metavar="ID", help="Only those that answer this move, on its own page.")
@click.option("--outlet", default="", help="Name of the outlet.")
@click.option("--since", default="", metavar="DATE", help="Published on or after: 2031-04-02, 2031-04 or 2031.")
@click.option("--until", default="", metavar="DATE", help="Published on or before.")
@click.option(
    "--search",
    default="",
    metavar="WORDS",
    help=SOUGHT.format("what is asked or offered and who does"),
)
@click.option("--least-score", type=click.FloatRange(0, 1), help="Only those at least as likely to be right; below .6 is doubtful.")
@click.option("--superseded", is_flag=True, help="Also those on versions of pages that a later one has replaced.")
@click.option("--rejected", is_flag=True, help="Also those that a person has rejected.")
@click.pass_obj
def command(record: str, /, form: str | None, limit: int | None, own_issues: Path | None, **asked: str | float | bool | None) -> None:
    """Print who asked, offered or refused what.

    One row for each telling, newest first, or best match first with --search. Whatever is given must hold. A date that is not known to
    the day fits where it overlaps; moves without a date fall out when dates are asked for.
    """
    query = msgspec.convert({name: value for name, value in asked.items() if value}, MoveQuery)
    with open_record(record, create=False) as store:
        if query.answers and not store.move(query.answers):
            raise Misuse(f"no move on record goes by {query.answers!r}; give an id that `onrecord moves` prints")
        query = by_id(store, query, whom_asked)
        write_listing(_listing(store, query, issues_of(store, own_issues)), form, limit)


def _listing(store: Store, query: MoveQuery, found: Issues) -> Listing:
    def rows() -> Iterator[MoveRow]:
        return move_rows(_on_issue(store, query, found))

    def first(most: int) -> tuple[list[ShownMove], int]:
        total = sum(1 for _ in rows()) if query.issue else store.moves(msgspec.structs.replace(query, limit=1)).total
        return [_shown(store, row) for row in islice(rows(), most)], total

    return Listing("moves", MoveRow, SHOWN, rows, first)


def _shown(store: Store, row: MoveRow) -> ShownMove:
    said = store.statement(row.statement) if row.statement else None
    return ShownMove(**msgspec.structs.asdict(row), said_by=said.speaker if said else "")


def _on_issue(store: Store, query: MoveQuery, found: Issues) -> Iterator[MoveEntry]:
    """The moves that fit, each under its issue's own key."""
    wanted, issue = found.keys.get(query.issue, query.issue), issue_in(found)
    for move in store.each_move(msgspec.structs.replace(query, issue="")):
        if wanted in ("", key := issue(move)):
            yield msgspec.structs.replace(move, issue=key)
