"""This module knows quotation marks: which words of a page stand between them, whatever marks its outlet uses.

Read paragraph by paragraph, as they are printed:

- double marks of any house: “…”, "…", „…“, «…», »…«, ‹…›, 『…』, 「…」, ''…'' and ``…'';
- single marks ‘…’ and '…', told from apostrophes ("Orsk's", "the ministers' plea", "'90s");
- marks within marks;
- a quotation left open at the end of a paragraph runs to that end: the next paragraph takes it up with a new mark.
"""

import re
from collections.abc import Sequence

import msgspec

from onrecord.model.span import Span

CLOSERS = {
    '"': '"', "“": "”", "„": "“”", "”": "”", "«": "»", "»": "«", "‹": "›", "『": "』", "「": "」",
    "''": "''", "``": "''", "'": "'’", "‘": "’'",
}  # fmt: skip
"""Marks that open, each with those that may close it."""
SINGLES = frozenset("'‘’")
OPENING = "“„«‹『「‘"
MARK = re.compile("''|``|[\"“”„«»‹›『』「」‘’']")
ELISION = re.compile(r"['’‘](?:\d0s|em|til|tis|twas|cause|n|bout|round)\b", re.IGNORECASE)


class Quoted(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words between quotation marks.

    Attributes:
        span: the words with their marks.
        inner: the words without them.
        depth: 0 for a quotation that stands in no other, 1 for one inside it, and so on.
        closed: False where it runs on past the end of its paragraph.
    """

    span: Span
    inner: Span
    depth: int
    closed: bool


def find_quoted(text: str, paragraphs: Sequence[Span]) -> tuple[Quoted, ...]:
    """Everything between quotation marks, in the order in which it opens.

    >>> text = "'No deal,' said Vell's envoy."
    >>> [quoted.inner.cut(text) for quoted in find_quoted(text, [Span(0, len(text))])]
    ['No deal,']
    """
    found: list[Quoted] = []
    for number, paragraph in enumerate(paragraphs):
        after = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        found += _Reader(text, paragraph, _taken_up(text, after)).read()
    return tuple(found)


def _taken_up(text: str, paragraph: Span | None) -> str:
    """The mark with which the next paragraph begins, or nothing."""
    mark = paragraph and MARK.match(text, paragraph.start, paragraph.end)
    return mark.group() if mark else ""


class _Reader:
    """Reads the marks of one paragraph from left to right, keeping those that are open."""

    def __init__(self, text: str, paragraph: Span, taken_up: str) -> None:
        self.text = text
        self.paragraph = paragraph
        self.taken_up = taken_up
        self.marks = list(MARK.finditer(text, paragraph.start, paragraph.end))
        self.open: list[tuple[str, int]] = []
        self.found: list[Quoted] = []

    def read(self) -> list[Quoted]:
        for number, mark in enumerate(self.marks):
            self._meet(mark.group(), mark.start(), number)
        while self.open:
            self._leave_open()
        return sorted(self.found, key=lambda quoted: (quoted.span.start, -quoted.span.end))

    def _meet(self, mark: str, at: int, number: int) -> None:
        opener = self._closes(mark, at, number)
        if opener is not None:
            self._close(opener, at, at + len(mark))
        elif mark in CLOSERS and self._opens(mark, at, number):
            self.open.append((mark, at))

    def _around(self, at: int, length: int = 1) -> tuple[str, str]:
        before = self.text[at - 1] if at > self.paragraph.start else " "
        after = self.text[at + length] if at + length < self.paragraph.end else " "
        return before, after

    def _closes(self, mark: str, at: int, number: int) -> int | None:
        """Which of the open marks this one closes: the innermost that it can."""
        before, after = self._around(at, len(mark))
        if mark in SINGLES and (after.isalnum() or before.isspace() or self._is_plural(at, number)):
            return None
        for opener in range(len(self.open) - 1, -1, -1):
            if mark in _closers(self.open[opener][0]) and at > self.open[opener][1]:
                return opener
        return None

    def _opens(self, mark: str, at: int, number: int) -> bool:
        before, after = self._around(at, len(mark))
        if mark in SINGLES:
            return not before.isalnum() and not after.isspace() and not ELISION.match(self.text, at) and self._is_answered(mark, at, number)
        if mark in OPENING:
            return True
        return not after.isspace() and (after.isalnum() or not before.isalnum())

    def _is_answered(self, mark: str, at: int, number: int) -> bool:
        """Whether a single mark is closed later on; at a paragraph's start the next paragraph may take it up."""
        if at == self.paragraph.start and self.taken_up == mark:
            return True
        return any(self._may_close(later.group(), later.start(), mark) for later in self.marks[number + 1 :])

    def _may_close(self, mark: str, at: int, opener: str) -> bool:
        before, after = self._around(at, len(mark))
        return mark in _closers(opener) and not after.isalnum() and not before.isspace()

    def _is_plural(self, at: int, number: int) -> bool:
        """Whether a single mark after an s is a plural's apostrophe: words go on, and the quotation closes later."""
        before, after = self._around(at)
        if before not in "sS" or not after.isspace() or not self.text[at + 2 : at + 3].islower():
            return False
        later = (mark.start() for mark in self.marks[number + 1 :] if mark.group() in SINGLES)
        return any(self.text[start - 1] in ",.?!" for start in later)

    def _close(self, opener: int, start: int, end: int) -> None:
        mark, at = self.open[opener]
        if at + len(mark) < start:
            self._keep(Span(at, end), Span(at + len(mark), start), opener, closed=True)
        del self.open[opener:]

    def _leave_open(self) -> None:
        mark, at = self.open.pop()
        inner = at + len(mark)
        runs_on = mark not in SINGLES or self.taken_up == mark
        if runs_on and inner < self.paragraph.end:
            self._keep(Span(at, self.paragraph.end), Span(inner, self.paragraph.end), len(self.open), closed=False)

    def _keep(self, span: Span, inner: Span, depth: int, *, closed: bool) -> None:
        self.found.append(Quoted(span=span, inner=inner, depth=depth, closed=closed))


def _closers(mark: str) -> tuple[str, ...]:
    closers = CLOSERS[mark]
    return (closers,) if closers == "''" else tuple(closers)
