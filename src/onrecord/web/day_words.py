"""This module knows how the desk writes a date that pages tell: no more exact than they tell it, and a span where it is one."""

from datetime import date

import msgspec

from onrecord.text.day_bounds import EARLIEST, LATEST, bounds
from onrecord.text.seasons import season_words

DOUBT = "?~%"


class DayWords(msgspec.Struct, frozen=True, kw_only=True):
    """A date in words; `is_span` where it can be more than one day, `edtf` as it is kept."""

    words: str
    is_span: bool
    edtf: str


def day_words(edtf: str | None) -> DayWords | None:
    """A date in words; None where there is none, or one that is open on both sides.

    >>> [day_words(edtf).words for edtf in ("2031-04-02", "2031-04-02/2031-04-09", "2031-04", "../2031-04-02", "2031-23")]
    ['2 Apr 2031', '2–9 Apr 2031', 'Apr 2031', 'by 2 Apr 2031', 'autumn 2031']
    """
    found = bounds(edtf)
    if found is None or edtf is None or found == (EARLIEST, LATEST):
        return None
    first, last = found
    if (said := season_words(edtf)) != edtf:
        return DayWords(words=said.replace("/", " – "), is_span=True, edtf=edtf)
    about = "about " if any(mark in edtf for mark in DOUBT) else ""
    return DayWords(words=about + _span(first, last), is_span=first != last or bool(about), edtf=edtf)


def _span(first: str, last: str) -> str:
    if first == EARLIEST or last == LATEST:
        return "by " + _day(last) if first == EARLIEST else "from " + _day(first)
    if first == last:
        return _day(first)
    one, two = date.fromisoformat(first), date.fromisoformat(last)
    whole = _whole(one, two)
    if whole:
        return whole
    if one.year == two.year:
        return f"{one.day}–{_day(last)}" if one.month == two.month else f"{one.day} {one:%b}–{_day(last)}"
    return f"{_day(first)} – {_day(last)}"


def _whole(one: date, two: date) -> str:
    """The name of one or more whole months or years, "" where it is none."""
    next_day = date.fromordinal(two.toordinal() + 1) if two.year < 9999 else two
    if one.day != 1 or next_day.day != 1:
        return ""
    if one.month == 1 and two.month == 12:
        return f"{one.year}" if one.year == two.year else f"{one.year}–{two.year}"
    if one.year != two.year:
        return f"{one:%b} {one.year} – {two:%b} {two.year}"
    return f"{one:%b} {one.year}" if one.month == two.month else f"{one:%b}–{two:%b} {two.year}"


def _day(day: str) -> str:
    found = date.fromisoformat(day)
    return f"{found.day} {found:%b} {found.year}"
