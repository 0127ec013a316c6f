"""This module knows how the weights of findings are fitted: each decision is a choice among its readings (`training/choosing.py`)."""

from collections.abc import Sequence

from onrecord.annotate.actors.scoring import ANY, PARTY, shared_by
from training.actors.examples import Example
from training.choosing import weights_of

SHRINK = {ANY: 5e-4, PARTY: 2e-4}
"""What the square of a weight costs, of the mean loss of a decision, among phrases and among parties."""
Key = tuple[str, str]


def fit(examples: Sequence[Example]) -> dict[str, dict[str, float]]:
    """The weights of findings by sort: those of phrases and those of parties, each with what the sorts share."""
    kinds = {shared: [each for each in examples if shared_by(each.sort) == shared] for shared in SHRINK}
    return {sort: own for shared, each in kinds.items() if each for sort, own in _fit(each, SHRINK[shared]).items()}


def _fit(examples: Sequence[Example], shrink: float) -> dict[str, dict[str, float]]:
    decisions = [([_keys(sort, findings) for findings in readings], right) for sort, readings, right in examples]
    found: dict[str, dict[str, float]] = {}
    for (sort, finding), weight in weights_of(decisions, shrink).items():
        found.setdefault(sort, {})[finding] = weight
    return found


def _keys(sort: str, findings: Sequence[str]) -> list[Key]:
    return [key for finding in findings for key in ((sort, finding), (shared_by(sort), finding))]
