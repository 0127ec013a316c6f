"""This module knows the marks inside a text line: ``{1s,orsk|Orsk}`` is the text ``Orsk`` under two labels.

A fault never stops the reading: a bad label is dropped and its text kept, a mark left open is closed at the end of its
block, a brace too many is skipped.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from corpus.terms import ACTOR_KINDS, ROLES
from corpus.values import Label, Mark, Span

KEY = re.compile(r"[a-z][a-z0-9_]*")
RESERVED = re.compile(r"[qem]\d+|narrator")
_OPEN = re.compile(r"\{([^{}|\\\n]*)\|")
_PLAIN = re.compile(r"[^{}\\\n]+")
_QUOTATION = re.compile(r"([1-9]\d*)([qsca])")
_EVENT = re.compile(r"(e[1-9]\d*)([<>+?@~]?)")
_MOVE = re.compile(r"m[1-9]\d*")
_MENTION = re.compile(rf"({KEY.pattern})(?::({'|'.join(ACTOR_KINDS)}))?")
_QUOTATION_PARTS = {"q": "cue", "s": "speaker", "c": "content", "a": "addressee"}
_EVENT_PARTS = {
    "": "trigger", "<": "actor", ">": "recipient", "+": "other", "?": "condition", "@": "place", "~": "time",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class InlineFault:
    """What is wrong inside a text line, before it is known which file the line is in."""

    line: int
    what: str
    expected: str


@dataclass(frozen=True, slots=True)
class Marked:
    """The plain text of a block, its marks in the order of their starts, and its faults."""

    text: str
    marks: tuple[Mark, ...]
    faults: tuple[InlineFault, ...]


def read_label(written: str) -> Label | None:
    """Read one label; None if it has none of the known forms.

    >>> read_label("1q").part, read_label("e2?").part, read_label("renn:office").part
    ('cue', 'condition', 'office')
    """
    if match := _QUOTATION.fullmatch(written):
        return Label("quotation", f"q{match[1]}", _QUOTATION_PARTS[match[2]], written)
    if match := _EVENT.fullmatch(written):
        return Label("event", match[1], _EVENT_PARTS[match[2]], written)
    if _MOVE.fullmatch(written):
        return Label("move", written, "content", written)
    if written.startswith(":") and written[1:] in ROLES.values():
        return Label("block", "", written[1:], written)
    if (match := _MENTION.fullmatch(written)) and not RESERVED.fullmatch(match[1]):
        return Label("mention", match[1], match[2] or "", written)
    return None


def read_marked(written: str, offset: int = 0, line: int = 1) -> Marked:
    """Read one block as it is written; its text starts at `offset` of the passage and at `line` of the file."""
    reader = _Reader(written, offset, line)
    reader.read()
    return Marked(
        "".join(reader.out),
        tuple(sorted(reader.marks, key=lambda mark: (mark.span.start, -mark.span.end))),
        tuple(reader.faults),
    )


@dataclass(slots=True)
class _Reader:
    """Reads a block from left to right, keeping the marks that are open."""

    written: str
    length: int
    line: int
    at: int = 0
    out: list[str] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    faults: list[InlineFault] = field(default_factory=list)
    opened: list[tuple[tuple[Label, ...], int, int]] = field(default_factory=list)

    def read(self) -> None:
        while self.at < len(self.written):
            self.step()
        for _, _, line in self.opened:
            self.faults.append(InlineFault(line, "a mark is left open", "expected '}' before the block ends"))
        while self.opened:
            self.close()

    def step(self) -> None:
        char = self.written[self.at]
        if char == "{":
            self.open()
        elif char == "}":
            self.at += 1
            self.close()
        elif char == "\\":
            self.escape()
        elif char == "\n":
            self.put("\n")
            self.at += 1
            self.line += 1
        elif match := _PLAIN.match(self.written, self.at):
            self.put(match[0])
            self.at = match.end()

    def put(self, text: str) -> None:
        self.out.append(text)
        self.length += len(text)

    def fault(self, what: str, expected: str) -> None:
        self.faults.append(InlineFault(self.line, what, expected))

    def open(self) -> None:
        match = _OPEN.match(self.written, self.at)
        if match:
            self.at = match.end()
            self.opened.append((self.labels(match[1]), self.length, self.line))
        else:
            shown = self.written[self.at : self.at + 12]
            self.fault(f"{shown!r} opens no mark", "expected '{LABELS|text}', or '\\{' for a brace of the page")
            self.at += 1
            self.opened.append(((), self.length, self.line))

    def labels(self, written: str) -> tuple[Label, ...]:
        found: list[Label] = []
        for each in written.split(","):
            label = read_label(each)
            if label is None:
                self.fault(
                    f"{each!r} is no label",
                    "expected a key, key:kind, 1q 1s 1c 1a, e1 e1< e1> e1+ e1? e1@ e1~, m1 or :role",
                )
            elif label in found or self.is_open(label):
                self.fault(f"label {each!r} stands inside itself", "expected it once")
            else:
                found.append(label)
        return tuple(found)

    def is_open(self, label: Label) -> bool:
        return label.sort != "mention" and any(label in labels for labels, _, _ in self.opened)

    def close(self) -> None:
        if not self.opened:
            self.fault("'}' closes no mark", "expected '\\}' for a brace of the page")
            return
        labels, start, line = self.opened.pop()
        if start == self.length and labels:
            shown = ",".join(label.written for label in labels)
            self.faults.append(InlineFault(line, f"mark {shown!r} is empty", "expected words inside it"))
        elif start < self.length:
            self.marks.extend(Mark(label, Span(start, self.length), line) for label in labels)

    def escape(self) -> None:
        after = self.written[self.at + 1 : self.at + 2]
        if after and after in "{}\\":
            self.put(after)
            self.at += 2
        else:
            self.fault(f"'\\{after}' is no escape".replace("\n", ""), "expected '\\{', '\\}' or '\\\\'")
            self.put("\\")
            self.at += 1
