"""This module knows whom a phrase cannot mean, however likely the rest makes it: guards that only forbid, beside what is weighed.

"Protesters" are no state and no body, "both capitals" are not one of them, "the Orskan side" is Orsk's,
and "her government" is that of her party. One state's ministry is not another's, Europe is no state of it, a dozen lawmakers are not their
house, and of one last name two first names are two persons. A premier is no state, and neither are "leaders"; a Danish envoy is no
Norwegian president, and neither is the leader of Denmark; the first lady is no man, and one president's administration is not another's,
nor are Democrats one; "he" is no state, and the Defence Department is not that of Justice.
"""

from collections.abc import Callable, Collection
from difflib import SequenceMatcher
from functools import lru_cache

from onrecord.annotate.actors.heard import Heard
from onrecord.annotate.actors.known import callers, state_after
from onrecord.annotate.actors.lawmakers import CHAMBERS, is_house_or_party
from onrecord.annotate.actors.phrase import FRESH_FORM, NAME, PLAIN_FORMS, Phrase, read_phrase
from onrecord.annotate.actors.somebody import Somebody, governing
from onrecord.annotate.actors.spelt import is_crowd
from onrecord.annotate.actors.words import BODY_NOUNS, FEMALE, PERSON_NOUNS, RELATIVES
from onrecord.facts.first_names import are_one_first_name
from onrecord.facts.known import known_by_id
from onrecord.facts.roles import roles_in
from onrecord.model.annotations import Kind
from onrecord.text.name_words import HONORIFICS, PARTICLES, TITLES

ONE_ACTOR = frozenset({Kind.STATE, Kind.ORGANISATION})
"""Kinds of those who are one, whoever acts for them."""
ITS_STATE = frozenset(str.split("side government administration authorities cabinet country nation state capital"))
"""Nouns by which a state is meant that something before them names or points at."""

SEVERAL = frozenset(
    str.split("sides capitals countries states governments nations parties neighbours neighbors powers rivals foes enemies camps")
)
"""Nouns for states, more than one, without any name."""
PEOPLE_OF_STATE = frozenset(
    str.split(
        """
        premier minister president chancellor spokesman spokeswoman spokesperson ambassador envoy diplomat senator king queen governor
        leaders officials ministers diplomats envoys ambassadors presidents premiers senators lawmakers generals spokesmen
        """
    )
)
"""Nouns for those who act for a state and are none."""
REGIONS = frozenset(
    str.split("europe european europeans africa african africans asia asian asians scandinavia scandinavian balkans balkan caucasus arctic")
)
"""Parts of the world, which hold states and are none."""
COURTS = frozenset({"court", "tribunal"})
_OF_SOMEBODY = ITS_STATE | BODY_NOUNS | COURTS
"""Nouns for what is one state's or one body's."""
_WHAT_HE_IS = TITLES | PERSON_NOUNS | HONORIFICS | PARTICLES
"""Words before a last name that are no first name."""
OF_PARENTS = frozenset({"abu", "abou", "umm"})
"""Words before a name that say whose father or mother somebody is, and that many names share: "Abu Hassan"."""
ADMINISTERED = frozenset(f"state:{code}" for code in ("USA", "KOR", "PHL", "TWN", "MEX", "BRA", "COL", "ARG", "CHL"))
"""States whose government a page may call the administration."""
DEPARTMENTS = frozenset({"department", "ministry"})
SUBJECTS = frozenset(
    str.split(
        """
        state foreign interior home defence defense finance treasury justice trade commerce energy health education labor agriculture
        homeland
        """
    )
)
"""With what departments and ministries deal."""
_ONE_SUBJECT = {"defence": "defense", "home": "interior"}
"""Subjects that have two words."""
OF_STATES = "state:"
"""How the ids of states begin in the tables of facts."""
FULL = 2
"""Words of a full name, at least."""
ALIKE = 0.75
"""How much of two last names is the same, at least, where they are spellings of one."""
SHORTEST_TITLE = 2
"""Letters that may as well be an initial or a title: "M. Vell", "Dr Vell"."""


