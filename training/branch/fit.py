"""This module knows how the branch learns: from passages and invented sentences word by word, from coded sentences by hints."""

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
import torch.nn.functional as F
from torch import Tensor

from training.batches import IGNORED, Ints, first_pieces, frames_of, mark, tag_targets
from training.branch.coded import Hint
from training.branch.net import ASKED, TAGGED, Branch
from training.branch.shown import Shown
from training.fit import AT_ANCHOR_SHARE, SHARES
from training.frames import Example
from training.labels import FILLS, HEADS, TYPES
from training.learner import Learner

BEGINS = [HEADS["trigger"].index(f"B-{name}") for name in TYPES]
PARTIES = [FILLS["event"].index(f"{at}-{role}") for role in ("actor", "recipient") for at in "BI"]
REST = [tag for tag in range(len(FILLS["event"])) if tag not in PARTIES]
NEVER = -1e4
"""Log-odds of what is not asked about."""
TELLING, HINTING, INVENTING = "told", "hinted", "invented"


@dataclass(frozen=True)
class Course:
    """How long and how fast to learn.

    Attributes:
        size: windows a step. told, invented: shares of those windows shown in an epoch.
        hinted: weight of the hints' loss. others: weight, in it, of types that nobody coded where others may be.
        memory: of the moving average that is kept.
    """

    epochs: int = 14
    size: int = 24
    rate: float = 2e-4
    head_rate: float = 5e-4
    told: float = 0.5
    invented: float = 0.25
    hinted: float = 1.5
    others: float = 0.25
    memory: float = 0.998
    seed: int = 0


def fit(branch: Branch, shown: Mapping[str, Sequence[Sequence[Shown]]], course: Course, say: Callable[[str], None]) -> Branch:
    """Teach the branch in place; what is left in it is the moving average of its weights.

    Args:
        shown: for each way of learning, one or more sets of windows, taken in turn by epochs.
    """
    torch.manual_seed(course.seed)
    rng = random.Random(course.seed)
    steps = sum(len(plan(shown, course, number, random.Random(0))) for number in range(course.epochs))
    groups = [
        {"params": branch.layers.parameters(), "lr": course.rate},
        {"params": [*branch.heads.parameters(), *branch.fillers.parameters()], "lr": course.head_rate},
    ]

    def pace(step: int) -> float:
        return min((step + 1) / 20, max(0.0, 1 - step / steps))

    taking = Learner(branch, groups, [pace, pace], course.memory)
    for number in range(course.epochs):
        branch.train()
        for way, windows in plan(shown, course, number, rng):
            taking.step(way_loss(way, branch, branch(*padded(windows)), windows, course))
        say(f"epoch {number}, step {taking.steps} of {steps}, {taking.seconds:.0f} seconds")
    taking.done()
    return branch


def plan(
    shown: Mapping[str, Sequence[Sequence[Shown]]], course: Course, number: int, rng: random.Random
) -> list[tuple[str, Sequence[Shown]]]:
    """The steps of an epoch: windows of like length together, in random order."""
    shares = {TELLING: course.told, INVENTING: course.invented, HINTING: 1.0}
    steps = []
    for way, sets in shown.items():
        windows = list(sets[number % len(sets)])
        chosen = rng.sample(windows, int(shares[way] * len(windows)))
        for start in range(0, len(chosen), course.size * 12):
            pool = sorted(chosen[start : start + course.size * 12], key=lambda one: one.pieces)
            steps += [(way, pool[at : at + course.size]) for at in range(0, len(pool), course.size)]
    rng.shuffle(steps)
    return steps


def padded(windows: Sequence[Shown]) -> tuple[Tensor, Tensor]:
    """The windows' vectors side by side [batch, pieces, width] and their mask."""
    wide = max(len(one.half) for one in windows)
    half, mask = np.zeros((len(windows), wide, windows[0].half.shape[1]), np.float32), np.zeros((len(windows), wide), np.float32)
    for row, one in enumerate(windows):
        half[row, : len(one.half)], mask[row, : len(one.half)] = one.half, 1
    return torch.from_numpy(half), torch.from_numpy(mask)


def way_loss(way: str, branch: Branch, x: Tensor, windows: Sequence[Shown], course: Course) -> Tensor:
    """The loss of one way of learning, weighed.

    Args:
        x: the branch's vectors of the windows [batch, pieces, width].
    """
    if way == HINTING:
        return course.hinted * hinted_loss(branch, x, windows, course)
    return marked_loss(branch, x, windows, TAGGED if way == TELLING else TAGGED[:1])


