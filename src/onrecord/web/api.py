"""This module knows the desk for programs: the same values as on the pages, as JSON, described in /schema/openapi.json.

Lists come page by page, each with the address of the next (`next`); every answer carries an ETag made from the record's state.
"""

import msgspec
from litestar import Response, Router
from litestar.di import NamedDependency, Provide
from litestar.params import FromPath, SkipValidation

from onrecord.exports.contract import contract_line
from onrecord.front.derived import Everything
from onrecord.front.listed import CORRECTIONS, JUDGEMENTS
from onrecord.model.query import ActorQuery, ArticleQuery, EventQuery, MoveQuery, StatementQuery
from onrecord.model.record import Counts, State
from onrecord.store import KeptFault, Store
from onrecord.views.changes import Changes
from onrecord.views.histories import ChangedRow
from onrecord.views.statements import StatementRow, statement_row, statement_rows
from onrecord.web.answers import Answer, skipped
from onrecord.web.api_asking import Asking, asked_by
from onrecord.web.api_entries import ENTRIES
from onrecord.web.api_views import VIEWED
from onrecord.web.comparing import Before, Now, asked_changes, changed_rows
from onrecord.web.described import api
from onrecord.web.errors import missing
from onrecord.web.pages import MANY, Opened
from onrecord.web.state_tags import tagged
from onrecord.web.wholes import Wholes

AskedNothing = NamedDependency[SkipValidation[Asking[Everything]]]
MOST = 2**31 - 1
"""All there are: no more than pages that changed, or could not be read."""


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """A name and how many entries it has."""

    name: str
    count: int


@api("/api/statements/{id_:str}")
def api_statement(store: Opened, id_: FromPath[str]) -> StatementRow:
    """One statement by its permalink's id."""
    if not (found := store.statement(id_)):
        raise missing("statement", id_)
    return statement_row(found)


@api("/api/articles/{version:str}")
def api_article(store: Opened, version: FromPath[str]) -> Response[bytes]:
    """One version of an article as a line of the machine contract: its text, blocks, date with reasons, and everything found on it."""
    if not (kept := store.article(version)):
        raise missing("article", version)
    return Response(contract_line(kept.version.id, kept.reading), media_type="application/json")


@api("/api/articles/{version:str}/statements")
def api_article_statements(store: Opened, version: FromPath[str]) -> list[StatementRow]:
    """The statements on one version of an article."""
    if not store.article(version):
        raise missing("article", version)
    return list(statement_rows(store.each_statement(StatementQuery(version=version, superseded=True))))


@api("/api/articles/{page:str}/history")
def api_history(store: Opened, page: FromPath[str]) -> list[State]:
    """The states a page went through, the first one first; by the page's id or that of any of its versions."""
    if not (found := store.find_page(page)):
        raise missing("page", page)
    return list(store.history(found))


@api("/api/articles/{page:str}/compare")
def api_compare(store: Opened, page: FromPath[str], before: Before = "", now: Now = "") -> Changes:
    """What changed between two versions of a page, each piece with its place in its own version's text."""
    return asked_changes(store, page, before, now)


@api("/api/changes")
def api_changes(store: Opened, asked_nothing: AskedNothing) -> Answer[ChangedRow]:
    """The pages that changed, page by page, the last changed first, with what changed last in a line."""
    pages, first = store.changed_pages(MOST), asked_nothing.place.skip
    rows = tuple(changed_rows(store, pages[first : first + asked_nothing.rows]))
    return Answer(total=len(pages), next=skipped("/api/changes", asked_nothing, len(pages)), rows=rows)


@api("/api/outlets")
def api_outlets(store: Opened) -> list[Told]:
    """Outlets with the number of their articles, by name."""
    return [Told(name=name, count=count) for name, count in store.outlets()]


@api("/api/speakers")
def api_speakers(store: Opened) -> list[Told]:
    """The most quoted speakers with the number of their statements."""
    return [Told(name=name, count=count) for name, count in store.speakers(MANY)]


@api("/api/faults")
def api_faults(store: Opened, asked_nothing: AskedNothing) -> Answer[KeptFault]:
    """What could not be read, page by page, the latest first, with the reason."""
    faults, first = store.faults(MOST), asked_nothing.place.skip
    rows = faults[first : first + asked_nothing.rows]
    return Answer(total=len(faults), next=skipped("/api/faults", asked_nothing, len(faults)), rows=rows)


@api("/api/counts")
def api_counts(store: Opened) -> Counts:
    """How much the record holds."""
    return store.counts()


API = [
    *ENTRIES,
    *VIEWED,
    api_statement,
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
ASKED = {
    "asked_statements": asked_by(StatementQuery),
    "asked_events": asked_by(EventQuery),
    "asked_moves": asked_by(MoveQuery),
    "asked_articles": asked_by(ArticleQuery),
    "asked_actors": asked_by(ActorQuery),
    "asked_judgements": asked_by(JUDGEMENTS.query),
    "asked_corrections": asked_by(CORRECTIONS.query),
    "asked_nothing": asked_by(Everything),
}


def api_of(store: Store, wholes: Wholes) -> Router:
    """The routes for programs, on a record."""
    asked = {name: Provide(ask, sync_to_thread=False) for name, ask in ASKED.items()}
    return Router(path="/", route_handlers=API, dependencies=asked, middleware=[tagged(store, wholes.mark)])
