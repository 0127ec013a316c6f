"""This module knows how likely an event is to be right, so that of a hundred with the score .6 some sixty are.

Right means: the trigger shares a word with a true one, and the type is its type. What the classifier's own probability is worth was
measured on coverage that it never learnt from (`python -m training.calibrate`) and stands on the weights' card. Who takes part, who
vouches and where it stands say nothing more about it: they were tried.
"""

from collections.abc import Mapping

from onrecord.learned.odds import log_odds, probability

LEAST_SCORE = 0.24
"""An event less likely than this is not kept: on plain coverage F1 of types is flat from .2 to .27, and of triggers best at .2; elsewhere
higher is better."""


def certainty(own: float, worth: Mapping[str, float]) -> float:
    """The probability, 0 to 1, that trigger and type are right.

    Args:
        own: the classifier's probability of both.
        worth: of "score" (its log-odds), and "base", added to them.
    """
    return probability(worth.get("score", 1.0) * log_odds(own) + worth.get("base", 0.0))
