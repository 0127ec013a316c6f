"""This module knows what SQLite's errors mean to a reader."""

import sqlite3
from pathlib import Path

from onrecord.errors import CannotWrite, StoreError

_CANNOT_WRITE = {
    sqlite3.SQLITE_FULL: "the disk is full; make room and run again, everything reported so far is kept",
    sqlite3.SQLITE_READONLY: "it may not be written; check the file's and the folder's permissions, or name another with --record",
    sqlite3.SQLITE_BUSY: "another process is writing it; wait until that one is done and run again",
    sqlite3.SQLITE_LOCKED: "another process is writing it; wait until that one is done and run again",
    sqlite3.SQLITE_IOERR: "the disk refuses; check that it has room and is sound, everything reported so far is kept",
}
_CANNOT_READ = {
    sqlite3.SQLITE_NOTADB: "it is not a SQLite file; name another with --record",
    sqlite3.SQLITE_CORRUPT: "it is damaged; restore it from a copy",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened; check that the folder is there and may be written",
}


def sentence(error: sqlite3.Error, path: Path) -> StoreError:
    """The error of the family for one of SQLite's, with what to do."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _CANNOT_WRITE:
        return CannotWrite(f"the record {str(path)!r} cannot be written: {_CANNOT_WRITE[code]}")
    return StoreError(f"the record {str(path)!r} cannot be read: {_CANNOT_READ.get(code, str(error))}")
