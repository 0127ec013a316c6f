"""This module knows the time; with the command line it is the only one that may."""

import time
from datetime import UTC, datetime
from typing import Protocol


def in_seconds(moment: datetime) -> str:
    """A moment as captures are marked with it: in UTC, ISO 8601, to the second.

    >>> in_seconds(datetime.fromisoformat("2031-04-02T23:30:00.5-01:00"))
    '2031-04-03T00:30:00Z'
    """
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class Clock(Protocol):
    """What fetching needs of time."""

    def now(self) -> datetime:
        """The moment, in UTC."""
        ...

    def sleep(self, seconds: float) -> None:
        """Wait."""
        ...


class WallClock:
    """The real time."""

    def now(self) -> datetime:
        """See `Clock.now`."""
        return datetime.now(UTC)

    def sleep(self, seconds: float) -> None:
        """See `Clock.sleep`."""
        time.sleep(seconds)
