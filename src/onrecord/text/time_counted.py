"""This module knows what times come to that are counted (two weeks ago, within ten days) or cut out (the end of May, the first quarter).

A count is as exact as its unit: days are days, years are years. Weeks and months are rarely counted to the day, and round or hedged numbers
never; those are approximate (`~`). "Several" has no size: only that it lies behind, by more than one.
"""

from datetime import date

from onrecord.model.article import Rests
from onrecord.text import edtf
from onrecord.text.edtf import Known
from onrecord.text.time_lean import Lean
from onrecord.text.time_near import DAYS, MONTHS, back_from, edges, unit_around
from onrecord.text.time_setting import Reckoned, Said, Setting, dated_by, unknown
from onrecord.text.time_written import NO_DATE, NO_DAY, days_on

_VAGUE_LEAST = {"t": 2}
_LASTING = frozenset({"OVER", "IN", "FOR"})
_NO_TOLD = "counted from a time that is not told as a date"

_HALVES = {"y": ("m", 6), "t": ("y", 5), "c": ("y", 50)}
"""Half of a unit, in a smaller one."""


def units_ago(said: Said, setting: Setting) -> Reckoned | None:
    """ "two weeks ago", "a couple of years ago", "several years ago", "decades ago"."""
    letter, published = said.unit(), setting.published
    if published is None:
        return unknown(NO_DATE)
    if letter == "h":
        return None
    if said.has("HALF"):
        smaller, half = _HALVES.get(letter, ("", 0))
        return _counted(said, published, smaller, -half, f"counted back from the article's {_level(smaller)}") if smaller else None
    count = said.count()
    if count is None:
        least = _shifted(published, letter, -_VAGUE_LEAST.get(letter, 1))
        if least is None:
            return unknown(NO_DAY)
        return dated_by(f"../{edtf.about(least)}", "no number is told, only that it lies behind", published)
    return _counted(said, published, letter, -count, f"counted back from the article's {_level(letter)}")


def units_ahead(said: Said, setting: Setting) -> Reckoned | None:
    """ "will meet in a fortnight"; "the first visit in two years" is a length, and no date."""
    count, published = said.count(), setting.published
    if setting.lean is not Lean.AHEAD or count is None or said.unit() == "h":
        return None
    return _counted(said, published, said.unit(), count, "counted on from the article's date") if published else unknown(NO_DATE)


def _counted(said: Said, published: Known, letter: str, count: int, reason: str) -> Reckoned | None:
    there = _shifted(published, letter, count)
    if there is None:
        return unknown(NO_DAY)
    rough = said.is_rough() or letter in ("w", "f", "m", "t", "c")
    return dated_by(edtf.about(there) if rough else there, reason, published)


def _level(letter: str) -> str:
    return {"m": "month", "y": "year", "t": "year", "c": "year"}.get(letter, "day")


def _shifted(published: Known, letter: str, count: int) -> str | None:
    """So many units on from a date, at the unit's own precision; None where the date is not known that well."""
    if letter in DAYS:
        day = published.date()
        there = days_on(day, count * DAYS[letter]) if day else None
        return there.isoformat() if there else None
    months = count * MONTHS.get(letter, 12)
    if letter == "m":
        month = published.month
        return edtf.month(published.year, month + months) if month and published.year * 12 + month + months > 12 else None
    year = published.year + months // 12
    return f"{year:04}" if 0 < year < 10000 else None


def units_within(said: Said, setting: Setting) -> Reckoned | None:
    """ "within ten days": at the latest so many on."""
    count, published = said.count(), setting.published
    if published is None:
        return unknown(NO_DATE)
    letter = said.unit()
    if letter == "h" and count:
        count, letter = count // 24, "d"
    last = _shifted(published, letter, count) if count else None
    return dated_by(f"../{last}", "at the latest so many on from the article's date", published) if last else None


def units_past(said: Said, setting: Setting) -> Reckoned | None:
    """ "over the past decade", "in the last three months", "in recent weeks", "the coming days"."""
    letter, published = said.unit(), setting.published
    if letter == "h":
        return None
    if published is None:
        return unknown(NO_DATE)
    count = said.count() or (1 if said.has("THE") else None)
    if said.has("NEXT", "COMING"):
        first = _shifted(published, letter, 0)
        last = _shifted(published, letter, count) if count else None
        if first is None:
            return unknown(NO_DAY)
        return dated_by(f"{first}/{edtf.about(last)}" if last else edtf.since(first), "from the article's date on", published)
    if count is None:
        return unknown("no number is told")
    return back_from(published, letter, count)


def units_later(said: Said, setting: Setting) -> Reckoned | None:
    """ "four days later", "the day before", "the next year": counted from the time told last."""
    if said.has("NEXT", "COMING") and setting.bound in _LASTING:
        return units_past(said, setting)
    letter, told = said.unit(), edtf.known(edtf.end_of(setting.told or ""))
    count = 1 if said.has("THE") else said.count()
    if letter == "h":
        return None
    if told is None or count is None:
        return unknown(_NO_TOLD if count else "no number is told")
    step = -count if said.has("EARLIER", "BEFORE") or said.number("FOLLOWING") == -1 else count
    there = _shifted(told, letter, step)
    if there is None:
        return unknown(_NO_TOLD)
    rough = not told.sure or said.is_rough() or letter in ("w", "f", "m")
    return Reckoned(edtf.about(there) if rough else there, "counted from the time told before it", Rests.TOLD)


