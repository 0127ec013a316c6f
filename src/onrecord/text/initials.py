"""This module knows what a phrase holds all of or nothing: initials ("U.S."), a title with its name, the time before a live blog's line."""

import re

from onrecord.model.span import Span
from onrecord.text.patterns import CAPITAL, SHORT_TITLE

_INITIALS = re.compile(r"(?<![\w.])(?:(?:[^\W\d_]\.){2,}|[A-Z]\.[A-Z](?!\w))")
_LONGEST = 12
"""Code points of initials, at most."""
_TITLE = re.compile(rf"\b{SHORT_TITLE}\Z")
_NAME = re.compile(rf"\.?\s(?:{CAPITAL}[\w’'-]*\w|{CAPITAL}\.)(?:\s{CAPITAL}[\w’-]*\w)*")
_MINUTES = re.compile(r"\d\d\s+(?=\S)")
_HOURS = re.compile(r"\b\d{1,2}[:.]\Z")


def unbroken(text: str, span: Span) -> Span:
    """A phrase with all of the initials that it begins or ends inside of, and without the minutes of a time before it.

    It has the name too of which it ends in the title.

    >>> unbroken("The U.S. agreed.", Span(0, 7)).cut("The U.S. agreed."), unbroken("19:45 Engineers freed", Span(3, 15)).start
    ('The U.S.', 6)
    """
    start, end = span.start, with_name(text, span).end
    for found in _INITIALS.finditer(text, max(0, start - _LONGEST), min(len(text), end + _LONGEST)):
        if found.start() < end and start < found.end():
            start, end = min(start, found.start()), max(end, found.end())
    minutes = _MINUTES.match(text, start, end)
    return Span(minutes.end(), end) if minutes and _HOURS.search(text, max(0, start - 4), start) else Span(start, end)


def with_name(text: str, span: Span) -> Span:
    """A stretch that ends in a title cut short, with the name after it.

    >>> with_name("before he met Mr. Vell in Orsk", Span(0, 17)).end, with_name("so said Mr. and then", Span(0, 11)).end
    (22, 11)
    """
    end = span.end - text[span.start : span.end].endswith(".")
    if _TITLE.search(text, max(span.start, end - len("Mrs.")), end) is None:
        return span
    name = _NAME.match(text, end)
    return Span(span.start, name.end()) if name else span
