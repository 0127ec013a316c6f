"""This module knows how a trained top becomes what ships: its layers in int8 in the encoder's file, its heads beside it.

Everything below the fork stays as it is in the file, byte for byte, and so does the branch, whose heads are joined to the new ones.
"""

import re
from pathlib import Path

import numpy as np
import onnx
from onnx.numpy_helper import from_array, to_array

from training.branch.ship import HEADS as BRANCH_HEADS
from training.branch.ship import Arrays, apart, head_arrays, joint_arrays
from training.branch.shown import FORK
from training.cards import read_card, write_card
from training.ship import ENCODER
from training.tops.net import Top

ONWARDS = "; its upper layers and heads trained on with "
"""What the card says between what the encoder was trained on first, and on."""
PRODUCT = re.compile(r"/layers\.(\d+)/(\w+)/MatMul_quant")
"""Names of the encoder's int8 products: layer and part."""
MOST = 63
"""Greatest whole number of 7 bits."""


def ship(top: Top, folder: Path, trained_on: str, doubt: float) -> None:
    """Write the top into the folder of the weights it was trained on top of, and onto their card.

    Args:
        doubt: what is taken off the score of "no anchor" at work: above 0 finds more quotations, below 0 fewer.
    """
    with np.load(folder / "heads.npz") as stored, np.load(folder / BRANCH_HEADS) as joint:
        branch = apart({name: stored[name] for name in joint.files}, dict(joint))
    heads = {name: array.astype(np.float16).astype(np.float32) for name, array in head_arrays(top).items()}
    (folder / ENCODER).write_bytes(with_layers((folder / ENCODER).read_bytes(), layer_arrays(top)))
    np.savez_compressed(folder / "heads.npz", **heads)
    np.savez_compressed(folder / BRANCH_HEADS, **joint_arrays(heads, branch))
    card = read_card(folder)
    card["trained_on"] = card["trained_on"].split(ONWARDS)[0] + ONWARDS + trained_on
    card["doubt"]["anchor"] = doubt
    write_card(folder, card, (ENCODER, "heads.npz", BRANCH_HEADS))


def layer_arrays(top: Top) -> Arrays:
    """Every array of the top's layers by its name in the encoder's graph ("layers.4.qkv.weight")."""
    return {
        f"layers.{FORK + number}.{name}": value.detach().float().cpu().numpy()
        for number, layer in enumerate(top.layers)
        for name, value in layer.state_dict().items()
    }


def with_layers(encoder: bytes, layers: Arrays) -> bytes:
    """The encoder with other layers, for all that are given, their products in int8 with a scale for each column."""
    model = onnx.load_from_string(encoder)
    changed = {f"net.{name}": value for name, value in layers.items()}
    for node in model.graph.node:
        found = PRODUCT.fullmatch(node.name) if node.op_type == "MatMulInteger" else None
        if found and (part := f"layers.{found[1]}.{found[2]}.weight") in layers:
            name = node.input[1].removesuffix("_quantized")
            changed[f"{name}_quantized"], changed[f"{name}_scale"] = quantised(layers[part].T)
    for stored in model.graph.initializer:
        if stored.name in changed:
            value = changed[stored.name].reshape(tuple(stored.dims))
            stored.CopyFrom(from_array(value.astype(to_array(stored).dtype), stored.name))
    return bytes(model.SerializeToString())


def quantised(matrix: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """A matrix as whole numbers of 7 bits (`training.ship.quantise` says why), and the scale of each column.

    >>> whole, scale = quantised(np.array([[0.5, -1.26], [-0.63, 0.02]]))
    >>> whole.tolist(), scale.round(4).tolist()
    ([[50, -63], [-63, 1]], [0.01, 0.02])
    """
    scale = np.maximum(np.abs(matrix).max(0) / MOST, 1e-12).astype(np.float32)
    return np.rint(matrix / scale).clip(-MOST, MOST).astype(np.int8), scale
