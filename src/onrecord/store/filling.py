"""This module knows how a record of an older layout gets the entries it had no room for, from what was annotated when it was read.

It goes lot by lot, each in its own transaction: an upgrade that is broken off goes on where it stopped.
"""

import sqlite3

from onrecord.store.rows import VERSION, kept_of
from onrecord.store.writing_entries import write_entries

LOT = 50
"""Versions in one transaction."""


def fill_in_entries(record: sqlite3.Connection) -> None:
    """Write the entries of all versions that have none yet; nothing is written where there are none of those."""
    while record.execute("SELECT 1 FROM versions WHERE NOT entered LIMIT 1").fetchone():
        record.execute("BEGIN IMMEDIATE")
        try:
            for row in record.execute(f"{VERSION} WHERE NOT v.entered ORDER BY v.key LIMIT ?", (LOT,)).fetchall():
                kept = kept_of(record, row)
                write_entries(record, row["key"], kept.version, kept.reading)
            record.execute("COMMIT")
        except BaseException:
            if record.in_transaction:
                record.execute("ROLLBACK")
            raise
