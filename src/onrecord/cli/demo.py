"""This module knows the verb `demo`: the bundled newsroom, read into a scratch record that goes when the desk closes."""

import webbrowser
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from onrecord.cli.link import link_waiting
from onrecord.cli.read import read_places, tell
from onrecord.cli.serve import HOST, address_of, listen, open_desk
from onrecord.cli.tally import Tally
from onrecord.front.newsroom import newsroom
from onrecord.store import open_record


@click.command("demo", short_help="Read the bundled newsroom and open the desk on it.")
@click.option("--port", type=click.IntRange(0, 65535), default=None, help="Port; without it 8642, or the next one that is free.")
@click.option("--no-open", is_flag=True, help="Do not open a browser.")
@click.option("--once", is_flag=True, help="Read the newsroom, print the summary and end, without opening the desk.")
@click.pass_context
def command(ctx: click.Context, port: int | None, no_open: bool, once: bool) -> None:
    """Read the bundled newsroom and open the desk on it.

    The newsroom is invented: four outlets covering one dispute. The record is a scratch one and goes when the desk closes.
    """
    with TemporaryDirectory(prefix="onrecord-demo-") as folder:
        record = str(Path(folder) / "demo.db")
        tally = Tally()
        with open_record(record) as store:
            stopped = read_places(store, [str(newsroom())], tally)
            tell(tally)
            stopped = stopped or link_waiting(store).stopped
        if stopped or once:
            ctx.exit(130 if stopped else 1 if tally.faults else 0)
        door = listen(HOST, port)
        if not no_open:
            webbrowser.open(address_of(door))
        open_desk(record, door)
