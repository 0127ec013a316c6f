"""This module knows how far back a phrase may look: in a live page no further than its heading, for a last name first within its section.

Every heading of a live page starts anew: "the ministry" below "Orsk summons the envoy" is not the one that the heading before told of.
"""

from collections.abc import Collection, Sequence

from onrecord.annotate.actors.heard import Heard
from onrecord.annotate.actors.phrase import DEFINITE_FORM, FRESH_FORM, NAME, Phrase
from onrecord.annotate.actors.setting import Setting
from onrecord.annotate.actors.somebody import Somebody
from onrecord.annotate.actors.words import OFFICIALS
from onrecord.model.annotations import Kind

SECTIONS = 8
"""Headings of a live page, at least; others tell one story under a few."""
_POINTING = frozenset({"he", "she", "it", "they"})
FULL = 2
"""Words of a full name, at least."""


def is_live(settings: Sequence[Setting]) -> bool:
    """Whether a page has so many headings that each tells of something by itself."""
    return max((each.section for each in settings), default=0) >= SECTIONS


def is_too_far_back(heard: Heard, setting: Setting, somebody: Somebody) -> bool:
    """Whether a phrase of a live page only points at somebody, whom its section has not told of."""
    return _points(heard.phrase) and somebody.last.section != setting.section


def _points(phrase: Phrase) -> bool:
    """Whether a phrase is a pronoun, a bare noun ("the ministry") or an official without a name ("Orskan official")."""
    if phrase.form in _POINTING:
        return True
    if phrase.form not in (DEFINITE_FORM, FRESH_FORM):
        return False
    return phrase.head in OFFICIALS or not (phrase.names or phrase.owners or phrase.owner)


def bearers_near(heard: Heard, setting: Setting, bearing: Collection[Somebody]) -> frozenset[int]:
    """Who of those who bear a last name its own section has told of by a full name."""
    name = heard.phrase.names[-1:]
    return frozenset(each.number for each in bearing if bears(name, each) and each.last.section == setting.section)


def bears(name: tuple[str, ...], somebody: Somebody) -> bool:
    """Whether somebody is named in full by a last name."""
    return somebody.kind is Kind.PERSON and any(len(each.names) >= FULL and each.names[-1:] == name for each in somebody.names)


def is_last_name(heard: Heard) -> bool:
    """Whether a phrase is a person's last name alone."""
    return heard.kind is Kind.PERSON and heard.phrase.form == NAME and len(heard.phrase.names) == 1
