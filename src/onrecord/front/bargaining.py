"""This module knows positions, exchanges and issues as something to be asked of a record: what is asked, and which rows fit."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

import msgspec

from onrecord.front.asked import article_in, clusters_in, moves_in
from onrecord.front.view import View
from onrecord.front.whom import ByParty, is_asked, is_part, with_names
from onrecord.grouping import issues_in
from onrecord.link.issues import Issues
from onrecord.model.entries import MoveEntry
from onrecord.model.judgement import Relation
from onrecord.model.query import MoveQuery
from onrecord.store import Store
from onrecord.views.exchanges import ExchangeRow, State, exchanges
from onrecord.views.issues import IssueRow, issue_row
from onrecord.views.positions import PositionRow, held_now, positions

Bargained = TypeVar("Bargained", "PositionQuery", "ExchangeQuery")


class PositionQuery(ByParty, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which positions, by party and issue, the earliest first. Everything given must hold.

    Attributes:
        party: one of the names of one actor, or its id; else part of the party's name, without regard to case.
        names: those that the one actor goes by whom `party` means: they are looked up.
        behind: the parties that whoever goes by the name speaks for: they are looked up.
        issue: key of what it is about.
        now: only those that nothing later has taken the place of.
    """

    issue: str = ""
    now: bool = False


class ExchangeQuery(ByParty, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which exchanges, the first opened first. Everything given must hold.

    Attributes:
        party: whoever opens it, is asked, or answers; `party`, `names` and `behind` as in `PositionQuery`.
        issue: key of what it is about.
        state: where it stands: "open", "answered", "accepted", "partial", "refused", "deferred" or "evaded".
        least_score: only those whose opening is as likely to be right, 0 to 1.
    """

    issue: str = ""
    state: State | None = None
    least_score: float = 0.0


class IssueQuery(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which issues, the most told first.

    Attributes:
        search: part of a key or name, without regard to case.
    """

    search: str = ""


def positions_that_fit(rows: Iterable[PositionRow], query: PositionQuery) -> Iterator[PositionRow]:
    """The positions that fit, in their order."""
    held = held_now(rows) if query.now else rows
    return (row for row in held if is_asked(query, row.party) and query.issue in ("", row.issue))


def exchanges_that_fit(rows: Iterable[ExchangeRow], query: ExchangeQuery) -> Iterator[ExchangeRow]:
    """The exchanges that fit, in their order."""
    for row in rows:
        took_part = is_asked(query, row.by, *row.to, *(answer.by for answer in row.answers))
        if took_part and query.issue in ("", *row.issues) and query.state in (None, row.state) and row.score >= query.least_score:
            yield row


def issues_that_fit(rows: Iterable[IssueRow], query: IssueQuery) -> Iterator[IssueRow]:
    """The issues that fit, in their order."""
    return (row for row in rows if is_part(query.search, row.name, *row.keys))


def with_own_key(query: Bargained, keys: Mapping[str, str]) -> Bargained:
    """The question with the issue's own key, whichever of its keys is asked for; `keys` as in `on_issue`."""
    return msgspec.structs.replace(query, issue=keys.get(query.issue, query.issue))


def on_issue(query: MoveQuery, keys: Mapping[str, str], apart: Mapping[str, str]) -> MoveQuery:
    """The question with every key of the issue that it names.

    Args:
        keys: by every key that an issue goes by, its own.
        apart: by id of each move about a word that several disputes share, the key of its issue.
    """
    if not (wanted := keys.get(query.issue)):
        return query
    return msgspec.structs.replace(
        query,
        issues=tuple(key for key, own in keys.items() if own == wanted),
        also=tuple(move for move, own in apart.items() if own == wanted),
        apart=tuple(move for move, own in apart.items() if own != wanted),
    )


def under_one_key(moves: Iterable[MoveEntry], keys: Mapping[str, str], apart: Mapping[str, str]) -> Iterator[MoveEntry]:
    """The moves, each with its issue's own key, whichever of its keys its page has; `keys` and `apart` as in `on_issue`."""
    for move in moves:
        key = apart.get(move.id) or keys.get(move.issue or "", move.issue)
        yield move if key == move.issue else msgspec.structs.replace(move, issue=key)


def each_on_issue(store: Store, query: MoveQuery) -> Iterator[MoveEntry]:
    """The moves that fit, one by one, each with its issue's own key."""
    found = _sorted(store)
    return under_one_key(store.each_move(on_issue(query, found.keys, found.apart)), found.keys, found.apart)


def all_exchanges(store: Store, found: Issues) -> list[ExchangeRow]:
    """Every exchange of some moves; a statement told by five outlets opens one."""
    same = clusters_in(store)
    return exchanges(found.moves, store.each_judgement(Relation.ANSWERS), lambda statement: same.get(statement, statement))


def all_issues(found: Issues) -> Iterator[IssueRow]:
    """Every issue of some moves."""
    by_id = {move.id: move for move in found.moves}
    for each in found.found:
        yield issue_row(each.key, each.name, each.own, each.keys, (by_id[move] for move in each.moves))


def _positions(store: Store, query: PositionQuery) -> Iterable[PositionRow]:
    found = _sorted(store)
    return positions_that_fit(
        positions(found.moves, store.statement, article_in(store)), with_own_key(with_names(store, query), found.keys)
    )


def _exchanges(store: Store, query: ExchangeQuery) -> Iterable[ExchangeRow]:
    found = _sorted(store)
    return exchanges_that_fit(all_exchanges(store, found), with_own_key(with_names(store, query), found.keys))


def _sorted(store: Store) -> Issues:
    return issues_in(store, moves_in(store))


POSITIONS = View(PositionQuery, PositionRow, _positions)
EXCHANGES = View(ExchangeQuery, ExchangeRow, _exchanges)
ISSUES = View(IssueQuery, IssueRow, lambda store, query: issues_that_fit(all_issues(_sorted(store)), query))
