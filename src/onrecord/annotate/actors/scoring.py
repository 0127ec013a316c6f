"""This module knows how findings are weighed: a weight for each finding and sort of phrase, and the best of all readings wins.

The learned scorer is a list of findings with weights that one can argue with; a link's reasons are the findings that moved it most.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from math import exp

import msgspec

from onrecord.annotate.actors.evidence import GIVEN
from onrecord.learned.card import shipped

FILE = "links.json"
"""The weights, as a table of tables."""
REASONS = 4
"""Findings that are kept of each decision, at most."""
ANY = "any"
Weights = Mapping[str, Mapping[str, float]]
"""Weight of each finding, by sort of phrase ("name person", "he"); "any" holds for all."""


class Scorer:
    """The weights, ready to weigh.

    Args:
        weights: of findings, by sort of phrase.
        is_shipped: they are the package's own, so that another process loads them by itself.
    """

    def __init__(self, weights: Weights, *, is_shipped: bool = False) -> None:
        self.weights = weights
        self.is_shipped = is_shipped
        self._any = {**weights.get(ANY, {}), **GIVEN}
        self._of = {sort: self._together(own) for sort, own in weights.items()}

    def __reduce__(self) -> tuple[Callable[..., "Scorer"], tuple[Weights, ...]]:
        return (shipped_scorer, ()) if self.is_shipped else (Scorer, (self.weights,))

    def _together(self, own: Mapping[str, float]) -> dict[str, float]:
        return {finding: own.get(finding, 0.0) + self._any.get(finding, 0.0) for finding in {**own, **self._any}}

    def score(self, sort: str, findings: Sequence[str]) -> float:
        """The sum of the findings' weights, in log-odds against other readings."""
        weights = self._of.get(sort, self._any)
        return sum([weights[each] for each in findings if each in weights])

    def best(self, sort: str, readings: Sequence[Sequence[str]]) -> tuple[int, float]:
        """Number of the best reading, the first of two, and its probability against all others."""
        scores = [self.score(sort, findings) for findings in readings]
        best = max(range(len(scores)), key=scores.__getitem__)
        return best, 1 / sum(exp(score - scores[best]) for score in scores)

    def reasons(self, sort: str, findings: Sequence[str]) -> tuple[str, ...]:
        """The findings that speak most for a reading, the strongest first."""
        weights = self._of.get(sort, self._any)
        weighed = sorted(((weights.get(each, 0.0), each) for each in findings), reverse=True)
        return tuple(each for weight, each in weighed[:REASONS] if weight > 0)


@cache
def shipped_scorer() -> Scorer:
    """The weights that come with this package, loaded once a process.

    Raises:
        WeightsError: their file is missing or not the one on its card.
    """
    return Scorer(msgspec.json.decode(shipped("actors").read(FILE), type=dict[str, dict[str, float]]), is_shipped=True)
