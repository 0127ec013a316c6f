"""This module knows how a question to the record stands in an address, and back.

    /statements?q=ceasefire&speaker=Aldane&since=2031-04-01&page=2

Only what differs from the plain question is written, so that an address says what it asks and nothing else.
"""

from collections.abc import Callable
from typing import Annotated, Protocol, cast
from urllib.parse import urlencode

import msgspec
from litestar.params import QueryParameter

from onrecord.errors import Misuse
from onrecord.model.annotations import Directness
from onrecord.model.query import ArticleQuery, StatementQuery
from onrecord.store.days import since_day, until_day

ROWS = 50
"""Rows on one page of the desk, unless the address asks for another number."""

MOST_ROWS = 1000
FURTHEST_PAGE = 1_000_000
NAMES = {"search": "q"}
LABELS = {
    **{"search": "words", "directness": "how", "superseded": "replaced versions too", "open": "not known to be answered"},
    **{"happened_since": "happened since", "happened_until": "happened until", "vouched": "on the word of", "by": "made by"},
    "order": "order",
    **{"participant": "takes part", "other": "takes part as well", "to": "made to", "place": "where"},
}
DIRECTNESS = tuple(str(word) for word in Directness)


class Question(Protocol):
    """Whatever is asked page by page: a value whose fields are what must hold, how many rows, and from which."""

    @property
    def limit(self) -> int:
        """Rows on one page of the answer."""
        ...

    @property
    def offset(self) -> int:
        """Rows before it."""
        ...


Words = Annotated[str, QueryParameter(description='Words to look for; all must occur; "quoted words" as a phrase.')]
Speaker = Annotated[str, QueryParameter(description="Part of the speaker's name or words.")]
ActorId = Annotated[str, QueryParameter(description="The speaker: one of its names, or its id.")]
PartyId = Annotated[str, QueryParameter(description="The party spoken for, likewise.")]
Outlet = Annotated[str, QueryParameter(description="The outlet's name.")]
Since = Annotated[str, QueryParameter(description="Published on or after: 2031-04-02, 2031-04 or 2031.")]
Until = Annotated[str, QueryParameter(description="Published on or before: 2031-04-02, 2031-04 or 2031.")]
How = Annotated[str, QueryParameter(description="direct, mixed or indirect.")]
Order = Annotated[str, QueryParameter(description="oldest, speaker, outlet, unsure or sure first.")]
Superseded = Annotated[str, QueryParameter(description="1 = also what stands on versions of a page that a later one has replaced.")]
PageNumber = Annotated[str, QueryParameter(description="Which page of the answer, from 1.")]
Rows = Annotated[str, QueryParameter(description="Rows on a page of the answer, 1 to 1000.")]


class Chip(msgspec.Struct, frozen=True, kw_only=True):
    """A filter in force, and the address without it."""

    name: str
    value: str
    without: str


class Sorting(msgspec.Struct, frozen=True, kw_only=True):
    """How a table is sorted by a column ("ascending", "descending" or ""), and the address that sorts it so, or the other way."""

    is_so: str
    address: str


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
    actor: ActorId = "",
    party: PartyId = "",
    superseded: Superseded = "",
    order: Order = "",
    page: PageNumber = "1",
    rows: Rows = str(ROWS),
) -> StatementQuery:
    """The question about statements that an address asks.

    Raises:
        Misuse: a value makes no sense; the sentence says what is expected.
    """
    limit = number("rows", rows, MOST_ROWS)
    return StatementQuery(
        search=q.strip(),
        speaker=speaker.strip(),
        outlet=outlet.strip(),
        since=_day("since", since, since_day),
        until=_day("until", until, until_day),
        directness=one_of("directness", directness, DIRECTNESS),
        actor=actor.strip(),
        party=party.strip(),
        superseded=is_flagged("superseded", superseded),
        order=order.strip(),
        limit=limit,
        offset=(number("page", page, FURTHEST_PAGE) - 1) * limit,
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
    limit = number("rows", rows, MOST_ROWS)
    return ArticleQuery(
        search=q.strip(),
        outlet=outlet.strip(),
        since=_day("since", since, since_day),
        until=_day("until", until, until_day),
        superseded=is_flagged("superseded", superseded),
        limit=limit,
        offset=(number("page", page, FURTHEST_PAGE) - 1) * limit,
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
    without = {name: _changed(query, offset=0, **{name: value}) for name, value in plain.items()}
    return tuple(
        Chip(name=LABELS.get(name, name), value="" if getattr(query, name) is True else value, without=address_of(path, without[name]))
        for name, value in _asked(query).items()
    )


def sortings(path: str, query: StatementQuery) -> dict[str, Sorting]:
    """For each column of statements by which they can be sorted: how they are sorted by it, and the address that sorts or turns them.

    >>> sortings("/statements", StatementQuery(order="unsure", limit=50))["score"]
    Sorting(is_so='ascending', address='/statements?order=sure')
    """
    orders = {"date": ("", "oldest"), "speaker": ("speaker",), "outlet": ("outlet",), "score": ("unsure", "sure")}
    return {column: _sorting(path, query, column, words) for column, words in orders.items()}


def _sorting(path: str, query: StatementQuery, column: str, words: tuple[str, ...]) -> Sorting:
    at = words.index(query.order) if query.order in words and (query.order or not query.search) else -1
    up = ("descending", "ascending") if column == "date" else ("ascending", "descending")
    following = words[(at + 1) % len(words)]
    return Sorting(is_so=up[at] if at >= 0 else "", address=address_of(path, _changed(query, offset=0, order=following)))


def pager(path: str, query: Question, total: int, shown: int) -> Pager:
    """Where this page of the answer stands in the whole."""
    before = _changed(query, offset=max(query.offset - query.limit, 0))
    after = _changed(query, offset=query.offset + query.limit)
    return Pager(
        first=query.offset + 1 if shown else 0,
        last=query.offset + shown,
        total=total,
        before=address_of(path, before) if query.offset else "",
        after=address_of(path, after) if query.offset + shown < total and shown else "",
    )


def _changed(query: Question, **fields: object) -> Question:
    return cast(Question, msgspec.structs.replace(cast(msgspec.Struct, query), **fields))


def _asked(query: Question) -> dict[str, str]:
    fields = msgspec.structs.asdict(cast(msgspec.Struct, query))
    plain = msgspec.structs.asdict(cast(msgspec.Struct, type(query)()))
    paging = ("limit", "offset")
    return {name: "1" if value is True else str(value) for name, value in fields.items() if name not in paging and value != plain[name]}


def _day(name: str, value: str, check: Callable[[str], str]) -> str:
    asked = value.strip()
    try:
        check(asked or "2031")
    except Misuse as error:
        raise Misuse(f"{name}: {error}") from None
    return asked


def number(name: str, value: str, most: int) -> int:
    """A whole number from 1 to `most`, as an address has it.

    Raises:
        Misuse: it is none.
    """
    if value.isascii() and value.isdigit() and len(value) < 10 and 1 <= int(value) <= most:
        return int(value)
    raise Misuse(f"{name} must be a whole number from 1 to {most}, got {value!r}")


def one_of(name: str, value: str, allowed: tuple[str, ...]) -> str:
    """A word that is allowed, or "".

    Raises:
        Misuse: it is another.
    """
    if value and value not in allowed:
        raise Misuse(f"{name} must be one of {', '.join(allowed)}, got {value!r}")
    return value


def is_flagged(name: str, value: str) -> bool:
    """Whether an address says 1; raises as `one_of` where it says anything but 0 and 1."""
    return one_of(name, value, ("0", "1")) == "1"
