"""This module knows which words deny, what they bear on, and whether of two passages only one denies.

It works on roots (see `word_forms`). Two negations make none: who does not refuse, accepts.
"""

from collections.abc import Collection, Iterable

from onrecord.text.retelling import Wording
from onrecord.text.word_forms import root

_NEGATIONS = """
    not no never nor neither none nobody nothing nowhere without hardly barely scarcely cannot deny denies denied refuse refuses refused
    fail fails failed decline declines declined unable unwilling
"""
NEGATIONS = frozenset(root(word) for word in _NEGATIONS.split())
"""Roots that turn a sentence into its contrary."""
NEAR = 6
"""Words apart within which a negation bears on a word of its clause."""
BEFORE = 4
"""Words before a word, in its clause, within which a negation governs it."""


def denying(words: Iterable[str]) -> list[str]:
    """The negations among roots."""
    return [word for word in words if word in NEGATIONS]


def denied_by_one(here: Iterable[str], there: Iterable[str]) -> str | None:
    """The negation by which one of two stretches of words denies, where the other does not.

    >>> denied_by_one(["will", "not"], ["will"]), denied_by_one(["not", "never"], ["will"])
    ('not', None)
    """
    mine, theirs = denying(here), denying(there)
    return (mine or theirs)[0] if len(mine) % 2 != len(theirs) % 2 else None


def governing(wording: Wording, place: int) -> list[str]:
    """The negations that govern a word: those in its clause, right before it."""
    near = range(max(place - BEFORE, 0), place)
    return denying(wording.roots[each] for each in near if wording.clauses[each] == wording.clauses[place])


def bearing_on(wording: Wording, words: Collection[str]) -> list[str]:
    """The negations that stand near one of some words, in its clause."""
    return [word for place, word in enumerate(wording.roots) if word in NEGATIONS and _bears(wording, place, words)]


def _bears(wording: Wording, place: int, words: Collection[str]) -> bool:
    near = range(max(place - NEAR, 0), min(place + NEAR + 1, len(wording.roots)))
    return any(wording.roots[each] in words and wording.clauses[each] == wording.clauses[place] for each in near)
