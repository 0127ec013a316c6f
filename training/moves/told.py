"""This module knows how to write sentences of invented news in which every turn of a bargain is known, with its force and its words.

The phrases (turns.txt) tell each force in some twenty ways, from plain ("demanded") to hardly said ("Not yet"), and beside them what is
no turn at all: opinion, news, praise and blame, journalists' questions.
"""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.branch.names import cast

TURNS = Path(__file__).with_name("turns.txt")
DAYS = ("Monday", "Thursday", "Saturday", "the first of May", "noon on Friday", "the end of the month")
LINES = 6
"""Sentences of one text, a paragraph each."""
CAST = 12
"""Actors of which two are taken that a singular verb goes with."""
PLURAL = ("s", "people", "police", "men", "military")
_SLOT = re.compile(r"\bA\b|\bB\b|\{(?:do|thing|it|day)\}")
_SENTENCE_START = re.compile(r"(?:^|“|[.!?] )$")


@dataclass(frozen=True)
class Phrases:
    """What is told, force by force, and what it can be told about: a deed, the same as a noun, and its subject."""

    turns: tuple[tuple[str, str], ...]
    deeds: tuple[tuple[str, str, str], ...]


def phrases() -> Phrases:
    """The phrases of the file."""
    force, turns, deeds = "", list[tuple[str, str]](), list[tuple[str, str, str]]()
    for line in TURNS.read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            force = line.removeprefix("= ")
        elif line and not line.startswith("#"):
            if force == "deeds":
                do, thing, it = line.split(" | ")
                deeds.append((do, thing, it))
            else:
                turns.append((force, line))
    return Phrases(tuple(turns), tuple(deeds))


def invented(times: int, seed: int = 7) -> Iterator[dict[str, Any]]:
    """Texts in the corpus' form, with all phrases told this many times; the same seed gives the same texts."""
    rng, known = random.Random(seed), phrases()
    told = [turn for _ in range(times) for turn in rng.sample(known.turns, len(known.turns))]
    for at in range(0, len(told), LINES):
        yield _text(f"told-{at // LINES}", [(force, _filled(rng, turn, known.deeds)) for force, turn in told[at : at + LINES]])


def _filled(rng: random.Random, turn: str, deeds: tuple[tuple[str, str, str], ...]) -> str:
    """One phrase with its people, deed and day; its words still in brackets."""
    by, to = [one for one in cast(rng, CAST) if not one.endswith(PLURAL)][:2]
    do, thing, it = rng.choice(deeds)
    words = {"A": by, "B": to, "{do}": do, "{thing}": thing, "{it}": it, "{day}": rng.choice(DAYS)}
    filled = ""
    rest = 0
    for slot in _SLOT.finditer(turn):
        filled += turn[rest : slot.start()]
        word = words[slot[0]]
        filled += word[0].upper() + word[1:] if _SENTENCE_START.search(filled) else word
        rest = slot.end()
    return filled + turn[rest:]


def _text(name: str, lines: list[tuple[str, str]]) -> dict[str, Any]:
    text, moves = "", list[dict[str, Any]]()
    for force, line in lines:
        start, end = line.index("["), line.index("]") - 1
        if force != "none":
            moves.append({"force": force, "content": [[len(text) + start, len(text) + end]]})
        text += line.replace("[", "").replace("]", "") + "\n\n"
    return {"id": name, "text": text.rstrip("\n"), "date": None, "moves": moves}
