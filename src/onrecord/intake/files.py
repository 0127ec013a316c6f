"""This module knows how files, folders and standard input become captures, and what is wrong with those that do not."""

import errno
import os
import stat
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from onrecord.errors import Missing, NotAPage, TooLarge, Unreadable
from onrecord.facts.signatures import PACKED, is_binary, signature
from onrecord.intake.codings import unzipped
from onrecord.intake.faults import fault
from onrecord.intake.limits import Limits, megabytes
from onrecord.intake.warc import SUFFIXES, is_warc, warc_captures
from onrecord.model.page import Capture
from onrecord.stage import Fault

MEDIA_TYPES = {
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/plain",
    ".xml": "application/xml",
    ".rss": "application/rss+xml",
    ".atom": "application/atom+xml",
    "": "",
}
"""File suffixes that are read, and what each is; a file without a suffix is looked into."""
PACKED_LISTS = (".xml.gz", ".rss.gz", ".atom.gz")
"""Suffixes of packed sitemaps and feeds."""

_Identity = tuple[int, int]


class Files:
    """Reads files, folders and standard input; each real file once, however many names it has."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._seen: set[_Identity] = set()

    def at(self, place: str) -> Iterator[Capture | Fault]:
        """Every page at a path, or on standard input for "-"; what cannot be read is a `Fault` in its place.

        Folders are walked to the bottom in the order of their names; hidden files are left out, and so are files with other suffixes.
        """
        if place == "-":
            yield _standard_input(self.limits)
            return
        path = Path(place)
        try:
            found = path.stat()
        except OSError as error:
            yield fault(place, _missing(path, error))
            return
        if stat.S_ISDIR(found.st_mode):
            yield from self._folder(path)
        elif _is_read(path):
            yield from self._once(path, found)
        else:
            yield fault(place, _unknown_suffix(path))

    def _folder(self, top: Path) -> Iterator[Capture | Fault]:
        waiting: list[tuple[Path, frozenset[_Identity]]] = [(top, frozenset())]
        while waiting:
            place, above = waiting.pop()
            try:
                found = place.stat()
                if stat.S_ISDIR(found.st_mode):
                    waiting.extend(reversed(_inside(place, found, above, self._seen)))
                    continue
            except OSError as error:
                yield fault(str(place), _missing(place, error))
                continue
            except Unreadable as error:
                yield fault(str(place), error)
                continue
            if _is_read(place):
                yield from self._once(place, found)

    def _once(self, place: Path, found: os.stat_result) -> Iterator[Capture | Fault]:
        identity = (found.st_dev, found.st_ino)
        if identity in self._seen:
            return
        self._seen.add(identity)
        try:
            if is_warc(place.name) and stat.S_ISREG(found.st_mode):
                yield from warc_captures(place, self.limits)
            else:
                yield _file(place, found, self.limits)
        except Unreadable as error:
            yield fault(str(place), error)
        except OSError as error:
            yield fault(str(place), _missing(place, error))


def _is_read(place: Path) -> bool:
    return place.suffix.lower() in MEDIA_TYPES or is_warc(place.name) or _is_packed_list(place)


def _is_packed_list(place: Path) -> bool:
    return place.name.lower().endswith(PACKED_LISTS)


def _inside(
    folder: Path, found: os.stat_result, above: frozenset[_Identity], seen: set[_Identity]
) -> list[tuple[Path, frozenset[_Identity]]]:
    identity = (found.st_dev, found.st_ino)
    if identity in above:
        raise _loop(folder)
    if identity in seen:
        return []
    seen.add(identity)
    names = sorted(entry.name for entry in folder.iterdir() if not entry.name.startswith("."))
    return [(folder / name, above | {identity}) for name in names]


def _file(place: Path, found: os.stat_result, limits: Limits) -> Capture:
    if not stat.S_ISREG(found.st_mode):
        raise NotAPage(f"{str(place)!r} is a device or a pipe; give a file, or - for standard input", reason="not a file")
    if found.st_size > limits.file_bytes:
        raise _too_large(str(place), limits)
    try:
        with place.open("rb") as opened:
            body = _all_of(opened, str(place), limits)
    except OSError as error:
        raise _missing(place, error) from error
    if _is_packed_list(place):
        body = unzipped(body, address=str(place), most=limits.list_bytes)
    _check(body, str(place))
    media_type = MEDIA_TYPES.get(place.suffix.lower(), "application/xml")
    return Capture(address=str(place), body=body, media_type=media_type, taken=_written(found))


def _written(found: os.stat_result) -> str:
    """When the file was last written; the same file read again is the same capture."""
    try:
        return datetime.fromtimestamp(found.st_mtime, UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    except (OverflowError, ValueError, OSError):
        return ""


def _standard_input(limits: Limits) -> Capture | Fault:
    try:
        body = _all_of(sys.stdin.buffer, "-", limits)
        _check(body, "-")
    except Unreadable as error:
        return fault("-", error)
    return Capture(address="-", body=body)


def _all_of(opened: BinaryIO, address: str, limits: Limits) -> bytes:
    body = opened.read(limits.file_bytes + 1)
    if len(body) > limits.file_bytes:
        raise _too_large(address, limits)
    return body


def _check(body: bytes, address: str) -> None:
    if not body.strip():
        raise NotAPage(f"{address!r} is empty; save the page again", reason="empty")
    kind = signature(body)
    if kind in PACKED:
        raise NotAPage(f"{address!r} is {kind}, whatever its name says; unpack it and read what is inside", reason="archive")
    if kind or is_binary(body):
        raise NotAPage(f"{address!r} is {kind or 'binary'}, not a page; give HTML or text", reason="binary")


def _missing(place: Path, error: OSError) -> Unreadable:
    if error.errno == errno.ELOOP:
        return _loop(place)
    if isinstance(error, PermissionError):
        return Missing(f"{str(place)!r} may not be opened by this user; change its permissions", reason="no permission")
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Missing(f"{str(place)!r} is not there, or vanished before it was read; check the path", reason="vanished")
    return Missing(f"{str(place)!r} cannot be read ({error.strerror or error}); check the disk and the path", reason="unreadable")


def _loop(place: Path) -> Unreadable:
    try:
        to = str(place.readlink())
    except OSError:
        to = "a folder around it"
    return NotAPage(f"{str(place)!r} leads back to {to!r}, so the folder holds itself; remove the link", reason="directory loop")


def _too_large(address: str, limits: Limits) -> TooLarge:
    most = megabytes(limits.file_bytes)
    return TooLarge(f"{address!r} is larger than {most}, the most that is read for one page; split it", reason="too large")


def _unknown_suffix(place: Path) -> NotAPage:
    known = " ".join((*filter(None, MEDIA_TYPES), *SUFFIXES, *PACKED_LISTS))
    return NotAPage(f"{str(place)!r} has the suffix {place.suffix!r}; what is read ends in {known}", reason="unknown suffix")
