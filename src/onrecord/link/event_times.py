"""This module knows whether two events can have been at one time: by the times that pages give, else by the days of publication.

A season has no bounds here, nor has a date of which digits are left open: "in spring" tells no two events apart.
"""

from datetime import date, timedelta

from onrecord.link.happenings import Happening
from onrecord.model.correction import DONE
from onrecord.text.day_bounds import LATEST, bounds
from onrecord.text.edtf import OPEN, end_of, known, start_of
from onrecord.text.word_forms import root

_MONTHS = frozenset(map(root, "january february april june july august september october november december".split()))
"""Months by names that are no other words."""
MONTH = 31
"""Days of a time that says of two events that they may be one."""
NEWS = 2
"""Days before its publication within which an event that is told as news, without a time, is taken to have been."""
AHEAD = frozenset(("planned", "called_for", "offered", "threatened"))
"""Statuses of what is still to come on the day that tells of it."""


def times_meet(left: Happening, right: Happening) -> bool | None:
    """Whether the times of two events can be one; None where one is not known."""
    here, there = known_bounds(left.when), known_bounds(right.when)
    return here[0] <= there[1] and there[0] <= here[1] if here and there else None


def at_one_time(left: Happening, right: Happening) -> bool:
    """Whether both give a time, of a month at most, and it can be one."""
    given = [each for each in (known_bounds(left.when), known_bounds(right.when)) if each]
    is_short = all(date.fromisoformat(last) - date.fromisoformat(first) < timedelta(days=MONTH) for first, last in given)
    return is_short and times_meet(left, right) is True


def in_two_months(left: Happening, right: Happening) -> str:
    """Why two events are two by the months named beside them, where a page's words give no time that is known; "" where nothing says so.

    >>> one, other = (Happening(id=each, version=each, trigger=frozenset(["test"]), near={each}) for each in ("juli", "november"))
    >>> in_two_months(one, other)
    'in two months: juli, november'
    """
    here, there = left.near & _MONTHS, right.near & _MONTHS
    if not (here and there) or here & there or (left.when and right.when):
        return ""
    return f"in two months: {min(here)}, {min(there)}"


def likely_apart(left: Happening, right: Happening) -> bool:
    """Whether the times are two where one that is not given is taken from the day of publication."""
    here, there = _likely_time(left), _likely_time(right)
    return bool(here and there and not (here[0] <= there[1] and there[0] <= here[1]))


def _likely_time(happening: Happening) -> tuple[str, str] | None:
    """The time that is given; else of news some days up to publication, of what is still to come any day from some days before it on."""
    if happening.when or happening.background or not happening.day:
        return known_bounds(happening.when)
    first = (happening.day - timedelta(days=NEWS)).isoformat()
    if happening.status in DONE:
        return first, happening.day.isoformat()
    return (first, LATEST) if happening.status in AHEAD else None


def known_bounds(edtf: str | None) -> tuple[str, str] | None:
    """The first and the last day of a time, as ISO; None where neither end is known, or one is neither known nor open.

    >>> known_bounds("2031-02"), known_bounds("2031-02-03/.."), known_bounds("2031-21")
    (('2031-02-01', '2031-02-28'), ('2031-02-03', '9999-12-31'), None)
    """
    ends = {start_of(edtf), end_of(edtf)} - {OPEN} if edtf else None
    return bounds(edtf) if ends and all(map(known, ends)) else None
