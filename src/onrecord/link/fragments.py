"""This module knows how little may tell which statement it is: a word in quotation marks does, a bare topic does not.

"Vell defends the deal", "Orsk's envoy attacked the deal": what both have of the deal is its name, and so has everybody who speaks of it.
So a few words of indirect speech are looked for in nothing longer; they are one with others only where hardly anything stands beside them.
A turn of phrase in quotation marks is the speaker's own wherever it stands; one that everybody uses is not.
"""

from collections.abc import Iterator

from onrecord.link.tellings import Telling, days_apart, said_by
from onrecord.text.common_words import SMALL
from onrecord.text.retelling import NAME, Retelling, Wording

TOPIC = 2.5
"""What the words of indirect speech must tell, to be more than a topic."""
MUCH = 4.0
"""What the words in common must tell where somebody is not named, and one of the two is indirect."""
TURN, DAYS = 2.0, 3
"""What a speaker's own words must tell, to be known again on another page so many days later."""
BOTH, ALL = 0.6, 0.9
"""The share of either wording that the other must have, where that is too little: of one speaker, and of two who may be one."""

LONGEST_NAME = 3
"""Words of a name, with a title."""


def is_too_little(left: Telling, right: Telling, shared: Retelling, *, one_voice: bool) -> bool:
    """Whether what two statements share is but a topic or a turn of phrase, and either says more than that.

    >>> one, other = (Telling(id=each, version=each, words=each, indirect=True) for each in ("the deal", "two fools ruined the deal"))
    >>> from onrecord.text.retelling import retell
    >>> is_too_little(one, other, retell(said_by(one), said_by(other)), one_voice=True)
    True
    """
    least = min(shared.left, shared.right)
    if any(_is_topic(telling) for telling in (left, right)):
        return least < (BOTH if one_voice else ALL)
    if not one_voice and (left.indirect or right.indirect) and shared.mass < MUCH:
        return least < BOTH
    is_later = (days_apart(left.day, right.day) or 0) >= DAYS and left.version != right.version
    return is_later and min(said_by(left).own_mass, said_by(right).own_mass) < TURN and least < BOTH


def _is_topic(telling: Telling) -> bool:
    return telling.indirect and sum(_told(telling.words, said_by(telling))) < TOPIC


def _told(words: str, wording: Wording) -> Iterator[float]:
    """What the words of indirect speech tell; a capital at their head makes a name of one, unless it is a headline's."""
    for place, (span, weight) in enumerate(zip(wording.spans, wording.weights, strict=True)):
        if weight > SMALL:
            yield min(weight, NAME) if place == 0 and words[span.start].isupper() and not _is_title(words) else weight


def _is_title(words: str) -> bool:
    """Whether a headline's words, most of them with a capital: more than a name has."""
    capitals = [word[0].isupper() for word in words.split()]
    return sum(capitals) > max(len(capitals) / 2, LONGEST_NAME)
