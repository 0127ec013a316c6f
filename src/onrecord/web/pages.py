"""This module knows the desk's pages: each route asks the record, calls a view and renders it."""

from typing import Any

from litestar import Request, get
from litestar.di import NamedDependency
from litestar.params import FromPath, SkipValidation
from litestar.response import Template

from onrecord.front.whom import by_id
from onrecord.model.query import AppearanceQuery, ArticleQuery, EventQuery, MoveQuery, StatementQuery
from onrecord.store import Store
from onrecord.web.asking import sortings
from onrecord.web.comparing import Before, Now, asked_changes, changed_rows, compare_view, shown_states
from onrecord.web.errors import missing
from onrecord.web.items import called
from onrecord.web.layers import layer_marks, layers, shown_layers
from onrecord.web.showing import article_table, in_context, reading_view, statement_table
from onrecord.web.showing_entries import around

FEW, MANY = 10, 200
FEW_CHANGES = 30
"""Changed pages that are listed; two versions of each are compared for it."""

Asking = Request[Any, Any, Any]
Opened = NamedDependency[SkipValidation[Store]]
AskedStatements = NamedDependency[SkipValidation[StatementQuery]]
AskedArticles = NamedDependency[SkipValidation[ArticleQuery]]


@get("/articles", sync_to_thread=True, include_in_schema=False)
def articles(store: Opened, asked_articles: AskedArticles) -> Template:
    """All articles that fit the address."""
    answer = store.articles(asked_articles)
    table = article_table("/articles", asked_articles, answer.rows, answer.total)
    return Template("articles.html", context={"table": table, "outlets": store.outlets(), "held": store.counts().pages})


@get("/articles/{version:str}", sync_to_thread=True, include_in_schema=False)
def article(request: Asking, store: Opened, version: FromPath[str]) -> Template:
    """One article in reading view, with the layers that the address asks for."""
    if not (kept := store.article(version)):
        raise missing("article", version)
    shown = shown_layers(request.query_params.getall("show", []))
    on_page = tuple(store.each_statement(StatementQuery(version=version, superseded=True))) if "statements" in shown else ()
    page = kept.version.page
    further = layer_marks(
        kept,
        shown,
        store.each_event(EventQuery(version=version, superseded=True)),
        store.each_move(MoveQuery(version=version, superseded=True)),
        store.each_appearance(AppearanceQuery(version=version, superseded=True)),
    )
    view = reading_view(kept, on_page, shown_states(store.history(page), store.versions(page)), further)
    context = {"view": view, "article": kept.reading.article, "version": kept.version}
    return Template("article.html", context=context | {"layers": layers(f"/articles/{version}", shown), "shown": shown})


@get("/articles/{page:str}/compare", sync_to_thread=True, include_in_schema=False)
def compare(store: Opened, page: FromPath[str], before: Before = "", now: Now = "") -> Template:
    """What changed between two versions of a page."""
    changes = asked_changes(store, page, before, now)
    view = compare_view(changes, store.history(changes.now.page), store.versions(changes.now.page))
    return Template("compare.html", context={"view": view, "changes": changes})


@get("/changes", sync_to_thread=True, include_in_schema=False)
def changes(store: Opened) -> Template:
    """The pages that changed."""
    rows = tuple(changed_rows(store, store.changed_pages(FEW_CHANGES)))
    return Template("changes.html", context={"rows": rows, "most": FEW_CHANGES})


@get("/statements", sync_to_thread=True, include_in_schema=False)
def statements(store: Opened, asked_statements: AskedStatements) -> Template:
    """All statements that fit the address."""
    answer = store.statements(by_id(store, asked_statements))
    table = statement_table("/statements", asked_statements, answer.rows, answer.total)
    context = {"table": table, "outlets": store.outlets(), "speakers": store.speakers(MANY), "held": store.counts().statements}
    context |= {"sorts": sortings("/statements", asked_statements), "called": called(store, asked_statements)}
    return Template("statements.html", context=context)


@get("/statements/{id_:str}", sync_to_thread=True, include_in_schema=False)
def statement(store: Opened, id_: FromPath[str]) -> Template:
    """One statement in its context: the permalink."""
    found = store.statement(id_)
    kept = store.article(found.version) if found else None
    if not found or not kept:
        raise missing("statement", id_)
    on_page = tuple(store.each_statement(StatementQuery(version=found.version, superseded=True)))
    beside = around(store, found, store.each_event(EventQuery(vouched=found.id, superseded=True)))
    return Template("statement.html", context={"view": in_context(found, kept, on_page), "statement": found, "around": beside})


@get("/faults", sync_to_thread=True, include_in_schema=False)
def faults(store: Opened) -> Template:
    """What could not be read, and why."""
    return Template("faults.html", context={"faults": store.faults(MANY), "counts": store.counts()})


@get("/about", sync_to_thread=False, include_in_schema=False)
def about() -> Template:
    """How to read the desk."""
    return Template("about.html")


PAGES = [articles, article, compare, changes, statements, statement, faults, about]
