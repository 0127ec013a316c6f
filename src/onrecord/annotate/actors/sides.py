"""This module knows who cannot speak for whom, however likely the rest makes it: guards beside what is weighed (see `parties`).

An alliance speaks for no other body, lawmakers not for the government that they watch over, scholars for no state, though they be called
after the one that they study ("an Orsk scholar"), and nobody for some people in a street.
"""

from collections.abc import Collection
from functools import cache

from onrecord.annotate.actors.another_body import REGIONS, SEVERAL
from onrecord.annotate.actors.lawmakers import is_lawmaker
from onrecord.annotate.actors.phrase import Phrase
from onrecord.annotate.actors.somebody import Somebody
from onrecord.annotate.actors.words import GOVERNMENTS
from onrecord.facts.bodies import BODIES
from onrecord.facts.nameless import CROWDS
from onrecord.facts.outlets import is_outlet
from onrecord.model.annotations import Kind

ONLOOKERS = frozenset(
    str.split(
        """
        scholar scholars analyst analysts academic academics professor professors researcher researchers historian historians lecturer
        lecturers columnist columnists economist economists commentator commentators pundit pundits fellow fellows expert experts
        """
    )
)
"""Words for those who look on, and speak for no state."""
JOURNALISTS = frozenset(
    str.split("reporter reporters correspondent correspondents journalist journalists editor editors anchor photographer")
)
"""Words for those who are with a government only to tell of it."""
OUTLETS = frozenset({("media",), ("press",)})
"""What a page calls outlets without saying whose they are."""
ONES_OWN = CROWDS | frozenset(str.split("nationals citizens entities individuals people men women children athletes"))
"""Plural nouns for those of a people who are nobody's spokesmen."""
_STATES = frozenset(str.split("states countries nations capitals governments"))
"""Nouns for several states."""
EXECUTIVE = GOVERNMENTS | {"presidency", "ministry", "department", "palace", "chancellery"}
"""What those who govern are called."""
EXECUTIVE_ORGANS = ("head_of_state", "head_of_government", "government", "_ministry", "armed_forces")


def may_speak_for(words: Collection[str], somebody: Somebody, other: Somebody) -> bool:
    """Whether somebody can speak for a party: lawmakers and the opposition not for a government's house or ministry.

    Nor for a committee that is not named; scholars, journalists and crowds speak for no state, nor do several states for one.

    Args:
        words: of somebody's titles and descriptions, in lower case.
    """
    if other.kind is Kind.STATE and not (ONLOOKERS.isdisjoint(words) and _STATES.isdisjoint(somebody.heads)):
        return False
    if somebody.kind is Kind.GROUP and other.kind is Kind.STATE and somebody.heads and ONES_OWN.issuperset(somebody.heads):
        return False
    if not JOURNALISTS.isdisjoint(words) and (other.kind is Kind.STATE or _is_executive(other)):
        return False
    if somebody.kind is Kind.ORGANISATION or not is_lawmaker(words):
        return True
    return not _is_executive(other) and (other.kind is Kind.STATE or bool(other.names))


def speaks_for_itself(somebody: Somebody) -> bool:
    """Whether somebody is a body of the tables of facts, which speaks for no other: the alliance not for the union beside it.

    But one whose name begins with another's is a part of it ("U.N. Security Council"). Some of a people ("many Orskans") are no state's,
    and outlets are nobody's.
    """
    if somebody.kind is Kind.GROUP and any(name.is_counted for name in somebody.names):
        return True
    fact = somebody.fact()
    if fact is None and somebody.kind is Kind.ORGANISATION and any(_is_outlet(name) for name in somebody.names):
        return True
    if somebody.called and OUTLETS.issuperset(somebody.called) and not (somebody.owners or somebody.last_heard.phrase.owners):
        return True
    return fact is not None and fact.id.startswith("body:") and fact.party in (None, fact.id) and not _is_part(fact.id)


def is_nobodys_party(somebody: Somebody) -> bool:
    """Whether nobody speaks for somebody: some people ("Orskan and Tarskan athletes"), "both sides", or a part of the world."""
    if not somebody.names and somebody.heads and SEVERAL.issuperset(somebody.heads):
        return True
    if somebody.names and all(REGIONS.issuperset(name.names) for name in somebody.names):
        return True
    if somebody.kind is Kind.ORGANISATION and somebody.counted and somebody.fact() is None:
        return all(name.is_counted for name in somebody.names)  # "most Republicans" are no party
    return (
        somebody.kind is Kind.GROUP and somebody.fact() is None and (somebody.counted or all(_are_people(name) for name in somebody.names))
    )


def _is_executive(other: Somebody) -> bool:
    """Whether a party is a government's house or ministry, or the armed forces of the tables of facts."""
    fact = other.fact()
    if fact is not None:
        return fact.id.startswith("organ:") and fact.id.endswith(EXECUTIVE_ORGANS)
    return other.kind is Kind.ORGANISATION and not EXECUTIVE.isdisjoint(other.heads)


def governs(other: Somebody) -> bool:
    """Whether a party is a government's house or ministry, so that whoever speaks for it speaks for its state; its army does not govern."""
    fact = other.fact()
    return _is_executive(other) and (fact is None or not fact.id.endswith("armed_forces"))


def _is_outlet(name: Phrase) -> bool:
    """Whether a body's name is that of an outlet or agency, which speaks for nobody."""
    words = " ".join(name.names)
    return is_outlet(words) or is_outlet(f"the {words}")


@cache
def _is_part(body: str) -> bool:
    """Whether a body of the tables has another's name before its own."""
    own = BODIES.get(body)
    names = () if own is None else (own.name, *own.names)
    others = [name for each in BODIES.values() if each is not own for name in (each.name, *each.names)]
    return any(name.startswith(f"{other} ") for name in names for other in others)


def _are_people(name: Phrase) -> bool:
    """Whether a phrase that names somebody goes on after the name: "Orskan and Tarskan athletes"."""
    return len(name.words) > len(name.names) or bool(name.described)
