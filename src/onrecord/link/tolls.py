"""This module knows how many are said to be killed, hurt or held, where the number stands right beside the word that says so."""

import re
from collections.abc import Iterable

from onrecord.text.counts import WORDS
from onrecord.text.months import MONTHS
from onrecord.text.word_forms import root

_HARM = frozenset(
    map(
        root,
        str.split(
            "kill die dead death slay murder massacre wound injure hurt detain arrest capture hold hostage kidnap abduct jail imprison",
        ),
    )
)
"""Roots of words that say that somebody is killed, hurt or held."""
REACH = 64
"""Code points on either side in which the number stands."""
RISEN = 2 / 3
"""Two tolls may be one that has risen from the one page to the other, where the smaller is at least this share of the larger."""
_ONE = "|".join(sorted(WORDS, key=len, reverse=True))
_NUMBER = rf"(?P<number>\d[\d,]*(?:\.\d+)?|(?:{_ONE})(?:-(?:{_ONE}))?)(?:\s(?P<scale>hundred|thousand|million))?(?![\w%-]|[.,:]\d)"
_ABOUT = "(?:more|fewer|less|as|at|about|around|some|nearly|almost|over|up|than|least|most|many|to|another|an?|the|all|estimated|roughly)"
_TIMES = r"(?:second|minute|hour|day|night|week|month|year|decade|percent|per|am|pm|kilomet|mile|met)"
_AFTER = re.compile(rf"\s+(?:{_ABOUT}\s+)*{_NUMBER}(?!\s+{_TIMES})", re.IGNORECASE)
_BEFORE = re.compile(
    rf"(?<![\w.,:-]){_NUMBER}(?P<whom>(?:\s+(?!(?:and|or|but|after|in|on|when|{_TIMES})\b|{_TIMES})[^\W\d_][\w'’-]*){{0,3}})\s+\Z",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+\Z", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:\Z|[^\w\s]|(?:in|by|when|after|and|on|at|as|during|while|since|so|from|over)\b)", re.IGNORECASE)
"""What follows a word that says it of those before it: "12 people killed in Lenne", and not "two men killed a guard"."""
_MONTH = re.compile(rf"\b(?:{'|'.join(sorted(MONTHS))})\.?\s+\Z", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")


def toll(before: str, trigger: Iterable[str], after: str) -> float | None:
    """How many are killed, hurt or held by a trigger, given by its roots, with the words before and after it; None where that is not told.

    >>> toll("figures say the raid ", ["kill"], " more than 39,000, according to"), toll("At least twelve people were ", ["wound"], ".")
    (39000.0, 12.0)
    >>> toll("On May 5 the envoy was ", ["kill"], " in Lenne"), toll("two gunmen ", ["kill"], " the envoy")
    (None, None)
    """
    if _HARM.isdisjoint(trigger):
        return None
    if found := _AFTER.match(after[:REACH]):
        return _value(found)
    near = before[-REACH:]
    found = _BEFORE.search(near)
    if found is None or _MONTH.search(near, 0, found.start()) or not (_PASSIVE.search(near) or _ENDS.match(after)):
        return None
    return _value(found)


def may_be_one_toll(one: float, other: float) -> bool:
    """Whether two tolls are near enough for one that has risen."""
    return min(one, other) >= RISEN * max(one, other)


def _value(found: re.Match[str]) -> float | None:
    """The number; None where it is a year."""
    digits = found["number"].rstrip(",")
    if _YEAR.fullmatch(digits):
        return None
    number = float(digits.replace(",", "")) if digits[0].isdigit() else sum(WORDS[word] for word in digits.casefold().split("-"))
    return number * WORDS[found["scale"].casefold()] if found["scale"] else number
