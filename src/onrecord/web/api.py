"""This module knows the desk for programs: the same values as on the pages, as JSON, described in /schema/openapi.json."""

import msgspec
from litestar import Response, get
from litestar.params import FromPath

from onrecord.exports.contract import contract_line
from onrecord.model.query import StatementQuery
from onrecord.model.record import Counts, State
from onrecord.store import KeptFault
from onrecord.views.articles import ArticleRow, article_rows
from onrecord.views.changes import Changes
from onrecord.views.histories import ChangedRow
from onrecord.views.statements import StatementRow, statement_row, statement_rows
from onrecord.web.asking import pager
from onrecord.web.comparing import Before, Now, asked_changes, changed_rows
from onrecord.web.errors import missing
from onrecord.web.pages import FEW_CHANGES, MANY, AskedArticles, AskedStatements, Opened


class StatementAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """A page of statements; `total` counts all that fit, `next` is the address of the next page or null."""

    total: int
    next: str | None
    rows: tuple[StatementRow, ...]


class ArticleAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """A page of articles; `total` counts all that fit, `next` is the address of the next page or null."""

    total: int
    next: str | None
    rows: tuple[ArticleRow, ...]


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """A name and how many entries it has."""

    name: str
    count: int


@get("/api/statements", sync_to_thread=True)
def api_statements(store: Opened, asked_statements: AskedStatements) -> StatementAnswer:
    """The statements that fit the question, page by page: newest first, or best match first where words are searched."""
    answer = store.statements(asked_statements)
    after = pager("/api/statements", asked_statements, answer.total, len(answer.rows)).after
    return StatementAnswer(total=answer.total, next=after or None, rows=tuple(statement_rows(answer.rows)))


@get("/api/statements/{id_:str}", sync_to_thread=True)
def api_statement(store: Opened, id_: FromPath[str]) -> StatementRow:
    """One statement by its permalink's id."""
    if not (found := store.statement(id_)):
        raise missing("statement", id_)
    return statement_row(found)


@get("/api/articles", sync_to_thread=True)
def api_articles(store: Opened, asked_articles: AskedArticles) -> ArticleAnswer:
    """The articles that fit the question, page by page: newest first, or best match first where words are searched."""
    answer = store.articles(asked_articles)
    after = pager("/api/articles", asked_articles, answer.total, len(answer.rows)).after
    return ArticleAnswer(total=answer.total, next=after or None, rows=tuple(article_rows(answer.rows)))


@get("/api/articles/{version:str}", sync_to_thread=True)
def api_article(store: Opened, version: FromPath[str]) -> Response[bytes]:
    """One version of an article as a line of the machine contract: its text, blocks, date with reasons, and everything found on it."""
    if not (kept := store.article(version)):
        raise missing("article", version)
    return Response(contract_line(kept.version.id, kept.reading), media_type="application/json")


@get("/api/articles/{version:str}/statements", sync_to_thread=True)
def api_article_statements(store: Opened, version: FromPath[str]) -> list[StatementRow]:
    """The statements on one version of an article."""
    if not store.article(version):
        raise missing("article", version)
    return list(statement_rows(store.each_statement(StatementQuery(version=version, superseded=True))))


@get("/api/articles/{page:str}/history", sync_to_thread=True)
def api_history(store: Opened, page: FromPath[str]) -> list[State]:
    """The states a page went through, the first one first; by the page's id or that of any of its versions."""
    if not (found := store.find_page(page)):
        raise missing("page", page)
    return list(store.history(found))


@get("/api/articles/{page:str}/compare", sync_to_thread=True)
def api_compare(store: Opened, page: FromPath[str], before: Before = "", now: Now = "") -> Changes:
    """What changed between two versions of a page, each piece with its place in its own version's text."""
    return asked_changes(store, page, before, now)


@get("/api/changes", sync_to_thread=True)
def api_changes(store: Opened) -> list[ChangedRow]:
    """The pages that changed, the last changed first, with what changed last in a line."""
    return changed_rows(store, FEW_CHANGES)


@get("/api/outlets", sync_to_thread=True)
def api_outlets(store: Opened) -> list[Told]:
    """Outlets with the number of their articles, by name."""
    return [Told(name=name, count=count) for name, count in store.outlets()]


@get("/api/speakers", sync_to_thread=True)
def api_speakers(store: Opened) -> list[Told]:
    """The most quoted speakers with the number of their statements."""
    return [Told(name=name, count=count) for name, count in store.speakers(MANY)]


@get("/api/faults", sync_to_thread=True)
def api_faults(store: Opened) -> list[KeptFault]:
    """What could not be read, the latest first, with the reason."""
    return list(store.faults(MANY))


@get("/api/counts", sync_to_thread=True)
def api_counts(store: Opened) -> Counts:
    """How much the record holds."""
    return store.counts()


API = [
    api_statements,
    api_statement,
    api_articles,
    api_article,
    api_article_statements,
    api_history,
    api_compare,
    api_changes,
    api_outlets,
    api_speakers,
    api_faults,
    api_counts,
]
