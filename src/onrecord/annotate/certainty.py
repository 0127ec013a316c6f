"""This module knows how likely a statement is to be right, so that of a hundred with the score .8 some eighty are.

The classifier's own probability (`second_look`) is too sure of itself, and more so where nobody is named; words in quotation marks are
surer than it thinks. What that is worth was measured on coverage it never learnt from (`python -m training.calibrate`) and stands on the
weights' card.
Right means: half of the content's characters or more, and the right speaker. `python -m eval certainty` prints how well that holds.
"""

from collections.abc import Mapping

from onrecord.annotate.draft import Draft
from onrecord.learned.odds import log_odds, probability
from onrecord.model.annotations import Directness

LEAST_SCORE = 0.3
"""A statement less likely than this is not kept: full F1 is flat from .25 to .35 on every kind of coverage."""


def certainty(draft: Draft, form: Directness, worth: Mapping[str, float]) -> float:
    """The probability, 0 to 1, that a statement is right.

    Args:
        draft: the statement with the score that the classifier gave it.
        form: whether its content is direct, indirect or mixed.
        worth: of "score" (its log-odds), and added to them: "base", "unnamed", "direct", "mixed".
    """
    odds = worth.get("score", 1.0) * log_odds(draft.score) + worth.get("base", 0.0)
    odds += worth.get("unnamed", 0.0) * (not draft.speaker)
    odds += worth.get("direct", 0.0) * (form is Directness.DIRECT) + worth.get("mixed", 0.0) * (form is Directness.MIXED)
    return probability(odds)
