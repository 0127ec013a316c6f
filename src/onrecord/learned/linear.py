"""This module knows a linear classifier: what each named feature of a thing, and what the encoder's vectors of it, say for each label."""

import io
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import accumulate

import msgspec
import numpy as np

from onrecord.learned.card import shipped
from onrecord.learned.frames import Floats, probabilities


def known_rows(rows: Mapping[str, int], features: Iterable[str]) -> list[int]:
    """The rows of those features that are known, in the order of the features."""
    return [row for name in features if (row := rows.get(name)) is not None]


class Linear:
    """Weights of one classifier.

    Args:
        names: the features it knows; others say nothing.
        labels: what it chooses among.
        named: weight of each feature for each label, [features, labels].
        base: what is said before anything is seen, [labels].
        dense: weight of each number of the vector, [width, labels]; without rows, no vector is asked for.
        centre, spread: of each number of the vector, as it was seen in training.
    """

    def __init__(
        self, names: Sequence[str], labels: Sequence[str], named: Floats, base: Floats, dense: Floats, centre: Floats, spread: Floats
    ) -> None:
        self.labels = tuple(labels)
        self._rows = {name: row for row, name in enumerate(names)}
        self._named = np.concatenate([named, np.zeros((1, named.shape[1]), named.dtype)])
        self._nothing = len(named)  # the row of a thing without features, and the last of any other
        self._base, self._dense, self._centre, self._spread = base, dense, centre, spread

    def rows(self, features: Iterable[str]) -> tuple[int, ...]:
        """The rows of those features that it knows, in ascending order."""
        return tuple(sorted(known_rows(self._rows, features)))

    def likely_each(self, things: Sequence[Iterable[str]]) -> list[dict[str, float]]:
        """The probability of each label of several things, by their named features alone."""
        return self.likely_rows([self.rows(features) for features in things])

    def likely_rows(self, things: Sequence[Sequence[int]]) -> list[dict[str, float]]:
        """The same by the rows of their features, each once and in ascending order, so that sums come out the same to the last bit."""
        if not things:
            return []
        ends = list(accumulate((len(rows) + 1 for rows in things), initial=0))
        together = [row for rows in things for row in (*rows, self._nothing)]
        scores = np.add.reduceat(self._named[together], ends[:-1]) + self._base
        return [dict(zip(self.labels, each, strict=True)) for each in probabilities(np.asarray(scores, np.float32)).tolist()]

    def likely(self, features: Iterable[str], vector: Floats | None = None) -> dict[str, float]:
        """The probability of each label; without a vector the named features speak alone."""
        scores = self._base + np.add.reduce(self._named[list(self.rows(features))], 0)
        if vector is not None and len(self._dense):
            scores = scores + ((vector - self._centre) / self._spread) @ self._dense
        return dict(zip(self.labels, probabilities(np.asarray(scores, np.float32)).tolist(), strict=True))

    def weight(self, feature: str, label: str) -> float:
        """What one feature adds to the log-odds of one label; 0 where it is not known."""
        row = self._rows.get(feature)
        return 0.0 if row is None else float(self._named[row, self.labels.index(label)])


@cache
def load_linear(name: str, part: str) -> Linear:
    """One classifier of the shipped weights `name`, loaded once per process.

    Raises:
        WeightsError: a file is missing or is not the one its card names.
    """
    weights = shipped(name)
    names: dict[str, list[str]] = msgspec.json.decode(weights.read(f"{part}.json"))
    with np.load(io.BytesIO(weights.read(f"{part}.npz"))) as stored:
        arrays = {key: np.asarray(stored[key], np.float32) for key in ("named", "base", "dense", "centre", "spread")}
    return Linear(names["features"], names["labels"], **arrays)
