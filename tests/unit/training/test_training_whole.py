"""The encoder taught on as a whole: its trunk says what the encoder says half way up, and all of it ships."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="torch is only there where weights are made")
onnx = pytest.importorskip("onnx", reason="onnx is only there where weights are made")

from eval.gold import corpus_gold  # noqa: E402
from onrecord.learned.pieces import word_feeder  # noqa: E402
from onrecord.learned.words import Words  # noqa: E402
from training.branch.fit import TELLING  # noqa: E402
from training.branch.onwards import shipped_branch  # noqa: E402
from training.branch.shown import Lower, Unread, fed, read_encoder  # noqa: E402
from training.cards import checksum  # noqa: E402
from training.frames import Example, corpus_example  # noqa: E402
from training.ship import ENCODER, SHIPPED  # noqa: E402
from training.tops.shown import Texts  # noqa: E402
from training.weights import shipped_net  # noqa: E402
from training.whole.fit import Course, fit  # noqa: E402
from training.whole.net import Whole  # noqa: E402
from training.whole.ship import ship  # noqa: E402

FOLDER = Path(__file__).parents[3] / SHIPPED
WORDS = Words(
    starts=[0, 5, 10, 16], ends=[4, 9, 15, 17], pieces=[(2088,), (2097, 2098), (2360,), (1012,)], features=[5, 0, 0, 0],
    cuts=[3, 0, 0, 0], offsets=[0, 1, 3, 4, 5],
)  # fmt: skip
EXAMPLE = Example("p", WORDS)


def whole() -> Whole:
    """What ships, in full precision."""
    return Whole(shipped_net(FOLDER), shipped_branch(FOLDER)).eval()


def test_the_trunk_says_what_the_encoder_that_ships_says_half_way_up() -> None:
    """But for what is lost by whole numbers."""
    (read,), (unread,) = (list(shows.show(EXAMPLE, 126)) for shows in (Lower(read_encoder(FOLDER)), Unread()))
    assert (read.window, read.pieces, len(read.half)) == (unread.window, unread.pieces, 7)
    with torch.no_grad():
        half = whole().trunk(*(torch.from_numpy(each) for each in fed([unread])))[0].numpy()
    read_half = read.half.astype(np.float32)
    assert (half * read_half).sum() / np.linalg.norm(half) / np.linalg.norm(read_half) > 0.99


def test_what_ships_is_all_of_it(tmp_path: Path) -> None:
    """A trunk, a top and a branch that are written and read again are the same, and the card knows the files."""
    folder = tmp_path / "weights"
    shutil.copytree(FOLDER, folder)
    taught = whole()
    with torch.no_grad():
        for part in (taught.trunk, taught.top, taught.branch):
            for layer in part.layers:
                layer.f1.bias += 1.0
    ship(taught, folder, "lessons", anchor=-0.5, trigger=1.0)
    again = Whole(shipped_net(folder), shipped_branch(folder))
    for part in ("trunk", "top", "branch"):
        for ours, theirs in zip(getattr(taught, part).layers, getattr(again, part).layers, strict=True):
            assert torch.allclose(ours.f1.bias, theirs.f1.bias)
            assert torch.allclose(ours.f1.weight, theirs.f1.weight, atol=0.02)
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    assert card["sha256"] == {name: checksum(folder / name) for name in card["sha256"]}
    assert (card["doubt"]["anchor"], card["doubt"]["trigger"]) == (-0.5, 1.0)
    assert ENCODER in card["sha256"] and card["trained_on"].endswith("lessons")


def test_the_lowest_layers_learn_no_more_and_the_others_do() -> None:
    """In two steps over one passage, its quotations for the top and its events for the branch."""
    gold = corpus_gold("plain")[0]
    pieces = (FOLDER / "vocab.txt").read_text(encoding="utf-8").split("\n")
    feed = word_feeder({piece: number for number, piece in enumerate(pieces) if piece})
    windows = list(Unread().show(corpus_example(gold, feed, 1.0), 126))[:2]
    taught, before = whole(), whole()
    fit(taught, [Texts([windows])], {TELLING: [windows]}, Course(warm=1), [].append, lambda kept: None)  # type: ignore[arg-type]
    moved = [
        [not torch.equal(ours.f1.weight, theirs.f1.weight) for ours, theirs in zip(mine.layers, others.layers, strict=True)]
        for mine, others in ((taught.trunk, before.trunk), (taught.top, before.top), (taught.branch, before.branch))
    ]
    assert moved == [[False, False, True, True], [True, True], [True, True]]
