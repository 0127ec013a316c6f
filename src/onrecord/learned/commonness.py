"""This module knows how common a word is in written English: its rank among the encoder's word pieces, which are listed by frequency.

By Zipf's law a word of rank r is met about once in 10 r words, so that the logarithm of its rank tells how much it says.
"""

from functools import cache
from math import log

from onrecord.learned.card import shipped
from onrecord.learned.pieces import without_accents

FIRST = 1996
"""Place of the commonest word in the list; before it stand signs and single letters."""
RAREST = 40_000
"""Rank taken for words that the list does not hold: names, rare words, other languages."""


def telling(word: str) -> float:
    """How much a word tells by being there: the logarithm of its rank, from 0.7 for "the" to 10.6 for words that are not listed.

    >>> telling("the") < telling("harbour") < telling("Vellmark")
    True
    """
    return log(1 + _ranks().get(without_accents(word), RAREST))


@cache
def _ranks() -> dict[str, int]:
    pieces = shipped("onrecord").read("vocab.txt").decode().split("\n")[FIRST:]
    return {piece: rank for rank, piece in enumerate(pieces, 1) if piece and not piece.startswith("##")}
