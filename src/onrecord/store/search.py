"""This module knows how a reader's search becomes a question FTS5 cannot misread, and how names are folded for comparing."""

import unicodedata
from itertools import product

from onrecord.text.sought import PIECES

APOSTROPHES, DASHES = "'’‘ʼ", "-‐–"
"""Signs that pages print for one another in a name; `folded` leaves none but these of them."""
_ONE_SIGN = str.maketrans({**dict.fromkeys(APOSTROPHES, "'"), **dict.fromkeys(DASHES, "-")})


def full_text(search: str) -> str:
    """The FTS5 query for a reader's words: every word as the start of a word, "quoted words" as a phrase, all of them.

    Nothing the reader types is taken for query syntax. Nothing that can be searched for gives "".

    >>> full_text('ceasef "grain corridor" NOT')
    '"ceasef"* AND "grain corridor" AND "NOT"*'
    """
    return " AND ".join(filter(None, (_piece(*found.groups()) for found in PIECES.finditer(search))))


def folded(text: str) -> str:
    """Without case, accents and runs of white space: what two spellings of one name share.

    >>> folded("  Źana  ORLOVÁ")
    'zana orlova'
    """
    bare = "".join(char for char in unicodedata.normalize("NFKD", storable(text)) if not unicodedata.combining(char))
    return " ".join(bare.casefold().split())


def spellings(name: str) -> tuple[str, ...]:
    """A name, folded, with each apostrophe and each dash that a page may print in it.

    >>> spellings("O'Neill"), spellings("Orsk")
    (("o'neill", 'o’neill', 'o‘neill', 'oʼneill'), ('orsk',))
    """
    return signed(spelt_alike(name))


def signed(plain: str) -> tuple[str, ...]:
    """Words with each apostrophe and each dash that may stand for a plain one in them."""
    pairs = product(APOSTROPHES if "'" in plain else "'", DASHES if "-" in plain else "-")
    return tuple(plain.replace("'", apostrophe).replace("-", dash) for apostrophe, dash in pairs)


def spelt_alike(name: str) -> str:
    """A name, folded, with one sign for every apostrophe and one for every dash: for comparing names that are at hand.

    >>> spelt_alike("The People’s Post") == spelt_alike("the people's post")
    True
    """
    return one_sign(folded(name))


def one_sign(words: str) -> str:
    """Words with one sign for every apostrophe and one for every dash."""
    return words.translate(_ONE_SIGN)


def storable(text: str) -> str:
    """Without what a record cannot hold or look for: null characters and lone surrogates."""
    return text.replace("\x00", " ").encode("utf-8", "replace").decode()


def _piece(phrase: str | None, word: str | None) -> str:
    quoted = _quoted(phrase if word is None else word)
    return quoted and (quoted if word is None else quoted + "*")


def _quoted(words: str | None) -> str:
    """As an FTS5 string; empty where there is no letter or digit to look for (FTS5 would take such a string for everything)."""
    kept = storable(words or "").strip()
    return f'"{kept}"' if any(char.isalnum() for char in kept) else ""
