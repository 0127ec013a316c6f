"""This module knows how the branch that ships is taken up again and taught on: its layers unfolded, its heads apart from the encoder's."""

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx.numpy_helper import to_array

from training.branch.net import Branch
from training.branch.ship import BRANCH, HEADS, Arrays, apart
from training.weights import shipped_net, unfolded


def shipped_branch(folder: Path) -> Branch:
    """The branch in a folder of weights, in full precision."""
    branch = Branch(shipped_net(folder))
    with np.load(folder / "heads.npz") as first, np.load(folder / HEADS) as joint:
        heads = apart({name: first[name] for name in joint.files}, dict(joint))
    arrays = {name: array.T for name, array in heads.items()} | _layers(folder)
    branch.load_state_dict({name: torch.as_tensor(np.ascontiguousarray(value), dtype=torch.float32) for name, value in arrays.items()})
    return branch


def _layers(folder: Path) -> Arrays:
    model = onnx.ModelProto()
    model.ParseFromString((folder / BRANCH).read_bytes())
    stored = {each.name: to_array(each) for each in model.graph.initializer}
    arrays = {name.removeprefix("branch/"): value for name, value in stored.items() if name.startswith("branch/layers.")}
    for node in model.graph.node:
        if node.op_type == "MatMulInteger":  # named "branch//layers.0/qkv/MatMul_quant"
            name = node.name.removeprefix("branch//").rsplit("/", 1)[0].replace("/", ".")
            arrays[f"{name}.weight"] = unfolded(stored, node.input[1].removesuffix("_quantized")).T
    return arrays
