"""This module knows the desk's pages about the bargaining: positions, exchanges and issues."""

from collections import Counter, defaultdict
from collections.abc import Iterable

import msgspec
from litestar import get
from litestar.response import Template

from onrecord.front.bargaining import ExchangeQuery, PositionQuery
from onrecord.front.whom import is_asked, with_names
from onrecord.store import Store
from onrecord.views.exchanges import ExchangeRow, newest_first
from onrecord.views.positions import PositionRow, held_now
from onrecord.web.asking_entries import EXCHANGE_STATES, question
from onrecord.web.pages import Asking, Opened
from onrecord.web.showing import table
from onrecord.web.whole import Whole
from onrecord.web.wholes import Viewed

MOST_PARTIES = 20
"""Parties whose positions are shown: those that said most; others are asked for by name."""
MOST_BEFORE = 3
"""Positions held before that a cell shows."""
MOST_ISSUES = 50
"""Issues whose positions are shown: those most told of; others are asked for by name."""
AT_A_GLANCE = 8
"""Columns of the table of positions: the issues most told of; the others stand below it."""


class PositionAsked(msgspec.Struct, frozen=True, kw_only=True):
    """Which positions: of a party, on an issue; `past` also those that others have taken the place of."""

    party: str = ""
    issue: str = ""
    past: bool = False
    limit: int = 50
    offset: int = 0


class ExchangeAsked(msgspec.Struct, frozen=True, kw_only=True):
    """Which exchanges: in which somebody takes part, on an issue, in a state."""

    party: str = ""
    issue: str = ""
    state: str = ""
    limit: int = 50
    offset: int = 0


class HeldCell(msgspec.Struct, frozen=True, kw_only=True):
    """What a party holds on an issue now, and what it held before, the last first; `earlier` are as many that are not shown.

    Attributes:
        now: those of one day side by side.
    """

    now: tuple[PositionRow, ...]
    before: tuple[PositionRow, ...]
    earlier: int


class PositionGrid(msgspec.Struct, frozen=True, kw_only=True):
    """Parties by issues; a cell is None where the record knows of no position.

    Attributes:
        issues: keys with names, the most told of first.
        rows: each party with its cells, one for each issue.
        glance: how many issues, the first, stand in the table.
        left_out: further parties.
        issues_left_out: further issues.
    """

    issues: tuple[tuple[str, str], ...]
    rows: tuple[tuple[str, tuple[HeldCell | None, ...]], ...]
    glance: int
    left_out: int
    issues_left_out: int


@get("/positions", sync_to_thread=True, include_in_schema=False)
def positions(request: Asking, store: Opened, wholes: Viewed) -> Template:
    """What each party holds on each issue."""
    asked, whole = question(PositionAsked, request.query_params), wholes.now()
    rows = positions_that_fit(store, whole, asked)
    shown = table("/positions", asked, len(rows), rows)
    context = {
        "table": shown,
        "grid": whole.asked(("grid", asked), lambda: _grid(store, whole, asked)),
        "names": whole.issue_names,
        "parties": whole.position_parties,
    }
    return Template("positions.html", context=context)


@get("/exchanges", sync_to_thread=True, include_in_schema=False)
def exchanges(request: Asking, store: Opened, wholes: Viewed) -> Template:
    """What was asked and how it was answered."""
    asked, whole = question(ExchangeAsked, request.query_params), wholes.now()
    rows = exchanges_that_fit(store, whole, asked)
    shown = table("/exchanges", asked, len(rows), rows[asked.offset : asked.offset + asked.limit])
    context = {"table": shown, "names": whole.issue_names, "states": EXCHANGE_STATES, "parties": whole.position_parties}
    context |= {"issues": whole.issue_choices, "issue": whole.issue_keys.get(asked.issue, asked.issue)}
    return Template("exchanges.html", context=context)


@get("/issues", sync_to_thread=True, include_in_schema=False)
def issues(wholes: Viewed) -> Template:
    """What the dispute is about."""
    return Template("issues.html", context={"issues": wholes.now().issues})


def positions_that_fit(store: Store, whole: Whole, asked: PositionAsked) -> tuple[PositionRow, ...]:
    """The positions an address asks for, by party and issue, the earliest first."""
    rows = whole.positions if asked.past else whole.held_now
    issue, query = whole.issue_keys.get(asked.issue, asked.issue), with_names(store, PositionQuery(party=asked.party))
    return tuple(row for row in rows if is_asked(query, row.party) and issue in ("", row.issue))


def exchanges_that_fit(store: Store, whole: Whole, asked: ExchangeAsked) -> tuple[ExchangeRow, ...]:
    """The exchanges an address asks for, the last opened first."""
    issue, query = whole.issue_keys.get(asked.issue, asked.issue), with_names(store, ExchangeQuery(party=asked.party))
    fitting = (row for row in whole.exchanges if issue in ("", *row.issues) and asked.state in ("", row.state))
    return newest_first([row for row in fitting if is_asked(query, *_parties(row))])


def _parties(row: ExchangeRow) -> Iterable[str]:
    return (name for name in (row.by, *row.to, *(answer.by for answer in row.answers)) if name)


def _grid(store: Store, whole: Whole, asked: PositionAsked) -> PositionGrid:
    rows = positions_that_fit(store, whole, msgspec.structs.replace(asked, past=True))
    held = {row.issue for row in rows}
    all_issues = tuple((each.key, each.name) for each in whole.issues if each.key in held)
    issues = all_issues[:MOST_ISSUES]
    held_by: defaultdict[tuple[str, str], list[PositionRow]] = defaultdict(list)
    said: Counter[str] = Counter()
    for row in rows:
        held_by[row.party, row.issue].append(row)
        said[row.party] += row.said
    parties = sorted(said, key=lambda party: (-said[party], party))
    shown = parties[:MOST_PARTIES]
    return PositionGrid(
        issues=issues,
        rows=tuple((party, tuple(_cell(held_by[party, key]) for key, _ in issues)) for party in shown),
        glance=min(AT_A_GLANCE, len(issues)),
        left_out=len(parties) - len(shown),
        issues_left_out=len(all_issues) - len(issues),
    )


def _cell(held: list[PositionRow]) -> HeldCell | None:
    if not held:
        return None
    now, before = tuple(held_now(held)), [row for row in held[::-1] if row.until is not None]
    return HeldCell(now=now, before=tuple(before[:MOST_BEFORE]), earlier=max(len(before) - MOST_BEFORE, 0))


BARGAINING_PAGES = [positions, exchanges, issues]
