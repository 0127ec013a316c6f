"""This module knows the first and the last day of a date that somebody asks for."""

from onrecord.errors import Misuse
from onrecord.text.day_bounds import EARLIEST, LATEST, SEASONS, bounds

__all__ = ["EARLIEST", "LATEST", "SEASONS", "bounds", "days_asked", "since_day", "until_day"]


def days_asked(since: str, until: str) -> tuple[str, str]:
    """The first and the last day of a range; "" for an end that nobody named.

    Raises:
        Misuse: one is no date, or the range ends before it begins, so that nothing can lie in it.
    """
    first, last = since_day(since) if since.strip() else "", until_day(until) if until.strip() else ""
    if first and last and last < first:
        raise Misuse(f"nothing lies between {since!r} and {until!r}; write the earlier date first")
    return first, last


def since_day(date: str) -> str:
    """The first day of a date somebody asked for.

    Raises:
        Misuse: it is no date.
    """
    return _asked(date)[0]


def until_day(date: str) -> str:
    """The last day of a date somebody asked for. Raises as `since_day`."""
    return _asked(date)[1]


def _asked(date: str) -> tuple[str, str]:
    found = bounds(date.strip())
    if found is None:
        raise Misuse(f"{date!r} is no date; write a day as 2031-04-02, a month as 2031-04 or a year as 2031")
    return found
