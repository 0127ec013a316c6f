"""This module knows the verb `copies`: which articles reproduce which, and what each made of its original, word by word."""

from collections.abc import Iterator, Sequence
from itertools import islice

import click
import msgspec

from onrecord.cli.asking import told
from onrecord.cli.listing import Listing, with_rows, write_listing
from onrecord.cli.marking import lines_of_changes
from onrecord.cli.terminal import harmless
from onrecord.cli.writing import write_lines
from onrecord.errors import Misuse
from onrecord.front.telling import judged_copies
from onrecord.model.judgement import Judgement
from onrecord.store import Store, open_record
from onrecord.views.copies import CopyRow, changes_in_copy, copy_rows

SHOWN = ("copied", "outlet", "agency", "original_outlet", "kept", "dropped", "added", "reworded", "headline", "copy", "original")


@with_rows
@click.command("copies", short_help="Print which articles reproduce another.")
@click.argument("copy", required=False, metavar="[ID]")
@click.option("--unsure", is_flag=True, help="Also those that may be copies; a person should look.")
@click.pass_obj
def command(record: str, /, form: str | None, limit: int | None, copy: str | None, unsure: bool) -> None:
    """Print which articles reproduce another.

    One row for each copy of each original: how many of the original's passages it kept word for word, dropped and reworded, and how many
    it added. The copy is the one that says so or credits the other, else the later one.

    With the id of a copy: what it changed, word by word. [-these words-] were dropped, {+these+} added.
    """
    with open_record(record, create=False) as store:
        judged = judged_copies(store, unsure=unsure)
        if copy is None:
            write_listing(_listing(store, judged, unsure), form, limit)
        else:
            write_lines(_changed(store, [each for each in judged if each.left == copy], copy, form))


def _changed(store: Store, judged: Sequence[Judgement], copy: str, form: str | None) -> Iterator[bytes]:
    """What a copy made of each of its originals, as lines for a reader, or JSON lines with every span."""
    if not judged:
        raise Misuse(f"the record knows no original of {copy!r}; ids of copies are printed by `onrecord copies --json`")
    if form == "csv":
        raise Misuse("what one copy changed is text or JSON; leave --csv out")
    for judgement in judged:
        original = told(store, judgement.right)
        changes = changes_in_copy(original, told(store, copy))
        if form == "json":
            yield msgspec.json.encode(changes)
        else:
            address = harmless(original.reading.article.page.address)
            yield from (line.encode() for line in (f"copied from {address} ({judgement.right})", *lines_of_changes(changes)))


def _listing(store: Store, judged: Sequence[Judgement], unsure: bool) -> Listing:
    def first(most: int) -> tuple[list[CopyRow], int]:
        return list(islice(copy_rows(judged, store.told, unsure=unsure), most)), len(judged)

    return Listing("copies", CopyRow, SHOWN, lambda: copy_rows(judged, store.told, unsure=unsure), first)
