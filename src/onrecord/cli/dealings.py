"""This module knows the verb `dealings`: rounds of talks, channels, measures and assessments, as read off the record."""

from collections.abc import Callable, Mapping, Sequence
from typing import cast

import click
import msgspec

from onrecord.cli.listing import Listing, listing_of, with_rows, write_listing
from onrecord.errors import Misuse
from onrecord.front.asked import clusters_in, events_in, statements_in
from onrecord.model.dealings import Assessment, Channel, Measure, Round
from onrecord.model.entries import EventEntry
from onrecord.model.record import Statement
from onrecord.store import open_record
from onrecord.views.assessments import assessments
from onrecord.views.channels import channels
from onrecord.views.dealing_lines import DealingLine, StepLine, dealing_line, step_lines
from onrecord.views.measures import measures
from onrecord.views.named import SideNames
from onrecord.views.rounds import rounds

Dealings = Sequence[Round | Channel | Measure]
Told = tuple[tuple[EventEntry, ...], tuple[Statement, ...], Mapping[str, str]]


def _rounds(told: Told) -> Sequence[msgspec.Struct]:
    events, statements, clusters = told
    return rounds(events, clusters, assessments(statements, SideNames(events)))


def _channels(told: Told) -> Sequence[msgspec.Struct]:
    return channels(told[0], told[1], SideNames(told[0]))


def _measures(told: Told) -> Sequence[msgspec.Struct]:
    return measures(*told)


def _assessments(told: Told) -> Sequence[msgspec.Struct]:
    return assessments(told[1], SideNames(told[0]))


GROUND = ("words", "according_to", "outlet", "steps", "entry")
"""Columns that say on what a state rests."""
KINDS: dict[str, tuple[type[msgspec.Struct], Callable[[Told], Sequence[msgspec.Struct]], tuple[str, ...]]] = {
    "rounds": (Round, _rounds, ("when", "name", "state", "parties", "mediators", "venue", *GROUND)),
    "channels": (Channel, _channels, ("when", "kind", "state", "parties", *GROUND)),
    "measures": (Measure, _measures, ("when", "kind", "state", "by", "targets", *GROUND)),
    "assessments": (Assessment, _assessments, ("about", "between", "leaning", "said")),
}
"""What can be asked for: its rows, how they are made, and the columns of the table on a terminal; JSON and CSV have all."""
STEPS_SHOWN = ("dealing", "when", "state", "words", "according_to", "outlet", "entry")
"""Columns of the table of steps."""


@with_rows
@click.command("dealings", short_help="Print rounds of talks, channels, measures or assessments.")
@click.argument("kind", type=click.Choice(list(KINDS)))
@click.option("--steps", is_flag=True, help="Each step as a row of its own, those of one dealing side by side.")
@click.pass_obj
def command(record: str, kind: str, form: str | None, limit: int | None, steps: bool) -> None:
    """Print rounds of talks, channels, measures or assessments.

    They are read off events and statements by rules that docs/explanation/dealings.md tells; each step names the entry that says so, and
    who vouches for it. The table has the step by which each stands as it does; JSON has them all, with what was said of it.
    """
    if steps and kind == "assessments":
        raise Misuse("an assessment is one statement and has no steps; ask for those of rounds, channels or measures")
    rows_are, make, shown = KINDS[kind]
    with open_record(record, create=False) as store:
        rows = make((events_in(store), statements_in(store), clusters_in(store)))
    if steps:
        write_listing(listing_of("steps", StepLine, STEPS_SHOWN, tuple(step_lines(cast(Dealings, rows)))), form, limit)
    elif kind == "assessments":
        write_listing(listing_of(kind, rows_are, shown, rows), form, limit)
    else:
        lines = Listing(kind, rows_are, shown, lambda: iter(rows), lambda most: _lines(cast(Dealings, rows), most))
        write_listing(lines, form, limit)


def _lines(rows: Dealings, most: int) -> tuple[list[DealingLine], int]:
    return list(map(dealing_line, rows[:most])), len(rows)
