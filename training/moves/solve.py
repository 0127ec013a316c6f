"""This module knows how a linear classifier is fitted: by its log-loss, with a pull of every weight towards nothing."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from onrecord.learned import Linear
from onrecord.learned.frames import Floats

LEAST_SEEN = 3
"""Times a feature must be seen to be learnt of."""
STEPS = 80


@dataclass(frozen=True)
class Pull:
    """How strongly weights are held back: of named features, and of the vector's numbers."""

    named: float = 3.0
    dense: float = 100.0


@dataclass(frozen=True)
class Fitted:
    """A classifier as it is written down."""

    features: tuple[str, ...]
    labels: tuple[str, ...]
    arrays: dict[str, Floats]

    def linear(self) -> Linear:
        """The classifier at work."""
        return Linear(self.features, self.labels, **self.arrays)


def fit(seen: Sequence[frozenset[str]], vectors: Sequence[Floats | None], told: Sequence[str], labels: Sequence[str], pull: Pull) -> Fitted:
    """The weights that say best which label each example has."""
    counted = Counter(name for names in seen for name in names)
    features = tuple(sorted(name for name, times in counted.items() if times >= LEAST_SEEN))
    rows = {name: row for row, name in enumerate(features)}
    named = np.zeros((len(seen), len(features)), np.float32)
    for at, names in enumerate(seen):
        named[at, [rows[name] for name in names if name in rows]] = 1
    dense, centre, spread = _dense(vectors)
    weights = _solved(named, dense, np.array([labels.index(each) for each in told]), len(labels), pull)
    arrays = dict(zip(("named", "dense", "base"), weights, strict=True)) | {"centre": centre, "spread": spread}
    return Fitted(features, tuple(labels), arrays)


def _dense(vectors: Sequence[Floats | None]) -> tuple[Floats, Floats, Floats]:
    """The vectors in rows, centred and scaled, an absent one in the middle; and the centre and the scale."""
    known = [each for each in vectors if each is not None]
    if not known:
        nothing = np.zeros(0, np.float32)
        return np.zeros((len(vectors), 0), np.float32), nothing, nothing
    stacked = np.stack(known)
    centre, spread = stacked.mean(0), stacked.std(0) + 1e-6
    rows = np.stack([centre if each is None else each for each in vectors])
    return np.asarray((rows - centre) / spread, np.float32), centre, spread


def _solved(named: Floats, dense: Floats, told: np.ndarray, labels: int, pull: Pull) -> tuple[Floats, Floats, Floats]:
    inputs = [torch.from_numpy(named), torch.from_numpy(dense)]
    weights = [torch.zeros(each.shape[1], labels, requires_grad=True) for each in inputs] + [torch.zeros(labels, requires_grad=True)]
    solver = torch.optim.LBFGS(weights, max_iter=STEPS, history_size=10, line_search_fn="strong_wolfe")
    right = torch.from_numpy(told)

    def loss() -> Tensor:
        solver.zero_grad()
        scores = inputs[0] @ weights[0] + inputs[1] @ weights[1] + weights[2]
        wrong = torch.nn.functional.cross_entropy(scores, right, reduction="sum")
        total = wrong + pull.named / 2 * weights[0].square().sum() + pull.dense / 2 * weights[1].square().sum()
        total.backward()
        return total

    solver.step(loss)
    named_weights, dense_weights, base = (np.asarray(each.detach().numpy(), np.float32) for each in weights)
    return named_weights, dense_weights, base
