"""This module knows what persons said of actors, as a SQLite record keeps it; its callers hold the transaction.

A correction of an actor is kept under one of its appearances, and goes with it: merged actors take what was said of all, in that order,
and of two that are parted each keeps its own.
"""

import sqlite3
from collections import ChainMap
from collections.abc import Iterable, Mapping

from onrecord.model.correction import Correction, EntryKind
from onrecord.store.entries.edits import BETWEEN
from onrecord.store.rows_of_corrections import correction_of
from onrecord.store.search import spelt_alike

_BY_SAID, _BY_SHOWN = "corrections c CROSS JOIN appearances a ON a.id = c.entry", "appearances a CROSS JOIN corrections c ON c.entry = a.id"
"""Two ways to find what is said of actors: by all that persons say of any, or by the appearances of one; the shorter is gone."""
_SAID = f"""SELECT c.key, c.version, c.entry, c.kind, c.action, c.fields, c.spans, c.author, c.at, c.reason, c.undone, a.actor
    FROM {{by}} WHERE c.kind = '{EntryKind.ACTOR.value}' AND c.undone IS NULL AND a.actor {{whose}} ORDER BY c.key"""
_HOW_MUCH = f"""SELECT (SELECT count(*) FROM corrections WHERE kind = '{EntryKind.ACTOR.value}' AND undone IS NULL) AS said,
    (SELECT count(*) FROM appearances WHERE actor = ?) AS shown"""


def said_of_actor(record: sqlite3.Connection, actor: int) -> tuple[Correction, ...]:
    """What persons say of an actor and have not taken back, in the order in which they said it."""
    said, shown = record.execute(_HOW_MUCH, (actor,)).fetchone()
    asked = _SAID.format(by=_BY_SAID if said < shown else _BY_SHOWN, whose="= ?")
    return tuple(map(correction_of, record.execute(asked, (actor,)))) if said else ()


def facts_of(said: Iterable[Correction]) -> Mapping[str, str]:
    """What they come to: for each field its last value, without those that are left to the pages again."""
    last = ChainMap(*(each.fields for each in reversed(tuple(said))))
    return {field: value for field, value in last.items() if value}


def aliases_in(facts: Mapping[str, str]) -> tuple[str, ...]:
    """The further names that a person gives."""
    return tuple(name for each in facts.get("aliases", "").split(BETWEEN) if (name := each.strip()))


def called_by_persons(record: sqlite3.Connection, name: str) -> list[int]:
    """The actors to whom persons give a name or an alias with this part, without regard to case."""
    wanted, found = spelt_alike(name), dict[int, None]()
    for row in record.execute(_SAID.format(by=_BY_SAID, whose="IS NOT NULL")):
        fields = correction_of(row).fields
        if any(wanted in spelt_alike(given) for given in (fields.get("name", ""), *aliases_in(fields))):
            found[row["actor"]] = None
    return list(found)
