"""This module knows the verb `relations`: how relations between two parties went, or where all stand."""

import click

from onrecord.cli.asking import naming_actors
from onrecord.cli.listing import listing_of, with_rows, write_listing
from onrecord.errors import Misuse
from onrecord.front.asked import clusters_in, events_in, last_day
from onrecord.front.derived import relations_between
from onrecord.store import open_record
from onrecord.store.days import until_day
from onrecord.views.relations import PairRow, RelationRow, relation_pairs

SHOWN = ("day", "index", "low", "high", "change", "what")
"""Columns of the table on a terminal; JSON and CSV have all."""
SHOWN_PAIRS = ("first", "second", "last", "index", "low", "high", "counted", "since", "low_by_day", "high_by_day", "day")
PAIR_HEADINGS = {"last": "as of", "low_by_day": "low by", "high_by_day": "high by", "day": "the day"}
"""Columns whose names would not say what stands there."""


@with_rows
@naming_actors
@click.command("relations", short_help="Print how relations between two parties went.")
@click.argument("first", required=False, metavar="[PARTY")
@click.argument("second", required=False, metavar="PARTY]")
@click.option("--on", "day", default="", metavar="DATE", help="The day asked for; without it the last on which a page was published.")
@click.pass_obj
def command(record: str, first: str | None, second: str | None, day: str, form: str | None, limit: int | None) -> None:
    """Print how relations between two parties went.

    An index from -10 (conflict) to 10 (cooperation) for each day on which something happened between the two, with the interval it may
    lie in. It rests on happenings, never on numbers of reports; docs/explanation/relations.md defines it. A party is named by its name or
    its country's code. Without parties: every two between whom something happened, where they stood when something was last told of them
    ("as of"), and between which figures they may stand by the day asked for ("low by", "high by"): the longer nothing is told, the wider.
    """
    if (first is None) != (second is None):
        raise Misuse("relations are between two; name both parties, or none for a list of all pairs")
    until = until_day(day) if day else ""
    with open_record(record, create=False) as store:
        events = events_in(store)
        until = until or last_day(events)
        if first is None or second is None:
            pairs = relation_pairs(events, clusters_in(store), until)
            write_listing(listing_of("pairs", PairRow, SHOWN_PAIRS, pairs), form, limit, PAIR_HEADINGS)
            return
        rows = relations_between(store, events, first, second, until)
    write_listing(listing_of("days", RelationRow, SHOWN, rows), form, limit)
    if rows and not rows[-1].evidence and form is None:
        last = rows[-1]
        click.echo(f"{last.what}: by {last.day} they may stand anywhere between {last.low:.1f} and {last.high:.1f}", err=True)
    if not rows and form is None:
        click.echo(f"the record knows of nothing done between {first!r} and {second!r}; `onrecord relations` lists who there is", err=True)
