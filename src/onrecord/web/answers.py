"""This module knows the page of a list as a program gets it."""

from typing import Any, Generic, TypeVar

import msgspec

from onrecord.web.api_asking import Asking
from onrecord.web.cursors import Place

Row = TypeVar("Row", bound=msgspec.Struct)


class Answer(msgspec.Struct, Generic[Row], frozen=True, kw_only=True):
    """A page of rows; `total` counts all that fit, `next` is the address of the next page or null."""

    total: int
    next: str | None
    rows: tuple[Row, ...]


def skipped(path: str, asked: Asking[Any], total: int) -> str | None:
    """The address of the page that comes after so many rows; None where all have been given."""
    shown = asked.place.skip + asked.rows
    return asked.next(path, Place(skip=shown)) if shown < total else None
