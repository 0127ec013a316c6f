"""This module knows whether one passage says again what another says, in words of its own or in another order.

A lead tells what the next sentence quotes: "the sluice keepers were owed a winter's pay. “We owe them for the whole winter.”"
The telling words that both have are counted in any order, a word that is a name in either for no more than a name.
Few words out of order prove little, so the clauses that hold them must agree in negations, numbers, days, conditions, and how sure it is.
"""

from collections.abc import Iterable, Iterator

import msgspec

from onrecord.text.common_words import TELLING
from onrecord.text.contrary import POSSIBLE, modal, number, opposites
from onrecord.text.months import MONTHS, WEEKDAYS
from onrecord.text.negation import bearing_on, denied_by_one
from onrecord.text.retelling import Wording
from onrecord.text.word_forms import root

CONDITIONS = frozenset(root(word) for word in ("if", "unless", "provided", "providing", "otherwise", "until", "till"))
"""Roots of words that make what is said hang on something else."""
DAYS = frozenset(root(name) for name in (*MONTHS, *WEEKDAYS) if len(name) > len("may") and (name in MONTHS or name.endswith("day")))
"""Roots of the names of months and of days of the week, but for those that are words of their own."""


class Restated(msgspec.Struct, frozen=True, kw_only=True):
    """What two passages have in common in any order.

    Attributes:
        mass: what the words in common tell (see `common_words`).
        share: their share of the smaller passage's telling words, by weight, 0 to 1.
        apart: what the two do not agree in, in words a reader understands; empty where nothing was found.
    """

    mass: float
    share: float
    apart: tuple[str, ...]


def restated(left: Wording, right: Wording) -> Restated:
    """What two passages have in common in any order, and what keeps them apart.

    >>> from onrecord.text.retelling import wording_of
    >>> found = restated(wording_of("no thanks for a stolen lantern"), wording_of("One does not thank a thief for the lantern he stole"))
    >>> found.mass, found.apart
    (3.0, ())
    >>> restated(wording_of("eleven lanterns were lit"), wording_of("They lit twelve lanterns")).apart
    ('11 against 12',)
    """
    told = {word: min(weight, right.telling[word]) for word, weight in left.telling.items() if word in right.telling}
    mass = sum(told.values())
    smaller = min(sum(told.get(word, weight) for word, weight in side.telling.items()) for side in (left, right))
    anchors = {word for word, weight in told.items() if weight >= TELLING}
    return Restated(mass=mass, share=mass / smaller if smaller else 0.0, apart=tuple(_apart(left, right, anchors)))


def _apart(left: Wording, right: Wording, anchors: set[str]) -> Iterator[str]:
    here, there = (_around(side, anchors) for side in (left, right))
    if denied_by_one(bearing_on(left, anchors), bearing_on(right, anchors)):
        yield "only one has a negation"
    yield from _unlike(*({found for word in side if (found := number(word))} for side in (here, there)))
    yield from _unlike(here & DAYS, there & DAYS)
    if bool(here & CONDITIONS) != bool(there & CONDITIONS):
        yield "only one has a condition"
    if modal(here) and modal(there) and bool(here & POSSIBLE) != bool(there & POSSIBLE):
        yield "only one says that it may be"
    if pair := opposites(here & left.telling.keys(), there & right.telling.keys()):
        yield f'"{pair[0]}" against "{pair[1]}"'


def _unlike(here: set[str], there: set[str]) -> Iterator[str]:
    """Numbers or days of either side that the other has not; one side may leave out what the other has."""
    if here - there and there - here:
        yield " against ".join(sorted((_listed(here - there), _listed(there - here))))


def _around(wording: Wording, anchors: set[str]) -> set[str]:
    """The words of the clauses that hold a shared word."""
    holding = {clause for word, clause in zip(wording.roots, wording.clauses, strict=True) if word in anchors}
    return {word for word, clause in zip(wording.roots, wording.clauses, strict=True) if clause in holding}


def _listed(words: Iterable[str]) -> str:
    return ", ".join(sorted(words))
