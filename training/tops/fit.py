"""This module knows how the top learns: from the annotation, going on from what ships."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor

from training.fit import told_loss
from training.learner import Learner, cosine
from training.tops.net import Top
from training.tops.shown import Texts, laid, steps_of


@dataclass(frozen=True)
class Course:
    """How long and how fast to learn.

    Attributes:
        size: windows a step.
        warm: steps in which the rates rise; then they fall along a cosine.
        memory: of the moving average that is kept.
        dropout: of the vectors that come up from below, and inside the layers.
        keep_every: steps after which what would be kept is handed to `keep`.
    """

    epochs: int = 3
    size: int = 32
    rate: float = 1e-4
    head_rate: float = 3e-4
    warm: int = 100
    memory: float = 0.999
    dropout: float = 0.15
    seed: int = 0
    keep_every: int = 50


def fit(top: Top, texts: Sequence[Texts], course: Course, say: Callable[[str], None], keep: Callable[[dict[str, Tensor]], None]) -> Top:
    """Teach the top in place; what is left in it is the moving average of its weights."""
    torch.manual_seed(course.seed)
    rng = random.Random(course.seed)
    steps = sum(len(steps_of(texts, number, course.size, random.Random(0))) for number in range(course.epochs))
    taking = learner(top, course, steps)
    for layer in top.layers:
        layer.dropout = course.dropout
    for number in range(course.epochs):
        for windows in steps_of(texts, number, course.size, rng):
            top.train()
            half, batch = laid(windows)
            loss = told_loss(top, top(F.dropout(half, course.dropout), batch.mask), batch)
            taking.step(loss)
            if taking.steps % course.keep_every == 0:
                say(f"step {taking.steps} of {steps}, loss {float(loss.detach()):.4f}, {taking.seconds:.0f} seconds")
                keep(taking.kept)
    taking.done()
    return top


def learner(top: Top, course: Course, steps: int) -> Learner:
    """Faster for the heads."""
    groups = [
        {"params": top.layers.parameters(), "lr": course.rate},
        {"params": [*top.heads.parameters(), *top.fillers.parameters()], "lr": course.head_rate},
    ]

    return Learner(top, groups, [cosine(course.warm, steps)] * len(groups), course.memory)
