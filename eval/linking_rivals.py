"""This module knows the rivals that linking is measured beside: MinHash, exact containment, term vectors."""

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from itertools import combinations
from math import log, sqrt
from zlib import crc32

import numpy as np

from onrecord.model.span import Span
from onrecord.text.quotes import find_quoted

Scores = dict[tuple[int, int], float]
WORD = re.compile(r"\w+")
LINE = re.compile(r"[^\n]+")
PERMUTATIONS, ROWS = 64, 2
PRIME = (1 << 61) - 1
FURNITURE = 60
"""Texts that share a run before it is taken for furniture, where candidates are looked for."""
OUTSIDE = 0.06
"""Least share of the runs outside quotation marks."""


def min_hash(texts: Sequence[str]) -> Scores:
    """Estimated Jaccard likeness in runs of five words, of pairs that share a band of two out of 64 permutations."""
    chance = np.random.default_rng(7)
    factors, shifts = (chance.integers(1, 1 << 31, PERMUTATIONS, dtype=np.uint64) for _ in range(2))
    signatures = np.array([_signature(text, factors, shifts) for text in texts])
    bands: defaultdict[Hashable, list[int]] = defaultdict(list)
    for place, signature in enumerate(signatures):
        for band in range(0, PERMUTATIONS, ROWS):
            bands[(band, signature[band : band + ROWS].tobytes())].append(place)
    pairs = {pair for places in bands.values() for pair in combinations(places, 2)}
    return {(one, other): float((signatures[one] == signatures[other]).mean()) for one, other in pairs}


def _signature(text: str, factors: np.ndarray, shifts: np.ndarray) -> np.ndarray:
    runs = [crc32(" ".join(run).encode()) for run in _runs(text, 5)] or [0]
    hashed = (np.array(runs, np.uint64)[:, None] * factors + shifts) % np.uint64(PRIME)
    return hashed.min(axis=0)


def containment(texts: Sequence[str]) -> Scores:
    """Share of the shorter text's runs of four words that the other has, of pairs that share 6 % of those outside quotation marks."""
    whole = [set(_runs(text, 4)) for text in texts]
    own = [set(_runs(_outside(text), 4)) for text in texts]
    scores = {}
    for one, other in _sharing(whole):
        if len(own[one] & own[other]) >= OUTSIDE * min(len(own[one]), len(own[other])):
            scores[one, other] = len(whole[one] & whole[other]) / max(1, min(len(whole[one]), len(whole[other])))
    return scores


def term_vectors(texts: Sequence[str]) -> Scores:
    """Cosine of TF-IDF vectors, the frequencies those of the articles themselves."""
    counted = [Counter(word.lower() for word in WORD.findall(text) if len(word) > 1) for text in texts]
    held = Counter(word for words in counted for word in words)
    weighed = [{word: (1 + log(times)) * log(len(texts) / held[word]) for word, times in words.items()} for words in counted]
    norms = [sqrt(sum(weight * weight for weight in words.values())) or 1.0 for words in weighed]
    holders: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for place, words in enumerate(weighed):
        for word, weight in words.items():
            holders[word].append((place, weight / norms[place]))
    matrix = np.zeros((len(texts), len(texts)), np.float32)
    for each in holders.values():
        places, weights = np.array([place for place, _ in each]), np.array([weight for _, weight in each], np.float32)
        matrix[np.ix_(places, places)] += np.outer(weights, weights)
    return {(int(one), int(other)): float(matrix[one, other]) for one, other in zip(*np.nonzero(np.triu(matrix > 0.02, 1)), strict=True)}


def _sharing(runs: Sequence[Iterable[Hashable]]) -> set[tuple[int, int]]:
    holders: defaultdict[Hashable, list[int]] = defaultdict(list)
    for place, each in enumerate(runs):
        for run in each:
            holders[run].append(place)
    return {pair for places in holders.values() if len(places) <= FURNITURE for pair in combinations(places, 2)}


def _runs(text: str, length: int) -> list[tuple[str, ...]]:
    words = [word.lower() for word in WORD.findall(text)]
    return list(zip(*(words[start:] for start in range(length)), strict=False))


def _outside(text: str) -> str:
    """The text without what stands in quotation marks."""
    lines = [Span(found.start(), found.end()) for found in LINE.finditer(text)]
    kept, start = [], 0
    for quoted in find_quoted(text, lines):
        if not quoted.depth:
            kept.append(text[start : quoted.span.start])
            start = quoted.span.end
    return " ".join([*kept, text[start:]])
