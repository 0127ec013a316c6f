"""This module knows the verb `dealings`: rounds of talks, channels, measures and assessments, as read off the record."""

from collections.abc import Callable, Mapping, Sequence

import click
import msgspec

from onrecord.cli.listing import listing_of, with_rows, write_listing
from onrecord.front.asked import clusters_in, events_in, statements_in
from onrecord.model.dealings import Assessment, Channel, Measure, Round
from onrecord.model.entries import EventEntry
from onrecord.model.record import Statement
from onrecord.store import open_record
from onrecord.views.assessments import assessments
from onrecord.views.channels import channels
from onrecord.views.measures import measures
from onrecord.views.named import SideNames
from onrecord.views.rounds import rounds

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


KINDS: dict[str, tuple[type[msgspec.Struct], Callable[[Told], Sequence[msgspec.Struct]], tuple[str, ...]]] = {
    "rounds": (Round, _rounds, ("when", "name", "state", "parties", "mediators", "venue", "steps", "assessments")),
    "channels": (Channel, _channels, ("between", "kind", "state", "since", "steps")),
    "measures": (Measure, _measures, ("since", "kind", "by", "targets", "sponsors", "state", "steps", "reactions")),
    "assessments": (Assessment, _assessments, ("about", "between", "leaning", "said")),
}
"""What can be asked for: its rows, how they are made, and the columns of the table on a terminal."""


@with_rows
@click.command("dealings", short_help="Print rounds of talks, channels, measures or assessments.")
@click.argument("kind", type=click.Choice(list(KINDS)))
@click.pass_obj
def command(record: str, kind: str, form: str | None, limit: int | None) -> None:
    """Print rounds of talks, channels, measures or assessments.

    They are read off events and statements by rules that docs/explanation/dealings.md tells; each step names the entry that says so, and
    who vouches for it.
    """
    rows_are, make, shown = KINDS[kind]
    with open_record(record, create=False) as store:
        rows = make((events_in(store), statements_in(store), clusters_in(store)))
    write_listing(listing_of(kind, rows_are, shown, rows), form, limit)
