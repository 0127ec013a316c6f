"""This module knows how one phrase's name goes with another's: the same, shorter, an initial, a demonym's stem, a word's first letters."""

from onrecord.annotate.actors.phrase import Phrase
from onrecord.facts.whose import names_of_state

SAME, SHORTER, LONGER, LAST, INITIAL, LETTERS, PEOPLE, STEM, PART, OTHER = (
    "same", "shorter", "longer", "last", "initial", "letters", "people", "stem", "part", "other",
)  # fmt: skip
SHORTEST_STEM = 3
"""Letters that a state and its people's name must share from the start, at least ("Orsk", "Orskans")."""
MOST_ENDING = 5
"""Letters that may follow a stem ("Quelmahue": "Quelmahuan")."""
_SMALL = frozenset({"of", "the", "and", "for"})


def likeness(one: Phrase, other: Phrase) -> str:
    """How the first phrase's names go with the second's; "" where one has none.

    >>> from onrecord.annotate.actors.phrase import read_phrase
    >>> [likeness(read_phrase(one), read_phrase("Ada Vell")) for one in ("Vell", "A. Vell", "Ada Brunn", "Ada Vell")]
    ['shorter', 'initial', 'part', 'same']
    """
    mine, theirs = one.names, other.names
    if not mine or not theirs:
        return ""
    if mine == theirs:
        return SAME
    here, there = set(mine), set(theirs)
    if here <= there or there <= here:
        return SHORTER if here <= there else LONGER
    return _partly(one, other) or (PART if here & there else OTHER)


def _partly(one: Phrase, other: Phrase) -> str:
    """How two names go together of which neither holds the other; "" where they only share a word or none."""
    mine, theirs = one.names, other.names
    if mine[-1] == theirs[-1]:
        return INITIAL if _is_initial(mine[0], theirs[0]) or _is_initial(theirs[0], mine[0]) else LAST
    if stands_for(one, other) or stands_for(other, one):
        return LETTERS
    if len(mine) > 1 or len(theirs) > 1:
        return ""
    return PEOPLE if is_people(mine[0], theirs[0]) or is_people(theirs[0], mine[0]) else STEM if is_stem(mine[0], theirs[0]) else ""


def _is_initial(short: str, full: str) -> bool:
    plain = short.rstrip(".")
    return len(plain) < 3 and full.startswith(plain)


def is_stem(one: str, other: str) -> bool:
    """Whether two words are a state's name and its people's.

    >>> is_stem("orsk", "orskans"), is_stem("quelmahue", "quelmahuan"), is_stem("vell", "vardheze")
    (True, True, False)
    """
    shared = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    shorter, longer = sorted((len(one), len(other)))
    return shared >= max(SHORTEST_STEM, shorter - 2) and longer - shared <= MOST_ENDING


def is_people(people: str, state: str) -> bool:
    """Whether a word is formed from a state's name as an adjective or its people's name is.

    >>> is_people("orskan", "orsk"), is_people("orskans", "orsk"), is_people("orskgaz", "orsk")
    (True, True, False)
    """
    return people != state and state in names_of_state(people.removesuffix("s"))


def stands_for(letters: Phrase, phrase: Phrase) -> bool:
    """Whether one word is made of the first letters of the other's words ("HC": "Harbour Council").

    >>> from onrecord.annotate.actors.phrase import read_phrase
    >>> stands_for(read_phrase("HC"), read_phrase("Harbour Council"))
    True
    """
    if len(letters.names) != 1 or len(phrase.words) < 2:
        return False
    word = letters.names[0].replace(".", "")
    firsts = [part[0] for part in (*phrase.words, *phrase.described) if part not in _SMALL]
    return 2 <= len(word) <= 8 and len(firsts) >= 2 and word == "".join(firsts)[: len(word)] and len(firsts) - len(word) <= 1
