"""This module knows how scores become frames: anchors, the runs of words that hang on each, and what each frame is.

Numpy only, the same at training and at run time. Labels are BIO names as the weights' card lists them.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
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
    raised = scores - np.maximum.reduce(scores, -1, keepdims=True)
    np.exp(raised, out=raised)
    raised /= np.add.reduce(raised, -1, keepdims=True)
    return raised


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
    runs = _runs(legal_tags(scores, names), names)
    if not runs:
        return found
    rows, begins, _, begun = zip(*runs, strict=True)
    sure = probabilities(scores[rows, begins])[range(len(runs)), begun].tolist()
    for (row, start, end, tag), likely in zip(runs, sure, strict=True):
        found[row].append(Run((start, end), _plain(labels[tag]), labels[tag].startswith("N-"), likely))
    return found


def legal_tags(scores: Floats, labels: tuple[str, ...]) -> Ints:
    """The best tags [rows, words] in which every "I-" goes on something of its own name (Viterbi, where the best tags alone do not)."""
    grammar = _grammar(labels)
    tags: Ints = scores.argmax(-1)
    broken = grammar.inside[tags]
    if not broken.any():
        return tags
    broken[:, 1:] &= grammar.barred[tags[:, :-1], tags[:, 1:]]
    for row in dict.fromkeys(np.nonzero(broken)[0].tolist()):
        for start, end in _doubtful(scores[row], broken[row], grammar):
            tags[row, start:end] = _best_path(scores[row, start:end], grammar)
    return tags


class _Grammar(NamedTuple):
    """What may follow what among some labels.

    Attributes:
        steps: score of each step between labels [after, before]: 0 or very low; what is compared lies side by side.
        barred: which steps are none, [before, after].
        inside: which labels begin nothing.
        going_on: those of them that go on something that another label begins.
        begun: the labels by which that begins, for all of `going_on` one after the other.
        parts: where in `begun` those of each begin.
        alike: which labels are what each of `going_on` goes on, itself among them: 1 where they are, [going on, labels].
    """

    steps: Floats
    barred: NDArray[np.bool_]
    inside: NDArray[np.bool_]
    going_on: Ints
    begun: Ints
    parts: Ints
    alike: Floats


@lru_cache(maxsize=64)
def _grammar(labels: tuple[str, ...]) -> _Grammar:
    inside = np.array([label == "I" or label.startswith("I-") for label in labels])
    steps = np.zeros((len(labels), len(labels)), np.float32)
    for at in np.flatnonzero(inside):
        for before, label in enumerate(labels):
            if not _goes_on(label, labels[at]):
                steps[before, at] = NEVER
    begun = {int(at): np.flatnonzero(~inside & (steps[:, at] == 0)).tolist() for at in np.flatnonzero(inside)}
    begun = {at: begins for at, begins in begun.items() if begins}
    parts = np.cumsum([0, *map(len, begun.values())])[:-1]
    alike = np.array([[label in (at, *begins) for label in range(len(labels))] for at, begins in begun.items()], np.float32)
    begins = np.array([*chain.from_iterable(begun.values())], np.int64)
    return _Grammar(np.ascontiguousarray(steps.T), steps < 0, inside, np.array([*begun], np.int64), begins, parts, alike)


def _doubtful(scores: Floats, broken: NDArray[np.bool_], grammar: _Grammar) -> list[Range]:
    """The stretches of words, between those that are "O" on every best path, in which the best tags alone are broken.

    "O" is what a word is, whatever stands beside it, where any other label is worth less even with all that the next word could
    lose by beginning anew what it would have gone on with.
    """
    other = scores.copy()
    other[:, 0] = NEVER
    if len(grammar.going_on):
        lost = scores[1:, grammar.going_on] - np.maximum.reduceat(scores[1:, grammar.begun], grammar.parts, 1)
        other[:-1] += np.maximum(lost, 0.0) @ grammar.alike
    outside = [True, *(scores[:, 0] > np.maximum.reduce(other, -1)).tolist(), True]
    is_broken = broken.tolist()
    borders = [at for at in range(len(outside) - 1) if outside[at + 1] != outside[at]]
    return [(start, end) for start, end in zip(borders[::2], borders[1::2], strict=True) if any(is_broken[start:end])]


def _best_path(scores: Floats, grammar: _Grammar) -> list[int]:
    """The labels of the words [words, labels] whose scores add up to most, of those that may follow each other."""
    best = np.where(grammar.inside, NEVER, scores[0])
    came = []
    for score in scores[1:]:
        ways = best + grammar.steps
        came.append(ways.argmax(1))
        best = np.maximum.reduce(ways, 1) + score
    path = [int(best.argmax())]
    for before in reversed(came):
        path.append(int(before[path[-1]]))
    return path[::-1]


def _goes_on(before: str, inside: str) -> bool:
    return before != "O" and (inside == "I" or _plain(before) == _plain(inside))


def _plain(label: str) -> str:
    return label.split("-", 1)[-1] if label[:2] in ("B-", "I-", "N-") else label


def _runs(tags: Ints, labels: tuple[str, ...]) -> list[tuple[int, int, int, int]]:
    """Row, first word, end and first tag of every run of legal tags, row by row, left to right."""
    inside, width = _grammar(labels).inside.tolist(), tags.shape[1]
    found: list[tuple[int, int, int, int]] = []
    told = np.flatnonzero(tags)
    for at, tag in zip(told.tolist(), tags.ravel()[told].tolist(), strict=True):
        row, word = divmod(at, width)
        if inside[tag]:
            of, start, _, begun = found[-1]
            found[-1] = (of, start, word + 1, begun)
        else:
            found.append((row, word, word + 1, tag))
    return found
