"""This module knows which words are kin: "bought" and "purchase", "quake" and "earthquake", whatever their roots.

Each word of a list has a direction, taken once from all-MiniLM-L6-v2 (`python -m training.kin`); kin words point the same way.
It is a fixed table: what it says of two words hangs on nothing else.
"""

import io
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.learned.card import shipped

Direction = NDArray[np.float32]
FULL = 127
"""What a direction's numbers are kept in parts of."""


class _Table(NamedTuple):
    places: dict[str, int]
    vectors: NDArray[np.int8]
    groups: Direction


def direction(words: Iterable[str]) -> bytes:
    """Where words point together, as signed bytes; nothing where none of them is listed.

    >>> len(direction(["Purchase"])), direction(["zhemravan"])
    (64, b'')
    """
    table = _table()
    found = [table.places[word] for each in words if (word := each.casefold()) in table.places]
    if not found:
        return b""
    summed = table.vectors[found].astype(np.float32).sum(axis=0)
    return bytes(np.rint(summed / max(float(np.linalg.norm(summed)), 1.0) * FULL).astype(np.int8))


def kinship(one: bytes, other: bytes) -> float:
    """How much two directions are one, from -1 to 1; 0 where one is not known.

    >>> kinship(direction(["quake"]), direction(["earthquake"])) > 0.5 > kinship(direction(["quake"]), direction(["purchase"]))
    True
    """
    here, there = np.frombuffer(one, np.int8).astype(np.float32), np.frombuffer(other, np.int8).astype(np.float32)
    return float(here @ there / np.sqrt((here @ here) * (there @ there))) if len(here) and len(there) else 0.0


def groups_of(kin: bytes, nearest: int) -> tuple[int, ...]:
    """The groups of words that a direction is nearest to: where kin words are looked for."""
    if not kin:
        return ()
    likeness = _table().groups @ np.frombuffer(kin, np.int8).astype(np.float32)
    return tuple(sorted(np.argsort(-likeness, kind="stable")[:nearest].tolist()))


@cache
def _table() -> _Table:
    kept = np.load(io.BytesIO(shipped("kin").read("kin.npz")))
    words = bytes(kept["words"]).decode().split("\n")
    return _Table({word: place for place, word in enumerate(words)}, kept["vectors"], kept["groups"].astype(np.float32))
