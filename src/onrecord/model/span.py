"""This module knows what a span is: a half-open run of Unicode code points in one page's text."""

from collections.abc import Iterable

import msgspec


class Span(msgspec.Struct, frozen=True, array_like=True, order=True, forbid_unknown_fields=True):
    """`[start, end)` in code points of one page's text; never empty. Written as `[start, end]` in JSON.

    >>> Span(0, 4).cut("Orsk refuses")
    'Orsk'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span must run forwards from 0 or later, got [{self.start}, {self.end})")

    def cut(self, text: str) -> str:
        """The words of this span in the page's text."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


Spans = tuple[Span, ...]
"""Pieces of one thing in text order, not overlapping."""


def cut_all(text: str, spans: Iterable[Span], gap: str = " … ") -> str:
    """The words of all the pieces, joined by `gap`."""
    return gap.join(span.cut(text) for span in spans)


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The span without white space at its edges; nothing if only white space is left."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    return Span(start, end) if start < end else None
