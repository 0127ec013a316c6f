"""This module knows the shape of lines: length, capitals, digits, marks, how they begin and end, three glances at their words."""

import re
from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

from onrecord.articles.lines import Look
from onrecord.facts.furniture_words import closes_story, is_label, opens_like_furniture
from onrecord.model.page import Page

SHAPES = 26
"""Numbers of a line's shape."""

_TOKEN = re.compile(r"\w+|[^\w\s]")
_ENDS = re.compile(r"[.!?…。！？।][\"'”’»›)\]]*\Z")
_YEAR = re.compile(r"(?:19|20)\d\d")
_CLOCK = re.compile(r"\d{1,2}[:.h]\d\d")
_QUOTES = frozenset('"“”„«»‘’「」')
_COMMAS = frozenset(",;，、")
_BULLETS = frozenset("•·-–—*▪●►■◆→›»")
_UPPER, _DIGIT, _QUOTE, _COMMA, _WORD, _SPACE = 1, 2, 4, 8, 16, 32
_PLANE = 1 << 16
_ENDING = 6
_SHORT, _LABEL = 160, 120


def tokens_of(text: str) -> list[str]:
    """The words and marks of a line, in lower case."""
    return _TOKEN.findall(text.lower())


def ends_sentence(text: str) -> bool:
    """Whether a line ends with a full stop, a question or an exclamation mark, closing quotation marks aside."""
    return _ENDS.search(text[-_ENDING:]) is not None


def shapes_of(page: Page, looks: Sequence[Look], tokens: Sequence[Sequence[str]]) -> npt.NDArray[np.float32]:
    """The shape of each line, float32 [lines, SHAPES]."""
    counted = _counts(page, looks)
    lengths = np.maximum(1, counted.pop("length"))
    words = np.array([look.words for look in looks], np.float32)
    at_least_one = np.maximum(1.0, words)
    counts = np.stack(
        [
            np.log1p(lengths) / 6,
            np.log1p(words) / 5,
            words <= 3,
            counted["commas"] / at_least_one,
            counted["quotes"] / 4,
            counted["capitals"] / lengths,
            counted["initials"] / (1 + counted["spaces"]),
            counted["digits"] / lengths,
            counted["letters"] / at_least_one / 8,
        ],
        axis=1,
    )
    return np.concatenate([counts, np.array([_glance(look.text) for look in looks], np.float32)], axis=1, dtype=np.float32)


def _counts(page: Page, looks: Sequence[Look]) -> dict[str, npt.NDArray[np.float64]]:
    """How many letters of each sort every line has, counted over the page's text at once."""
    points = np.frombuffer(page.text.encode("utf-32-le", "surrogatepass"), np.uint32)
    sorts = np.where(points < _PLANE, _sorts()[np.minimum(points, _PLANE - 1)], 0).astype(np.uint8)
    before = np.concatenate([[np.uint8(_SPACE)], sorts[:-1]]) if len(sorts) else sorts
    starts = np.array([look.line.span.start for look in looks])
    ends = np.array([look.line.span.end for look in looks])

    def count(mask: npt.NDArray[np.bool_]) -> npt.NDArray[np.float64]:
        running = np.concatenate([[0], np.cumsum(mask)])
        return np.asarray(running[ends] - running[starts], np.float64)

    named = {"capitals": _UPPER, "digits": _DIGIT, "quotes": _QUOTE, "commas": _COMMA, "letters": _WORD, "spaces": _SPACE}
    found = {name: count((sorts & sort) > 0) for name, sort in named.items()}
    return found | {"initials": count(((sorts & _UPPER) > 0) & ((before & _SPACE) > 0)), "length": (ends - starts).astype(np.float64)}


@cache
def _sorts() -> npt.NDArray[np.uint8]:
    """The sorts of every character of Unicode's first plane, as bits."""
    return np.array([_sort(chr(point)) for point in range(_PLANE)], np.uint8)


def _sort(letter: str) -> int:
    return (
        _UPPER * letter.isupper()
        | _DIGIT * letter.isdigit()
        | _QUOTE * (letter in _QUOTES)
        | _COMMA * (letter in _COMMAS)
        | _WORD * letter.isalnum()
        | _SPACE * letter.isspace()
    )


def _glance(text: str) -> tuple[float, ...]:
    """What a line begins and ends with, which marks it has, and whether it says what furniture says."""
    length, first = len(text), text[:1]
    short = length < _SHORT
    return (
        float(ends_sentence(text)),
        float(text.endswith((":", "：", ","))),
        float(text.endswith(("...", "…"))),
        text.count(". ") / 5,
        float(short and _YEAR.search(text) is not None),
        float(short and _CLOCK.search(text) is not None),
        float(first.isupper()),
        float(first.islower()),
        float(first.isdigit()),
        float(first in _BULLETS),
        float(first in _QUOTES),
        float("|" in text or " · " in text or " / " in text),
        float("©" in text),
        float("@" in text or "http" in text or "www." in text),
        float(is_label(text)),
        float(length < _LABEL and closes_story(text)),
        float(opens_like_furniture(text)),
    )
