"""This module knows how the weights of clues are fitted where each decision is a choice among several readings (conditional logit).

The same examples give the same weights: all of them are seen at every step, from nothing, and steps are Adam's.
"""

from collections import Counter
from collections.abc import Hashable, Sequence
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

STEPS = 300
RATE = 0.05
LEAST_SEEN = 3
"""Readings in which a clue must stand to get a weight."""
SMALLEST = 0.01
"""Weights below this are left out."""
Clue = TypeVar("Clue", bound=Hashable)
Decision = tuple[Sequence[Sequence[Clue]], int]
"""The clues of each reading, and the number of the right one."""


class Table(NamedTuple):
    """All readings of all decisions as one sparse table of clues.

    Attributes:
        clues: numbers of the clues, reading after reading.
        readings: where each reading's clues begin.
        decisions: where each decision's readings begin.
        right: number of each decision's right reading.
    """

    clues: NDArray[np.int64]
    readings: NDArray[np.int64]
    decisions: NDArray[np.int64]
    right: NDArray[np.int64]


def weights_of(decisions: Sequence[Decision[Clue]], shrink: float) -> dict[Clue, float]:
    """The weight of each clue.

    Args:
        shrink: what the square of a weight costs, of the mean loss of a decision.
    """
    counts = Counter(clue for readings, _ in decisions for clues in readings for clue in clues)
    numbers = {clue: number for number, clue in enumerate(sorted(clue for clue, count in counts.items() if count >= LEAST_SEEN), start=1)}
    weights = _descend(_table(decisions, numbers), len(numbers) + 1, shrink)
    return {clue: round(float(weights[number]), 3) for clue, number in numbers.items() if abs(weights[number]) >= SMALLEST}


def _table(decisions: Sequence[Decision[Clue]], numbers: dict[Clue, int]) -> Table:
    """Number 0 stands for a clue too rare to be weighed, so that no reading is empty."""
    clues: list[int] = []
    readings: list[int] = []
    begins: list[int] = []
    right: list[int] = []
    for each, at in decisions:
        begins.append(len(readings))
        right.append(len(readings) + at)
        for found in each:
            readings.append(len(clues))
            clues += [0, *(numbers[clue] for clue in found if clue in numbers)]
    return Table(*(np.array(column, np.int64) for column in (clues, readings, begins, right)))


def _descend(table: Table, size: int, shrink: float) -> NDArray[np.float64]:
    weights, mean, square = np.zeros(size), np.zeros(size), np.zeros(size)
    lengths = np.diff(np.append(table.readings, len(table.clues)))
    groups = np.repeat(np.arange(len(table.decisions)), np.diff(np.append(table.decisions, len(table.readings))))
    for step in range(1, STEPS + 1):
        error = _chances(table, weights, groups)
        error[table.right] -= 1
        slope = np.bincount(table.clues, np.repeat(error, lengths), size) / len(table.decisions) + shrink * weights
        slope[0] = 0
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
        weights -= RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return weights


def _chances(table: Table, weights: NDArray[np.float64], groups: NDArray[np.int64]) -> NDArray[np.float64]:
    """The probability of each reading among those of its decision."""
    scores = np.add.reduceat(weights[table.clues], table.readings)
    raised = np.exp(scores - np.maximum.reduceat(scores, table.decisions)[groups])
    return np.asarray(raised / np.add.reduceat(raised, table.decisions)[groups], np.float64)
