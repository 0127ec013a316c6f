"""This module knows the record that is kept of every layout: the same invented pages, written by the onrecord that had that layout.

Before a step is added to the migrations, `python -m tests.unit.store.keeping` keeps a record of the layout before it.
"""

import gzip
import sqlite3
import tempfile
from pathlib import Path

from onrecord.model.page import Validators
from onrecord.store import Store, open_record
from onrecord.store.migrations import MIGRATIONS
from tests.contract.readings import ADDRESS, TEXT, reading

RECORDS = Path(__file__).with_name("records")
CHANGED = TEXT.replace("turns down", "rejects")
GIVEN = Validators(address=ADDRESS, etag='"2"', last_modified="Fri, 04 Apr 2031 11:00:00 GMT")
"""What the server gave with the changed page; layouts from 2 on hold it."""


def fill(store: Store) -> None:
    """A page with a second version, and another page."""
    store.add(reading(), read_at="2031-04-03T12:00:00Z")
    store.add(reading(address=ADDRESS + "/2"), read_at="2031-04-03T12:00:00Z")
    store.add(reading(CHANGED), read_at="2031-04-04T12:00:00Z")
    store.remember(GIVEN)


def keep(folder: Path = RECORDS) -> Path:
    """Write such a record in today's layout into a folder, packed; returns its file."""
    kept = folder / f"layout-{len(MIGRATIONS)}.db.gz"
    with tempfile.TemporaryDirectory() as scratch:
        place = Path(scratch) / "record.db"
        with open_record(place) as store:
            fill(store)
        record = sqlite3.connect(place, isolation_level=None)
        for step in ("PRAGMA wal_checkpoint(TRUNCATE)", "PRAGMA journal_mode=DELETE", "VACUUM"):
            record.execute(step).fetchall()
        record.close()
        kept.write_bytes(gzip.compress(place.read_bytes(), mtime=0))
    return kept


if __name__ == "__main__":
    keep()
