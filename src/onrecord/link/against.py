"""This module knows what speaks against two events' being one, each reason in words: two acts, two places, two times, nobody in both."""

from collections.abc import Iterator

from onrecord.link.acts import apart, elsewhere, opposed, two_tolls
from onrecord.link.counterparts import names_one_alone, other_people, with_nobody
from onrecord.link.deeds import no_meeting, other_things, undone_in_one, without_a_verb
from onrecord.link.event_times import AHEAD, in_two_months, times_meet
from onrecord.link.happenings import Happening
from onrecord.link.voices import share_a_name
from onrecord.model.correction import DONE

NEGATED, OPEN_YET = "negated", AHEAD | {"conditional", "hypothetical"}
"""The status of what is told not to have been done, and those of what may be done yet."""


def reasons_against(left: Happening, right: Happening) -> Iterator[str]:
    """Why two events are two whatever else is alike; none where nothing says so."""
    acts = (
        apart,
        opposed,
        two_tolls,
        elsewhere,
        other_people,
        with_nobody,
        other_things,
        undone_in_one,
        without_a_verb,
        no_meeting,
        in_two_months,
    )
    yield from filter(None, (why(left, right) for why in acts))
    if times_meet(left, right) is False:
        yield f"at two times: {left.when}, {right.when}"
    if share_nobody(left, right) and not names_one_alone(left, right):
        yield "nobody takes part in both"
    if _got_two_ways(left.status, right.status) and times_meet(left, right) is not True:
        yield f"{left.status} in one, {right.status} in the other, and no day that both give"


def share_nobody(left: Happening, right: Happening) -> bool:
    """Whether both name who takes part, and no name of the one may be a name of the other."""
    return bool(left.who and right.who) and not share_a_name(left.who, right.who)


def _got_two_ways(one: str, other: str) -> bool:
    """Whether of two statuses one is of what is done, or one says that it was not and the other that it may yet be."""
    if not one or not other:
        return False
    return (one in DONE) != (other in DONE) or (NEGATED in (one, other) and bool(OPEN_YET.intersection((one, other))))
