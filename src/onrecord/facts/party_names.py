"""This module knows which names a state, a body, a movement or a person goes by, and which are descriptions, vessels, or several in one.

It looks at the form of a name only; whether anybody is a party at all is another's matter.
"""

import re
from collections.abc import Collection
from functools import lru_cache

from onrecord.facts.countries import COUNTRIES

BODIES = frozenset(
    str.split(
        """
        administration alliance army authorities authority bloc brigade cabinet coalition command commission committee confederation
        congress council court delegation faction federation fighters forces front government group guards guerrillas insurgents junta
        leadership league military militants militia ministry mission movement navy organisation organization parliament party police
        presidency rebels regime resistance senate separatists side tribe tribunal union
        """
    )
)
"""Nouns in small letters in which the name of a state's body, an armed force or a movement may end: "Orskan army", "Tarn rebels"."""
VESSELS = frozenset(
    str.split("aircraft airliner boat carrier destroyer ferry freighter frigate helicopter jet plane ship submarine tanker trawler vessel")
)
"""What moves people and is none."""
LETTERED = re.compile(r"^(?:MV|MT|SS|HMS|USS|RMS)\b")
_ARTICLE = re.compile(r"^(?:an?|some|several|many|most|one|two|both|other|another)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:[-’'.&][^\W_]+)*")
_OWNED = re.compile(r"\w['’]s?\s")
_JOINED = re.compile(r"\s(?:and|or)\s|\s?[/–—-]\s?|,\s")
_AND = re.compile(r"\s(?:and|or)\s")
_KNOWN = frozenset(name for country in COUNTRIES.values() for name in (country.name, *country.names))
REMEMBERED = 10_000


@lru_cache(maxsize=REMEMBERED)
def is_proper(name: str) -> bool:
    """Whether words are the name of a state, a body, a movement or a person, and no description of somebody, nor a vessel.

    A description ends in a plain noun, or says whose somebody is. Scripts without capitals are taken for names.

    >>> [is_proper(name) for name in ("Orsk", "Harbour League", "Tarn rebels", "al-Vell", "Orskan government")]
    [True, True, True, True, True]
    >>> [is_proper(name) for name in ("a Lenne Union (", "Orskan prosecutors", "Vell’s ‘harbour militia’", "MV Tarn", "Orskan vessel")]
    [False, False, False, False, False]
    """
    words = _WORD.findall(name)
    if not words or _ARTICLE.match(name) or LETTERED.match(name):
        return False
    last = words[-1]
    if last.casefold() in VESSELS:
        return False
    return not (last.isascii() and last.islower()) or (last in BODIES and not _OWNED.search(name))


def is_several(name: str, parties: Collection[str]) -> bool:
    """Whether a name is those of several in one, as far as these parties and the world's states tell.

    >>> is_several("Orsk-Vell", {"Orsk", "Vell"}), is_several("Harbour Party and Lenne", ()), is_several("Relief and Works Agency", ())
    (True, True, False)
    >>> is_several("Bosnia and Herzegovina", {"Bosnia"}), is_several("Guinea-Bissau", ())
    (False, False)
    """
    if name in _KNOWN:
        return False
    parts = [part.removeprefix("the ").strip() for part in _JOINED.split(name)]
    if len(parts) > 1 and all(part in parties or part in _KNOWN for part in parts):
        return True
    first, *others = _AND.split(name)
    words = first.split()
    return bool(others) and len(words) > 1 and words[-1].casefold() in BODIES
