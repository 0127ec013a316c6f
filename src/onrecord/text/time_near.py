"""This module knows what times come to that are near the article's day: weekdays, yesterday, this week, the weekend, the 20th.

Weeks run from Monday to Sunday. A weekday is the one on or before the article's day, or on or after it where the clause looks ahead;
where the clause does not tell, it is taken for the one before and marked uncertain (`?`).
"""

from collections.abc import Callable
from datetime import date

from onrecord.text import edtf
from onrecord.text.edtf import Known
from onrecord.text.time_lean import Lean
from onrecord.text.time_setting import Reckoned, Said, Setting, dated_by, unknown
from onrecord.text.time_written import NO_DATE, NO_DAY, days_on, part_of_month, part_of_year

_PAST_BOUNDS = frozenset({"SINCE"})
_AHEAD_BOUNDS = frozenset({"UNTIL", "BY", "BEFORE", "FOR", "TO"})
DAYS = {"d": 1, "w": 7, "f": 14}
"""Days in a unit that is counted in days."""
MONTHS = {"m": 1, "y": 12, "t": 120, "c": 1200}
"""Months in a unit that is counted in months."""

Form = Callable[[Said, Setting], Reckoned | None]


def on_a_day(form: Callable[[Said, Setting, Known, date], Reckoned | None]) -> Form:
    """A form that needs the article's day; without one it says so."""

    def read(said: Said, setting: Setting) -> Reckoned | None:
        if setting.published is None:
            return unknown(NO_DATE)
        day = setting.published.date()
        return form(said, setting, setting.published, day) if day else unknown(NO_DAY)

    read.__doc__ = form.__doc__
    return read


def leaning(setting: Setting) -> Lean:
    """Which way the clause leans, with its preposition: since looks back, until and by look ahead."""
    if setting.bound in _PAST_BOUNDS:
        return Lean.PAST
    return Lean.AHEAD if setting.bound in _AHEAD_BOUNDS else setting.lean


@on_a_day
def weekday(said: Said, setting: Setting, published: Known, day: date) -> Reckoned | None:
    """ "on Thursday", "last Friday", "next Monday", "by Sunday"."""
    number = said.number("WEEKDAY") or 0
    back, ahead = (day.weekday() - number) % 7, (number - day.weekday()) % 7
    if said.has("SAME"):
        return None
    if said.has("LAST", "PAST"):
        doubtful = number < day.weekday()
        return _day(published, day, -(back or 7), "the last such day before the article's", doubtful=doubtful)
    if said.has("NEXT"):
        days = 7 - day.weekday() + number
        return _day(published, day, days, "that day of the week after the article's", doubtful=number > day.weekday())
    if said.has("THIS"):
        return _day(published, day, number - day.weekday(), "that day of the article's own week")
    lean = Lean.AHEAD if said.has("COMING") else leaning(setting)
    if lean is Lean.AHEAD:
        return _day(published, day, ahead, "the first such day from the article's on, as the clause looks ahead", doubtful=ahead == 0)
    told = lean is Lean.PAST or back == 0
    return _day(published, day, -back, "the last such day up to the article's", doubtful=not told)


@on_a_day
def today(said: Said, setting: Setting, published: Known, day: date) -> Reckoned | None:
    """ "today", "yesterday", "this morning", "last night", "overnight"."""
    if said.has("NIGHTLY"):
        eve = days_on(day, -1)
        return dated_by(f"{eve}/{day}", "the night to the article's day", published) if eve else None
    if said.has("BEFORE", "AFTER"):
        offset = (said.number("TODAY") or 0) + (-1 if said.has("BEFORE") else 1)
        return _day(published, day, offset, "counted from the article's day") if abs(offset) == 2 else None
    if said.has("SAME") or (said.has("NEXT", "COMING", "PAST") and not said.has("TODAY")):
        return None
    count = said.number("TODAY") if said.has("TODAY") else -1 if said.has("LAST") else 0
    return _day(published, day, count or 0, "counted from the article's day")


def _day(published: Known, day: date, count: int, reason: str, *, doubtful: bool = False) -> Reckoned | None:
    there = days_on(day, count)
    if there is None:
        return None
    written = there.isoformat()
    return dated_by(edtf.about(written, "?") if doubtful else written, reason, published)


@on_a_day
def weekend(said: Said, setting: Setting, published: Known, day: date) -> Reckoned | None:
    """ "at the weekend", "last weekend": Saturday and Sunday."""
    saturday = days_on(day, 5 - day.weekday())
    lean = leaning(setting)
    behind = said.has("LAST", "PAST") or (not said.has("NEXT", "COMING", "THIS") and lean is not Lean.AHEAD and day.weekday() < 5)
    step = 7 if said.has("NEXT", "COMING") else -7 if behind else 0
    first = days_on(saturday, step) if saturday else None
    last = days_on(first, 1) if first else None
    told = said.has("LAST", "PAST", "NEXT", "COMING", "THIS") or lean is not Lean.OPEN
    stretch = f"{first}/{last}"
    return dated_by(stretch if told else edtf.about(stretch, "?"), "Saturday and Sunday", published) if first and last else None


@on_a_day
def ordinal(said: Said, setting: Setting, published: Known, day: date) -> Reckoned | None:
    """ "before the 20th", "on the first": a day of this month or of one beside it."""
    number = next(iter(said.ordinals()), 0)
    months = [edtf.month(day.year, day.month + step) for step in (-1, 0, 1)]
    days = [known.date() for each in months if (known := edtf.known(f"{each}-{number:02}"))]
    lean = leaning(setting)
    leaning_days = [each for each in days if each and (each - day).days * lean >= 0]
    near = min(leaning_days, key=lambda each: abs((each - day).days), default=None)
    return dated_by(near.isoformat(), "the nearest such day of a month", published) if near else None


