"""This module knows how what a search finds is counted and ordered where very much is found.

Counting the matches of a word is quick as long as none of them has to be looked up, so those that are not shown are counted apart.
Ranking reads every match twice over; and a word that very many have tells them apart no more: so those that were read last come first.
"""

import sqlite3
from typing import NamedTuple

MANY = 3_000
"""Of more matches than these, none is ranked."""
MANY_TIMES = 2
"""So many times as many are gone through as are counted, since some are not shown; of fewer all are counted."""
_HIDDEN = {"versions": "NOT (s.latest)"}
"""What the partial index of a table holds, where that is not what is replaced or rejected."""


class Search(NamedTuple):
    """A search of which nothing is asked but its words.

    Attributes:
        searched, table: the full-text index, and the table whose keys it has.
        shown: the condition on what is shown, a row of the table going by `s`; what it leaves out is in a partial index of the table.
    """

    searched: str
    table: str
    shown: str
    words: str

    def count(self, record: sqlite3.Connection, most: int = 0) -> int:
        """How many are found and shown; where there are more than `most`, one more than that."""
        found = f"SELECT count(*) FROM {self.searched} WHERE {self.searched} MATCH ?"
        if most:
            first = f"SELECT 1 FROM {self.searched} WHERE {self.searched} MATCH ? LIMIT ?"
            (total,) = record.execute(f"SELECT count(*) FROM ({first})", (self.words, MANY_TIMES * most)).fetchone()
            if total == MANY_TIMES * most:
                return most + 1
        held = _HIDDEN.get(self.table, "NOT (s.latest AND NOT s.rejected)")
        hidden = f"SELECT s.key FROM {self.table} s INDEXED BY {self.table}_hidden WHERE {held} AND NOT ({self.shown})"
        (total,) = record.execute(found, (self.words,)).fetchone()
        if total and record.execute(f"{hidden} LIMIT 1").fetchone():
            (unseen,) = record.execute(f"{found} AND rowid IN ({hidden})", (self.words,)).fetchone()
            total -= unseen
        return int(total)

    def finds_many(self, total: int) -> bool:
        """Whether so many are found that they are not ranked."""
        return total > MANY

    def keys(self, record: sqlite3.Connection, limit: int, offset: int) -> list[int]:
        """The keys of one page of very many: what was read last comes first."""
        asked = f"""SELECT f.rowid FROM {self.searched} f CROSS JOIN {self.table} s ON s.key = f.rowid
            WHERE {self.searched} MATCH ? AND {self.shown} ORDER BY f.rowid DESC LIMIT ? OFFSET ?"""
        return [key for (key,) in record.execute(asked, (self.words, limit, offset))]
