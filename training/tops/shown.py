"""This module knows what the top is shown: windows of the texts in several copies, each with the encoder's vectors half way up."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from onrecord.learned.pieces import Fed
from training.alter import altered, mark_pieces, partly_hidden
from training.batches import Batch, batch_of
from training.branch.shown import Shown, Unread
from training.fit import tensors
from training.frames import Example

ROOM = 126


@dataclass(frozen=True)
class Texts:
    """Texts of one sort: copies of their windows, and how many of these are shown in an epoch."""

    copies: Sequence[Sequence[Shown]]
    times: int = 1


def copies_of(told: Sequence[Sequence[Example]], lower: Unread, feed: Callable[[str], Fed], rng: random.Random) -> list[list[Shown]]:
    """The examples' windows as they stand, then in other typography, cut elsewhere and with some words hidden.

    Args:
        told: the examples of each copy.
    """
    marks = mark_pieces(feed)
    made = [[shown for example in told[0] for shown in lower.show(example, ROOM)]]
    for examples in told[1:]:
        others = [partly_hidden(altered(example, marks, feed, rng), rng) for example in examples]
        made.append([shown for example in others for shown in lower.show(example, rng.randint(ROOM // 2, ROOM))])
    return made


def steps_of(texts: Sequence[Texts], number: int, size: int, rng: random.Random) -> list[list[Shown]]:
    """The steps of an epoch, other copies each time: windows of like length together, in random order."""
    shown = [one for each in texts for time in range(each.times) for one in each.copies[(number * each.times + time) % len(each.copies)]]
    rng.shuffle(shown)
    steps = []
    for start in range(0, len(shown), size * 16):
        pool = sorted(shown[start : start + size * 16], key=lambda one: one.pieces)
        steps += [pool[at : at + size] for at in range(0, len(pool), size)]
    rng.shuffle(steps)
    return steps


def laid(windows: Sequence[Shown]) -> tuple[Tensor, Batch]:
    """Windows side by side: their vectors half way up [rows, pieces, width], and what is to be learnt from them."""
    batch = batch_of([(one.example, one.window) for one in windows if isinstance(one.example, Example)], ROOM)
    half = np.zeros((*batch.ids.shape, windows[0].half.shape[1]), np.float32)
    for row, one in enumerate(windows):
        half[row, : len(one.half)] = one.half[: half.shape[1]]
    return torch.from_numpy(half), tensors(batch, "cpu")
