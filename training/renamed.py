"""This module knows how a passage is told with names as the news has them: other countries, capitals and people, and initials.

The corpus' names are invented, and what is learnt from them alone passes over names whose words are plain ("Paul Green").
Every word that names a state, its people or its capital, a person or a place gives way to a real one, the same throughout the passage.
"""

import random
import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Any

from training.branch.real_names import CITIES, FIRST, INITIALS, LAST, Country, countries

Entry = dict[str, Any]
STEM = 4
"""Letters by which a word is told to be of a state's name: "Tauveni" of Tauvenesh."""
WORD = re.compile(r"[^\W\d_]+")
WORDS_OF_TITLES = 2
"""A person's name has no more words than this; more are titles."""


def renamed(gold: Entry, rng: random.Random) -> Entry:
    """A passage in the machine contract's form with other names, every span moved with its words."""
    names = _names(gold, rng)
    text = gold["text"]
    put = [(word.start(), word.end(), new) for word in WORD.finditer(text) if (new := _in_capitals(word.group(), names)) is not None]
    retold = _Retold(text, [(start, end, _at_a_start(text, start, new)) for start, end, new in put])
    return {**{key: value if key == "entities" else retold.entries(value) for key, value in gold.items()}, "text": retold.text}


def _in_capitals(word: str, names: Mapping[str, str]) -> str | None:
    """What a word gives way to, in capitals where it stands in capitals, as in a dateline."""
    shouted = names.get(word.capitalize()) if word.isupper() and len(word) > 1 else None
    return names.get(word) or (shouted and shouted.upper())


def _at_a_start(text: str, start: int, new: str) -> str:
    """ "the U.S." with a capital at the start of a sentence or line, and without a second article."""
    if not new.startswith("the "):
        return new
    if text[max(0, start - 4) : start].casefold() == "the ":
        return new[4:]
    return new[0].upper() + new[1:] if not text[max(0, start - 2) : start].strip(" “\"'‘«—") or text[start - 2] in ".?!:" else new


def _names(gold: Entry, rng: random.Random) -> dict[str, str]:
    """What each word of a name gives way to."""
    entities: Mapping[str, Entry] = gold["entities"]
    called = [(gold["text"][slice(*mention["span"])], entities.get(mention["entity"] or "")) for mention in gold["mentions"]]
    names: dict[str, str] = {}
    states = [each["name"] for each in entities.values() if each["kind"] == "state" and WORD.fullmatch(each["name"])]
    places = [each["name"] for each in entities.values() if each["kind"] == "place" and WORD.fullmatch(each["name"])]
    for state, country in zip(states, rng.sample(countries(), min(len(states), len(countries()))), strict=False):
        seats = [words for words, who in called if who is not None and who["name"] == state and words in places]
        names |= _of_state(gold["text"], state, country, seats)
    for place in places:
        names.setdefault(place, rng.choice(CITIES))
    for each in entities.values():
        if each["kind"] == "person":
            names = _of_person(each["name"], rng) | names
        elif each["kind"] == "organisation" and each["name"].isupper() and WORD.fullmatch(each["name"]):
            names.setdefault(each["name"], rng.choice(INITIALS))
    return names


def _of_state(text: str, state: str, country: Country, seats: Sequence[str]) -> dict[str, str]:
    """Words of a state's name, its adjective, its people and its seats."""
    stem = state[:STEM]
    words = WORD.findall(text) if len(stem) == STEM else ()
    alike = {word for word in words if word.startswith(stem) and not word.isupper()}
    found = {word: country.people if word.endswith("s") and word != state else country.adjective for word in alike}
    return found | {state: country.name} | dict.fromkeys(seats, country.capital)


def _of_person(name: str, rng: random.Random) -> dict[str, str]:
    words = WORD.findall(name)
    if not 1 <= len(words) <= WORDS_OF_TITLES or not all(word[0].isupper() for word in words):
        return {}
    return {words[-1]: rng.choice(LAST)} | ({words[0]: rng.choice(FIRST)} if len(words) > 1 else {})


class _Retold:
    """A text in which some words gave way to others, and where its spans are afterwards.

    Args:
        put: where each word stood, and what stands there now, in text order.
    """

    def __init__(self, text: str, put: Sequence[tuple[int, int, str]]) -> None:
        parts, at = [], 0
        for start, end, new in put:
            parts += [text[at:start], new]
            at = end
        self.text = "".join([*parts, text[at:]])
        self._starts, self._ends = [start for start, _, _ in put], [end for _, end, _ in put]
        self._new = [new for _, _, new in put]
        self._grown = [0, *accumulate(len(new) - (end - start) for start, end, new in put)]

    def entries(self, value: Any) -> Any:
        """A structure with every span in it moved."""
        if isinstance(value, dict):
            return {name: self.entries(each) for name, each in value.items()}
        if isinstance(value, list) and len(value) == 2 and all(type(each) is int for each in value):
            return [self._at(value[0], ends=False), self._at(value[1], ends=True)]
        return [self.entries(each) for each in value] if isinstance(value, list) else value

    def _at(self, place: int, *, ends: bool) -> int:
        """Where a place is now; one inside a word is that word's begin, or its end."""
        number = bisect_right(self._ends, place)
        if number < len(self._starts) and self._starts[number] < place:
            return self._starts[number] + self._grown[number] + (len(self._new[number]) if ends else 0)
        return place + self._grown[number]
