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
PARTY = "party"
"""Begins the sorts under which parties are weighed: they share the weights of this name, as phrases share those of "any"."""
SPEAKS, STRANGE, DOUBTED = "whose noun speaks for them", "called after a stranger", "nobody, where coverage is plainer"
GIVEN_PARTIES = {SPEAKS: 5.0, STRANGE: 3.0, DOUBTED: -1.0}
"""Weights of findings about parties that are not learnt: what is said in so many words, which coverage does oftener than the corpus, and
that somebody speaks for nobody, which much of the corpus leaves its reader to suppose and coverage does not."""
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
        self._any = {ANY: {**weights.get(ANY, {}), **GIVEN}, PARTY: {**weights.get(PARTY, {}), **GIVEN_PARTIES}}
        self._of = {sort: self._together(own, self._any[shared_by(sort)]) for sort, own in weights.items()}

    def __reduce__(self) -> tuple[Callable[..., "Scorer"], tuple[Weights, ...]]:
        return (shipped_scorer, ()) if self.is_shipped else (Scorer, (self.weights,))

    @staticmethod
    def _together(own: Mapping[str, float], shared: Mapping[str, float]) -> dict[str, float]:
        return {finding: own.get(finding, 0.0) + shared.get(finding, 0.0) for finding in {**own, **shared}}

    def _weights(self, sort: str) -> Mapping[str, float]:
        return self._of.get(sort) or self._any[shared_by(sort)]

    def score(self, sort: str, findings: Sequence[str]) -> float:
        """The sum of the findings' weights, in log-odds against other readings."""
        weights = self._weights(sort)
        return sum([weights[each] for each in findings if each in weights])

    def best(self, sort: str, readings: Sequence[Sequence[str]]) -> tuple[int, float]:
        """Number of the best reading, the first of two, and its probability against all others."""
        scores = [self.score(sort, findings) for findings in readings]
        best = max(range(len(scores)), key=scores.__getitem__)
        return best, 1 / sum(exp(score - scores[best]) for score in scores)

    def reasons(self, sort: str, findings: Sequence[str]) -> tuple[str, ...]:
        """The findings that speak most for a reading, the strongest first."""
        weights = self._weights(sort)
        weighed = sorted(((weights.get(each, 0.0), each) for each in findings), reverse=True)
        return tuple(each for weight, each in weighed[:REASONS] if weight > 0)


def shared_by(sort: str) -> str:
    """Under which name the weights stand that a sort shares with others."""
    return PARTY if sort.startswith(PARTY) else ANY


@cache
def shipped_scorer() -> Scorer:
    """The weights that come with this package, loaded once a process.

    Raises:
        WeightsError: their file is missing or not the one on its card.
    """
    return Scorer(msgspec.json.decode(shipped("actors").read(FILE), type=dict[str, dict[str, float]]), is_shipped=True)
