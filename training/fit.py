"""This module knows how the network learns: its losses, a teacher's share in them, and the course of training."""

import os
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from multiprocessing import get_context
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

from training.batches import IGNORED, Item, batch_of, epoch
from training.frames import Example
from training.labels import AT_ANCHOR, FILLS, TAGGERS
from training.learner import Learner
from training.net import Net


@dataclass(frozen=True)
class Course:
    """How long and how fast to train.

    Attributes:
        epochs, size, room: passes, windows a step, most pieces in a window.
        rate, head_rate: AdamW's rates for the encoder and for the heads.
        alone: share of the steps in which only the heads learn; warm: share in which the encoder's rate then rises.
        memory: of the moving average that is kept in the end.
        taught: the teacher's share, 0 to 1.
        seconds: when to stop, done or not.
        keep_every: steps after which what would be kept is handed to `keep`.
    """

    epochs: int = 12
    size: int = 32
    room: int = 126
    rate: float = 4e-5
    head_rate: float = 1e-3
    alone: float = 0.05
    warm: float = 0.06
    memory: float = 0.999
    seed: int = 0
    taught: float = 0.6
    seconds: float = float("inf")
    keep_every: int = 200


SHARES = {"anchor": 1.0, "trigger": 1.0, "outer": 0.5, "inner": 0.5, "quotation": 4.0, "event": 4.0}
"""Weight of each part of the loss; what is asked at an anchor has 0.2."""
AT_ANCHOR_SHARE = 0.2
SHIFT = 4
"""The teacher's vocabulary is the student's, four further on, with its own marks for the ends (0, 2) and for padding (1)."""


def tensors(value: Any, device: str) -> Any:
    """A batch's arrays as tensors on the device, in the same structure."""
    if is_dataclass(value) and not isinstance(value, type):
        return type(value)(**{f.name: tensors(getattr(value, f.name), device) for f in fields(value)})
    if isinstance(value, dict):
        return {name: tensors(each, device) for name, each in value.items()}
    return torch.as_tensor(value).to(device, non_blocking=True)


def encoded(net: Net, batch: Any) -> Tensor:
    """The network's vectors for a batch, in its own numbering of pieces."""
    ids = batch.ids
    if net.shape.relative:
        ids = torch.where(batch.mask > 0, ids + SHIFT, torch.ones_like(ids))
        for own, theirs in ((101, 0), (102, 2)):
            ids = torch.where((batch.ids == own) & (batch.mask > 0), torch.full_like(ids, theirs), ids)
    return net.encode(ids, batch.feat, batch.mask)


def told_loss(net: Net, x: Tensor, batch: Any) -> Tensor:
    """What is to be learnt from the annotation."""
    loss = x.new_zeros((), dtype=torch.float32)
    for head in TAGGERS:
        if (batch.tags[head] != IGNORED).any():
            scores = net.heads[head](x).float()
            loss = loss + SHARES[head] * F.cross_entropy(scores.flatten(0, 1), batch.tags[head].flatten(), ignore_index=IGNORED)
    for sort, frames in batch.frames.items():
        if len(frames.rows):
            scores = net.fillers[sort](x, frames.rows, frames.firsts, frames.lasts).float()
            scores = unaddressed(scores, frames.flat) if sort == "quotation" else scores
            loss = loss + SHARES[sort] * F.cross_entropy(scores.flatten(0, 1), frames.fills.flatten(), ignore_index=IGNORED)
            loss = loss + AT_ANCHOR_SHARE * class_loss(net, x, frames)
    return loss


def class_loss(net: Net, x: Tensor, frames: Any) -> Tensor:
    """What is to be learnt of the frames themselves."""
    at, loss = x[frames.rows, frames.firsts], x.new_zeros((), dtype=torch.float32)
    for head, labels in frames.classes.items():
        if (labels != IGNORED).any():
            loss = loss + F.cross_entropy(net.heads[head](at).float(), labels, ignore_index=IGNORED)
    return loss


ADDRESSEE = [FILLS["quotation"].index("B-addressee"), FILLS["quotation"].index("I-addressee")]


def unaddressed(scores: Tensor, flat: Tensor) -> Tensor:
    """Scores in which PolNeAR's frames have no addressee: to be one counts as nothing said."""
    folded = scores.clone()
    nothing = torch.logsumexp(scores[:, :, [0, *ADDRESSEE]], -1)
    known = flat.bool()[:, None]
    folded[:, :, 0] = torch.where(known, nothing, scores[:, :, 0])
    folded[:, :, ADDRESSEE] = torch.where(known[:, :, None], torch.full_like(scores[:, :, ADDRESSEE], -1e4), scores[:, :, ADDRESSEE])
    return folded


def nearness(own: Tensor, theirs: Tensor, warmth: float = 2.0) -> Tensor:
    """How far the student's scores are from the teacher's (Kullback-Leibler, softened)."""
    soft = [F.log_softmax(scores.float() / warmth, -1) for scores in (own, theirs)]
    return warmth * warmth * F.kl_div(soft[0], soft[1], log_target=True, reduction="batchmean")


