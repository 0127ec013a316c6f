"""This module knows the verb `dealings`: rounds of talks, channels, measures and assessments, as read off the record."""

from collections.abc import Mapping, Sequence
from typing import Any

import click

from onrecord.cli.asking import naming_actors, whom_asked
from onrecord.cli.listing import Listing, listing_of, with_rows, write_listing
from onrecord.errors import Misuse
from onrecord.front.dealing import ASSESSMENTS, CHANNELS, MEASURES, ROUNDS, DealingQuery
from onrecord.front.view import View
from onrecord.model.dealings import Channel, Measure, Round
from onrecord.store import open_record
from onrecord.views.dealing_lines import DealingLine, StepLine, dealing_line, step_lines

Dealings = Sequence[Round | Channel | Measure]
GROUND = ("words", "according_to", "outlet", "steps", "entry")
"""Columns that say on what a state rests."""
KINDS: Mapping[str, tuple[View[DealingQuery, Any], tuple[str, ...]]] = {
    "rounds": (ROUNDS, ("when", "name", "state", "mediators", *GROUND)),
    "channels": (CHANNELS, ("when", "kind", "state", "parties", *GROUND)),
    "measures": (MEASURES, ("when", "kind", "state", "by", "targets", *GROUND)),
    "assessments": (ASSESSMENTS, ("about", "between", "leaning", "said")),
}
"""What can be asked for, and the columns of the table on a terminal; JSON and CSV have all."""
STEPS_SHOWN = ("dealing", "when", "state", "words", "according_to", "outlet", "entry")
"""Columns of the table of steps."""


@with_rows
@naming_actors
@click.command("dealings", short_help="Print rounds of talks, channels, measures or assessments.")
@click.argument("kind", type=click.Choice(list(KINDS)))
@click.option("--party", default="", metavar="NAME|ID", help="Whoever takes part: part of the name.")
@click.option("--steps", is_flag=True, help="Each step as a row of its own, those of one dealing side by side.")
@click.pass_obj
def command(record: str, kind: str, form: str | None, limit: int | None, party: str, steps: bool) -> None:
    """Print rounds of talks, channels, measures or assessments.

    They are read off events and statements by rules that docs/explanation/dealings.md tells; each step names the entry that says so, and
    who vouches for it. The table has the step by which each stands as it does; JSON has them all, with what was said of it.
    """
    if steps and kind == "assessments":
        raise Misuse("an assessment is one statement and has no steps; ask for those of rounds, channels or measures")
    view, shown = KINDS[kind]
    with open_record(record, create=False) as store:
        whom_asked(store, party)
        rows = tuple(view.asked(store, DealingQuery(party=party)))
    if steps:
        write_listing(listing_of("steps", StepLine, STEPS_SHOWN, tuple(step_lines(rows))), form, limit)
    elif kind == "assessments":
        write_listing(listing_of(kind, view.row, shown, rows), form, limit)
    else:
        write_listing(Listing(kind, view.row, shown, lambda: iter(rows), lambda most: _lines(rows, most)), form, limit)


def _lines(rows: Dealings, most: int) -> tuple[list[DealingLine], int]:
    return list(map(dealing_line, rows[:most])), len(rows)
