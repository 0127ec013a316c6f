"""This module knows whether two statements can be one speaker's: one name, a party and who speaks for it, or two different people."""

import unicodedata
from enum import StrEnum
from functools import lru_cache

from onrecord.link.tellings import Telling
from onrecord.model.annotations import Kind
from onrecord.text.contrary import number
from onrecord.text.name_words import TITLES
from onrecord.text.word_forms import root

ORDINALS = frozenset("first second third fourth fifth".split())
"""Words that tell one of several speakers without a name from another."""


class Voices(StrEnum):
    """What the speakers of two statements are to each other."""

    ONE = "one"
    """The same name, or a party and somebody who speaks for it."""
    OPEN = "open"
    """One is not named."""
    PERHAPS = "perhaps"
    """A body and a person who may speak for it, though the pages do not say so."""
    TWO = "two"
    """Two names."""


def compare_voices(left: Telling, right: Telling) -> Voices:
    """What two speakers are to each other.

    >>> one, other = (Telling(id=name, version="v", speaker=name, words="no") for name in ("Pavel Doru", "Doru"))
    >>> compare_voices(one, other).value
    'one'
    """
    here, there = name_parts(left.speaker), name_parts(right.speaker)
    if not here or not there:
        return Voices.OPEN
    if _counted_apart(here, there):
        return Voices.TWO
    if _one_name(here, there) or _one_name(_uncounted(here), _uncounted(there)):
        return Voices.ONE
    if _one_name(name_parts(left.party), there) or _one_name(here, name_parts(right.party)):
        return Voices.ONE
    persons = [telling.kind is Kind.PERSON for telling in (left, right) if telling.kind is not None]
    return Voices.PERHAPS if len(persons) == 2 and persons[0] != persons[1] else Voices.TWO


@lru_cache(maxsize=8192)
def name_parts(name: str) -> tuple[str, ...]:
    """A name's words in lower case, without titles, accents and "the".

    >>> name_parts("President Ana Călin")
    ('ana', 'calin')
    """
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(sign))
    words = [word.strip(".,'’\"“”()[]") for word in bare.split()]
    kept = tuple(word for word in words if word and word not in TITLES and word != "the")
    return kept or tuple(word for word in words if word and word != "the")


def _one_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """All words of the shorter are in the longer, the last one last; or the same last word after a name and its initial."""
    if not one or not other or one[-1] != other[-1]:
        return False
    initials = one[0][0] == other[0][0] and 1 in (len(one[0]), len(other[0]))
    return initials or set(one) <= set(other) or set(other) <= set(one) or one[0] == other[0]


def _uncounted(name: tuple[str, ...]) -> tuple[str, ...]:
    """A group's name without how many they are: "two diplomats"."""
    return tuple(word for word in name if number(root(word)) is None)


def _counted_apart(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one of two without a name is counted where the other is not, or otherwise: "a diplomat", "a second diplomat"."""
    return one[0] == other[0] == "a" and ORDINALS.intersection(one) != ORDINALS.intersection(other)
