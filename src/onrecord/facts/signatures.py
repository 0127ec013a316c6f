"""This module knows what files look like by their first bytes: archives, documents and pictures that are no page.

Signatures are those of the formats' own specifications.
"""

from collections.abc import Mapping

SIGNATURES: Mapping[bytes, str] = {
    b"PK\x03\x04": "a zip archive",
    b"PK\x05\x06": "an empty zip archive",
    b"\x1f\x8b": "a gzip archive",
    b"BZh": "a bzip2 archive",
    b"\xfd7zXZ\x00": "an xz archive",
    b"7z\xbc\xaf\x27\x1c": "a 7z archive",
    b"Rar!\x1a\x07": "a rar archive",
    b"\x28\xb5\x2f\xfd": "a zstandard archive",
    b"%PDF-": "a PDF document",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "an office document",
    b"{\\rtf": "a rich text document",
    b"\x89PNG\r\n": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF87a": "a GIF picture",
    b"GIF89a": "a GIF picture",
    b"SQLite format 3\x00": "an SQLite database",
    b"\x7fELF": "a program",
}
"""First bytes, and what a file that begins with them is."""

PACKED = frozenset(kind for kind in SIGNATURES.values() if kind.startswith(("a ", "an ")) and "archive" in kind) | {
    "a PDF document",
    "an office document",
    "a rich text document",
}
"""Kinds that hold text, but packed: worth telling the reader to unpack them."""

_SAMPLE = 65536
_TEXT_CONTROLS = frozenset(b"\t\n\x0b\x0c\r\x1b\x85")
_CONTROLS = bytes(byte for byte in range(32) if byte not in _TEXT_CONTROLS) + b"\x7f"


def signature(body: bytes) -> str | None:
    """What the bytes are by their first few, or None where no known signature fits.

    >>> signature(b"PK\\x03\\x04rest")
    'a zip archive'
    """
    if body[257:262] == b"ustar":
        return "a tar archive"
    return next((kind for first, kind in SIGNATURES.items() if body.startswith(first)), None)


def is_wide(body: bytes) -> str | None:
    """The UTF-16 or UTF-32 form that the bytes are in, by their mark or by where their zero bytes stand; else None."""
    if body.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return "utf-32"
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    sample = body[: _SAMPLE - _SAMPLE % 2]
    if len(sample) < 8:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.6 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.6 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def is_binary(body: bytes) -> bool:
    """Whether more than one byte in twenty is a control that no text has (and it is no UTF-16 or UTF-32)."""
    if is_wide(body):
        return False
    sample = body[:_SAMPLE]
    return len(sample) - len(sample.translate(None, _CONTROLS)) > len(sample) * 0.05
