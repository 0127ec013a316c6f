"""The encoder's upper layers, trained on: everything below them stays."""

import random
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="torch is only there where weights are made")
onnx = pytest.importorskip("onnx", reason="onnx is only there where weights are made")

from onnx.numpy_helper import to_array  # noqa: E402 - only where it is installed

from onrecord.learned.words import Words  # noqa: E402
from training.branch.ship import apart, head_arrays, joint_arrays  # noqa: E402
from training.branch.shown import Shown  # noqa: E402
from training.frames import Example  # noqa: E402
from training.ship import ENCODER, SHIPPED  # noqa: E402
from training.tops.net import Top  # noqa: E402
from training.tops.ship import layer_arrays, with_layers  # noqa: E402
from training.tops.shown import Texts, steps_of  # noqa: E402
from training.weights import mean, shipped_net  # noqa: E402

FOLDER = Path(__file__).parents[3] / SHIPPED


def stored(encoder: bytes) -> dict[str, np.ndarray]:
    """Every array of an encoder's file."""
    return {each.name: to_array(each) for each in onnx.load_from_string(encoder).graph.initializer}


def test_only_the_upper_layers_change_in_the_file() -> None:
    """With other layers written into it, the file differs in their arrays; with its own, nowhere."""
    encoder = (FOLDER / ENCODER).read_bytes()
    arrays = layer_arrays(Top(shipped_net(FOLDER)))
    old = stored(encoder)
    same, other = stored(with_layers(encoder, arrays)), stored(with_layers(encoder, {name: value * 0.5 for name, value in arrays.items()}))
    assert all(np.allclose(same[name], old[name], rtol=1e-5) for name in old)
    changed = {name for name in old if not np.array_equal(other[name], old[name])}
    biases = {name for name in changed if name.startswith("net.")}
    assert biases and all(name.startswith(("net.layers.4.", "net.layers.5.")) for name in biases)
    assert len(changed - biases) == 8


def test_the_heads_of_the_branch_are_found_again_in_the_joint_ones() -> None:
    """So new heads can be joined to a branch that was not trained anew."""
    encoders, branchs = (head_arrays(Top(shipped_net(FOLDER))) for _ in range(2))
    branchs = {name: value + 1 for name, value in branchs.items() if not name.startswith(("heads.anchor", "fillers.quotation"))}
    again = apart(encoders, joint_arrays(encoders, branchs))
    assert set(again) == set(branchs)
    assert all(np.allclose(again[name], branchs[name], atol=1e-5) for name in branchs)


def test_each_epoch_shows_other_copies_and_every_window_once() -> None:
    """Two copies an epoch of three: the first and second, then the third and first again."""
    example = Example("p", Words(starts=[], ends=[], pieces=[], features=[], cuts=[], offsets=list(range(6))))
    copies = [[Shown(example, (copy, number), np.zeros((number + 1, 2), np.float16)) for number in range(5)] for copy in range(3)]
    for epoch, expected in ((0, {0, 1}), (1, {2, 0})):
        steps = steps_of([Texts(copies, 2)], epoch, 4, random.Random(0))
        windows = [one.window for step in steps for one in step]
        assert max(map(len, steps)) == 4
        assert sorted(windows) == [(copy, number) for copy in sorted(expected) for number in range(5)]


def test_the_mean_of_runs_lies_in_their_midst() -> None:
    """Name by name, as many runs as there are."""
    runs = [{"bias": torch.tensor([float(number), 6.0])} for number in (0, 3, 6)]
    assert mean(runs)["bias"].tolist() == [3.0, 6.0]