def may_mean(heard: Heard, somebody: Somebody, states: Collection[int]) -> bool:
    """Whether a phrase can mean an actor.

    Args:
        states: numbers of the states that the phrase says it is of, or that its owner is for; none where it does not say.
    """
    if somebody.kind in ONE_ACTOR and is_crowd(heard.phrase):
        return False
    if _are_several(heard, somebody) or any(bars(heard, somebody) for bars in _bars_to(heard.phrase.form)):
        return False
    if not states or somebody.kind is not Kind.STATE or heard.phrase.form not in PLAIN_FORMS or heard.phrase.head not in ITS_STATE:
        return True
    return somebody.number in states or not somebody.owners.isdisjoint(states)


def _are_several(heard: Heard, somebody: Somebody) -> bool:
    """Whether one of the two, phrase and actor, is several states without a name, and the other a name."""
    if heard.phrase.form == NAME:
        return not somebody.names and bool(somebody.heads) and SEVERAL.issuperset(somebody.heads)
    return somebody.kind in ONE_ACTOR and bool(somebody.names) and heard.phrase.head in SEVERAL


def _is_of_another(heard: Heard, somebody: Somebody) -> bool:
    """Whether a body is said to be one state's or body's, and the actor another's: "the Orskan ministry" and "Tarsk's ministry".

    Only where the tables of facts have both; a league that is named so is its own ("the European Union").
    """
    if heard.kind not in ONE_ACTOR or somebody.kind not in ONE_ACTOR or heard.phrase.head not in _OF_SOMEBODY:
        return False
    own = frozenset(callers(heard.phrase)) if heard.phrase.form in PLAIN_FORMS else frozenset()
    if not own:
        return False
    fact = somebody.fact()
    if fact is not None and heard.phrase.head in COURTS & somebody.words and fact.kind is Kind.ORGANISATION:
        return fact.party not in own and fact.id not in own and (heard.known is None or heard.known.id != fact.id)
    return heard.phrase.head in somebody.words and bool(somebody.callers) and own.isdisjoint(somebody.callers)


def _is_a_region(heard: Heard, somebody: Somebody) -> bool:
    """Whether one of the two, phrase and actor, is a part of the world and the other a state by name: "Europe" and "Orsk"."""
    if Kind.STATE not in (heard.kind, somebody.kind) or heard.phrase.form not in PLAIN_FORMS or not heard.phrase.names:
        return False
    names = [name.names for name in somebody.names]
    is_region = REGIONS.issuperset(heard.phrase.names)
    return bool(names) and is_region is not any(REGIONS.issuperset(each) for each in names) and (is_region or _all_regions(names))


def _all_regions(names: Collection[tuple[str, ...]]) -> bool:
    return all(REGIONS.issuperset(each) for each in names)


def _is_counted(heard: Heard, somebody: Somebody) -> bool:
    """Whether one of the two is some of many ("a dozen lawmakers"), and the other one state or body."""
    if heard.phrase.is_counted:
        is_one = somebody.kind is Kind.ORGANISATION or (somebody.kind is Kind.STATE and bool(somebody.names))
        return is_one and not somebody.counted
    return heard.kind in ONE_ACTOR and heard.phrase.form == NAME and bool(somebody.counted)


def _is_pointed_back_at(heard: Heard, somebody: Somebody) -> bool:
    """Whether the actor was only called "the latter", who was named before, and no name that follows is his."""
    return heard.phrase.form == NAME and not somebody.names and bool(somebody.heads) and somebody.heads.keys() <= {"latter", "former"}


