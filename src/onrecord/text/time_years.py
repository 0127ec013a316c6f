"""This module knows which year a bare month is of where the text gives that month its year close by: the one that the text gives it.

- "was held in May 2029. The arrest led to riots in May": in May 2029.
- A headline's "before the July riots", and "the July 2027 riots" in what follows: July 2027.

A month that is still to come when the text appears is left alone, and so is one that names its year in words ("last May").
"""

import re
from collections.abc import Sequence

import msgspec

from onrecord.model.article import Rests, TimeNamed
from onrecord.model.span import Span
from onrecord.text.months import MONTHS

NEAR = 200
"""Code points between a month and the same month with its year, before it."""
BELOW = 2000
"""Code points after a headline in which its months are given their years."""
_BARE = re.compile(r"(?:(?:in|since|until|by|before|after|during|from|early|mid|late|the)[\s-]+)*(?P<month>[A-Za-z]+)", re.IGNORECASE)
_DATED = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)")
_YEARS = re.compile(r"\d{4}(?=-\d\d)")


def with_years_told(text: str, times: Sequence[TimeNamed], headline: Span | None, published: str | None) -> tuple[TimeNamed, ...]:
    """The times in text order, bare months with the year that the text gives them."""
    return tuple(_of_told_year(text, time, times, headline, published) for time in times)


def _of_told_year(text: str, time: TimeNamed, times: Sequence[TimeNamed], headline: Span | None, published: str | None) -> TimeNamed:
    month = _bare_month(text, time)
    reckoned = _DATED.search(time.edtf or "")
    if month is None or reckoned is None or (published and reckoned["year"] + reckoned["month"] > published[:7].replace("-", "")):
        return time
    told = _told(time, times, month, headline)
    if told is None or time.edtf is None:
        return time
    own = int(reckoned["year"]) + (int(reckoned["month"]) - month > 6) - (month - int(reckoned["month"]) > 6)
    back = own - told
    if back <= 0:
        return time
    written = _YEARS.sub(lambda year: f"{int(year[0]) - back:04}", time.edtf).rstrip("?")
    return msgspec.structs.replace(time, edtf=written, reason="of the year that the text gives the same month", rests=Rests.TOLD)


def _bare_month(text: str, time: TimeNamed) -> int | None:
    """The number of a month that stands without day or year."""
    bare = _BARE.fullmatch(time.span.cut(text)) if time.rests in (Rests.PUBLISHED, Rests.GIVEN) else None
    return MONTHS.get(bare["month"].lower()) if bare else None


def _told(time: TimeNamed, times: Sequence[TimeNamed], month: int, headline: Span | None) -> int | None:
    """The year that the text gives a month: right before it, or below the headline in which it stands."""
    if headline is not None and headline.covers(time.span):
        below = (each for each in times if headline.end <= each.span.start <= headline.end + BELOW)
        return next((year for each in below if (year := _year_of(each, month)) is not None), None)
    before = [each for each in times if time.span.start - NEAR <= each.span.start < time.span.start]
    return _year_of(before[-1], month) if before else None


def _year_of(time: TimeNamed, month: int) -> int | None:
    """The year of a time that is written out with its year and is of that month."""
    dated = _DATED.match((time.edtf or "").removeprefix("../"))
    shift = {month} if not (time.edtf or "").startswith("../") else {month, (month - 2) % 12 + 1}
    if time.rests is not Rests.WORDS or dated is None or int(dated["month"]) not in shift:
        return None
    return int(dated["year"]) + (int(dated["month"]) > month)
