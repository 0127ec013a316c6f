"""This module knows letters: capital ones, in the scripts that have them, and a text as its letters alone."""

import re

UPPER = "".join(letter for letter in map(chr, (*range(0x41, 0x590), *range(0x1E00, 0x1F00))) if letter.isupper())
"""Every capital letter of the Latin, Greek, Cyrillic and Armenian scripts; goes between the brackets of a character class."""

_LETTERS = re.compile(r"[^\W_]+")


def letters_of(text: str) -> str:
    """The text as its letters and digits alone, for comparing what is typed differently.

    >>> letters_of("Orsk’s “no” – again")
    'orsksnoagain'
    """
    return "".join(_LETTERS.findall(text.casefold()))
