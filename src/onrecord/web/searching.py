"""This module knows which of a row's words a search asked for, so that they can be shown."""

import re
import unicodedata
from collections.abc import Sequence

import msgspec

from onrecord.text.sought import PIECES


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """A run of text; `found` where the search asked for it."""

    text: str
    found: bool


def lit(text: str, search: str) -> tuple[Run, ...]:
    """A row's text with the words looked for lit up, without regard to case and accents.

    >>> [run.text for run in lit("Orsk refuses the Öland plan", "oland") if run.found]
    ['Öland']
    """
    asked = _asked(search)
    if not asked:
        return (Run(text=text, found=False),) if text else ()
    flat, places = _flat(text)
    runs: list[Run] = []
    read = 0
    for match in asked.finditer(flat):
        start, end = places[match.start()], places[match.end() - 1] + 1
        end += sum(1 for _ in _trailing_marks(text, end))
        runs += [Run(text=text[read:start], found=False), Run(text=text[start:end], found=True)]
        read = end
    return tuple(run for run in (*runs, Run(text=text[read:], found=False)) if run.text)


def _asked(search: str) -> re.Pattern[str] | None:
    """A pattern for what the record takes a search to mean: every word as the start of a word, "quoted words" as a phrase."""
    pieces = [_words(phrase, "") if word is None else _words(word, r"\w*") for phrase, word in _groups(search)]
    patterns = sorted(filter(None, pieces), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)") if patterns else None


def _groups(search: str) -> list[tuple[str | None, str | None]]:
    return [(found[1], found[2]) for found in PIECES.finditer(search)]


def _words(piece: str | None, ending: str) -> str:
    words = re.findall(r"\w+", _flat(piece or "")[0])
    return r"\W+".join(map(re.escape, words)) + ending if words else ""


def _flat(text: str) -> tuple[str, Sequence[int]]:
    """The text in lower case and without accents, and for each character the place in the text it came from."""
    if text.isascii():
        return text.lower(), range(len(text))
    flat: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        plain = [piece for piece in unicodedata.normalize("NFKD", char).casefold() if not unicodedata.combining(piece)]
        flat += plain
        places += [place] * len(plain)
    return "".join(flat), places


def _trailing_marks(text: str, end: int) -> str:
    marks = end
    while marks < len(text) and unicodedata.combining(text[marks]):
        marks += 1
    return text[end:marks]
