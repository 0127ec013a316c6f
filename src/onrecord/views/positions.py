"""This module knows positions: what a party holds on an issue, since when, in whose words, and what it held before.

A position is read off a party's moves on an issue, in order of their dates. Five stands are told apart: it requires or refuses or warns;
it offers or proposes; it gives; it puts off. A question and an evasion take no stand, nor does "we need time" in answer to something:
it says that the answer is to come.
A move of another stand than the one held is a new position; a move of the same stand is the same position said again.
What a party "holds" is what its last such move says: never what anybody thinks it means.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum

import msgspec

from onrecord.model.correction import is_rejected
from onrecord.model.entries import MoveEntry
from onrecord.model.record import Statement
from onrecord.views.bargaining import UNDATED, Force, day_of, in_time, made_on, party_of


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


NEEDED = ("date", "party", "issue")
"""What a move must have to take a position."""


class PositionRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One position as a row; the fields, in this order, are the columns.

    Attributes:
        party: its name; issue: key of what it is about.
        stand, force: of the move by which it was taken.
        forces: those of all moves that say it, each once, in their order, parted by "; ": "demand; refuse".
        speaker: who said so, by the statement it was read off; "" where nobody is known.
        sentence: that statement's words in the page's order, with who says so and how; the move's own where it was read off none.
        holds: that move's words, cut from the page.
        since: when it was taken, until: when another took its place (EDTF: as the words say, else the page's day); None: it is held now.
        move: id of that move; statement: of the statement it was read off, or None; moves: ids of all that say it, in order.
        said: how often it has been said, on all pages; last: when it was said last.
        previous: id of the move by which the position before it was taken, or None.
        outlet: who published the page.
    """

    party: str
    issue: str
    stand: str
    force: str
    forces: str
    speaker: str
    sentence: str
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


class LeftOut(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How many moves take no position for what they lack, and how many of them lack each thing that is needed; a move may lack several."""

    moves: int
    lacks: tuple[tuple[str, int], ...]


def positions(moves: Iterable[MoveEntry], said: Callable[[str], Statement | None] = lambda _: None) -> list[PositionRow]:
    """Every position, by party and issue, the earliest first; moves without party, issue or date take none.

    Args:
        said: gives the statement with an id; one that a person rejected speaks for nobody.
    """
    held: defaultdict[tuple[str, str], list[list[MoveEntry]]] = defaultdict(list)
    for move in in_time(moves):
        if _takes_a_stand(move) and not _lacks(move):
            _take(held[party_of(move.by) or "", move.issue or ""], move)
    return [row for (party, issue), taken in sorted(held.items()) for row in _rows(party, issue, taken, said)]


def left_out(moves: Iterable[MoveEntry]) -> LeftOut:
    """The moves that would take a position, but for what they lack."""
    lacking = [_lacks(move) for move in moves if _takes_a_stand(move)]
    return LeftOut(moves=sum(map(bool, lacking)), lacks=tuple((each, sum(each in lack for lack in lacking)) for each in NEEDED))


def held_now(rows: Iterable[PositionRow]) -> list[PositionRow]:
    """Only those positions that nothing has taken the place of."""
    return [row for row in rows if row.until is None]


def _takes_a_stand(move: MoveEntry) -> bool:
    return move.force in STANDS and not (move.force == Force.DEFER and move.answers)


def _lacks(move: MoveEntry) -> tuple[str, ...]:
    has = dict(zip(NEEDED, (day_of(move) != UNDATED, party_of(move.by), move.issue), strict=True))
    return tuple(each for each in NEEDED if not has[each])


def _take(taken: list[list[MoveEntry]], move: MoveEntry) -> None:
    """Say the position held once more, or take a new one."""
    if taken and STANDS[taken[-1][0].force] is STANDS[move.force]:
        taken[-1].append(move)
    else:
        taken.append([move])


def _rows(party: str, issue: str, taken: Sequence[Sequence[MoveEntry]], said: Callable[[str], Statement | None]) -> Iterator[PositionRow]:
    for at, moves in enumerate(taken):
        first = moves[0]
        found = said(first.statement) if first.statement else None
        gone = found is not None and is_rejected(found.corrections)
        statement = None if gone else found
        yield PositionRow(
            party=party,
            issue=issue,
            stand=STANDS[first.force].value,
            force=first.force,
            forces="; ".join(dict.fromkeys(move.force for move in moves)),
            speaker=statement.speaker if statement else "",
            sentence=_sentence(statement) if statement else first.content_words,
            holds=first.content_words,
            since=made_on(first),
            until=made_on(taken[at + 1][0]) if at + 1 < len(taken) else None,
            move=first.id,
            statement=None if gone else first.statement,
            said=len(moves),
            last=made_on(moves[-1]),
            previous=taken[at - 1][0].id if at else None,
            outlet=first.outlet,
            moves=tuple(move.id for move in moves),
        )


def _sentence(statement: Statement) -> str:
    """Speaker, cue, addressee and content of a statement in the order in which the page has them."""
    parts = (
        (statement.speaker_spans, statement.speaker_words),
        (statement.cue, statement.cue_words),
        (statement.addressee, statement.addressee_words),
        (statement.content, statement.content_words),
    )
    return " ".join(" ".join(words.split()) for _, words in sorted((spans[0], words) for spans, words in parts if spans and words))
