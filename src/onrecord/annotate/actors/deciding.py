"""This module knows what somebody's stances towards the parties of a page tell of each: who alone decides, who is not called on."""

from collections import Counter
from collections.abc import Sequence

from onrecord.annotate.actors.somebody import Somebody
from onrecord.annotate.actors.stances import Stance, opens_with
from onrecord.annotate.actors.standing import Standing
from onrecord.facts.whose import speaks_for_state
from onrecord.model.annotations import Kind

DECIDING = tuple(opens_with(each) for each in (Stance.INTENDS, Stance.READY, Stance.WANTS, Stance.DECIDED))
"""Ties to whoever decides where somebody's words begin."""
_NO_VOTES: Counter[int] = Counter()


def by_stances(standing: Standing, words: Sequence[str], somebody: Somebody, other: Somebody) -> list[str]:
    """What is found of a party by how somebody's words have it and the others.

    Args:
        words: of somebody's titles and descriptions, in lower case.
    """
    ties = standing.ties_to(somebody)
    faced = ties.get(Stance.FACED.value, _NO_VOTES)
    found = _not_called_on(standing, somebody, other, faced) if faced and other.number not in faced else []
    deciding = {party for each in DECIDING if each in ties for party in ties[each]}
    if deciding == {other.number} and other.number not in faced and other.kind is Kind.STATE:
        found.append("the only one who decides")
        if somebody.names and speaks_for_state(" ".join(words)):
            found.append("the only one who decides, for a holder of an office")
    return found


def _not_called_on(standing: Standing, somebody: Somebody, other: Somebody, faced: Counter[int]) -> list[str]:
    """What is found of a party that somebody does not call on or blame while he does so of others: whether it is named most of those."""
    left = [each for each in standing.ranked if each.number not in faced and each is not somebody and each.kind is other.kind]
    found = ["another is called on, and they not"]
    if left and left[0] is other:
        found.append("first of those not called on" if len(left) > 1 else "only one not called on")
    return found
