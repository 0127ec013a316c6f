"""Rebuild the block classifier: one for each part of the sites held out, then the one that ships (see training/README.md).

python -m training.blocks --data ../shared/data/reading [--epochs N]
"""

import argparse
import gzip
import json
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch

from eval.gold import corpus_gold
from eval.held_out import FOLDS, file_of, fold_of
from onrecord.model.article import STORY
from training.blocks.fit import EPOCHS, fit, probabilities
from training.blocks.net import BlockNet
from training.blocks.pages import ROLES, Example, framed, own_pages, real_pages
from training.blocks.ship import onnx_bytes, ship

TRAINED_ON = (
    "848 pages of the development data as ripped lines (596 of WCXB, 141 of fundus, 111 of the article-extraction-benchmark), 252 of them "
    "as HTML too: the roles of their lines are learnt, none of their text is kept; the train part of onrecord's corpus of invented coverage"
)
MOST_LINES = 400
"""Lines of a page whose furniture is set around a passage of ours, at most."""


def main() -> None:
    """Fit, hold out, ship; prints how well each held-out part is told."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder with lines_dev.jsonl.gz and pages_dev.jsonl.gz")
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    asked = parser.parse_args()
    torch.set_num_threads(1)
    real, own = list(real_pages(asked.data)), own_examples(asked.data)
    print(f"{len(real)} pages, {len(own)} passages of our own", flush=True)
    scores: list[float] = []
    for fold in range(FOLDS):
        net = fit([example for example in real if fold_of(example.group) != fold] + own, epochs=asked.epochs)
        file_of(fold).write_bytes(onnx_bytes(net))
        scores.append(line_accuracy(net, [example for example in real if fold_of(example.group) == fold]))
        print(f"held out {fold}: {scores[-1]:.4f} of lines rightly in or out", flush=True)
    ship(fit(real + own, epochs=asked.epochs), {"held-out lines rightly in or out": round(float(np.mean(scores)), 4)}, TRAINED_ON)


def own_examples(reading: Path) -> list[Example]:
    """Our passages by themselves, and each once more in the furniture of a ripped page."""
    gold, chance = corpus_gold("train"), random.Random(7)
    with gzip.open(reading / "lines_dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows: list[dict[str, Any]] = [json.loads(line) for line in lines]
    around = [row for row in rows if 1 in row["labels"] and len(row["lines"]) < MOST_LINES]
    return own_pages(gold) + [framed(row, chance.choice(around), chance) for row in gold]


def line_accuracy(net: BlockNet, examples: Sequence[Example]) -> float:
    """The share of judged lines that are rightly told to be of the story or not."""
    inside = np.array([role in STORY for role in ROLES])
    right = total = 0
    for example in examples:
        judged = (example.allowed[:, inside].sum(1) == 0) | (example.allowed[:, ~inside].sum(1) == 0)
        told = probabilities(net, example)[:, inside].sum(1) > 0.5
        right += int(((example.allowed[:, inside].sum(1) > 0) == told)[judged].sum())
        total += int(judged.sum())
    return right / max(1, total)


if __name__ == "__main__":
    main()
