"""This module knows the verb `stories`: which articles tell of one happening, as a table, JSON or CSV."""

import click

from onrecord.cli.listing import listing_of, with_rows, write_listing
from onrecord.front.telling import StoryQuery, all_stories, stories_that_fit
from onrecord.store import open_record
from onrecord.views.stories import StoryRow

SHOWN = ("since", "until", "articles", "tellings", "outlets", "headline", "id")


@with_rows
@click.command("stories", short_help="Print which articles tell of one happening.")
@click.option("--least", type=click.IntRange(min=1), default=2, show_default=True, metavar="N", help="Told of by N articles at least.")
@click.option("--outlet", default="", help="Told of by this outlet, among others.")
@click.option("--since", default="", metavar="DATE", help="Still told of on or after: 2031-04-02, 2031-04 or 2031.")
@click.option("--until", default="", metavar="DATE", help="Told of on or before.")
@click.pass_obj
def command(record: str, /, form: str | None, limit: int | None, least: int, outlet: str, since: str, until: str) -> None:
    """Print which articles tell of one happening.

    One row for each story, the latest first. An article and its copies count once among the tellings. Which articles belong together is
    judged by a model and can be put right by you (`onrecord judge`); your verdict stays.
    """
    with open_record(record, create=False) as store:
        rows = list(stories_that_fit(all_stories(store, least), StoryQuery(least=least, outlet=outlet, since=since, until=until)))
    write_listing(listing_of("stories", StoryRow, SHOWN, rows), form, limit)
