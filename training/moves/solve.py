"""This module knows how a linear classifier is fitted: by its log-loss, with a pull of every weight towards nothing."""

from collections import Counter
from collections.abc import Mapping, Sequence
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
    dense, centre, spread = _dense(vectors)
    weights = _solved(_table(seen, rows), dense, np.array([labels.index(each) for each in told]), len(labels), pull)
    arrays = dict(zip(("named", "dense", "base"), weights, strict=True)) | {"centre": centre, "spread": spread}
    return Fitted(features, tuple(labels), arrays)


def _table(seen: Sequence[frozenset[str]], rows: Mapping[str, int]) -> Tensor:
    """A sparse table of ones: an example a row, a feature a column."""
    places = [(at, rows[name]) for at, names in enumerate(seen) for name in names if name in rows]
    return torch.sparse_coo_tensor(torch.tensor(places).reshape(-1, 2).T, torch.ones(len(places)), (len(seen), len(rows))).coalesce()


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


def _solved(named: Tensor, dense: Floats, told: np.ndarray, labels: int, pull: Pull) -> tuple[Floats, Floats, Floats]:
    vectors = torch.from_numpy(dense)
    weights = [torch.zeros(width, labels, requires_grad=True) for width in (named.shape[1], vectors.shape[1])]
    weights.append(torch.zeros(labels, requires_grad=True))
    solver = torch.optim.LBFGS(weights, max_iter=STEPS, history_size=10, line_search_fn="strong_wolfe")
    right = torch.from_numpy(told)

    def loss() -> Tensor:
        solver.zero_grad()
        scores = torch.sparse.mm(named, weights[0]) + vectors @ weights[1] + weights[2]
        wrong = torch.nn.functional.cross_entropy(scores, right, reduction="sum")
        total = wrong + pull.named / 2 * weights[0].square().sum() + pull.dense / 2 * weights[1].square().sum()
        total.backward()
        return total

    solver.step(loss)
    named_weights, dense_weights, base = (np.asarray(each.detach().numpy(), np.float32) for each in weights)
    return named_weights, dense_weights, base
