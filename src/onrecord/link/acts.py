"""This module knows which acts are two whatever else is alike: opposites, one verb with two particles, deeds that touch nothing in common.

"Reopened" and "closed" are never one act, nor are "switched on" and "switched off", nor "turned off" (a lamp) and "turned down" (an offer).
That one party did something of one kind does not make one act of two verbs: something else must stand beside both (what it is done to above
all), or both give its day.
"""

import re

from onrecord.link.happenings import Happening
from onrecord.text.contrary import opposites
from onrecord.text.months import MONTHS, WEEKDAYS
from onrecord.text.word_forms import root

_DAYS = frozenset(map(root, (*MONTHS, *WEEKDAYS, "today", "yesterday", "tomorrow")))
_ALIKE = frozenset(("off", "out"))
"""Particles that make one act of most verbs: to walk off and to walk out."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d[?~%]?$")
_SHORTEST = 4
"""Letters of a party's name, at least, that its adjective begins with."""


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


def share_a_thing_or_day(left: Happening, right: Happening) -> bool:
    """Whether both give one day, or beside both triggers stands a word that is no day and not the names of those who take part in both."""
    if left.when and left.when == right.when and _DAY.match(left.when):
        return True
    parties = [root(word)[: max(_SHORTEST, len(word) - 2)] for name in left.who & right.who for word in name if len(word) >= _SHORTEST]
    return any(_is_thing(word) and not word.startswith(tuple(parties)) for word in left.near & right.near)


def _is_thing(word: str) -> bool:
    return word not in _DAYS and not re.match(r"\d", word)


def _named(happening: Happening, particles: frozenset[str]) -> str:
    return " ".join([*sorted(happening.trigger), *sorted(particles)])
