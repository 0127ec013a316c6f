"""Claims about logistic regression: it says how often things are so, and is drawn to nought as strongly as asked."""

import numpy as np
import pytest

from training.newton import logistic

ROWS = np.array([[1.0, 1.0], [1.0, 0.0]])


def chance(odds: float) -> float:
    """The probability that log-odds mean."""
    return float(1 / (1 + np.exp(-odds)))


def test_what_is_so_three_times_in_four_is_said_to_be() -> None:
    """With counts or with as many rows."""
    truth, counts = np.array([1.0, 0.0, 1.0, 0.0]), np.array([3.0, 1.0, 1.0, 4.0])
    rows = np.array([[1.0, 1.0], [1.0, 1.0], [1.0, 0.0], [1.0, 0.0]])
    counted = logistic(rows, truth, 0.0, counts)
    several = logistic(np.repeat(rows, counts.astype(int), axis=0), np.repeat(truth, counts.astype(int)), 0.0)
    assert counted == pytest.approx(several)
    assert (chance(counted.sum()), chance(counted[0])) == (pytest.approx(0.75), pytest.approx(0.2))


def test_a_pull_keeps_weights_finite() -> None:
    """What is always so would else weigh without end."""
    weights = [logistic(ROWS, np.array([1.0, 0.0]), pull) for pull in (0.01, 1.0)]
    assert np.isfinite(weights).all()
    assert abs(weights[0]).sum() > abs(weights[1]).sum()
