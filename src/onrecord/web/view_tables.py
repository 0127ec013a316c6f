"""This module knows the tables of events, moves, actors and of the record as a whole as files: the rows of the page, all of them."""

from collections.abc import Callable, Iterable

import msgspec
from litestar import get
from litestar.handlers import HTTPRouteHandler
from litestar.response import Stream

from onrecord.front.bargaining import on_issue, under_one_key
from onrecord.front.people import each_actor
from onrecord.front.telling import stories_that_fit
from onrecord.front.whom import by_id
from onrecord.model.dealings import Assessment, Channel, Measure, Round
from onrecord.model.query import ActorQuery, EventQuery, MoveQuery
from onrecord.store import Store
from onrecord.views.actors import ActorRow
from onrecord.views.coverage_lines import CoverageLine, lines
from onrecord.views.doubts import Doubt
from onrecord.views.events import EventRow, event_rows
from onrecord.views.exchanges import ExchangeRow
from onrecord.views.issues import IssueRow
from onrecord.views.moves import MoveRow, move_rows
from onrecord.views.positions import PositionRow
from onrecord.views.relations import PairRow, RelationRow
from onrecord.views.stories import StoryRow
from onrecord.views.tensions import TensionRow
from onrecord.views.timeline import TimelineRow
from onrecord.web.actor_pages import kept_rows
from onrecord.web.asking_entries import question
from onrecord.web.bargaining_pages import ExchangeAsked, PositionAsked, exchanges_that_fit, positions_that_fit
from onrecord.web.pages import Asking, Opened
from onrecord.web.queue_page import doubts_asked, doubts_that_fit
from onrecord.web.showing_timeline import TimelineAsked
from onrecord.web.story_pages import StoryAsked, covered
from onrecord.web.tables import csv_answer, json_answer
from onrecord.web.view_pages import TensionAsked, relation_asked
from onrecord.web.wholes import Viewed, Wholes

Rows = tuple[type[msgspec.Struct], Iterable[msgspec.Struct]]
"""What the rows are, and the rows."""


def _events(asking: Asking, store: Store, wholes: Wholes) -> Rows:
    return EventRow, event_rows(store.each_event(by_id(store, question(EventQuery, asking.query_params))))


def _moves(asking: Asking, store: Store, wholes: Wholes) -> Rows:
    keys, apart = wholes.now().issue_keys, wholes.now().issues_apart
    asked = on_issue(by_id(store, question(MoveQuery, asking.query_params)), keys, apart)
    return MoveRow, move_rows(under_one_key(store.each_move(asked), keys, apart))


def _actors(asking: Asking, store: Store, wholes: Wholes) -> Rows:
    return ActorRow, kept_rows(store, wholes.now(), each_actor(store, question(ActorQuery, asking.query_params)))


def _timeline(asking: Asking, store: Store, wholes: Wholes) -> Rows:
    return TimelineRow, wholes.now().timeline(by_id(store, question(TimelineAsked, asking.query_params).query))


def _relations(asking: Asking, store: Store, wholes: Wholes) -> Rows:
    whole = wholes.now()
    asked = relation_asked(asking, store, whole)
    return (RelationRow, whole.relations(asked.first, asked.second, asked.on)) if asked.first else (PairRow, whole.pairs)


def _tensions(asking: Asking, store: Store, wholes: Wholes) -> Rows:
    asked = question(TensionAsked, asking.query_params)
    return TensionRow, tuple(row for row in wholes.now().tensions if asked.sort in ("", row.kind))


WHOLE_TABLES: dict[str, Callable[[Asking, Store, Wholes], Rows]] = {
    "events": _events,
    "moves": _moves,
    "actors": _actors,
    "timeline": _timeline,
    "relations": _relations,
    "tensions": _tensions,
    "positions": lambda asking, store, wholes: (
        PositionRow,
        positions_that_fit(store, wholes.now(), question(PositionAsked, asking.query_params)),
    ),
    "exchanges": lambda asking, store, wholes: (
        ExchangeRow,
        exchanges_that_fit(store, wholes.now(), question(ExchangeAsked, asking.query_params)),
    ),
    "issues": lambda asking, store, wholes: (IssueRow, wholes.now().issues),
    "stories": lambda asking, store, wholes: (
        StoryRow,
        stories_that_fit(wholes.now().stories, question(StoryAsked, asking.query_params).query),
    ),
    "queue": lambda asking, store, wholes: (Doubt, doubts_that_fit(store, wholes.now().doubts, doubts_asked(asking))),
    "dealings/rounds": lambda asking, store, wholes: (Round, wholes.now().rounds),
    "dealings/channels": lambda asking, store, wholes: (Channel, wholes.now().channels),
    "dealings/measures": lambda asking, store, wholes: (Measure, wholes.now().measures),
    "dealings/assessments": lambda asking, store, wholes: (Assessment, wholes.now().assessments),
}
"""Every table by the address of its page."""


def _table_route(path: str, form: str) -> HTTPRouteHandler:
    @get(f"/{path}.{form}", sync_to_thread=True, include_in_schema=False, name=f"{path}.{form}")
    def whole_table(request: Asking, store: Opened, wholes: Viewed) -> Stream:
        kind, rows = WHOLE_TABLES[path](request, store, wholes)
        return csv_answer(path.replace("/", "-"), kind, rows) if form == "csv" else json_answer(rows)

    return whole_table


@get("/coverage.csv", sync_to_thread=True, include_in_schema=False)
def coverage_csv(request: Asking, store: Opened, wholes: Viewed) -> Stream:
    """Who carried what of the story that an address names, as CSV: a line for each thing told in each article."""
    return csv_answer("coverage", CoverageLine, lines(covered(store, wholes, request.query_params.get("story", ""))))


@get("/coverage.json", sync_to_thread=True, include_in_schema=False)
def coverage_json(request: Asking, store: Opened, wholes: Viewed) -> Stream:
    """The same as JSON."""
    return json_answer(lines(covered(store, wholes, request.query_params.get("story", ""))))


VIEW_TABLES = [coverage_csv, coverage_json, *(_table_route(path, form) for path in WHOLE_TABLES for form in ("csv", "json"))]
