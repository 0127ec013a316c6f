"""This module knows the heads: small matrices that ask the encoder's vectors what words and anchors are.

Labels of words are asked everywhere; fills only for the anchors found; what a frame is (speech or act, planned or done) only at its anchor.
"""

import io
from collections.abc import Mapping, Sequence
from functools import lru_cache

import numpy as np

from onrecord.learned.frames import Floats, Range, Run, fills_of, probabilities, runs_of

HINTED = 3.5
"""What a hint adds to the score of its label, in log-odds."""
Labels = Mapping[str, Sequence[str]]


class Heads:
    """The heads of one set of weights.

    Args:
        files: the bytes of .npz files: "heads.NAME.weight" [width, labels], "fillers.SORT.PART.weight" and their biases; of arrays of one
            name the last file's counts.
        labels: labels of each head, by name.
        fills: fill labels of each sort of frame, by name.
    """

    def __init__(self, files: Sequence[bytes], labels: Labels, fills: Labels) -> None:
        self._arrays: dict[str, Floats] = {}
        for file in files:
            with np.load(io.BytesIO(file)) as stored:
                self._arrays |= {name: np.asarray(stored[name], np.float32) for name in stored.files}
        self._blocks = {name: _blocks(array) for name, array in self._arrays.items() if name.endswith(".weight")}
        self.labels = {name: tuple(each) for name, each in labels.items()}
        self.fills = {sort: tuple(each) for sort, each in fills.items()}

    def runs(self, head: str, hidden: Floats, doubt: float | Floats = 0.0, hints: Mapping[int, str] | None = None) -> list[Run]:
        """What one head finds in the words' vectors [words, width].

        Args:
            doubt: above 0 finds more, below 0 less.
            hints: labels that are likelier than the head thinks, by number of the word.
        """
        scores = self.scores(head, hidden)
        for word, label in (hints or {}).items():
            scores[word, self.labels[head].index(label)] += HINTED
        return self.runs_of(head, scores, doubt)

    def scores(self, head: str, hidden: Floats) -> Floats:
        """What one head says of each word for each of its labels, [words, labels]."""
        return self._apply(f"heads.{head}", hidden)

    def runs_of(self, head: str, scores: Floats, doubt: float | Floats = 0.0) -> list[Run]:
        """What one head finds by what it says, as `runs`."""
        return runs_of(scores, self.labels[head], doubt)

    def runs_of_each(self, heads: Sequence[str], hidden: Floats) -> list[list[Run]]:
        """What several heads of the same labels find in the words' vectors [words, width], head by head."""
        return fills_of(np.stack([self.scores(head, hidden) for head in heads]), self.labels[heads[0]])

    def label(self, head: str, hidden: Floats, anchors: Sequence[Range]) -> list[str]:
        """The likeliest label of each anchor, asked at its first word."""
        return [self.labels[head][at] for at in self._asked(head, hidden, anchors).argmax(-1)]

    def likely(self, head: str, hidden: Floats, anchors: Sequence[Range]) -> list[dict[str, float]]:
        """The probability of every label of each anchor, asked at its first word."""
        rows = probabilities(self._asked(head, hidden, anchors)).round(4).tolist()
        return [dict(zip(self.labels[head], row, strict=True)) for row in rows]

    def filled_and_leaning(
        self, sort: str, hidden: Floats, anchors: Sequence[Range], roles: Sequence[str]
    ) -> tuple[list[list[Run]], Floats]:
        """The runs that hang on each anchor, and how likely each word is of each of some roles, [anchors, words, roles]."""
        scores, labels = self._fills(sort, hidden, anchors), self.fills[sort]
        likely = probabilities(scores)
        return fills_of(scores, labels), likely @ _places_of(tuple(roles), labels)

    def _fills(self, sort: str, hidden: Floats, anchors: Sequence[Range]) -> Floats:
        """Scores of each fill label, [anchors, words, labels]."""
        name = f"fillers.{sort}"
        query = self._apply(f"{name}.first", hidden[[first for first, _ in anchors]])
        query += self._apply(f"{name}.last", hidden[[end - 1 for _, end in anchors]])
        together = query[:, None] + self._apply(f"{name}.key", hidden)
        np.maximum(together, 0.0, out=together)  # in place, and as one long table below: half the time of the plain way
        fills = self._apply(f"{name}.fill", together.reshape(-1, together.shape[-1])).reshape(*together.shape[:2], -1)
        return np.asarray(fills + self._apply(f"{name}.word", hidden), np.float32)

    def _asked(self, head: str, hidden: Floats, anchors: Sequence[Range]) -> Floats:
        return self._apply(f"heads.{head}", hidden[[first for first, _ in anchors]])

    def _apply(self, name: str, hidden: Floats) -> Floats:
        products = [hidden[:, rows] @ block for rows, block in self._blocks[f"{name}.weight"]]
        together = products[0] if len(products) == 1 else np.concatenate(products, 1)
        together += self._arrays[f"{name}.bias"]
        return together


def _blocks(weight: Floats) -> list[tuple[slice, Floats]]:
    """What of a matrix has to be multiplied, with its rows: all, or two blocks where half of it is nothing.

    So it is where two heads were put side by side, each with an inner layer that is asked of its own half of the vectors.
    """
    rows, columns = (size // 2 for size in weight.shape)
    if not rows or weight[:rows, columns:].any() or weight[rows:, :columns].any():
        return [(slice(None), weight)]
    first, second = np.ascontiguousarray(weight[:rows, :columns]), np.ascontiguousarray(weight[rows:, columns:])
    return [(slice(rows), first), (slice(rows, None), second)]


@lru_cache(maxsize=64)
def _places_of(roles: tuple[str, ...], labels: tuple[str, ...]) -> Floats:
    """Which labels give a word which role: 1 where they do, [labels, roles]."""
    return np.array([[label.partition("-")[2] == role for role in roles] for label in labels], np.float32)
