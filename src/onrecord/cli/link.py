"""This module knows the verb `link`: what is new, or all of the record, is judged: copies, stories, and what else is linked."""

from datetime import UTC, datetime

import click

from onrecord.cli.progress import LinkingProgress
from onrecord.pipeline import link_record
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
        if link_waiting(store):
            ctx.exit(130)


def link_waiting(store: Store) -> bool:
    """Link what waits to be linked, telling on standard error how much it was; returns whether Ctrl-C ended it early."""
    done = 0
    try:
        with LinkingProgress() as progress:
            for done in link_record(store, at=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")):
                progress.show(done)
    except KeyboardInterrupt:
        return True
    if done:
        click.echo(f"linked      {done} articles", err=True)
    return False
