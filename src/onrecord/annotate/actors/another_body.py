"""This module knows which phrase and actor cannot be one state or body: one's ministry and another's, Europe and a state of it.

"Both capitals" are not one of them, a dozen lawmakers are not their house, and a premier is no state, nor is "he". One president's
administration is not another's, nor are Democrats one, and the Defence Department is not that of Justice.
"""

from collections.abc import Collection

from onrecord.annotate.actors.heard import Heard
from onrecord.annotate.actors.known import callers
from onrecord.annotate.actors.lawmakers import is_house_or_party
from onrecord.annotate.actors.phrase import DEFINITE_FORM, NAME, PLAIN_FORMS, Phrase
from onrecord.annotate.actors.somebody import Somebody, governing
from onrecord.annotate.actors.words import BODY_NOUNS
from onrecord.model.annotations import Kind

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
ADMINISTERED = frozenset(f"state:{code}" for code in ("USA", "KOR", "PHL", "TWN", "MEX", "BRA", "COL", "ARG", "CHL"))
"""States whose government a page may call the administration."""
STATES_BODIES = frozenset(str.split("parliament assembly senate army navy ministry court council police"))
"""Nouns for bodies that a state has, and is not."""
_HIS = frozenset({"", "his", "her"})
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


def are_several(heard: Heard, somebody: Somebody) -> bool:
    """Whether one of the two, phrase and actor, is several states without a name, and the other a name."""
    if heard.phrase.form == NAME:
        return not somebody.names and bool(somebody.heads) and SEVERAL.issuperset(somebody.heads)
    return somebody.kind in ONE_ACTOR and bool(somebody.names) and heard.phrase.head in SEVERAL


def is_one_of_two(heard: Heard, somebody: Somebody) -> bool:
    """Whether one of the two, phrase and actor, is a state by name, the other several peoples': "Orsk" and "Orskan and Tarskan envoys"."""
    if heard.phrase.form != NAME or not somebody.names:
        return False
    if _goes_on_with_and(heard.phrase):
        return somebody.kind is Kind.STATE and not any(_goes_on_with_and(name) for name in somebody.names)
    return heard.kind is Kind.STATE and all(_goes_on_with_and(name) for name in somebody.names)


def _goes_on_with_and(phrase: Phrase) -> bool:
    return phrase.described[:1] == ("and",)


def is_of_another(heard: Heard, somebody: Somebody) -> bool:
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


def is_a_region(heard: Heard, somebody: Somebody) -> bool:
    """Whether one of the two, phrase and actor, is a part of the world and the other a state by name: "Europe" and "Orsk"."""
    if Kind.STATE not in (heard.kind, somebody.kind) or heard.phrase.form not in PLAIN_FORMS or not heard.phrase.names:
        return False
    names = [name.names for name in somebody.names]
    is_region = REGIONS.issuperset(heard.phrase.names)
    return bool(names) and is_region is not any(REGIONS.issuperset(each) for each in names) and (is_region or _all_regions(names))


def _all_regions(names: Collection[tuple[str, ...]]) -> bool:
    return all(REGIONS.issuperset(each) for each in names)


def is_counted(heard: Heard, somebody: Somebody) -> bool:
    """Whether one of the two is some of many ("a dozen lawmakers"), and the other one state or body."""
    if heard.phrase.is_counted:
        is_one = somebody.kind is Kind.ORGANISATION or (somebody.kind is Kind.STATE and bool(somebody.names))
        return is_one and not somebody.counted
    return heard.kind in ONE_ACTOR and heard.phrase.form == NAME and bool(somebody.counted)


def is_its_body(heard: Heard, somebody: Somebody) -> bool:
    """Whether a phrase is for a state's body ("the Orskan parliament", "Orsk's army"), and the actor a state by name."""
    phrase = heard.phrase
    is_its = phrase.form == DEFINITE_FORM and bool(phrase.names or phrase.owners) and phrase.head in STATES_BODIES
    return is_its and heard.kind is Kind.ORGANISATION and somebody.kind is Kind.STATE and bool(somebody.names)


def are_people_of_state(heard: Heard, somebody: Somebody) -> bool:
    """Whether a phrase without a name means those who act for a state, and the actor is a state by name."""
    is_state = somebody.kind is Kind.STATE and bool(somebody.names)
    return is_state and heard.phrase.form in PLAIN_FORMS and heard.phrase.form != NAME and heard.phrase.head in PEOPLE_OF_STATE


def is_he_a_state(heard: Heard, somebody: Somebody) -> bool:
    """Whether a phrase is "he" or "she", and the actor a state of the tables."""
    fact = somebody.fact() if heard.phrase.form in ("he", "she") else None
    return fact is not None and fact.kind is Kind.STATE


def is_no_administration(heard: Heard, somebody: Somebody) -> bool:
    """Whether a phrase is "the administration" or "his", and the actor a state whose government nobody calls so, or members of a house.

    "The Vell administration" is not the Democrats either.
    """
    phrase = heard.phrase
    if phrase.form not in PLAIN_FORMS or phrase.head != "administration":
        return False
    if any(is_house_or_party(name, Kind.STATE) for name in somebody.names):
        return True
    fact = somebody.fact() if not (phrase.names or phrase.owners or phrase.owner not in _HIS) else None
    return fact is not None and fact.kind is Kind.STATE and fact.id not in ADMINISTERED


def is_anothers_administration(heard: Heard, somebody: Somebody) -> bool:
    """Whether who governs is called after one, and the actor after another: "the Vell administration", "the Brunn administration"."""
    after = governing(heard.phrase)
    return bool(after) and bool(somebody.governing) and after not in somebody.governing


def is_another_department(heard: Heard, somebody: Somebody) -> bool:
    """Whether two departments are named by other subjects: "the Defence Department" and "the Department of Justice"."""
    mine = _subjects((*heard.phrase.words, *heard.phrase.described)) if heard.phrase.form in PLAIN_FORMS else frozenset()
    theirs = frozenset(word for called in somebody.called for word in _subjects(called)) if mine else frozenset()
    return bool(theirs) and mine.isdisjoint(theirs)


def _subjects(words: Collection[str]) -> frozenset[str]:
    """With what a department or ministry deals, by its own words."""
    return (
        frozenset(_ONE_SUBJECT.get(word, word) for word in words if word in SUBJECTS) if not DEPARTMENTS.isdisjoint(words) else frozenset()
    )
