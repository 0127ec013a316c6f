"""This module knows which quotation marks of a paragraph belong together.

Double marks, straight, curly and low („x“), guillemets either way round («x», »x«, ‹x›), and single marks used as
British quotation marks, kept apart from apostrophes. A quotation left open runs to the end of its paragraph, as
newspapers write one that goes on in the next.
"""

from __future__ import annotations

import re

from corpus.values import Span

_FAMILIES = ('"“”„‟', "«»", "‹›")
_ONLY_CLOSES = "”"
_SINGLE_OPENERS = "'‘‚"
_BEFORE_OPENER = frozenset("([{<—–-/:“„\"«‹‘'|=+…\u00a0")
_ELISION = re.compile(r"(?:\d\ds?|tis|twas|em|til|till|cause|n|bout|round|cos)\b", re.IGNORECASE)


def quoted_spans(text: str, start: int = 0) -> tuple[Span, ...]:
    """Every quoted stretch of a paragraph with its marks, outer before inner; `start` is added to all offsets.

    >>> [tuple(span) for span in quoted_spans('He said "no" to me')]
    [(8, 12)]
    """
    doubles = _doubles(text)
    spans = [*doubles, *_singles(text, doubles)]
    return tuple(sorted((Span(a + start, b + start) for a, b in spans), key=lambda span: (span.start, -span.end)))


def _may_open(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return (not before or before.isspace() or before in _BEFORE_OPENER) and bool(after) and not after.isspace()


def _may_close(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return bool(before) and not before.isspace() and not after.isalnum()


def _doubles(text: str) -> list[Span]:
    spans, opened = list[Span](), list[int]()
    for at, char in enumerate(text):
        family = next((family for family in _FAMILIES if char in family), None)
        if family is None:
            continue
        partner = _partner(text, at, family, opened)
        if partner is not None:
            spans.append(Span(opened[partner], at + 1))
            del opened[partner:]
        elif _opens(text, at):
            opened.append(at)
    return spans + [Span(at, len(text)) for at in opened if text[at] not in "»›"]


def _partner(text: str, at: int, family: str, opened: list[int]) -> int | None:
    """Which of the open marks this one closes, as an index into `opened`; None if it closes none."""
    char = text[at]
    own = [index for index, each in enumerate(opened) if text[each] in family]
    if not own:
        return None
    last = own[-1]
    if char in "«»‹›":
        return last if text[opened[last]] != char else None
    if char in _ONLY_CLOSES or _may_close(text, at):
        return last
    if char == '"' and _may_open(text, at):
        return last if text.count('"', at + 1) < 2 else None
    return last if char == '"' else None


def _opens(text: str, at: int) -> bool:
    char = text[at]
    if char in "“„‟«‹":
        return at + 1 < len(text)
    if char in "”»›":
        return _may_open(text, at)
    after = text[at + 1 : at + 2]
    return _may_open(text, at) or (text[at - 1 : at] in ",.;!?" and after.isalnum())


def _singles(text: str, doubles: list[Span]) -> list[Span]:
    spans, done = list[Span](), 0
    for at, char in enumerate(text):
        if at < done or char not in _SINGLE_OPENERS or not _is_single_opener(text, at):
            continue
        end = _single_end(text, at, doubles)
        if end is not None:
            spans.append(Span(at, end))
            done = end
    return spans


def _is_single_opener(text: str, at: int) -> bool:
    return _may_open(text, at) and not _ELISION.match(text, at + 1)


def _inside(at: int, spans: list[Span]) -> Span | None:
    """The innermost span that a position lies in."""
    holding = [span for span in spans if span.start < at < span.end - 1]
    return min(holding, key=lambda span: span.end - span.start, default=None)


def _single_end(text: str, at: int, doubles: list[Span]) -> int | None:
    """Where the single quotation opened here ends; None if the mark is an apostrophe after all.

    A mark between an ``s`` and a space may be a plural's apostrophe ("the workers' union"): it is taken only if nothing
    better follows before the next quotation.
    """
    around = _inside(at, doubles)
    limit = around.end - 1 if around else len(text)
    doubtful: int | None = None
    for close in range(at + 2, limit):
        if doubtful and text[close] in _SINGLE_OPENERS and _is_single_opener(text, close):
            return doubtful
        if text[close] not in "'’‘" or not _may_close(text, close) or _inside(close, doubles) != around:
            continue
        if text[close] == "‘" and text[at] != "‚":
            continue
        if text[close - 1] != "s" or not text[close + 1 : close + 2].isspace():
            return close + 1
        doubtful = doubtful or close + 1
    if doubtful is None and at == 0 and text[at] in "‘'":
        return len(text)
    return doubtful
