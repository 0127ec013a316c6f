"""This module knows how the weights of findings are fitted: each decision is a choice among its readings (conditional logit).

The same examples give the same weights: all of them are seen at every step, from nothing, and steps are Adam's.
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.annotate.actors.scoring import ANY, PARTY, shared_by
from training.actors.examples import Example

STEPS = 300
RATE = 0.05
SHRINK = {ANY: 5e-4, PARTY: 1e-3}
"""What the square of a weight costs, of the mean loss of a decision, among phrases and among parties."""
LEAST_SEEN = 3
"""Readings in which a finding must stand to get a weight."""
SMALLEST = 0.01
"""Weights below this are left out."""
Key = tuple[str, str]


class Table(NamedTuple):
    """All readings of all decisions as one sparse table of findings.

    Attributes:
        findings: numbers of the findings, reading after reading.
        readings: where each reading's findings begin.
        decisions: where each decision's readings begin.
        right: number of each decision's right reading.
    """

    findings: NDArray[np.int64]
    readings: NDArray[np.int64]
    decisions: NDArray[np.int64]
    right: NDArray[np.int64]


def fit(examples: Sequence[Example]) -> dict[str, dict[str, float]]:
    """The weights of findings by sort: those of phrases and those of parties, each with what the sorts share."""
    kinds = {shared: [each for each in examples if shared_by(each.sort) == shared] for shared in SHRINK}
    return {sort: own for shared, each in kinds.items() if each for sort, own in _fit(each, SHRINK[shared]).items()}


def _fit(examples: Sequence[Example], shrink: float) -> dict[str, dict[str, float]]:
    counts = Counter(key for sort, readings, _ in examples for findings in readings for key in _keys(sort, findings))
    numbers = {key: number for number, key in enumerate(sorted(key for key, count in counts.items() if count >= LEAST_SEEN), start=1)}
    weights = _descend(_table(examples, numbers), len(numbers) + 1, shrink)
    found: dict[str, dict[str, float]] = {}
    for (sort, finding), number in numbers.items():
        if abs(weights[number]) >= SMALLEST:
            found.setdefault(sort, {})[finding] = round(float(weights[number]), 3)
    return found


def _keys(sort: str, findings: Sequence[str]) -> list[Key]:
    return [key for finding in findings for key in ((sort, finding), (shared_by(sort), finding))]


def _table(examples: Sequence[Example], numbers: dict[Key, int]) -> Table:
    """Number 0 stands for a finding too rare to be weighed, so that no reading is empty."""
    findings: list[int] = []
    readings: list[int] = []
    decisions: list[int] = []
    right: list[int] = []
    for sort, each, at in examples:
        decisions.append(len(readings))
        right.append(len(readings) + at)
        for found in each:
            readings.append(len(findings))
            findings += [0, *(numbers[key] for key in _keys(sort, found) if key in numbers)]
    return Table(*(np.array(column, np.int64) for column in (findings, readings, decisions, right)))


def _descend(table: Table, size: int, shrink: float) -> NDArray[np.float64]:
    weights, mean, square = np.zeros(size), np.zeros(size), np.zeros(size)
    lengths = np.diff(np.append(table.readings, len(table.findings)))
    groups = np.repeat(np.arange(len(table.decisions)), np.diff(np.append(table.decisions, len(table.readings))))
    for step in range(1, STEPS + 1):
        error = _chances(table, weights, groups)
        error[table.right] -= 1
        slope = np.bincount(table.findings, np.repeat(error, lengths), size) / len(table.decisions) + shrink * weights
        slope[0] = 0
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
        weights -= RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return weights


def _chances(table: Table, weights: NDArray[np.float64], groups: NDArray[np.int64]) -> NDArray[np.float64]:
    """The probability of each reading among those of its decision."""
    scores = np.add.reduceat(weights[table.findings], table.readings)
    raised = np.exp(scores - np.maximum.reduceat(scores, table.decisions)[groups])
    return np.asarray(raised / np.add.reduceat(raised, table.decisions)[groups], np.float64)