def _is_related(heard: Heard, somebody: Somebody) -> bool:
    """Whether a phrase names a relative of somebody who was called by the same last name: "his wife Ada Vell" and "President Vell"."""
    if heard.phrase.form != NAME or not heard.phrase.names or somebody.kind is not Kind.PERSON or heard.kind is not Kind.PERSON:
        return False
    relative = RELATIVES.intersection(heard.phrase.title.casefold().split())
    return bool(relative) and not _shares_first_name(heard.phrase, somebody) and somebody.words.isdisjoint(relative)


def _is_anothers_first_name(heard: Heard, somebody: Somebody) -> bool:
    """Whether two full names have one last name and first names that are no forms of each other: "Ada Vell" and "Ilan Vell"."""
    mine = heard.phrase
    if heard.kind is not Kind.PERSON or somebody.kind is not Kind.PERSON or not _is_full(mine):
        return False
    if heard.known is not None and heard.known.id in somebody.known:
        return False
    full = [name for name in (*somebody.names, *_by_the_tables(somebody)) if _is_full(name)]
    return bool(full) and all(name.names[-1] == mine.names[-1] and not _may_be_one(_first(mine), _first(name)) for name in full)


def _is_another_person(heard: Heard, somebody: Somebody) -> bool:
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


def _shares_first_name(phrase: Phrase, somebody: Somebody) -> bool:
    first = phrase.names[:-1] or phrase.names
    return any(not set(first).isdisjoint(name.names) for name in somebody.names)


def _are_people_of_state(heard: Heard, somebody: Somebody) -> bool:
    """Whether a phrase without a name means those who act for a state, and the actor is a state by name."""
    is_state = somebody.kind is Kind.STATE and bool(somebody.names)
    return is_state and heard.phrase.form in PLAIN_FORMS and heard.phrase.form != NAME and heard.phrase.head in PEOPLE_OF_STATE


def _is_anothers_official(heard: Heard, somebody: Somebody) -> bool:
    """Whether a person without a name is of one state and the actor of others: "his Danish counterpart" and "the Norwegian president".

    "The leader of Denmark" is of Denmark too.
    """
    if heard.phrase.form == NAME or heard.phrase.form not in PLAIN_FORMS or not heard.kind is somebody.kind is Kind.PERSON:
        return False
    fact, after = somebody.fact(), state_after(heard.phrase.described)
    mine = _states((*callers(heard.phrase), *((after,) if after else ())))
    theirs = _states({*somebody.callers, *((fact.party,) if fact and fact.party else ())})
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def _holds_it_elsewhere(heard: Heard, somebody: Somebody) -> bool:
    """Whether a person of the tables acts for one state, and the actor is only called another's: "Ilan Vell" and "the Danish leader"."""
    if heard.known is None or heard.known.kind is not Kind.PERSON or heard.known.party is None or somebody.names:
        return False
    theirs = _states(somebody.callers)
    return somebody.kind is Kind.PERSON and bool(theirs) and heard.known.party not in theirs


def _is_he_a_state(heard: Heard, somebody: Somebody) -> bool:
    """Whether a phrase is "he" or "she", and the actor a state of the tables."""
    fact = somebody.fact() if heard.phrase.form in ("he", "she") else None
    return fact is not None and fact.kind is Kind.STATE


def _is_no_administration(heard: Heard, somebody: Somebody) -> bool:
    """Whether a phrase is a bare "the administration", and the actor a state whose government nobody calls so, or members of a house.

    "The Vell administration" is not the Democrats either.
    """
    phrase = heard.phrase
    if phrase.form not in PLAIN_FORMS or phrase.head != "administration":
        return False
    if any(is_house_or_party(name, Kind.STATE) for name in somebody.names):
        return True
    fact = somebody.fact() if not (phrase.names or phrase.owners or phrase.owner) else None
    return fact is not None and fact.kind is Kind.STATE and fact.id not in ADMINISTERED


