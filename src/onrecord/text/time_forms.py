"""This module knows the forms in which times are written, as patterns over kinds of words (`text/time_tags.py`).

A pattern names kinds in capitals; everything else is a regular expression's own. Longer forms stand before
shorter ones that they begin with.
What stands before a form (`since`, `by`, `before dawn on`) is read apart, so that every form takes every preposition.
"""

import re
from collections.abc import Iterator

from onrecord.text.time_tags import ANCHORS, LETTERS

_PARTS = {
    "{N}": "(?:DAY|COUNT DASH? COUNT?|A)",
    "{FEW}": "(?:A? COUPLE OF?|A? VAGUE)",
    "{UNIT}": "(?:UNIT|UNITS)",
    "{NUMBER}": "(?:DAY|{ORD})",
    "{ORD}": "(?:(?:COUNT DASH?)? ORD)",
    "{MONTH}": "(?:MONTH|SHORT DOT?)",
    "{WEEKDAY}": "(?:(?:WEEKDAY|WD) DOT? COMMA?)",
    "{TIME}": "(?:EARLY|MID DASH?|LATE)",
    "{WHICH}": "(?:LAST|PAST|NEXT|COMING|THIS|SAME)",
    "{AND}": "(?:DASH|AND|TO|UNTIL)",
}
FORMS = {
    "numeric": "{WEEKDAY}? NUMERIC",
    "day_of_that_year": "(?:THE? {NUMBER} DOT? OF? {MONTH}|{MONTH} {NUMBER}) COMMA? OF? {WHICH} UNIT",
    "days": "{WEEKDAY}? {NUMBER} DOT? {AND} {WEEKDAY}? THE? {NUMBER} DOT? OF? {MONTH} (?:COMMA? OF? YEAR)?",
    "days_behind": "{MONTH} {NUMBER} {AND} DAY (?:COMMA? YEAR)?(?! OF? {MONTH})",
    "day": "{WEEKDAY}? THE? {NUMBER} DOT? OF? {MONTH} (?:COMMA? OF? YEAR)?",
    "day_behind": "{WEEKDAY}? {MONTH} {NUMBER} (?:COMMA? YEAR)?",
    "month_of_that_year": "{TIME}? {MONTH} COMMA? OF? {WHICH} UNIT",
    "month_of_year": "{TIME}? {MONTH} COMMA? OF? YEAR",
    "day_of_unit": "THE? {ORD} OF {WHICH} UNIT",
    "part_of": "THE? ORD (?:QUARTER|HALF) OF (?:THE? {WHICH}? (?:UNIT|YEAR|{MONTH} YEAR?))",
    "edge": "THE? (?:END|BEGIN|MID) OF? (?:THE? {WHICH}? (?:UNIT|{MONTH} (?:COMMA? YEAR)?|YEAR))",
    "edge_behind": "THE? UNIT (?:DASH|POSSESSIVE) END",
    "is_out": "THE UNIT ISOUT (?:OTHER|OVER)",
    "season": "{TIME}? (?:THE|{WHICH})? SEASON (?:OF? YEAR)?",
    "month": "{TIME}? {WHICH}? {MONTH} LAST?",
    "weekday": "{WHICH}? WEEKDAY (?:(?:LAST|NEXT|COMING)(?! {UNIT}))? PART?",
    "today": "(?:THE UNIT (?:BEFORE|AFTER) TODAY|TODAY PART?|{WHICH} PART|NIGHTLY)",
    "units_ago": "HEDGE? (?:HALF A|{N}|{FEW}) {UNIT} AGO|HEDGE? AGOFIRST HEDGE? (?:{N}|{FEW}) {UNIT}|UNITS AGO",
    "units_later": "(?:{N}|{FEW}) {UNIT} (?:LATER|EARLIER)|THE UNIT (?:BEFORE|AFTER)|THE (?:FOLLOWING|NEXT) UNIT|UNITS LATER",
    "units_within": "WITHIN (?:THE? (?:NEXT|COMING))? (?:{N}|{FEW}) {UNIT}",
    "units_ahead": "IN (?:{N}|{FEW}) {UNIT}",
    "units_past": "(?:LAST|PAST|NEXT|COMING) (?:{N}|{FEW})? UNITS|RECENT UNITS",
    "weekend": "(?:THE|{WHICH})? WEEKEND",
    "unit": "(?:EARLY|LATE|EARLIER|LATER|MID DASH?)? {WHICH} UNIT|UNIT (?:LAST|NEXT|COMING)",
    "century": "THE? {TIME}? {ORD} UNIT(?! (?:BEFORE|AFTER))",
    "ordinal": "THE {ORD}",
    "feast": "LAST? FEAST",
    "decade": "THE? {TIME}? DASH? DECADE",
    "years": "YEAR DASH (?:YEAR|DAY|COUNT)",
    "year": "{TIME}? YEAR",
}
"""The forms by name, as patterns over kinds."""

