"""This module knows how a SQLite record keeps each name once; its callers hold the transaction."""

import sqlite3

from onrecord.store.search import folded


def name_key(record: sqlite3.Connection, name: str) -> int:
    """The key of a name, which is made where it is new."""
    row = record.execute("SELECT key FROM names WHERE name = ?", (name,)).fetchone()
    if row is None:
        return int(record.execute("INSERT INTO names (name, folded) VALUES (?, ?)", (name, folded(name))).lastrowid or 0)
    return int(row["key"])
