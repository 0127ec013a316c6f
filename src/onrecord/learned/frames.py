"""This module knows how scores become frames: anchors, the runs of words that hang on each, and what each frame is.

Numpy only, the same at training and at run time. Labels are BIO names as the weights' card lists them.
"""

from collections.abc import Sequence
from functools import lru_cache

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
    names = tuple(labels)
    best = legal_tags(shifted[None], names)[0]
    sure = probabilities(shifted)
    return [Run(words, _plain(labels[tag]), labels[tag].startswith("N-"), float(sure[words[0], tag])) for tag, words in _runs(best, names)]


def fills_of(scores: Floats, labels: Sequence[str], likely: Floats | None = None) -> list[list[Run]]:
    """The runs of each frame, for the fill scores [frames, words, labels].

    Args:
        likely: the probability of each label, where somebody has reckoned it already.
    """
    if not scores.size:
        return [[] for _ in scores]
    sure, names = probabilities(scores) if likely is None else likely, tuple(labels)
    found = []
    for row, tags in enumerate(legal_tags(scores, names)):
        found.append([
            Run(words, _plain(labels[tag]), labels[tag].startswith("N-"), float(sure[row, words[0], tag]))
            for tag, words in _runs(tags, names)
        ])  # fmt: skip
    return found


def legal_tags(scores: Floats, labels: tuple[str, ...]) -> Ints:
    """The best tags [rows, words] in which every "I-" goes on something of its own name (Viterbi, where the best tags alone do not)."""
    steps, inside = _grammar(labels)
    tags: Ints = scores.argmax(-1)
    broken = (steps[tags[:, :-1], tags[:, 1:]] < 0).any(1) | inside[tags[:, 0]]
    if broken.any():
        tags[broken] = _best_path(scores[broken], steps, inside)
    return tags


def _best_path(scores: Floats, steps: Floats, inside: NDArray[np.bool_]) -> Ints:
    best = scores[:, 0].copy()
    best[:, inside] = NEVER
    came = np.zeros((scores.shape[1], scores.shape[0], scores.shape[2]), np.int64)
    back = np.ascontiguousarray(steps.T)  # what is compared lies side by side
    row, label = np.arange(scores.shape[0])[:, None], np.arange(scores.shape[2])
    for at in range(1, scores.shape[1]):
        ways = best[:, None, :] + back
        came[at] = ways.argmax(2)
        best = ways[row, label, came[at]] + scores[:, at]
    path = np.zeros(scores.shape[:2], np.int64)
    path[:, -1] = best.argmax(1)
    rows = np.arange(len(path))
    for at in range(scores.shape[1] - 1, 0, -1):
        path[:, at - 1] = came[at, rows, path[:, at]]
    return path


@lru_cache(maxsize=64)
def _grammar(labels: tuple[str, ...]) -> tuple[Floats, NDArray[np.bool_]]:
    """Score of each step between labels (0 or very low), and which labels begin nothing."""
    inside = np.array([label == "I" or label.startswith("I-") for label in labels])
    steps = np.zeros((len(labels), len(labels)), np.float32)
    for at in np.flatnonzero(inside):
        for before, label in enumerate(labels):
            if not _goes_on(label, labels[at]):
                steps[before, at] = NEVER
    return steps, inside


def _goes_on(before: str, inside: str) -> bool:
    return before != "O" and (inside == "I" or _plain(before) == _plain(inside))


def _plain(label: str) -> str:
    return label.split("-", 1)[-1] if label[:2] in ("B-", "I-", "N-") else label


def _runs(tags: Ints, labels: tuple[str, ...]) -> list[tuple[int, Range]]:
    """(tag that began it, words) of every run of legal tags, left to right."""
    goes_on = _grammar(labels)[1][tags]
    begins = np.flatnonzero((tags > 0) & ~goes_on)
    stops = np.flatnonzero(~np.append(goes_on, False))
    ends = stops[np.searchsorted(stops, begins, side="right")]
    return [(int(tags[start]), (int(start), int(end))) for start, end in zip(begins, ends, strict=True)]