BOUNDS = ("SINCE", "UNTIL", "BY", "BEFORE", "AFTER", "FROM", "START", "BETWEEN", "IN", "ON", "FOR", "TO", "OVER", "OF", "AT")
_BEFORE = "(?:{BOUND} ON?)? (?:(?:AT|EARLY|LATE|EARLIER|LATER)? PART? (?:ON|OF|IN))? HEDGE? THE? \\Z".replace(
    "{BOUND}", f"(?:{'|'.join(BOUNDS)})"
)
_LONGEST_BEFORE = 8
_BEGIN_WITH = str.split(
    "WD DAY COUNT ORD A VAGUE COUPLE THE LAST PAST NEXT COMING THIS SAME IN EARLY MID LATE EARLIER LATER AGOFIRST "
    "WITHIN END BEGIN HEDGE RECENT DASH"
)


def _compiled(pattern: str) -> str:
    for name, part in _PARTS.items():
        pattern = pattern.replace(name, part)
    return re.sub(r"\b[A-Z]+\b", lambda kind: LETTERS[kind[0]], pattern.replace("\\Z", "\x00")).replace(" ", "").replace("\x00", "\\Z")


_STARTS = "".join(sorted({LETTERS[kind] for kind in _BEGIN_WITH}))
_ANCHORS = "".join(sorted(ANCHORS))
_LIKELY = f"(?=[{_STARTS}][^{_ANCHORS}]{{0,7}}[{_ANCHORS}]|[{_ANCHORS}])"
_ANY = re.compile(_LIKELY + "(?:" + "|".join(f"(?P<{name}>{_compiled(pattern)})" for name, pattern in FORMS.items()) + ")")
_LEFT = re.compile(_compiled(_BEFORE))
_JOINED = re.compile(_compiled("(?:TO|UNTIL|DASH|AND) (?:PART ON)? ON? THE? \\Z"))
_LISTED = re.compile(_compiled("(?:COMMA|AND|COMMA AND) (?:IN|ON)? THE?\\Z"))


def forms_in(letters: str) -> Iterator[tuple[str, int, int]]:
    """Every form over the letters of a text: its name, and the first word and the one after the last."""
    for found in _ANY.finditer(letters):
        if found.lastgroup and found.start() < found.end():
            yield found.lastgroup, found.start(), found.end()


def leads_in(letters: str, first: int) -> int:
    """Where the prepositions begin that lead to the word `first`; `first` itself where none do."""
    start = max(0, first - _LONGEST_BEFORE)
    found = _LEFT.search(letters[start:first])
    return start + found.start() if found else first


def joins(letters: str, start: int, end: int) -> bool:
    """Whether the words between two forms make them the two ends of one stretch ("from 12 June to the 20th")."""
    return 0 < end - start < 6 and _JOINED.match(letters[start:end]) is not None


def lists(letters: str, start: int, end: int) -> bool:
    """Whether the words between two forms make the second one more of the same ("in 2019, 2021 and 2024")."""
    return 0 < end - start < 5 and _LISTED.match(letters[start:end]) is not None
