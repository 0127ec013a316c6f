"""This module knows the verb `export`: the whole record, written down in another format."""

from collections.abc import Callable, Iterator

import click
import msgspec

from onrecord import __version__
from onrecord.cli.entries_asked import clusters_in, events_in
from onrecord.cli.writing import write_csv, write_json, write_lines, write_text
from onrecord.exports.contract import contract_line
from onrecord.exports.plover import PloverRecord, plover_records
from onrecord.exports.polecat import polecat_lines
from onrecord.model.query import StatementQuery
from onrecord.store import Store, open_record
from onrecord.views.statements import StatementRow, statement_rows


def _csv(store: Store) -> None:
    write_csv(StatementRow, statement_rows(store.each_statement(StatementQuery())))


def _json(store: Store) -> None:
    write_json(statement_rows(store.each_statement(StatementQuery())))


def _jsonl(store: Store) -> None:
    write_lines(contract_line(kept.version.id, kept.reading) for kept in store.each_article())


def _records(store: Store) -> Iterator[PloverRecord]:
    return plover_records(events_in(store), clusters_in(store), f"onrecord {__version__}")


def _plover(store: Store) -> None:
    write_lines(msgspec.json.encode(record) for record in _records(store))


def _polecat(store: Store) -> None:
    write_text(polecat_lines(_records(store)))


FORMATS: dict[str, Callable[[Store], None]] = {"csv": _csv, "json": _json, "jsonl": _jsonl, "plover": _plover, "polecat": _polecat}


@click.command("export", short_help="Write the whole record down in another format.")
@click.argument("form", metavar="FORMAT", type=click.Choice(list(FORMATS)))
@click.pass_obj
def command(record: str, form: str) -> None:
    """Write the whole record down in another format.

    \b
    FORMAT is one of
      csv      all statements, for spreadsheets; a cell that looks like a formula gets a leading apostrophe
      json     all statements as a list of objects, with the exact words
      jsonl    all articles as lines of the machine contract of `onrecord annotate`; the id is the version's
      plover   all events as PLOVER records, a line of JSON each, with the rule of coding that fired and what was told
      polecat  the same as a tab-separated table in POLECAT's columns, and five of ours

    The latest version of every page is written, to standard output.
    """
    with open_record(record, create=False) as store:
        FORMATS[form](store)
