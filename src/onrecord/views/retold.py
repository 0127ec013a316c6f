"""This module knows when two moves are one told again: in a headline and below it, on another page, by another outlet.

One party, one sort of move, one issue where both are known, and either the same statement (as judged) or mostly the same words;
a bare "the pledge" or "its removal" is the party's latest such move on the issue.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from onrecord.model.entries import MoveEntry
from onrecord.text.topics import topic_words
from onrecord.views.bargaining import Force, in_time, party_of

SORTS: Mapping[str, str] = {
    **dict.fromkeys((Force.DEMAND, Force.ULTIMATUM), "demand"),
    **dict.fromkeys((Force.OFFER, Force.PROPOSE), "offer"),
    **dict.fromkeys((Force.ACCEPT, Force.CONCEDE), "yes"),
}
"""Forces that a retelling may turn into one another; the others only stand for themselves."""
SHARED = 0.5
"""Share of the shorter move's topic words that the other must have."""
RECENT = 30
"""Moves of one party and sort with which a new one is compared: the latest, so that a long record takes no time with its square."""
SameStatement = Callable[[str], str]
"""Gives the id of the cluster that a statement belongs to, or the id itself."""


def retellings(moves: Iterable[MoveEntry], same: SameStatement = str) -> dict[str, str]:
    """By id of each move, the id of the first telling of it (its own, where it is the first)."""
    first, by_statement = dict[str, str](), dict[tuple[str, str], str]()
    lately: defaultdict[tuple[str | None, str], list[tuple[MoveEntry, frozenset[str]]]] = defaultdict(list)
    for move in in_time(moves):
        sort = SORTS.get(move.force, move.force)
        told, words = lately[party_of(move.by), sort], frozenset(topic_words(move.content_words))
        statement = (same(move.statement), sort) if move.statement else None
        known = by_statement.get(statement) if statement else None
        known = known or next((first[each.id] for each, theirs in reversed(told[-RECENT:]) if _is_same(move, words, each, theirs)), None)
        first[move.id] = known or move.id
        if statement:
            by_statement.setdefault(statement, first[move.id])
        told.append((move, words))
    return first


def _is_same(move: MoveEntry, words: frozenset[str], other: MoveEntry, theirs: frozenset[str]) -> bool:
    if move.by is None or (move.issue and other.issue and move.issue != other.issue):
        return False
    fewer = min(len(words), len(theirs))
    if fewer <= 1 and move.issue and move.issue == other.issue:
        return True
    return fewer > 0 and len(words & theirs) >= SHARED * fewer and (fewer > 1 or words == theirs)
