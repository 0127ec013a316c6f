"""This module knows a classifier with one hidden layer that is asked several questions at once: what a thing's named features and the
encoder's vectors of it say for each answer.

The named features add to the answers' scores by themselves, as in `linear.py`; what the vector says goes through the hidden layer.
"""

import io
from collections.abc import Mapping, Sequence
from itertools import accumulate

import msgspec
import numpy as np

from onrecord.learned.card import Weights
from onrecord.learned.frames import Floats, probabilities
from onrecord.learned.linear import known_rows

Asked = tuple[Sequence[str], Floats]
"""The named features of a thing, and its vector [width]."""
Answers = dict[str, float]
"""The probability of each answer to a question."""


class Layered:
    """Weights of one classifier.

    Args:
        names: the features it knows; others say nothing.
        answers: the answers to each question, in the order of the scores.
        arrays: "named" [features, answers], what each feature adds; "inner" [width, hidden] and "inner_base",
            "outer" [hidden, answers] and "outer_base".
    """

    def __init__(self, names: Sequence[str], answers: Mapping[str, Sequence[str]], arrays: Mapping[str, Floats]) -> None:
        self.answers = {question: tuple(each) for question, each in answers.items()}
        self._rows = {name: row for row, name in enumerate(names)}
        self._arrays = arrays
        self._ends = list(accumulate(map(len, self.answers.values())))

    def likely(self, things: Sequence[Asked]) -> list[dict[str, Answers]]:
        """For each thing, by question, the probability of every answer."""
        if not things:
            return []
        hidden = np.maximum(np.stack([vector for _, vector in things]) @ self._arrays["inner"] + self._arrays["inner_base"], 0.0)
        scores = hidden @ self._arrays["outer"] + self._arrays["outer_base"]
        named = self._arrays["named"]
        for row, (features, _) in enumerate(things):
            scores[row] += named[known_rows(self._rows, features)].sum(0)
        told = [
            self._told(own, answers) for own, answers in zip(np.split(scores, self._ends[:-1], axis=1), self.answers.values(), strict=True)
        ]
        return [dict(zip(self.answers, row, strict=True)) for row in zip(*told, strict=True)]

    @staticmethod
    def _told(scores: Floats, answers: Sequence[str]) -> list[Answers]:
        """What is answered to one question, thing by thing."""
        return [dict(zip(answers, row, strict=True)) for row in probabilities(np.asarray(scores, np.float32)).tolist()]


def load_layered(weights: Weights, name: str) -> Layered:
    """One classifier of some weights: NAME.json and NAME.npz.

    Raises:
        WeightsError: a file is missing or is not the one its card names.
    """
    told: dict[str, list[str]] = msgspec.json.decode(weights.read(f"{name}.json"))
    with np.load(io.BytesIO(weights.read(f"{name}.npz"))) as stored:
        arrays = {key: np.asarray(stored[key], np.float32) for key in stored.files if key != "scale"}
        arrays["named"] = arrays["named"] * np.asarray(stored["scale"], np.float32)
    return Layered(told.pop("features"), told, arrays)
