"""This module knows how files, folders and standard input become captures, and what is wrong with those that do not."""

import errno
import os
import stat
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

import msgspec

from onrecord.errors import Missing, NotAPage, TooLarge, Unreadable
from onrecord.facts.signatures import PACKED, is_binary, signature
from onrecord.model.page import Capture
from onrecord.stage import Fault

MEDIA_TYPES = {
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/plain",
    "": "",
}
"""File suffixes that are read, and what each is; a file without a suffix is looked into."""

MEGABYTE = 1_000_000


class Limits(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How much is read at most.

    Attributes:
        file_bytes: the largest file, in bytes; a larger one is a fault and is never read into memory.
    """

    file_bytes: int = 32 * MEGABYTE


DEFAULT_LIMITS = Limits()


def captures(places: Sequence[str], *, limits: Limits = DEFAULT_LIMITS) -> Iterator[Capture | Fault]:
    """Read every page at the places: files, folders, or "-" for standard input.

    Folders are walked to the bottom in the order of their names; hidden files are left out, and so are files whose suffix is not a
    page's (style sheets, pictures). Each real file is read once, however many names it has. What cannot be read is a `Fault` in its place.
    """
    seen: set[tuple[int, int]] = set()
    for place in places:
        if place == "-":
            yield _standard_input(limits)
        elif place.lower().startswith(("http://", "https://")):
            yield _fault(place, _web_address(place))
        else:
            yield from _at(Path(place), seen, limits)


def _at(place: Path, seen: set[tuple[int, int]], limits: Limits) -> Iterator[Capture | Fault]:
    try:
        found = place.stat()
    except OSError as error:
        yield _fault(str(place), _missing(place, error))
        return
    if stat.S_ISDIR(found.st_mode):
        yield from _folder(place, seen, limits)
    elif place.suffix.lower() not in MEDIA_TYPES:
        yield _fault(str(place), _unknown_suffix(place))
    else:
        yield from _once(place, found, seen, limits)


def _folder(top: Path, seen: set[tuple[int, int]], limits: Limits) -> Iterator[Capture | Fault]:
    waiting: list[tuple[Path, frozenset[tuple[int, int]]]] = [(top, frozenset())]
    while waiting:
        place, above = waiting.pop()
        try:
            found = place.stat()
            if stat.S_ISDIR(found.st_mode):
                waiting.extend(reversed(_inside(place, found, above, seen)))
                continue
        except OSError as error:
            yield _fault(str(place), _missing(place, error))
            continue
        except Unreadable as error:
            yield _fault(str(place), error)
            continue
        if place.suffix.lower() in MEDIA_TYPES:
            yield from _once(place, found, seen, limits)


def _inside(
    folder: Path, found: os.stat_result, above: frozenset[tuple[int, int]], seen: set[tuple[int, int]]
) -> list[tuple[Path, frozenset[tuple[int, int]]]]:
    identity = (found.st_dev, found.st_ino)
    if identity in above:
        raise _loop(folder)
    if identity in seen:
        return []
    seen.add(identity)
    names = sorted(entry.name for entry in folder.iterdir() if not entry.name.startswith("."))
    return [(folder / name, above | {identity}) for name in names]


def _once(place: Path, found: os.stat_result, seen: set[tuple[int, int]], limits: Limits) -> Iterator[Capture | Fault]:
    identity = (found.st_dev, found.st_ino)
    if identity in seen:
        return
    seen.add(identity)
    try:
        yield _file(place, found, limits)
    except Unreadable as error:
        yield _fault(str(place), error)


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
    return Capture(address=str(place), body=body, media_type=MEDIA_TYPES[place.suffix.lower()], taken=_written(found))


def _written(found: os.stat_result) -> str:
    """When the file was last written; the same file read again is the same capture."""
    try:
        return datetime.fromtimestamp(found.st_mtime, UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    except (OverflowError, ValueError, OSError):
        return ""


def _standard_input(limits: Limits) -> Capture | Fault:
    try:
        return Capture(address="-", body=_all_of(sys.stdin.buffer, "-", limits))
    except Unreadable as error:
        return _fault("-", error)


def _all_of(opened: BinaryIO, address: str, limits: Limits) -> bytes:
    body = opened.read(limits.file_bytes + 1)
    if len(body) > limits.file_bytes:
        raise _too_large(address, limits)
    _check(body, address)
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
    most = limits.file_bytes / MEGABYTE
    return TooLarge(f"{address!r} is larger than {most:g} MB, the most that is read for one page; split it", reason="too large")


def _unknown_suffix(place: Path) -> NotAPage:
    known = " ".join(suffix for suffix in MEDIA_TYPES if suffix)
    return NotAPage(f"{str(place)!r} has the suffix {place.suffix!r}; pages end in {known}", reason="unknown suffix")


def _web_address(place: str) -> NotAPage:
    return NotAPage(f"{place!r} is a web address; these come with a later version: save the page and read the file", reason="web address")


def _fault(item: str, error: Unreadable) -> Fault:
    return Fault(item=item, stage="intake", reason=error.reason, message=str(error))
