"""This module knows the desk's search over everything: whatever has the words asked for, the best of each kind first."""

from collections.abc import Callable

from litestar import get
from litestar.response import Template

from onrecord.model.query import ActorQuery, ArticleQuery, EventQuery, MoveQuery, StatementQuery
from onrecord.web.pages import Asking, Opened
from onrecord.web.searching import lit

BEST = 8
"""Of each kind of thing that many are shown, and the way to the rest."""
KINDS = ("statements", "events", "moves", "articles", "actors")


@get("/search", sync_to_thread=True, include_in_schema=False)
def search(request: Asking, store: Opened) -> Template:
    """Everything on record that has the words asked for."""
    words = request.query_params.get("q", "").strip()
    kind = request.query_params.get("in", "")
    asked = (kind,) if kind in KINDS else KINDS
    limit = BEST if len(asked) > 1 else BEST * 5
    answers: dict[str, Callable[[], object]] = {
        "statements": lambda: store.statements(StatementQuery(search=words, limit=limit)),
        "events": lambda: store.events(EventQuery(search=words, limit=limit)),
        "moves": lambda: store.moves(MoveQuery(search=words, limit=limit)),
        "articles": lambda: store.articles(ArticleQuery(search=words, limit=limit)),
        "actors": lambda: store.actors(ActorQuery(name=words, limit=limit)),
    }
    found = {name: answers[name]() for name in asked} if words else {}
    context = {"words": words, "found": found, "kinds": KINDS, "kind": kind, "lit": lambda text: lit(text or "", words)}
    return Template("search.html", context=context)


SEARCH_PAGES = [search]
