"""This module knows the heaviest one-to-one choice from a matrix of weights (Kuhn and Munkres, with potentials)."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

NOBODY = -1


def heaviest(weights: Sequence[Sequence[float]]) -> float:
    """The greatest sum of entries, no two of one row or one column.

    >>> heaviest([[3.0, 2.0], [2.0, 0.0]])
    4.0
    """
    if not weights or not weights[0]:
        return 0.0
    rows = list(zip(*weights, strict=True)) if len(weights) > len(weights[0]) else weights
    return _Assignment(rows).total()


class _Assignment:
    """Rows, not more than columns, given to columns one after the other by the cheapest augmenting path."""

    def __init__(self, weights: Sequence[Sequence[float]]) -> None:
        self.weights, self.width = weights, len(weights[0])
        self.row_due = [0.0] * len(weights)
        self.column_due = [0.0] * self.width
        self.owner = [NOBODY] * self.width
        for row in range(len(weights)):
            self.place(row)

    def total(self) -> float:
        return sum(self.weights[row][column] for column, row in enumerate(self.owner) if row != NOBODY)

    def place(self, row: int) -> None:
        """Give a new row a column, moving the rows before it along the cheapest path."""
        slack, came_from, done = [inf] * self.width, [NOBODY] * self.width, [False] * self.width
        reached, at = [row], NOBODY
        while True:
            self.relax(reached[-1], at, slack, came_from, done)
            at = min((column for column in range(self.width) if not done[column]), key=slack.__getitem__)
            self.shift(slack[at], reached, slack, done)
            done[at] = True
            if self.owner[at] == NOBODY:
                break
            reached.append(self.owner[at])
        while at != NOBODY:
            before = came_from[at]
            self.owner[at] = row if before == NOBODY else self.owner[before]
            at = before

    def relax(self, row: int, at: int, slack: list[float], came_from: list[int], done: list[bool]) -> None:
        for column in range(self.width):
            cost = -self.weights[row][column] - self.row_due[row] - self.column_due[column]
            if not done[column] and cost < slack[column]:
                slack[column], came_from[column] = cost, at

    def shift(self, step: float, reached: list[int], slack: list[float], done: list[bool]) -> None:
        for row in reached:
            self.row_due[row] += step
        for column in range(self.width):
            if done[column]:
                self.column_due[column] -= step
            else:
                slack[column] -= step
