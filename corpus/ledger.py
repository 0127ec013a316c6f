"""This module knows the lines of the ledger: ``q1: speech by=renn``, ``e1: ACCUSE happened < orsk > vell``.

It reads their form; whether the words and keys in them exist is for the checker.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from corpus.inline import InlineFault
from corpus.terms import UNKNOWN
from corpus.values import EventEntry, MoveEntry, QuotationEntry

Entry = QuotationEntry | EventEntry | MoveEntry

LEDGER_LINE = re.compile(r"([qem]\d+):(?:\s|$)")
_FIELDS: Final = {
    "q": ("by", "via", "issue", "tags"),
    "e": ("when", "vouched"),
    "m": ("by", "to", "issue", "q", "e", "answers"),
}
_SLOTS: Final = {"<": "actors", ">": "recipients", "+": "others"}


@dataclass(slots=True)
class _Words:
    """The words of one line, sorted by what they are."""

    line: int
    letter: str
    plain: list[str] = field(default_factory=list)
    fields: dict[str, str] = field(default_factory=dict)
    slots: dict[str, tuple[str, ...]] = field(default_factory=dict)
    faults: list[InlineFault] = field(default_factory=list)

    def fault(self, what: str, expected: str) -> None:
        self.faults.append(InlineFault(self.line, what, expected))

    def add_field(self, word: str) -> None:
        key, _, value = word.partition("=")
        known = _FIELDS[self.letter]
        if key not in known:
            self.fault(f"{word!r}: no field {key!r} here", f"expected one of {', '.join(f'{each}=' for each in known)}")
        elif key in self.fields:
            self.fault(f"{key}= is given twice", "expected it once")
        elif not value:
            self.fault(f"{key}= has no value", "expected a value right behind it, without a space")
        else:
            self.fields[key] = value

    def listed(self, key: str, separator: str = "+") -> tuple[str, ...]:
        value = self.fields.get(key)
        return tuple(value.split(separator)) if value else ()

    def first(self, at: int, what: str) -> str:
        if at < len(self.plain):
            return self.plain[at]
        self.fault(f"{what} is missing", f"expected {what} here")
        return ""

    def no_more_than(self, count: int) -> None:
        for word in self.plain[count:]:
            self.fault(f"{word!r} is one word too many", "expected fields (key=value) after the fixed words")


def read_entry(written: str, line: int) -> tuple[Entry, tuple[InlineFault, ...]]:
    """Read one ledger line; `written` has the form that LEDGER_LINE names."""
    head, _, rest = written.partition(":")
    words = _sort_words(rest.split(), line, head[0])
    entry = _READERS[head[0]](head, words)
    return entry, tuple(words.faults)


def _sort_words(written: list[str], line: int, letter: str) -> _Words:
    words, slot = _Words(line, letter), ""
    for word in written:
        if letter == "e" and word in _SLOTS:
            slot = word
            words.slots.setdefault(slot, ())
        elif "=" in word:
            slot = ""
            words.add_field(word)
        elif slot:
            words.slots[slot] += (word,)
        else:
            words.plain.append(word)
    for each, keys in words.slots.items():
        if not keys:
            words.fault(f"nobody stands behind {each!r}", "expected one or more keys")
    return words


def _read_quotation(name: str, words: _Words) -> QuotationEntry:
    words.no_more_than(2)
    by: tuple[str, ...] | None = words.listed("by") or None
    return QuotationEntry(
        id=name,
        line=words.line,
        kind=words.first(0, "the kind of the quotation"),
        directness=words.plain[1] if len(words.plain) > 1 else None,
        by=() if by == (UNKNOWN,) else by,
        via=words.fields.get("via"),
        issue=words.fields.get("issue"),
        tags=words.listed("tags", ","),
    )


def _read_event(name: str, words: _Words) -> EventEntry:
    words.no_more_than(2)
    kind, dot, mode = words.first(0, "the type of the event").partition(".")
    return EventEntry(
        id=name,
        line=words.line,
        type=kind,
        mode=mode if dot else None,
        status=words.first(1, "the status of the event"),
        actors=words.slots.get("<", ()),
        recipients=words.slots.get(">", ()),
        others=words.slots.get("+", ()),
        when=words.fields.get("when"),
        vouched=words.fields.get("vouched"),
    )


def _read_move(name: str, words: _Words) -> MoveEntry:
    words.no_more_than(1)
    for key in ("by", "issue"):
        if key not in words.fields:
            words.fault(f"the move has no {key}=", f"expected {key}=KEY")
    return MoveEntry(
        id=name,
        line=words.line,
        force=words.first(0, "the force of the move"),
        by=words.fields.get("by", ""),
        to=words.listed("to"),
        issue=words.fields.get("issue"),
        quotation=words.fields.get("q"),
        event=words.fields.get("e"),
        answers=words.fields.get("answers"),
    )


_READERS: Final[dict[str, Callable[[str, _Words], Entry]]] = {
    "q": _read_quotation,
    "e": _read_event,
    "m": _read_move,
}
