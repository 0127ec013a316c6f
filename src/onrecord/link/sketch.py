"""This module knows an article's outline: the little of it that is kept to find its copies and its story, without reading it again.

- *terms*: its most telling words, each with its weight in the text, among the names, in the opening, in the headline, among the figures;
- *passages*: marks of four words in a row in its own voice, outside quotation marks;
- *turns*: marks of two telling words in a row, in whosever voice.

Of a long article only the smallest marks are kept. Two articles keep the same ones of what they share, however much either has cut.

Two reports of one speech share the speaker's words but not the reporter's: what stands in quotation marks leaves no passages.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from math import log
from typing import NamedTuple
from zlib import crc32

import msgspec
import numpy as np
from numpy.typing import NDArray

from onrecord.learned.commonness import telling
from onrecord.model.article import STORY, Article, Role
from onrecord.model.record import Reading
from onrecord.model.span import Span
from onrecord.text.edtf import known, last_day
from onrecord.text.language import FUNCTION_WORDS
from onrecord.text.quotes import find_quoted

Marks = NDArray[np.uint32]
Weights = NDArray[np.uint8]

KEPT_AS = "outlines"
"""Name under which a record keeps outlines."""
TERM, NAME, OPENING, OPENING_NAME, HEADLINE, FIGURE = range(6)
"""Columns of a term's weights."""
TERMS, MAIN, PASSAGES, TURNS = 128, 32, 400, 400
"""How many of each an outline keeps; "main" are the heaviest terms, by which articles on one happening are looked for."""
OPENS = 70
"""Words that make up an article's opening, its headline among them."""
SAYS_LITTLE = 4.9
"""Words less telling than this (the 130 commonest) are no terms."""
STOPS = frozenset(".!?")
MIX = np.uint64(0x9E3779B97F4A7C15)
"""An odd number whose multiples look random (2^64 divided by the golden ratio)."""
FULL = 255

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[.!?]")
_ENDINGS = (("ies", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("es", "e"), ("s", ""))


class Outline(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is kept of one version of an article.

    Attributes:
        version: id of the version.
        page: id of its page; two versions of one page are no copies.
        address: of the page.
        headline: as the page shows it, or "".
        since, until: first and last day on which it may have been published (ISO); "" where nothing is known.
        outlet, agency: as on the article, or "".
        original: outlet or address where it appeared first, by its own word, or "".
        length: words in its own voice.
        terms: marks of its terms, ascending (32 bits each, little-endian).
        weights: of each term in each column, 0 to 255, in shares of the column's largest.
        main: marks of the heaviest terms, the heaviest first.
        main_words: those terms as the article first writes them.
        passages, turns: marks, ascending.
    """

    version: str
    page: str = ""
    address: str = ""
    headline: str = ""
    since: str = ""
    until: str = ""
    outlet: str = ""
    agency: str = ""
    original: str = ""
    length: int = 0
    terms: bytes = b""
    weights: bytes = b""
    main: bytes = b""
    main_words: tuple[str, ...] = ()
    passages: bytes = b""
    turns: bytes = b""

    @property
    def id(self) -> str:
        """What judgements call it: the version."""
        return self.version


class Weighed(NamedTuple):
    """A term's weights, by column, and the word as the article first writes it."""

    weights: list[float]
    word: str


def outline(reading: Reading, version: str, page: str = "") -> Outline:
    """The outline of one version's article."""
    article = reading.article
    headline, blocks = _own(article)
    own = [_mark_words(piece)[0] for piece in _own_voice(article.page.text, blocks)]
    whole = [_mark_words(block.cut(article.page.text)) for block in blocks]
    terms = _counted(article.page.text, headline, blocks, _said_by_all(article.language))
    heaviest = sorted(terms, key=lambda mark: (-_heaviness(terms[mark].weights), mark))[:TERMS]
    since, until = days_of(article.published.edtf if article.published else None)
    original = article.original and (article.original.outlet or article.original.address)
    return Outline(
        version=version,
        page=page,
        address=article.page.address,
        headline=headline.cut(article.page.text) if headline else "",
        since=since,
        until=until,
        outlet=article.outlet or "",
        agency=article.agency or "",
        original=original or "",
        length=sum(map(len, own)),
        terms=np.array(sorted(heaviest), np.uint32).tobytes(),
        weights=_in_shares([terms[mark].weights for mark in sorted(heaviest)]).tobytes(),
        main=np.array(heaviest[:MAIN], np.uint32).tobytes(),
        main_words=tuple(terms[mark].word for mark in heaviest[:MAIN]),
        passages=_runs(own, 4)[:PASSAGES].tobytes(),
        turns=_runs([words[tells] for words, tells in whole], 2)[:TURNS].tobytes(),
    )


def days_of(edtf: str | None) -> tuple[str, str]:
    """The first and last day of a date, or two empty words where it is none.

    >>> days_of("2031-02"), days_of(None)
    (('2031-02-01', '2031-02-28'), ('', ''))
    """
    date = known(edtf)
    if date is None:
        return "", ""
    if date.day:
        return (day := f"{date.year:04}-{date.month:02}-{date.day:02}"), day
    first, last = (date.month, date.month) if date.month else (1, 12)
    return f"{date.year:04}-{first:02}-01", last_day(date.year, last)


def _own(article: Article) -> tuple[Span | None, list[Span]]:
    """The headline and the blocks of the story; all blocks of a page on which hardly any were taken for the story."""
    story = [block.span for block in article.blocks if block.role in STORY]
    rest = [block.span for block in article.blocks if block.role in (Role.FURNITURE, *STORY)]
    length = sum(span.end - span.start for span in story)
    return article.headline, story if 3 * length > sum(span.end - span.start for span in rest) else rest


def _own_voice(text: str, blocks: Sequence[Span]) -> Iterator[str]:
    """The pieces of the paragraphs between the quotations."""
    quoted = sorted(each.span for each in find_quoted(text, blocks) if not each.depth)
    for block in blocks:
        start = block.start
        for span in quoted[bisect_left(quoted, block.start, key=_start) : bisect_left(quoted, block.end, key=_start)]:
            yield text[start : span.start]
            start = span.end
        yield text[start : block.end]


def _start(span: Span) -> int:
    return span.start


class _Known(NamedTuple):
    """What is remembered of a word: the mark of its stem, and how telling it is."""

    mark: int
    telling: float


@lru_cache(maxsize=1 << 17)
def _known(word: str) -> _Known:
    lower = word.lower().replace("’", "'").removesuffix("'s")
    return _Known(crc32(_stem(lower).encode("utf-8", "surrogatepass")) | 1, telling(lower))


def _stem(word: str) -> str:
    """A word without the ending that its number or tense gives it, roughly."""
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) >= len(ending) + 4 and not word.endswith("ss"):
            return word.removesuffix(ending) + instead
    return word


def _mark_words(piece: str) -> tuple[NDArray[np.uint64], NDArray[np.bool_]]:
    """The marks of a piece's words, and which of them tell something."""
    words = [_known(word) for word in _WORD.findall(piece) if word not in STOPS]
    return np.array([word.mark for word in words], np.uint64), np.array([word.telling > SAYS_LITTLE for word in words], bool)


def _runs(pieces: Iterable[NDArray[np.uint64]], length: int) -> Marks:
    """A mark for every run of so many words in a row, each once, ascending."""
    found = [np.zeros(0, np.uint32)]
    for words in pieces:
        run = np.zeros(max(len(words) - length + 1, 0), np.uint64)
        for place in range(length):
            run = (run ^ words[place : place + len(run)]) * MIX
            run ^= run >> np.uint64(29)
        found.append((run >> np.uint64(32)).astype(np.uint32))
    return np.unique(np.concatenate(found))


def _in_shares(rows: Sequence[Sequence[float]]) -> Weights:
    """Weights as shares of their column's largest, in 255ths; what is there at all is one at least."""
    weights = np.array(rows, np.float64).reshape(len(rows), FIGURE + 1)
    shares: Weights = np.ceil(weights / weights.max(axis=0, initial=1e-9) * FULL).astype(np.uint8)
    return shares


def _heaviness(weights: Sequence[float]) -> float:
    return weights[TERM] + weights[OPENING] + weights[FIGURE]


@cache
def _said_by_all(language: str | None) -> frozenset[str]:
    return FUNCTION_WORDS.get(language or "", frozenset())


def _counted(text: str, headline: Span | None, blocks: Sequence[Span], said_by_all: frozenset[str]) -> dict[int, Weighed]:
    """By the mark of its stem, every telling word's weights."""
    times: dict[int, list[float]] = {}
    first: dict[int, str] = {}
    for word, place in _placed(text, headline, blocks):
        seen = _known(word)
        if seen.telling > SAYS_LITTLE and word.lower() not in said_by_all:
            row = times.setdefault(seen.mark, [0.0] * (FIGURE + 1))
            _count(row, word, place)
            first.setdefault(seen.mark, word)
    return {mark: Weighed(_weighed(row, _known(first[mark]).telling), first[mark]) for mark, row in times.items()}


class _Place(NamedTuple):
    """Where a word stands: in the headline, in the opening, first in its sentence."""

    headline: bool
    opening: bool
    starts: bool


def _placed(text: str, headline: Span | None, blocks: Sequence[Span]) -> Iterator[tuple[str, _Place]]:
    """The words of the headline and the blocks with their places."""
    passed = 0
    for span in ([headline] if headline else []) + [block for block in blocks if block != headline]:
        starts = True
        for found in _WORD.finditer(text, span.start, span.end):
            if (word := found[0]) in STOPS:
                starts = True
                continue
            passed += 1
            yield word, _Place(span is headline, passed <= OPENS, starts)
            starts = False


def _count(row: list[float], word: str, place: _Place) -> None:
    row[TERM] += 1
    row[OPENING] += place.opening
    row[HEADLINE] += place.headline
    if word[0].isdigit():
        row[FIGURE] += 1
    elif word[0].isupper():
        row[NAME] += not place.starts
        row[OPENING_NAME] += place.opening


def _weighed(times: Sequence[float], tells: float) -> list[float]:
    """A term's weights: what it tells, more where it comes again; figures all tell the same."""
    weights = [tells**1.5 * (1 + log(count)) if count else 0.0 for count in times]
    weights[FIGURE] = 1 + log(times[FIGURE]) if times[FIGURE] else 0.0
    return weights
