"""This module knows on which days of a year feasts fall: those of a fixed day, and those counted from Easter.

A feast is written "12-25" (month and day), "easter-2" (days from Easter Sunday), or "easter-1/easter+0" (from one to another).
Easter is that of the western churches, by the Gregorian calendar; of the eastern one, which most years is another, nothing is said here.
"""

import re
from datetime import date, timedelta

from dateutil.easter import easter

_FROM_EASTER = re.compile(r"easter([+-]\d+)(?:/easter([+-]\d+))?")
FIRST_GREGORIAN, LAST_RECKONED = 1583, 4099
"""The first year with an Easter by this calendar, and the last that `dateutil` reckons."""


def days_of(feast: str, year: int) -> tuple[date, date] | None:
    """The first and the last day of a feast in a year; None where the year has none.

    >>> days_of("12-25", 2031), days_of("easter-1/easter+0", 2031)
    ((datetime.date(2031, 12, 25), datetime.date(2031, 12, 25)), (datetime.date(2031, 4, 12), datetime.date(2031, 4, 13)))
    """
    if not FIRST_GREGORIAN <= year <= LAST_RECKONED:
        return None
    if found := _FROM_EASTER.fullmatch(feast):
        first, last = (timedelta(days=int(days)) for days in (found[1], found[2] or found[1]))
        return easter(year) + first, easter(year) + last
    month, day = (int(part) for part in feast.split("-"))
    return date(year, month, day), date(year, month, day)
