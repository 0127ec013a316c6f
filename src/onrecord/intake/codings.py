"""This module knows how HTTP's content and transfer codings are undone, never into more bytes than are allowed."""

import io
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from fastwarc.stream_io import BrotliReader, ChunkedReader, GzipReader, ZstdReader

from onrecord.errors import NotAPage, TooLarge
from onrecord.facts.signatures import is_binary
from onrecord.intake.limits import megabytes

_READERS: Mapping[str, Callable[[Any], Any]] = {
    "gzip": GzipReader,
    "x-gzip": GzipReader,
    "deflate": partial(GzipReader, zlib=True),
    "br": BrotliReader,
    "zstd": ZstdReader,
    "chunked": ChunkedReader,
}
_GZIP = b"\x1f\x8b"
_PIECE = 65_536


def codings_of(headers: Mapping[str, str]) -> tuple[str, ...]:
    """The codings that a message's headers name, the outermost first, as they must be undone.

    >>> codings_of({"transfer-encoding": "chunked", "content-encoding": "br, gzip"})
    ('chunked', 'gzip', 'br')
    """
    named = ",".join(headers.get(name, "") for name in ("content-encoding", "transfer-encoding"))
    return tuple(coding for word in reversed(named.split(",")) if (coding := word.strip().lower()) and coding != "identity")


def undone(body: bytes, codings: Sequence[str], *, address: str, most: int) -> bytes:
    """The body with its codings undone, the first one first.

    Headers may lie: archives often keep a coding's header and store the body without it. Bytes that are not so coded are taken as they are.

    Raises:
        TooLarge: there would be more bytes than `most` (a gzip bomb).
        NotAPage: a coding that is not known, or bytes that are broken.
    """
    opened: Any = io.BytesIO(body)
    for coding in codings:
        if coding not in _READERS:
            raise NotAPage(
                f"{address!r} is coded as {coding!r}, which is not known; save the page and read the file", reason="unknown coding"
            )
        opened = _READERS[coding](opened)
    try:
        return _all_of(opened, address, most)
    except OSError as error:
        if is_binary(body):
            raise NotAPage(
                f"{address!r} is coded as {', '.join(codings)} and broken ({error}); read it again", reason="broken coding"
            ) from error
        return body


def unzipped(body: bytes, *, address: str, most: int) -> bytes:
    """A file's bytes without gzip around them, if that is around them. Raises as `undone`."""
    return undone(body, ("gzip",), address=address, most=most) if body.startswith(_GZIP) else body


def _all_of(opened: Any, address: str, most: int) -> bytes:
    pieces, left = [], most + 1
    while left > 0 and (piece := opened.read(min(left, _PIECE))):
        pieces.append(piece)
        left -= len(piece)
    if left <= 0:
        raise TooLarge(
            f"{address!r} unpacks to more than {megabytes(most)}, the most that is read for one page; leave it out", reason="too large"
        )
    return b"".join(pieces)
