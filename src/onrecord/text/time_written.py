"""This module knows what times come to that are written out: days, months, seasons, years and their parts.

Where a year is missing the article's date gives it: the nearest such day or month, as far as the clause does not lean the other way.
Parts have fixed sizes: late is the last quarter of a year and the last ten days of a month, and always approximate.
"""

from calendar import monthrange
from datetime import date, timedelta

from onrecord.text import edtf
from onrecord.text.dates import find_dates
from onrecord.text.edtf import Known
from onrecord.text.feasts import days_of
from onrecord.text.time_lean import Lean
from onrecord.text.time_setting import Reckoned, Said, Setting, dated_by, unknown

_FAR = 122
"""Days: only with a day further off than this may the clause overrule which year is nearest."""
_MONTHS_FAR = 9
_MONTH_PARTS = {"EARLY": (1, 10), "MID": (15, 15), "LATE": (21, 0)}
_YEAR_PARTS = {"EARLY": (1, 3), "MID": (6, 7), "LATE": (10, 12)}
_DECADE_PARTS = {"EARLY": (0, 3), "MID": (4, 6), "LATE": (7, 9)}
NO_DATE = "the article has no date to reckon from"
NO_DAY = "the article's day is not known"


def numeric(said: Said, setting: Setting) -> Reckoned | None:
    """ "14.02.2031", "2031-02-14"."""
    found = next(iter(find_dates(str(said.all("NUMERIC")[0]))), None)
    return Reckoned(found.edtf, found.open or "written in figures") if found else None


def day(said: Said, setting: Setting) -> Reckoned | None:
    """ "14 February 2031", "Feb. 14"."""
    number, month, year = said.ordinals()[0], said.number("MONTH", "SHORT"), said.number("YEAR")
    if not month or not 1 <= number <= monthrange(year or 2000, month)[1]:
        return None
    if year:
        return Reckoned(f"{year:04}-{month:02}-{number:02}", "day, month and year as written")
    return _day_without_year(number, month, setting)


def days(said: Said, setting: Setting) -> Reckoned | None:
    """ "12 to 18 June": both ends included; "3 and 17 May" is two days of one month, not the time between."""
    first, last = said.ordinals()[:2]
    month = said.number("MONTH", "SHORT")
    if not month or not 1 <= first < last <= monthrange(2000, month)[1]:
        return None
    year = said.number("YEAR")
    start = Reckoned(f"{year:04}-{month:02}-{first:02}", "as written") if year else _day_without_year(first, month, setting)
    if start.edtf is None or "/" in start.edtf:
        return start
    if said.has("AND") and last > first + 1:
        return Reckoned(start.edtf[:7], "two days of that month", start.rests)
    doubt = start.edtf[10:]
    return Reckoned(f"{start.edtf}/{start.edtf[:8]}{last:02}{doubt}", "from the first to the last of those days", start.rests)


def _day_without_year(number: int, month: int, setting: Setting) -> Reckoned:
    if setting.published is None:
        return Reckoned(f"XXXX-{month:02}-{number:02}", "the article has no date to give the year")
    around = _middle(setting.published)
    near = [each for year in (-1, 0, 1) if (each := _date(around.year + year, month, number))]
    nearest = min(near, key=lambda each: abs((each - around).days), default=None)
    if nearest is None:
        return unknown("no year near the article's has that day")
    leaning = [each for each in near if (each - around).days * setting.lean >= 0]
    if setting.lean and abs((nearest - around).days) > _FAR and leaning:
        nearest = min(leaning, key=lambda each: abs((each - around).days))
    return dated_by(nearest.isoformat(), "the year nearest to the article's date", setting.published)


def month_of_year(said: Said, setting: Setting) -> Reckoned | None:
    """ "February 2031", "late February 2031"."""
    month, year = said.number("MONTH", "SHORT"), said.number("YEAR")
    return Reckoned(part_of_month(said, year, month), "month and year as written") if month and year else None


def month(said: Said, setting: Setting) -> Reckoned | None:
    """ "in February", "last August", "mid-March"."""
    number = said.number("MONTH", "SHORT") or 0
    published = setting.published
    if published is None:
        return Reckoned(f"XXXX-{number:02}", "the article has no date to give the year")
    if not published.month:
        return unknown("only the article's year is known")
    year, sure = _year_of_month(number, published.year, published.month, said, setting.lean)
    part = part_of_month(said, year, number)
    reason = "the month that the clause and the article's date point to"
    return dated_by(part if sure else edtf.about(part, "?"), reason, published)


def _year_of_month(number: int, year: int, now: int, said: Said, lean: Lean) -> tuple[int, bool]:
    back, ahead = (now - number) % 12, (number - now) % 12
    if said.has("THIS"):
        return year, True
    if said.has("LAST", "PAST"):
        return _year_at(year, now, -(back or 12)), True
    if said.has("NEXT", "COMING"):
        return _year_at(year, now, ahead or 12), True
    if lean is Lean.PAST and back <= _MONTHS_FAR:
        return _year_at(year, now, -back), True
    if lean is Lean.AHEAD and ahead <= _MONTHS_FAR:
        return _year_at(year, now, ahead), True
    return _year_at(year, now, -back if back <= ahead else ahead), min(back, ahead) <= (2 if lean else 4)


