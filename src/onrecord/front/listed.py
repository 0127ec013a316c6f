"""This module knows the kinds of things that a record lists: what is asked, and what comes out, whole and as rows."""

from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar

import msgspec

from onrecord.front.bargaining import each_on_issue
from onrecord.front.people import each_actor, row_of
from onrecord.front.view import View
from onrecord.front.whom import by_id
from onrecord.model.correction import Correction
from onrecord.model.entries import Actor, EventEntry, MoveEntry
from onrecord.model.judgement import Judgement, Relation
from onrecord.model.query import ActorQuery, ArticleQuery, EventQuery, MoveQuery, StatementQuery
from onrecord.model.record import Statement, Version
from onrecord.store import Store
from onrecord.views.actors import ActorRow
from onrecord.views.articles import ArticleRow, article_rows
from onrecord.views.corrections import CorrectionRow, correction_rows
from onrecord.views.events import EventRow, event_rows
from onrecord.views.judgements import JudgementRow, judgement_rows
from onrecord.views.moves import MoveRow, move_rows
from onrecord.views.statements import StatementRow, statement_rows

Query = TypeVar("Query", bound=msgspec.Struct)
Entry = TypeVar("Entry", bound=msgspec.Struct)
Row = TypeVar("Row", bound=msgspec.Struct)
PAGE = 1000
MOST_CORRECTIONS = 2**31 - 1
"""All of them: they are as many as persons have written."""


class JudgementQuery(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which standing judgements: of one relation ("same_actor", "answers" …), with `personal` only those of persons, the last one first."""

    relation: Relation | None = None
    personal: bool = False


class CorrectionQuery(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which corrections, the last first: of one entry by its id, or of all; with `undone` also those that were taken back."""

    entry: str = ""
    undone: bool = False


class Listed(View[Query, Row], Generic[Query, Entry, Row]):
    """One kind of things that stand in the record, as a view of it.

    Args:
        query, row: as in `View`.
        each: the things that fit, whole, one by one, whatever the query's limit and offset.
        rows: those as rows, in their order.
    """

    def __init__(
        self,
        query: type[Query],
        row: type[Row],
        each: Callable[[Store, Query], Iterator[Entry]],
        rows: Callable[[Store, Iterable[Entry]], Iterator[Row]],
    ) -> None:
        super().__init__(query, row, lambda store, asked: rows(store, each(store, asked)))
        self.each = each


def each_version(store: Store, query: ArticleQuery) -> Iterator[Version]:
    """All versions of pages that fit, whatever the query's limit and offset."""
    offset = 0
    while rows := store.articles(msgspec.structs.replace(query, limit=PAGE, offset=offset)).rows:
        yield from rows
        offset += len(rows)


STATEMENTS: Listed[StatementQuery, Statement, StatementRow] = Listed(
    StatementQuery,
    StatementRow,
    lambda store, query: store.each_statement(by_id(store, query)),
    lambda _, found: statement_rows(found),
)
EVENTS: Listed[EventQuery, EventEntry, EventRow] = Listed(
    EventQuery,
    EventRow,
    lambda store, query: store.each_event(by_id(store, query)),
    lambda _, found: event_rows(found),
)
MOVES: Listed[MoveQuery, MoveEntry, MoveRow] = Listed(
    MoveQuery,
    MoveRow,
    lambda store, query: each_on_issue(store, by_id(store, query)),
    lambda _, found: move_rows(found),
)
ARTICLES: Listed[ArticleQuery, Version, ArticleRow] = Listed(ArticleQuery, ArticleRow, each_version, lambda _, found: article_rows(found))
ACTORS: Listed[ActorQuery, Actor, ActorRow] = Listed(
    ActorQuery, ActorRow, each_actor, lambda store, found: (row_of(store, actor) for actor in found)
)
JUDGEMENTS: Listed[JudgementQuery, Judgement, JudgementRow] = Listed(
    JudgementQuery,
    JudgementRow,
    lambda store, query: store.each_judgement(query.relation, personal=query.personal),
    lambda _, found: judgement_rows(found),
)
CORRECTIONS: Listed[CorrectionQuery, Correction, CorrectionRow] = Listed(
    CorrectionQuery,
    CorrectionRow,
    lambda store, query: iter(store.corrections(query.entry, undone=query.undone, limit=MOST_CORRECTIONS)),
    lambda _, found: correction_rows(found),
)
