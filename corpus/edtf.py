"""This module knows which EDTF expressions the corpus may use.

Level 0 and 1 as far as news needs them: ``2031``, ``2031-04``, ``2031-04-02``, with ``X`` for unknown digits
(``2031-XX``), a qualifier (``~``, ``?``, ``%``) behind a date, a time behind a day, and intervals ``a/b`` whose ends
may be open (``..``).
"""

from __future__ import annotations

import re
from datetime import date

_DATE = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX|XXXX)"
    r"(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|\dX|XX)(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?)?)?[~?%]?"
)
_MONTHS = frozenset(f"{month:02}" for month in (*range(1, 13), 21, 22, 23, 24)) | {"XX"}


def is_edtf(text: str) -> bool:
    """Whether a text is a date or an interval that the corpus may use.

    >>> [is_edtf(text) for text in ("2031-04", "2030-10~/2030-12~", "../2031-04-12", "2031-13", "last year")]
    [True, True, True, False, False]
    """
    start, slash, end = text.partition("/")
    if not slash:
        return _is_date(text)
    ends = (start, end)
    return ends != ("..", "..") and all(each == ".." or _is_date(each) for each in ends) and _in_order(start, end)


def _is_date(text: str) -> bool:
    match = _DATE.fullmatch(text)
    if not match:
        return False
    year, month, day = match["year"], match["month"], match["day"]
    if month and month not in _MONTHS:
        return False
    return day is None or "X" in day or _is_day(year, month, int(day))


def _is_day(year: str, month: str, day: int) -> bool:
    known_year = int(year) if year.isdigit() else 2000
    known_month = int(month) if month.isdigit() else 1
    try:
        date(known_year, known_month, day)
    except ValueError:
        return False
    return True


def _in_order(start: str, end: str) -> bool:
    """Whether an interval does not run backwards; unknown digits and open ends are given the benefit of the doubt."""
    first, last = start.rstrip("~?%"), end.rstrip("~?%")
    shared = min(len(first), len(last))
    return ".." in (first, last) or "X" in first + last or first[:shared] <= last[:shared]
