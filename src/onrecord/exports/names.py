"""This module knows what goes into every format that others read: the names of things, and dates for those who know no EDTF."""

import re
from datetime import date

from onrecord.text.edtf import known

SCHEME = "urn:onrecord"
_PLAIN = re.compile(r"\d{4}(-\d\d(-\d\d)?)?\Z")


def name_of(kind: str, id_: str) -> str:
    """The name of an entry, an actor or an article as a URI, the same in every export.

    >>> name_of("statement", "s-1")
    'urn:onrecord:statement:s-1'
    """
    return f"{SCHEME}:{kind}:{id_}"


def plain_date(edtf: str | None) -> str | None:
    """A date as ISO 8601 has it too: a day, a month or a year that is told as certain; None for every other EDTF date.

    >>> plain_date("2031-04"), plain_date("2031-04-02?"), plain_date("2031-21"), plain_date("2031-04-01/2031-04-03")
    ('2031-04', None, None, None)
    """
    return edtf if edtf and _PLAIN.match(edtf) and known(edtf) else None


def plain_day(edtf: str | None) -> date | None:
    """A day that is told as certain; None for every other date.

    >>> plain_day("2031-04-02"), plain_day("2031-04")
    (datetime.date(2031, 4, 2), None)
    """
    found = known(plain_date(edtf))
    return found.date() if found else None
