"""This module knows the verb `read`: pages into the record, one by one, with a summary at the end."""

from collections.abc import Sequence
from datetime import UTC, datetime

import click

from onrecord.annotate import load_annotator
from onrecord.cli.asking import last_change
from onrecord.cli.progress import ReadingProgress
from onrecord.cli.tally import Tally
from onrecord.engines.local import LocalEngine
from onrecord.errors import Unreadable
from onrecord.intake import captures
from onrecord.model.record import Reading
from onrecord.pipeline import read_captures
from onrecord.stage import Fault
from onrecord.store import Store, open_record


@click.command("read", short_help="Add pages to the record.")
@click.argument("places", nargs=-1, required=True, metavar="PATH|- ...")
@click.option("--clean", is_flag=True, help="Take every line for a paragraph; look for no furniture, headline or date.")
@click.pass_context
def command(ctx: click.Context, places: tuple[str, ...], clean: bool) -> None:
    """Add pages to the record.

    PATH is a file or a folder of HTML or plain text; - is standard input. A page that the record has already adds nothing, whatever
    furniture stands around its words; other words at the same address become a new version beside the old one, and a page put back to
    earlier words is restored. What cannot be read is named at the end and kept as a fault; the rest goes on. A page is on disk as soon
    as it is counted: stop whenever you like.
    """
    tally = Tally()
    with open_record(ctx.obj) as store:
        stopped = read_places(store, places, tally, clean=clean)
    tell(tally)
    if stopped:
        click.echo("stopped by you; everything counted above is kept, read again to go on", err=True)
        ctx.exit(130)
    ctx.exit(1 if tally.faults else 0)


def read_places(store: Store, places: Sequence[str], tally: Tally, *, clean: bool = False) -> bool:
    """Read pages into a record, counting in `tally`; returns whether Ctrl-C ended it early. `clean` as in `read_captures`.

    Raises:
        StoreError: the record cannot take more; what it has taken is told on standard error first.
    """
    try:
        with ReadingProgress() as progress:
            for outcome in read_captures(captures(places), LocalEngine(), load_annotator(), clean=clean):
                progress.show(tally, keep(store, outcome, tally))
    except KeyboardInterrupt:
        return True
    except Exception:
        tell(tally)
        raise
    return False


def keep(store: Store, outcome: Reading | Fault, tally: Tally) -> str:
    """Put one reading or fault into the record and count it; returns its address."""
    if isinstance(outcome, Reading):
        address = outcome.article.page.address
        try:
            _add(store, outcome, tally)
            return address
        except Unreadable as error:
            outcome = Fault(item=address, stage="store", reason=error.reason, message=str(error))
    store.add_fault(outcome, read_at=_now())
    tally.failed(outcome)
    return outcome.item


def _add(store: Store, reading: Reading, tally: Tally) -> None:
    read_at = _now()
    outcome = store.add(reading, read_at=read_at)
    tally.kept(outcome, reading)
    if outcome in ("changed", "restored"):
        tally.changed(last_change(store, reading.article.page.address, read_at))


def tell(tally: Tally) -> None:
    """Print the summary on standard error."""
    for line in tally.lines():
        click.echo(line, err=True)


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