@on_a_day
def day_of_unit(said: Said, setting: Setting, published: Known, day: date) -> Reckoned | None:
    """ "the 20th of this month"."""
    step = said.number("LAST", "PAST", "NEXT", "COMING", "THIS")
    if said.unit() != "m" or step is None:
        return None
    there = edtf.known(f"{edtf.month(day.year, day.month + step)}-{said.ordinals()[0]:02}")
    named = there.date() if there else None
    return dated_by(named.isoformat(), "that day of the month", published) if named else None


def of_that_year(said: Said, setting: Setting) -> Reckoned | None:
    """ "January last year", "in early March of this year", "14 June next year"."""
    number, step = said.number("MONTH", "SHORT"), said.number("LAST", "PAST", "NEXT", "COMING", "THIS")
    if said.unit() != "y" or number is None or step is None:
        return None
    if setting.published is None:
        return unknown(NO_DATE)
    year, days = setting.published.year + int(step), said.ordinals()
    written = f"{edtf.month(year, number)}-{days[0]:02}" if days else part_of_month(said, year, number)
    if days and edtf.known(written) is None:
        return None
    return dated_by(written, f"of the year {_WHERE[int(step)]} the article's date", setting.published)


@on_a_day
def is_out(said: Said, setting: Setting, published: Known, day: date) -> Reckoned | None:
    """ "before the month is out": its last day."""
    whole = unit_around(said.unit(), 0, day)
    return dated_by(edtf.end_of(_in_days(whole)), "the last day of it", published) if whole else None


def unit(said: Said, setting: Setting) -> Reckoned | None:
    """ "last week", "this month", "early next year", "later this week"."""
    letter, published = said.unit(), setting.published
    if said.has("SAME") or letter in ("h", "d", "c", ""):
        return None
    if published is None:
        return unknown(NO_DATE)
    step = int(said.number("LAST", "PAST", "NEXT", "COMING", "THIS") or 0)
    if said.has("PAST"):
        return back_from(published, letter, 1)
    whole = _unit_known(letter, step, published)
    if whole is None:
        return unknown(NO_DAY)
    return dated_by(_part(said, whole, letter, published), f"the {_NAMES[letter]} {_WHERE[step]} the article's date", published)


_NAMES = {"w": "week", "f": "fortnight", "m": "month", "y": "year", "t": "decade"}
_WHERE = {-1: "before that of", 0: "of", 1: "after that of"}


def back_from(published: Known, letter: str, count: int) -> Reckoned | None:
    """ "the past year", "over the past three weeks": up to the article's date."""
    if letter in ("y", "t"):
        first = published.year - count * MONTHS[letter] // 12
        return dated_by(f"{first:04}~/{published.year:04}", "up to the article's date", published) if first > 0 else None
    day = published.date()
    if day is None:
        return unknown(NO_DAY)
    if letter == "m":
        return dated_by(f"{edtf.month(day.year, day.month - count)}~/{day.isoformat()[:7]}", "up to the article's date", published)
    first_day = days_on(day, -count * DAYS[letter]) if letter in DAYS else None
    return dated_by(f"{first_day}~/{day}", "up to the article's day", published) if first_day else None


def _unit_known(letter: str, step: int, published: Known) -> str | None:
    """The unit so many before or after that of the article's date, as far as that is known."""
    if letter == "y":
        return f"{published.year + step:04}"
    if letter == "t":
        decade = published.year // 10 + step
        return f"{decade:03}X" if decade >= 0 else None
    if letter == "m" and published.month:
        return edtf.month(published.year, published.month + step)
    day = published.date()
    return unit_around(letter, step, day) if day else None


def unit_around(letter: str, step: int, day: date) -> str | None:
    """The week, month or year so many before or after that of a day."""
    if letter == "m":
        return edtf.month(day.year, day.month + step)
    if letter == "y":
        return f"{day.year + step:04}"
    monday = days_on(day, 7 * step - day.weekday()) if letter == "w" else None
    sunday = days_on(monday, 6) if monday else None
    return f"{monday}/{sunday}" if monday and sunday else None


def _in_days(whole: str) -> str:
    """A week, month or year with its first and last day written out."""
    there = edtf.known(whole)
    if there is None:
        return whole
    first, last = there.month or 1, there.month or 12
    return f"{edtf.month(there.year, first)}-01/{edtf.last_day(there.year, last)}"


def edges(whole: str) -> tuple[str, str] | None:
    """The first and the last day of a week, month, year or season; None where it has none that are written."""
    first, _, last = _in_days(whole).partition("/")
    return (first, last) if last and edtf.known(first) and edtf.known(last) else None


def _part(said: Said, whole: str, letter: str, published: Known) -> str:
    """The part of a unit that is meant: earlier is up to the article's date, early the first third."""
    now = published.date()
    days = edges(whole)
    if days is None:
        return whole
    if said.has("EARLIER", "LATER") and now:
        digits = 7 if letter == "y" else 10
        here = now.isoformat()[:digits]
        return edtf.between(days[0][:digits], here) if said.has("EARLIER") else edtf.between(here, days[1][:digits])
    if not said.has("EARLY", "MID", "LATE"):
        return whole
    if letter == "y":
        return part_of_year(said, int(whole))
    first, last = date.fromisoformat(days[0]), date.fromisoformat(days[1])
    third = (last - first).days // 3
    parts = {"EARLY": (0, third), "MID": (third, 2 * third), "LATE": (2 * third, (last - first).days)}
    start, end = next(parts[kind] for kind in parts if said.has(kind))
    return edtf.about(f"{days_on(first, start)}/{days_on(first, end)}")
