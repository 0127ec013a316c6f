"""This module knows words that only carry an act told beside them and are none: "have" of "have said", "has made" after "the demands that".

A comparison is none either ("would be tantamount to breaking off relations").
"""

import re

from onrecord.model.span import Span

_AUXILIARY = re.compile(r"(?:has|have|had|is|are|was|were|will|would)", re.IGNORECASE)
_SAYS = re.compile(r"\s+(?:also\s+|already\s+|repeatedly\s+|long\s+)?(?:said|told|added|called|described|stated|been\s+told)\b")
_MADE = re.compile(r"(?:(?:has|have|had)\s+)?(?:made|put|issued|voiced)", re.IGNORECASE)
_ACT_THAT = re.compile(
    r"\b(?:demands?|requests?|offers?|proposals?|threats?|claims?|promises?|pledges?|accusations?|concessions?)\s+(?:that\s+|which\s+)?"
    r"[^.,;:!?\n]{1,40}\s$"
)
_COMPARED = re.compile(r"\b(?:tantamount|akin|equivalent|comparable)\b", re.IGNORECASE)
_REACH = 80


def is_empty(text: str, trigger: Span) -> bool:
    """Whether a trigger tells of no act of its own.

    >>> is_empty("They have said so.", Span(5, 9)), is_empty("They have tanks.", Span(5, 9))
    (True, False)
    >>> text = "The demands that Orsk has made of Vell stand."
    >>> is_empty(text, Span(22, 30)), is_empty("Orsk has made peace.", Span(5, 13))
    (True, False)
    """
    if _COMPARED.search(text, trigger.start, trigger.end) is not None:
        return True
    if _AUXILIARY.fullmatch(text, trigger.start, trigger.end) is not None and _SAYS.match(text, trigger.end) is not None:
        return True
    before = text[max(0, trigger.start - _REACH) : trigger.start]
    return _MADE.fullmatch(text, trigger.start, trigger.end) is not None and _ACT_THAT.search(before) is not None
