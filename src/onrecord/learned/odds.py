"""This module knows probabilities as log-odds and back, kept off the edges so that both are finite."""

import math

EDGE = 1e-4
"""How near to 0 and to 1 a probability is taken at its word."""


def log_odds(likely: float) -> float:
    """A probability as log-odds.

    >>> log_odds(0.5), round(log_odds(0.0), 2), round(log_odds(1.0), 2)
    (0.0, -9.21, 9.21)
    """
    bounded = min(max(likely, EDGE), 1 - EDGE)
    return math.log(bounded / (1 - bounded))


def probability(odds: float) -> float:
    """Log-odds as a probability.

    >>> probability(0.0), round(probability(log_odds(0.3)), 3)
    (0.5, 0.3)
    """
    return 1 / (1 + math.exp(-odds))
