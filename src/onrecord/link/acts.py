"""This module knows which acts are two whatever else is alike: opposites, one verb with two particles, deeds that touch nothing in common.

"Reopened" and "closed" are never one act, nor are "switched on" and "switched off", nor "turned off" (a lamp) and "turned down" (an offer).
That one party did something of one kind does not make one act of two verbs: something else must stand beside both (what it is done to above
all), or both give its day.
"""

import re
from collections.abc import Iterable, Iterator

from onrecord.link.happenings import Happening
from onrecord.link.tolls import may_be_one_toll
from onrecord.link.voices import Name, is_state, share_a_name
from onrecord.text.contrary import opposites
from onrecord.text.things import beginnings, names_a_thing

_ALIKE = frozenset(("off", "out"))
"""Particles that make one act of most verbs: to walk off and to walk out."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d[?~%]?$")
ONE_SENTENCE, FEWEST_WORDS = 0.6, 5
"""Share of the words of the longer of two sentences that are in both where one is the other's copy, and how many they are at least."""
SPOKEN = frozenset(("AGREE", "REQUEST", "REJECT", "SUPPORT", "CONCEDE", "COOPERATE", "ACCUSE", "THREATEN"))
"""Types of which the act is little without what it is about."""
_ONES_OWN = frozenset(("ACCUSE", "THREATEN", "SUPPORT"))
"""Types of acts of speech that are each speaker's own, whoever else says the like."""
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
    if not left.type or left.type != right.type or left.type in _TOGETHER or told_alike(left, right):
        return ""
    if left.actors and right.actors and not share_a_name(left.actors, right.actors) and not _may_be_disputed(left, right):
        return f"done by two: {_called(left.actors)}, {_called(right.actors)}"
    return _two_persons(left, right) or _to_two(left, right)


def _to_two(left: Happening, right: Happening) -> str:
    """Why two events are two by those to whom they are done."""
    if left.recipients and right.recipients and not share_a_name(left.recipients, right.recipients):
        return f"done to two: {_called(left.recipients)}, {_called(right.recipients)}"
    if left.whom and right.whom and left.type not in SPOKEN and not share_a_name(left.whom, right.whom):
        return f"done to two: {_called(left.whom)}, {_called(right.whom)}"
    for one, other in ((left, right), (right, left)):
        if _are_turned(one, other):
            return f"done to {_called(one.recipients | one.whom)} in one, by {_called(other.actors)} in the other"
    return ""


def _two_persons(left: Happening, right: Happening) -> str:
    """Why two acts of speech are two by who says them: both are told of persons by full names, and no last name is in both."""
    here, there = left.doers, right.doers
    if left.type not in _ONES_OWN or not (here and there) or share_a_name(here, there):
        return ""
    is_two = {name[-1] for name in here}.isdisjoint(name[-1] for name in there)
    return f"done by two: {_called(here)}, {_called(there)}" if is_two else ""


def _are_turned(one: Happening, other: Happening) -> bool:
    """Whether those it is done to in one do it in the other, and neither who does it nor to whom it is done is the same."""
    if share_a_name(one.actors, other.actors) or share_a_name(one.recipients, other.recipients):
        return False
    return share_a_name(one.recipients | one.whom, other.actors)


def elsewhere(left: Happening, right: Happening) -> str:
    """Why two events of one type were at two places; "" where nothing says so, as one place may be in the other: a town, a state.

    >>> raids = [Happening(id=each, version=each, trigger={"raid"}, type="ASSAULT", place={(each,)}) for each in ("lenne", "torv", "iran")]
    >>> elsewhere(*raids[:2]), elsewhere(*raids[1:])
    ('at two places: lenne, torv', '')
    """
    if not left.type or left.type != right.type or left.type in SPOKEN or not (left.place and right.place) or told_alike(left, right):
        return ""
    if share_a_name(left.place, right.place) or len({is_state(each) for each in left.place | right.place}) > 1:
        return ""
    return f"at two places: {_called(left.place)}, {_called(right.place)}"


def two_tolls(left: Happening, right: Happening) -> str:
    """Why two events of one type are two by how many were killed, hurt or held; "" where it may be one toll that rose, of one thing."""
    if not left.type or left.type != right.type or left.toll is None or right.toll is None or left.toll == right.toll:
        return ""
    if may_be_one_toll(left.toll, right.toll) and (told_alike(left, right) or share_a_thing_or_day(left, right)):
        return ""
    return f"two numbers: {left.toll:g}, {right.toll:g}"


def could_be_any(left: Happening, right: Happening) -> bool:
    """Whether one of two events of a type names nobody, and nothing but its type and its page's subject makes it the other.

    That somebody was killed may be any of a war's deaths: it is one with another where both say it in the same words, and of one place,
    time or thing, or in nearly one sentence.
    """
    if not left.type or (left.who and right.who):
        return False
    if not (left.trigger <= right.trigger or right.trigger <= left.trigger):
        return True
    return not (share_a_name(left.place, right.place) or _share_a_name_beside(left, right) or told_alike(left, right))


def _share_a_name_beside(left: Happening, right: Happening) -> bool:
    """Whether a name stands beside both triggers, in their own sentences, or what `share_a_thing_or_day` asks for."""
    beside = left.near & right.near & left.names & right.names
    return bool(beside - left.trigger - right.trigger) or share_a_thing_or_day(left, right)


def share_a_thing_or_day(left: Happening, right: Happening) -> bool:
    """Whether both give one day, or a word that names a thing stands beside both triggers, in their own sentences."""
    if _share_a_day(left, right):
        return True
    return any(_things(left, right, left.near & right.near & left.sentence & right.sentence))


def share_a_day_or_sentence(left: Happening, right: Happening) -> bool:
    """Whether both give one day, or are told in nearly the same words."""
    return _share_a_day(left, right) or told_alike(left, right)


def _share_a_day(left: Happening, right: Happening) -> bool:
    return bool(left.when and left.when == right.when and _DAY.match(left.when))


def share_a_thing(left: Happening, right: Happening) -> bool:
    """Whether a word that names a thing stands in the sentences of both events."""
    return any(_things(left, right, left.sentence & right.sentence))


def _may_be_disputed(left: Happening, right: Happening) -> bool:
    """Whether it is one deed, by its word and by the thing or the day, that two pages may lay at two doors."""
    return left.type not in SPOKEN and bool(left.trigger & right.trigger) and share_a_thing_or_day(left, right)


def told_alike(left: Happening, right: Happening) -> bool:
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


def _called(names: Iterable[Name]) -> str:
    return " ".join(min(names))


def _named(happening: Happening, particles: frozenset[str]) -> str:
    return " ".join([*sorted(happening.trigger), *sorted(particles)])
