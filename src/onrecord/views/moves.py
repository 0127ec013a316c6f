"""This module knows the table of moves a person reads: one row for each telling, in columns that CSV, JSON and terminal share."""

from collections.abc import Iterable, Iterator

import msgspec

from onrecord.model.entries import MoveEntry
from onrecord.views.corrections import told
from onrecord.views.participants import names_of, parties_of


class MoveRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One move, as one version of one page tells it, as a row; the fields, in this order, are the columns.

    Attributes:
        id: the permalink's last part.
        force: what it does in the bargaining; issue: key of what it is about, or None.
        by, to: names, parted by "; "; the parties they act for beside them.
        content: cut from the page, pieces joined by " … ".
        answers: id of the move on the same page that it answers, or None.
        statement, event: ids of the entries it was read off, or None.
        corrected: what persons said of it, and who, and when.
    """

    id: str
    force: str
    by: str
    to: str
    content: str
    issue: str | None
    outlet: str | None
    agency: str | None
    published: str | None
    headline: str
    address: str
    by_party: str
    to_parties: str
    answers: str | None
    statement: str | None
    event: str | None
    score: float
    version: str
    latest: bool
    corrected: str


def move_row(move: MoveEntry) -> MoveRow:
    """One move as a row."""
    by = (move.by,) if move.by else ()
    return MoveRow(
        id=move.id,
        force=move.force,
        by=names_of(by),
        to=names_of(move.to),
        content=move.content_words,
        issue=move.issue,
        outlet=move.outlet,
        agency=move.agency,
        published=move.published,
        headline=move.headline,
        address=move.address,
        by_party=parties_of(by),
        to_parties=parties_of(move.to),
        answers=move.answers,
        statement=move.statement,
        event=move.event,
        score=round(move.score, 4),
        version=move.version,
        latest=move.latest,
        corrected=told(move.corrections),
    )


def move_rows(moves: Iterable[MoveEntry]) -> Iterator[MoveRow]:
    """Moves as rows, in their order, one by one."""
    return map(move_row, moves)
