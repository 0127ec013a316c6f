"""This module knows the network: one small BERT encoder, labels for words and anchors, and fills conditioned on an anchor.

For each anchor (a cue, or a trigger) every word of the window gets a *fill* tag: content, speaker, actor, condition, or nothing.
So contents may nest and overlap between anchors, which a flat tagging cannot say.
A fill's score comes from the anchor's and the word's vectors added and rectified, plus what the word alone says
(predicate-conditioned tagging, as in semantic-role labelling; a bilinear form was tried and sometimes never learnt the speakers).
"""

import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from training.labels import FILLS, HEADS


@dataclass(frozen=True)
class Shape:
    """Sizes of the encoder and its heads. `narrow` is the layer norms' epsilon."""

    vocabulary: int = 30522
    positions: int = 512
    width: int = 384
    layers: int = 6
    attention_heads: int = 12
    inner: int = 1536
    features: int = 16
    fill_width: int = 192
    dropout: float = 0.1
    relative: bool = False
    first_position: int = 0
    narrow: float = 1e-12


MPNET = Shape(30527, 514, 768, 12, 12, 3072, relative=True, first_position=2, narrow=1e-5)
"""The teacher: twelve layers with MPNet's relative positions."""


class Layer(nn.Module):
    """One transformer layer, post-norm, as in BERT."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        width = shape.width
        self.attention_heads, self.dropout = shape.attention_heads, shape.dropout
        self.qkv, self.o = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.f1, self.f2 = nn.Linear(width, shape.inner), nn.Linear(shape.inner, width)
        self.ln1, self.ln2 = nn.LayerNorm(width, shape.narrow), nn.LayerNorm(width, shape.narrow)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """`x` [batch, pieces, width]; `bias` [batch or 1, heads or 1, 1 or pieces, pieces], large and negative on padding."""
        batch, pieces, width = x.shape
        q, k, v = self.qkv(x).reshape(batch, pieces, 3, self.attention_heads, -1).permute(2, 0, 3, 1, 4).unbind(0)
        if self.training:
            heard = F.scaled_dot_product_attention(q, k, v, attn_mask=bias, dropout_p=self.dropout)
        else:  # written out, so that it exports to plain matrix products
            heard = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(width // self.attention_heads) + bias, -1) @ v
        heard = heard.transpose(1, 2).reshape(batch, pieces, width)
        x = self.ln1(x + F.dropout(self.o(heard), self.dropout, self.training))
        return self.ln2(x + F.dropout(self.f2(F.gelu(self.f1(x))), self.dropout, self.training))


class Filler(nn.Module):
    """Fill scores of one sort of frame."""

    def __init__(self, width: int, wide: int, tags: int) -> None:
        super().__init__()
        self.first, self.last, self.key = (nn.Linear(width, wide) for _ in range(3))
        self.fill, self.word = nn.Linear(wide, tags), nn.Linear(width, tags)

    def forward(self, x: Tensor, rows: Tensor, firsts: Tensor, lasts: Tensor) -> Tensor:
        """Scores [frames, pieces, tags] of frames given by their row and their anchor's first and last piece."""
        query = self.first(x[rows, firsts]) + self.last(x[rows, lasts])
        return self.fill(F.relu(query[:, None] + self.key(x)[rows])) + self.word(x)[rows]


class Net(nn.Module):
    """The encoder and its heads. Parameter names of the encoder are those of the starting weights."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        width = shape.width
        self.we, self.pe = nn.Embedding(shape.vocabulary, width), nn.Embedding(shape.positions, width)
        self.fe = nn.Embedding(shape.features, width)
        self.ln = nn.LayerNorm(width, shape.narrow)
        self.rel = nn.Embedding(32, shape.attention_heads) if shape.relative else None
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.heads = nn.ModuleDict({name: nn.Linear(width, len(labels)) for name, labels in HEADS.items()})
        self.fillers = nn.ModuleDict({sort: Filler(width, shape.fill_width, len(tags)) for sort, tags in FILLS.items()})
        for module in [*self.heads.modules(), *self.fillers.modules()]:
            if isinstance(module, nn.Linear):
                nn.init.normal_(module.weight, std=0.02)
                nn.init.zeros_(module.bias)
        nn.init.zeros_(self.fe.weight)

    def encode(self, ids: Tensor, feat: Tensor, mask: Tensor) -> Tensor:
        """One vector a piece: [batch, pieces, width]."""
        places = torch.arange(ids.shape[1], device=ids.device)[None] + self.shape.first_position
        x = self.we(ids) + self.pe(places) + self.fe(feat)
        x = F.dropout(self.ln(x), self.shape.dropout, self.training)
        bias = (1.0 - mask[:, None, None, :]) * -30000.0
        if self.rel is not None:
            bias = bias + self.rel(buckets(ids.shape[1]).to(ids.device)).permute(2, 0, 1)[None]
        bias = bias.to(torch.get_autocast_dtype(ids.device.type) if torch.is_autocast_enabled(ids.device.type) else x.dtype)
        for layer in self.layers:
            x = layer(x, bias)
        return x


def buckets(pieces: int, count: int = 32, most: int = 128) -> Tensor:
    """MPNet's relative-position buckets [pieces, pieces]: exact near by, logarithmic further off, one half for each direction."""
    at = torch.arange(pieces)
    away = at[:, None] - at[None, :]
    half = count // 2
    side, away = (away < 0).long() * half, away.abs()
    near = half // 2
    far = near + (torch.log(away.float().clamp(min=1) / near) / math.log(most / near) * (half - near)).long()
    return side + torch.where(away < near, away, far.clamp(max=half - 1))
