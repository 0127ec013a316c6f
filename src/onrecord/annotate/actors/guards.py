"""This module knows whom a phrase cannot mean, however likely the rest makes it: guards that only forbid, beside what is weighed.

"Protesters" are no state and no body, "both capitals" are not one of them, "the Orskan side" is Orsk's,
and "her government" is that of her party.
"""

from collections.abc import Collection

from onrecord.annotate.actors.gather import Heard, is_crowd
from onrecord.annotate.actors.phrase import NAME, PLAIN_FORMS
from onrecord.annotate.actors.somebody import Somebody
from onrecord.model.annotations import Kind

ONE_ACTOR = frozenset({Kind.STATE, Kind.ORGANISATION})
"""Kinds of those who are one, whoever acts for them."""
ITS_STATE = frozenset(str.split("side government authorities cabinet country nation state capital"))
"""Nouns by which a state is meant that something before them names or points at."""

SEVERAL = frozenset(
    str.split("sides capitals countries states governments nations parties neighbours neighbors powers rivals foes enemies camps")
)
"""Nouns for states, more than one, without any name."""


def may_mean(heard: Heard, somebody: Somebody, states: Collection[int]) -> bool:
    """Whether a phrase can mean an actor.

    Args:
        states: numbers of the states that the phrase says it is of, or that its owner is for; none where it does not say.
    """
    if somebody.kind in ONE_ACTOR and is_crowd(heard.phrase):
        return False
    if _are_several(heard, somebody):
        return False
    if not states or somebody.kind is not Kind.STATE or heard.phrase.form not in PLAIN_FORMS or heard.phrase.head not in ITS_STATE:
        return True
    return somebody.number in states or not somebody.owners.isdisjoint(states)


def _are_several(heard: Heard, somebody: Somebody) -> bool:
    """Whether one of the two, phrase and actor, is several states without a name, and the other a name."""
    if heard.phrase.form == NAME:
        return not somebody.names and bool(somebody.heads) and SEVERAL.issuperset(somebody.heads)
    return somebody.kind in ONE_ACTOR and bool(somebody.names) and heard.phrase.head in SEVERAL
