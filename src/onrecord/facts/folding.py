"""This module knows when two spellings of a name are one: capitals, accents, full stops and apostrophes aside.

Short words in capitals keep them ("US", "WHO"), so that "us" and "who" are not taken for them.
"""

import re
import unicodedata

LONGEST_INITIALS = 6
"""Longer words in capitals are shouted, not initials."""

_APOSTROPHES = str.maketrans("’‘ʼ`´ʹ", "''''''")
_STOPPED = re.compile(r"\b(?:[^\W\d_]\.\s?)+[^\W\d_]\.")
_ONE_SPELLING = {"organisation": "organization", "co operation": "cooperation", "defense": "defence", "center": "centre"}
"""Words of bodies' names that houses spell differently."""
_SPELT = re.compile(r"\b(?:" + "|".join(_ONE_SPELLING) + r")\b")
_GAPS = re.compile(r"[\s\-‐‑–]+")


def folded(words: str) -> str:
    """A name as the tables are searched by it, a leading "the" dropped.

    >>> folded("The Élysée Palace"), folded("U.S."), folded("Kim Jong-Un")
    ('elysee palace', '=US', 'kim jong un')
    """
    plain = plainly(words)
    return f"={plain}" if is_initials(plain) else _SPELT.sub(lambda found: _ONE_SPELLING[found[0]], plain.casefold())


def plainly(words: str) -> str:
    """The words without accents, stops in initials, hyphens and a leading "the"; capitals are kept."""
    bare = _without_accents(words.translate(_APOSTROPHES))
    unstopped = _STOPPED.sub(lambda found: re.sub(r"[.\s]", "", found[0]), bare) if "." in bare else bare
    joined = _GAPS.sub(" ", unstopped).strip(" .,;:")
    return joined[4:] if joined[:4].casefold() == "the " else joined


def _without_accents(words: str) -> str:
    return words if words.isascii() else "".join(sign for sign in unicodedata.normalize("NFKD", words) if not unicodedata.combining(sign))


def is_initials(words: str) -> bool:
    """Whether it is one short word in capitals."""
    return 2 <= len(words) <= LONGEST_INITIALS and words.isupper() and words.isalnum() and words.isascii()


def is_capitalised(words: str) -> bool:
    """Whether some letter is a capital, or the script has none: only then can it be a name as a page writes it."""
    letters = [sign for sign in words if sign.isalpha()]
    return any(sign.isupper() or sign.lower() == sign.upper() for sign in letters)
