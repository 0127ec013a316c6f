"""This module knows whether two statements can be one speaker's: one name, a party and who speaks for it, or two different people."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from onrecord.facts.countries import COUNTRIES
from onrecord.facts.folding import folded
from onrecord.facts.tables import DOUBT
from onrecord.link.tellings import Telling
from onrecord.model.annotations import Kind
from onrecord.text.contrary import number
from onrecord.text.name_words import INSTITUTIONS, TITLES
from onrecord.text.word_forms import root

ORDINALS = frozenset("first second third fourth fifth".split())
"""Words that tell one of several speakers without a name from another."""
Name = tuple[str, ...]
"""A name's words, as `name_parts` gives them."""
Kinds = tuple[Kind | None, Kind | None]
"""What sorts of actors two names are of, as far as that is told."""
_STATES = {
    folded(name).removeprefix("=").casefold(): country.code
    for country in COUNTRIES.values()
    for name in (country.name, *country.names)
    if not name.startswith(DOUBT)
}
"""The states by what they are called, without what several of them are."""
_NO_PERSONS = frozenset((Kind.STATE, Kind.ORGANISATION, Kind.OFFICE, Kind.PLACE))
_OF = frozenset(("of", "for"))


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
    here, there = name_parts(left.speaker, left.kind), name_parts(right.speaker, right.kind)
    if not here or not there:
        return Voices.OPEN
    if _counted_apart(here, there):
        return Voices.TWO
    kinds = (left.kind, right.kind)
    if _one_voice(here, there, kinds) or _one_voice(_uncounted(here), _uncounted(there), kinds):
        return Voices.ONE
    if _one_voice(name_parts(left.party), there, (None, right.kind)) or _one_voice(here, name_parts(right.party), (left.kind, None)):
        return Voices.ONE
    persons = [telling.kind is Kind.PERSON for telling in (left, right) if telling.kind is not None]
    return Voices.PERHAPS if len(persons) == 2 and persons[0] != persons[1] else Voices.TWO


@lru_cache(maxsize=8192)
def name_parts(name: str, kind: Kind | None = None) -> Name:
    """A name's words in lower case, without accents, hyphens and "the"; without titles where it may be a person's.

    "Foreign Minister" is none.

    >>> name_parts("President Ana Călin"), name_parts("the Foreign Ministry")
    (('ana', 'calin'), ('foreign', 'ministry'))
    """
    spelt = (folded(word.strip("'’\"“”()[]")).strip("'\"“”()[]") for word in name.casefold().split())
    words = tuple(part for word in spelt for part in _parted(word) if part != "the")
    return tuple(word for word in words if word not in TITLES) if _may_be_person(words, kind) else words


def _parted(word: str) -> Sequence[str]:
    """A word's parts between hyphens, which houses write or leave out ("Sen Na-ri", "Sen Na Ri"); one that is a title stays whole."""
    whole = word.replace(" ", "-")
    return (whole,) if whole in TITLES else word.split()


def share_a_name(one: Iterable[Name], other: Iterable[Name]) -> bool:
    """Whether a name of the one may be a name of the other, their kinds not being known.

    >>> share_a_name([("kesh",)], [("ana", "kesh")]), share_a_name([("sudan",)], [("south", "sudan")])
    (True, False)
    """
    others = tuple(other)
    return any(_may_be_one(here, there) for here in one for there in others)


def _may_be_one(one: Name, other: Name, kinds: Kinds = (None, None)) -> bool:
    """Whether two names have the same words, or are one state's, or one is a body's short name; persons': all words of one in the other."""
    if one == other:
        return True
    if _may_be_person(one, kinds[0]) and _may_be_person(other, kinds[1]):
        return set(one) <= set(other) or set(other) <= set(one)
    code = _state(one)
    return _is_short_for(one, other) or _is_short_for(other, one) or (code is not None and code == _state(other))


def _is_short_for(short: Name, full: Name) -> bool:
    """Whether a body's name is another's last word alone ("the League", the Harbour League), or the other without whose it is.

    >>> _is_short_for(("security", "committee"), ("orsk's", "security", "committee")), _is_short_for(("sudan",), ("south", "sudan"))
    (True, False)
    """
    if not 0 < len(short) < len(full) or full[-len(short) :] != short:
        return False
    return (len(short) == 1 and short[0] in INSTITUTIONS) or full[-len(short) - 1].endswith("'s")


def _may_be_person(words: Name, kind: Kind | None) -> bool:
    """Whether a name may be a person's: not where it ends in an office; else by its kind, and where that is not told it is no body's."""
    if not words or words[-1] in TITLES or kind in _NO_PERSONS:
        return False
    return kind is Kind.PERSON or not _is_body(words)


def _is_body(words: Name) -> bool:
    """Whether it is an institution's name ("Foreign Ministry", "Ministry of Defence") or that of a known state."""
    ends = words[-1] in INSTITUTIONS or any(word in INSTITUTIONS and after in _OF for word, after in pairwise(words))
    return ends or is_state(words)


def is_state(words: Name) -> bool:
    """Whether a name is that of a known state."""
    return _state(words) is not None


def _state(words: Name) -> str | None:
    """The code of the state that goes by this name."""
    return _STATES.get(folded(" ".join(words)))


def _one_voice(one: Name, other: Name, kinds: Kinds) -> bool:
    """Whether two names may be one, the last word last in both; of persons also the same last word after a name and its initial."""
    if not one or not other:
        return False
    if not (_may_be_person(one, kinds[0]) and _may_be_person(other, kinds[1])):
        return _may_be_one(one, other, kinds)
    initials = one[0][0] == other[0][0] and 1 in (len(one[0]), len(other[0]))
    return one[-1] == other[-1] and (initials or one[0] == other[0] or _may_be_one(one, other, kinds))


def _uncounted(name: Name) -> Name:
    """A group's name without how many they are: "two diplomats"."""
    return tuple(word for word in name if number(root(word)) is None)


def _counted_apart(one: Name, other: Name) -> bool:
    """Whether one of two without a name is counted where the other is not, or otherwise: "a diplomat", "a second diplomat"."""
    return one[0] == other[0] == "a" and ORDINALS.intersection(one) != ORDINALS.intersection(other)
