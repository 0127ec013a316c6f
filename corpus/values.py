"""This module knows the values that an annotated text is read into.

All are frozen. Offsets are code points, half-open, into the plain text of one passage; lines count from 1 in the file.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Span(NamedTuple):
    """A piece of a passage's text."""

    start: int
    end: int

    def holds(self, other: Span) -> bool:
        """Whether the other span lies inside this one, or is this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in a file, or, as a warning, something that is rarely meant."""

    file: str
    line: int
    what: str
    expected: str
    is_warning: bool = False

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {'warning: ' if self.is_warning else ''}{self.what}; {self.expected}"


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who speaks, acts, is acted on or is addressed, as declared by ``%actor``."""

    key: str
    kind: str
    name: str
    line: int
    country: str | None = None
    sector: str | None = None
    role: str | None = None
    stands_for: str | None = None


@dataclass(frozen=True, slots=True)
class Issue:
    """What the parties are in dispute about, as declared by ``%issue``."""

    key: str
    name: str
    line: int


@dataclass(frozen=True, slots=True)
class Label:
    """One label of a mark.

    ``sort`` is mention, quotation, event, move or block; ``owner`` the actor's key or the entry's id (``q1``);
    ``part`` the mention's written kind, the entry's part (cue, speaker, content, trigger ...) or the block's role.
    """

    sort: str
    owner: str
    part: str
    written: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A label on a piece of text."""

    label: Label
    span: Span
    line: int


@dataclass(frozen=True, slots=True)
class LineBlock:
    """A text line with the lines that go on from it, before ``:role`` marks cut it."""

    role: str
    span: Span
    line: int


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the page with one role, trimmed of white space."""

    role: str
    span: Span


@dataclass(frozen=True, slots=True)
class QuotationEntry:
    """A ``q1:`` line. ``by`` is None where it is left to be worked out, empty where it is an honest unknown."""

    id: str
    line: int
    kind: str
    directness: str | None = None
    by: tuple[str, ...] | None = None
    via: str | None = None
    issue: str | None = None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EventEntry:
    """An ``e1:`` line."""

    id: str
    line: int
    type: str
    mode: str | None
    status: str
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    when: str | None = None
    vouched: str | None = None


@dataclass(frozen=True, slots=True)
class MoveEntry:
    """An ``m1:`` line."""

    id: str
    line: int
    force: str
    by: str
    to: tuple[str, ...] = ()
    issue: str | None = None
    quotation: str | None = None
    event: str | None = None
    answers: str | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """The ``%`` lines of a story or a passage that are no declarations: key to values, and key to line."""

    values: dict[str, tuple[str, ...]] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)

    def one(self, key: str) -> str | None:
        """The first value of a key, if it has one."""
        values = self.values.get(key, ())
        return values[0] if values and values[0] else None


@dataclass(frozen=True, slots=True)
class Passage:
    """One text with its marks and its ledger."""

    id: str
    file: str
    first_line: int
    last_line: int
    header: Header
    actors: tuple[Actor, ...]
    text: str
    line_blocks: tuple[LineBlock, ...]
    marks: tuple[Mark, ...]
    quotations: tuple[QuotationEntry, ...]
    events: tuple[EventEntry, ...]
    moves: tuple[MoveEntry, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """One file: a dispute, its actors and issues, and the passages about it."""

    file: str
    header: Header
    actors: tuple[Actor, ...]
    issues: tuple[Issue, ...]
    passages: tuple[Passage, ...]

    @property
    def key(self) -> str | None:
        """The story's own key."""
        return self.header.one("story")

    @property
    def part(self) -> str | None:
        """The part of the corpus that the story belongs to: train or test."""
        return self.header.one("part")
