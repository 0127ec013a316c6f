"""`python -m training.kin MODEL.safetensors`: the table of kin words is made anew, from all-MiniLM-L6-v2 (Apache-2.0).

Each word of the encoder's list is read by itself.
What the model makes of it is turned into `WIDTH` numbers, those in which words differ most.
Words are put into groups too, so that kin words are found without comparing each with each.
"""

import io
import math
import sys
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn.functional import gelu

from onrecord.learned.card import shipped
from onrecord.learned.commonness import FIRST
from training.cards import write_card
from training.weights import read_arrays

Floats = NDArray[np.float32]
PLACE = Path(__file__).parents[1] / "src/onrecord/learned/weights/kin"
SHORTEST, WIDTH, GROUPS, TOGETHER = 3, 64, 256, 512
CENTRED = 0.8
"""How much of what all words have in common is taken off: the model gives all of them some likeness."""
LEARNED_FROM, ROUNDS = 6000, 25
"""The commonest words, from which the directions and the groups are learnt; rounds of grouping."""
HEADS, LAYERS = 12, 6
FIRST_PIECE, LAST_PIECE = 101, 102


class Reader:
    """The model, for words of one piece.

    Args:
        arrays: its weights by name.
    """

    def __init__(self, arrays: dict[str, np.ndarray]) -> None:
        self.arrays = {name.removeprefix("bert."): value.astype(np.float32) for name, value in arrays.items()}

    def read(self, pieces: NDArray[np.int64]) -> Floats:
        """The mean of what the model makes of each word and the signs around it, [words, width]."""
        ids = np.stack([np.full_like(pieces, FIRST_PIECE), pieces, np.full_like(pieces, LAST_PIECE)], axis=1)
        embedding = self.arrays["embeddings.word_embeddings.weight"][ids] + self.arrays["embeddings.position_embeddings.weight"][:3]
        hidden = self._normed(embedding + self.arrays["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
        for layer in range(LAYERS):
            name = f"encoder.layer.{layer}"
            hidden = self._normed(hidden + self._attended(hidden, f"{name}.attention"), f"{name}.attention.output.LayerNorm")
            inner = gelu(torch.from_numpy(self._mapped(hidden, f"{name}.intermediate.dense"))).numpy()
            hidden = self._normed(hidden + self._mapped(inner, f"{name}.output.dense"), f"{name}.output.LayerNorm")
        return np.asarray(hidden.mean(axis=1), np.float32)

    def _attended(self, hidden: Floats, name: str) -> Floats:
        query, key, value = (self._heads(self._mapped(hidden, f"{name}.self.{each}")) for each in ("query", "key", "value"))
        scores = query @ key.swapaxes(2, 3) / math.sqrt(query.shape[-1])
        scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
        seen = (scores / scores.sum(axis=-1, keepdims=True)) @ value
        return self._mapped(seen.swapaxes(1, 2).reshape(hidden.shape), f"{name}.output.dense")

    def _heads(self, hidden: Floats) -> Floats:
        words, pieces, width = hidden.shape
        return hidden.reshape(words, pieces, HEADS, width // HEADS).swapaxes(1, 2)

    def _mapped(self, hidden: Floats, name: str) -> Floats:
        return np.asarray(hidden @ self.arrays[f"{name}.weight"].T + self.arrays[f"{name}.bias"], np.float32)

    def _normed(self, hidden: Floats, name: str) -> Floats:
        spread = np.sqrt(hidden.var(axis=-1, keepdims=True) + 1e-12)
        return (hidden - hidden.mean(axis=-1, keepdims=True)) / spread * self.arrays[f"{name}.weight"] + self.arrays[f"{name}.bias"]


def reduced(vectors: Floats) -> Floats:
    """Vectors of length 1 in the directions in which the commonest words differ most."""
    vectors = _even(vectors)
    apart = _even(vectors - CENTRED * vectors.mean(axis=0))
    _, _, directions = np.linalg.svd(apart[:LEARNED_FROM], full_matrices=False)
    return _even(apart @ directions[:WIDTH].T)


def grouped(vectors: Floats) -> Floats:
    """The middles of groups of like words, by k-means from words spread over the list."""
    learnt = vectors[:LEARNED_FROM]
    middles = learnt[:: len(learnt) // GROUPS][:GROUPS]
    for _ in range(ROUNDS):
        nearest = (learnt @ middles.T).argmax(axis=1)
        middles = _even(np.stack([learnt[nearest == group].sum(axis=0) + 1e-3 * middles[group] for group in range(GROUPS)]))
    return middles


def _even(vectors: Floats) -> Floats:
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), np.float32)


def listed_words() -> dict[str, int]:
    """The words of the encoder's list that the table is for, each with its place there."""
    pieces = shipped("onrecord").read("vocab.txt").decode().split("\n")
    fit = {piece: place for place, piece in enumerate(pieces) if place >= FIRST and len(piece) >= SHORTEST}
    return {piece: place for piece, place in fit.items() if piece.isalpha() and piece.isascii()}


def write(words: list[str], vectors: Floats, middles: Floats) -> None:
    """The table and its card, into the package."""
    kept = io.BytesIO()
    np.savez(kept, words=np.frombuffer("\n".join(words).encode(), np.uint8), vectors=_bytes(vectors), groups=_bytes(middles))
    card = {
        "name": "kin",
        "licence": "Apache-2.0",
        "base": "all-MiniLM-L6-v2 (sentence-transformers, Apache-2.0)",
        "trained_on": "nothing further: what the model makes of single words",
        "inputs": {"words": "words of English, in lower case"},
        "outputs": {"vectors": f"{WIDTH} numbers for each word, in 127ths", "groups": f"{GROUPS} middles of groups of words, likewise"},
        "scores": {},
    }
    PLACE.mkdir(exist_ok=True)
    (PLACE / "kin.npz").write_bytes(kept.getvalue())
    write_card(PLACE, card, ["kin.npz"])


def _bytes(vectors: Floats) -> NDArray[np.int8]:
    return np.asarray(np.clip(np.rint(vectors * 127), -127, 127), np.int8)


def main() -> int:
    """Make the table of the model that is named; 2 where none is."""
    if len(sys.argv) != 2:
        print("say which file holds the model: python -m training.kin MODEL.safetensors", file=sys.stderr)
        return 2
    reader, listed = Reader(read_arrays(Path(sys.argv[1]))), listed_words()
    places = np.array(list(listed.values()))
    vectors = reduced(np.concatenate([reader.read(places[start : start + TOGETHER]) for start in range(0, len(places), TOGETHER)]))
    write(list(listed), vectors, grouped(vectors))
    return 0


if __name__ == "__main__":
    sys.exit(main())
