"""This module knows whom a phrase cannot mean, however likely the rest makes it: guards that only forbid, beside what is weighed.

"Protesters" are no state and no body, "the Orskan side" is Orsk's, and "her government" is that of her party. What cannot be one body,
or one person, or one of the two, has modules of its own.
"""

from collections.abc import Callable, Collection

from onrecord.annotate.actors.another_body import (
    ITS_STATE,
    ONE_ACTOR,
    are_people_of_state,
    are_several,
    is_a_region,
    is_another_department,
    is_anothers_administration,
    is_counted,
    is_he_a_state,
    is_its_body,
    is_no_administration,
    is_of_another,
    is_one_of_two,
)
from onrecord.annotate.actors.another_kind import (
    are_several_people,
    are_several_unnamed,
    holds_another_office,
    is_a_body,
    is_a_body_called_after,
    is_a_namesake_body,
    is_no_member,
)
from onrecord.annotate.actors.another_person import (
    holds_it_elsewhere,
    is_a_mans_wife,
    is_another_person,
    is_anothers_first_name,
    is_anothers_official,
    is_related,
    presides_over_a_house,
)
from onrecord.annotate.actors.heard import Heard
from onrecord.annotate.actors.phrase import FRESH_FORM, NAME, PLAIN_FORMS
from onrecord.annotate.actors.somebody import Somebody
from onrecord.annotate.actors.spelt import is_crowd
from onrecord.model.annotations import Kind


def may_mean(heard: Heard, somebody: Somebody, states: Collection[int]) -> bool:
    """Whether a phrase can mean an actor.

    Args:
        states: numbers of the states that the phrase says it is of, or that its owner is for; none where it does not say.
    """
    if somebody.kind in ONE_ACTOR and is_crowd(heard.phrase):
        return False
    if are_several(heard, somebody):
        return False
    for bars in _bars_to(heard.phrase.form):  # asked of everybody for every phrase: a plain loop takes half the time of any()
        if bars(heard, somebody):
            return False
    if not states or somebody.kind is not Kind.STATE or heard.phrase.form not in PLAIN_FORMS or heard.phrase.head not in ITS_STATE:
        return True
    return somebody.number in states or not somebody.owners.isdisjoint(states)


def _bars_to(form: str) -> tuple[Callable[[Heard, Somebody], bool], ...]:
    """The guards that may hold for phrases of a form; the others need not be asked."""
    return _TO_NAMES if form == NAME else _TO_DESCRIPTIONS if form in PLAIN_FORMS else _TO_PRONOUNS


def _is_pointed_back_at(heard: Heard, somebody: Somebody) -> bool:
    """Whether the actor was only called "the latter", who was named before, and no name that follows is his."""
    return heard.phrase.form == NAME and not somebody.names and bool(somebody.heads) and somebody.heads.keys() <= {"latter", "former"}


def _is_unheard(heard: Heard, somebody: Somebody) -> bool:
    """Whether a phrase means people by what they know, who tell of it, and the actor has told nothing: "people with knowledge of it"."""
    return heard.phrase.form == FRESH_FORM and "knowledge" in heard.phrase.described and somebody.spoke is None


_TO_BOTH = (
    is_of_another,
    is_a_region,
    is_counted,
    is_anothers_administration,
    holds_it_elsewhere,
    is_no_administration,
    is_another_department,
)
_TO_NAMES = (
    *_TO_BOTH,
    _is_pointed_back_at,
    is_related,
    is_anothers_first_name,
    is_another_person,
    is_one_of_two,
    is_a_namesake_body,
    is_a_body_called_after,
    are_several_unnamed,
)
_TO_DESCRIPTIONS = (
    *_TO_BOTH,
    are_people_of_state,
    is_its_body,
    is_anothers_official,
    is_a_mans_wife,
    _is_unheard,
    presides_over_a_house,
    is_a_body,
    are_several_people,
    is_no_member,
    holds_another_office,
)
_TO_PRONOUNS = (holds_it_elsewhere, is_he_a_state)
