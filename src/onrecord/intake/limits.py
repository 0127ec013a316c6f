"""This module knows how much is read at most: bytes of a file, of a page, of a list, and seconds of a server's answer."""

import msgspec

MEGABYTE = 1_000_000


class Limits(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How much is read at most. What is over a limit is a fault, and is never taken into memory.

    Attributes:
        file_bytes: the largest file; WARC files are read record by record and may be of any size.
        page_bytes: the largest page in a WARC file or from the web, with its encodings undone.
        list_bytes: the largest feed or sitemap, unpacked (what the sitemap protocol allows).
        robots_bytes: how much of a robots.txt is read (RFC 9309, section 2.5, asks for half a megabyte at least).
        answer_seconds: the longest time from asking a server to the end of its answer.
    """

    file_bytes: int = 32 * MEGABYTE
    page_bytes: int = 16 * MEGABYTE
    list_bytes: int = 52_428_800
    robots_bytes: int = 512_000
    answer_seconds: float = 60.0


DEFAULT_LIMITS = Limits()


def megabytes(size: int) -> str:
    """A size for sentences.

    >>> megabytes(32_000_000)
    '32 MB'
    """
    return f"{size / MEGABYTE:.3g} MB"
