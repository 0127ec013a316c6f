"""This module knows plain text as a page: every code point kept, lines found where a reader sees them."""

import re

from onrecord.model.page import Line, Page
from onrecord.model.span import trimmed

_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]*(?:\r\n|[\n\r\v\f\x85\u2028\u2029]|\Z)")
"""A line and its end; "\\r\\n" is one end, and so are form feeds and Unicode's own separators."""
_NOTED = re.compile(
    r"\s*(?:(?:url|address|link)\s*:\s*)?(https?://[^\s/]+\.[^\s/]+\S*)[ \t\r]*(?:[\n\v\f\x85\u2028\u2029]|\Z)", re.IGNORECASE
)
"""A first line that is a web address, by itself or after a word for one."""


def noted_address(text: str) -> str:
    """The web address that whoever saved a text wrote on its first line, by itself or after "URL:"; "" where there is none.

    >>> noted_address("URL: https://lamp.example/talks\\nOrsk refuses"), noted_address("Orsk refuses")
    ('https://lamp.example/talks', '')
    """
    found = _NOTED.match(text)
    return found[1] if found else ""


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
