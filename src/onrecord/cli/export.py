"""This module knows the verb `export`: the whole record, written down in another format."""

import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import click
import msgspec

from onrecord import __version__
from onrecord.cli.writing import write_csv, write_json, write_lines, write_text
from onrecord.errors import Misuse
from onrecord.exports.contract import contract_line
from onrecord.exports.corrected import corrected_reading
from onrecord.exports.follow_the_money import MoneyEntity, actor_entities, told_entities
from onrecord.exports.parquet import write_parquet
from onrecord.exports.plover import PloverRecord, plover_records
from onrecord.exports.polecat import polecat_lines
from onrecord.exports.schema_org import schema_org
from onrecord.exports.web_annotation import annotations_of
from onrecord.front.asked import clusters_in, events_in
from onrecord.front.listed import ACTORS, ARTICLES, CORRECTIONS, EVENTS, JUDGEMENTS, MOVES, STATEMENTS, Listed
from onrecord.front.people import each_actor
from onrecord.model.query import ActorQuery
from onrecord.store import Store, open_record

KINDS: dict[str, Listed[Any, Any, Any]] = {
    "statements": STATEMENTS,
    "events": EVENTS,
    "moves": MOVES,
    "articles": ARTICLES,
    "actors": ACTORS,
    "judgements": JUDGEMENTS,
    "corrections": CORRECTIONS,
}
CODER = f"onrecord {__version__}"


def _csv(store: Store, kind: str) -> None:
    write_csv(KINDS[kind].row, _rows(store, kind))


def _json(store: Store, kind: str) -> None:
    write_json(_rows(store, kind))


def _parquet(store: Store, kind: str) -> None:
    write_parquet(KINDS[kind].row, _rows(store, kind), sys.stdout.buffer)


def _jsonl(store: Store, kind: str) -> None:
    if kind == "articles":
        write_lines(contract_line(told.version.id, corrected_reading(told)) for told in store.each_told())
    else:
        write_lines(map(msgspec.json.encode, KINDS[kind].each(store, KINDS[kind].query())))


def _rows(store: Store, kind: str) -> Iterable[msgspec.Struct]:
    return KINDS[kind].asked(store, KINDS[kind].query())


def _records(store: Store, least: float) -> Iterator[PloverRecord]:
    return plover_records([event for event in events_in(store) if event.score >= least], clusters_in(store), CODER)


def _plover(store: Store, least: float) -> None:
    write_lines(map(msgspec.json.encode, _records(store, least)))


def _polecat(store: Store, least: float) -> None:
    write_text(polecat_lines(_records(store, least)))


def _annotations(store: Store) -> None:
    write_lines(msgspec.json.encode(each) for told in store.each_told() for each in annotations_of(told, CODER))


def _schema_org(store: Store) -> None:
    write_lines(msgspec.json.encode(each) for told in store.each_told() for each in schema_org(told))


def _follow_the_money(store: Store) -> None:
    write_lines(map(msgspec.json.encode, _entities(store)))


def _entities(store: Store) -> Iterator[MoneyEntity]:
    yield from actor_entities(each_actor(store, ActorQuery(nameless=True)))
    for told in store.each_told():
        yield from told_entities(told)


TABLES: dict[str, tuple[str, Callable[[Store, str], None]]] = {
    "csv": ("statements", _csv),
    "json": ("statements", _json),
    "jsonl": ("articles", _jsonl),
    "parquet": ("statements", _parquet),
}
"""Formats of one kind of things, with the kind that is written where none is named."""
WHOLES: dict[str, Callable[[Store], None]] = {
    "annotations": _annotations,
    "schema-org": _schema_org,
    "ftm": _follow_the_money,
}
"""Formats that say themselves what goes into them."""
CODED: dict[str, Callable[[Store, float], None]] = {"plover": _plover, "polecat": _polecat}
"""Formats of coded events, of which a least score can be asked."""


@click.command("export", short_help="Write the whole record down in another format.")
@click.argument("form", metavar="FORMAT", type=click.Choice([*TABLES, *WHOLES, *CODED]))
@click.option("--of", "kind", type=click.Choice(list(KINDS)), help="With csv, json, jsonl and parquet: what is written.")
@click.option("--least-score", "least", type=click.FloatRange(0, 1), help="With plover and polecat: only events as likely to be right.")
@click.pass_obj
def command(record: str, form: str, kind: str | None, least: float | None) -> None:
    """Write the whole record down in another format.

    \b
    FORMAT is one of
      csv          statements, or what --of names, for spreadsheets; a cell that looks like a formula gets a leading apostrophe
      json         the same rows as a list of objects, with the exact words
      jsonl        articles as lines of the machine contract of `onrecord annotate`, or with --of other things whole, spans included
      parquet      the same rows as csv has, as columns with types (needs `pip install 'onrecord[arrow]'`)
      annotations  statements, events and moves as W3C Web Annotations, a line of JSON-LD each
      schema-org   articles and what they print in quotation marks as schema.org, a line of JSON-LD each
      ftm          articles, actors, mentions, events and statements as FollowTheMoney entities, a line of JSON each
      plover       events as PLOVER records, a line of JSON each, with the rule of coding that fired and what was told
      polecat      the same as a tab-separated table in POLECAT's columns, and five of ours

    The latest version of every page is written, to standard output. Dates are EDTF.
    """
    if least is not None and form not in CODED:
        raise Misuse(f"--least-score goes with {', '.join(CODED)}; `onrecord events` and `onrecord moves` take it too")
    if kind and form not in TABLES:
        raise Misuse(f"--of goes with {', '.join(TABLES)}; {form} says itself what goes into it")
    with open_record(record, create=False) as store:
        if form in WHOLES:
            WHOLES[form](store)
        elif form in CODED:
            CODED[form](store, least or 0.0)
        else:
            usual, write = TABLES[form]
            write(store, kind or usual)
