"""This module knows how judgements are kept in a SQLite record; its callers hold the transaction.

Each author has one standing judgement on a pair. What a person judged before stays beside it, so that it can be taken back; what a rule or
a model judged before is not kept, for it can be had again by running it.
"""

import sqlite3
from collections.abc import Iterable, Iterator

import msgspec

from onrecord.errors import Misuse
from onrecord.model.judgement import SYMMETRIC, Judgement, Relation, Verdict
from onrecord.store.actors import AT_ONCE
from onrecord.store.cells import json_cell

JUDGEMENT = "SELECT key, relation, left, right, verdict, author, at, score, reasons FROM judgements"
STANDING = "replaced_by IS NULL AND undone IS NULL"
_PAIR = f"relation = ? AND left = ? AND right = ? AND author = ? AND {STANDING}"


def write_judgement(record: sqlite3.Connection, judgement: Judgement, at: str) -> bool:
    """Write one judgement in place of its author's on the same pair; returns whether it says anything new.

    Raises:
        Misuse: it judges an item with itself.
    """
    given = msgspec.structs.replace(in_order(judgement), at=judgement.at or at)
    if given.left == given.right:
        raise Misuse(f"{given.left!r} cannot be judged with itself; name two items")
    before = _standing(record, given)
    if before and _says_the_same(before, given):
        return False
    if before and not given.is_personal:
        record.execute("DELETE FROM judgements WHERE key = ?", (before["key"],))
    replaced = before["key"] if before and given.is_personal else None
    if replaced:
        record.execute("UPDATE judgements SET replaced_by = key WHERE key = ?", (replaced,))
    key = _insert(record, given)
    if replaced:
        record.execute("UPDATE judgements SET replaced_by = ? WHERE key = ?", (key, replaced))
    return True


def undo_judgement(record: sqlite3.Connection, judgement: Judgement, at: str) -> Judgement | None:
    """Take back its author's standing judgement on a pair; returns the one that stands again, if there was one before.

    Raises:
        Misuse: there is none to be taken back.
    """
    given = in_order(judgement)
    row = _standing(record, given)
    if row is None:
        raise Misuse(f"{given.author} has given no verdict on {given.left!r} and {given.right!r} that could be taken back")
    record.execute("UPDATE judgements SET undone = ? WHERE key = ?", (at, row["key"]))
    record.execute("UPDATE judgements SET replaced_by = NULL WHERE replaced_by = ?", (row["key"],))
    again = _standing(record, given)
    return judgement_of(again) if again else None


def forget_judgements(record: sqlite3.Connection, relation: Relation, items: Iterable[str], linker: str) -> None:
    """Let go of what a linker judged of these items, and stands: only persons' verdicts are ever replaced or undone."""
    gone = [(relation.value, item, f"rule:{linker}", f"model:{linker}") for item in items]
    for side in ("left", "right"):
        record.executemany(f"DELETE FROM judgements WHERE relation = ? AND {side} = ? AND author IN (?, ?) AND {STANDING}", gone)


def judgements_on(record: sqlite3.Connection, relation: Relation, items: Iterable[str]) -> Iterator[Judgement]:
    """The standing judgements with one of these items at either end, each once."""
    wanted, seen = sorted(set(items)), set()
    for first in range(0, len(wanted), AT_ONCE):
        lot = wanted[first : first + AT_ONCE]
        marks = ", ".join("?" * len(lot))
        for side in ("left", "right"):
            for row in record.execute(f"{JUDGEMENT} WHERE relation = ? AND {side} IN ({marks}) AND {STANDING}", (relation.value, *lot)):
                if row["key"] not in seen:
                    seen.add(row["key"])
                    yield judgement_of(row)


def every_judgement(record: sqlite3.Connection, relation: Relation | None, *, personal: bool, skip: int = 0) -> Iterator[Judgement]:
    """The standing judgements, the last given first where they are persons', else in the order in which they came."""
    order = "at DESC, key DESC" if personal else "key"
    asked = f"{JUDGEMENT} WHERE {_wanted(relation, personal=personal)} ORDER BY {order} LIMIT -1 OFFSET ?"
    return map(judgement_of, record.execute(asked, (*_relation(relation), skip)))


def count_judgements(record: sqlite3.Connection, relation: Relation | None, *, personal: bool) -> int:
    """How many judgements stand."""
    asked = f"SELECT count(*) FROM judgements WHERE {_wanted(relation, personal=personal)}"
    (count,) = record.execute(asked, _relation(relation)).fetchone()
    return int(count)


def in_order(judgement: Judgement) -> Judgement:
    """The judgement with the smaller id on the left, where left and right may change places."""
    if judgement.relation in SYMMETRIC and judgement.right < judgement.left:
        return msgspec.structs.replace(judgement, left=judgement.right, right=judgement.left)
    return judgement


def judgement_of(row: sqlite3.Row) -> Judgement:
    """A row of `JUDGEMENT` as a value."""
    cells = dict(row)
    del cells["key"]
    cells["relation"], cells["verdict"] = Relation(cells["relation"]), Verdict(cells["verdict"])
    cells["reasons"] = msgspec.json.decode(cells["reasons"], type=tuple[str, ...])
    return Judgement(**cells)


def _wanted(relation: Relation | None, *, personal: bool) -> str:
    return " AND ".join(filter(None, (STANDING, "relation = ?" if relation else "", "personal" if personal else "")))


def _relation(relation: Relation | None) -> tuple[str, ...]:
    return (relation.value,) if relation else ()


def _standing(record: sqlite3.Connection, given: Judgement) -> sqlite3.Row | None:
    pair = (given.relation.value, given.left, given.right, given.author)
    row: sqlite3.Row | None = record.execute(f"{JUDGEMENT} WHERE {_PAIR}", pair).fetchone()
    return row


def _says_the_same(row: sqlite3.Row, given: Judgement) -> bool:
    return msgspec.structs.replace(judgement_of(row), at=given.at) == given


def _insert(record: sqlite3.Connection, given: Judgement) -> int:
    columns = "relation, left, right, verdict, author, personal, at, score, reasons"
    cells = (given.relation.value, given.left, given.right, given.verdict.value, given.author, given.is_personal, given.at)
    row = record.execute(
        f"INSERT INTO judgements ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (*cells, given.score, json_cell(given.reasons))
    )
    return int(row.lastrowid or 0)