def marked_loss(branch: Branch, x: Tensor, windows: Sequence[Shown], heads: Sequence[str]) -> Tensor:
    """Of passages in which everything is marked, or of invented sentences, in which no mentions are."""
    loss = x.new_zeros(())
    for head in heads:
        targets = torch.from_numpy(_targets(windows, head, x.shape[1]))
        scores = branch.heads[head](x)
        if head == "trigger":
            scores = scores.masked_fill(torch.from_numpy(_closed(windows, targets.numpy())), NEVER)
        loss = loss + SHARES[head] * F.cross_entropy(scores.flatten(0, 1), targets.flatten(), ignore_index=IGNORED)
    items = [(one.example, one.window) for one in windows if isinstance(one.example, Example)]
    frames = frames_of(items, "event", x.shape[1])
    if len(frames.rows):
        rows, firsts, lasts = map(torch.from_numpy, (frames.rows, frames.firsts, frames.lasts))
        scores = branch.fillers["event"](x, rows, firsts, lasts)
        fills = torch.from_numpy(frames.fills).flatten()
        loss = loss + SHARES["event"] * F.cross_entropy(scores.flatten(0, 1), fills, ignore_index=IGNORED)
        for head in ASKED:
            labels = torch.from_numpy(frames.classes[head])
            if (labels != IGNORED).any():
                at_anchor = branch.heads[head](x[rows, firsts])
                loss = loss + AT_ANCHOR_SHARE * F.cross_entropy(at_anchor, labels, ignore_index=IGNORED)
    return loss


def _targets(windows: Sequence[Shown], head: str, wide: int) -> np.ndarray:
    targets = np.full((len(windows), wide), IGNORED, np.int64)
    for row, one in enumerate(windows):
        assert isinstance(one.example, Example)
        tags = tag_targets(one.example, one.window, head)
        for words in _open(one, tags) if head == "trigger" else ():
            words[~np.isin(words, BEGINS)] = IGNORED
        firsts = first_pieces(one.example.words, one.window, wide)
        targets[row, firsts] = tags[: len(firsts)]
    return targets


def _closed(windows: Sequence[Shown], targets: Ints) -> npt.NDArray[np.bool_]:
    """Tags that are not asked about [windows, pieces, tags]: at an event among open words, which type it is, and not whether it is one."""
    closed = np.zeros((*targets.shape, len(HEADS["trigger"])), np.bool_)
    for row, one in enumerate(windows):
        asked = np.zeros(one.window[1] - one.window[0], np.bool_)
        for words in _open(one, asked):
            words[:] = True
        firsts = first_pieces(one.example.words, one.window, targets.shape[1])
        closed[row, firsts[asked[: len(firsts)]]] = ~np.isin(np.arange(closed.shape[2]), BEGINS)
    closed[targets == IGNORED] = False
    return closed


def _open(one: Shown, of: npt.NDArray[Any]) -> Iterator[npt.NDArray[Any]]:
    """What an array has of each run of open words."""
    return (of[max(0, begin - one.window[0]) : max(0, end - one.window[0])] for begin, end in one.open)


def hinted_loss(branch: Branch, x: Tensor, windows: Sequence[Shown], course: Course) -> Tensor:
    """Of coded sentences: that some word names an event of a wanted type, that none names another, and who takes part."""
    chances = F.softmax(branch.heads["trigger"](x), -1)[:, :, BEGINS].clamp(max=1 - 1e-5)
    loss = x.new_zeros(())
    places: list[tuple[int, int, Shown]] = []
    for row, one in enumerate(windows):
        hint = _hint(one)
        firsts = torch.from_numpy(first_pieces(hint.words, one.window, x.shape[1]))
        own = chances[row, firsts]
        none = torch.log1p(-own).sum(0)
        for names in hint.wanted:
            types = [TYPES.index(name) for name in names]
            loss = loss - torch.log1p(-none[types].sum().exp().clamp(max=1 - 1e-5))
            places.append((row, int(firsts[int(own[:, types].sum(1).argmax())]), one))
        others = [number for number, name in enumerate(TYPES) if not any(name in names for names in hint.wanted)]
        loss = loss - (1.0 if hint.whole else course.others) * none[others].sum()
    return loss / len(windows) + 2 * _parties_loss(branch, x, places)


def _parties_loss(branch: Branch, x: Tensor, places: Sequence[tuple[int, int, Shown]]) -> Tensor:
    """Who takes part in a hinted event, asked at the word most believed to name it; whatever else hangs on it is not known."""
    known = [(row, at, one) for row, at, one in places if _hint(one).actors or _hint(one).recipients]
    if not known:
        return x.new_zeros(())
    rows, ats = (torch.tensor([place[number] for place in known]) for number in (0, 1))
    scores = branch.fillers["event"](x, rows, ats, ats)
    folded = torch.cat([torch.logsumexp(scores[..., REST], -1, keepdim=True), scores[..., PARTIES]], -1)
    targets = np.full((len(known), x.shape[1]), IGNORED, np.int64)
    for number, (_, _, one) in enumerate(known):
        hint = _hint(one)
        tags = np.zeros(one.window[1] - one.window[0], np.int64)
        for side, begin in ((hint.actors, 1), (hint.recipients, 3)):
            for run in side:
                mark(tags, one.window, run, begin, begin + 1)
        firsts = first_pieces(hint.words, one.window, x.shape[1])
        targets[number, firsts] = tags[: len(firsts)]
    return F.cross_entropy(folded.flatten(0, 1), torch.from_numpy(targets).flatten(), ignore_index=IGNORED)


def _hint(one: Shown) -> Hint:
    assert isinstance(one.example, Hint)
    return one.example
