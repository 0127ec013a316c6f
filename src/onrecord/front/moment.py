"""This module knows what time it is, as the record writes it down: the one clock of those who read, judge and correct."""

from datetime import UTC, datetime


def this_moment() -> str:
    """This moment (UTC, ISO 8601, seconds)."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
