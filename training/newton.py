"""This module knows logistic regression by Newton's method: a few columns, all rows at once, the same weights every time."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
ROUNDS = 60
LEAST_STEP = 1e-9
FAREST = 30.0
"""Log-odds beyond which nothing is any surer."""


def logistic(rows: Floats, truth: Floats, pull: Floats | float, counts: Floats | None = None) -> Floats:
    """A weight for each column.

    Args:
        rows: [examples, columns]; a column of ones where nothing else is to say how likely they are.
        truth: how right each example is, 0 to 1.
        pull: how strongly each weight is drawn to nought.
        counts: as how many each example counts; one each where it is not given.
    """
    weights = np.zeros(rows.shape[1])
    counted = np.ones(len(rows)) if counts is None else counts
    held = np.broadcast_to(np.asarray(pull, float), weights.shape)
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-np.clip(rows @ weights, -FAREST, FAREST)))
        bend = (rows * (counted * chance * (1 - chance))[:, None]).T @ rows + np.diag(held + 1e-9)
        step = np.linalg.solve(bend, rows.T @ (counted * (chance - truth)) + held * weights)
        weights -= step
        if np.abs(step).max() < LEAST_STEP:
            break
    return weights
