"""This module knows which phrase and actor cannot be one person, by first names, relatives, offices and states.

Of one last name two first names are two persons, and a president's wife is not he. A Danish envoy is no Norwegian president, and neither is
the leader of Denmark; the first lady is no man.
"""

from collections.abc import Collection
from difflib import SequenceMatcher
from functools import lru_cache

from onrecord.annotate.actors.heard import Heard
from onrecord.annotate.actors.known import STATE_ID, callers, state_after
from onrecord.annotate.actors.lawmakers import CHAMBERS
from onrecord.annotate.actors.phrase import NAME, PLAIN_FORMS, Phrase, read_phrase
from onrecord.annotate.actors.somebody import Somebody
from onrecord.annotate.actors.words import FEMALE, PERSON_NOUNS, RELATIVES
from onrecord.facts.first_names import are_one_first_name
from onrecord.facts.known import known_by_id
from onrecord.facts.roles import roles_in
from onrecord.model.annotations import Kind
from onrecord.text.name_words import HONORIFICS, PARTICLES, TITLES

_WHAT_HE_IS = TITLES | PERSON_NOUNS | HONORIFICS | PARTICLES
"""Words before a last name that are no first name."""
OF_PARENTS = frozenset({"abu", "abou", "umm"})
"""Words before a name that say whose father or mother somebody is, and that many names share: "Abu Hassan"."""
FULL = 2
"""Words of a full name, at least."""
ALIKE = 0.75
"""How much of two last names is the same, at least, where they are spellings of one."""
SHORTEST_TITLE = 2
"""Letters that may as well be an initial or a title: "M. Vell", "Dr Vell"."""


def is_related(heard: Heard, somebody: Somebody) -> bool:
    """Whether a phrase names a relative of somebody who was called by the same last name: "his wife Ada Vell" and "President Vell"."""
    if heard.phrase.form != NAME or not heard.phrase.names or somebody.kind is not Kind.PERSON or heard.kind is not Kind.PERSON:
        return False
    relative = RELATIVES.intersection(heard.phrase.title.casefold().split())
    return bool(relative) and not _shares_first_name(heard.phrase, somebody) and somebody.words.isdisjoint(relative)


def _shares_first_name(phrase: Phrase, somebody: Somebody) -> bool:
    first = phrase.names[:-1] or phrase.names
    return any(not set(first).isdisjoint(name.names) for name in somebody.names)


def is_anothers_first_name(heard: Heard, somebody: Somebody) -> bool:
    """Whether two full names have one last name and first names that are no forms of each other: "Ada Vell" and "Ilan Vell"."""
    mine = heard.phrase
    if heard.kind is not Kind.PERSON or somebody.kind is not Kind.PERSON or not _is_full(mine):
        return False
    if heard.known is not None and heard.known.id in somebody.known:
        return False
    full = [name for name in (*somebody.names, *_by_the_tables(somebody)) if _is_full(name)]
    return bool(full) and all(name.names[-1] == mine.names[-1] and not _may_be_one(_first(mine), _first(name)) for name in full)


def _is_full(phrase: Phrase) -> bool:
    """Whether a name is a first and a last name, without words for what he is, initials ("M. Vell"), particles ("Van Vell")."""
    first = _first(phrase)
    return phrase.form == NAME and bool(first) and not any(_says_what(word) for word in first)


def _first(phrase: Phrase) -> tuple[str, ...]:
    """First names of a name, without "Abu"."""
    return tuple(word for word in phrase.names[:-1] if word not in OF_PARENTS)


@lru_cache(maxsize=4096)
def _says_what(word: str) -> bool:
    return len(word.rstrip(".")) <= SHORTEST_TITLE or word in _WHAT_HE_IS or bool(roles_in(word))


def _may_be_one(mine: Collection[str], theirs: Collection[str]) -> bool:
    """Whether among first names one of each side may be forms of one name: they begin alike, or the one is short for the other."""
    return any(one[0] == other[0] or are_one_first_name(one, other) for one in mine for other in theirs)


