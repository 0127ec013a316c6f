"""This module knows the deeds that sentences are invented of, as phrases.txt lists them."""

import re
from dataclasses import dataclass
from pathlib import Path

from onrecord.model.correction import STATUSES

PHRASES = Path(__file__).with_name("phrases.txt")


@dataclass(frozen=True)
class Phrase:
    """A deed: "[call off] talks with B"; `noun` where it is "the [arrest] of B by A"; with a status where it is a whole sentence."""

    type: str
    mode: str | None
    words: str
    noun: bool = False
    status: str | None = None


def phrases(path: Path = PHRASES) -> list[Phrase]:
    """The deeds of a file, in order."""
    found, type_, mode = [], "", ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if re.fullmatch(r"[A-Z]+(?:\.[a-z-]+)?", line):
            type_, _, mode = line.partition(".")
        elif line and not line.startswith("#"):
            status = re.match(r"[a-z_]+(?= )", line)
            found.append(_phrase(type_, mode or None, line, status[0] if status and status[0] in STATUSES else None))
    return found


def _phrase(type_: str, mode: str | None, line: str, status: str | None) -> Phrase:
    if status:
        return Phrase(type_, mode, line.removeprefix(f"{status} "), status=status)
    return Phrase(type_, mode, line.removeprefix("="), noun=line.startswith("="))
