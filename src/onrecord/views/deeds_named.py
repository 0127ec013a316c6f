"""This module knows what words name a deed by: the one thing it was done to ("the ferry"), places and other names, and days.

Two tellings may be of one deed where they name one such thing, or the second only points back ("it", "the attack"), and neither names
another place or day than the other.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import product

from onrecord.learned.kin import direction, kinship
from onrecord.text.common_words import tells
from onrecord.text.word_forms import root

_DETERMINED = re.compile(r"\b(?:the|our|its|his|her|their|this|that|own|an?)\s+(?=((?:[^\W\d_][\w’'-]*\s*){1,4}))", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_POINTS_BACK = re.compile(
    r"\b(?:(?:it|them)(?=\W*\Z|[,;]|\s(?:by|from|with|in|on|and|after)\b)|(?:the|this|that) "
    r"(?:attacks?|strikes?|blast|explosion|raid|incident|shooting|bombing|killings?|shelling|assault))\b",
    re.IGNORECASE,
)
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today".split())
_STANDING = frozenset(
    map(
        root,
        "ceasefire truce agreement accord treaty pact border front region territory force army troop soldier statement accusation claim "
        "charge country people capital conflict fighting campaign operation".split(),
    )
)
"""What more than one side may break, cross or send: that two do so to each other is no deed laid at two doors."""
_PLACES = frozenset("village town city district suburb port airport base street road province".split())
"""Things of which there are many of a kind: a town is not the city of the sentence before."""
KIN = 0.6
"""Kinship from which two words may name one thing."""
SHORTEST_STEM = 3
"""Letters that the name of a side and its adjective have in common at least."""


def things(words: str) -> frozenset[str]:
    """Roots of the single things that words name: "our helicopter" is one, "villages" are not.

    >>> sorted(things("that Orskan troops had shot down the ferry in two towns"))
    ['ferri']
    """
    return frozenset(_forms(words))


def share_a_thing(one: str, other: str, *, kin: bool) -> bool:
    """Whether two tellings name one thing, or with `kin` one of its kind: "the jet" is "the plane" of the sentence before.

    >>> share_a_thing("they shot down the plane", "its missile brought down the jet", kin=True)
    True
    """
    here, there = _forms(one), _forms(other)
    if here.keys() & there.keys():
        return True
    pairs = product(here.values(), there.values()) if kin else ()
    return any(kinship(direction([a]), direction([b])) >= KIN for a, b in pairs if _PLACES.isdisjoint((a, b)))


def points_back(words: str) -> bool:
    """Whether words name a deed or a thing only by pointing at it: "had destroyed it", "the attack"."""
    return _POINTS_BACK.search(words) is not None


def elsewhere(one: str, other: str, sides: Iterable[str]) -> bool:
    """Whether two tellings name other places, people or days; the names of sides and their adjectives aside.

    >>> elsewhere("troops shelled the village of Ard", "troops shelled the village of Tamm", ())
    True
    """
    known = tuple(side.casefold() for side in sides)
    here, there = (_names(words, known) for words in (one, other))
    days, theirs = here & _DAYS, there & _DAYS
    places, others = here - _DAYS, there - _DAYS
    return bool((days and theirs and not days & theirs) or (places and others and not places & others))


def _forms(words: str) -> dict[str, str]:
    """By root, the things named, as they are written."""
    return {root(word): word for found in _DETERMINED.finditer(words) for word in _named(found[1])}


def _named(words: str) -> Iterator[str]:
    """The last word of a noun phrase, up to the first that is small or capital, unless it is a plural."""
    found = []
    for word in _WORD.findall(words):
        if not word.islower() or not tells(root(word)):
            break
        found.append(word)
    if found and not _is_several(found[-1]) and root(found[-1]) not in _STANDING:
        yield found[-1]


def _is_several(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss")


def _names(words: str, known: tuple[str, ...]) -> frozenset[str]:
    """Words with a capital, the first aside, in lower case."""
    capital = (word.casefold() for word in _WORD.findall(words)[1:] if word[:1].isupper())
    plain = (word.removesuffix("'s").removesuffix("’s") for word in capital)
    return frozenset(word for word in plain if not any(_is_of(word, side) for side in known))


def _is_of(word: str, side: str) -> bool:
    """Whether a word is a word of a side's name, or its adjective."""
    return any(word == each or (len(each) > SHORTEST_STEM and word.startswith(each[:-1])) for each in side.split())
