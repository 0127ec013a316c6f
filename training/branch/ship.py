"""This module knows how a trained branch becomes what ships: nodes that go on the end of the encoder's graph, and its heads.

An ONNX file is a protocol buffer, and of protocol buffers laid end to end the fields add up: a graph whose nodes take up the encoder's
vectors half way, written after the encoder's own bytes, makes one graph with two outputs. So the encoder's file stays as it is.
The heads that were trained with the encoder go on being asked beside the branch's own, and the mean of both is what counts.
"""

import tempfile
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnx
import torch

from training.branch.net import ASKED, TAGGED, Alone, Branch
from training.branch.shown import half_way
from training.cards import read_card, write_card
from training.ship import quantise

Array = npt.NDArray[np.float32]
Arrays = dict[str, Array]
BRANCH = "branch.int8.onnx"
HEADS = "branch.npz"
OUTPUT = "deeds"
TRIGGER = "heads.trigger."
SHARES = {TRIGGER: 0.65}
"""The branch's share in what its heads and the encoder's answer together, where it is not a half."""
MEANING = "float32 [1, pieces, 384], as hidden; the heads of events and mentions are asked of hidden and deeds side by side"


def branch_bytes(branch: Branch) -> bytes:
    """The branch in int8, ready to be written after the encoder's bytes."""
    with tempfile.TemporaryDirectory() as scratch:
        full, small = Path(scratch) / "full.onnx", Path(scratch) / "small.onnx"
        torch.onnx.export(
            Alone(branch).eval(), (torch.zeros(1, 48, 384),), str(full), input_names=["half"], output_names=[OUTPUT],
            dynamic_axes={"half": {1: "pieces"}, OUTPUT: {1: "pieces"}}, opset_version=17, dynamo=False,
        )  # fmt: skip
        quantise(full, small)
        graph = onnx.load(str(small)).graph
    own = {graph.input[0].name: half_way(), OUTPUT: OUTPUT}
    for node in graph.node:
        node.name = f"branch/{node.name}"
        node.input[:] = [own.get(name) or (name and f"branch/{name}") for name in node.input]
        node.output[:] = [own.get(name) or f"branch/{name}" for name in node.output]
    for array in graph.initializer:
        array.name = f"branch/{array.name}"
    added = onnx.ModelProto()
    added.graph.node.extend(graph.node)
    added.graph.initializer.extend(graph.initializer)
    added.graph.output.extend(graph.output)
    return bytes(added.SerializeToString())


def ship(branch: Branch, folder: Path, trained_on: str, scores: Mapping[str, float], doubt: float) -> None:
    """Write the branch beside the encoder, its heads together with the encoder's own, and both on the card.

    Args:
        doubt: what is taken off the score of "no trigger" at work: above 0 finds more events, below 0 fewer.
    """
    (folder / BRANCH).write_bytes(branch_bytes(branch))
    with np.load(folder / "heads.npz") as stored:
        joint = joint_arrays({name: stored[name] for name in stored.files}, head_arrays(branch))
    np.savez_compressed(folder / HEADS, **joint)
    card = read_card(folder)
    card["outputs"] |= {OUTPUT: MEANING}
    card["branch"] = {"heads": [*TAGGED, *ASKED, "event"], "trained_on": trained_on}
    card["doubt"]["trigger"] = doubt
    card["scores"] |= dict(scores)
    write_card(folder, card, (BRANCH, HEADS))


def head_arrays(branch: Branch) -> Arrays:
    """Weights of the branch's heads, [inputs, outputs] and biases, ready to multiply."""
    arrays = {}
    for name, module in branch.named_modules():
        if isinstance(module, torch.nn.Linear) and name.startswith(("heads.", "fillers.")):
            arrays[f"{name}.weight"] = module.weight.detach().float().numpy().T.copy()
            arrays[f"{name}.bias"] = module.bias.detach().float().numpy()
    return arrays


def joint_arrays(encoders: Arrays, branchs: Arrays) -> Arrays:
    """Heads asked of the encoder's and the branch's vectors side by side; they answer the weighed mean of what both would answer."""
    return {name: _joint(name, encoders[name], array) for name, array in branchs.items()}


def apart(encoders: Arrays, joint: Arrays) -> Arrays:
    """The branch's own heads again, out of what `joint_arrays` made of them with the same shares."""
    return {name: _apart(name, encoders[name], array) for name, array in joint.items()}


def _apart(name: str, first: Array, joint: Array) -> Array:
    if not _is_inner(name):
        share = _share(name)
        return joint[len(first) :] / share if first.ndim == 2 else (joint - (1 - share) * first) / share
    return joint[len(first) :] if first.ndim == 1 else joint[first.shape[0] :, first.shape[1] :]


def _joint(name: str, first: Array, second: Array) -> Array:
    """Inner layers stand side by side, each on its own vectors; what they answer is weighed."""
    if not _is_inner(name):
        share = _share(name)
        first, second = (1 - share) * first, share * second
        return np.concatenate([first, second]).astype(np.float32) if first.ndim == 2 else (first + second).astype(np.float32)
    if first.ndim == 1:
        return np.concatenate([first, second])
    wide = np.zeros((first.shape[0] + second.shape[0], first.shape[1] + second.shape[1]), np.float32)
    wide[: first.shape[0], : first.shape[1]] = first
    wide[first.shape[0] :, first.shape[1] :] = second
    return wide


def _share(name: str) -> float:
    """The branch's share in a head."""
    return next((share for head, share in SHARES.items() if name.startswith(head)), 0.5)


def _is_inner(name: str) -> bool:
    """Whether an array belongs to a filler's first layer, whose outputs are rectified before they are weighed."""
    return name.startswith("fillers.") and name.split(".")[2] in ("first", "last", "key")
