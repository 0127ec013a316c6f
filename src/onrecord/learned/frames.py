"""This module knows how scores become frames: anchors, the runs of words that hang on each, and what each frame is.

Numpy only, the same at training and at run time. Labels are BIO names as the weights' card lists them.
"""

from collections.abc import Sequence
from functools import lru_cache

import msgspec
import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
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


def runs_of(scores: Floats, labels: Sequence[str], doubt: float = 0.0) -> list[Run]:
    """The runs in the scores [words, labels] of one tagging head, left to right.

    Args:
        doubt: taken off the score of "O" where something might begin: above 0 finds more, below 0 less.
    """
    if not len(scores):
        return []
    shifted = scores.copy()
    shifted[:, 0] -= doubt
    best = legal_tags(shifted[None], tuple(labels))[0]
    sure = probabilities(shifted)
    return [Run(words, _plain(labels[tag]), labels[tag].startswith("N-"), float(sure[words[0], tag])) for tag, words in _runs(best, labels)]


def fills_of(scores: Floats, labels: Sequence[str]) -> list[list[Run]]:
    """The runs of each frame, for the fill scores [frames, words, labels]."""
    if not scores.size:
        return [[] for _ in scores]
    sure = probabilities(scores)
    found = []
    for row, tags in enumerate(legal_tags(scores, tuple(labels))):
        found.append([
            Run(words, _plain(labels[tag]), labels[tag].startswith("N-"), float(sure[row, words[0], tag]))
            for tag, words in _runs(tags, labels)
        ])  # fmt: skip
    return found


def legal_tags(scores: Floats, labels: tuple[str, ...]) -> Ints:
    """The best tags [rows, words] in which every "I-" goes on something of its own name (Viterbi)."""
    steps, inside = _grammar(labels)
    top: Ints = scores.argmax(-1)
    if not _broken(top, labels):
        return top
    best = scores[:, 0].copy()
    best[:, inside] = NEVER
    came = np.zeros((scores.shape[1], scores.shape[0], len(labels)), np.int64)
    for at in range(1, scores.shape[1]):
        ways = best[:, :, None] + steps
        came[at] = ways.argmax(1)
        best = ways.max(1) + scores[:, at]
    path = np.zeros(top.shape, np.int64)
    path[:, -1] = best.argmax(1)
    rows = np.arange(len(path))
    for at in range(scores.shape[1] - 1, 0, -1):
        path[:, at - 1] = came[at, rows, path[:, at]]
    return path


def _broken(tags: Ints, labels: tuple[str, ...]) -> bool:
    """Whether some "I-" goes on nothing of its own name."""
    steps, inside = _grammar(labels)
    return bool((steps[tags[:, :-1], tags[:, 1:]] < 0).any() or np.isin(tags[:, 0], inside).any())


@lru_cache(maxsize=64)
def _grammar(labels: tuple[str, ...]) -> tuple[Floats, Ints]:
    """Score of each step between labels (0 or very low), and the labels that begin nothing."""
    inside = [at for at, label in enumerate(labels) if label == "I" or label.startswith("I-")]
    steps = np.zeros((len(labels), len(labels)), np.float32)
    for at in inside:
        for before, label in enumerate(labels):
            if not _goes_on(label, labels[at]):
                steps[before, at] = NEVER
    return steps, np.array(inside, np.int64)


def _goes_on(before: str, inside: str) -> bool:
    return before != "O" and (inside == "I" or _plain(before) == _plain(inside))


def _plain(label: str) -> str:
    return label.split("-", 1)[-1] if label[:2] in ("B-", "I-", "N-") else label


def _runs(tags: Ints, labels: Sequence[str]) -> list[tuple[int, Range]]:
    found: list[tuple[int, Range]] = []
    for at, tag in enumerate(int(tag) for tag in tags):
        if labels[tag] == "I" or labels[tag].startswith("I-"):
            begin, (start, _) = found[-1]
            found[-1] = (begin, (start, at + 1))
        elif tag:
            found.append((tag, (at, at + 1)))
    return found
