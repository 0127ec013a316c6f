"""Rebuild the branch: show every window to the shipped encoder, teach, ship (see training/README.md).

python -m training.branch --coded ../shared/data/events/dev.jsonl.gz --out build/branch.pt
"""

import argparse
import random
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import torch

from onrecord.learned.pieces import word_feeder
from training.alter import altered, mark_pieces
from training.branch.coded import hints
from training.branch.deeds import phrases
from training.branch.fit import HINTING, INVENTING, TELLING, Course, fit
from training.branch.net import Branch
from training.branch.onwards import shipped_branch
from training.branch.sentences import sentences
from training.branch.ship import ship
from training.branch.shown import TOGETHER, Lower, Shown, Unread, joined, read_encoder
from training.frames import Example, Range, corpus_example, range_of
from training.material import SENTENCES, TOLD, material
from training.retold import retold
from training.ship import SHIPPED
from training.weights import mean, shipped_net

ROOM = 126
COPIES = 4
"""Times that each passage is laid out, in other windows and another typography."""
INVENTED = 12_000
"""Sentences that are invented."""


class Data:
    """Everything the branch is shown, each window as `lower` shows it."""

    def __init__(self, folder: Path, seed: int, lower: Unread) -> None:
        self.lower = lower
        pieces = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")
        self.feed = word_feeder({piece: number for number, piece in enumerate(pieces) if piece})
        self.rng = random.Random(seed)

    def shown(self, coded: Path, without: list[str]) -> dict[str, list[list[Shown]]]:
        """The windows of each way of learning."""
        return {TELLING: self.told(), INVENTING: [list(self.invented(INVENTED))], HINTING: [self.hinted(coded, without)]}

    def told(self) -> list[list[Shown]]:
        """What is marked, in several copies, some as speech and some with real names.

        Of single sentences every event is marked, and whoever coded such sentences took one each: what else stands in them may be none,
        so that they say of which type an event is, its status and who takes part, and not which word is one.
        """
        marks, golds = mark_pieces(self.feed), material()
        single = {gold["id"] for gold in golds if gold["part"] == SENTENCES}
        told = [[corpus_example(gold, self.feed, 1.0) for gold in copy] for copy in retold(golds, COPIES, self.rng)]
        others = [[altered(example, marks, self.feed, self.rng) for example in examples] for examples in told[1:]]
        copies = []
        for number, examples in enumerate([told[0], *others]):
            rooms = ((example, self.rng.randint(ROOM // 2, ROOM) if number else ROOM) for example in examples)
            copies.append([one for example, room in rooms for one in self.lower.show(example, room, _open(example, example.id in single))])
        return copies

    def invented(self, count: int) -> Iterator[Shown]:
        """Invented sentences, some to a text."""
        rest = islice(sentences(self.rng, phrases()), count)
        number = 0
        while written := list(islice(rest, self.rng.randint(1, TOGETHER))):
            gold, open_ = joined(written, number, self.rng)
            example = corpus_example(gold, self.feed, 1.0)
            yield from self.lower.show(example, ROOM, tuple(range_of(example.words, begin, end) for begin, end in open_))
            number += 1

    def hinted(self, path: Path, without: list[str]) -> list[Shown]:
        """Coded sentences of the news."""
        return [shown for hint in hints(path, self.feed, without) for shown in self.lower.show(hint, ROOM)]


def _open(example: Example, whole: bool) -> tuple[Range, ...]:
    """Words of which it is not known whether they name an event: all or none."""
    return ((0, len(example.words.pieces)),) if whole else ()


def say(line: str) -> None:
    """Progress, on standard error."""
    print(line, file=sys.stderr, flush=True)


def main() -> None:
    """Train the branch and write it down; with --ship, into the package."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--coded", type=Path, required=True, help="sentences coded by type (.jsonl.gz)")
    parser.add_argument("--without", default="", help="origins of coded sentences to leave out, to measure on them")
    parser.add_argument("--out", type=Path, required=True, help="where the trained branch is written to")
    parser.add_argument("--epochs", type=int, default=Course.epochs)
    parser.add_argument("--threads", type=int)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--doubt", type=float, default=1.6, help="of triggers, at work: what is thought of, and looked at once more")
    parser.add_argument("--pace", type=float, default=1.0, help="times the usual rates of learning; less of it onwards")
    parser.add_argument("--onwards", action="store_true", help="begin with the branch that ships instead of the encoder's upper layers")
    parser.add_argument("--mean", type=Path, nargs="+", help="train nothing: take the mean of what runs from one beginning wrote")
    parser.add_argument("--ship", type=Path, nargs="?", const=SHIPPED, help="folder of weights to write the branch into")
    asked = parser.parse_args()
    if asked.threads:
        torch.set_num_threads(asked.threads)
    branch = shipped_branch(SHIPPED) if asked.onwards else Branch(shipped_net(SHIPPED))
    learnt = mean([torch.load(run) for run in asked.mean]) if asked.mean else taught(branch, asked).state_dict()
    torch.save(learnt, asked.out)
    branch.load_state_dict(learnt)
    if asked.ship:
        left_out = f"; without {asked.without}" if asked.without else ""
        trained_on = f"{TOLD}; {INVENTED} invented sentences; coded sentences of {asked.coded.name}"
        ship(branch.eval(), asked.ship, trained_on + left_out, {}, asked.doubt)


def taught(branch: Branch, asked: argparse.Namespace) -> Branch:
    """The branch, taught from everything it is shown."""
    shown = Data(SHIPPED, asked.seed, Lower(read_encoder(SHIPPED))).shown(asked.coded, asked.without.split(","))
    say(", ".join(f"{way}: {len(sets[0])} windows" for way, sets in shown.items()))
    rates = {"rate": asked.pace * Course.rate, "head_rate": asked.pace * Course.head_rate}
    return fit(branch, shown, Course(epochs=asked.epochs, seed=asked.seed, **rates), say)


if __name__ == "__main__":
    main()
