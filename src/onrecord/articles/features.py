"""This module knows what a page's lines show to somebody who has not read them: their shape, their place, their words, their building.

Nothing here decides anything: the numbers, word codes and name codes of all lines go to the block classifier (`learned.blocks`) together,
so that each line is judged among its neighbours. No feature names a language; words count by their code alone.
"""

from collections.abc import Sequence
from functools import lru_cache
from zlib import crc32

import numpy as np
import numpy.typing as npt

from onrecord.articles.lines import Look
from onrecord.articles.shapes import SHAPES, shapes_of, tokens_of
from onrecord.articles.surroundings import PLACES, places_of
from onrecord.facts.element_names import APART_NAMES, BYLINE_NAMES, CAPTION_NAMES, CREDIT_NAMES, STANDFIRST_NAMES, STORY_NAMES
from onrecord.model.page import Line, Page

WORD_CODES, NAME_CODES = 8192, 2048
"""Words, and class or tag names, are told apart by this many codes; code 0 is nothing."""

MOST_WORDS, MOST_NAMES = 17, 24
"""Words of a line that are looked at (a short one as a whole too), and names of the elements around it."""

_FIRST, _LAST = 12, 4
_PHRASE = 6
_TAGS = ("p", "h1", "h2", "h3", "h4", "li", "td", "th", "figcaption", "blockquote", "time", "button", "pre", "div", "section", "")
_LANDMARKS = ("main", "article", "aside", "nav", "header", "footer", "figure", "form")
_NAMED = (STANDFIRST_NAMES, BYLINE_NAMES, CAPTION_NAMES, CREDIT_NAMES, APART_NAMES, STORY_NAMES)
_NEAR_NAMES = 6
_DIGITS = str.maketrans("123456789", "000000000")

NUMBERS = SHAPES + PLACES + len(_TAGS) + len(_NAMED) + 1 + len(_LANDMARKS) + 3
"""Numbers of a line."""

Floats = npt.NDArray[np.float32]
Codes = npt.NDArray[np.int64]


class Shown:
    """All lines of one page as the classifier takes them.

    Attributes:
        numbers: float32 [lines, NUMBERS].
        words: int64 [lines, MOST_WORDS], codes of words, 0 where there is none.
        names: int64 [lines, MOST_NAMES], codes of tag, class and landmark names, 0 where there is none.
    """

    def __init__(self, page: Page, looks: Sequence[Look]) -> None:
        tokens = [tokens_of(look.text) for look in looks]
        alike: dict[object, int] = {}
        kinds = np.array([alike.setdefault((look.line.tag, look.line.names[:5]), len(alike)) for look in looks], np.int64)
        building = [_building(look.line.tag, look.line.within, look.line.names) for look in looks]
        self.numbers: Floats = np.concatenate(
            [
                shapes_of(page, looks, tokens),
                places_of(page, looks, tokens, kinds),
                np.array([built for built, _ in building], np.float32),
                np.array([_links(look.line) for look in looks], np.float32),
            ],
            axis=1,
        )
        self.words: Codes = _padded([_word_codes(found) for found in tokens], MOST_WORDS)
        self.names: Codes = _padded([codes if page.layout == "html" else () for _, codes in building], MOST_NAMES)


def _padded(rows: Sequence[Sequence[int]], width: int) -> Codes:
    return np.array([(*row[:width], *(0,) * (width - len(row))) for row in rows], np.int64)


@lru_cache(maxsize=1 << 16)
def _code(token: str, codes: int) -> int:
    return crc32(token.encode()) % (codes - 1) + 1


def _word_codes(tokens: Sequence[str]) -> list[int]:
    shown = [token.translate(_DIGITS) for token in (tokens if len(tokens) <= _FIRST + _LAST else (*tokens[:_FIRST], *tokens[-_LAST:]))]
    codes = [_code(token, WORD_CODES) for token in shown]
    return [_code(" ".join(shown), WORD_CODES), *codes] if 1 < len(shown) <= _PHRASE else codes


@lru_cache(maxsize=1 << 12)
def _building(tag: str, within: tuple[str, ...], names: tuple[str, ...]) -> tuple[list[float], list[int]]:
    """How the page built a line, as numbers and as codes of names; a page of plain text has no building."""
    near = names[:_NEAR_NAMES]
    numbers = [
        *(float(tag == known) for known in _TAGS),
        *(float(not known.isdisjoint(near)) for known in _NAMED),
        float(not APART_NAMES.isdisjoint(names[_NEAR_NAMES:])),
        *(float(mark in within) for mark in _LANDMARKS),
    ]
    named = (f"<{tag}", *(f"^{mark}" for mark in within[-4:]), *(f"~{name}" for name in names[:4]), *names[4:14])
    return numbers, [_code(name, NAME_CODES) for name in named]


def _links(line: Line) -> tuple[float, float, float]:
    return line.linked, float(line.linked > 0.9), float(bool(line.moment))
