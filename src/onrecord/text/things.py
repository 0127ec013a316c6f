"""This module knows which words name a thing that an act is about: telling words that are no day, no office and no act of telling."""

from collections.abc import Iterable

from onrecord.text.common_words import tells
from onrecord.text.months import MONTHS, WEEKDAYS
from onrecord.text.word_forms import root

_SHORTEST, _LEAST = 3, 4
"""Letters of a word that names a thing, and of a party's name that its adjective begins with, at least."""
_OFFICES = """
    minister ministry foreign interior defence defense president secretary spokesman spokeswoman ambassador senator official envoy premier
"""
_TOLD = "say tell announce report add claim state confirm note explain comment describe declare according reporter reject accept"
_TERMS = "condition anonymity today yesterday tomorrow"
_NOTHING = frozenset(map(root, (*_OFFICES.split(), *_TOLD.split(), *_TERMS.split(), *MONTHS, *WEEKDAYS)))
"""What stands beside acts of every sort."""


def names_a_thing(word: str) -> bool:
    """Whether a root (see `word_forms`) names a thing.

    >>> [names_a_thing(word) for word in ("tanker", "minister", "mondai", "have", "22")]
    [True, False, False, False, False]
    """
    return len(word) >= _SHORTEST and word[0].isalpha() and word not in _NOTHING and tells(word)


def beginnings(names: Iterable[str]) -> tuple[str, ...]:
    """What the roots of names' words begin with, and those of the adjectives made of them.

    >>> beginnings(["Orskia", "the League"])
    ('orsk', 'leag')
    """
    words = (word for name in names for word in name.split() if len(word) >= _LEAST)
    return tuple(root(word.casefold())[: max(_LEAST, len(word) - 2)] for word in words)
