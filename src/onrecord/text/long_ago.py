"""This module knows words that put a deed long before the day on which it is told: "previously", "two years ago", "in the 1990s"."""

import re

from onrecord.text.edtf import known

_MONTHS = (*("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"),)
_OF_OLD = re.compile(
    r"""
      \b(?: previously | formerly | historically | originally | decades? | in \s the \s past | long \s (?:ago|since|sought|held|been)
        | (?:years?|months?|decades?|centur(?:y|ies)) \s (?:ago|earlier|before) | (?:has|have|had) \s long
        | last \s year | (?:at|during|after) \s the \s (?:time|war|end) | then[- ](?:president|prime|premier|minister|chancellor)
        | (?:first|second) \s (?:week|month|year)s? \s in \s office | in \s the \s (?:1[0-9]|20)\d0s | never \s once )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_YEAR = re.compile(r"\b(?:in|since|of|from|by|until)\s(?:the\s)?(?P<year>(?:1[5-9]|20)\d\d)\b")
_MONTH = re.compile(rf"\b(?:in|last|since|of)\s(?:early\s|late\s|mid-)?(?P<month>{'|'.join(each.title() for each in _MONTHS)})\b")
BACK = 2
"""Months before that of the page up to which a month by its name is news."""


def is_long_ago(words: str, published: str | None) -> bool:
    """Whether words put a deed long before their publication (EDTF).

    >>> is_long_ago("Vell previously denounced Orsk", "2031-05-04"), is_long_ago("as Vell said in a speech in November", "2031-05-04")
    (True, True)
    >>> is_long_ago("Vell denounced Orsk on Monday", "2031-05-04")
    False
    """
    if _OF_OLD.search(words):
        return True
    day = known(published)
    if day is None:
        return False
    if any(int(found["year"]) < day.year for found in _YEAR.finditer(words)):
        return True
    named = (_MONTHS.index(found["month"].casefold()) + 1 for found in _MONTH.finditer(words))
    return day.month is not None and any((day.month - each) % 12 > BACK for each in named)
