"""This module knows whether some words hold all that a reader looks for: every word as the start of a word, "quoted words" as a phrase."""

import re
import unicodedata

PIECES = re.compile(r'["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|([^\s"“”„«»]+)')
"""What a reader types: quoted words, or one word."""
_WORD = re.compile(r"[^\W_]+")


def holds_all(words: str, search: str) -> bool:
    """Whether all that is looked for occurs, without regard to case, accents and the signs between words; of nothing all does.

    >>> holds_all("Orsk’s navy closed the strait", 'strai "navy closed"'), holds_all("the strait closed", '"closed the"')
    (True, False)
    """
    told = f" {_plain(words)} "
    pieces = [(_plain(phrase), " ") if phrase is not None else (_plain(word), "") for phrase, word in _found(search)]
    return all(f" {plain}{end}" in told for plain, end in pieces if plain)


def _found(search: str) -> list[tuple[str | None, str]]:
    return [(found[1], found[2] or "") for found in PIECES.finditer(search)]


def _plain(words: str) -> str:
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", words) if not unicodedata.combining(sign))
    return " ".join(_WORD.findall(bare.casefold()))
