"""This module knows the verb `changes`: which pages changed, and what changed on one of them, as text or JSON."""

from collections.abc import Iterator

import click
import msgspec

from onrecord.cli.asking import told
from onrecord.cli.marking import lines_of
from onrecord.cli.writing import write_json, write_lines, write_table
from onrecord.errors import Misuse
from onrecord.store import Store, open_record
from onrecord.views.changes import compare
from onrecord.views.histories import ChangedRow, History, changed_row, history

SHOWN = ("since", "outlet", "headline", "changed", "versions", "page")
"""Columns of the table on a terminal; JSON has all."""
ROWS = 50


@click.command("changes", short_help="Print what changed on pages.")
@click.argument("page", required=False, metavar="[ADDRESS|ID]")
@click.option("--limit", type=click.IntRange(min=1), default=ROWS, show_default=True, help="Pages at most, the last changed first.")
@click.option("--json", "as_json", is_flag=True, help="With every span: a list of pages, or the history of one.")
@click.pass_obj
def command(record: str, page: str | None, limit: int, as_json: bool) -> None:
    """Print what changed on pages.

    Without a page: those of which the record holds more than one version. With the address of one, its id, or the id of one of its
    versions or statements: its history, and what changed from each state to the next. [-these words-] were dropped, {+these+} added.
    """
    with open_record(record, create=False) as store:
        if page is None:
            _list(store, limit, as_json)
        else:
            _tell(_history(store, page), as_json)


def _list(store: Store, limit: int, as_json: bool) -> None:
    rows = list(_rows(store, limit))
    if as_json:
        write_json(rows)
        return
    write_table(rows, SHOWN, {"since": "read"})
    click.echo(f"{len(rows)} {'page has' if len(rows) == 1 else 'pages have'} changed", err=True)


def _rows(store: Store, limit: int) -> Iterator[ChangedRow]:
    for page in store.changed_pages(limit):
        before, now = store.history(page.latest.page)[-2:]
        yield changed_row(page, compare(told(store, before.version), told(store, now.version)))


def _history(store: Store, name: str) -> History:
    page = store.find_page(name)
    if page is None:
        raise Misuse(f"the record holds no page {name!r}; give its address as `onrecord changes` or the desk shows it, or an id")
    states = store.history(page)
    return history(page, states, {version: told(store, version) for version in {state.version for state in states}})


def _tell(found: History, as_json: bool) -> None:
    if as_json:
        write_lines([msgspec.json.encode(found)])
        return
    for line in lines_of(found):
        click.echo(line)
