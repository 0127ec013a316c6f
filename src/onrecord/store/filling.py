"""This module knows how a record of an older layout gets the entries it had no room for, from what was annotated when it was read.

It goes lot by lot, each in its own transaction: an upgrade that is broken off goes on where it stopped.
"""

import sqlite3

from onrecord.errors import StoreError
from onrecord.stage import Fault
from onrecord.store.rows import VERSION, kept_of
from onrecord.store.writing import write_fault
from onrecord.store.writing_entries import write_entries

LOT = 50
"""Versions in one transaction."""


def fill_in_entries(record: sqlite3.Connection) -> None:
    """Write the entries of all versions that have none yet; nothing is written where there are none of those."""
    while record.execute("SELECT 1 FROM versions WHERE NOT entered LIMIT 1").fetchone():
        record.execute("BEGIN IMMEDIATE")
        try:
            for row in record.execute(f"{VERSION} WHERE NOT v.entered ORDER BY v.key LIMIT ?", (LOT,)).fetchall():
                _fill_in(record, row)
            record.execute("COMMIT")
        except BaseException:
            if record.in_transaction:
                record.execute("ROLLBACK")
            raise


def _fill_in(record: sqlite3.Connection, row: sqlite3.Row) -> None:
    """Write the entries of one version; one whose reading is damaged keeps what it has, and becomes a fault."""
    try:
        kept = kept_of(record, row)
    except StoreError as error:
        record.execute("UPDATE versions SET entered = 1 WHERE key = ?", (row["key"],))
        write_fault(record, Fault(item=row["address"], stage="store", reason="damaged", message=str(error)), row["read"])
        return
    write_entries(record, row["key"], kept.version, kept.reading)
