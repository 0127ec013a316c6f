"""This module knows how a date is written down in EDTF (ISO 8601-2), and what can be done with one that is.

An expression is kept as its text: `2031-02-14`, `2031-02`, `2031~`, `203X`, `2031-21` (spring), `2031-33` (the first quarter),
`2031-10~/2031-12~`, `../2031`, `2031/..`. `~` is approximate, `?` uncertain, `%` both.
"""

import re
from calendar import monthrange
from datetime import date

import msgspec

OPEN = ".."
"""An end of an interval that nothing fixes."""
_QUALIFIERS = {"~?": "%", "?~": "%", "~~": "~", "??": "?"}
_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([?~%])?\Z")


class Known(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """As much of one date as is known: a year, with or without its month and day; `sure` is False behind a qualifier."""

    year: int
    month: int | None = None
    day: int | None = None
    sure: bool = True

    def date(self) -> date | None:
        """The day, where it is known."""
        return date(self.year, self.month, self.day) if self.month and self.day else None


def known(edtf: str | None) -> Known | None:
    """What an expression says of one date; None for intervals, seasons, digits left open, and days that do not exist.

    >>> known("2031-02-14?").sure, known("2031-02").day, known("2031/..")
    (False, None, None)
    """
    found = _DAY.match(edtf or "")
    if not found or not int(found[1]):
        return None
    year, month, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    if month > 12 or (found[2] and not month) or (found[3] and not 1 <= day <= monthrange(year, month)[1]):
        return None
    return Known(year=year, month=month or None, day=day or None, sure=not found[4])


def month(year: int, number: int) -> str:
    """A month; numbers below 1 and above 12 run into the years before and after.

    >>> month(2031, 0), month(2031, 14)
    ('2030-12', '2032-02')
    """
    ordinal = year * 12 + number - 1
    return f"{ordinal // 12:04}-{ordinal % 12 + 1:02}"


def last_day(year: int, number: int) -> str:
    """The last day of a month.

    >>> last_day(2032, 2)
    '2032-02-29'
    """
    return f"{month(year, number)}-{monthrange(year, number)[1]}"


def start_of(edtf: str) -> str:
    """What an expression begins with: itself, where it is no interval."""
    return edtf.partition("/")[0]


def end_of(edtf: str) -> str:
    """What an expression ends with: itself, where it is no interval."""
    return edtf.rpartition("/")[2]


def between(first: str, last: str) -> str:
    """The interval from the start of one to the end of the other, both included; the date itself where they are one."""
    start, end = start_of(first), end_of(last)
    return start if start == end else f"{start}/{end}"


def since(edtf: str) -> str:
    """From its start on, with no end named."""
    return f"{start_of(edtf)}/{OPEN}"


def until(edtf: str) -> str:
    """Up to its end, with no start named."""
    return f"{OPEN}/{end_of(edtf)}"


def before(edtf: str) -> str:
    """Up to it: a day stands as its own deadline, a month or a year is shut out.

    >>> before("2031-06-01"), before("2031-06"), before("2031")
    ('../2031-06-01', '../2031-05', '../2030')
    """
    return f"{OPEN}/{_stepped(start_of(edtf), -1)}"


def after(edtf: str) -> str:
    """From it on: a day stands as named, a month or a year is shut out.

    >>> after("2031-06-01"), after("2031")
    ('2031-06-01/..', '2032/..')
    """
    return f"{_stepped(end_of(edtf), 1)}/{OPEN}"


def about(edtf: str, qualifier: str = "~") -> str:
    """Both ends with a qualifier more.

    >>> about("2031-02"), about("2031~", "?"), about("../2031")
    ('2031-02~', '2031%', '../2031~')
    """
    return "/".join(end if end == OPEN else _qualified(end, qualifier) for end in edtf.split("/"))


def about_days(edtf: str, qualifier: str) -> str:
    """Those ends that are days with a qualifier more.

    >>> about_days("2031-02-03/2031-03", "?")
    '2031-02-03?/2031-03'
    """
    return "/".join(about(end, qualifier) if end.count("-") == 2 else end for end in edtf.split("/"))


def _qualified(end: str, qualifier: str) -> str:
    bare = end.rstrip("~?%")
    both = end[len(bare) :] + qualifier
    return bare + ("%" if "%" in both else _QUALIFIERS.get(both, both))


def _stepped(end: str, step: int) -> str:
    date_known = known(end)
    if date_known is None or date_known.day:
        return end
    stepped = month(date_known.year, date_known.month + step) if date_known.month else f"{date_known.year + step:04}"
    return stepped if date_known.sure else about(stepped, end[-1])