def _year_at(year: int, now: int, months: int) -> int:
    return int(edtf.month(year, now + months)[:4])


def part_of_month(said: Said, year: int, number: int) -> str:
    """The month of a year, or the part of it that is meant ("early March")."""
    part = next((_MONTH_PARTS[kind] for kind in _MONTH_PARTS if said.has(kind)), None)
    whole = edtf.month(year, number)
    if part is None:
        return whole
    first, last = part[0], part[1] or monthrange(year, number)[1]
    return edtf.about(edtf.between(f"{whole}-{first:02}", f"{whole}-{last:02}"))


def year(said: Said, setting: Setting) -> Reckoned | None:
    """ "2031", "late 2031"."""
    number = said.number("YEAR") or 0
    return Reckoned(part_of_year(said, number), "a part of that year, approximate" if is_part(said) else "the year as written")


def is_part(said: Said) -> bool:
    """Whether only an early, middle or late part is meant."""
    return said.has("EARLY", "MID", "LATE")


def part_of_year(said: Said, number: int) -> str:
    """A year, or the early, middle or late part of it that the words name."""
    part = next((_YEAR_PARTS[kind] for kind in _YEAR_PARTS if said.has(kind)), None)
    return edtf.about(f"{number:04}-{part[0]:02}/{number:04}-{part[1]:02}") if part else f"{number:04}"


def years(said: Said, setting: Setting) -> Reckoned | None:
    """ "2019-2021", "2031/32"."""
    first, last = (int(value) for value in said.all("YEAR", "DAY", "COUNT"))
    if last < 100:
        last += first // 100 * 100
    if not first < last < first + 200 or (len(said.all("YEAR")) == 1 and last != first + 1):
        return None
    return Reckoned(f"{first}/{last}", "both years as written")


def decade(said: Said, setting: Setting) -> Reckoned | None:
    """ "the 1990s", "the late '90s"."""
    words = str(said.all("DECADE")[0])
    latest = setting.published.year if setting.published else 2029
    century = max((c for c in (1800, 1900, 2000, 2100) if c + int(words) <= latest), default=None) if len(words) == 2 else 0
    if century is None or (len(words) == 4 and not 1000 <= int(words) <= 2200):
        return None
    start = century + int(words)
    part = next((_DECADE_PARTS[kind] for kind in _DECADE_PARTS if said.has(kind)), None)
    if part:
        return Reckoned(f"{start + part[0]}~/{start + part[1]}~", "a part of that decade, approximate")
    doubt = "?" if start % 100 == 0 else ""
    return Reckoned(f"{start // 10}X{doubt}", "a decade, or the whole century" if doubt else "the ten years of that decade")


def century(said: Said, setting: Setting) -> Reckoned | None:
    """ "the 19th century" is the eighteen hundreds."""
    number = said.ordinals()[0]
    if said.unit() != "c" or not 10 <= number <= 22:
        return None
    return Reckoned(f"{number - 1}XX", "the hundred years of that century")


def feast(said: Said, setting: Setting) -> Reckoned | None:
    """ "before Christmas", "over Easter weekend": the nearest one, or where it is far off the one to which the clause leans."""
    name = str(said.all("FEAST")[0])
    if setting.published is None:
        return unknown(NO_DATE) if name.startswith("easter") else Reckoned(f"XXXX-{name}", "the article has no date to give the year")
    around = _middle(setting.published)
    near = [days for step in (-1, 0, 1) if (days := days_of(name, around.year + step)) is not None]
    before, after = [each for each in near if each[0] < around], [each for each in near if each[0] >= around]
    if said.has("LAST"):
        return _from_to(before[-1], "the last one before the article's date", setting.published) if before else None
    if setting.bound in ("BY", "UNTIL", "BEFORE") and setting.lean is not Lean.PAST and after:
        return _from_to(after[0], "the next one from the article's date on", setting.published)
    nearest = min(near, key=lambda each: abs((each[0] - around).days), default=None)
    if nearest is None:
        return unknown("no year near the article's has that day")
    leaning = [each for each in near if (each[0] - around).days * setting.lean >= 0]
    if setting.lean and abs((nearest[0] - around).days) > _FAR and leaning:
        nearest = min(leaning, key=lambda each: abs((each[0] - around).days))
    return _from_to(nearest, "the year nearest to the article's date", setting.published)


def _from_to(days: tuple[date, date], reason: str, published: Known) -> Reckoned:
    return dated_by("/".join(dict.fromkeys(day.isoformat() for day in days)), reason, published)


def _middle(published: Known) -> date:
    return published.date() or date(published.year, published.month or 7, 15 if published.month else 1)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def days_on(day: date, count: int) -> date | None:
    """The day so many days later (earlier where negative); None outside the calendar."""
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return None
