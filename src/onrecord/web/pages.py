"""This module knows the desk's pages: each route asks the record, calls a view and renders it."""

from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromPath, SkipValidation
from litestar.response import Template

from onrecord.model.query import ArticleQuery, StatementQuery
from onrecord.store import Store
from onrecord.web.comparing import Before, Now, asked_changes, changed_rows, compare_view, shown_states
from onrecord.web.errors import missing
from onrecord.web.showing import article_table, in_context, reading_view, statement_table

FEW, MANY = 10, 200
FEW_CHANGES = 30
"""Changed pages that are listed; two versions of each are compared for it."""

Opened = NamedDependency[SkipValidation[Store]]
AskedStatements = NamedDependency[SkipValidation[StatementQuery]]
AskedArticles = NamedDependency[SkipValidation[ArticleQuery]]


@get("/", sync_to_thread=True, include_in_schema=False)
def front(store: Opened) -> Template:
    """What the record holds."""
    newest = ArticleQuery(limit=FEW)
    answer = store.articles(newest)
    context = {
        "counts": store.counts(),
        "newest": article_table("/articles", newest, answer.rows, answer.total),
        "speakers": store.speakers(FEW),
        "outlets": store.outlets(),
    }
    return Template("front.html", context=context)


@get("/articles", sync_to_thread=True, include_in_schema=False)
def articles(store: Opened, asked_articles: AskedArticles) -> Template:
    """All articles that fit the address."""
    answer = store.articles(asked_articles)
    table = article_table("/articles", asked_articles, answer.rows, answer.total)
    return Template("articles.html", context={"table": table, "outlets": store.outlets(), "held": store.counts().pages})


@get("/articles/{version:str}", sync_to_thread=True, include_in_schema=False)
def article(store: Opened, version: FromPath[str]) -> Template:
    """One article in reading view."""
    if not (kept := store.article(version)):
        raise missing("article", version)
    on_page = tuple(store.each_statement(StatementQuery(version=version, superseded=True)))
    page = kept.version.page
    view = reading_view(kept, on_page, shown_states(store.history(page), store.versions(page)))
    return Template("article.html", context={"view": view, "article": kept.reading.article, "version": kept.version})


@get("/articles/{page:str}/compare", sync_to_thread=True, include_in_schema=False)
def compare(store: Opened, page: FromPath[str], before: Before = "", now: Now = "") -> Template:
    """What changed between two versions of a page."""
    changes = asked_changes(store, page, before, now)
    view = compare_view(changes, store.history(changes.now.page), store.versions(changes.now.page))
    return Template("compare.html", context={"view": view, "changes": changes})


@get("/changes", sync_to_thread=True, include_in_schema=False)
def changes(store: Opened) -> Template:
    """The pages that changed."""
    return Template("changes.html", context={"rows": changed_rows(store, FEW_CHANGES), "most": FEW_CHANGES})


@get("/statements", sync_to_thread=True, include_in_schema=False)
def statements(store: Opened, asked_statements: AskedStatements) -> Template:
    """All statements that fit the address."""
    answer = store.statements(asked_statements)
    table = statement_table("/statements", asked_statements, answer.rows, answer.total)
    context = {"table": table, "outlets": store.outlets(), "speakers": store.speakers(MANY), "held": store.counts().statements}
    return Template("statements.html", context=context)


@get("/statements/{id_:str}", sync_to_thread=True, include_in_schema=False)
def statement(store: Opened, id_: FromPath[str]) -> Template:
    """One statement in its context: the permalink."""
    found = store.statement(id_)
    kept = store.article(found.version) if found else None
    if not found or not kept:
        raise missing("statement", id_)
    on_page = tuple(store.each_statement(StatementQuery(version=found.version, superseded=True)))
    return Template("statement.html", context={"view": in_context(found, kept, on_page), "statement": found})


@get("/faults", sync_to_thread=True, include_in_schema=False)
def faults(store: Opened) -> Template:
    """What could not be read, and why."""
    return Template("faults.html", context={"faults": store.faults(MANY), "counts": store.counts()})


@get("/about", sync_to_thread=False, include_in_schema=False)
def about() -> Template:
    """How to read the desk."""
    return Template("about.html")


PAGES = [front, articles, article, compare, changes, statements, statement, faults, about]
