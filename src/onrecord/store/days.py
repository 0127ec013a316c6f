"""This module knows the first and the last day of a date that somebody asks for."""

from onrecord.errors import Misuse
from onrecord.text.day_bounds import EARLIEST, LATEST, SEASONS, bounds

__all__ = ["EARLIEST", "LATEST", "SEASONS", "bounds", "since_day", "until_day"]


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
