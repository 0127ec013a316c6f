"""This module knows by what actors are looked up again: what the tables know them as, words of their names, initials, nouns.

"Harbour League" is looked up by "harbour" and "league", by how these words begin, and by its initials, as "HL" is.
"""

from collections.abc import Collection, Iterator
from itertools import islice

from onrecord.annotate.actors.heard import Heard
from onrecord.annotate.actors.phrase import NAME, PLAIN_FORMS

LATEST = 8
"""Actors of one word that are looked at, those whom it was first said of last."""
STEM = 3
"""Letters by which a name is looked up though it ends otherwise."""
LONGEST_SHORT = 8
"""Letters of a name that may itself be short for another, at most."""


class Index:
    """The actors of a page by number, each under the words by which it was called."""

    def __init__(self) -> None:
        self._actors: dict[str, dict[int, None]] = {}

    def add(self, heard: Heard, actor: int) -> None:
        """Note that a phrase means an actor."""
        for key in _keys(heard):
            self._actors.setdefault(key, {})[actor] = None

    def of_fact(self, id_: str) -> Collection[int]:
        """Who is somebody of the tables of facts, in the order in which they were called so."""
        return self._of(_fact(id_))

    def of_word(self, word: str) -> Collection[int]:
        """Who has a word in his name, in the order in which they were called so."""
        return self._of(word)

    def latest(self, word: str) -> Iterator[int]:
        """The same, the last of them first, and no more than a few."""
        return self._latest(word)

    def of_stem(self, name: str) -> Iterator[int]:
        """Whose name begins like another, the last first: "Orsk" for "Orskan"."""
        return self._latest(_stem(name))

    def of_noun(self, noun: str) -> Iterator[int]:
        """The first few who were called by a noun."""
        return islice(self._of(_noun(noun)), LATEST)

    def alike(self, heard: Heard) -> list[int]:
        """Who was called by anything that a phrase has, the last first of each; an actor stands there as often as that was so."""
        return [actor for key in _keys(heard) for actor in self._latest(key)]

    def _of(self, key: str) -> dict[int, None]:
        return self._actors.get(key, {})

    def _latest(self, key: str) -> Iterator[int]:
        return islice(reversed(self._of(key)), LATEST)


def _keys(heard: Heard) -> list[str]:
    """What an actor of this phrase is looked up by later."""
    phrase = heard.phrase
    if phrase.form not in PLAIN_FORMS:
        return []
    keys = [] if heard.known is None else [_fact(heard.known.id)]
    keys += [*phrase.names, *map(_stem, phrase.names)]
    if phrase.form == NAME and len(phrase.words) > 1:
        keys.append("".join(word[0] for word in phrase.words) + ".")
    elif len(phrase.names) == 1 and len(phrase.names[0]) <= LONGEST_SHORT:
        keys.append(phrase.names[0].replace(".", "") + ".")
    if phrase.title and phrase.form == NAME:
        keys.append(_noun(phrase.title.casefold().split()[-1]))
    return [*keys, _noun(phrase.head)]


def _fact(id_: str) -> str:
    return "#" + id_


def _stem(name: str) -> str:
    return name[:STEM] + "…"


def _noun(noun: str) -> str:
    return "=" + noun
