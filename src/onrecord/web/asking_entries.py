"""This module knows how a question about events, moves, actors or happenings is read off an address, whatever its fields are.

Each field has its own name there, `search` that of `q`; names that the question has no field for are passed over.
"""

from collections.abc import Mapping
from typing import Any, TypeVar

import msgspec

from onrecord.front.view import CHOICES as FIXED
from onrecord.front.view import KINDS
from onrecord.store.days import since_day, until_day
from onrecord.views.exchanges import State
from onrecord.web.asking import FURTHEST_PAGE, MOST_ROWS, NAMES, ROWS, is_flagged, number, one_of

EXCHANGE_STATES = tuple(state.value for state in State)
"""Where an exchange can stand."""
ZOOMS = ("years", "months", "days")
"""How closely the timeline is looked at."""
CHOICES: Mapping[str, tuple[str, ...]] = {
    **FIXED,
    "kind": KINDS,
    "zoom": ZOOMS,
    "state": EXCHANGE_STATES,
    "background": ("without", "only"),
}
"""The words that a field may have, where not any will do."""
LOOKED_UP = ("issues", "also", "apart", "least_score")
"""Fields that no address of a page has: they are looked up for what it asks, or only programs ask for them."""
_SINCE, _UNTIL = ("since", "happened_since"), ("until", "happened_until")
Asked = TypeVar("Asked", bound=msgspec.Struct)


def question(kind: type[Asked], address: Mapping[str, str]) -> Asked:
    """The question of this kind that an address asks.

    Raises:
        Misuse: a value makes no sense; the sentence says what is expected.

    >>> from onrecord.model.query import MoveQuery
    >>> asked = question(MoveQuery, {"q": " tunnel ", "open": "1", "page": "2"})
    >>> asked.search, asked.open, asked.offset
    ('tunnel', True, 50)
    """
    limit = number("rows", address.get("rows") or str(ROWS), MOST_ROWS)
    fields: dict[str, Any] = {"limit": limit, "offset": (number("page", address.get("page") or "1", FURTHEST_PAGE) - 1) * limit}
    for field in msgspec.structs.fields(kind):
        value = (address.get(NAMES.get(field.name, field.name)) or "").strip()
        if value and field.name not in (*fields, *LOOKED_UP):
            fields[field.name] = is_flagged(field.name, value) if field.type is bool else _checked(field.name, value)
    return kind(**fields)


def _checked(name: str, value: str) -> str:
    if name in _SINCE:
        since_day(value)
    elif name in _UNTIL:
        until_day(value)
    return _one_of(name, value) if name in CHOICES else value


def _one_of(name: str, value: str) -> str:
    """The word of `CHOICES` that is meant, in capitals or not; raises as `one_of`."""
    return one_of(name, next((word for word in CHOICES[name] if word.casefold() == value.casefold()), value), CHOICES[name])
