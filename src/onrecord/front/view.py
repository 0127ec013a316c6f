"""This module knows a view of a record as a method of it: what can be asked, and the rows that answer."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Generic, Protocol, Self, TypeVar, overload

import msgspec

from onrecord.errors import Misuse
from onrecord.facts.plover import TYPES
from onrecord.front.rows import Rows
from onrecord.model.annotations import Directness, Kind
from onrecord.model.correction import FORCES, STATUSES
from onrecord.model.query import ActorQuery
from onrecord.store import Store
from onrecord.store.days import since_day, until_day

CHOICES: Mapping[str, tuple[str, ...]] = {
    "type": tuple(TYPES),
    "mode": tuple(dict.fromkeys(mode for each in TYPES.values() for mode in each.modes)),
    "status": STATUSES,
    "force": FORCES,
    "directness": tuple(each.value for each in Directness),
}
"""The words that a field may have, where not any will do; capitals do not count."""
KINDS = tuple(kind.value for kind in Kind)
"""The words that the field `kind` of actors may have."""
Query = TypeVar("Query", bound=msgspec.Struct)
Row = TypeVar("Row", bound=msgspec.Struct)
PAGING = ("limit", "offset", "after", "issues", "names", "behind")
"""Fields of questions that are about pages of an answer, which a program takes row by row instead, or that others are looked up for."""
DAYS = {"since": since_day, "happened_since": since_day, "until": until_day, "happened_until": until_day, "day": until_day}


class Opened(Protocol):
    """Whatever has a record open."""

    store: Store


class View(Generic[Query, Row]):
    """A view of a record; put on a class that has a record open, it is a method there.

    Args:
        query: what can be asked, a struct whose every field may be left out; its docstring says what the fields mean.
        row: what a row is; its fields are the columns.
        asked: the rows that answer a question, in order, whatever its limit and offset.
    """

    def __init__(self, query: type[Query], row: type[Row], asked: Callable[[Store, Query], Iterable[Row]]) -> None:
        self.query = query
        self.row = row
        self.asked = asked

    @overload
    def __get__(self, record: None, owner: type) -> Self: ...
    @overload
    def __get__(self, record: Opened, owner: type) -> "Asking[Query, Row]": ...
    def __get__(self, record: Opened | None, owner: type) -> "Self | Asking[Query, Row]":
        """The view of this record."""
        return self if record is None else Asking(self, record.store)


class Asking(Generic[Query, Row]):
    """A view of one record, to be asked."""

    def __init__(self, view: View[Query, Row], store: Store) -> None:
        self.view = view
        self.store = store
        self.__doc__ = f"Rows are `{view.row.__name__}`; fields that can be asked for: {', '.join(fields_of(view.query)) or 'none'}."

    def __call__(self, *, limit: int | None = None, **asked: object) -> Rows[Row]:
        """The rows that fit all that is asked, at most `limit` of them.

        Raises:
            Misuse: a field or value makes no sense; the sentence names those that do.
        """
        return Rows(self.view.row, self.each(limit=limit, **asked))

    def each(self, *, limit: int | None = None, **asked: object) -> Iterator[Row]:
        """The same rows one by one, for answers that are too long to be held at once."""
        query = question(self.view.query, asked)
        return islice(iter(self.view.asked(self.store, query)), limit)


def fields_of(query: type[msgspec.Struct]) -> tuple[str, ...]:
    """What can be asked for.

    >>> from onrecord.model.query import ActorQuery
    >>> fields_of(ActorQuery)
    ('name', 'kind', 'country', 'nameless')
    """
    return tuple(name for name in query.__struct_fields__ if name not in PAGING)


def question(query: type[Query], asked: dict[str, object]) -> Query:
    """The question that some fields ask.

    Raises:
        Misuse: there is no such field, or its value makes no sense.
    """
    known = fields_of(query)
    if unknown := [name for name in asked if name not in known]:
        raise Misuse(f"{unknown[0]!r} is nothing that can be asked for here; {', '.join(known) or 'nothing'} can be")
    for name, check in DAYS.items():
        if asked.get(name):
            check(str(asked[name]))
    written = {name: chosen(query, name, value) if type(value) is str else value for name, value in asked.items()}
    try:
        return msgspec.convert(written, query)
    except msgspec.ValidationError as error:
        raise Misuse(f"that question cannot be asked: {str(error)[:1].lower()}{str(error)[1:]}") from None


def chosen(query: type[msgspec.Struct], name: str, value: str) -> str:
    """A field's value as the record has it, where only some words make sense.

    Raises:
        Misuse: it is another word; the sentence names those that do.

    >>> from onrecord.model.query import EventQuery
    >>> chosen(EventQuery, "type", "assault")
    'ASSAULT'
    """
    allowed = KINDS if name == "kind" and query is ActorQuery else CHOICES.get(name, ())
    if not allowed or not value.strip():
        return value
    for word in allowed:
        if word.casefold() == value.strip().casefold():
            return word
    raise Misuse(f"{name} must be one of {', '.join(allowed)}, got {value!r}")
