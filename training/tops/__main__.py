"""Teach the encoder's upper layers and heads on, and ship them (see training/README.md).

python -m training.tops --polnear ../shared/data/attribution/train.jsonl.gz --out build/run.pt
python -m training.tops --mean build/run.pt build/other.pt shipped --out build/top.pt --ship
"""

import argparse
import gzip
import json
import random
import sys
from functools import partial
from pathlib import Path

import torch

from onrecord.learned.pieces import word_feeder
from training.branch.shown import Lower, Unread, read_encoder
from training.frames import corpus_example, polnear_example
from training.material import TOLD, material
from training.retold import retold
from training.ship import SHIPPED
from training.tops.fit import Course, fit
from training.tops.net import Top
from training.tops.ship import ship
from training.tops.shown import Texts, copies_of
from training.weights import State, mean, shipped_net

COPIES = {"polnear": 3, "corpus": 4}
"""Typographies and cuts that each text is shown in, one or two of them an epoch."""
CORPUS_TIMES = 2
REAL_TIMES = 2
"""How often a page of real news is shown where a passage of the corpus is shown once."""
TRAINED_ON = f"PolNeAR train; {TOLD}"
NOW = "shipped"
"""Among the runs of a mean, what ships now."""


def say(line: str) -> None:
    """Progress, on standard error."""
    print(line, file=sys.stderr, flush=True)


def texts_of(polnear: Path, folder: Path, lower: Unread) -> list[Texts]:
    """PolNeAR once and the corpus' train part twice an epoch, each window as `lower` shows it."""
    pieces = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")
    feed = word_feeder({piece: number for number, piece in enumerate(pieces) if piece})
    rng = random.Random(0)
    with gzip.open(polnear, "rt", encoding="utf-8") as lines:
        articles = [polnear_example(json.loads(line), feed) for line in lines]
    passages = [[corpus_example(gold, feed, 1.0) for gold in copy] for copy in retold(material(REAL_TIMES), COPIES["corpus"], rng)]
    return [
        Texts(copies_of([articles] * COPIES["polnear"], lower, feed, rng)),
        Texts(copies_of(passages, lower, feed, rng), CORPUS_TIMES),
    ]


def taught(asked: argparse.Namespace) -> State:
    """A top taught on from what ships, or from an earlier run."""
    top = Top(shipped_net(SHIPPED))
    if asked.begin:
        top.load_state_dict(torch.load(asked.begin))
    course = Course(epochs=asked.epochs, seed=asked.seed)
    texts = texts_of(asked.polnear, SHIPPED, Lower(read_encoder(SHIPPED)))
    return fit(top, texts, course, say, partial(torch.save, f=asked.out)).state_dict()


def main() -> None:
    """Teach a top, or take the mean of several, and write it down; with --ship, into the package."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--polnear", type=Path, help="PolNeAR's train part (.jsonl.gz)")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=Course.epochs)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--doubt", type=float, default=-0.7, help="of quotations, at work: above 0 finds more of them, below 0 fewer")
    parser.add_argument("--begin", type=Path, help="an earlier run to go on from, instead of what ships")
    parser.add_argument("--mean", nargs="+", help=f"teach nothing: take the mean of these runs ({NOW!r}: of what ships now)")
    parser.add_argument("--ship", type=Path, nargs="?", const=SHIPPED, help="folder of weights to write the top into")
    asked = parser.parse_args()
    if not (asked.mean or asked.polnear):
        parser.error("--polnear or --mean is needed")
    top = Top(shipped_net(SHIPPED))
    runs = [top.state_dict() if name == NOW else torch.load(name) for name in asked.mean or ()]
    learnt = mean(runs) if runs else taught(asked)
    torch.save(learnt, asked.out)
    top.load_state_dict(learnt)
    if asked.ship:
        ship(top, asked.ship, TRAINED_ON, asked.doubt)


if __name__ == "__main__":
    main()
