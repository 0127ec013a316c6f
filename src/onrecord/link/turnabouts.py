"""This module knows where one party takes another position on one issue, in two articles: to be looked at, never decided.

A party that refused and later agrees may have changed its mind, may speak of something else, or may be told differently by two outlets.
So both moves are flagged for a person, side by side with their dates; nothing is said to contradict anything.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from onrecord.link.positions import position_of
from onrecord.link.tellings import days_apart, published_on
from onrecord.model.entries import MoveEntry
from onrecord.model.judgement import Judgement, Relation, Verdict

NAME = "turnabout"
AUTHOR = f"rule:{NAME}"
FOR, AGAINST = frozenset(("accept", "concede", "offer")), frozenset(("refuse",))
"""Forces that go along with what is bargained about, and that which does not."""
NEAREST = 8
"""Moves of the other kind that one is shown beside, the nearest in time, those of an unknown day last."""


class Turnabouts:
    """A linker: moves of one party on one issue that go two ways."""

    name = NAME
    relation = Relation.CONFLICT.value
    days: int | None = 365

    def __call__(self, new: Sequence[MoveEntry], known: Sequence[MoveEntry], /) -> list[Judgement]:
        """Flag new moves beside one another and beside known ones; a party that is not known, or no issue, is flagged beside nothing."""
        held: defaultdict[tuple[str, ...], list[MoveEntry]] = defaultdict(list)
        for move in (*new, *known):
            if key := position_of(move):
                held[key].append(move)
        fresh = {move.id for move in new}
        pairs = (pair for moves in held.values() for pair in _two_ways(moves))
        return sorted(
            (_flag(*pair) for pair in pairs if not fresh.isdisjoint(move.id for move in pair)), key=lambda each: (each.left, each.right)
        )


def _two_ways(moves: Sequence[MoveEntry]) -> Iterator[tuple[MoveEntry, MoveEntry]]:
    """Each refusal with the nearest moves of the other kind on other pages."""
    along = [move for move in moves if move.force in FOR]
    for refusal in (move for move in moves if move.force in AGAINST):
        others = sorted((move for move in along if move.version != refusal.version), key=lambda move: (*_days(move, refusal), move.id))
        yield from ((refusal, other) for other in others[:NEAREST])


def _days(one: MoveEntry, other: MoveEntry) -> tuple[bool, int]:
    """How far two moves are apart, to sort by; last where a day is not known."""
    days = days_apart(published_on(one.published), published_on(other.published))
    return days is None, days or 0


def _flag(one: MoveEntry, other: MoveEntry) -> Judgement:
    first, second = sorted((one, other), key=lambda move: (move.published or "~", move.id))
    left, right = sorted((one.id, other.id))
    reasons = (f"{first.force} on {first.published or 'a day not given'}", f"{second.force} on {second.published or 'a day not given'}")
    return Judgement(relation=Relation.CONFLICT, left=left, right=right, verdict=Verdict.UNSURE, author=AUTHOR, reasons=reasons)
