"""This module knows which acts are two whatever else is alike: opposites, one verb with two particles, deeds that touch nothing in common.

"Reopened" and "closed" are never one act, nor are "switched on" and "switched off", nor "turned off" (a lamp) and "turned down" (an offer).
That one party did something of one kind does not make one act of two verbs: something else must stand beside both (what it is done to above
all), or both give its day.
"""

import re
from collections.abc import Iterable, Iterator

from onrecord.link.happenings import Happening
from onrecord.text.contrary import opposites
from onrecord.text.things import beginnings, names_a_thing

_ALIKE = frozenset(("off", "out"))
"""Particles that make one act of most verbs: to walk off and to walk out."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d[?~%]?$")
ONE_SENTENCE, FEWEST_WORDS = 0.6, 5
"""Share of the words of the longer of two sentences that are in both where one is the other's copy, and how many they are at least."""
SPOKEN = frozenset(("AGREE", "REQUEST", "REJECT", "SUPPORT", "CONCEDE", "COOPERATE", "ACCUSE", "THREATEN"))
"""Types of which the act is little without what it is about."""
_TOGETHER = frozenset(("CONSULT",))
"""Types of acts that those who take part do together."""


def apart(left: Happening, right: Happening) -> str:
    """Why two events of one type are two acts by their verbs alone; "" where nothing says so.

    >>> shut, reopened = (Happening(id=each, version=each, trigger=frozenset([each]), type="COERCE") for each in ("shut", "reopen"))
    >>> apart(shut, reopened)
    'opposite acts: shut, reopen'
    """
    if not left.type or left.type != right.type:
        return ""
    if left.trigger == right.trigger:
        here, there = left.particles - right.particles, right.particles - left.particles
        is_two = bool(here and there) and not _ALIKE.issuperset(here | there)
        return f"one verb, two acts: {_named(left, here)}, {_named(right, there)}" if is_two else ""
    found = opposites(left.trigger, right.trigger)
    return f"opposite acts: {', '.join(found)}" if found else ""


def opposed(left: Happening, right: Happening) -> str:
    """Why two events of one type are two acts by who does them to whom; "" where nothing says so, or all who take part do it together.

    >>> demand, counter = (
    ...     Happening(id=one, version=one, trigger=frozenset(["ask"]), type="REQUEST", actors={(one,)}, recipients={(other,)})
    ...     for one, other in (("orsk", "vell"), ("vell", "orsk"))
    ... )
    >>> opposed(demand, counter)
    'done by two: orsk, vell'
    """
    if not left.type or left.type != right.type or left.type in _TOGETHER or _told_alike(left, right):
        return ""
    if left.actors and right.actors and not _share(left.actors, right.actors) and not _may_be_disputed(left, right):
        return f"done by two: {_called(left.actors)}, {_called(right.actors)}"
    if left.recipients and right.recipients and not _share(left.recipients, right.recipients):
        return f"done to two: {_called(left.recipients)}, {_called(right.recipients)}"
    for one, other in ((left, right), (right, left)):
        if not one.actors and _share(one.recipients, other.actors) and not _share(one.recipients, other.recipients):
            return f"done to {_called(one.recipients)} in one, by {_called(other.actors)} in the other"
    return ""


def share_a_thing_or_day(left: Happening, right: Happening) -> bool:
    """Whether both give one day, or a word that names a thing stands beside both triggers, in their own sentences."""
    if left.when and left.when == right.when and _DAY.match(left.when):
        return True
    return any(_things(left, right, left.near & right.near & left.sentence & right.sentence))


def share_a_thing(left: Happening, right: Happening) -> bool:
    """Whether a word that names a thing stands in the sentences of both events."""
    return any(_things(left, right, left.sentence & right.sentence))


def _may_be_disputed(left: Happening, right: Happening) -> bool:
    """Whether it is one deed, by its word and by the thing or the day, that two pages may lay at two doors."""
    return left.type not in SPOKEN and bool(left.trigger & right.trigger) and share_a_thing_or_day(left, right)


def _told_alike(left: Happening, right: Happening) -> bool:
    """Whether both are told in nearly the same words, and not few: then who does it was misread in one of them."""
    both = len(left.sentence & right.sentence)
    longer = max(len(left.sentence), len(right.sentence))
    return both >= max(FEWEST_WORDS, ONE_SENTENCE * longer) and bool(left.trigger & right.trigger)


def _things(left: Happening, right: Happening, shared: Iterable[str]) -> Iterator[str]:
    """Of words that two events share those that name a thing and are no name of those who take part in either."""
    both, either = (beginnings(" ".join(name) for name in names) for names in (left.who & right.who, left.who | right.who))
    passed_over, names = left.trigger | right.trigger, left.names | right.names
    for word in shared:
        if names_a_thing(word) and word not in passed_over and not word.startswith(either if word in names else both):
            yield word


def _share(one: Iterable[tuple[str, ...]], other: Iterable[tuple[str, ...]]) -> bool:
    return any(set(here) <= set(there) or set(there) <= set(here) for here in one for there in other)


def _called(names: Iterable[tuple[str, ...]]) -> str:
    return " ".join(min(names))


def _named(happening: Happening, particles: frozenset[str]) -> str:
    return " ".join([*sorted(happening.trigger), *sorted(particles)])
