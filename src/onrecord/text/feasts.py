"""This module knows on which days of a year feasts fall: those of a fixed day, and those counted from Easter.

A feast is written "12-25" (month and day), "easter-2" (days from Easter Sunday), or "easter-1/easter+0" (from one to another).
Easter is that of the western churches, by the Gregorian calendar; of the eastern one, which most years is another, nothing is said here.
"""

import re
from datetime import date, timedelta

_FROM_EASTER = re.compile(r"easter([+-]\d+)(?:/easter([+-]\d+))?")
FIRST_GREGORIAN = 1583
"""The first year with an Easter by this calendar."""


def days_of(feast: str, year: int) -> tuple[date, date] | None:
    """The first and the last day of a feast in a year; None where the year has none.

    >>> days_of("12-25", 2031), days_of("easter-1/easter+0", 2031)
    ((datetime.date(2031, 12, 25), datetime.date(2031, 12, 25)), (datetime.date(2031, 4, 12), datetime.date(2031, 4, 13)))
    """
    if not FIRST_GREGORIAN <= year <= date.max.year:
        return None
    if found := _FROM_EASTER.fullmatch(feast):
        first, last = (timedelta(days=int(days)) for days in (found[1], found[2] or found[1]))
        return easter(year) + first, easter(year) + last
    month, day = (int(part) for part in feast.split("-"))
    return date(year, month, day), date(year, month, day)


def easter(year: int) -> date:
    """Easter Sunday (the anonymous Gregorian computus, as Meeus has it in Astronomical Algorithms, chapter 8).

    >>> [easter(year).isoformat() for year in (2024, 2025, 2031, 2038)]
    ['2024-03-31', '2025-04-20', '2031-04-13', '2038-04-25']
    """
    cycle, (century, of_century) = year % 19, divmod(year, 100)
    leaps, rest = divmod(century, 4)
    moved = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * cycle + century - leaps - moved + 15) % 30
    fours, ones = divmod(of_century, 4)
    weekday = (32 + 2 * rest + 2 * fours - moon - ones) % 7
    late = (cycle + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
