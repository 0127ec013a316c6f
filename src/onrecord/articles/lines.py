"""This module knows what a line of a page looks like to somebody who has not read it yet: prose, label, list of links."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.articles.pieces import is_lone_credit
from onrecord.articles.wrapped import whole_lines
from onrecord.facts.furniture_words import (
    APART_NAMES,
    NEVER_STORY,
    STORY_NAMES,
    closes_story,
    is_button_row,
    is_label,
    is_menu,
    is_teaser,
    opens_like_furniture,
    speaks_of_the_site,
)
from onrecord.model.page import Line, Page
from onrecord.text.dates import find_dates

_WORD = re.compile(r"\w+")
_LINE_BREAK = re.compile(r"[\n\r\v\f\x85\u2028\u2029]")
_END = re.compile(r"[.!?…。！？।:;]['\"”’»›)\]]*\Z|[.!?…।]\S{0,4}\Z")
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?|uhr)?(?:\s?\(?(?:GMT|UTC|[A-Z]{2,4}T)\b\)?)?", re.IGNORECASE)
OFTEN = 3
"""A line that stands on a page as often as this is part of its furniture."""

SIDE_LANDMARKS = frozenset({"nav", "footer", "form", "aside"})
"""Landmarks that hold no story, unless most of the page is in them."""

CLOSER, LABEL, NOTICE, TEASER, ASIDE = -6.0, -1.5, -4.0, -2.0, -0.3
"""Weights of a line that heads a box below the story, of a widget's label, of a note to the site's readers, of a pointer to
another page and of a line in a side box (which both may stand in the midst of a story without ending it)."""


@dataclass(frozen=True, slots=True)
class Look:
    """A line as its first glance.

    Attributes:
        number: its place among the page's lines.
        words: how many.
        ends: whether it ends as sentences do.
        label: whether it is a widget's or a box's label.
        notice: whether it speaks to the reader of the site.
        outside: whether the page's building puts it outside the story (menu, footer, a box of links).
        stamp: whether it is little more than a date or a time.
        menu: whether it is a row of short entries on a ripped page, which outside a story is a menu.
        weight: how much it looks like a story's prose; below nought like furniture.
    """

    line: Line
    number: int
    text: str
    words: int
    ends: bool
    label: bool
    notice: bool
    outside: bool
    stamp: bool
    menu: bool
    weight: float

    @property
    def tag_rank(self) -> int:
        """How much its element is a headline's: 0 for `h1`, 1 for any other heading, 2 for the rest."""
        return {"h1": 0, "h2": 1, "h3": 1}.get(self.line.tag, 2)


def look_at(page: Page) -> tuple[Look, ...]:
    """Every line of the page with its first glance, in reading order."""
    lines = whole_lines(page)
    texts = [_LINE_BREAK.sub(" ", line.span.cut(page.text)) for line in lines]
    often = {text for text, times in Counter(texts).items() if times >= OFTEN}
    plain = page.layout == "plain"
    marks = frozenset() if plain else _telling_marks(page, texts)
    return tuple(
        _look(line, number, text, text in often, marks, plain) for number, (line, text) in enumerate(zip(lines, texts, strict=True))
    )


def _telling_marks(page: Page, texts: Sequence[str]) -> frozenset[str]:
    """The marks of side boxes (landmarks, class words) to be trusted on this page: a box with a third of the prose in it is no side box."""
    prose: Counter[str] = Counter()
    for line, text in zip(page.lines, texts, strict=True):
        if len(text) > 80 and line.linked < 0.5:
            prose.update(dict.fromkeys((APART_NAMES.intersection(line.names) | SIDE_LANDMARKS.intersection(line.within)), len(text)))
            prose[""] += len(text)
    return NEVER_STORY | {mark for mark in APART_NAMES | SIDE_LANDMARKS if prose[mark] * 3 <= prose[""]}


def _look(line: Line, number: int, text: str, often: bool, marks: frozenset[str], plain: bool) -> Look:
    words = len(_WORD.findall(text))
    ends = _END.search(text) is not None
    label = is_label(text) or is_button_row(text)
    often = (often and words <= 8 and not ends) or not words
    notice = opens_like_furniture(text) or (words < 40 and speaks_of_the_site(text))
    outside = not marks.isdisjoint(line.within) or not marks.isdisjoint(line.names)
    stamp = _is_stamp(text, words)
    menu = plain and is_menu(text)
    weight = _prose(words, ends) + _building(line)
    if is_lone_credit(text):
        notice, weight = False, min(weight, LABEL)
    elif is_teaser(text):
        notice, weight = True, min(weight, TEASER)
    else:
        weight += (CLOSER if closes_story(text) else LABEL if label else 0.0) + (NOTICE if notice else 0.0)
    weight += LABEL if stamp else 0.0
    return Look(line, number, text, words, ends, label or often, notice, outside, stamp, menu, ASIDE if outside else weight)


def _is_stamp(text: str, words: int) -> bool:
    """Whether a line of at most fourteen words holds a date or a clock time and hardly anything else."""
    if words > 14 or not any(map(str.isdigit, text)):
        return False
    rest = _CLOCK.sub(" ", text)
    for date in reversed(find_dates(rest)):
        rest = rest[: date.span.start] + " " + rest[date.span.end :]
    return rest != text and len(_WORD.findall(rest)) <= 4


def _prose(words: int, ends: bool) -> float:
    """Long lines that end as sentences do are prose; a few words are a label until their neighbours say otherwise."""
    if ends:
        return 2.5 if words >= 20 else 1.8 if words >= 10 else 0.5 if words >= 4 else -0.5
    return 1.0 if words >= 30 else 0.0 if words >= 15 else -0.8 if words >= 5 else -1.0


def _building(line: Line) -> float:
    weight = -2.0 if line.linked > 0.6 else 0.0
    if line.tag == "p":
        weight += 0.7
    if not STORY_NAMES.isdisjoint(line.names[:12]):
        weight += 0.5
    return weight
