"""This module knows the block classifier: word and name codes to small vectors, each line among its neighbours, a score for every role."""

import torch
from torch import Tensor, nn

from onrecord.articles.features import NAME_CODES, NUMBERS, WORD_CODES

WORD_WIDTH, NAME_WIDTH, WIDTH = 24, 12, 64
REACHES = (1, 2, 4, 8, 16, 32)
"""How far apart the lines are that each layer sees together."""


class Channels(nn.Module):
    """Dropout of whole channels: the same for every line of a page."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, vectors: Tensor) -> Tensor:
        """`vectors` [lines, width] with some channels nought while training."""
        return vectors * nn.functional.dropout(torch.ones(1, vectors.shape[1]), self.share) if self.training else vectors


class BlockNet(nn.Module):
    """Lines of one page in, scores of roles out."""

    def __init__(self, roles: int) -> None:
        super().__init__()
        self.words = nn.Embedding(WORD_CODES, WORD_WIDTH, padding_idx=0)
        self.names = nn.Embedding(NAME_CODES, NAME_WIDTH, padding_idx=0)
        nn.init.normal_(self.words.weight, std=0.1)
        nn.init.normal_(self.names.weight, std=0.1)
        with torch.no_grad():
            self.words.weight[0] = 0
            self.names.weight[0] = 0
        self.line = nn.Sequential(nn.Linear(NUMBERS + WORD_WIDTH + NAME_WIDTH, WIDTH), nn.ReLU(), nn.Linear(WIDTH, WIDTH), nn.ReLU())
        self.near = nn.ModuleList(nn.Linear(3 * WIDTH, WIDTH) for _ in REACHES)
        self.drop = Channels(0.2)
        self.page = nn.Linear(WIDTH, WIDTH)
        self.roles = nn.Sequential(nn.Linear(3 * WIDTH, WIDTH), nn.ReLU(), nn.Linear(WIDTH, roles))

    def forward(self, numbers: Tensor, words: Tensor, names: Tensor, pages: Tensor | None = None) -> Tensor:
        """Scores [lines, roles] of the roles of lines.

        Args:
            numbers, words, names: features [lines, …] of one page, or of several with `gap()` rows of nought between them.
            pages: for several pages, the number of each line's page, -1 between pages.
        """
        said = self.words(words).sum(1) / (words > 0).sum(1, keepdim=True).clamp(min=1)
        built = self.names(names).sum(1) / (names > 0).sum(1, keepdim=True).clamp(min=1)
        line = self.line(torch.cat([numbers, self.drop(said), self.drop(built)], -1))
        around = line if pages is None else line * (pages >= 0)[:, None]
        for reach, layer in zip(REACHES, self.near, strict=True):
            above = nn.functional.pad(around, (0, 0, reach, 0))[:-reach]
            below = nn.functional.pad(around, (0, 0, 0, reach))[reach:]
            around = around + torch.relu(layer(self.drop(torch.cat([above, around, below], -1))))
            around = around if pages is None else around * (pages >= 0)[:, None]
        whole = around.amax(0, keepdim=True).expand_as(around) if pages is None else _by_page(around, pages)
        return self.roles(self.drop(torch.cat([line, around, torch.relu(self.page(whole))], -1)))


def gap() -> int:
    """Rows of nought that keep pages read together from seeing each other."""
    return max(REACHES)


def _by_page(around: Tensor, pages: Tensor) -> Tensor:
    """The greatest of each channel over each line's page."""
    count = int(pages.max()) + 1
    most = torch.stack([around[pages == page].amax(0) for page in range(count)])
    return most[pages.clamp(min=0)]
