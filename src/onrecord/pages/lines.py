"""This module knows how a page is set line by line: text goes in with where it stood, one text and its lines come out."""

import re
from typing import NamedTuple

from onrecord.model.page import Line
from onrecord.model.span import Span
from onrecord.pages.elements import STRONG

MOST_NAMES = 24
"""Class and id words kept for a line, innermost first; deeper nesting says nothing more."""

MOST_LANDMARKS = 16

_BREAK = re.compile("\r\n|[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]")
"""What ends a line in text that is kept as it is written."""

_NEVER_SHOWN = re.compile("[\x00-\x08\x0e-\x1b\x7f\xad\u200b\u2060\ufeff]")
"""Controls, soft hyphens, zero-width spaces: on no reader's screen."""


class Place(NamedTuple):
    """Where in the page's building some text stands."""

    tag: str = ""
    within: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    link: bool = False
    strong: bool = False
    kept: bool = False
    moment: str = ""

    def inside(self, tag: str, block: bool, landmark: str, words: tuple[str, ...], moment: str) -> "Place":
        """The place one element further in."""
        return Place(
            tag if block else self.tag,
            (*self.within, landmark)[-MOST_LANDMARKS:] if landmark else self.within,
            (*words, *self.names)[:MOST_NAMES] if words else self.names,
            self.link or tag == "a",
            self.strong or tag in STRONG,
            self.kept or tag == "pre",
            moment or self.moment,
        )


class Sheet:
    """Collects a page's text as it is walked. Filled once, then `finished`."""

    def __init__(self) -> None:
        self._out: list[str] = []
        self._lines: list[Line] = []
        self._length = 0
        self._apart = 0
        self._broken = False
        self._begin()

    def _begin(self) -> None:
        self._words: list[str] = []
        self._shown = 0
        self._linked = self._strong = 0
        self._place: Place | None = None
        self._moment = ""

    def write(self, words: str, place: Place, block: Place) -> None:
        """Add text. White space alone only parts the words around it.

        Args:
            place: where the text stands.
            block: the block it stands in, which the line belongs to if it has text from several places.
        """
        if place.kept and len(kept := _BREAK.split(words)) > 1:
            first, *rest = kept
            self._add(first, place, block)
            for line in rest:
                self.end_line()
                self._add(line, place, block)
        elif not words.isspace():
            self._add(words, place, block)
        elif self._words:
            self._words.append(words)

    def _add(self, words: str, place: Place, block: Place) -> None:
        self._words.append(words)
        shown = len(words.strip())
        if not shown:
            return
        self._broken = False
        self._shown += shown
        self._linked += shown if place.link else 0
        self._strong += shown if place.strong else 0
        self._moment = place.moment or self._moment
        if self._place is None:
            self._place = place
        elif self._place is not place:
            self._place = block

    def part(self) -> None:
        """Part the next words from the last ones."""
        self._words.append(" ")

    def line_break(self) -> None:
        """End the line as `<br>` does: a second one in a row leaves an empty line."""
        if self._broken and self._place is None:
            self._apart = 1
        self.end_line()
        self._broken = True

    def end_line(self, *, apart: bool = False) -> None:
        """End the line, if there is anything on it; `apart` leaves an empty line before the next."""
        if self._words:
            if self._place is not None and (text := self._shown_text(self._place)):
                self._set(text, self._place)
            self._begin()
        if apart:
            self._apart = 1

    def _shown_text(self, place: Place) -> str:
        text = _NEVER_SHOWN.sub("", "".join(self._words))
        return text.strip() if place.kept else " ".join(text.split())

    def _set(self, text: str, place: Place) -> None:
        breaks = self._apart if self._lines else 0
        if self._lines:
            self._out.append("\n" * (1 + breaks))
            self._length += 1 + breaks
        start, self._length = self._length, self._length + len(text)
        self._out.append(text)
        self._apart = 0
        self._lines.append(
            Line(
                span=Span(start, self._length),
                tag=place.tag,
                within=place.within,
                names=place.names,
                linked=round(self._linked / self._shown, 3),
                strong=round(self._strong / self._shown, 3),
                breaks=breaks,
                moment=self._moment,
            )
        )

    def finished(self) -> tuple[str, tuple[Line, ...]]:
        """The page's text and its lines."""
        self.end_line()
        return "".join(self._out), tuple(self._lines)
