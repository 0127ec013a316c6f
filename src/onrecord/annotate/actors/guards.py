"""This module knows whom a phrase cannot mean, however likely the rest makes it: guards that only forbid, beside what is weighed.

"Protesters" are no state and no body, "both sides" are no one side, "the Orskan side" is Orsk's, and "her government" is that of her party.
"""

from collections.abc import Collection

from onrecord.annotate.actors.gather import Heard
from onrecord.annotate.actors.phrase import PLAIN_FORMS
from onrecord.annotate.actors.somebody import Somebody
from onrecord.facts.nameless import CROWDS
from onrecord.model.annotations import Kind

ONE_ACTOR = frozenset({Kind.STATE, Kind.ORGANISATION})
"""Kinds of those who are one, whoever acts for them."""
ITS_STATE = frozenset(str.split("side government authorities cabinet country nation state capital"))
"""Nouns by which a state is meant that something before them names or points at."""
SEVERAL = frozenset(str.split("sides parties countries nations governments capitals states powers"))
"""Nouns for several parties, none of them in particular."""


def is_nobodys(heard: Heard) -> bool:
    """Whether a phrase means people or parties that are no one state or body: "protesters outside the ministry", "both sides"."""
    phrase = heard.phrase
    if phrase.form not in PLAIN_FORMS:
        return False
    return phrase.head in SEVERAL or (phrase.head in CROWDS and set(phrase.names) <= {phrase.head})


def may_mean(heard: Heard, somebody: Somebody, states: Collection[int]) -> bool:
    """Whether a phrase can mean an actor.

    Args:
        states: numbers of the states that the phrase says it is of, or that its owner is for; none where it does not say.
    """
    if somebody.kind in ONE_ACTOR and is_nobodys(heard):
        return False
    if not states or somebody.kind is not Kind.STATE or heard.phrase.form not in PLAIN_FORMS or heard.phrase.head not in ITS_STATE:
        return True
    return somebody.number in states or not somebody.owners.isdisjoint(states)
