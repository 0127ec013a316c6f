"""This module knows what a phrase holds all of or nothing: initials ("U.S."), and the time of day before a live blog's line."""

import re

from onrecord.model.span import Span

_INITIALS = re.compile(r"(?<![\w.])(?:[^\W\d_]\.){2,}")
_LONGEST = 12
"""Code points of initials, at most."""
_MINUTES = re.compile(r"\d\d\s+(?=\S)")
_HOURS = re.compile(r"\b\d{1,2}[:.]\Z")


def unbroken(text: str, span: Span) -> Span:
    """A phrase with all of the initials that it begins or ends inside of, and without the minutes of a time before it.

    >>> unbroken("The U.S. agreed.", Span(0, 7)).cut("The U.S. agreed."), unbroken("19:45 Engineers freed", Span(3, 15)).start
    ('The U.S.', 6)
    """
    start, end = span.start, span.end
    for found in _INITIALS.finditer(text, max(0, start - _LONGEST), min(len(text), end + _LONGEST)):
        if found.start() < end and start < found.end():
            start, end = min(start, found.start()), max(end, found.end())
    minutes = _MINUTES.match(text, start, end)
    return Span(minutes.end(), end) if minutes and _HOURS.search(text, max(0, start - 4), start) else Span(start, end)
