"""This module knows the gold text as tokens, and spans as sets of token numbers."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import Any, Final

Tokens = frozenset[int]

TOKEN: Final = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]")
POST_MODIFIERS: Final = frozenset({
    "of", "in", "at", "for", "from", "with", "to", "on",
    "by", "about", "that", "which", "who", "whose", "whom", "and", "or",
})  # fmt: skip
"""Words that end the part of a name phrase in which its head stands."""

_INSIDE_NAMES: Final = frozenset(".-'’\"“”")


class Page:
    """One text, cut into runs of word characters (inner apostrophes kept) and single other visible characters."""

    def __init__(self, text: str) -> None:
        self.text = text
        tokens = [match.span() for match in TOKEN.finditer(text)]
        self.starts, self.ends = [start for start, _ in tokens], [end for _, end in tokens]

    def runs(self, spans: Any) -> list[range]:
        """The token numbers of a span, or of each of several, in text order; those without a token are left out."""
        listed = [] if not spans else [spans] if isinstance(spans[0], int) else spans
        ranges = (self._run(start, end) for start, end in sorted(map(tuple, listed)))
        return [run for run in ranges if run]

    def _run(self, start: int, end: int) -> range:
        return range(bisect_right(self.ends, start), bisect_left(self.starts, end))

    def tokens(self, spans: Any) -> Tokens:
        """All tokens that share a character with the spans."""
        return frozenset(number for run in self.runs(spans) for number in run)

    def word(self, number: int) -> str:
        """The letters of a token."""
        return self.text[self.starts[number] : self.ends[number]]

    def head(self, spans: Any) -> int:
        """The last word of a phrase before its first post-modifier; -1 if there is none.

        In "spokesman Ilya Renn, who resigned" it is Renn.
        """
        head = -1
        for number in next(iter(self.runs(spans)), ()):
            word = self.word(number).lower()
            is_wordy = word[0].isalnum() or word[0] == "_"
            if head >= 0 and (word in POST_MODIFIERS or not (is_wordy or word in _INSIDE_NAMES)):
                break
            if is_wordy and word != "s":
                head = number
        return head

    def shown(self, spans: Any, width: int = 110) -> str:
        """The words of some spans on one line, for a person."""
        pieces = (self.text[self.starts[run[0]] : self.ends[run[-1]]] for run in self.runs(spans))
        line = " … ".join(" ".join(piece.split()) for piece in pieces)
        return line if len(line) <= width else line[: width - 1] + "…"
