"""This module knows when a journey and a meeting are one: who travels to a state, and whom of that state he meets there.

"Vell's envoy made a secret visit to Orsk over the feast" and "The envoy met Doru over the feast" are one trip, told by two verbs.
One who goes there often must be told in one sentence with whom he meets, or with one day or thing beside both.
"""

from collections.abc import Iterator

from onrecord.facts.dealing_words import JOURNEYS, SITTINGS_OF_TWO, has_any
from onrecord.link.acts import share_a_thing_or_day
from onrecord.link.happenings import Happening
from onrecord.link.voices import Name, share_a_name
from onrecord.model.correction import DONE

DAYS = 3
"""Days between the publication of two pages that tell one trip, at most."""
SURE = 0.6
"""How sure it is that they are one."""


def one_trip(left: Happening, right: Happening) -> bool:
    """Whether one of two events is the journey to what the other is, the meeting.

    >>> both = {"type": "CONSULT", "status": "happened", "sentence": frozenset(["visit", "speak"]), "version": "v"}
    >>> orsk, envoy, doru = (("orsk",), ("orsk",)), (("ada", "vell"), ("vell",)), (("doru",), ("orsk",))
    >>> visit = Happening(id="a", trigger=frozenset(["visit"]), sides={envoy, orsk}, **both)
    >>> one_trip(visit, Happening(id="b", trigger=frozenset(["speak"]), sides={envoy, doru}, **both))
    True
    """
    if left.type != "CONSULT" or right.type != "CONSULT" or left.status not in DONE or right.status not in DONE:
        return False
    if not (left.day is None or right.day is None or abs((left.day - right.day).days) <= DAYS) or left.background or right.background:
        return False
    is_told_as_one = left.version == right.version and left.sentence == right.sentence
    if not (is_told_as_one or share_a_thing_or_day(left, right)):
        return False
    return any(_goes(one) and _meets(other) and _arrives(one, other) for one, other in ((left, right), (right, left)))


def _goes(happening: Happening) -> bool:
    return any(has_any(word, JOURNEYS) for word in happening.trigger)


def _meets(happening: Happening) -> bool:
    return any(has_any(word, SITTINGS_OF_TWO) for word in happening.trigger) and not _goes(happening)


def _arrives(journey: Happening, meeting: Happening) -> bool:
    """Whether a person takes part in both, and the journey is to the state of somebody else who meets him."""
    travellers = {name for name in _persons(journey) if share_a_name([name], _persons(meeting))}
    hosts = {party for name, party in meeting.sides if party and not share_a_name([name], travellers)}
    homes = {party for name, party in journey.sides if name in travellers}
    visited = {name for name, party in journey.sides if name == party and name not in homes}
    return bool(travellers) and share_a_name(hosts, visited)


def _persons(happening: Happening) -> set[Name]:
    return set(_named(happening))


def _named(happening: Happening) -> Iterator[Name]:
    yield from (name for name, party in happening.sides if name != party)
