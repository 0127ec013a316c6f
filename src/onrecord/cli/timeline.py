"""This module knows the verb `timeline`: what was done or is to be, when, how far it got, and on whose word."""

import click
import msgspec

from onrecord.cli.asking import SOUGHT, naming_actors, whom_asked
from onrecord.cli.listing import listing_of, with_rows, write_listing
from onrecord.facts.plover import TYPES
from onrecord.front.asked import clusters_in, events_in
from onrecord.front.whom import by_id
from onrecord.model.correction import STATUSES
from onrecord.store import open_record
from onrecord.store.days import days_asked
from onrecord.views.timeline import TimelineQuery, TimelineRow, ToldOnce, each_telling, timeline

SHOWN = ("when", "dated", "what", "actors", "recipients", "status", "according_to", "outlet", "told", "score", "id")
"""Columns of the table on a terminal; JSON and CSV have all."""
TELLINGS_SHOWN = ("happening", "when", "what", "status", "according_to", "outlet", "published", "entry")
"""Columns of the table of tellings."""


@with_rows
@naming_actors
@click.command("timeline", short_help="Print what happened when, and on whose word.")
@click.option("--party", default="", metavar="NAME|ID", help="Who takes part: whole words of a name or a party, or a country's code.")
@click.option("--with", "other", default="", metavar="NAME|ID", help="Who takes part as well.")
@click.option("--type", "type_", type=click.Choice(list(TYPES), case_sensitive=False), help="PLOVER type.")
@click.option("--status", type=click.Choice(STATUSES), help="How far it got.")
@click.option("--place", default="", metavar="WORDS", help="Part of the words for where it was, in any telling.")
@click.option("--since", default="", metavar="DATE", help="On or after: 2031-04-02, 2031-04 or 2031.")
@click.option("--until", default="", metavar="DATE", help="On or before.")
@click.option("--outlet", default="", help="Told of by this outlet, among others.")
@click.option("--search", default="", metavar="WORDS", help=SOUGHT.format("any telling"))
@click.option("--least-score", type=click.FloatRange(0, 1), help="Only those at least as likely to be right; below .6 is doubtful.")
@click.option("--tellings", is_flag=True, help="Each telling as a row of its own, those of one happening side by side.")
@click.option("--background/--news", default=None, help="Only what is told as history, or only the rest.")
@click.pass_obj
def command(
    record: str, /, form: str | None, limit: int | None, type_: str | None, tellings: bool, **asked: str | float | bool | None
) -> None:
    """Print what happened when, and on whose word.

    Earliest first; what several pages tell of one happening is one row. Filters are asked of the happening as it stands: a meeting that
    was planned and then held is not planned. An inexact date fits where it overlaps; what is not dated falls out when dates are asked for.
    """
    query = msgspec.convert({"type": type_ or "", **{name: each for name, each in asked.items() if each not in (None, "")}}, TimelineQuery)
    days_asked(query.since, query.until)
    with open_record(record, create=False) as store:
        rows = timeline(events_in(store), clusters_in(store), by_id(store, query, whom_asked))
    listing = listing_of("happenings", TimelineRow, SHOWN, rows if form else tuple(map(_below, rows)))
    write_listing(listing_of("tellings", ToldOnce, TELLINGS_SHOWN, tuple(each_telling(rows))) if tellings else listing, form, limit)


def _below(row: TimelineRow) -> TimelineRow:
    """A row that stands below another, with the words of its act alone: the sentence stands in that other's."""
    return msgspec.structs.replace(row, what=f"  ↳ {row.tellings[0].words}") if row.within else row
