"""This module knows how scores become frames: anchors, the runs of words that hang on each, and what each frame is.

Numpy only, the same at training and at run time. Labels are BIO names as the weights' card lists them.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Range = tuple[int, int]
"""Words `[start, end)` of a window."""

NEVER = np.float32(-1e9)


class Run(msgspec.Struct, frozen=True):
    """Words with one label.

    Attributes:
        label: as the label list has it, without what says where in the run a word stands ("content", "ASSAULT").
        further: it begins a further content under the same anchor ("N-").
        score: probability of its first word's label.
    """

    words: Range
    label: str
    further: bool = False
    score: float = 1.0


def probabilities(scores: Floats) -> Floats:
    """Softmax over the last axis."""
    raised = np.exp(scores - scores.max(-1, keepdims=True))
    return np.asarray(raised / raised.sum(-1, keepdims=True), np.float32)


def runs_of(scores: Floats, labels: Sequence[str], doubt: float | Floats = 0.0) -> list[Run]:
    """The runs in the scores [words, labels] of one tagging head, left to right.

    Args:
        doubt: taken off the score of "O": above 0 finds more, below 0 less; one for all words, or one for each.
    """
    if not len(scores):
        return []
    shifted = scores.copy()
    shifted[:, 0] -= doubt
    return fills_of(shifted[None], labels)[0]


def fills_of(scores: Floats, labels: Sequence[str]) -> list[list[Run]]:
    """The runs of each frame, for the fill scores [frames, words, labels]."""
    found: list[list[Run]] = [[] for _ in scores]
    if not scores.size:
        return found
    names = tuple(labels)
    tags = legal_tags(scores, names)
    rows, begins, ends = _runs(tags, names)
    if not len(rows):
        return found
    begun = tags[rows, begins]
    sure = probabilities(scores[rows, begins])[np.arange(len(rows)), begun]
    for row, start, end, tag, likely in zip(*(each.tolist() for each in (rows, begins, ends, begun, sure)), strict=True):
        found[row].append(Run((start, end), _plain(labels[tag]), labels[tag].startswith("N-"), likely))
    return found


def legal_tags(scores: Floats, labels: tuple[str, ...]) -> Ints:
    """The best tags [rows, words] in which every "I-" goes on something of its own name (Viterbi, where the best tags alone do not)."""
    grammar = _grammar(labels)
    tags: Ints = scores.argmax(-1)
    broken = grammar.inside[tags]
    broken[:, 1:] &= grammar.steps[tags[:, :-1], tags[:, 1:]] < 0
    for row in np.flatnonzero(broken.any(1)):
        for start, end in _doubtful(scores[row], broken[row], grammar):
            tags[row, start:end] = _best_path(scores[row, start:end], grammar)
    return tags


class _Grammar(NamedTuple):
    """What may follow what among some labels.

    Attributes:
        steps: score of each step between labels [before, after]: 0 or very low.
        inside: which labels begin nothing.
        begun: each label that goes on others, with those of them that begin something.
    """

    steps: Floats
    inside: NDArray[np.bool_]
    begun: tuple[tuple[int, list[int]], ...]


@lru_cache(maxsize=64)
def _grammar(labels: tuple[str, ...]) -> _Grammar:
    inside = np.array([label == "I" or label.startswith("I-") for label in labels])
    steps = np.zeros((len(labels), len(labels)), np.float32)
    for at in np.flatnonzero(inside):
        for before, label in enumerate(labels):
            if not _goes_on(label, labels[at]):
                steps[before, at] = NEVER
    begun = tuple((int(at), np.flatnonzero(~inside & (steps[:, at] == 0)).tolist()) for at in np.flatnonzero(inside))
    return _Grammar(steps, inside, begun)


def _doubtful(scores: Floats, broken: NDArray[np.bool_], grammar: _Grammar) -> list[Range]:
    """The stretches of words, between those that are "O" on every best path, in which the best tags alone are broken.

    "O" is what a word is, whatever stands beside it, where any other label is worth less even with all that the next word could
    lose by beginning anew what it would have gone on with.
    """
    other = scores.copy()
    other[:, 0] = NEVER
    for inside, begins in grammar.begun:
        lost = scores[1:, inside] - scores[1:, begins].max(-1, initial=NEVER)
        other[:-1, [inside, *begins]] += np.maximum(lost, 0.0)[:, None]
    outside = np.concatenate([[True], scores[:, 0] > other.max(-1), [True]])
    borders = np.flatnonzero(outside[1:] != outside[:-1]).tolist()
    return [(start, end) for start, end in zip(borders[::2], borders[1::2], strict=True) if broken[start:end].any()]


def _best_path(scores: Floats, grammar: _Grammar) -> list[int]:
    """The labels of the words [words, labels] whose scores add up to most, of those that may follow each other."""
    best = np.where(grammar.inside, NEVER, scores[0])
    came = []
    back = np.ascontiguousarray(grammar.steps.T)  # what is compared lies side by side
    for score in scores[1:]:
        ways = best + back
        came.append(ways.argmax(1))
        best = ways.max(1) + score
    path = [int(best.argmax())]
    for before in reversed(came):
        path.append(int(before[path[-1]]))
    return path[::-1]


def _goes_on(before: str, inside: str) -> bool:
    return before != "O" and (inside == "I" or _plain(before) == _plain(inside))


def _plain(label: str) -> str:
    return label.split("-", 1)[-1] if label[:2] in ("B-", "I-", "N-") else label


def _runs(tags: Ints, labels: tuple[str, ...]) -> tuple[Ints, Ints, Ints]:
    """Row, first word and end of every run of legal tags, row by row, left to right."""
    wide = np.zeros((len(tags), tags.shape[1] + 1), np.int64)  # a word of no run after each row, where what ran ends
    wide[:, :-1] = tags
    goes_on = _grammar(labels).inside[wide]
    begins = np.flatnonzero((wide > 0) & ~goes_on)
    stops = np.flatnonzero(~goes_on)
    ends = stops[np.searchsorted(stops, begins, side="right")]
    rows, first = np.divmod(begins, wide.shape[1])
    return rows, first, ends - rows * wide.shape[1]
