"""This module knows the desk's tables as files: the same question and the same rows as on the page, whole, as CSV and as JSON."""

from collections.abc import Iterable, Iterator
from itertools import chain, islice

import msgspec
from litestar import get
from litestar.response import Stream

from onrecord.exports.tables import csv_lines, json_pieces
from onrecord.front.whom import by_id
from onrecord.model.query import ArticleQuery
from onrecord.model.record import Version
from onrecord.store import Store
from onrecord.views.articles import ArticleRow, article_rows
from onrecord.views.statements import StatementRow, statement_rows
from onrecord.web.asking import MOST_ROWS
from onrecord.web.pages import AskedArticles, AskedStatements, Opened

CHUNK = 64 * 1024


@get("/statements.csv", sync_to_thread=True, include_in_schema=False)
def statements_csv(store: Opened, asked_statements: AskedStatements) -> Stream:
    """All statements that fit, as CSV."""
    return csv_answer("statements", StatementRow, statement_rows(store.each_statement(by_id(store, asked_statements))))


@get("/statements.json", sync_to_thread=True, include_in_schema=False)
def statements_json(store: Opened, asked_statements: AskedStatements) -> Stream:
    """All statements that fit, as one JSON list."""
    return json_answer(statement_rows(store.each_statement(by_id(store, asked_statements))))


@get("/articles.csv", sync_to_thread=True, include_in_schema=False)
def articles_csv(store: Opened, asked_articles: AskedArticles) -> Stream:
    """All articles that fit, as CSV."""
    return csv_answer("articles", ArticleRow, article_rows(_every_article(store, asked_articles)))


@get("/articles.json", sync_to_thread=True, include_in_schema=False)
def articles_json(store: Opened, asked_articles: AskedArticles) -> Stream:
    """All articles that fit, as one JSON list."""
    return json_answer(article_rows(_every_article(store, asked_articles)))


TABLES = [statements_csv, statements_json, articles_csv, articles_json]


def _every_article(store: Store, query: ArticleQuery) -> Iterator[Version]:
    whole = msgspec.structs.replace(query, limit=MOST_ROWS, offset=0)
    while rows := store.articles(whole).rows:
        yield from rows
        whole = msgspec.structs.replace(whole, offset=whole.offset + MOST_ROWS)


def csv_answer(name: str, kind: type[msgspec.Struct], rows: Iterable[msgspec.Struct]) -> Stream:
    """Rows as a CSV file to be kept under a name."""
    lines = (line.encode() for line in csv_lines(kind, _begun(rows)))
    headers = {"content-disposition": f'attachment; filename="{name}.csv"'}
    return Stream(_chunks(lines), media_type="text/csv", headers=headers)


def json_answer(rows: Iterable[msgspec.Struct]) -> Stream:
    """Rows as one JSON list."""
    return Stream(_chunks(json_pieces(_begun(rows))), media_type="application/json")


def _begun(rows: Iterable[msgspec.Struct]) -> Iterator[msgspec.Struct]:
    """The rows with the first one asked for: a question that makes no sense is refused before an answer is begun."""
    asked = iter(rows)
    return chain(tuple(islice(asked, 1)), asked)


def _chunks(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The pieces, gathered so that a long table is not sent row by row."""
    gathered: list[bytes] = []
    size = 0
    for piece in pieces:
        gathered.append(piece)
        size += len(piece)
        if size >= CHUNK:
            yield b"".join(gathered)
            gathered, size = [], 0
    yield b"".join(gathered)
