"""This module knows the noun phrases of a passage that say what it is about: "the drainage pumps" has one, "will not negotiate" none.

A phrase is what an article, a number, an owner or a preposition begins, as far as its words may name a topic; its last word names the
thing. A name by itself is none, nor is a word that only says how something is ("the southern").
"""

from collections.abc import Iterator, Sequence

from onrecord.text.number_words import NUMBER_WORDS
from onrecord.text.topics import BEGINS, OWNERS, TOKEN, content_words

MOST = 4
"""Words of a phrase at most."""
_LED = BEGINS | frozenset("in at by with from about into under over against without".split())
"""Words after which a thing is named."""
_NO_HEADS = ("ly", "ed", "ing", "ern")
"""Endings of words that name no thing, mostly."""
_THINGS = frozenset(
    "meeting building briefing hearing filing housing funding bombing shelling shooting killing dumping flooding crossing mining".split()
)
"""Words with such an ending that do."""


def noun_phrases(words: str) -> tuple[str, ...]:
    """The noun phrases of a passage, in text order, as they stand there but for capitals at their head.

    >>> noun_phrases("They would turn off the drainage pumps until eleven railway engineers are home.")
    ('drainage pumps', 'eleven railway engineers')
    """
    return tuple(phrase for line in words.split("\n") for phrase in _of_line(TOKEN.findall(line)))


def _of_line(tokens: Sequence[str]) -> Iterator[str]:
    start = 0
    while start < len(tokens):
        end = start
        while end < len(tokens) and end - start < MOST and _may_stand(tokens[end]):
            end += 1
        if end > start and _is_led(tokens, start) and _is_head(tokens[end - 1]) and not (end < len(tokens) and _may_stand(tokens[end])):
            yield " ".join(tokens[start:end])
        start = max(end, start + 1)


def _may_stand(token: str) -> bool:
    word = token.lower()
    tells = bool(content_words(token)) and (not word.endswith("ly") or word in _THINGS)
    return token[0].isalpha() and (tells or word in NUMBER_WORDS)


def _is_led(tokens: Sequence[str], start: int) -> bool:
    """Whether what stands before a phrase, or its first word, begins one."""
    before = tokens[start - 1] if start else ""
    return before.lower() in _LED or before.endswith(OWNERS) or tokens[start].lower() in NUMBER_WORDS


def _is_head(word: str) -> bool:
    """Whether a word may name a thing: no name, no number, and no word that ends as adverbs, participles and "southern" do."""
    plain = word.lower()
    return word.islower() and plain not in NUMBER_WORDS and (plain in _THINGS or not plain.endswith(_NO_HEADS))
