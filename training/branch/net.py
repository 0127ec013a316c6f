"""This module knows the branch: the encoder's upper layers once more, with the heads of events and mentions."""

import copy

import torch
from torch import Tensor, nn

from training.branch.shown import FORK
from training.labels import AT_ANCHOR
from training.net import Net

TAGGED = ("trigger", "outer", "inner")
"""Heads asked at every word."""
ASKED = AT_ANCHOR["event"]
"""Heads asked at a trigger."""


class Branch(nn.Module):
    """The layers above the fork and the heads; they begin as the shipped encoder's own."""

    def __init__(self, shipped: Net) -> None:
        super().__init__()
        self.layers = nn.ModuleList(copy.deepcopy(layer) for layer in list(shipped.layers)[FORK:])
        self.heads = nn.ModuleDict({name: copy.deepcopy(shipped.heads[name]) for name in (*TAGGED, *ASKED)})
        self.fillers = nn.ModuleDict({"event": copy.deepcopy(shipped.fillers["event"])})

    def forward(self, half: Tensor, mask: Tensor) -> Tensor:
        """`half` [batch, pieces, width] from half way up the encoder, `mask` [batch, pieces], to vectors [batch, pieces, width]."""
        bias = (1.0 - mask[:, None, None, :]) * -30000.0
        for layer in self.layers:
            half = layer(half, bias)
        return half


class Alone(nn.Module):
    """The branch's layers as they run: one window, no padding."""

    def __init__(self, branch: Branch) -> None:
        super().__init__()
        self.layers = branch.layers

    def forward(self, half: Tensor) -> Tensor:
        """`half` [1, pieces, width] to vectors of the same shape."""
        for layer in self.layers:
            half = layer(half, torch.zeros(()))
        return half
