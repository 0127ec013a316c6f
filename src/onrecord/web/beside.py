"""This module knows how the views of a large record are made beside the desk, by a process of their own, and read from the file it leaves.

A view over a hundred thousand entries takes seconds of a processor, and a thread that works for seconds holds up every page beside it.
So another process makes them, in the background's place in the queue, and writes them to a file beside the record (`onrecord.db-views`);
the desk reads that in small pieces. The file may be thrown away at any time: it is made anew, and is only ever what the record says.
"""

import gc
import glob
import os
import struct
import subprocess
import sys
import tempfile
from _thread import interrupt_main
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from hashlib import sha256
from itertools import islice
from pathlib import Path
from signal import SIGINT, default_int_handler, signal
from threading import Lock, Thread
from time import sleep
from typing import Any, BinaryIO

import msgspec

from onrecord.errors import StoreError
from onrecord.store import Store, open_record
from onrecord.web.making import MAKERS, Maker, Making

LAYOUT = 3
"""Another number where the file, or a view in it, has another shape than before."""
PIECE = 100
"""Rows that are read at once; between two pieces pages have their turn."""
A_TURN = 0.001
"""Seconds that are left to pages between two pieces."""
_HEAD = struct.Struct(">BI")


class Written(msgspec.Struct, frozen=True, kw_only=True):
    """What a file of views says of itself: its layout, the record it is of, and the moment it shows (UTC, ISO 8601, seconds)."""

    layout: int
    record: str
    at: str


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """The views of a record as a file has them: the rows of each by its name, and the moment they show."""

    at: str
    rows: dict[str, tuple[Any, ...]]


def place_of(record: Path) -> Path:
    """Where the views of a record are kept: beside it, or among the temporary files where nothing may be written there."""
    if os.access(record.absolute().parent, os.W_OK):
        return record.with_name(record.name + "-views")
    return Path(tempfile.gettempdir()) / f"onrecord-{sha256(str(record.absolute()).encode()).hexdigest()[:20]}-views"


class Beside:
    """The process that makes the views of a record, one at a time; it ends with the desk, also where that is killed.

    It reads a pipe of which the desk holds the other end: that is closed however the desk ends.

    Args:
        record: the record's file.
    """

    def __init__(self, record: Path) -> None:
        self.record = record
        self._lock = Lock()
        self._working: subprocess.Popen[str] | None = None
        self._ended = False

    def make(self) -> bool:
        """Make every view anew, and wait for it; False where the desk has ended meanwhile.

        Raises:
            StoreError: they could not be made.
        """
        with self._lock:
            if self._ended:
                return False
            working = self._working = _begun(self.record)
        with working:
            told = working.stderr.read().strip().splitlines() if working.stderr else []
        if working.returncode and not self._ended:
            why = told[-1] if told else "without a word"
            raise StoreError(f"the views of {str(self.record)!r} could not be made ({why}); the last ones are shown")
        return not self._ended

    def end(self) -> None:
        """Let the process end, and begin no other."""
        with self._lock:
            self._ended = True
            if self._working and self._working.stdin:
                self._working.stdin.close()


def _begun(record: Path) -> subprocess.Popen[str]:
    asked = [sys.executable, "-m", "onrecord.web.beside", str(record)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    return subprocess.Popen(asked, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=environment)


def write_views(store: Store, path: Path) -> None:
    """Make every view and write it, in place of those written before; the file is there whole or not at all."""
    _clear_up(path)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        with unfinished.open("wb") as file:
            head = Written(layout=LAYOUT, record=_record_of(store), at=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))
            _write(file, "", msgspec.msgpack.encode(head))
            making = Making(store)
            for name, maker in MAKERS.items():
                for piece in _pieces(maker.make(making)):
                    _write(file, name, msgspec.msgpack.encode(piece))
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def read_views(store: Store, path: Path) -> Kept | None:
    """The views that a file holds; None where there is none, or it is of another layout or another record, or broken.

    What is read is set apart from what Python looks through for things to forget: it stays until all of it is replaced at once.
    """
    rows: dict[str, list[Any]] = {name: [] for name in MAKERS}
    decoders = {name: msgspec.msgpack.Decoder(_rows_of(maker)) for name, maker in MAKERS.items()}
    try:
        with path.open("rb") as file:
            pieces = _read(file)
            head = msgspec.msgpack.decode(next(pieces, ("", b""))[1], type=Written)
            if head.layout != LAYOUT or head.record != _record_of(store):
                return None
            for name, body in pieces:
                rows[name] += decoders[name].decode(body)
                gc.freeze()
                sleep(A_TURN)
    except (OSError, msgspec.DecodeError, struct.error, KeyError, UnicodeDecodeError):
        return None
    return Kept(at=head.at, rows={name: tuple(found) for name, found in rows.items()})


def _rows_of(maker: Maker) -> Any:
    """The type of a piece of a view's rows."""
    return tuple[maker.kind, ...]  # type: ignore[name-defined]


def _record_of(store: Store) -> str:
    """What tells this record from another that may lie at its place: the page that was read into it first, and when."""
    first = next(iter(store.each_article()), None)
    return f"{first.version.page} {first.version.read}" if first else ""


def _pieces(rows: Iterable[Any]) -> Iterator[list[Any]]:
    left = iter(rows)
    while piece := list(islice(left, PIECE)):
        yield piece


def _write(file: BinaryIO, name: str, body: bytes) -> None:
    written = name.encode()
    file.write(_HEAD.pack(len(written), len(body)) + written + body)


def _read(file: BinaryIO) -> Iterator[tuple[str, bytes]]:
    while head := file.read(_HEAD.size):
        name, body = _HEAD.unpack(head)
        yield file.read(name).decode(), file.read(body)


def _clear_up(path: Path) -> None:
    """Take away what processes that are no more have left unfinished."""
    for left in path.parent.glob(f"{glob.escape(path.name)}.*"):
        if (process := left.suffix[1:]).isdigit() and not _is_there(int(process)):
            left.unlink(missing_ok=True)


def _is_there(process: int) -> bool:
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


def _end_with_desk() -> None:
    """Break off when the desk, which holds the other end of standard input, has ended."""
    while os.read(0, 1):
        pass
    interrupt_main()


def main(record: str) -> None:
    """Make the views of a record, letting whoever else works on this machine go first, until standard input ends."""
    os.nice(10)
    gc.disable()
    signal(SIGINT, default_int_handler)
    Thread(target=_end_with_desk, daemon=True).start()
    with suppress(KeyboardInterrupt), open_record(record, create=False) as store:
        write_views(store, place_of(Path(record)))


if __name__ == "__main__":
    main(sys.argv[1])
