"""This module knows the desk's Atom feeds: any list of statements, events or moves, asked for by the same words, newest first.

/statements.atom?speaker=Aldane
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any
from urllib.parse import urlsplit

import msgspec
from litestar import Request, Response, Router, get
from litestar.di import NamedDependency, Provide
from litestar.params import SkipValidation

from onrecord.exports.atom import FeedEntry, atom_feed
from onrecord.exports.hearsay import tellers
from onrecord.exports.names import name_of, plain_day
from onrecord.front.bargaining import on_issue
from onrecord.front.whom import by_id
from onrecord.model.entries import EventEntry, MoveEntry
from onrecord.model.query import EventQuery, MoveQuery, StatementQuery
from onrecord.model.record import Statement
from onrecord.store import Store
from onrecord.web.api_asking import Asking, asked_by
from onrecord.web.pages import Opened
from onrecord.web.state_tags import tagged
from onrecord.web.wholes import Viewed

Asked = Request[Any, Any, Any]
MOST_ENTRIES = 100
"""Entries of a feed, unless the address asks for fewer."""


@get("/statements.atom", sync_to_thread=True, include_in_schema=False)
def statements_atom(
    store: Opened, request: Asked, asked_statements: NamedDependency[SkipValidation[Asking[StatementQuery]]]
) -> Response[bytes]:
    """The newest statements that fit, as a feed."""
    found = store.statements(by_id(store, _newest(asked_statements))).rows
    return _feed(store, request, "Statements", ((entry, _statement_title(store, entry), entry.content_words) for entry in found))


@get("/events.atom", sync_to_thread=True, include_in_schema=False)
def events_atom(store: Opened, request: Asked, asked_events: NamedDependency[SkipValidation[Asking[EventQuery]]]) -> Response[bytes]:
    """The newest events that fit, as a feed."""
    found = store.events(by_id(store, _newest(asked_events))).rows
    return _feed(store, request, "Events", ((entry, _event_title(store, entry), entry.trigger_words) for entry in found))


@get("/moves.atom", sync_to_thread=True, include_in_schema=False)
def moves_atom(
    store: Opened, wholes: Viewed, request: Asked, asked_moves: NamedDependency[SkipValidation[Asking[MoveQuery]]]
) -> Response[bytes]:
    """The newest moves that fit, as a feed."""
    query = by_id(store, _newest(asked_moves))
    if query.issue:
        query = on_issue(query, wholes.now().issue_keys, wholes.now().issues_apart)
    found = store.moves(query).rows
    return _feed(store, request, "Moves", ((entry, _move_title(store, entry), entry.content_words) for entry in found))


FEEDS = [statements_atom, events_atom, moves_atom]


def feeds_of(store: Store) -> Router:
    """The feeds, on a record."""
    asked: dict[str, Callable[..., Any]] = {
        "asked_statements": asked_by(StatementQuery),
        "asked_events": asked_by(EventQuery),
        "asked_moves": asked_by(MoveQuery),
    }
    provided = {name: Provide(ask, sync_to_thread=False) for name, ask in asked.items()}
    return Router(path="/", route_handlers=FEEDS, dependencies=provided, middleware=[tagged(store)])


def _newest(asked: Asking[Any]) -> Any:
    return msgspec.structs.replace(asked.query, newest=True, limit=min(asked.rows, MOST_ENTRIES), offset=0)


def _feed(store: Store, request: Asked, noun: str, told: Iterable[tuple[Statement | EventEntry | MoveEntry, str, str]]) -> Response[bytes]:
    address = urlsplit(str(request.url))
    home = f"{address.scheme}://{address.netloc}"
    words = "; ".join(f"{name} {value}" for name, value in request.query_params.items() if value)
    path = address.path.removesuffix(".atom")
    feed = atom_feed(
        title=f"{noun}: {words}" if words else noun,
        id_=str(request.url),
        link=f"{home}{path}?{address.query}" if address.query else f"{home}{path}",
        entries=_entries(store, f"{home}{path}", told),
    )
    return Response(feed, media_type="application/atom+xml")


def _entries(store: Store, shelf: str, told: Iterable[tuple[Statement | EventEntry | MoveEntry, str, str]]) -> Iterator[FeedEntry]:
    read: dict[str, str] = {}
    for entry, title, words in told:
        if entry.version not in read:
            read |= {version.id: version.read for version in store.versions(store.find_page(entry.version) or "")}
        yield FeedEntry(
            id=name_of(shelf.rpartition("/")[2].removesuffix("s"), entry.id),
            title=title,
            link=f"{shelf}/{entry.id}",
            updated=read[entry.version],
            published=plain_day(entry.published),
            author=entry.outlet or "an outlet that is not named",
            text=f"{words}\n\n{entry.headline}\n{entry.address}",
        )


def _statement_title(store: Store, statement: Statement) -> str:
    said = f"{statement.speaker or 'somebody who is not named'} ({statement.directness.value})"
    return ", ".join(filter(None, (said, tellers(statement.id, store.statement), f"as told by {statement.outlet or 'a page'}")))


def _event_title(store: Store, event: EventEntry) -> str:
    who = ", ".join(actor.name for actor in event.actors) or "somebody"
    voucher = "the narrator" if event.voucher is None else event.voucher or "somebody who is not named"
    told = f"{who}: {event.trigger_words} ({event.type}, {event.status}), according to {voucher}"
    return ", ".join(filter(None, (told, tellers(event.vouched_by, store.statement))))


def _move_title(store: Store, move: MoveEntry) -> str:
    made = f"{move.by.name if move.by else 'somebody who is not named'}: {move.force}"
    return ", ".join(filter(None, (made, tellers(move.statement, store.statement), f"as told by {move.outlet or 'a page'}")))
