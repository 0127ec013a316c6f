"""This module knows positions, exchanges and issues as something to be asked of a record: what is asked, and which rows fit."""

from collections.abc import Iterable, Iterator

import msgspec

from onrecord.front.asked import clusters_in, moves_in
from onrecord.front.view import View
from onrecord.grouping import issues_in
from onrecord.link.issues import Issues
from onrecord.model.judgement import Relation
from onrecord.store import Store
from onrecord.views.exchanges import ExchangeRow, State, exchanges
from onrecord.views.issues import IssueRow, issue_row
from onrecord.views.positions import PositionRow, held_now, positions


class PositionQuery(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which positions, by party and issue, the earliest first. Everything given must hold.

    Attributes:
        party: part of the party's name, without regard to case.
        issue: key of what it is about.
        now: only those that nothing later has taken the place of.
    """

    party: str = ""
    issue: str = ""
    now: bool = False


class ExchangeQuery(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which exchanges, the first opened first. Everything given must hold.

    Attributes:
        party: part of the name of whoever opens it, is asked, or answers, without regard to case.
        issue: key of what it is about.
        state: where it stands: "open", "answered", "accepted", "partial", "refused", "deferred" or "evaded".
    """

    party: str = ""
    issue: str = ""
    state: State | None = None


class IssueQuery(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which issues, the most told first.

    Attributes:
        search: part of a key or name, without regard to case.
    """

    search: str = ""


def positions_that_fit(rows: Iterable[PositionRow], query: PositionQuery) -> Iterator[PositionRow]:
    """The positions that fit, in their order."""
    held = held_now(rows) if query.now else rows
    return (row for row in held if _is_named(query.party, row.party) and query.issue in ("", row.issue))


def exchanges_that_fit(rows: Iterable[ExchangeRow], query: ExchangeQuery) -> Iterator[ExchangeRow]:
    """The exchanges that fit, in their order."""
    for row in rows:
        took_part = _is_named(query.party, row.by, *row.to, *(answer.by for answer in row.answers))
        if took_part and query.issue in ("", row.issue) and query.state in (None, row.state):
            yield row


def issues_that_fit(rows: Iterable[IssueRow], query: IssueQuery) -> Iterator[IssueRow]:
    """The issues that fit, in their order."""
    return (row for row in rows if _is_named(query.search, row.name, *row.keys))


def all_exchanges(store: Store, found: Issues) -> list[ExchangeRow]:
    """Every exchange of some moves; a statement told by five outlets opens one."""
    same = clusters_in(store)
    return exchanges(found.moves, store.each_judgement(Relation.ANSWERS), lambda statement: same.get(statement, statement))


def all_issues(found: Issues) -> Iterator[IssueRow]:
    """Every issue of some moves."""
    by_id = {move.id: move for move in found.moves}
    for each in found.found:
        yield issue_row(each.key, each.name, each.own, each.keys, (by_id[move] for move in each.moves))


def _sorted(store: Store) -> Issues:
    return issues_in(store, moves_in(store))


def _is_named(wanted: str, *names: str | None) -> bool:
    return not wanted or any(wanted.casefold() in name.casefold() for name in names if name)


POSITIONS = View(PositionQuery, PositionRow, lambda store, query: positions_that_fit(positions(_sorted(store).moves), query))
EXCHANGES = View(ExchangeQuery, ExchangeRow, lambda store, query: exchanges_that_fit(all_exchanges(store, _sorted(store)), query))
ISSUES = View(IssueQuery, IssueRow, lambda store, query: issues_that_fit(all_issues(_sorted(store)), query))
