"""This module knows positions: what a party holds on an issue, since when, in whose words, and what it held before.

A position is read off a party's moves on an issue, in order of their dates. Five stands are told apart: it requires or refuses or warns;
it offers or proposes; it gives; it puts off. A question and an evasion take no stand, nor does "we need time" in answer to something:
it says that the answer is to come.
A move of another stand than the one held is a new position; a move of the same stand is the same position said again.
What a party "holds" is what its last such move says: never what anybody thinks it means.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum

import msgspec

from onrecord.model.entries import MoveEntry
from onrecord.views.bargaining import UNDATED, Force, day_of, in_time, party_of


class Stand(StrEnum):
    """How a party stands to an issue."""

    FIRM = "firm"
    """It demands, refuses or warns."""
    OFFERS = "offers"
    """It offers, proposes, or agrees in part or on terms."""
    GIVES = "gives"
    """It accepts or concedes."""
    WAITS = "waits"
    """It puts the matter off."""


STANDS: Mapping[str, Stand] = {
    **dict.fromkeys((Force.DEMAND, Force.ULTIMATUM, Force.REFUSE, Force.WARN), Stand.FIRM),
    **dict.fromkeys((Force.OFFER, Force.PROPOSE, Force.PARTIAL), Stand.OFFERS),
    **dict.fromkeys((Force.ACCEPT, Force.CONCEDE), Stand.GIVES),
    Force.DEFER: Stand.WAITS,
}


class PositionRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One position as a row; the fields, in this order, are the columns.

    Attributes:
        party: its name; issue: key of what it is about.
        stand, force: of the move by which it was taken.
        holds: that move's words, cut from the page.
        since: when it was taken, until: when another took its place (EDTF, as the pages have it); None: it is held now.
        move: id of that move; statement: of the statement it was read off, or None; moves: ids of all that say it, in order.
        said: how often it has been said, on all pages; last: when it was said last.
        previous: id of the move by which the position before it was taken, or None.
        outlet: who published the page.
    """

    party: str
    issue: str
    stand: str
    force: str
    holds: str
    since: str | None
    until: str | None
    move: str
    statement: str | None
    said: int
    last: str | None
    previous: str | None
    outlet: str | None
    moves: tuple[str, ...]


def positions(moves: Iterable[MoveEntry]) -> list[PositionRow]:
    """Every position, by party and issue, the earliest first; moves without party, issue or date take none."""
    held: defaultdict[tuple[str, str], list[list[MoveEntry]]] = defaultdict(list)
    for move in in_time(moves):
        party = party_of(move.by)
        if party and move.issue and _takes_a_stand(move) and day_of(move) != UNDATED:
            _take(held[party, move.issue], move)
    return [row for (party, issue), taken in sorted(held.items()) for row in _rows(party, issue, taken)]


def held_now(rows: Iterable[PositionRow]) -> list[PositionRow]:
    """Only those positions that nothing has taken the place of."""
    return [row for row in rows if row.until is None]


def _takes_a_stand(move: MoveEntry) -> bool:
    return move.force in STANDS and not (move.force == Force.DEFER and move.answers)


def _take(taken: list[list[MoveEntry]], move: MoveEntry) -> None:
    """Say the position held once more, or take a new one."""
    if taken and STANDS[taken[-1][0].force] is STANDS[move.force]:
        taken[-1].append(move)
    else:
        taken.append([move])


def _rows(party: str, issue: str, taken: Sequence[Sequence[MoveEntry]]) -> Iterator[PositionRow]:
    for at, said in enumerate(taken):
        first = said[0]
        yield PositionRow(
            party=party,
            issue=issue,
            stand=STANDS[first.force].value,
            force=first.force,
            holds=first.content_words,
            since=first.published,
            until=taken[at + 1][0].published if at + 1 < len(taken) else None,
            move=first.id,
            statement=first.statement,
            said=len(said),
            last=said[-1].published,
            previous=taken[at - 1][0].id if at else None,
            outlet=first.outlet,
            moves=tuple(move.id for move in said),
        )
