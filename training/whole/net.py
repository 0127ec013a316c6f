"""This module knows the whole encoder: the layers below the fork, the top above them and the branch beside it."""

import copy

from torch import Tensor, nn

from training.branch.net import Branch
from training.branch.shown import FORK
from training.net import Net
from training.tops.net import Top

SETTLED = 2
"""Lowest layers, which learn no more: what they say of words holds for every task, and a quarter of the time is saved."""


class Trunk(nn.Module):
    """The encoder below the fork; its tables of pieces and places and its lowest layers learn no more."""

    def __init__(self, net: Net) -> None:
        super().__init__()
        self.pieces, self.places, self.features, self.norm = net.we, net.pe, net.fe, net.ln
        self.layers = nn.ModuleList(copy.deepcopy(layer) for layer in list(net.layers)[:FORK])
        for part in (self.pieces, self.places, self.features, self.norm, *self.layers[:SETTLED]):
            part.requires_grad_(requires_grad=False)

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor) -> Tensor:
        """Ids, features and mask [batch, pieces] to vectors half way up [batch, pieces, width]."""
        x = self.norm(self.pieces(ids) + self.places.weight[None, : ids.shape[1]] + self.features(features))
        bias = (1.0 - mask[:, None, None, :]) * -30000.0
        for layer in self.layers:
            x = layer(x, bias)
        return x


class Whole(nn.Module):
    """Trunk, top and branch, each beginning as what ships."""

    def __init__(self, net: Net, branch: Branch) -> None:
        super().__init__()
        self.trunk, self.top, self.branch = Trunk(net), Top(net), branch
