"""This module knows what exchanges and positions share: who a party is across articles, when a move was made, which verdict counts."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from onrecord.facts.nameless import names_somebody
from onrecord.model.entries import MoveEntry, Participant
from onrecord.model.judgement import Judgement, Relation, Verdict
from onrecord.text.edtf import OPEN, end_of, known, start_of

UNDATED = "~"
"""Stands after every date."""


class Force(StrEnum):
    """What a move does in the bargaining."""

    ASK = "ask"
    PROPOSE = "propose"
    DEMAND = "demand"
    ULTIMATUM = "ultimatum"
    OFFER = "offer"
    ACCEPT = "accept"
    PARTIAL = "partial"
    REFUSE = "refuse"
    DEFER = "defer"
    EVADE = "evade"
    CONCEDE = "concede"
    WARN = "warn"


SORTS: Mapping[str, str] = {
    **dict.fromkeys((Force.DEMAND, Force.ULTIMATUM), "demand"),
    **dict.fromkeys((Force.OFFER, Force.PROPOSE), "offer"),
    **dict.fromkeys((Force.ACCEPT, Force.CONCEDE), "yes"),
}
"""Forces that a retelling may turn into one another; the others only stand for themselves."""
OPENINGS = frozenset({Force.ASK, Force.PROPOSE, Force.DEMAND, Force.ULTIMATUM, Force.OFFER})
"""Moves that wait for an answer."""


def party_of(participant: Participant | None) -> str | None:
    """The party a participant commits, under what is the same for the same party in every article as far as is known.

    None where it is only pointed at or described ("we", "each side"): another page's "we" is another party.
    """
    names = (participant.party, participant.name) if participant else ()
    return next((name for name in names if name and names_somebody(name)), None)


def made_on(move: MoveEntry) -> str | None:
    """When a move was made (EDTF): as its words say, else when the page that tells it was published; None where neither is known."""
    return move.when.edtf if move.when else move.published


def day_of(move: MoveEntry) -> str:
    """When a move was made, for sorting: its first possible day, the last where no first is known; undated ones come last."""
    made = made_on(move)
    if not made:
        return UNDATED
    return (end_of(made) if start_of(made) == OPEN else start_of(made)).rstrip("?~%")


def sort_of(move: MoveEntry) -> str:
    """What sort of move it is, however one page or another takes its force."""
    return SORTS.get(move.force, move.force)


def days_apart(one: MoveEntry, other: MoveEntry) -> int | None:
    """Days between two moves, never below 0; None where a day is not known."""
    dates = [day.date() for each in (one, other) if (day := known(start_of(made_on(each) or "")))]
    first, last = (dates[0], dates[1]) if len(dates) == 2 else (None, None)
    return abs((first - last).days) if first and last else None


def in_time(moves: Iterable[MoveEntry]) -> list[MoveEntry]:
    """The moves by date, of one day those first that were made by then, the others by page and place on it."""
    return sorted(moves, key=lambda move: (day_of(move), not _is_before(move), move.address, move.content, move.id))


def _is_before(move: MoveEntry) -> bool:
    return start_of(made_on(move) or "") == OPEN


def verdicts(judgements: Iterable[Judgement], relation: Relation) -> dict[tuple[str, str], Judgement]:
    """The judgement that counts on each pair (left, right) of one relation: a person's latest, else the surest."""
    found: dict[tuple[str, str], Judgement] = {}
    for judgement in judgements:
        if judgement.relation is relation:
            pair = judgement.left, judgement.right
            known = found.get(pair)
            if known is None or _weight(judgement) > _weight(known):
                found[pair] = judgement
    return found


def answers_of(moves: Iterable[MoveEntry], judgements: Iterable[Judgement]) -> dict[str, tuple[tuple[str, Judgement | None], ...]]:
    """By id of a move, the ids of the earlier moves it answers, each with the judgement that says so (None: its article says so).

    A person's "different" takes back what an article's reading says; an "unsure" is kept, for the reader to look at.
    """
    moves = tuple(moves)
    ruled, found = verdicts(judgements, Relation.ANSWERS), dict[str, dict[str, Judgement | None]]()
    known = {move.id for move in moves}
    for move in moves:
        if move.answers in known and (move.id, move.answers) not in ruled:
            found.setdefault(move.id, {})[move.answers] = None
    for (answer, earlier), judgement in ruled.items():
        if judgement.verdict is not Verdict.DIFFERENT:
            found.setdefault(answer, {})[earlier] = judgement
    return {answer: tuple(links.items()) for answer, links in found.items()}


def _weight(judgement: Judgement) -> tuple[bool, str, float]:
    sure = 0.5 if judgement.score is None else abs(judgement.score - 0.5)
    return judgement.is_personal, judgement.at if judgement.is_personal else "", sure
