"""This module knows the views over the whole record for programs: each a list, page by page, of the rows that its page and its table show.

They are answered from what is kept (`wholes`): on a large record as of a moment ago, which `Last-Modified` says.
"""

from collections.abc import Callable, Iterable
from datetime import datetime
from email.utils import format_datetime
from typing import Any, NamedTuple

import msgspec
from litestar import Response
from litestar.di import NamedDependency, Provide
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, SkipValidation

from onrecord.errors import Misuse
from onrecord.front.bargaining import (
    EXCHANGES,
    ISSUES,
    POSITIONS,
    PositionQuery,
    exchanges_that_fit,
    issues_that_fit,
    positions_that_fit,
    with_own_key,
)
from onrecord.front.dealing import ASSESSMENTS, CHANNELS, MEASURES, ROUNDS, DealingQuery, dealings_that_fit
from onrecord.front.derived import (
    RELATIONS,
    TENSIONS,
    TIMELINE,
    Everything,
    RelationQuery,
    TensionQuery,
    sides_asked,
)
from onrecord.front.telling import COPIES, COVERAGE, STORIES, copies_that_fit, stories_that_fit
from onrecord.front.view import View
from onrecord.front.whom import ByParty, by_id, with_names
from onrecord.store import Store
from onrecord.store.days import until_day
from onrecord.views.coverage import Coverage
from onrecord.views.coverage_lines import lines
from onrecord.views.doubts import Doubt, DoubtKind
from onrecord.views.positions import PositionRow
from onrecord.views.relations import PairRow, RelationRow
from onrecord.views.tensions import TensionRow
from onrecord.web.answers import Answer, skipped
from onrecord.web.api_asking import Asking, asked_by
from onrecord.web.described import api
from onrecord.web.pages import Opened
from onrecord.web.story_pages import covered
from onrecord.web.whole import Whole
from onrecord.web.wholes import Viewed


