"""This module knows the ids of pages, versions and statements: short hashes of what they are, the same on every machine for ever."""

from base64 import b32encode
from collections.abc import Iterable
from hashlib import sha256

import msgspec

from onrecord.model.annotations import Quotation
from onrecord.model.span import Span
from onrecord.text.wording import wording

LENGTH = 16
"""Characters of an id: 80 bits, so that two of a thousand million statements sharing one is a matter of one in two million."""


def page_id(address: str) -> str:
    """The id of whatever stands at an address.

    >>> page_id("https://orsk.example/talks")
    'gxwp3kmcbboctnog'
    """
    return _short(address)


def version_id(address: str, text: str) -> str:
    """The id of these words at this address."""
    return _short(address, text)


def words_id(text: str, spans: Iterable[Span]) -> str:
    """The hash of an article's own words, however they are broken into lines; its versions are told apart by it."""
    return _short(wording("\n".join(span.cut(text) for span in spans)))


def statement_ids(version: str, quotations: tuple[Quotation, ...]) -> tuple[str, ...]:
    """The id of each quotation of a version, in order: made of its spans, and counted on only where two have the same."""
    seen: dict[str, int] = {}
    ids = []
    for quotation in quotations:
        spans = msgspec.json.encode((quotation.content, quotation.cue, quotation.speaker)).decode()
        again = seen[spans] = seen.get(spans, -1) + 1
        ids.append(_short(version, spans, str(again)) if again else _short(version, spans))
    return tuple(ids)


def _short(*parts: str) -> str:
    """Parts are told apart by their lengths, so that no two lists of parts look the same."""
    digest = sha256()
    for part in parts:
        words = part.encode("utf-8", "surrogatepass")
        digest.update(b"%d:" % len(words))
        digest.update(words)
    return b32encode(digest.digest()).decode("ascii")[:LENGTH].lower()
