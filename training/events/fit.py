"""This module knows how the event classifier is fitted, and laid out for `learned/layered.py`."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from training.events.gather import ANSWERS, UNKNOWN, Seen

Floats = npt.NDArray[np.float32]
LEAST = 6
"""Times that a clue must be seen to be learnt from."""
WIDE = 28
"""Most clues of one trigger."""
SIZES = [len(each) for each in ANSWERS.values()]


@dataclass(frozen=True)
class Course:
    """How the classifier learns. dropped, hidden_away: share of the vector's numbers, and of the clues, that are not shown each time."""

    epochs: int = 8
    size: int = 256
    inner: int = 256
    rate: float = 1.4e-3
    clue_rate: float = 7e-3
    dropped: float = 0.4
    hidden_away: float = 0.3
    seed: int = 0


class Net(nn.Module):
    """One hidden layer over the vector; what each clue adds goes straight to the answers."""

    def __init__(self, width: int, clues: int, course: Course) -> None:
        super().__init__()
        self.hidden_away = course.hidden_away
        self.inner, self.outer = nn.Linear(width, course.inner), nn.Linear(course.inner, sum(SIZES))
        self.named = nn.EmbeddingBag(clues + 1, sum(SIZES), mode="sum", padding_idx=0)
        nn.init.zeros_(self.named.weight)
        self.drop = nn.Dropout(course.dropped)

    def forward(self, vectors: Tensor, clues: Tensor) -> Tensor:
        """Scores of all answers [things, answers]."""
        if self.training:
            clues = clues * (torch.rand(clues.shape) > self.hidden_away)
        scores: Tensor = self.outer(self.drop(torch.relu(self.inner(self.drop(vectors))))) + self.named(clues)
        return scores


@dataclass(frozen=True)
class Fitted:
    """The clues that are known, and the arrays of `learned/layered.py`."""

    names: list[str]
    arrays: dict[str, Floats]


def fit(seen: Sequence[Seen], course: Course, say: Callable[[str], None]) -> Fitted:
    """Fit on everything seen."""
    torch.manual_seed(course.seed)
    counted = Counter(clue for each in seen for clue in set(each.clues))
    names = sorted(clue for clue, times in counted.items() if times >= LEAST)
    vectors = np.stack([each.vector for each in seen]).astype(np.float32)
    centre, spread = vectors.mean(0), vectors.std(0) + 1e-6
    shown = torch.from_numpy((vectors - centre) / spread)
    clues, right = torch.from_numpy(_rows(seen, names)), torch.tensor([each.right for each in seen])
    net = Net(shown.shape[1], len(names), course)
    _teach(net, shown, clues, right, course, say)
    return Fitted(names, _arrays(net, centre, spread))


def _rows(seen: Sequence[Seen], names: Sequence[str]) -> npt.NDArray[np.int64]:
    places = {name: number for number, name in enumerate(names, start=1)}
    rows = np.zeros((len(seen), WIDE), np.int64)
    for row, each in enumerate(seen):
        known = [place for clue in each.clues if (place := places.get(clue))][:WIDE]
        rows[row, : len(known)] = known
    return rows


def _teach(net: Net, vectors: Tensor, clues: Tensor, right: Tensor, course: Course, say: Callable[[str], None]) -> None:
    layers = [*net.inner.parameters(), *net.outer.parameters()]
    groups = [{"params": layers, "weight_decay": 1e-4}, {"params": net.named.parameters(), "weight_decay": 0.01}]
    adam, rates = torch.optim.AdamW(groups, lr=course.rate), (course.rate, course.clue_rate)
    for epoch in range(course.epochs):
        net.train()
        for group, rate in zip(adam.param_groups, rates, strict=True):
            group["lr"] = rate * (1 - epoch / course.epochs)
        order, total = torch.randperm(len(vectors)), 0.0
        for start in range(0, len(order), course.size):
            some = order[start : start + course.size]
            loss = _loss(net(vectors[some], clues[some]), right[some])
            adam.zero_grad()
            loss.backward()
            adam.step()
            total += float(loss.detach())
        say(f"epoch {epoch}: loss {total * course.size / len(order):.3f}")
    net.eval()


def _loss(scores: Tensor, right: Tensor) -> Tensor:
    parts = torch.split(scores, SIZES, 1)
    known = [(part, right[:, at]) for at, part in enumerate(parts) if bool((right[:, at] != UNKNOWN).any())]
    return torch.stack([F.cross_entropy(part, told, ignore_index=UNKNOWN) for part, told in known]).sum()


def _arrays(net: Net, centre: Floats, spread: Floats) -> dict[str, Floats]:
    """The net's arrays; how the vector is centred and spread goes into its first layer."""
    inner = net.inner.weight.detach().numpy().T / spread[:, None]
    return {
        "named": net.named.weight.detach().numpy()[1:],
        "inner": inner,
        "inner_base": net.inner.bias.detach().numpy() - centre @ inner,
        "outer": net.outer.weight.detach().numpy().T,
        "outer_base": net.outer.bias.detach().numpy(),
    }
