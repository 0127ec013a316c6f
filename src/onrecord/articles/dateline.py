"""This module knows datelines: "ORSK, Jan 13 (Agency) -" at the head of a report, the place it was filed from and who supplied it."""

import re

import msgspec

from onrecord.articles.letters import UPPER
from onrecord.facts.agencies import agency_named
from onrecord.model.article import Dateline
from onrecord.model.span import Span
from onrecord.text.months import MONTHS, WEEKDAYS

_MONTH = "(?i:" + "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True)) + ")"
_WEEKDAY = "(?i:" + "|".join(sorted(map(re.escape, WEEKDAYS), key=len, reverse=True)) + ")"
_CAPITALS = rf"[{UPPER}][{UPPER}'’.]*[{UPPER}](?:[ -][{UPPER}][{UPPER}'’.]*(?<![.]))*"
_WORDS = rf"[{UPPER}][\w'’-]+(?:[ -](?:(?:de|la|el|al|am|an|der|upon)[ -])?[{UPPER}][\w'’-]+)*"
_STATE = rf"(?:, (?!{_MONTH}\b|{_WEEKDAY}\b)[{UPPER}][\w.'’]*+(?: [{UPPER}][\w.'’]*+)?(?! ?\d))?"
_SHOUTED = rf"(?P<place>{_CAPITALS}(?:/{_CAPITALS})*{_STATE})"
_NAMED = rf"(?P<place>{_WORDS}{_STATE})"
_YEAR = r"(?:,? \d{4})?"
_ANY_DAY = rf"(?P<day>,? ?(?:\d{{1,2}}\.? ?[^\W\d]{{3,10}}\.?|[^\W\d]{{3,10}}\.? \d{{1,2}}|{_WEEKDAY}){_YEAR})"
_SURE_DAY = rf"(?P<day>, (?:\d{{1,2}}\.? {_MONTH}\.?|{_MONTH}\.? \d{{1,2}}){_YEAR})"
_AGENCY = (
    r"(?: ?\((?P<paren>[^()]{2,50})\)|[.,]? ?/(?P<slash>[^/]{2,40})/"
    rf"|, (?P<short>[A-Z]{{2,8}})(?= [-–—])|\. (?P<stop>[{UPPER}][\w-]{{2,30}})\.(?= [-–—]))"
)
_DASH = r"(?P<dash>\.?(?: ?(?:[–—]+|--+) ?| -+ ?|-+ ))"
_STOP = r"(?:[.:] ?)"
_FORMS = tuple(
    re.compile(rf"{form}(?=\S)")
    for form in (
        rf"{_SHOUTED}{_ANY_DAY}?{_AGENCY}?{_DASH}",
        rf"{_NAMED}{_ANY_DAY}?{_AGENCY}(?:{_DASH}|{_STOP}| )",
        rf"{_NAMED}{_SURE_DAY}(?:{_DASH}|\. )",
        rf"(?P<place>[{UPPER}]{{3,}}(?:[ -][{UPPER}]+)*)\. (?=[{UPPER}][{UPPER}]?[^{UPPER}.])",
        rf"(?P<place>)\((?P<paren>[^()]{{2,50}})\){_DASH}",
    )
)
"""A place in capitals and a dash; a place and an agency; a place and a day; a place in capitals and a full stop; an agency alone."""

_LONGEST, _LONGEST_BARE = 140, 4
"""Characters of a dateline at most, and words of a place that neither a day nor an agency stands by."""

_SMALL = frozenset(["de", "la", "le", "el", "al", "of", "on", "the", "am", "an", "der", "upon", "sur", "di", "del", "da", "do"])
_NOT_PLACES = frozenset(
    [
        "EXCLUSIVE",
        "UPDATE",
        "UPDATED",
        "BREAKING",
        "WATCH",
        "VIDEO",
        "ANALYSIS",
        "OPINION",
        "EXPLAINER",
        "FACTBOX",
        "LIVE",
        "CORRECTED",
        "CORRECTION",
        "NOTE",
        "EDITORIAL",
    ]
)


class Filed(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A dateline as found at the head of a paragraph.

    Attributes:
        words: all of it, up to the report's first word.
        dateline: its place; None for "(Agency) -" alone.
        agency: as the dateline names it, or None.
        sure: whether a day or an agency stands beside the place; without either it may be a label ("WEATHER - Rain").
    """

    words: Span
    dateline: Dateline | None
    agency: str | None
    sure: bool


def read_dateline(text: str, start: int, end: int) -> Filed | None:
    """The dateline at the head of the paragraph `text[start:end]`, or None.

    The place must stand in capitals, or be followed by an agency or a day; "(Agency) -" alone names no place.

    >>> read_dateline("ORSK (Agency) - Talks go on.", 0, 28).dateline.place
    'Orsk'
    >>> read_dateline("Orsk, 2 April. /NEVA/. Talks go on.", 0, 35).agency
    'NEVA'
    """
    if start < end and not (text[start] == "(" or text[start].isupper()):
        return None
    ends = min(end, start + _LONGEST)
    return next((filed for form in _FORMS if (found := form.match(text, start, ends)) and (filed := _filed(found))), None)


def _filed(found: re.Match[str]) -> Filed | None:
    said = found.groupdict()
    named = said.get("paren") or said.get("slash") or said.get("short") or said.get("stop")
    known = agency_named(named) if named else None
    agency = known or (named.strip() if named and named[0].isupper() else None)
    vouched_for = bool(named or said.get("day"))
    vouched = said.get("dash") or said.get("day") or known
    if (named and agency is None) or (named and not vouched):
        return None
    words = Span(found.start(), found.end())
    if not said["place"]:
        return Filed(words=words, dateline=None, agency=agency, sure=True)
    if said["place"].split()[0].rstrip(":") in _NOT_PLACES or (not vouched_for and len(said["place"].split()) > _LONGEST_BARE):
        return None
    dateline = Dateline(place=_as_written(said["place"]), span=Span(*found.span("place")))
    return Filed(words=words, dateline=dateline, agency=agency, sure=vouched_for)


def _as_written(place: str) -> str:
    """The place as a reader would write it: "RIO DE ORSK" is Rio de Orsk; abbreviations stay ("U.S.")."""
    words = re.split(r"([ /-])", place)
    return "".join(word.lower() if number and word.lower() in _SMALL else _capital(word) for number, word in enumerate(words))


def _capital(word: str) -> str:
    return word[:1] + word[1:].lower() if word.isupper() and "." not in word[:-1] else word
