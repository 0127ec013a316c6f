"""This module knows the verb `events`: who did what to whom, how far it got, and who says so, as a table, JSON or CSV."""

import click
import msgspec

from onrecord.cli.asking import SOUGHT, naming_actors, whom_asked
from onrecord.cli.listing import Listing, with_rows, write_listing
from onrecord.errors import Misuse
from onrecord.facts.plover import TYPES
from onrecord.front.whom import by_id
from onrecord.model.correction import STATUSES
from onrecord.model.query import EventQuery
from onrecord.store import Store, open_record
from onrecord.views.events import EventRow, event_rows

SHOWN = ("happened", "status", "type", "actors", "told", "recipients", "vouched", "outlet", "published", "score", "id")


@with_rows
@naming_actors
@click.command("events", short_help="Print who did what to whom, and who says so.")
@click.option("--actor", default="", metavar="NAME|ID", help="Who does it: part of any of its names, or an actor's id.")
@click.option("--recipient", default="", metavar="NAME|ID", help="To whom it is done.")
@click.option("--participant", default="", metavar="NAME|ID", help="Who takes part, whatever the part.")
@click.option("--party", default="", metavar="NAME|ID", help="For whom a participant acts.")
@click.option("--type", type=click.Choice(list(TYPES), case_sensitive=False), help="PLOVER type.")
@click.option("--status", type=click.Choice(STATUSES), help="How far it got.")
@click.option("--place", default="", metavar="WORDS", help="Part of the words for where it was.")
@click.option("--vouched", default="", metavar="WHO", help='"narrator", "speaker", or the id of the statement that says so.')
@click.option("--outlet", default="", help="Name of the outlet.")
@click.option("--since", default="", metavar="DATE", help="Published on or after: 2031-04-02, 2031-04 or 2031.")
@click.option("--until", default="", metavar="DATE", help="Published on or before.")
@click.option("--happened-since", default="", metavar="DATE", help="Happened on or after, as the page tells it.")
@click.option("--happened-until", default="", metavar="DATE", help="Happened on or before.")
@click.option(
    "--search",
    default="",
    metavar="WORDS",
    help=SOUGHT.format("what tells of it and who takes part"),
)
@click.option("--least-score", type=click.FloatRange(0, 1), help="Only those at least as likely to be right; below .6 is doubtful.")
@click.option("--superseded", is_flag=True, help="Also those on versions of pages that a later one has replaced.")
@click.option("--rejected", is_flag=True, help="Also those that a person has rejected.")
@click.pass_obj
def command(record: str, /, form: str | None, limit: int | None, **asked: str | float | bool | None) -> None:
    """Print who did what to whom, and who says so.

    One row for each telling, newest first, or best match first with --search. Whatever is given must hold. An event inside somebody's
    words is vouched for by that speaker, never by the article. A date that is not known to the day fits where it overlaps; events
    without a date fall out when dates are asked for.
    """
    query = msgspec.convert({name: value for name, value in asked.items() if value}, EventQuery)
    with open_record(record, create=False) as store:
        if query.vouched not in ("", "narrator", "speaker") and not store.statement(query.vouched):
            raise Misuse(
                f"no statement on record goes by {query.vouched!r}; give an id that `onrecord statements` prints, narrator or speaker"
            )
        query = by_id(store, query, whom_asked)
        write_listing(_listing(store, query), form, limit)


def _listing(store: Store, query: EventQuery) -> Listing:
    def first(most: int) -> tuple[list[EventRow], int]:
        page = store.events(msgspec.structs.replace(query, limit=most))
        return list(event_rows(page.rows)), page.total

    return Listing("events", EventRow, SHOWN, lambda: event_rows(store.each_event(query)), first)