def is_another_person(heard: Heard, somebody: Somebody) -> bool:
    """Whether two full names have other first and last names, though they share a word: "Dar Vell" and "Ilan Mose Dar"."""
    if heard.phrase.form != NAME or not heard.kind is somebody.kind is Kind.PERSON or (heard.known and heard.known.id in somebody.known):
        return False
    mine = _told(heard.phrase)
    full = [told for name in (*somebody.names, *_by_the_tables(somebody)) if len(told := _told(name)) >= FULL]
    return len(mine) >= FULL and bool(full) and not any(_may_be_one_name(mine, theirs) for theirs in full)


def _told(phrase: Phrase) -> tuple[str, ...]:
    """The words of a name that tell one person from others: no initials, particles or titles."""
    return tuple(word for word in phrase.names if word not in OF_PARENTS and not _says_what(word)) if phrase.form == NAME else ()


def _may_be_one_name(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether one of two full names holds the other, or both begin or end alike: "Ada Vell", "Ada Ilanovna", "Mira Vell"."""
    if set(mine) <= set(theirs) or set(theirs) <= set(mine) or mine[0] == theirs[0]:
        return True
    return _is_spelt_alike(mine[-1], theirs[-1])


@lru_cache(maxsize=4096)
def _is_spelt_alike(one: str, other: str) -> bool:
    """Whether two last names may be one: "Zelen" and "Zelenn", "Vell-Brunn" and "Vell"."""
    if not {*one.split("-")}.isdisjoint(other.split("-")):
        return True
    return SequenceMatcher(None, one, other).ratio() >= ALIKE


def _by_the_tables(somebody: Somebody) -> list[Phrase]:
    """The name that the tables of facts have for somebody who is a person, though the page may give the last one only."""
    fact = somebody.fact()
    listed = known_by_id(fact.id) if fact is not None and fact.kind is Kind.PERSON else None
    return [] if listed is None else [read_phrase(listed.name)]


def is_a_mans_wife(heard: Heard, somebody: Somebody) -> bool:
    """Whether a phrase without a name means a woman by whose relative she is, and the actor is a man: "the first lady" and "Mr Vell"."""
    is_hers = heard.phrase.form in PLAIN_FORMS and heard.phrase.form != NAME and heard.phrase.head in RELATIVES & FEMALE
    return is_hers and somebody.genders == {"m"}


def is_anothers_official(heard: Heard, somebody: Somebody) -> bool:
    """Whether a person without a name is of one state and the actor of others: "his Danish counterpart" and "the Norwegian president".

    "The leader of Denmark" is of Denmark too.
    """
    if heard.phrase.form == NAME or heard.phrase.form not in PLAIN_FORMS or not heard.kind is somebody.kind is Kind.PERSON:
        return False
    fact, after = somebody.fact(), state_after(heard.phrase.described)
    mine = _states((*callers(heard.phrase), *((after,) if after else ())))
    theirs = _states({*somebody.callers, *((fact.party,) if fact and fact.party else ())})
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def holds_it_elsewhere(heard: Heard, somebody: Somebody) -> bool:
    """Whether a person of the tables acts for one state, and the actor is only called another's: "Ilan Vell" and "the Danish leader"."""
    if heard.known is None or heard.known.kind is not Kind.PERSON or heard.known.party is None or somebody.names:
        return False
    theirs = _states(somebody.callers)
    return somebody.kind is Kind.PERSON and bool(theirs) and heard.known.party not in theirs


def _states(ids: Collection[str]) -> frozenset[str]:
    return frozenset(each for each in ids if each.startswith(STATE_ID))


def presides_over_a_house(heard: Heard, somebody: Somebody) -> bool:
    """Whether a phrase is for who presides over a chamber ("the president of the Senate"), and the actor a person of the tables."""
    of, *rest = heard.phrase.described or ("",)
    fact = somebody.fact() if of == "of" and not CHAMBERS.isdisjoint(rest) and heard.phrase.head == "president" else None
    return fact is not None and fact.kind is Kind.PERSON and heard.phrase.form in PLAIN_FORMS and heard.phrase.form != NAME
