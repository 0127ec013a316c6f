"""This module knows the ids of pages, versions and entries: short hashes of what they are, the same on every machine for ever."""

import re
from base64 import b32encode
from collections.abc import Iterable
from hashlib import sha256

import msgspec

from onrecord.model.annotations import Event, Move, Quotation
from onrecord.model.span import Span, Spans
from onrecord.text.wording import wording

LENGTH = 16
"""Characters of an id: 80 bits, so that two of a thousand million statements sharing one is a matter of one in two million."""


def is_id(words: str) -> bool:
    """Whether some words look like an id.

    >>> is_id("gxwp3kmcbboctnog"), is_id("Pavlo Kerzhek")
    (True, False)
    """
    return re.fullmatch(rf"[a-z2-7]{{{LENGTH}}}", words) is not None


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
    """The id of each quotation of a version, in order: made of its spans."""
    return _ids((version, _json(quotation.content, quotation.cue, quotation.speaker)) for quotation in quotations)


def event_ids(version: str, events: tuple[Event, ...]) -> tuple[str, ...]:
    """The id of each event of a version, in order: made of its trigger, so that it lasts when its type or status is read otherwise."""
    return _ids((version, "event", _json(event.trigger)) for event in events)


def move_ids(version: str, moves: tuple[Move, ...]) -> tuple[str, ...]:
    """The id of each move of a version, in order: made of its content, so that it lasts when its force is read otherwise."""
    return _ids((version, "move", _json(move.content)) for move in moves)


def appearance_ids(version: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """The id of each actor on a version, in order: made of the name. Two of one name ("an official") are two."""
    return _ids((version, "appearance", name) for name in names)


def _ids(made_of: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """An id for each, counted on only where two are made of the same."""
    seen: dict[tuple[str, ...], int] = {}
    ids = []
    for parts in made_of:
        again = seen[parts] = seen.get(parts, -1) + 1
        ids.append(_short(*parts, str(again)) if again else _short(*parts))
    return tuple(ids)


def _json(*spans: Spans) -> str:
    return msgspec.json.encode(spans).decode()


def _short(*parts: str) -> str:
    """Parts are told apart by their lengths, so that no two lists of parts look the same."""
    digest = sha256()
    for part in parts:
        words = part.encode("utf-8", "surrogatepass")
        digest.update(b"%d:" % len(words))
        digest.update(words)
    return b32encode(digest.digest()).decode("ascii")[:LENGTH].lower()
