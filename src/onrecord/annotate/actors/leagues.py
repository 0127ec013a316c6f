"""This module knows unions of states, and which of their offices somebody has: a secretary general is hardly ever a state's."""

import re
from collections.abc import Sequence

from onrecord.annotate.actors.roles import names_office
from onrecord.annotate.actors.somebody import Somebody
from onrecord.annotate.actors.words import LEAGUES

NAMES = LEAGUES | frozenset(str.split("community compact commonwealth confederation treaty"))
"""Last words of the names of unions of states."""
_HEADS = re.compile(r"\b(?:secretary general|commissioner|high representative|foreign policy chief)\b")
"""Offices that unions of states have, and states hardly."""


def is_league(somebody: Somebody) -> bool:
    """Whether somebody is a union of states by its name or noun: "the Gulf Community", "the bloc"."""
    return not LEAGUES.isdisjoint(somebody.heads) or any(name.names[-1:] and name.names[-1] in NAMES for name in somebody.names)


def office_in_league(words: Sequence[str]) -> str:
    """Which of a league's offices somebody has: one of its heads', another, or none.

    Args:
        words: of somebody's titles and descriptions, in lower case.

    >>> office_in_league(["secretary-general"]), office_in_league(["foreign", "minister"]), office_in_league(["baker"])
    ('its heads', 'another office', 'none')
    """
    told = " ".join(words).replace("-", " ")
    return "its heads" if _HEADS.search(told) else "another office" if names_office(told) else "none"
