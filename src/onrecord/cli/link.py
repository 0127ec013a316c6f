"""This module knows the verb `link`: what is new, or all of the record, is judged: copies, stories, and what else is linked."""

from datetime import UTC, datetime
from typing import NamedTuple

import click

from onrecord.cli.progress import LinkingProgress
from onrecord.cli.writing import counted
from onrecord.linking import link_record
from onrecord.store import Store, open_record


@click.command("link", short_help="Judge again which articles belong together.")
@click.option("--all", "everything", is_flag=True, help="Also what has been linked before, as after an update of onrecord.")
@click.pass_context
def command(ctx: click.Context, /, everything: bool) -> None:
    """Judge again which articles belong together.

    `read` does this at its end for what it has added. What rules and models judged before is judged anew; what persons judged stays as it
    is, and counts first. Stop whenever you like: the next run goes on.
    """
    with open_record(ctx.obj, create=False) as store:
        if everything:
            store.unlink()
        linked = link_waiting(store)
    click.echo(f"linked      {counted(linked.articles, 'articles')}", err=True)
    if linked.stopped:
        ctx.exit(130)


class Linked(NamedTuple):
    """How many articles a run has linked, and whether Ctrl-C ended it early."""

    articles: int
    stopped: bool


def link_waiting(store: Store) -> Linked:
    """Link what waits to be linked, with a moving line for those who watch."""
    done = 0
    try:
        with LinkingProgress() as progress:
            for done in link_record(store, at=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")):
                progress.show(done)
    except KeyboardInterrupt:
        return Linked(done, True)
    return Linked(done, False)
