"""This module knows a linear classifier: what each named feature of a thing, and what the encoder's vectors of it, say for each label."""

import io
from collections.abc import Iterable, Sequence
from functools import cache

import msgspec
import numpy as np

from onrecord.learned.card import shipped
from onrecord.learned.frames import Floats, probabilities


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
        self._named, self._base, self._dense, self._centre, self._spread = named, base, dense, centre, spread

    def likely_each(self, things: Sequence[Iterable[str]]) -> list[dict[str, float]]:
        """The probability of each label of several things, by their named features alone."""
        if not things:
            return []
        rows = [sorted(row for name in features if (row := self._rows.get(name)) is not None) for features in things]
        scores = np.stack([self._named[each].sum(0) for each in rows]) + self._base
        return [dict(zip(self.labels, each, strict=True)) for each in probabilities(np.asarray(scores, np.float32)).tolist()]

    def likely(self, features: Iterable[str], vector: Floats | None = None) -> dict[str, float]:
        """The probability of each label; without a vector the named features speak alone."""
        rows = [row for name in features if (row := self._rows.get(name)) is not None]
        scores = self._base + self._named[sorted(rows)].sum(0)
        if vector is not None and len(self._dense):
            scores = scores + ((vector - self._centre) / self._spread) @ self._dense
        return dict(zip(self.labels, (float(each) for each in probabilities(np.asarray(scores, np.float32))), strict=True))

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
