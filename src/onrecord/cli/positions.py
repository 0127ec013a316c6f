"""This module knows the verb `positions`: what each party holds on each issue, since when, and what it held before."""

from pathlib import Path

import click
import msgspec

from onrecord.cli.asking import naming_actors, whom_asked
from onrecord.cli.bargaining import issues_of, tell_for_whom, with_own_issues
from onrecord.cli.listing import listing_of, with_rows, write_listing
from onrecord.cli.writing import counted
from onrecord.front.asked import article_in
from onrecord.front.bargaining import PositionQuery, positions_that_fit, with_own_key
from onrecord.front.whom import is_asked, with_names
from onrecord.store import open_record
from onrecord.views.bargaining import party_of
from onrecord.views.in_its_sentence import InSentence, marked
from onrecord.views.positions import LeftOut, PositionRow, left_out, positions

SHOWN = ("party", "issue", "stand", "forces", "speaker", "sentence", "outlet", "since", "until", "said", "move")


@with_rows
@with_own_issues
@naming_actors
@click.command("positions", short_help="Print what each party holds on each issue.")
@click.option("--party", default="", metavar="NAME|ID", help="Part of the party's name, or who speaks for it.")
@click.option("--issue", default="", metavar="KEY", help="What it is about, by the key that `issues` prints.")
@click.option("--now", is_flag=True, help="Only what is held now, as far as the record goes.")
@click.pass_obj
def command(record: str, /, form: str | None, limit: int | None, party: str, issue: str, now: bool, own_issues: Path | None) -> None:
    """Print what each party holds on each issue.

    In whose words, since when, and what it held before; by party and issue, the earliest first, what is told of one day side by side. The
    sentence is the page's own; the words by which the position is taken stand between ‹ and ›. Moves without a date, a party or an issue
    are left out, and under the table it is said how many. Whatever is given must hold.
    """
    with open_record(record, create=False) as store:
        issues = issues_of(store, own_issues)
        asked = with_names(store, PositionQuery(party=party, issue=issue, now=now), whom_asked)
        query = with_own_key(asked, issues.keys)
        rows = list(positions_that_fit(positions(issues.moves, store.statement, article_in(store)), query))
    tell_for_whom(query)
    shown = rows if form else [_with_marks(row) for row in rows]
    write_listing(listing_of("positions", PositionRow, SHOWN, shown), form, limit)
    fitting = (move for move in issues.moves if is_asked(query, party_of(move.by)) and query.issue in ("", move.issue))
    if form is None and (left := left_out(fitting)).moves:
        click.echo(_told(left), err=True)


def _with_marks(row: PositionRow) -> PositionRow:
    """The row as it is shown on a terminal: its words marked in their sentence."""
    return msgspec.structs.replace(row, sentence=marked(InSentence(row.sentence, row.meant)))


def _told(left: LeftOut) -> str:
    """How many moves take no position, and for what they lack, in a sentence."""
    lacks = ", ".join(f"{number} without {'an' if thing == 'issue' else 'a'} {thing}" for thing, number in left.lacks if number)
    return f"{counted(left.moves, 'moves')} {'takes' if left.moves == 1 else 'take'} no position: {lacks}"
