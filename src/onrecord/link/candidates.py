"""This module knows which pairs of statements are worth comparing, without comparing each with each.

Statements meet where they share two telling words that stand close together, or, for a fragment of a few words, one telling word on
the same day, or of the same speaker in the same days.
What a word tells is fixed (`text.common_words`), so whether two statements meet does not hang on what else the record holds; only a
wording that hundreds of statements share is cut short, to the nearest in time.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from onrecord.link.meeting import Key, Meeting, day_number
from onrecord.link.tellings import Telling, said_by
from onrecord.link.voices import name_parts
from onrecord.text.common_words import COMMON, SMALL, TELLING, weight
from onrecord.text.retelling import Wording

APART = 2
"""Telling words that stand at most so many telling words apart make a key together."""
FRAGMENT = 4
"""Telling words of a statement up to which one of them is a key by itself, with the speaker's name."""
RUN = 4
"""Words in a row by which a fragment of common words is found, on the same day."""
DAYS = 3
"""Days apart within which a fragment is looked for by one word."""
CANDIDATES = 48
"""Statements that one is compared with at most: those that share the most keys, the nearest in time of several."""
CROWD = 64
"""Holders of one key that are looked at, the nearest in time; a key of two words that everybody uses tells little."""


def filed_keys(telling: Telling) -> set[Key]:
    """The keys under which a statement is found."""
    wording = said_by(telling)
    return {*pair_keys(wording), *_filed_keys(telling, wording)}


def asked_keys(telling: Telling) -> set[Key]:
    """The keys under which it looks for others."""
    wording = said_by(telling)
    return {*pair_keys(wording), *_asked_keys(telling, wording)}


def pair_keys(wording: Wording) -> Iterator[Key]:
    """Two telling words that stand close together, in alphabetical order; two common words only side by side."""
    words = [word for word in wording.roots if weight(word) > SMALL]
    for place, word in enumerate(words):
        for step, other in enumerate(words[place + 1 : place + 1 + APART], start=1):
            if word != other and (step == 1 or weight(word) + weight(other) > 2 * COMMON):
                yield (word, other) if word < other else (other, word)


def _telling_words(wording: Wording) -> list[str]:
    return [word for word in wording.roots if weight(word) >= TELLING]


def _filed_keys(telling: Telling, wording: Wording) -> Iterator[Key]:
    """One word and a day, with and without the speaker: how a fragment finds the whole; a fragment is also filed as one."""
    if telling.day:
        words, day = set(_telling_words(wording)), telling.day.isoformat()
        yield from _run_keys(telling.day, wording)
        for word in words:
            for name in {_surname(telling), ""}:
                yield name, word, day
                if len(words) <= FRAGMENT:
                    yield name, word, day, "fragment"


def _asked_keys(telling: Telling, wording: Wording) -> Iterator[Key]:
    """A fragment asks for all that hold its words, any other statement for fragments only."""
    if telling.day:
        words, name = set(_telling_words(wording)), _surname(telling)
        kind = () if len(words) <= FRAGMENT else ("fragment",)
        yield from _run_keys(telling.day, wording) if len(words) <= FRAGMENT else ()
        for word in words:
            for day in _around(telling.day):
                yield name, word, day, *kind
            yield "", word, telling.day.isoformat(), *kind


def _run_keys(day: date, wording: Wording) -> Iterator[Key]:
    """Words in a row on one day, however little each tells."""
    for start in range(len(wording.roots) - RUN + 1):
        yield day.isoformat(), *wording.roots[start : start + RUN]


def _around(day: date) -> Iterator[str]:
    for step in range(-DAYS, DAYS + 1):
        yield (day + timedelta(days=step)).isoformat()


def _surname(telling: Telling) -> str:
    return (name_parts(telling.speaker) or ("",))[-1]


STATEMENTS_MEET = Meeting(
    filed=filed_keys,
    asked=asked_keys,
    day=lambda telling: day_number(telling.day),
    before=CROWD // 2,
    after=CROWD // 2,
    most=CANDIDATES,
)
"""How statements find one another."""
