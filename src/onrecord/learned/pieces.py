"""This module knows how a word is fed to the encoder: its word pieces and the case it was written in."""

import unicodedata
from collections.abc import Callable
from functools import lru_cache

from tokenizers.models import WordPiece

LONGEST = 60
"""A word of more letters than this is unknown to the encoder, as it was in training."""
REMEMBERED = 1 << 16

Fed = tuple[tuple[int, ...], int]
"""Piece ids of one word, and its case: 0 no capitals, 1 the first letter only, 2 all capitals, 3 other."""


def word_feeder(vocabulary: dict[str, int]) -> Callable[[str], Fed]:
    """A function from a word to what the encoder is fed for it; it remembers the words it met last."""
    model = WordPiece(vocabulary, unk_token="[UNK]", max_input_chars_per_word=LONGEST)
    unknown = (vocabulary["[UNK]"],)

    @lru_cache(maxsize=REMEMBERED)
    def feed(word: str) -> Fed:
        plain = without_accents(word)
        if len(plain) > LONGEST:
            return unknown, case_of(word)
        return tuple(piece.id for piece in model.tokenize(plain)) or unknown, case_of(word)

    return feed


def without_accents(word: str) -> str:
    """The word in lower case, its accents taken off: the form the vocabulary is written in.

    >>> without_accents("Škoda")
    'skoda'
    """
    lower = word.lower()
    if lower.isascii():
        return lower
    return "".join(sign for sign in unicodedata.normalize("NFD", lower) if unicodedata.category(sign) != "Mn")


def case_of(word: str) -> int:
    """How the word is capitalised, as the encoder was taught to see it.

    >>> [case_of(word) for word in ("talks", "Orsk", "UN", "McVell")]
    [0, 1, 2, 3]
    """
    if word.islower() or not any(sign.isupper() for sign in word):
        return 0
    if word[0].isupper() and not any(sign.isupper() for sign in word[1:]):
        return 1
    return 2 if word.isupper() else 3