def _presides_over_a_house(heard: Heard, somebody: Somebody) -> bool:
    """Whether a phrase is for who presides over a chamber ("the president of the Senate"), and the actor a person of the tables."""
    of, *rest = heard.phrase.described or ("",)
    fact = somebody.fact() if of == "of" and not CHAMBERS.isdisjoint(rest) and heard.phrase.head == "president" else None
    return fact is not None and fact.kind is Kind.PERSON and heard.phrase.form in PLAIN_FORMS and heard.phrase.form != NAME


def _is_another_department(heard: Heard, somebody: Somebody) -> bool:
    """Whether two departments are named by other subjects: "the Defence Department" and "the Department of Justice"."""
    mine = _subjects((*heard.phrase.words, *heard.phrase.described)) if heard.phrase.form in PLAIN_FORMS else frozenset()
    theirs = frozenset(word for called in somebody.called for word in _subjects(called)) if mine else frozenset()
    return bool(theirs) and mine.isdisjoint(theirs)


def _subjects(words: Collection[str]) -> frozenset[str]:
    """With what a department or ministry deals, by its own words."""
    return (
        frozenset(_ONE_SUBJECT.get(word, word) for word in words if word in SUBJECTS) if not DEPARTMENTS.isdisjoint(words) else frozenset()
    )


def _is_unheard(heard: Heard, somebody: Somebody) -> bool:
    """Whether a phrase means people by what they know, who tell of it, and the actor has told nothing: "people with knowledge of it"."""
    return heard.phrase.form == FRESH_FORM and "knowledge" in heard.phrase.described and somebody.spoke is None


def _is_one_of_two(heard: Heard, somebody: Somebody) -> bool:
    """Whether one of the two, phrase and actor, is a state by name, the other several peoples': "Orsk" and "Orskan and Tarskan envoys"."""
    if heard.phrase.form != NAME or not somebody.names:
        return False
    if _goes_on_with_and(heard.phrase):
        return somebody.kind is Kind.STATE and not any(_goes_on_with_and(name) for name in somebody.names)
    return heard.kind is Kind.STATE and all(_goes_on_with_and(name) for name in somebody.names)


def _goes_on_with_and(phrase: Phrase) -> bool:
    return phrase.described[:1] == ("and",)


def _is_a_mans_wife(heard: Heard, somebody: Somebody) -> bool:
    """Whether a phrase without a name means a woman by whose relative she is, and the actor is a man: "the first lady" and "Mr Vell"."""
    is_hers = heard.phrase.form in PLAIN_FORMS and heard.phrase.form != NAME and heard.phrase.head in RELATIVES & FEMALE
    return is_hers and somebody.genders == {"m"}


def _is_anothers_administration(heard: Heard, somebody: Somebody) -> bool:
    """Whether who governs is called after one, and the actor after another: "the Vell administration", "the Brunn administration"."""
    after = governing(heard.phrase)
    return bool(after) and bool(somebody.governing) and after not in somebody.governing


def _states(ids: Collection[str]) -> frozenset[str]:
    return frozenset(each for each in ids if each.startswith(OF_STATES))


def _bars_to(form: str) -> tuple[Callable[[Heard, Somebody], bool], ...]:
    """The guards that may hold for phrases of a form; the others need not be asked."""
    return _TO_NAMES if form == NAME else _TO_DESCRIPTIONS if form in PLAIN_FORMS else _TO_PRONOUNS


_TO_BOTH = (
    _is_of_another,
    _is_a_region,
    _is_counted,
    _is_anothers_administration,
    _holds_it_elsewhere,
    _is_no_administration,
    _is_another_department,
)
_TO_NAMES = (*_TO_BOTH, _is_pointed_back_at, _is_related, _is_anothers_first_name, _is_another_person, _is_one_of_two)
_TO_DESCRIPTIONS = (
    *_TO_BOTH,
    _are_people_of_state,
    _is_anothers_official,
    _is_a_mans_wife,
    _is_unheard,
    _presides_over_a_house,
)
_TO_PRONOUNS = (_holds_it_elsewhere, _is_he_a_state)
