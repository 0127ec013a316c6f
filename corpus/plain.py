"""This module knows a file without its annotation, as a second annotator is given it."""

from __future__ import annotations

from corpus.check import strip_marks
from corpus.ledger import LEDGER_LINE
from corpus.marks import TEXT_LINE


def plain_text(written: str) -> str:
    """All ``%`` lines and text lines of a file; no marks, no ledger. Braces of the page keep their backslash."""
    lines: list[str] = []
    in_ledger = False
    for line in written.split("\n"):
        if line.startswith("%passage"):
            in_ledger = False
            lines = [*_without_blank_end(lines), "", line]
        elif LEDGER_LINE.match(line):
            in_ledger = True
        elif not in_ledger:
            lines.append(_plain_line(line))
    return "\n".join(_without_blank_end(lines)) + "\n"


def _plain_line(line: str) -> str:
    match = TEXT_LINE.fullmatch(line)
    return f"{match[1]}|{match[2]}{_escaped(strip_marks(match[3]))}" if match else line


def _without_blank_end(lines: list[str]) -> list[str]:
    end = len(lines)
    while end and not lines[end - 1].strip():
        end -= 1
    return lines[:end]


def _escaped(text: str) -> str:
    return "".join(f"\\{char}" if char in "{}\\" else char for char in text)
