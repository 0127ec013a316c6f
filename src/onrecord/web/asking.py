"""This module knows how a question to the record stands in an address, and back.

    /statements?q=ceasefire&speaker=Aldane&since=2031-04-01&page=2

Only what differs from the plain question is written, so that an address says what it asks and nothing else.
"""

from datetime import date
from typing import Annotated
from urllib.parse import urlencode

import msgspec
from litestar.params import QueryParameter

from onrecord.errors import Misuse
from onrecord.model.annotations import Directness
from onrecord.model.query import ArticleQuery, StatementQuery

ROWS = 50
"""Rows on one page of the desk, unless the address asks for another number."""

MOST_ROWS = 1000
FURTHEST_PAGE = 1_000_000
NAMES = {"search": "q"}
LABELS = {"search": "words", "directness": "how", "superseded": "replaced versions too"}
DIRECTNESS = tuple(str(word) for word in Directness)

Question = StatementQuery | ArticleQuery

Words = Annotated[str, QueryParameter(description='Words to look for; all must occur; "quoted words" as a phrase.')]
Speaker = Annotated[str, QueryParameter(description="Part of the speaker's name or words.")]
Outlet = Annotated[str, QueryParameter(description="The outlet's name.")]
Since = Annotated[str, QueryParameter(description="Published on or after this day, written 2031-04-02.")]
Until = Annotated[str, QueryParameter(description="Published on or before this day, written 2031-04-02.")]
How = Annotated[str, QueryParameter(description="direct, mixed or indirect.")]
Superseded = Annotated[str, QueryParameter(description="1 = also what stands on versions of a page that a later one has replaced.")]
PageNumber = Annotated[str, QueryParameter(description="Which page of the answer, from 1.")]
Rows = Annotated[str, QueryParameter(description="Rows on a page of the answer, 1 to 1000.")]


class Chip(msgspec.Struct, frozen=True, kw_only=True):
    """A filter in force, and the address without it."""

    name: str
    value: str
    without: str


class Pager(msgspec.Struct, frozen=True, kw_only=True):
    """Which rows are shown, of how many, and the addresses before and after; "" where there is none."""

    first: int
    last: int
    total: int
    before: str
    after: str


def statement_query(
    *,
    q: Words = "",
    speaker: Speaker = "",
    outlet: Outlet = "",
    since: Since = "",
    until: Until = "",
    directness: How = "",
    superseded: Superseded = "",
    page: PageNumber = "1",
    rows: Rows = str(ROWS),
) -> StatementQuery:
    """The question about statements that an address asks.

    Raises:
        Misuse: a value makes no sense; the sentence says what is expected.
    """
    limit = _number("rows", rows, MOST_ROWS)
    return StatementQuery(
        search=q.strip(),
        speaker=speaker.strip(),
        outlet=outlet.strip(),
        since=_day("since", since),
        until=_day("until", until),
        directness=_one_of("directness", directness, DIRECTNESS),
        superseded=_flag("superseded", superseded),
        limit=limit,
        offset=(_number("page", page, FURTHEST_PAGE) - 1) * limit,
    )


def article_query(
    *,
    q: Words = "",
    outlet: Outlet = "",
    since: Since = "",
    until: Until = "",
    superseded: Superseded = "",
    page: PageNumber = "1",
    rows: Rows = str(ROWS),
) -> ArticleQuery:
    """The question about articles that an address asks; raises as `statement_query` does."""
    limit = _number("rows", rows, MOST_ROWS)
    return ArticleQuery(
        search=q.strip(),
        outlet=outlet.strip(),
        since=_day("since", since),
        until=_day("until", until),
        superseded=_flag("superseded", superseded),
        limit=limit,
        offset=(_number("page", page, FURTHEST_PAGE) - 1) * limit,
    )


def address_of(path: str, query: Question, *, paged: bool = True) -> str:
    """The address that asks this question; without `paged`, of the answer as a whole.

    >>> address_of("/statements", StatementQuery(search="no fly zone", limit=50, offset=50))
    '/statements?q=no+fly+zone&page=2'
    """
    asked = {NAMES.get(name, name): value for name, value in _asked(query).items()}
    if paged and query.limit != ROWS:
        asked["rows"] = str(query.limit)
    if paged and query.offset:
        asked["page"] = str(query.offset // query.limit + 1)
    return f"{path}?{urlencode(asked)}" if asked else path


def chips(path: str, query: Question) -> tuple[Chip, ...]:
    """The filters in force, each with the address that drops it."""
    plain = {name: getattr(type(query)(), name) for name in _asked(query)}
    without = {name: msgspec.structs.replace(query, offset=0, **{name: value}) for name, value in plain.items()}
    return tuple(
        Chip(name=LABELS.get(name, name), value="" if name == "superseded" else value, without=address_of(path, without[name]))
        for name, value in _asked(query).items()
    )


def pager(path: str, query: Question, total: int, shown: int) -> Pager:
    """Where this page of the answer stands in the whole."""
    before = msgspec.structs.replace(query, offset=max(query.offset - query.limit, 0))
    after = msgspec.structs.replace(query, offset=query.offset + query.limit)
    return Pager(
        first=query.offset + 1 if shown else 0,
        last=query.offset + shown,
        total=total,
        before=address_of(path, before) if query.offset else "",
        after=address_of(path, after) if query.offset + shown < total and shown else "",
    )


def _asked(query: Question) -> dict[str, str]:
    fields = msgspec.structs.asdict(query)
    plain = msgspec.structs.asdict(type(query)())
    paging = ("limit", "offset")
    return {name: "1" if value is True else str(value) for name, value in fields.items() if name not in paging and value != plain[name]}


def _day(name: str, value: str) -> str:
    if not value.strip():
        return ""
    try:
        return date.fromisoformat(value.strip()).isoformat()
    except ValueError:
        raise Misuse(f"{name} must be a day written like 2031-04-02, got {value!r}") from None


def _number(name: str, value: str, most: int) -> int:
    if value.isascii() and value.isdigit() and len(value) < 10 and 1 <= int(value) <= most:
        return int(value)
    raise Misuse(f"{name} must be a whole number from 1 to {most}, got {value!r}")


def _one_of(name: str, value: str, allowed: tuple[str, ...]) -> str:
    if value and value not in allowed:
        raise Misuse(f"{name} must be one of {', '.join(allowed)}, got {value!r}")
    return value


def _flag(name: str, value: str) -> bool:
    return _one_of(name, value, ("0", "1")) == "1"
