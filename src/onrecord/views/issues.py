"""This module knows the table of issues a person reads: what the dispute is about, how often, by whom and since when."""

from collections.abc import Iterable, Sequence

import msgspec

from onrecord.model.entries import MoveEntry
from onrecord.views.bargaining import in_time, party_of


class IssueRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One issue as a row; the fields, in this order, are the columns.

    Attributes:
        key: by which filters and judgements go; keys: all that are this issue.
        name: what a reader sees; own: whether it is the user's.
        moves: how many are about it; parties: that made them, the busiest first.
        since, last: when it was first and last told of (EDTF, as the pages have it).
    """

    key: str
    name: str
    own: bool
    moves: int
    parties: tuple[str, ...]
    since: str | None
    last: str | None
    keys: tuple[str, ...]


def issue_row(key: str, name: str, own: bool, keys: Sequence[str], moves: Iterable[MoveEntry]) -> IssueRow:
    """One issue as a row, from the moves about it."""
    told = in_time(moves)
    makers = [party for move in told if (party := party_of(move.by))]
    dates = [move.published for move in told if move.published]
    return IssueRow(
        key=key,
        name=name,
        own=own,
        moves=len(told),
        parties=tuple(sorted(dict.fromkeys(makers), key=lambda party: (-makers.count(party), party))),
        since=dates[0] if dates else None,
        last=dates[-1] if dates else None,
        keys=tuple(keys),
    )
