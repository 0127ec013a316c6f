"""This module knows one way down for every network here: clipped steps of AdamW, and a moving average of the weights, which is kept."""

import math
import time
from collections.abc import Callable, Sequence
from typing import Any

import torch
from torch import Tensor, nn

DECAY = 0.01
STEEPEST = 1.0
"""Greatest length of a step's gradient."""
Pace = Callable[[int], float]
"""The share of its rate that a group of weights learns with, by number of the step."""


def cosine(warm: int, steps: int) -> Pace:
    """A pace that rises for some steps and then falls along a cosine."""
    return lambda step: min((step + 1) / warm, 0.5 + 0.5 * math.cos(math.pi * min(1.0, step / steps)))


class Learner:
    """Teaches a network in place, step by step.

    Args:
        groups: parameters with their rates, as AdamW takes them.
        paces: one for each group.
        memory: of the moving average, once it has seen enough steps to remember.

    Attributes:
        kept: the moving average of the weights.
        steps: how many there have been.
    """

    def __init__(self, net: nn.Module, groups: Sequence[dict[str, Any]], paces: Sequence[Pace], memory: float) -> None:
        self._net, self._memory = net, memory
        self._adam = torch.optim.AdamW(list(groups), weight_decay=DECAY, fused=True)
        self._plan = torch.optim.lr_scheduler.LambdaLR(self._adam, list(paces))
        self._begun = time.time()
        self.kept = {name: value.detach().clone() for name, value in net.state_dict().items()}
        self.steps = 0

    @property
    def seconds(self) -> float:
        """How long it has been learning."""
        return time.time() - self._begun

    def step(self, loss: Tensor) -> None:
        """One step down from a loss."""
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self._net.parameters(), STEEPEST)
        self._adam.step()
        self._adam.zero_grad(set_to_none=True)
        self._plan.step()
        self.steps += 1
        self._remember(min(self._memory, (1 + self.steps) / (10 + self.steps)))

    def done(self) -> None:
        """Leave in the network what was kept, ready to read."""
        self._net.load_state_dict(self.kept)
        self._net.eval()

    @torch.no_grad()
    def _remember(self, memory: float) -> None:
        values = self._net.state_dict()
        torch._foreach_lerp_(list(self.kept.values()), [values[name] for name in self.kept], 1 - memory)
