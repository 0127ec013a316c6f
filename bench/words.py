"""This module knows the invented words that records for measuring are written in: eight thousand, as frequent as words of any language."""

from itertools import accumulate, product

SYLLABLES = "har mol ves tan lor bri sel dun quo fen gar ith jun kel ost pry rum vak wen zul".split()
WORDS = tuple("".join(parts) for parts in product(SYLLABLES, repeat=3))
OFTEN = tuple(accumulate(1 / rank for rank in range(1, len(WORDS) + 1)))
"""How often each word and those before it come, each word as its rank allows."""