def same_unit(said: Said, setting: Setting) -> Reckoned | None:
    """ "that year", "the same day": the time told last, at the precision of the unit."""
    told = edtf.known(edtf.start_of(setting.told or ""))
    letter = said.unit() or "d"
    if letter == "h" or told is None:
        return None if letter == "h" else unknown(_NO_TOLD)
    day = told.date()
    there = f"{told.year:04}" if letter == "y" else None
    if letter == "m" and told.month:
        there = edtf.month(told.year, told.month)
    if day and letter in ("d", "w"):
        there = day.isoformat() if letter == "d" else unit_around("w", 0, day)
    return Reckoned(there, "the time told before it", Rests.TOLD) if there else unknown(_NO_TOLD)


def season(said: Said, setting: Setting) -> Reckoned | None:
    """ "spring 2031", "last winter", "by the autumn"; which half of the world is meant stays open."""
    code, year, published = said.number("SEASON") or 21, said.number("YEAR"), setting.published
    if year:
        return Reckoned(f"{year:04}-{code}", "season and year as written")
    if published is None:
        return unknown(NO_DATE)
    if not published.month or said.has("SAME"):
        return unknown("which year's is not told")
    first = (code - 21) * 3 + 3
    around = (published.year, published.month)
    starts = [(around[0] + step, first) for step in (-2, -1, 0, 1)]
    over = [start for start in starts if (start[0] * 12 + start[1] + 3) <= around[0] * 12 + around[1]]
    begun, coming = [start for start in starts if start <= around], [start for start in starts if start > around]
    year = published.year - (code == 24 and published.month <= 2)
    if said.has("LAST", "PAST"):
        year = over[-1][0]
    elif not said.has("THIS", "NEXT", "COMING") and _leans_back(setting):
        year = begun[-1][0]
    elif said.has("NEXT", "COMING") or (not said.has("THIS") and setting.lean is Lean.AHEAD) or setting.bound in ("BY", "UNTIL", "BEFORE"):
        year = coming[0][0]
    told = code != 24 and (
        said.has("LAST", "PAST", "THIS", "NEXT", "COMING") or bool(setting.lean or setting.bound in ("SINCE", "BY", "UNTIL"))
    )
    written = f"{year:04}-{code}"
    return dated_by(written if told else edtf.about(written, "?"), "the season that the words and the article's date point to", published)


def _leans_back(setting: Setting) -> bool:
    return setting.bound == "SINCE" or (setting.lean is Lean.PAST and setting.bound not in ("BY", "UNTIL", "BEFORE"))


def part_of(said: Said, setting: Setting) -> Reckoned | None:
    """ "the first quarter of 2031", "the second half of the month"."""
    number, whole = said.number("ORD") or 0, whole_of(said, setting)
    if isinstance(whole, Reckoned) or whole is None:
        return whole
    there = edtf.known(whole)
    if there is None or not 1 <= number <= (4 if said.has("QUARTER") else 2):
        return None
    if there.month is None:
        written = f"{whole}-{32 + number if said.has('QUARTER') else 39 + number}"
    elif said.has("HALF"):
        last = edtf.last_day(there.year, there.month)
        written = f"{whole}-01/{whole}-15~" if number == 1 else f"{whole}-15~/{last}"
    else:
        return None
    return _as_whole(written, "that part of it", said, setting)


def edge(said: Said, setting: Setting) -> Reckoned | None:
    """ "by the end of June", "since the start of the month", "the middle of next week"."""
    whole = whole_of(said, setting)
    days = edges(whole) if isinstance(whole, str) else None
    if days is None:
        return whole if isinstance(whole, Reckoned) else None
    if said.has("MID"):
        first, last = (date.fromisoformat(each) for each in days)
        there = edtf.about(str(days_on(first, (last - first).days // 2)))
    else:
        there = days[1] if said.has("END") else days[0]
        exact = said.has("END") and setting.bound in ("UNTIL", "BY", "BEFORE")
        there = there if exact else edtf.about(there)
    return _as_whole(
        there, "the end of it" if said.has("END") else "the start of it" if said.has("BEGIN") else "the middle of it", said, setting
    )


def _as_whole(written: str, reason: str, said: Said, setting: Setting) -> Reckoned:
    relative = setting.published is not None and not said.has("YEAR")
    return dated_by(written, reason, setting.published) if relative and setting.published else Reckoned(written, reason)


def whole_of(said: Said, setting: Setting) -> str | Reckoned | None:
    """The month, year or week that a part is a part of."""
    year, month, published = said.number("YEAR"), said.number("MONTH", "SHORT"), setting.published
    if year:
        return edtf.month(year, month) if month else f"{year:04}"
    if published is None or said.has("SAME"):
        return unknown(NO_DATE if published is None else _NO_TOLD)
    if month:
        steps = [published.year + step for step in (-1, 0, 1)]
        now = published.year * 12 + (published.month or 6)
        return edtf.month(min(steps, key=lambda each: abs(each * 12 + month - now)), month)
    letter, step = said.unit(), int(said.number("LAST", "PAST", "NEXT", "COMING", "THIS") or 0)
    if letter == "y":
        return f"{published.year + step:04}"
    day = published.date()
    return unit_around(letter, step, day) if day else unknown(NO_DAY)
