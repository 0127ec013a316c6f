"""This module knows how dates are written, and how to write them down with no more precision than they have (EDTF).

Numbers alone are read by their form: year first is certain, dots mean day first (as in most of Europe), a slash means day or month first
and is left open where both would do.
"""

import re

import msgspec

from onrecord.model.span import Span
from onrecord.text.months import ANY_MONTH, MONTHS


class WrittenDate(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A date as some text writes it.

    Attributes:
        edtf: `2031-04-02`, or less where less is written (`2031-04`, `2031`).
        span: its words in the text it was found in.
        open: why it is not certain ("day and month may be swapped"), or "".
    """

    edtf: str
    span: Span
    open: str = ""


_YEAR = r"(?P<year>(?:19|20)\d\d)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<![\d.,/-]){_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?!\d|-\d)",
        rf"(?<![\d.,/-]){_YEAR}[./](?P<month>\d\d?)[./](?P<day>\d\d?)(?!\d|[./]\d)",
        rf"(?<![\d.,/-]){_YEAR}年\s?(?P<month>\d\d?)月\s?(?P<day>\d\d?)日",
        rf"(?<![\d.,/-]){_YEAR}년\s?(?P<month>\d\d?)월\s?(?P<day>\d\d?)일",
        rf"(?<!\d)(?P<day>\d\d?)(?:st|nd|rd|th|er|º|\.)?(?:\s+(?:of|de|d'))?[\s-]+(?P<name>{ANY_MONTH})\b\.?,?(?:\s+(?:de|del|of))?[\s-]+{_YEAR}(?!\d)",
        rf"\b(?P<name>{ANY_MONTH})\b\.?\s+(?P<day>\d\d?)(?:st|nd|rd|th)?(?:,\s*|\s+){_YEAR}(?!\d)",
        rf"(?<![\d.,/-])(?P<day>\d\d?)\.\s?(?P<month>\d\d?)\.\s?{_YEAR}(?!\d)",
        rf"(?<![\d.,/-])(?P<first>\d\d?)[/-](?P<second>\d\d?)[/-]{_YEAR}(?!\d|[./-]\d)",
        rf"\b(?P<name>{ANY_MONTH})\b\.?,?(?:\s+(?:de|del|of))?\s+{_YEAR}(?!\d)",
    )
)
_ANY_YEAR = re.compile(r"(?:19|20)\d\d")
_SHORT, _REACH = 120, 40
"""Signs of a text that is searched whole, and how far from its year a date may begin or end."""

_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_STAMP = re.compile(rf"\s*{_YEAR}-?(?P<month>\d\d)-?(?P<day>\d\d)(?!\d{{3}})")
_COMPACT = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\Z")


def find_dates(text: str, *, month_first: bool | None = None) -> tuple[WrittenDate, ...]:
    """Every date written out in the text with its year, in text order, not overlapping.

    >>> [date.edtf for date in find_dates("Talks of 2 April 2031 go on; see 14.03.2031")]
    ['2031-04-02', '2031-03-14']

    Args:
        month_first: whether "03/04/2031" is 4 March here; None leaves it open (edtf "2031").
    """
    taken: list[WrittenDate] = []
    places = _about_years(text)
    for form in _FORMS if places else ():
        for found in (found for start, end in places for found in form.finditer(text, start, end)):
            date = _read(found, month_first)
            if date and not any(date.span.meets(other.span) for other in taken):
                taken.append(date)
    return tuple(sorted(taken, key=lambda date: date.span))


def _about_years(text: str) -> list[tuple[int, int]]:
    """The stretches of a text that a date with its year can stand in: all of a short one, of a long one what is near a year."""
    years = [found.start() for found in _ANY_YEAR.finditer(text)]
    if len(text) <= _SHORT:
        return [(0, len(text))] if years else []
    places: list[tuple[int, int]] = []
    for year in years:
        start, end = max(0, year - _REACH), min(len(text), year + _REACH)
        if places and start <= places[-1][1]:
            start = places.pop()[0]
        places.append((start, end))
    return places


def day_of_stamp(stamp: str) -> str | None:
    """The day that a machine's time stamp states, in the zone it states it in; None where it is not year first.

    >>> day_of_stamp("2031-04-02T23:30:00+02:00")
    '2031-04-02'
    """
    found = _STAMP.match(stamp)
    if found and ("-" in found[0] or _COMPACT.match(found[0].strip())):
        return _day(int(found["year"]), int(found["month"]), int(found["day"]))
    return next((date.edtf for date in find_dates(stamp) if len(date.edtf) == 10), None)


def _read(found: re.Match[str], month_first: bool | None) -> WrittenDate | None:
    said = found.groupdict()
    span = Span(found.start(), found.end())
    year = int(said["year"])
    if "first" in said:
        return _of_slashes(span, year, int(said["first"]), int(said["second"]), month_first)
    month = MONTHS[said["name"].lower()] if "name" in said else int(said["month"])
    if "day" not in said:
        return WrittenDate(edtf=f"{year}-{month:02}", span=span)
    edtf = _day(year, month, int(said["day"]))
    return WrittenDate(edtf=edtf, span=span) if edtf else None


def _of_slashes(span: Span, year: int, first: int, second: int, month_first: bool | None) -> WrittenDate | None:
    readings = {True: _day(year, first, second), False: _day(year, second, first)}
    possible = {edtf for edtf in readings.values() if edtf}
    if len(possible) == 1:
        return WrittenDate(edtf=possible.pop(), span=span)
    if not possible:
        return None
    if month_first is None:
        return WrittenDate(edtf=str(year), span=span, open="day and month may be swapped")
    return WrittenDate(edtf=readings[month_first] or str(year), span=span)


def _day(year: int, month: int, day: int) -> str | None:
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= _LENGTHS[month - 1] else None
