"""This module knows when two moves are one told again: in a headline and below it, on another page, by another outlet.

One party, one sort of move, one issue where both are known, and either the same statement (as judged) or mostly the same words;
a bare "the pledge" or "its removal" is the party's latest such demand or offer on the issue, and its ultimatum the latest ultimatum.
What a page tells of a party's ultimatum to one side (what, by when, what happens otherwise) is one, and "the deadline stood" the latest.
A page that goes on from a bare demand to a fuller one without its word makes two.
Some things are said again only to be said anew, and are moves of their own: an ultimatum on top of an earlier demand; a demand that replies
to what the other side made of it (a page that tells the demand as no reply tells the first one); a yes, a no or a delay days after another.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from onrecord.model.entries import MoveEntry
from onrecord.text.topics import topic_words
from onrecord.views.bargaining import OPENINGS, Force, day_of, days_apart, in_time, party_of, sort_of

STANDING = OPENINGS | {Force.WARN}
"""Forces of moves that stand until they are met, and are told again for weeks; the others are news for some days."""
NEWS = 2
"""Days within which pages tell one yes, no or delay of a party."""
SHARED = 0.5
"""Share of the shorter move's topic words that the other must have."""
RECENT = 30
"""Moves of one party and sort with which a new one is compared: the latest, so that a long record takes no time with its square."""
_NAMED = re.compile(r"\b(?:deadline|ultimatum)\b", re.IGNORECASE)
"""How an ultimatum is named that was told before."""
SameStatement = Callable[[str], str]
"""Gives the id of the cluster that a statement belongs to, or the id itself."""


def retellings(moves: Iterable[MoveEntry], same: SameStatement = str) -> dict[str, str]:
    """By id of each move, the id of the first telling of it (its own, where it is the first)."""
    first = dict[str, str]()
    by_statement: defaultdict[tuple[str, str], dict[str | None, str]] = defaultdict(dict)
    lately: defaultdict[tuple[str | None, str], list[tuple[MoveEntry, frozenset[str]]]] = defaultdict(list)
    for move in in_time(moves):
        sort = sort_of(move)
        told, words = lately[party_of(move.by), sort], frozenset(topic_words(move.content_words))
        stated = by_statement[same(move.statement), sort] if move.statement else {}
        known = _on_issue(stated, move.issue)
        known = known or next((first[each.id] for each, theirs in reversed(told[-RECENT:]) if _is_same(move, words, each, theirs)), None)
        first[move.id] = known or move.id
        stated.setdefault(move.issue, first[move.id])
        told.append((move, words))
    return first


def _on_issue(stated: Mapping[str | None, str], issue: str | None) -> str | None:
    """Of one statement's moves of one sort, by issue, the one on this issue; one whose issue is not known may be on any."""
    return stated.get(issue) or stated.get(None) or (next(iter(stated.values()), None) if issue is None else None)


def _is_same(move: MoveEntry, words: frozenset[str], other: MoveEntry, theirs: frozenset[str]) -> bool:
    if move.by is None or _is_anew(move, other):
        return False
    if move.force == other.force == Force.ULTIMATUM and _is_one_ultimatum(move, other):
        return True
    if move.issue and other.issue and move.issue != other.issue:
        return False
    fewer = min(len(words), len(theirs))
    if fewer <= 1 and move.issue and move.issue == other.issue and move.force in STANDING and not _is_further(move, words, other, theirs):
        return True
    return fewer > 0 and len(words & theirs) >= SHARED * fewer and (fewer > 1 or words == theirs)


def _is_one_ultimatum(move: MoveEntry, other: MoveEntry) -> bool:
    """Whether two ultimatums of a party are one: on one issue, to one side on one page, or the later only named ("the deadline stood").

    A page tells what is to be done, by when, and what happens otherwise, in sentences that have hardly a word in common.
    """
    if move.issue == other.issue:
        return True
    here, there = ({party for each in one.to if (party := party_of(each))} for one in (move, other))
    if move.version == other.version and (not here or here & there):
        return True
    return _NAMED.search(move.content_words) is not None and (not here or not there or bool(here & there))


def _is_further(move: MoveEntry, words: frozenset[str], other: MoveEntry, theirs: frozenset[str]) -> bool:
    """Whether a page goes on from a bare demand to a fuller one without its word: it makes two, though both be on one issue."""
    return move.version == other.version and len(theirs) == 1 < len(words) and not theirs <= words


def _is_anew(move: MoveEntry, other: MoveEntry) -> bool:
    """Whether a move that may sound like an earlier one is a turn of its own."""
    if move.force not in STANDING:
        return not is_news_of(move, other)
    presses = move.force == Force.ULTIMATUM and other.force != Force.ULTIMATUM and day_of(move) != day_of(other)
    return presses or (move.answers is None) != (other.answers is None)


def is_news_of(move: MoveEntry, other: MoveEntry) -> bool:
    """Whether the pages of two replies appeared so near in time that they may tell one; undated pages never do."""
    apart = days_apart(move, other)
    return apart is not None and apart <= NEWS
