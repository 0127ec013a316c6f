"""This module knows datelines: "ORSK, Jan 13 (Agency) -" at the head of a report, the place it was filed from and who supplied it."""

import re

import msgspec

from onrecord.facts.agencies import agency_named
from onrecord.model.article import Dateline
from onrecord.model.span import Span

_UPPER = r"[A-ZÀ-ÖØ-ÞŠČŽŁŚŞİĆĐА-ЯЁІЇЄ]"
_CITY = rf"{_UPPER}[{_UPPER[1:-1]}'’.]+(?:[ -]{_UPPER}[{_UPPER[1:-1]}'’.]*)*"
_TITLE = rf"{_UPPER}[\w'’-]+(?:[ -](?:(?:de|la|el|al|am|an|der|upon)[ -])?{_UPPER}[\w'’-]+)*"
_STATE = rf"(?:, {_UPPER}[\w.'’]*+(?: {_UPPER}[\w.'’]*+)?(?! ?\d))?"
_DATE = r"(?:,? ?(?:\d{1,2}\.? ?[^\W\d]{3,10}\.?|[^\W\d]{3,10}\.? \d{1,2})(?:,? \d{4})?)?"
_AGENCY = r"(?: ?\(([^()]{2,50})\)| ?,? ?/([^/]{2,40})/\.?)"
_DASH = r"\.? ?(?:[-–—]+|--) ?"
_DATELINE = re.compile(
    rf"(?:(?P<place>{_CITY}(?:/{_CITY})*{_STATE}){_DATE}{_AGENCY}?{_DASH}"
    rf"|(?P<title>{_TITLE}{_STATE}){_DATE}\.?{_AGENCY}(?:{_DASH}|[.:]? )"
    rf"|\(([^()]{{2,50}})\) ?[-–—]+ ?)(?=\S)"
)
_AGENCY_GROUPS = [number for number in range(1, _DATELINE.groups + 1) if number not in _DATELINE.groupindex.values()]
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
    """

    words: Span
    dateline: Dateline | None
    agency: str | None


def read_dateline(text: str, start: int, end: int) -> Filed | None:
    """The dateline at the head of the paragraph `text[start:end]`, or None.

    The place must stand in capitals, or be followed by an agency; "(Agency) -" alone names no place.

    >>> read_dateline("ORSK (Agency) - Talks go on.", 0, 28).dateline.place
    'Orsk'
    """
    found = _DATELINE.match(text, start, min(end, start + 140))
    if not found:
        return None
    named = next((words for words in found.group(*_AGENCY_GROUPS) if words), None)
    agency = (agency_named(named) or (named.strip() if named[:1].isupper() else None)) if named else None
    if named and agency is None:
        return None
    if found["title"] and agency_named(named or "") is None and found[0].rstrip()[-1] not in "-–—":
        return None
    group = "place" if found["place"] else "title"
    if found[group] is None:
        return Filed(words=Span(start, found.end()), dateline=None, agency=agency)
    if found[group].split()[0].rstrip(":") in _NOT_PLACES:
        return None
    dateline = Dateline(place=_as_written(found[group]), span=Span(*found.span(group)))
    return Filed(words=Span(start, found.end()), dateline=dateline, agency=agency)


def _as_written(place: str) -> str:
    """The place as a reader would write it: "RIO DE ORSK" is Rio de Orsk; abbreviations stay ("U.S.")."""
    words = re.split(r"([ /-])", place)
    return "".join(word.lower() if number and word.lower() in _SMALL else _capital(word) for number, word in enumerate(words))


def _capital(word: str) -> str:
    return word[:1] + word[1:].lower() if word.isupper() and "." not in word[:-1] else word
