"""This module knows how the block classifier is fitted: page by page, each line's allowed roles together, a moving average kept."""

import copy
import math
import random
from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor

from training.blocks.net import BlockNet, gap
from training.blocks.pages import ROLES, Example

EPOCHS, STEP_PAGES, RATE = 16, 8, 4e-3
KEPT = 0.995
DROPPED = 0.25
"""Share of the words and names of lines that are not shown, anew each time."""


def fit(
    examples: Sequence[Example], *, onwards: BlockNet | None = None, seed: int = 1, epochs: int = EPOCHS, rate: float = RATE
) -> BlockNet:
    """A classifier fitted to the pages; the same for the same pages and seed on the same machine.

    Args:
        onwards: the classifier to go on from; a new one where there is none.
        rate: the highest learning rate.
    """
    torch.manual_seed(seed)
    chance = random.Random(seed)
    net = (copy.deepcopy(onwards) if onwards else BlockNet(len(ROLES))).train()
    kept = {name: value.clone() for name, value in net.state_dict().items()}
    moves = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=0.02)
    steps, step = epochs * math.ceil(len(examples) / STEP_PAGES), 0
    for _ in range(epochs):
        order = chance.sample(range(len(examples)), len(examples))
        for start in range(0, len(order), STEP_PAGES):
            for group in moves.param_groups:
                group["lr"] = rate * min(1.0, (step + 1) / 100) * (1 - step / steps)
            loss = _loss(net, [examples[number] for number in order[start : start + STEP_PAGES]])
            moves.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            moves.step()
            step += 1
            share = min(KEPT, step / (step + 10))
            for name, value in net.state_dict().items():
                kept[name] = kept[name] * share + value * (1 - share)
    net.load_state_dict(kept)
    return net.eval()


def _loss(net: BlockNet, examples: Sequence[Example]) -> Tensor:
    """Minus the log of the probability of a line's allowed roles, longer lines a little weightier; lines nobody judged say nothing."""
    numbers, words, names, allowed, weight, pages = (torch.from_numpy(part) for part in _together(examples))
    words, names = (codes * (torch.rand(codes.shape) > DROPPED) for codes in (words, names))
    scores = net(numbers, words, names, pages)
    said = torch.logsumexp(scores + torch.log(allowed + 1e-9), 1) - torch.logsumexp(scores, 1)
    return -(said * weight).sum() / len(examples)


def _together(examples: Sequence[Example]) -> tuple[np.ndarray, ...]:
    """Features, allowed roles, weights and page numbers of several pages, with rows of nought between them."""
    parts = [_rows(example, number) for number, example in enumerate(examples)]
    return tuple(np.concatenate(column) for column in zip(*parts, strict=True))


def _rows(example: Example, page: int) -> tuple[np.ndarray, ...]:
    shown, allowed = example.shown, example.allowed
    judged = (allowed.sum(1) < allowed.shape[1]) * (1.0 + 2 * shown.numbers[:, 0])
    share = example.weight * min(2.0, math.sqrt(len(allowed) / 100)) / max(1.0, judged.sum())
    weight = (judged * share * example.boost).astype(np.float32)
    columns = [(part, 0) for part in (shown.numbers, shown.words, shown.names, allowed, weight)]
    columns.append((np.full(len(allowed), page, np.int64), -1))
    return tuple(np.pad(part, [(0, gap()), *[(0, 0)] * (part.ndim - 1)], constant_values=fill) for part, fill in columns)


def probabilities(net: BlockNet, example: Example) -> np.ndarray:
    """Probabilities of roles for the page's lines [lines, roles]."""
    shown = example.shown
    with torch.no_grad():
        return net(*map(torch.from_numpy, (shown.numbers, shown.words, shown.names))).softmax(-1).numpy()
