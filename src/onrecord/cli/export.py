"""This module knows the verb `export`: the whole record, written down in another format."""

from collections.abc import Callable

import click

from onrecord.cli.writing import write_csv, write_json, write_lines
from onrecord.exports.contract import contract_line
from onrecord.model.query import StatementQuery
from onrecord.store import Store, open_record
from onrecord.views.statements import StatementRow, statement_rows


def _csv(store: Store) -> None:
    write_csv(StatementRow, statement_rows(store.each_statement(StatementQuery())))


def _json(store: Store) -> None:
    write_json(statement_rows(store.each_statement(StatementQuery())))


def _jsonl(store: Store) -> None:
    write_lines(contract_line(kept.version.id, kept.reading) for kept in store.each_article())


FORMATS: dict[str, Callable[[Store], None]] = {"csv": _csv, "json": _json, "jsonl": _jsonl}


@click.command("export", short_help="Write the whole record down in another format.")
@click.argument("form", metavar="FORMAT", type=click.Choice(list(FORMATS)))
@click.pass_obj
def command(record: str, form: str) -> None:
    """Write the whole record down in another format.

    \b
    FORMAT is one of
      csv    all statements, for spreadsheets; a cell that looks like a formula gets a leading apostrophe
      json   all statements as a list of objects, with the exact words
      jsonl  all articles as lines of the machine contract of `onrecord annotate`; the id is the version's

    The latest version of every page is written, to standard output.
    """
    with open_record(record, create=False) as store:
        FORMATS[form](store)
