"""This module knows the lists for programs of what stands in the record: entries, articles, actors, judgements, corrections, as rows."""

from collections.abc import Callable, Iterable
from itertools import islice
from typing import Any, Protocol, TypeVar

import msgspec
from litestar.di import NamedDependency
from litestar.params import FromPath, SkipValidation

from onrecord.errors import Misuse
from onrecord.front.bargaining import on_issue, under_one_key
from onrecord.front.listed import CORRECTIONS, CorrectionQuery, JudgementQuery
from onrecord.front.people import row_of
from onrecord.front.whom import by_id
from onrecord.model.entries import MoveEntry
from onrecord.model.query import ActorQuery, ArticleQuery, EventQuery, MoveQuery, StatementQuery
from onrecord.views.actor import ActorView
from onrecord.views.actors import ActorRow
from onrecord.views.articles import ArticleRow, article_rows
from onrecord.views.corrections import CorrectionRow
from onrecord.views.events import EventRow, event_row, event_rows
from onrecord.views.judgements import JudgementRow, judgement_rows
from onrecord.views.moves import MoveRow, move_rows
from onrecord.views.statements import StatementRow, statement_rows
from onrecord.web.actor_pages import kept_rows, view_of
from onrecord.web.answers import Answer, Row, skipped
from onrecord.web.api_asking import Asking
from onrecord.web.cursors import Place
from onrecord.web.described import api
from onrecord.web.errors import missing
from onrecord.web.pages import Opened
from onrecord.web.wholes import Viewed

InOrder = TypeVar("InOrder", StatementQuery, EventQuery, MoveQuery, ArticleQuery)


class Found(Protocol):
    """A page of the record's answer."""

    @property
    def rows(self) -> tuple[Any, ...]:
        """What fits."""
        ...

    @property
    def total(self) -> int:
        """How many fit in all."""
        ...


@api("/api/statements")
def api_statements(store: Opened, asked_statements: NamedDependency[SkipValidation[Asking[StatementQuery]]]) -> Answer[StatementRow]:
    """The statements that fit the question, page by page: newest first, or best match first where words are searched."""
    asked = asked_statements
    return _in_order("/api/statements", asked, lambda query: store.statements(by_id(store, query)), store.statement, statement_rows)


@api("/api/events")
def api_events(store: Opened, asked_events: NamedDependency[SkipValidation[Asking[EventQuery]]]) -> Answer[EventRow]:
    """The events that fit the question, each telling a row, page by page: newest first, or best match first where words are searched."""
    return _in_order("/api/events", asked_events, lambda query: store.events(by_id(store, query)), store.event, event_rows)


@api("/api/events/{id_:str}")
def api_event(store: Opened, id_: FromPath[str]) -> EventRow:
    """One event by its permalink's id."""
    if not (found := store.event(id_)):
        raise missing("event", id_)
    return event_row(found)


@api("/api/moves")
def api_moves(store: Opened, wholes: Viewed, asked_moves: NamedDependency[SkipValidation[Asking[MoveQuery]]]) -> Answer[MoveRow]:
    """The moves that fit the question, page by page: newest first, or best match first where words are searched."""
    keys, apart = wholes.now().issue_keys, wholes.now().issues_apart

    def rows(found: Iterable[MoveEntry]) -> Iterable[MoveRow]:
        return move_rows(under_one_key(found, keys, apart))

    return _in_order("/api/moves", asked_moves, lambda query: store.moves(on_issue(by_id(store, query), keys, apart)), store.move, rows)


@api("/api/moves/{id_:str}")
def api_move(store: Opened, wholes: Viewed, id_: FromPath[str]) -> MoveRow:
    """One move by its permalink's id."""
    if not (found := store.move(id_)):
        raise missing("move", id_)
    return next(move_rows(under_one_key([found], wholes.now().issue_keys, wholes.now().issues_apart)))


@api("/api/articles")
def api_articles(store: Opened, asked_articles: NamedDependency[SkipValidation[Asking[ArticleQuery]]]) -> Answer[ArticleRow]:
    """The articles that fit the question, page by page: newest first, or best match first where words are searched."""
    return _in_order("/api/articles", asked_articles, store.articles, store.article, article_rows)


@api("/api/actors")
def api_actors(store: Opened, wholes: Viewed, asked_actors: NamedDependency[SkipValidation[Asking[ActorQuery]]]) -> Answer[ActorRow]:
    """The actors that fit the question, page by page, the most told of first."""
    asked = asked_actors
    found = store.actors(msgspec.structs.replace(asked.query, limit=asked.rows, offset=asked.place.skip))
    rows = kept_rows(store, wholes.now(), found.rows)
    return Answer(total=found.total, next=skipped("/api/actors", asked, found.total), rows=rows)


@api("/api/actors/{id_:str}")
def api_actor(store: Opened, id_: FromPath[str]) -> ActorRow:
    """One actor by its id, or the id of any of its appearances."""
    if not (found := store.actor(id_)):
        raise missing("actor", id_)
    return row_of(store, found)


@api("/api/actors/{id_:str}/roles")
def api_actor_roles(store: Opened, wholes: Viewed, id_: FromPath[str]) -> ActorView:
    """One actor as its page shows it: its roles over time, and what which outlet calls it."""
    return view_of(store, wholes.now(), id_)


@api("/api/judgements")
def api_judgements(store: Opened, asked_judgements: NamedDependency[SkipValidation[Asking[JudgementQuery]]]) -> Answer[JudgementRow]:
    """Who judged what of which two entries, page by page, in the order in which they came."""
    asked = asked_judgements
    total = store.count_judgements(asked.query.relation, personal=asked.query.personal)
    found = store.each_judgement(asked.query.relation, personal=asked.query.personal, skip=asked.place.skip)
    rows = tuple(judgement_rows(islice(found, asked.rows)))
    return Answer(total=total, next=skipped("/api/judgements", asked, total), rows=rows)


@api("/api/corrections")
def api_corrections(store: Opened, asked_corrections: NamedDependency[SkipValidation[Asking[CorrectionQuery]]]) -> Answer[CorrectionRow]:
    """What persons said of entries, page by page, the last first."""
    asked = asked_corrections
    rows = tuple(CORRECTIONS.asked(store, asked.query))
    page = rows[asked.place.skip : asked.place.skip + asked.rows]
    return Answer(total=len(rows), next=skipped("/api/corrections", asked, len(rows)), rows=page)


ENTRIES = [
    *(api_statements, api_events, api_event, api_moves, api_move, api_articles, api_actors, api_actor, api_actor_roles),
    *(api_judgements, api_corrections),
]


def _in_order(
    path: str,
    asked: Asking[InOrder],
    ask: Callable[[InOrder], Found],
    look: Callable[[str], object | None],
    rows: Callable[[Iterable[Any]], Iterable[Row]],
) -> Answer[Row]:
    """A page of an answer whose order is the record's own: it goes on after its last row, unless the best match is first."""
    if asked.place.after and look(asked.place.after) is None:
        raise Misuse("the row that this cursor goes on from is not on the record any more; leave the cursor out to begin anew")
    found = ask(msgspec.structs.replace(asked.query, limit=asked.rows, offset=asked.place.skip, after=asked.place.after))
    if (asked.query.search.strip() and not asked.query.newest) or getattr(asked.query, "order", ""):
        after = skipped(path, asked, found.total)
    else:
        is_more = len(found.rows) == asked.rows and (bool(asked.place.after) or asked.place.skip + asked.rows < found.total)
        after = asked.next(path, Place(after=found.rows[-1].id)) if is_more else None
    return Answer(total=found.total, next=after, rows=tuple(rows(found.rows)))
