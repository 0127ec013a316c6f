"""This module knows the verb `stories`: which articles tell of one happening, as a table, JSON or CSV."""

from itertools import islice

import click

from onrecord.cli.listing import Listing, with_rows, write_listing
from onrecord.front.outlines import outlines_in
from onrecord.model.judgement import Relation
from onrecord.store import Store, open_record
from onrecord.store.days import days_asked
from onrecord.views.stories import StoryRow, story_rows

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
        write_listing(_listing(_rows(store, least, outlet, since, until)), form, limit)


def _rows(store: Store, least: int, outlet: str, since: str, until: str) -> list[StoryRow]:
    first, last = days_asked(since, until)
    told = story_rows(store.each_cluster(Relation.SAME_STORY), store.each_cluster(Relation.COPY), outlines_in(store), least=least)
    return [
        row
        for row in told
        if (not outlet or outlet in row.outlets.split("; "))
        and (not first or row.until >= first)
        and (not last or (row.since and row.since <= last))
    ]


def _listing(rows: list[StoryRow]) -> Listing:
    return Listing("stories", StoryRow, SHOWN, lambda: iter(rows), lambda most: (list(islice(rows, most)), len(rows)))
