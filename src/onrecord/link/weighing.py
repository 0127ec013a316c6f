"""This module knows how figures are weighed into a likelihood: each times its weight, added up, as a logistic curve has it."""

from collections.abc import Mapping
from math import exp

import numpy as np

from onrecord.link.likeness import Floats

STEEPEST = 30.0
OTHERWISE = "otherwise"
"""Name of what is added whatever the figures are."""


def likelihoods(figures: Floats, names: tuple[str, ...], weights: Mapping[str, float]) -> list[float]:
    """The likelihood that each row of figures holds, 0 to 1, to four digits."""
    summed = figures @ np.array([weights[name] for name in names]) + weights[OTHERWISE]
    return [round(1 / (1 + exp(-min(STEEPEST, max(-STEEPEST, float(each))))), 4) for each in summed]
