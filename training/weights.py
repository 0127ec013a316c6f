"""This module knows the starting weights and how trained ones are carried: arrays by parameter name."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from training.labels import FILLS, HEADS
from training.net import MPNET, Net, Shape

State = Mapping[str, Tensor]
"""A network's weights by name."""
TAG = {"O": 0, "B-speaker": 1, "I-speaker": 2, "B-cue": 3, "I-cue": 4, "B-content": 5, "I-content": 6, "N-content": 5}
"""Rows of the starting weights' flat tag head (B/I speaker, cue, content)."""


def mean(runs: Sequence[State]) -> dict[str, Tensor]:
    """The mean of several networks' weights that began as the same: as good as asking all of them, and costs no more than one."""
    return {name: torch.stack([run[name] for run in runs]).mean(0) for name in runs[0]}


def starting_net(path: Path, shape: Shape | None = None) -> Net:
    """A network whose encoder, and heads where they mean the same, are the starting weights'.

    Words inside quotation marks (features 8 to 15) start as words outside.
    """
    arrays = read_arrays(path)
    net = Net(shape or Shape())
    own = net.state_dict()
    with torch.no_grad():
        for name, value in arrays.items():
            if name in own and own[name].shape == value.shape:
                own[name].copy_(torch.as_tensor(value, dtype=torch.float32))
        features = torch.as_tensor(arrays["fe.weight"], dtype=torch.float32)
        own["fe.weight"].copy_(features.repeat(len(own["fe.weight"]) // len(features), 1))
        for head, labels in (("heads.anchor", HEADS["anchor"]), ("fillers.quotation.word", FILLS["quotation"])):
            for row, label in enumerate(labels):
                if label in TAG:
                    own[f"{head}.weight"][row] = torch.as_tensor(arrays["tag.weight"][TAG[label]], dtype=torch.float32)
                    own[f"{head}.bias"][row] = float(arrays["tag.bias"][TAG[label]])
    return net


def read_arrays(path: Path) -> dict[str, np.ndarray]:
    """Arrays of a .safetensors file or of a folder of .npz files; int8 matrices with a scale for each row are unfolded."""
    if path.suffix == ".safetensors":
        from safetensors.numpy import load_file  # noqa: PLC0415 - only where it is installed

        return dict(load_file(path))
    folded: dict[str, np.ndarray] = {}
    for part in sorted(path.glob("*.npz")):
        folded.update(np.load(part))
    arrays = {name: value for name, value in folded.items() if "|" not in name}
    for name in (name[:-6] for name in folded if name.endswith("|whole")):
        arrays[name] = folded[f"{name}|whole"].astype(np.float32) * folded[f"{name}|scale"]
    return arrays


def write_arrays(arrays: dict[str, np.ndarray], folder: Path, most: int = 15 << 20, all_whole: bool = False) -> None:
    """Write half-precision arrays to .npz files of at most `most` bytes; large embedding tables as int8 by row."""
    folder.mkdir(parents=True, exist_ok=True)
    parts: list[dict[str, np.ndarray]] = [{}]
    filled = 0
    for name, value in _folded(arrays, all_whole):
        if filled + value.nbytes > most:
            parts.append({})
            filled = 0
        parts[-1][name] = value
        filled += value.nbytes
    for number, part in enumerate(parts):
        np.savez(folder / f"part{number}.npz", **part)


def _folded(arrays: dict[str, np.ndarray], all_whole: bool = False) -> list[tuple[str, np.ndarray]]:
    out: list[tuple[str, np.ndarray]] = []
    for name, value in arrays.items():
        if name == "we.weight" or (all_whole and value.ndim == 2):
            scale = np.abs(value.astype(np.float32)).max(1, keepdims=True) / 127 + 1e-12
            out += [(f"{name}|whole", np.rint(value / scale).astype(np.int8)), (f"{name}|scale", scale.astype(np.float32))]
        else:
            out.append((name, value.astype(np.float16)))
    return out


def mpnet_arrays(path: Path) -> dict[str, np.ndarray]:
    """all-mpnet-base-v2's arrays under this network's names."""
    from safetensors.numpy import load_file  # noqa: PLC0415 - only where it is installed

    given = load_file(path)
    arrays = {
        "we.weight": given["embeddings.word_embeddings.weight"],
        "pe.weight": given["embeddings.position_embeddings.weight"],
        "ln.weight": given["embeddings.LayerNorm.weight"],
        "ln.bias": given["embeddings.LayerNorm.bias"],
        "rel.weight": given["encoder.relative_attention_bias.weight"],
    }
    parts = {
        "attention.attn.o": "o",
        "attention.LayerNorm": "ln1",
        "intermediate.dense": "f1",
        "output.dense": "f2",
        "output.LayerNorm": "ln2",
    }
    for layer in range(12):
        for end in ("weight", "bias"):
            theirs = f"encoder.layer.{layer}."
            arrays[f"layers.{layer}.qkv.{end}"] = np.concatenate([given[f"{theirs}attention.attn.{k}.{end}"] for k in "qkv"])
            for name, own in parts.items():
                arrays[f"layers.{layer}.{own}.{end}"] = given[f"{theirs}{name}.{end}"]
    return arrays


def teacher_net(path: Path) -> Net:
    """A network on all-mpnet-base-v2, its heads untrained."""
    net = Net(MPNET)
    own = net.state_dict()
    for name, value in read_arrays(path).items():
        own[name].copy_(torch.as_tensor(value, dtype=torch.float32))
    return net


def trained_net(path: Path) -> Net:
    """A network with the arrays that a training run wrote."""
    net = Net(Shape())
    net.load_state_dict({name: torch.as_tensor(value, dtype=torch.float32) for name, value in read_arrays(path).items()})
    return net.eval()


def shipped_net(folder: Path) -> Net:
    """A network with the weights that ship: the int8 encoder unfolded, the heads as they are."""
    import onnx  # noqa: PLC0415 - only where weights are made
    from onnx.numpy_helper import to_array  # noqa: PLC0415

    graph = onnx.load(str(folder / "encoder.int8.onnx")).graph
    stored = {each.name: to_array(each) for each in graph.initializer}
    arrays = {
        name.removeprefix("net."): value for name, value in stored.items() if name.startswith("net.layers.") or name.startswith("net.ln.")
    }
    for name in ("we", "pe", "fe"):
        arrays[f"{name}.weight"] = unfolded(stored, f"net.{name}.weight")
    for node in graph.node:
        if node.op_type == "MatMulInteger":  # named "/layers.0/qkv/MatMul_quant"
            arrays[node.name.removeprefix("/").rsplit("/", 1)[0].replace("/", ".") + ".weight"] = unfolded(
                stored, node.input[1].removesuffix("_quantized")
            ).T
    with np.load(folder / "heads.npz") as heads:
        arrays |= {name: heads[name].T for name in heads.files}
    net = Net(Shape())
    net.load_state_dict({name: torch.as_tensor(np.ascontiguousarray(value), dtype=torch.float32) for name, value in arrays.items()})
    return net.eval()


def unfolded(stored: dict[str, np.ndarray], name: str) -> np.ndarray:
    """An int8 matrix of an ONNX file in full precision."""
    whole, zero = stored[f"{name}_quantized"].astype(np.float32), stored[f"{name}_zero_point"].astype(np.float32)
    return (whole - zero) * stored[f"{name}_scale"]
