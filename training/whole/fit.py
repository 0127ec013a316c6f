"""This module knows how the whole encoder learns: steps of the top's texts and of the branch's in turn, both through the one trunk."""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor

from training.batches import batch_of
from training.branch import fit as branch_fit
from training.branch.shown import Shown, fed
from training.fit import tensors, told_loss
from training.frames import Example
from training.learner import Learner, cosine
from training.tops import fit as top_fit
from training.tops.shown import ROOM, Texts, steps_of
from training.whole.net import Whole

QUOTING = "quoted"
"""The way of learning that is the top's; the others are the branch's (`training.branch.fit`)."""
Shows = Mapping[str, Sequence[Sequence[Shown]]]
Step = tuple[str, Sequence[Shown]]


@dataclass(frozen=True)
class Course(top_fit.Course):
    """How long and how fast to learn: as the top does, but for what is said here.

    Attributes:
        epochs: in each, the top's texts are shown once and the branch's `branchs` times.
        trunk_rate: AdamW's rate for the layers below the fork.
    """

    epochs: int = 1
    branchs: int = 1
    trunk_rate: float = 4e-5
    keep_every: int = 100


def fit(
    whole: Whole,
    texts: Sequence[Texts],
    shown: Shows,
    course: Course,
    say: Callable[[str], None],
    keep: Callable[[dict[str, Tensor]], None],
) -> Whole:
    """Teach the whole encoder in place; what is left in it is the moving average of its weights.

    Args:
        texts: what the top learns from. shown: what the branch learns from, by its ways of learning.
    """
    torch.manual_seed(course.seed)
    rng = random.Random(course.seed)
    steps = sum(len(_epoch(texts, shown, course, number, random.Random(0))) for number in range(course.epochs))
    say(f"{steps} steps")
    taking = learner(whole, course, steps)
    for layer in whole.top.layers:
        layer.dropout = course.dropout
    whole.train()
    for number in range(course.epochs):
        for way, windows in _epoch(texts, shown, course, number, rng):
            loss = _loss(whole, way, windows, course)
            taking.step(loss)
            if taking.steps % course.keep_every == 0:
                say(f"step {taking.steps}, loss {float(loss.detach()):.4f}, {taking.seconds:.0f} seconds")
                keep(taking.kept)
    taking.done()
    return whole


def _epoch(texts: Sequence[Texts], shown: Shows, course: Course, number: int, rng: random.Random) -> list[Step]:
    """The steps of an epoch, in random order."""
    steps: list[Step] = [(QUOTING, windows) for windows in steps_of(texts, number, course.size, rng)]
    for time in range(course.branchs):
        steps += branch_fit.plan(shown, branch_fit.Course(), number * course.branchs + time, rng)
    rng.shuffle(steps)
    return steps


def _loss(whole: Whole, way: str, windows: Sequence[Shown], course: Course) -> Tensor:
    ids, features, mask = (torch.from_numpy(each) for each in fed(windows))
    half = whole.trunk(ids, features, mask)
    if way != QUOTING:
        return branch_fit.way_loss(way, whole.branch, whole.branch(half, mask), windows, branch_fit.Course())
    batch = tensors(batch_of([(one.example, one.window) for one in windows if isinstance(one.example, Example)], ROOM), "cpu")
    return told_loss(whole.top, whole.top(F.dropout(half, course.dropout), mask), batch)


def learner(whole: Whole, course: Course, steps: int) -> Learner:
    """Slowest for the trunk, fastest for the heads."""
    heads = [part for own in (whole.top, whole.branch) for part in (*own.heads.parameters(), *own.fillers.parameters())]
    groups = [
        {"params": [weight for weight in whole.trunk.layers.parameters() if weight.requires_grad], "lr": course.trunk_rate},
        {"params": [*whole.top.layers.parameters(), *whole.branch.layers.parameters()], "lr": course.rate},
        {"params": heads, "lr": course.head_rate},
    ]

    return Learner(whole, groups, [cosine(course.warm, steps)] * len(groups), course.memory)
