"""This module knows how a reader's search becomes a question FTS5 cannot misread, and how names are folded for comparing."""

import re
import unicodedata

_PIECES = re.compile(r'["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|([^\s"“”„«»]+)')


def full_text(search: str) -> str:
    """The FTS5 query for a reader's words: every word as the start of a word, "quoted words" as a phrase, all of them.

    Nothing the reader types is taken for query syntax. Nothing that can be searched for gives "".

    >>> full_text('ceasef "grain corridor" NOT')
    '"ceasef"* AND "grain corridor" AND "NOT"*'
    """
    return " AND ".join(filter(None, (_piece(*found.groups()) for found in _PIECES.finditer(search))))


def folded(text: str) -> str:
    """Without case, accents and runs of white space: what two spellings of one name share.

    >>> folded("  Źana  ORLOVÁ")
    'zana orlova'
    """
    bare = "".join(char for char in unicodedata.normalize("NFKD", storable(text)) if not unicodedata.combining(char))
    return " ".join(bare.casefold().split())


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
