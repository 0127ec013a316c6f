"""This module knows a page's lines as they are read: hard-wrapped ones put together, their words counted, stamps of time known as such."""

import re
from dataclasses import dataclass

from onrecord.articles.letters import letters_of
from onrecord.articles.wrapped import whole_lines
from onrecord.model.page import Line, Page
from onrecord.text.dates import find_dates

_WORD = re.compile(r"\w+")
_LINE_BREAK = re.compile(r"[\n\r\v\f\x85\u2028\u2029]")
_END = re.compile(r"[.!?…。！？।:;]['\"”’»›)\]]*\Z|[.!?…।]\S{0,4}\Z")
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?|uhr)?(?:\s?\(?(?:GMT|UTC|[A-Z]{2,4}T)\b\)?)?", re.IGNORECASE)
SIDE_LANDMARKS = frozenset({"nav", "footer", "form", "aside"})
"""Landmarks that hold no story, unless much of the page's prose is in them."""

_STAMP_WORDS, _BESIDE_STAMP = 14, 4


@dataclass(frozen=True, slots=True)
class Look:
    """A line as its first glance.

    Attributes:
        number: its place among the page's lines.
        text: its words; where it was hard-wrapped, with spaces for line breaks.
        words: how many.
        letters: its letters and digits alone, for comparing what is typed differently.
    """

    line: Line
    number: int
    text: str
    words: int
    letters: str

    @property
    def ends(self) -> bool:
        """Whether it ends as sentences do."""
        return _END.search(self.text) is not None

    @property
    def stamp(self) -> bool:
        """Whether it holds a date or a clock time, and hardly anything else."""
        if self.words > _STAMP_WORDS or not any(map(str.isdigit, self.text)):
            return False
        rest = _CLOCK.sub(" ", self.text)
        for date in reversed(find_dates(rest)):
            rest = rest[: date.span.start] + " " + rest[date.span.end :]
        return rest != self.text and len(_WORD.findall(rest)) <= _BESIDE_STAMP

    @property
    def tag_rank(self) -> int:
        """How much its element is a headline's: 0 for `h1`, 1 for any other heading, 2 for the rest."""
        return {"h1": 0, "h2": 1, "h3": 1}.get(self.line.tag, 2)


def look_at(page: Page) -> tuple[Look, ...]:
    """Every line of the page with its first glance, in reading order."""
    texts = [(line, _LINE_BREAK.sub(" ", line.span.cut(page.text))) for line in whole_lines(page)]
    return tuple(Look(line, number, text, len(_WORD.findall(text)), letters_of(text)) for number, (line, text) in enumerate(texts))
