"""This module knows plain text as a page: every code point kept, lines found where a reader sees them."""

import re
from itertools import islice

from onrecord.model.page import Line, Page
from onrecord.model.span import trimmed
from onrecord.text.addresses import noted_on

_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]*(?:\r\n|[\n\r\v\f\x85\u2028\u2029]|\Z)")
"""A line and its end; "\\r\\n" is one end, and so are form feeds and Unicode's own separators."""
_NOTED_IN = 3
"""Lines from the top, empty ones aside, in which whoever saved a text noted its address: above its masthead or below."""
_LABELLED = re.compile(r"\s*(?:url|address|link|web|permalink)\s*:", re.IGNORECASE)


def noted_address(text: str) -> str:
    """The web address that whoever saved a text wrote on its first line, or after "URL:" on one of the next; "" where there is none.

    >>> noted_address("URL: https://lamp.example/talks\\nOrsk refuses"), noted_address("Orsk refuses")
    ('https://lamp.example/talks', '')
    >>> noted_address("The Lamp\\nURL: https://lamp.example/talks\\nOrsk refuses")
    'https://lamp.example/talks'
    """
    lines = (line for found in _LINE.finditer(text) if (line := found[0].strip()))
    top = enumerate(islice(lines, _NOTED_IN))
    return next((address for number, line in top if (address := noted_on(line)) and (number == 0 or _LABELLED.match(line))), "")


def page_of_text(text: str, *, address: str, captured: str = "") -> Page:
    """Lay out plain text: the page's text is the text given, code point for code point.

    >>> [line.span.cut("Orsk refuses\\n\\n Talks go on ") for line in page_of_text("Orsk refuses\\n\\n Talks go on ", address="-").lines]
    ['Orsk refuses', 'Talks go on']
    """
    lines, breaks = [], 0
    for found in _LINE.finditer(text):
        span = trimmed(text, found.start(), found.end())
        if span is None:
            breaks += 1
            continue
        lines.append(Line(span=span, breaks=breaks))
        breaks = 0
    return Page(address=address, text=text, lines=tuple(lines), captured=captured)
