"""This module knows what two wordings have in common where one was translated or retold in other words: "a guest", "a visitor"."""

from collections.abc import Iterator
from functools import lru_cache

import msgspec

from onrecord.learned.kin import direction, kinship
from onrecord.link.tellings import Telling, said_by
from onrecord.text.contrary import number, opposites
from onrecord.text.restated import DAYS, Restated, restated

KIN = 0.45
"""Kinship from which a word may stand for another."""


def in_kin_words(left: Telling, right: Telling) -> tuple[float, float]:
    """As `text.retelling.in_common`, with words that are kin counted for as much as they are kin, each once.

    Numbers, days and months, and words that are each other's contrary, stand for nothing but themselves.
    """
    here, there = _telling_words(left), _telling_words(right)
    common = sum(min(weight, there[word][0]) for word, (weight, _) in here.items() if word in there)
    kin = sorted(_kin(here, there), reverse=True)
    taken: set[str] = set()
    for worth, one, other in kin:
        if not taken & {f"left {one}", f"right {other}"}:
            taken |= {f"left {one}", f"right {other}"}
            common += worth
    whole = sum(weight for side in (here, there) for weight, _ in side.values())
    return common, 2 * common / whole if whole else 0.0


def restated_in_kin_words(left: Telling, right: Telling) -> Restated:
    """As `text.restated`, with kin words counted so."""
    found, (mass, _) = restated(said_by(left), said_by(right)), in_kin_words(left, right)
    smaller = found.mass / found.share if found.share else 0.0
    return msgspec.structs.replace(found, mass=mass, share=min(mass / smaller, 1.0)) if smaller else found


def _kin(here: dict[str, tuple[float, str]], there: dict[str, tuple[float, str]]) -> Iterator[tuple[float, str, str]]:
    for one, (weight, word) in here.items():
        if one not in there:
            for other, (its_weight, its_word) in there.items():
                if other not in here and (kin := _kinship(word, its_word)) >= KIN and not opposites([one], [other]):
                    yield kin * min(weight, its_weight), one, other


def _telling_words(telling: Telling) -> dict[str, tuple[float, str]]:
    """By root, what a word tells, and a form of it; nothing may stand for a number or a day."""
    wording = said_by(telling)
    forms = {word: span.cut(telling.words).casefold() for word, span in zip(wording.roots, wording.spans, strict=True)}
    return {word: (weight, "" if number(word) or word in DAYS else forms[word]) for word, weight in wording.telling.items()}


@lru_cache(maxsize=1 << 16)
def _kinship(one: str, other: str) -> float:
    return kinship(direction([one]), direction([other]))
