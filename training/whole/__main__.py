"""Teach the whole encoder on, and ship it (see training/README.md).

python -m training.whole --polnear TRAIN.jsonl.gz --coded DEV.jsonl.gz --out build/whole.pt --ship
"""

import argparse
import random
import sys
from functools import partial
from pathlib import Path

import torch

from training.branch.__main__ import Data
from training.branch.fit import TELLING
from training.branch.onwards import shipped_branch
from training.branch.shown import Unread
from training.retold import mixed
from training.ship import SHIPPED
from training.tops.__main__ import NOW, TRAINED_ON, texts_of
from training.tops.shown import Texts
from training.weights import State, mean, shipped_net
from training.whole.fit import Course, fit
from training.whole.net import Whole
from training.whole.ship import ship

ANCHOR, TRIGGER = -0.7, 1.6
"""What is taken off "no anchor" and "no trigger" at work."""


def say(line: str) -> None:
    """Progress, on standard error."""
    print(line, file=sys.stderr, flush=True)


def taught(asked: argparse.Namespace) -> State:
    """The whole encoder taught on from what ships."""
    course, rng = Course(epochs=asked.epochs, seed=asked.seed), random.Random(asked.seed)
    texts = [Texts([mixed(each.copies, rng) for _ in range(course.epochs)]) for each in texts_of(asked.polnear, SHIPPED, Unread())]
    shown = Data(SHIPPED, asked.seed, Unread()).shown(asked.coded, asked.without.split(","))
    shown[TELLING] = [mixed(shown[TELLING], rng) for _ in range(course.epochs * course.branchs)]
    return fit(_shipped(), texts, shown, course, say, partial(torch.save, f=asked.out)).state_dict()


def _shipped() -> Whole:
    return Whole(shipped_net(SHIPPED), shipped_branch(SHIPPED))


def main() -> None:
    """Teach the whole encoder, or take the mean of several, and write it down; with --ship, into the package."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--polnear", type=Path, help="PolNeAR's train part (.jsonl.gz)")
    parser.add_argument("--coded", type=Path, help="sentences coded by type (.jsonl.gz)")
    parser.add_argument("--without", default="", help="origins of coded sentences to leave out, to measure on them")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=Course.epochs)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--mean", nargs="+", help=f"teach nothing: take the mean of these runs ({NOW!r}: of what ships now)")
    parser.add_argument("--ship", type=Path, nargs="?", const=SHIPPED, help="folder of weights to write it into")
    asked = parser.parse_args()
    if not asked.mean and not (asked.polnear and asked.coded):
        parser.error("--polnear and --coded are needed, or --mean")
    runs = [_shipped().state_dict() if name == NOW else torch.load(name) for name in asked.mean or ()]
    learnt = mean(runs) if runs else taught(asked)
    torch.save(learnt, asked.out)
    if asked.ship:
        whole = _shipped()
        whole.load_state_dict(learnt)
        ship(whole, asked.ship, TRAINED_ON, ANCHOR, TRIGGER)


if __name__ == "__main__":
    main()
