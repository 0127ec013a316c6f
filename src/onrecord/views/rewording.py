"""This module knows how a passage was reworded: its words in pieces that stayed, came and went, each in its place on its own page."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

import msgspec

from onrecord.model.span import Span, Spans
from onrecord.text.sameness import Run, common_runs
from onrecord.text.wording import words_in


class Fate(StrEnum):
    """What became of something between two versions."""

    SAME = "same"
    ADDED = "added"
    DROPPED = "dropped"
    REWORDED = "reworded"


class Piece(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A run of words with one fate: same, added or dropped.

    Attributes:
        words: as the later version prints them; as the earlier one does where they were dropped. White space that follows is theirs.
        before: where they stand in the earlier version's text; None where they were added.
        now: where they stand in the later version's text; None where they were dropped.
    """

    fate: Fate
    words: str
    before: Span | None
    now: Span | None


class Side:
    """One version's passage: its words, and the stretch of text that each covers up to the next word."""

    def __init__(self, text: str, spans: Spans) -> None:
        self.text = text
        self.wordings: list[str] = []
        self.stretches: list[tuple[int, int]] = []
        for span in spans:
            words = words_in(text, span)
            starts = [span.start, *(word.start for word in words[1:])]
            self.wordings += [word.wording for word in words]
            self.stretches += zip(starts, [*starts[1:], span.end], strict=True) if words else ()

    def goes_on(self, place: int) -> bool:
        """Whether the next word follows this one in the text."""
        return self.stretches[place][1] == self.stretches[place + 1][0]

    def span(self, first: int, last: int) -> Span:
        """The stretch from one word to another, both included."""
        return Span(self.stretches[first][0], self.stretches[last][1])


def reword(before: Side, now: Side) -> tuple[Piece, ...]:
    """Two wordings of a passage in pieces, in reading order, what was dropped in front of what came in its place.

    Pieces that stayed or came, joined, are the later passage; pieces that stayed or went have the earlier one's words.
    """
    pieces: list[Piece] = []
    there, here = 0, 0
    ends = Run(len(before.wordings), len(now.wordings), 0)
    for run in (*common_runs(before.wordings, now.wordings), ends):
        pieces += _of_one_side(Fate.DROPPED, before, there, run.before)
        pieces += _of_one_side(Fate.ADDED, now, here, run.now)
        pieces += _of_both(before, now, run)
        there, here = run.before + run.length, run.now + run.length
    return tuple(pieces)


def whole(fate: Fate, side: Side) -> tuple[Piece, ...]:
    """A passage that came or went as a whole."""
    return tuple(_of_one_side(fate, side, 0, len(side.wordings)))


def _of_one_side(fate: Fate, side: Side, start: int, end: int) -> Iterator[Piece]:
    for first, last in _unbroken(start, end, [side]):
        span = side.span(first, last)
        gone = fate is Fate.DROPPED
        yield Piece(fate=fate, words=span.cut(side.text), before=span if gone else None, now=None if gone else span)


def _of_both(before: Side, now: Side, run: Run) -> Iterator[Piece]:
    ahead = run.now - run.before
    for first, last in _unbroken(run.before, run.before + run.length, [before, now], ahead):
        span = now.span(first + ahead, last + ahead)
        yield Piece(fate=Fate.SAME, words=span.cut(now.text), before=before.span(first, last), now=span)


def _unbroken(start: int, end: int, sides: Sequence[Side], ahead: int = 0) -> Iterator[tuple[int, int]]:
    """First and last words of stretches that no side's text breaks; the second side's words stand `ahead` places further on."""
    first = start
    for place in range(start, end):
        if place + 1 == end or not all(side.goes_on(place + ahead * number) for number, side in enumerate(sides)):
            yield first, place
            first = place + 1
