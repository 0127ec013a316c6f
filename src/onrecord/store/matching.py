"""This module knows how what a search finds is counted and ranked where very much is found.

Counting the matches of a word is quick as long as none of them has to be looked up, so those that are not shown are counted apart.
Ranking reads every match: of very many, only those written last are ranked; the rest come after them, the last written first.
"""

import sqlite3
from typing import NamedTuple

MANY, MOST_RANKED = 3_000, 500
"""Of more matches than the first, so many are ranked."""
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

    def count(self, record: sqlite3.Connection) -> int:
        """How many are found and shown."""
        found = f"SELECT count(*) FROM {self.searched} WHERE {self.searched} MATCH ?"
        held = _HIDDEN.get(self.table, "NOT (s.latest AND NOT s.rejected)")
        hidden = f"SELECT s.key FROM {self.table} s INDEXED BY {self.table}_hidden WHERE {held} AND NOT ({self.shown})"
        (total,) = record.execute(found, (self.words,)).fetchone()
        if total and record.execute(f"{hidden} LIMIT 1").fetchone():
            (unseen,) = record.execute(f"{found} AND rowid IN ({hidden})", (self.words,)).fetchone()
            total -= unseen
        return int(total)

    def finds_many(self, total: int) -> bool:
        """Whether so many are found that not all are ranked."""
        return total > MANY

    def keys(self, record: sqlite3.Connection, limit: int, offset: int, total: int) -> list[int]:
        """The keys of one page: best match first; of very many, the best of those written last, then the rest."""
        written = f"""SELECT f.rowid AS key, {{rank}} AS rank FROM {self.searched} f CROSS JOIN {self.table} s ON s.key = f.rowid
            WHERE {self.searched} MATCH ? AND {self.shown} ORDER BY f.rowid DESC LIMIT ? OFFSET ?"""
        ranked, rest = min(total, MOST_RANKED), max(offset, MOST_RANKED)
        keys: list[sqlite3.Row] = []
        if offset < ranked:
            best = f"SELECT key FROM ({written.format(rank='f.rank')}) ORDER BY rank LIMIT ? OFFSET ?"
            keys += record.execute(best, (self.words, ranked, 0, limit, offset))
        if len(keys) < limit and rest < total:
            keys += record.execute(f"SELECT key FROM ({written.format(rank=0)})", (self.words, limit - len(keys), rest))
        return [key for (key,) in keys]
