"""This room keeps the record. SQL lives here and nowhere else; others ask in domain words."""

from pathlib import Path

from onrecord.errors import Misuse, StoreError
from onrecord.store.port import KeptFault, Store
from onrecord.store.sqlite import SqliteRecord

__all__ = ["KeptFault", "Store", "open_record"]


def open_record(location: str | Path, *, create: bool = True) -> Store:
    """Open a record, bringing an older one up to date.

    Args:
        location: path of a SQLite file.
        create: make it where it is not there; else that is a `StoreError`.

    Raises:
        StoreError: it is not there, or no record, or damaged.
        NewerRecord: a later onrecord wrote it.
        CannotWrite: it must be made or brought up to date, and cannot.
        Misuse: the location is an address of a kind of store that onrecord does not have.
    """
    if "://" in str(location):
        raise Misuse(f"no store for {str(location)!r}; a record is a file, name its path")
    path = Path(location)
    if path.is_dir():
        raise StoreError(f"{str(path)!r} is a folder; name a file in it, such as {str(path / 'onrecord.db')!r}")
    if not create and not path.exists():
        raise StoreError(f"there is no record at {str(path)!r}; make one with `onrecord read`, or name another with --record")
    return SqliteRecord(path)
