"""This module knows how WARC files (ISO 28500), packed record by record or not, become captures.

What a server answered with 200 and a page, and pages kept as resources, are read. Requests, metadata, redirects, pictures and the like
are passed over quietly, and so are revisits: they say that nothing is new. One record is in memory at a time, and never more of it than
the limit; the bytes of a larger one are run past.
"""

import zlib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from fastwarc import ArchiveIterator, WarcRecordType

from onrecord.errors import NotAPage, TooLarge, Unreadable
from onrecord.intake.clock import in_seconds
from onrecord.intake.codings import codings_of, undone
from onrecord.intake.faults import fault
from onrecord.intake.limits import Limits, megabytes
from onrecord.intake.media import PAGES, charset_of, media_type_of
from onrecord.model.page import Capture
from onrecord.stage import Fault

SUFFIXES = (".warc", ".warc.gz")

_OK = 200
_DAY = len("2034-03-01")
_GZIP, _GZIP_MEMBER = b"\x1f\x8b", 31
_PIECE = 1 << 20
_LONGEST_HEAD = 65_536
"""Bytes that HTTP headers may take beside the page."""


def is_warc(name: str) -> bool:
    """Whether a file is a WARC file by its name."""
    return name.lower().endswith(SUFFIXES)


def warc_captures(place: Path, limits: Limits) -> Iterator[Capture | Fault]:
    """Every page in a WARC file, in its order; a record that cannot be read is a fault, and the rest is read.

    Where the file itself breaks off, what is whole is read and the rest is one fault.
    """
    records = ArchiveIterator(str(place), parse_http=False)
    count = last = 0
    while True:
        try:
            record = next(records, None)
            if record is None:
                _check_end(place, last)
                break
            last = record.stream_pos
            yield from _of_record(record, place, limits)
        except (OSError, zlib.error, _CutShort) as error:
            yield fault(str(place), _broken(place, count, error))
            return
        count += 1
    if not count:
        yield fault(str(place), NotAPage(f"{str(place)!r} holds no WARC records; save the archive again", reason="empty"))


class _CutShort(Exception):
    """The record ends before its own length: the file was cut, or the length is wrong."""


def _of_record(record: Any, place: Path, limits: Limits) -> Iterator[Capture | Fault]:
    if "Content-Length" not in record.headers:
        raise _CutShort("a record's header is not whole")
    try:
        found = _capture(record, limits)
    except Unreadable as error:
        _pass_over(record)
        yield fault(_address(record) or str(place), error)
        return
    if found is not None:
        yield found
    _pass_over(record)


def _pass_over(record: Any) -> None:
    length = record.content_length
    record.consume()
    if record.reader.tell() < length:
        raise _CutShort("a record is shorter than it says")


def _check_end(place: Path, last: int) -> None:
    """Refuse a packed file that breaks off before its last record's header is whole: the reader takes that for its end.

    Args:
        last: where the last record that was found begins, in bytes of the file.
    """
    member = zlib.decompressobj(_GZIP_MEMBER)
    with place.open("rb") as opened:
        opened.seek(last)
        if opened.read(2) != _GZIP:
            return
        opened.seek(last)
        while packed := opened.read(_PIECE):
            while packed:
                member.decompress(packed, _PIECE)
                packed = member.unused_data if member.eof else member.unconsumed_tail
                member = zlib.decompressobj(_GZIP_MEMBER) if member.eof and packed else member
    if not member.eof:
        raise _CutShort("a record is not whole")


def _capture(record: Any, limits: Limits) -> Capture | None:
    """The page of a record, or None where it has none."""
    address = _address(record)
    if not address.startswith(("http://", "https://")) or address.partition("?")[0].endswith("/robots.txt"):
        return None
    if record.record_type == WarcRecordType.resource:
        return _page(record, address, {"content-type": record.headers.get("Content-Type") or ""}, limits)
    if record.record_type != WarcRecordType.response or not record.is_http:
        return None
    headers = _http_headers(record, address)
    return _page(record, address, headers, limits) if headers is not None else None


def _http_headers(record: Any, address: str) -> dict[str, str] | None:
    """The headers of an answer that is a page's; None of one that is not."""
    try:
        record.parse_http("none", _LONGEST_HEAD)
    except (OSError, ValueError) as error:
        raise NotAPage(f"{address!r} is kept with broken HTTP headers ({error}); archive it again", reason="bad answer") from error
    line = record.http_headers.status_line or ""
    if not line.startswith("HTTP/"):
        raise NotAPage(f"{address!r} is kept without its HTTP headers; archive it again", reason="bad answer")
    if record.http_headers.status_code != _OK:
        return None
    return {name.lower(): value for name, value in record.http_headers.to_tuples()}


def _page(record: Any, address: str, headers: dict[str, str], limits: Limits) -> Capture | None:
    stated = headers.get("content-type", "")
    media_type = media_type_of(stated)
    if media_type and media_type not in PAGES:
        return None
    if record.content_length > limits.page_bytes:
        raise TooLarge(
            f"{address!r} is larger than {megabytes(limits.page_bytes)}, the most that is read for one page; leave it out",
            reason="too large",
        )
    length = record.content_length
    body = record.reader.read(limits.page_bytes)
    if len(body) < length:
        raise _CutShort("a page is not whole")
    page = undone(body, codings_of(headers), address=address, most=limits.page_bytes)
    day, moment = _when(record.headers.get("WARC-Date") or "")
    return Capture(address=address, body=page, media_type=media_type, charset=charset_of(stated), captured=day, taken=moment)


def _when(stated: str) -> tuple[str, str]:
    """The day and the moment that a WARC-Date states; the day alone where it states no more, neither where it is no date."""
    try:
        moment = datetime.fromisoformat(stated.strip())
        return (in_seconds(moment)[:_DAY], in_seconds(moment)) if moment.tzinfo else (moment.date().isoformat(), "")
    except (ValueError, OverflowError):
        return "", ""


def _address(record: Any) -> str:
    """The address whose answer the record keeps; old writers put it in angle brackets."""
    return (record.headers.get("WARC-Target-URI") or "").strip().strip("<>")


def _broken(place: Path, count: int, error: Exception) -> NotAPage:
    if not count:
        return NotAPage(f"{str(place)!r} is no WARC file, or broken from its start ({error}); save the archive again", reason="no WARC")
    what = f"{str(place)!r} is cut short or broken after {count} whole records ({error})"
    return NotAPage(f"{what}; those are read, fetch the archive again for the rest", reason="cut short")