def taught_loss(net: Net, teacher: Net, x: Tensor, batch: Any) -> Tensor:
    """What is to be learnt from the teacher, wherever there are words."""
    with torch.no_grad():
        y = encoded(teacher, batch)
    loss = x.new_zeros((), dtype=torch.float32)
    for head in TAGGERS:
        loss = loss + SHARES[head] * nearness(net.heads[head](x)[batch.words], teacher.heads[head](y)[batch.words])
    for sort, frames in batch.frames.items():
        if len(frames.rows):
            place, seen = (frames.rows, frames.firsts, frames.lasts), frames.fills != IGNORED
            loss = loss + SHARES[sort] * nearness(net.fillers[sort](x, *place)[seen], teacher.fillers[sort](y, *place)[seen])
            for head in AT_ANCHOR[sort]:
                own, theirs = (m.heads[head](v[frames.rows, frames.firsts]) for m, v in ((net, x), (teacher, y)))
                loss = loss + AT_ANCHOR_SHARE * nearness(own, theirs)
    return loss


def loss_of(net: Net, batch: Any, teacher: Net | None, taught: float) -> Tensor:
    """The sum of what is to be learnt from one batch."""
    x = encoded(net, batch)
    loss = told_loss(net, x, batch)
    return loss if teacher is None else (1 - taught) * loss + taught * taught_loss(net, teacher, x, batch)


def learner(net: Net, course: Course, steps: int) -> Learner:
    """Faster for the heads; first the heads alone, then all, down a straight line."""
    fast = [p for name, p in net.named_parameters() if name.split(".")[0] in ("heads", "fillers", "fe")]
    slow = [p for name, p in net.named_parameters() if name.split(".")[0] not in ("heads", "fillers", "fe")]
    groups = [{"params": slow, "lr": course.rate}, {"params": fast, "lr": course.head_rate}]
    begin, warm = int(course.alone * steps), max(1, int(course.warm * steps))

    def down(step: int) -> float:
        return max(0.0, (steps - step) / max(1, steps))

    def late(step: int) -> float:
        return min(max(0, step - begin) / warm, down(step))

    def soon(step: int) -> float:
        return min((step + 1) / warm, down(step))

    return Learner(net, groups, [late, soon], course.memory)


_made_from: list[Sequence[Item]] = []
"""What the workers of one epoch make their batches from; they inherit it when they are forked."""


def batches(chunks: Iterable[Sequence[Item]], room: int) -> Iterator[Any]:
    """Batches in order, made ahead of time where there are cores for it."""
    _made_from[:] = list(chunks)
    workers = max(0, min(8, (os.cpu_count() or 1) - 2))
    if not workers:
        yield from (batch_of(items, room) for items in _made_from)
        return
    with get_context("fork").Pool(workers) as pool:
        yield from pool.imap(_make, [(number, room) for number in range(len(_made_from))], chunksize=4)


def _make(order: tuple[int, int]) -> Any:
    return batch_of(_made_from[order[0]], order[1])


Examples = Callable[[int, random.Random], Sequence[Example]]
"""The examples of an epoch: they may be altered copies, other ones each time."""


Keep = Callable[[dict[str, Tensor]], None]
"""What is done with the average of the weights while training goes on: it may be written down, so that no hour is lost."""


def fit(
    net: Net,
    examples: Examples,
    course: Course,
    device: str,
    say: Callable[[str], None],
    teacher: Net | None = None,
    keep: Keep | None = None,
) -> Net:
    """Train the network in place; what is left in it is the moving average of its weights."""
    torch.manual_seed(course.seed)
    rng = random.Random(course.seed)
    steps = course.epochs * sum(1 for _ in epoch(examples(0, random.Random(0)), course.room, course.size, random.Random(0)))
    taking = learner(net, course, steps)
    for number in range(course.epochs):
        net.train()
        total, count = torch.zeros((), device=device), 0
        for made in batches(epoch(examples(number, rng), course.room, course.size, rng), course.room):
            with torch.autocast(device, torch.bfloat16, enabled=device == "cuda"):
                loss = loss_of(net, tensors(made, device), teacher, course.taught)
            taking.step(loss)
            count, total = count + 1, total + loss.detach()
            if keep and taking.steps % course.keep_every == 0:
                say(f"step {taking.steps}/{steps} loss {float(total) / count:.4f} seconds {taking.seconds:.0f}")
                keep(taking.kept)
            if taking.seconds > course.seconds:
                break
        if taking.seconds > course.seconds:
            say(f"out of time after {taking.steps} of {steps} steps")
            break
        say(f"epoch {number} steps {taking.steps}/{steps} loss {float(total) / max(1, count):.4f} seconds {taking.seconds:.0f}")
    taking.done()
    return net
