"""This module knows the top: the encoder's layers above the fork and every head of it."""

import copy

from torch import Tensor, nn

from training.branch.shown import FORK
from training.net import Net


class Top(nn.Module):
    """The layers above the fork and the heads; they begin as the given network's own."""

    def __init__(self, net: Net) -> None:
        super().__init__()
        self.layers = nn.ModuleList(copy.deepcopy(layer) for layer in list(net.layers)[FORK:])
        self.heads, self.fillers = copy.deepcopy(net.heads), copy.deepcopy(net.fillers)

    def forward(self, half: Tensor, mask: Tensor) -> Tensor:
        """`half` [batch, pieces, width] from half way up the encoder, `mask` [batch, pieces], to vectors [batch, pieces, width]."""
        bias = (1.0 - mask[:, None, None, :]) * -30000.0
        for layer in self.layers:
            half = layer(half, bias)
        return half
