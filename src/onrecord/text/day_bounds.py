"""This module knows the first and the last day an EDTF date can mean, so that inexact dates can be compared.

EDTF level 1 as onrecord writes it: days, months, years, `X` for unknown digits, `?` `~` `%` (which change no bound), seasons,
and intervals with open ends.
"""

import re
from calendar import monthrange
from functools import lru_cache

SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}
"""First and last month of each EDTF season; winter is kept inside its year."""
EARLIEST, LATEST = "0001-01-01", "9999-12-31"
NEVER = "~"
"""Stands after every day."""
_DATE = re.compile(r"(\d[\dX]{3})(?:-([\dX]{2})(?:-([\dX]{2}))?)?")


@lru_cache(maxsize=16_384)
def bounds(edtf: str | None) -> tuple[str, str] | None:
    """The first and last ISO day a date can mean, both included; None where it is no date, as ".." alone is none.

    >>> bounds("2031-04")
    ('2031-04-01', '2031-04-30')
    >>> bounds("2031-10~/2031-12~")
    ('2031-10-01', '2031-12-31')
    """
    if not edtf or edtf == "..":
        return None
    first, _, last = edtf.partition("/")
    opening = _one(first, EARLIEST)
    closing = _one(last, LATEST) if "/" in edtf else opening
    if opening is None or closing is None or opening[0] > closing[1]:
        return None
    return opening[0], closing[1]


def day_of(edtf: str | None) -> str:
    """The ISO day at which a date is put in a row: its first; its last where the start is open; where it is no date, after all days.

    >>> day_of("2031-21"), day_of("../2031-05-31"), day_of("2031-04~")
    ('2031-03-01', '2031-05-31', '2031-04-01')
    """
    first, last = bounds(edtf) or (NEVER, NEVER)
    return first if first != EARLIEST else last


def _one(edtf: str, when_open: str) -> tuple[str, str] | None:
    if edtf in ("", ".."):
        return when_open, when_open
    found = _DATE.fullmatch(re.sub("[?~%]", "", edtf).partition("T")[0])
    if found is None:
        return None
    years, months, days = found.groups()
    return _span(years, months or "XX", days or "XX")


def _span(years: str, months: str, days: str) -> tuple[str, str] | None:
    first_year, last_year = int(years.replace("X", "0")), int(years.replace("X", "9"))
    if months.isdigit() and int(months) in SEASONS:
        first_month, last_month = SEASONS[int(months)]
    else:
        first_month, last_month = _range(months, 12)
    if first_year < 1 or not 1 <= first_month <= last_month <= 12:
        return None
    first_day, last_day = _range(days, monthrange(last_year, last_month)[1])
    if not 1 <= first_day <= last_day:
        return None
    return f"{first_year:04}-{first_month:02}-{first_day:02}", f"{last_year:04}-{last_month:02}-{last_day:02}"


def _range(digits: str, most: int) -> tuple[int, int]:
    """The least and most a two-digit field can be; more than it may be gives an empty range."""
    if digits.isdigit():
        return (int(digits), int(digits)) if int(digits) <= most else (1, 0)
    return max(1, int(digits.replace("X", "0"))), min(most, int(digits.replace("X", "9")))
