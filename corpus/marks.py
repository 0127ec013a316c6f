"""This module knows how an annotated file is laid out: header, passages, text lines, ledgers (see FORMAT.md).

``read_story`` goes through a file line by line and never stops at a fault: it notes the line, says what was expected,
and goes on with what can be read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from corpus.inline import KEY, RESERVED, InlineFault, read_marked
from corpus.ledger import LEDGER_LINE, Entry, read_entry
from corpus.terms import GOES_ON, ROLES
from corpus.values import (
    Actor,
    EventEntry,
    Fault,
    Header,
    Issue,
    LineBlock,
    Mark,
    MoveEntry,
    Passage,
    QuotationEntry,
    Span,
    Story,
)

TEXT_LINE = re.compile(rf"([{''.join(ROLES)}{GOES_ON}])\|( ?)(.*)", re.DOTALL)
_BAR = re.compile(r"\s*\|\s*")
_ISSUE_KEY = re.compile(r"[a-z][a-z0-9_-]*")
_STORY_KEYS = frozenset({"story", "part", "dispute", "note"})
_PASSAGE_KEYS = frozenset({"passage", "writing", "date", "outlet", "agency", "byline", "dateline", "published", "layout", "note"})
_ACTOR_FIELDS = ("country", "role", "for", "sector")


def read_story(path: Path) -> tuple[Story, tuple[Fault, ...]]:
    """Read one file, with everything in it that is not well formed."""
    try:
        written = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        fault = Fault(str(path), 1, f"byte {error.start} is not UTF-8", "expected plain UTF-8 text")
        return Story(str(path), Header(), (), (), ()), (fault,)
    return read_written(written, str(path))


def read_written(written: str, file: str = "text") -> tuple[Story, tuple[Fault, ...]]:
    """Read the text of one file."""
    reader = _FileReader(file)
    if "\r" in written or written.startswith("\ufeff"):
        reader.fault(1, "carriage returns or a byte order mark", "expected lines that end in a plain line feed")
        written = written.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    for number, line in enumerate(written.split("\n"), 1):
        reader.read(number, line)
    return reader.finish(), tuple(sorted(reader.faults, key=lambda fault: fault.line))


@dataclass(slots=True)
class _Head:
    """The ``%`` lines of a story or of a passage while they are being read."""

    values: dict[str, tuple[str, ...]] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    actors: list[Actor] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)


@dataclass(slots=True)
class _Draft:
    """A passage while it is being read."""

    id: str
    first_line: int
    head: _Head = field(default_factory=_Head)
    lines: list[tuple[int, str, str]] = field(default_factory=list)
    blank: list[int] = field(default_factory=list)
    entries: dict[str, Entry] = field(default_factory=dict)
    in_ledger: bool = False
    last_line: int = 0


@dataclass(slots=True)
class _FileReader:
    """Reads one file line by line."""

    file: str
    head: _Head = field(default_factory=_Head)
    draft: _Draft | None = None
    passages: list[Passage] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def fault(self, line: int, what: str, expected: str) -> None:
        self.faults.append(Fault(self.file, line, what, expected))

    def take(self, faults: Iterable[InlineFault]) -> None:
        self.faults.extend(Fault(self.file, each.line, each.what, each.expected) for each in faults)

    def read(self, number: int, line: str) -> None:
        """Read one line, whatever it is."""
        if self.draft:
            self.draft.last_line = number if line.strip() else self.draft.last_line
        if line.startswith("%"):
            self.read_percent(number, line)
        elif line.startswith("#"):
            self.read_comment(number)
        elif self.draft is None:
            if line.strip():
                self.fault(number, f"{line[:24]!r} before the first passage", "expected a '%' line or '#' comment")
        else:
            self.read_body(self.draft, number, line)

    def read_comment(self, number: int) -> None:
        draft = self.draft
        if draft and draft.lines and not draft.in_ledger:
            self.fault(number, "a comment inside the text", "expected comments before or between passages")

    def read_body(self, draft: _Draft, number: int, line: str) -> None:
        if LEDGER_LINE.match(line):
            self.read_ledger(draft, number, line)
        elif match := TEXT_LINE.fullmatch(line):
            self.read_text(draft, number, match)
        elif line:
            if line.strip():
                self.fault(number, f"{line[:24]!r} is no text or ledger line", "expected 'P| text', 'q1: ...' or '%'")
            else:
                self.fault(number, "a line of nothing but blanks", "expected an empty line, or a text line")
        elif draft.lines and not draft.in_ledger:
            draft.blank.append(number)

    def read_text(self, draft: _Draft, number: int, match: re.Match[str]) -> None:
        role, space, text = match.groups()
        if draft.in_ledger:
            self.fault(number, "a text line in the ledger", "expected all text lines before the first 'q1:'")
            return
        if not space:
            self.fault(number, f"no space behind '{role}|'", f"expected '{role}| text'")
        if not text.strip():
            self.fault(number, "a text line without text", "expected text, or an empty line")
        if role == GOES_ON and not draft.lines:
            self.fault(number, "'+|' with no line before it", "expected the first line of a block")
            role = "P"
        draft.lines.extend((blank, "", "") for blank in draft.blank)
        draft.blank.clear()
        draft.lines.append((number, role, text))

    def read_ledger(self, draft: _Draft, number: int, line: str) -> None:
        draft.in_ledger = True
        entry, faults = read_entry(line, number)
        self.take(faults)
        if entry.id in draft.entries:
            self.fault(number, f"{entry.id} is in the ledger twice", "expected each entry on one line")
        else:
            draft.entries[entry.id] = entry

    def read_percent(self, number: int, line: str) -> None:
        key, _, rest = line[1:].partition(" ")
        values = tuple(_BAR.split(rest.strip()))
        if key == "passage":
            self.open_passage(number, values)
            return
        draft = self.draft
        if draft and (draft.lines or draft.in_ledger):
            self.fault(number, f"%{key} after the text has begun", "expected it before the first text line")
        head = draft.head if draft else self.head
        if key == "actor":
            self.read_actor(head, number, values)
        elif key == "issue":
            self.read_issue(head, number, values)
        else:
            self.read_value(head, key, number, values)

    def read_value(self, head: _Head, key: str, number: int, values: tuple[str, ...]) -> None:
        known = _PASSAGE_KEYS if self.draft else _STORY_KEYS
        if key not in known:
            self.fault(number, f"%{key} is not known here", f"expected one of {', '.join(sorted(known))}")
        elif key in head.values:
            self.fault(number, f"%{key} is given twice", "expected it once")
        elif not values[0]:
            self.fault(number, f"%{key} has no value", "expected a value behind it")
        else:
            head.values[key], head.lines[key] = values, number

    def open_passage(self, number: int, values: tuple[str, ...]) -> None:
        self.close_passage()
        name = values[0]
        if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_.-]*", name) or len(values) > 1:
            self.fault(number, f"%passage {' | '.join(values)!r}", "expected one id of letters, digits, '-', '_' and '.'")
        self.draft = _Draft(name, number, last_line=number)
        self.draft.head.values["passage"], self.draft.head.lines["passage"] = (name,), number

    def read_actor(self, head: _Head, number: int, values: tuple[str, ...]) -> None:
        if len(values) < 3 or not all(values[:3]):
            self.fault(number, "%actor says too little", "expected '%actor KEY | KIND | NAME'")
            return
        key, kind, name = values[:3]
        self.check_key(number, key, [actor.key for actor in (*self.head.actors, *head.actors)])
        fields = self.actor_fields(number, values[3:])
        head.actors.append(
            Actor(
                key,
                kind,
                name,
                number,
                fields.get("country"),
                fields.get("sector"),
                fields.get("role"),
                fields.get("for"),
            )
        )

    def actor_fields(self, number: int, written: tuple[str, ...]) -> dict[str, str]:
        fields: dict[str, str] = {}
        for each in written:
            name, equals, value = (part.strip() for part in each.partition("="))
            if name not in _ACTOR_FIELDS or not equals or not value or name in fields:
                self.fault(number, f"{each!r} in %actor", "expected country=AAA, role=…, for=KEY or sector=…, each once")
            else:
                fields[name] = value
        return fields

    def read_issue(self, head: _Head, number: int, values: tuple[str, ...]) -> None:
        if self.draft:
            self.fault(number, "%issue inside a passage", "expected it in the header of the story")
        key, name = (*values, "")[:2]
        if not _ISSUE_KEY.fullmatch(key) or not name:
            self.fault(number, f"%issue {' | '.join(values)!r}", "expected '%issue KEY | what it is'")
        elif key in [issue.key for issue in self.head.issues]:
            self.fault(number, f"issue {key!r} is declared twice", "expected it once")
        else:
            self.head.issues.append(Issue(key, name, number))

    def check_key(self, number: int, key: str, taken: list[str]) -> None:
        if not KEY.fullmatch(key) or RESERVED.fullmatch(key):
            self.fault(number, f"{key!r} is no key", "expected [a-z][a-z0-9_]*, and not q1, e1, m1 or narrator")
        elif key in taken:
            self.fault(number, f"actor {key!r} is declared twice", "expected another key, or one declaration")

    def close_passage(self) -> None:
        draft, self.draft = self.draft, None
        if draft is None:
            return
        if not draft.lines:
            self.fault(draft.first_line, f"passage {draft.id!r} has no text", "expected text lines ('P| ...')")
        text, blocks, marks = self.read_blocks(draft)
        entries = draft.entries.values()
        self.passages.append(
            Passage(
                id=draft.id,
                file=self.file,
                first_line=draft.first_line,
                last_line=draft.last_line,
                header=Header(draft.head.values, draft.head.lines),
                actors=tuple(draft.head.actors),
                text=text,
                line_blocks=blocks,
                marks=marks,
                quotations=tuple(each for each in entries if isinstance(each, QuotationEntry)),
                events=tuple(each for each in entries if isinstance(each, EventEntry)),
                moves=tuple(each for each in entries if isinstance(each, MoveEntry)),
            )
        )

    def read_blocks(self, draft: _Draft) -> tuple[str, tuple[LineBlock, ...], tuple[Mark, ...]]:
        """The text of a passage, its line blocks, and its marks."""
        text, blocks, marks = "", list[LineBlock](), list[Mark]()
        for group in _grouped(draft.lines):
            number, role, _ = group[0]
            text += "\n" if text or blocks else ""
            marked = read_marked("\n".join(line for _, _, line in group), len(text), number)
            self.take(marked.faults)
            if role:
                blocks.append(LineBlock(ROLES[role], Span(len(text), len(text) + len(marked.text)), number))
            text += marked.text
            marks.extend(marked.marks)
        return text, tuple(blocks), tuple(marks)

    def finish(self) -> Story:
        """Close the last passage and hand over the story."""
        self.close_passage()
        if not self.passages:
            self.fault(1, "the file has no passage", "expected '%passage ID'")
        header = Header(self.head.values, self.head.lines)
        return Story(self.file, header, tuple(self.head.actors), tuple(self.head.issues), tuple(self.passages))


def _grouped(lines: list[tuple[int, str, str]]) -> list[list[tuple[int, str, str]]]:
    """Text lines with the lines that go on from them; an empty line between blocks is a group of its own."""
    groups: list[list[tuple[int, str, str]]] = []
    waiting: list[tuple[int, str, str]] = []
    for line in lines:
        if not line[1]:
            waiting.append(line)
        elif line[1] == GOES_ON and groups:
            groups[-1] += [*waiting, line]
            waiting = []
        else:
            groups += [[each] for each in waiting] + [[line]]
            waiting = []
    return groups
