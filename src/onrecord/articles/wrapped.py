"""This module knows hard-wrapped text: which lines of a ripped page are one line that was broken to fit a width.

A line that begins in lower case goes on from a line that did not end as a sentence does. Where a page has several such lines it is wrapped
throughout, and any line about as wide as those and without an end goes on too. Widgets' labels and menus never do.
"""

import re
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from onrecord.articles.byline import read_byline
from onrecord.articles.pieces import has_credit, is_credit
from onrecord.facts.furniture_words import closes_story, is_button_row, is_label, is_menu, is_teaser, opens_like_furniture
from onrecord.model.page import Line, Page
from onrecord.model.span import Span

_OPEN_END = re.compile(r"[\w,–—)\]\"'’”»-]\Z")
_SENTENCE_END = re.compile(r"[.!?…:;][)\]\"'’”»]*\Z")
_PARTED = re.compile(r"\s[|•·]\s")
_SHORTEST = 25
_FEWEST, _SHARE = 3, 0.2
_NARROW, _WIDE = 0.6, 1.5


def whole_lines(page: Page) -> tuple[Line, ...]:
    """The page's lines with hard-wrapped ones put together; a page that came as HTML is not wrapped.

    >>> from onrecord.pages import page_of_text
    >>> page = page_of_text("The envoy left the talks in Orsk on\\nfoot and by the back door.", address="-")
    >>> len(page.lines), len(whole_lines(page))
    (2, 1)
    """
    if page.layout == "html" or len(page.lines) < 2:
        return page.lines
    texts = [line.span.cut(page.text) for line in page.lines]
    width = _width(page.lines, texts)
    open_ended: set[int] = set()
    for number, (upper, lower) in reversed(tuple(enumerate(_pairs(page.lines, texts)))):
        if _goes_on(upper, lower, width, reaches_end=number + 1 in open_ended or _SENTENCE_END.search(lower) is not None):
            open_ended.add(number)
    return tuple(_joined(page.lines, open_ended))


def _pairs(lines: Sequence[Line], texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The text of each line and of the one directly below it, which is "" after an empty line."""
    return ((upper, "" if line.breaks else lower) for (upper, lower), line in zip(pairwise(texts), lines[1:], strict=True))


def _width(lines: Sequence[Line], texts: Sequence[str]) -> float:
    """How wide the page's wrapped lines are at the middle; 0 where it is not wrapped throughout."""
    sure = sorted(len(upper) for upper, lower in _pairs(lines, texts) if _is_broken(upper, lower) and len(upper) >= _SHORTEST)
    direct = sum(1 for _, lower in _pairs(lines, texts) if lower)
    return float(sure[len(sure) // 2]) if len(sure) >= max(_FEWEST, _SHARE * direct) else 0.0


def _is_broken(upper: str, lower: str) -> bool:
    """Whether the lower line begins in the midst of a sentence."""
    return lower[:1].islower() and not _SENTENCE_END.search(upper) and not _is_apart(upper) and not _is_apart(lower)


def _goes_on(upper: str, lower: str, width: float, *, reaches_end: bool) -> bool:
    """Whether the lower line goes on from the upper one; with a capital only where the page is wrapped and a sentence ends below."""
    if not lower or _SENTENCE_END.search(upper) or not _OPEN_END.search(upper) or _is_apart(upper) or _is_apart(lower):
        return False
    if lower[0].islower():
        return len(upper) >= _SHORTEST
    return reaches_end and width > 0 and _NARROW * width <= len(upper) <= _WIDE * width


def _is_apart(text: str) -> bool:
    """Whether a line stands by itself: a widget's label, a pointer, a credit, a byline."""
    label = is_label(text) or is_menu(text) or is_button_row(text) or closes_story(text)
    notice = opens_like_furniture(text) or is_teaser(text) or _PARTED.search(text) is not None
    return label or notice or is_credit(text) or has_credit(text) or read_byline(text) is not None


def _joined(lines: Sequence[Line], open_ended: Set[int]) -> Iterator[Line]:
    """The lines, each of those numbered put together with the next."""
    start = 0
    for number in range(len(lines)):
        if number not in open_ended:
            first, last = lines[start], lines[number]
            yield Line(span=Span(first.span.start, last.span.end), breaks=first.breaks) if start < number else first
            start = number + 1
