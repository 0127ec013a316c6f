"""This module knows how a training text is told again: in another typography, or with some of its words hidden.

Other quotation marks and other capitals in the headline change what the encoder is fed and no offset: a mark is one word, and pieces know
no capitals; a hidden word keeps its number of pieces.
"""

import random
from collections.abc import Callable, Mapping
from dataclasses import replace

from onrecord.learned.pieces import Fed
from onrecord.learned.words import IN_MARKS, PARAGRAPH_START, Words
from training.frames import Example

STYLES = (("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"), ("«", "»"), ("„", "“"), ("»", "«"))
"""Opening and closing marks of the houses onrecord reads."""
DOUBLE = frozenset('“”"„«»')
OTHER_MARKS = 0.5
OTHER_CAPITALS = 0.2
"""Shares of the texts that are altered in each way, each time they are shown."""
HIDDEN, HIDING = 0.06, 103
"""Share of the words that are hidden, and the piece that stands for each of theirs."""


def altered(example: Example, marks: Mapping[tuple[int, ...], str], feed: Callable[[str], Fed], rng: random.Random) -> Example:
    """The example in another house's typography, by chance.

    Args:
        marks: piece ids of every double mark, to the mark.
        feed: the pieces of a word.
    """
    words = example.words
    if rng.random() < OTHER_MARKS:
        words = remarked(words, marks, feed, rng.choice(STYLES))
    if rng.random() < OTHER_CAPITALS:
        words = recapitalised(words, rng.choice((1, 2)))
    return replace(example, words=words)


def partly_hidden(example: Example, rng: random.Random) -> Example:
    """The example with some of its words hidden from the encoder, so that what stands around them has to do."""
    pieces = [(HIDING,) * len(word) if rng.random() < HIDDEN else word for word in example.words.pieces]
    return replace(example, words=_with(example.words, pieces=pieces))


def mark_pieces(feed: Callable[[str], Fed]) -> dict[tuple[int, ...], str]:
    """Piece ids of every double mark, to the mark."""
    return {feed(mark)[0]: mark for mark in DOUBLE}


def remarked(words: Words, marks: Mapping[tuple[int, ...], str], feed: Callable[[str], Fed], style: tuple[str, str]) -> Words:
    """The words with their double quotation marks in another style; a straight mark opens where words in marks follow."""
    pieces = list(words.pieces)
    for at, word in enumerate(pieces):
        if word in marks:
            goes_on = at + 1 < len(pieces) and words.features[at + 1] >= IN_MARKS
            began = at > 0 and words.features[at - 1] >= IN_MARKS
            opens = marks[word] in "“„«" if marks[word] != '"' else goes_on and not began
            pieces[at] = feed(style[0] if opens else style[1])[0]
    if any(len(new) != len(old) for new, old in zip(pieces, words.pieces, strict=True)):
        return words
    return _with(words, pieces=pieces)


def recapitalised(words: Words, case: int) -> Words:
    """The words with the first paragraph, which is the headline, in capitals: 1 for each word's first letter, 2 for all."""
    features = list(words.features)
    for at, feature in enumerate(features):
        if at and feature & PARAGRAPH_START:
            break
        features[at] = feature - feature % PARAGRAPH_START + case
    return _with(words, features=features)


def _with(words: Words, pieces: list[tuple[int, ...]] | None = None, features: list[int] | None = None) -> Words:
    return Words(
        starts=words.starts, ends=words.ends, pieces=pieces or words.pieces, features=features or words.features, cuts=words.cuts,
        offsets=words.offsets,
    )  # fmt: skip
