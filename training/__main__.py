"""Rebuild the shipped weights: gather, teach, fit, score (see README.md).

python -m training --data GATHERED --out ARRAYS [--teacher ARRAYS] [--epochs N] [--quick]
"""

import argparse
import gzip
import json
import random
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import torch

from corpus.agree import load_scorer
from onrecord.learned.pieces import word_feeder
from training.alter import altered, mark_pieces
from training.fit import Course, fit
from training.frames import Example, corpus_example, plain_example, polnear_example, reframed
from training.net import Net
from training.predict import read
from training.scores import corpus_figures, polnear_figures
from training.weights import starting_net, teacher_net, trained_net, write_arrays

CORPUS_WEIGHT = 3.0
SHOWN = (
    "quotations content", "quotations full", "quotations full/nested", "quotations exact", "quotations addressee", "quotations kind",
    "quotations via", "events trigger", "events type", "events full", "events status", "events party", "mentions exact", "mentions head",
)  # fmt: skip


class Gathered:
    """The training data, read from one folder that `gather` made.

    Attributes:
        polnear, corpus, plain: what is learnt from: attributions, our passages, texts for the teacher to label.
        dev, test: PolNeAR's dev articles and the corpus' test part, with their gold.
    """

    def __init__(self, folder: Path, quick: int = 0, corpus_weight: float = CORPUS_WEIGHT) -> None:
        vocabulary = {piece: n for n, piece in enumerate((folder / "vocab.txt").read_text(encoding="utf-8").splitlines())}
        self.feed = word_feeder(vocabulary)
        self.folder, self.quick = folder, quick
        self.polnear = [polnear_example(record, self.feed) for record in self.rows("train.jsonl.gz")]
        corpus = self.rows("corpus.jsonl.gz")
        self.corpus = [corpus_example(gold, self.feed, corpus_weight) for gold in corpus if gold["part"] == "train"]
        self.plain = [plain_example(row["id"], row["text"], self.feed) for row in self.rows("plain.jsonl.gz")]
        self.dev_gold = self.rows("dev.jsonl.gz")
        self.dev = [polnear_example(record, self.feed) for record in self.dev_gold]
        self.test_gold = [gold for gold in corpus if gold["part"] == "test"]
        self.test = [corpus_example(gold, self.feed, 1.0) for gold in self.test_gold]

    def rows(self, name: str) -> list[dict[str, Any]]:
        """The rows of one file; an empty list where it is not there."""
        path = self.folder / name
        if not path.exists():
            return []
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            return [json.loads(line) for line in lines][: self.quick or None]


def say(line: str) -> None:
    """Progress, on standard error."""
    print(line, file=sys.stderr, flush=True)


def report(name: str, net: Net, data: Gathered, device: str, room: int) -> dict[str, float]:
    """Score a network, in full precision, on PolNeAR dev and on the corpus' test part; what it scores as it stands is returned."""
    scores: dict[str, float] = {}
    scorer = load_scorer(data.folder / "attribution.py")
    for doubt in (-1.0, -0.5, 0.5, 0.0):
        figures = polnear_figures(scorer, data.dev_gold, read(net, data.dev, device, room, {"anchor": doubt}))
        shown = " ".join(f"{k} {figures[k]['f1']:.4f}" for k in ("full", "full/direct", "full/indirect", "full/mixed", "content_exact"))
        scores |= {f"PolNeAR dev {k}": round(figures[k]["f1"], 4) for k in ("full", "content_exact")}
        say(f"{name} polnear doubt {doubt} {shown} P {figures['full']['p']:.3f} R {figures['full']['r']:.3f}")
        if data.test:
            rows = corpus_figures(data.test_gold, read(net, data.test, device, room, {"anchor": doubt, "trigger": doubt}))
            best = {k: rows[k].get("f1") or rows[k].get("accuracy") for k in SHOWN if k in rows}
            scores |= {f"corpus test {k}": round(v or 0.0, 4) for k, v in best.items()}
            say(f"{name} corpus doubt {doubt} " + " ".join(f"{k.replace('quotations', 'q')} {v or 0:.3f}" for k, v in best.items()))
    return scores


def every_epoch(data: Gathered, *parts: Sequence[Example]) -> Callable[[int, random.Random], Sequence[Example]]:
    """The examples, each time in other typography."""
    whole = [example for part in parts for example in part]
    marks = mark_pieces(data.feed)
    return lambda number, rng: [altered(example, marks, data.feed, rng) for example in whole]


def main() -> None:
    """Train and write the arrays."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--teacher", type=Path)
    parser.add_argument("--onwards", type=Path, help="arrays to go on from; they are the teacher too, if there is no other")
    parser.add_argument("--teacher-epochs", type=int, default=5)
    parser.add_argument("--teacher-rate", type=float, default=3e-5)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--rate", type=float, default=4e-5)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--corpus-weight", type=float, default=CORPUS_WEIGHT, help="how often each passage is shown in an epoch")
    parser.add_argument("--threads", type=int, help="cores to use; default all")
    parser.add_argument("--room", type=int, default=126)
    parser.add_argument("--taught", type=float, default=0.6)
    parser.add_argument("--plain", type=int, default=800)
    parser.add_argument("--teacher-seconds", type=float, default=float("inf"))
    parser.add_argument("--seconds", type=float, default=float("inf"))
    parser.add_argument("--quick", type=int, default=0)
    asked = parser.parse_args()
    device = "cuda" if torch.cuda.is_available() else "cpu"
    if asked.threads:
        torch.set_num_threads(asked.threads)
    data = Gathered(asked.data, asked.quick, asked.corpus_weight)
    say(f"gathered: polnear {len(data.polnear)}, corpus {len(data.corpus)}, plain {len(data.plain)}, test {len(data.test)}; on {device}")
    teacher = None
    if asked.teacher:
        teacher = teacher_net(asked.teacher).to(device)
        course = Course(epochs=asked.teacher_epochs, rate=asked.teacher_rate, room=asked.room, seconds=asked.teacher_seconds)
        fit(teacher, every_epoch(data, data.polnear, data.corpus), course, device, lambda s: say("teacher " + s))
        report("teacher", teacher, data, device, asked.room)
    net = (trained_net(asked.onwards) if asked.onwards else starting_net(asked.data / "start")).to(device)
    if asked.onwards and not teacher:
        teacher = trained_net(asked.onwards).to(device)
    course = Course(
        epochs=asked.epochs, rate=asked.rate, head_rate=asked.head_rate, room=asked.room, taught=asked.taught, seconds=asked.seconds
    )
    plain = framed_by(teacher, data.plain[: asked.plain], device, asked.room) if teacher and asked.plain else []
    keep = partial(written, asked.out)
    fit(net, every_epoch(data, data.polnear, data.corpus, plain), course, device, lambda s: say("student " + s), teacher, keep)
    keep(net.state_dict())
    scores = report("student", net, data, device, asked.room)
    (asked.out / "scores.json").write_text(json.dumps(scores, indent=1) + "\n", encoding="utf-8")


def written(folder: Path, values: Mapping[str, torch.Tensor]) -> None:
    """Write a network's weights down."""
    write_arrays({name: value.float().cpu().numpy() for name, value in values.items()}, folder)


def framed_by(teacher: Net, plain: Sequence[Example], device: str, room: int) -> list[Example]:
    """Plain texts with the frames a teacher finds in them, so that the student can be shown the same anchors."""
    found = read(teacher, plain, device, room)
    return [reframed(example, entry) for example, entry in zip(plain, found, strict=True)]


if __name__ == "__main__":
    main()
