"""This module knows the desk's search over everything: whatever has the words asked for, the best of each kind first."""

from collections.abc import Callable, Iterator

import msgspec
from litestar import get
from litestar.response import Template

from onrecord.model.entries import EventPage
from onrecord.model.query import ActorQuery, ArticleQuery, EventQuery, MoveQuery, StatementQuery
from onrecord.store import Store
from onrecord.web.asking import article_query
from onrecord.web.pages import Asking, Opened
from onrecord.web.searching import lit
from onrecord.web.showing_entries import sentence_of

BEST = 8
"""Of each kind of thing that many are shown, and the way to the rest."""
COUNTED = 5_000
"""Of more of a kind it is only said that there are more; the list itself counts them."""
FILTERS = ("outlet", "since", "until")
"""What may be asked of the page on which something stands; who there is, is asked of no page."""
KINDS = ("statements", "events", "moves", "articles", "actors")


@get("/search", sync_to_thread=True, include_in_schema=False)
def search(request: Asking, store: Opened) -> Template:
    """Everything on record that has the words asked for."""
    words = request.query_params.get("q", "").strip()
    kind = request.query_params.get("in", "")
    asked = (kind,) if kind in KINDS else KINDS
    limit = BEST if len(asked) > 1 else BEST * 5
    pages = article_query(q=words, **{name: request.query_params.get(name, "") for name in FILTERS})
    of_pages = {"search": words, "limit": limit, "counted": COUNTED} | {name: getattr(pages, name) for name in FILTERS}
    answers: dict[str, Callable[[], object]] = {
        "statements": lambda: store.statements(msgspec.convert(of_pages, StatementQuery)),
        "events": lambda: store.events(msgspec.convert(of_pages, EventQuery)),
        "moves": lambda: store.moves(msgspec.convert(of_pages, MoveQuery)),
        "articles": lambda: store.articles(msgspec.convert(of_pages, ArticleQuery)),
        "actors": lambda: store.actors(ActorQuery(name=words, limit=limit)),
    }
    found = {name: answers[name]() for name in asked} if words else {}
    context = {
        "words": words,
        "found": found,
        "kinds": KINDS,
        "kind": kind,
        "lit": lambda text: lit(text or "", words),
        "many": many,
        "counted": COUNTED,
    }
    context["sentences"] = dict(_sentences(store, found.get("events")))
    asked_too = {name: of_pages[name] for name in FILTERS if of_pages[name]}
    return Template("search.html", context=context | {"asked": pages, "asked_too": asked_too, "outlets": store.outlets()})


def many(total: int) -> str:
    """How many were found, in words where not all were counted.

    >>> many(12), many(5_001)
    ('12', 'more than 5,000')
    """
    return str(total) if total <= COUNTED else f"more than {COUNTED:,}"


def _sentences(store: Store, found: object) -> Iterator[tuple[str, str]]:
    """Of the best events by their ids, the sentence that tells each: its own words are few, and seldom those that were looked for."""
    for event in found.rows[:BEST] if isinstance(found, EventPage) else ():
        yield event.id, "".join(piece.text for piece in sentence_of(store, event))


SEARCH_PAGES = [search]