class DoubtQuery(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What needs a look, the neediest first: entries of low score, links between two, or tensions; all of them without a kind.

    Attributes:
        kind: "entry", "link" or "tension".
    """

    kind: DoubtKind | None = None


class KeptView(NamedTuple):
    """A view that is kept: what is asked of it, what its rows are, which of the kept ones fit, and what it is, in a sentence."""

    query: type[msgspec.Struct]
    row: Any
    fitting: Callable[[Whole, Any], Iterable[Any]]
    words: str


def _of(view: View[Any, Any], fitting: Callable[[Whole, Any], Iterable[Any]], words: str) -> KeptView:
    return KeptView(view.query, view.row, fitting, words)


def _relations(whole: Whole, query: RelationQuery) -> tuple[RelationRow, ...]:
    if not (query.first and query.second):
        raise Misuse("relations are between two; name both, first and second, or ask for /api/pairs to see who there is")
    return whole.relations(query.first, query.second, until_day(query.day) if query.day else "")


def _tensions(whole: Whole, query: TensionQuery) -> Iterable[TensionRow]:
    return (row for row in whole.tensions if query.kind in ("", row.kind))


def _doubts(whole: Whole, query: DoubtQuery) -> Iterable[Doubt]:
    return (doubt for doubt in whole.doubts if query.kind in (None, doubt.kind))


def _positions(whole: Whole, query: PositionQuery) -> Iterable[PositionRow]:
    rows = whole.held_now if query.now else whole.positions
    return positions_that_fit(rows, with_own_key(msgspec.structs.replace(query, now=False), whole.issue_keys))


def _dealings(kind: str) -> Callable[[Whole, DealingQuery], Iterable[Any]]:
    return lambda whole, query: dealings_that_fit(getattr(whole, kind), query)


KEPT: dict[str, KeptView] = {
    "timeline": _of(
        TIMELINE,
        lambda whole, query: whole.timeline(query),
        "What happened when and on whose word, page by page, earliest first; what several pages tell of one happening is one row.",
    ),
    "positions": _of(POSITIONS, _positions, "What each party holds on each issue, since when, and in whose words."),
    "exchanges": _of(
        EXCHANGES,
        lambda whole, query: exchanges_that_fit(whole.exchanges, with_own_key(query, whole.issue_keys)),
        "What was demanded, proposed, offered or asked, how it was answered, and where it stands.",
    ),
    "issues": _of(
        ISSUES, lambda whole, query: issues_that_fit(whole.issues, query), "What the moves of the record are about, the most told first."
    ),
    "relations": _of(RELATIONS, _relations, "The index of relations between two parties, day by day, with what it rests on."),
    "pairs": KeptView(
        Everything,
        PairRow,
        lambda whole, _: whole.pairs,
        "Where every two parties stand on the record's last day, most evidence first.",
    ),
    "tensions": _of(TENSIONS, _tensions, "Entries that do not sit together, side by side, with the reason."),
    "rounds": _of(ROUNDS, _dealings("rounds"), "Rounds of talks, with each side's assessments."),
    "channels": _of(CHANNELS, _dealings("channels"), "Who talks to whom in which way, as told by whom."),
    "measures": _of(MEASURES, _dealings("measures"), "Sanctions, restrictions and deployments, and how far each got."),
    "assessments": _of(ASSESSMENTS, _dealings("assessments"), "What somebody thinks of relations or of talks, in which words."),
    "stories": _of(
        STORIES, lambda whole, query: stories_that_fit(whole.stories, query), "Which articles tell of one happening, the latest first."
    ),
    "copies": _of(
        COPIES, lambda whole, query: copies_that_fit(whole.copies, query), "Which articles reproduce another, and what they made of it."
    ),
    "doubts": KeptView(DoubtQuery, Doubt, _doubts, "What most needs a person's look, the neediest first: the desk's queue."),
}
"""Every view that is kept, by its address under /api."""


@api("/api/coverage", dependencies={"asked_coverage": Provide(asked_by(COVERAGE.query), sync_to_thread=False)})
def api_coverage(store: Opened, wholes: Viewed, asked_coverage: NamedDependency[SkipValidation[Asking[Any]]]) -> Answer[COVERAGE.row]:  # type: ignore[name-defined]
    """Who carried what of a story, and how: a row for each statement and event in each article."""
    if not asked_coverage.query.story:
        raise Misuse("coverage is of one story; name it: story is the address or id of any of its articles")
    rows = tuple(lines(covered(store, wholes, asked_coverage.query.story)))
    return _page("/api/coverage", asked_coverage, rows)


@api("/api/stories/{id_:str}")
def api_story(store: Opened, wholes: Viewed, id_: FromPath[str]) -> Coverage:
    """How one story was covered, whole: its articles, and what each made of each statement and event; by the id of any of its articles."""
    return covered(store, wholes, id_)


def _page(path: str, asked: Asking[Any], rows: tuple[Any, ...]) -> Answer[Any]:
    first = asked.place.skip
    return Answer(total=len(rows), next=skipped(path, asked, len(rows)), rows=rows[first : first + asked.rows])


def _of_actors(store: Store, whole: Whole, query: Any) -> Any:
    """The question with the actors or the sides whom it names."""
    if isinstance(query, RelationQuery):
        first, second = sides_asked(store, whole.known, query.first, query.second)
        return msgspec.structs.replace(query, first=first, second=second)
    return with_names(store, query) if isinstance(query, ByParty) else by_id(store, query)


def _kept_list(name: str, view: KeptView) -> HTTPRouteHandler:
    path = f"/api/{name}"

    def listed(store: Opened, wholes: Viewed, asked: NamedDependency[SkipValidation[Asking[Any]]]) -> Any:
        whole = wholes.now()
        query = _of_actors(store, whole, asked.query)
        rows = whole.asked((name, query), lambda: tuple(view.fitting(whole, query)))
        headers = {"last-modified": format_datetime(datetime.fromisoformat(whole.at), usegmt=True)} if whole.at else {}
        return Response(_page(path, asked, rows), headers=headers)

    listed.__doc__ = view.words
    listed.__name__ = f"api_{name}"
    listed.__annotations__["return"] = Response[Answer[view.row]]  # type: ignore[name-defined]
    route: HTTPRouteHandler = api(path, dependencies={"asked": Provide(asked_by(view.query), sync_to_thread=False)})(listed)
    return route


VIEWED = [api_coverage, api_story, *(_kept_list(name, view) for name, view in KEPT.items())]
