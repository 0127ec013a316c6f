"""This module knows how a program's question stands in an address: each field of the question by its name, `search` as `q`.

    /api/events?participant=Orsk&status=denied&rows=100&cursor=…

The parameters are read off the question itself, so that what can be asked and what is described cannot differ.
"""

import re
from collections.abc import Callable
from enum import Enum
from inspect import Parameter, Signature
from typing import Annotated, Any, Generic, TypeVar, get_args
from urllib.parse import urlencode

import msgspec
from litestar.params import QueryParameter

from onrecord.errors import Misuse
from onrecord.front.view import DAYS, PAGING, chosen
from onrecord.web.asking import FURTHEST_PAGE, MOST_ROWS, NAMES, ROWS
from onrecord.web.cursors import Place, cursor, place_of

Query = TypeVar("Query", bound=msgspec.Struct)
WORDS = {
    "search": 'Words to look for; all must occur; "quoted words" as a phrase.',
    "speaker": "Part of the speaker's name or words.",
    "outlet": "The outlet's name.",
    "place": "Part of the words for where it was.",
    "since": "On or after: 2031-04-02, 2031-04 or 2031.",
    "until": "On or before: 2031-04-02, 2031-04 or 2031.",
    "happened_since": "Happened on or after this date.",
    "happened_until": "Happened on or before this date.",
    "superseded": "1 = also what stands on versions of a page that a later one has replaced.",
    "rejected": "1 = also what a person has rejected.",
    "newest": "1 = newest first also where words are searched.",
}
"""Fields in words; any other is described by the question's docstring."""
PAGING_WORDS = {
    "cursor": "Where to go on, as `next` of the answer before has it.",
    "page": "Which page of the answer, from 1; `cursor` goes before it.",
    "rows": "Rows on a page of the answer, 1 to 1000.",
}


TAKEN = {"state_": "state"}
"""Parameters whose own names mean something else to the web server's library, by the names they go under in code."""
_FREE = {name: free for free, name in TAKEN.items()}


class Asking(msgspec.Struct, Generic[Query], frozen=True, kw_only=True):
    """A question with the page of its answer that is asked for.

    Attributes:
        query: the question; place: where the answer goes on; rows: how many at most.
        address: the query string without the place, for the address of the next page.
    """

    query: Query
    place: Place
    rows: int
    address: str

    def next(self, path: str, place: Place) -> str:
        """The address of the page of the answer that begins at a place."""
        return f"{path}?{self.address}{'&' if self.address else ''}{urlencode({'cursor': cursor(place)})}"


def asked_by(kind: type[Query]) -> Callable[..., Asking[Query]]:
    """What reads a question of this kind off an address; its signature has a parameter for each field.

    The function raises `Misuse` where a value makes no sense.
    """
    fields = [field for field in msgspec.structs.fields(kind) if field.name not in PAGING]

    def asked(**given: str) -> Asking[Query]:
        given = {TAKEN.get(name, name): value for name, value in given.items()}
        values = {field.name: _value(kind, field, given[NAMES.get(field.name, field.name)].strip()) for field in fields}
        rows = _number("rows", given["rows"], MOST_ROWS)
        named = {name: value for name, value in given.items() if value and name not in ("cursor", "page", "rows")}
        named.update({"rows": str(rows)} if rows != ROWS else {})
        place = place_of(given["cursor"]) if given["cursor"] else Place(skip=(_number("page", given["page"], FURTHEST_PAGE) - 1) * rows)
        query = kind(**{name: value for name, value in values.items() if value is not None})
        return Asking(query=query, place=place, rows=rows, address=urlencode(named))

    words = {NAMES.get(field.name, field.name): _words(kind, field.name) for field in fields} | PAGING_WORDS
    types = {_FREE.get(name, name): Annotated[str, QueryParameter(name=name, description=told)] for name, told in words.items()}
    usual = {"page": "1", "rows": str(ROWS)}
    parameters = [Parameter(name, Parameter.KEYWORD_ONLY, default=usual.get(name, ""), annotation=each) for name, each in types.items()]
    asked.__annotations__ = {**types, "return": Asking}
    asked.__signature__ = Signature(parameters, return_annotation=Asking)  # type: ignore[attr-defined]
    return asked


def _words(kind: type[msgspec.Struct], field: str) -> str:
    """What a field means, from the table, the docstring of the question, or failing both its name."""
    found = re.search(rf"^\s+(?:[\w, ]+, )?{field}(?:, [\w, ]+)?: (.+)", kind.__doc__ or "", re.MULTILINE)
    return WORDS.get(field) or (found[1] if found else field.replace("_", " "))


def _value(kind: type[msgspec.Struct], field: msgspec.structs.FieldInfo, written: str) -> Any:
    """A field's value, or None where nothing is asked of it."""
    if not written:
        return None
    try:
        DAYS.get(field.name, str)(written)
        return chosen(kind, field.name, written) if field.type is str else msgspec.convert(written, field.type, strict=False)
    except Misuse as error:
        raise Misuse(str(error) if str(error).startswith(field.name) else f"{field.name}: {error}") from None
    except msgspec.ValidationError:
        raise Misuse(f"{field.name} must be {_choices(field.type)}, got {written!r}") from None


def _choices(kind: Any) -> str:
    """What a value may be, in words."""
    listed = [each for each in getattr(kind, "__args__", (kind,)) if isinstance(each, type) and issubclass(each, Enum)]
    if listed:
        return "one of " + ", ".join(str(each.value) for each in listed[0])
    if words := [each for each in get_args(kind) if isinstance(each, str) and each]:
        return "one of " + ", ".join(words)
    return {int: "a whole number", float: "a number"}.get(kind, "1 or left out")


def _number(name: str, written: str, most: int) -> int:
    if not re.fullmatch(r"[0-9]{1,9}", written) or not 1 <= int(written) <= most:
        raise Misuse(f"{name} must be a whole number from 1 to {most}, got {written!r}")
    return int(written)
