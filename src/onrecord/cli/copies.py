"""This module knows the verb `copies`: which articles reproduce which, and what they made of them, as a table, JSON or CSV."""

from itertools import islice

import click

from onrecord.cli.listing import Listing, with_rows, write_listing
from onrecord.model.judgement import Relation, Verdict
from onrecord.store import Store, open_record
from onrecord.views.copies import CopyRow, copy_rows, first_hand

SHOWN = ("copied", "outlet", "agency", "original_outlet", "kept", "dropped", "added", "reworded", "headline", "copy", "original")


@with_rows
@click.command("copies", short_help="Print which articles reproduce another.")
@click.option("--unsure", is_flag=True, help="Also those that may be copies; a person should look.")
@click.pass_obj
def command(record: str, /, form: str | None, limit: int | None, unsure: bool) -> None:
    """Print which articles reproduce another.

    One row for each copy of each original: how many of the original's passages it kept word for word, dropped and reworded, and how many
    it added. The copy is the one that says so or credits the other, else the later one.
    """
    with open_record(record, create=False) as store:
        write_listing(_listing(store, unsure), form, limit)


def _listing(store: Store, unsure: bool) -> Listing:
    wanted = {Verdict.SAME, Verdict.UNSURE} if unsure else {Verdict.SAME}
    judged = first_hand(each for each in store.each_judgement(Relation.COPY) if each.verdict in wanted)

    def first(most: int) -> tuple[list[CopyRow], int]:
        return list(islice(copy_rows(judged, store.told, unsure=unsure), most)), len(judged)

    return Listing("copies", CopyRow, SHOWN, lambda: copy_rows(judged, store.told, unsure=unsure), first)
