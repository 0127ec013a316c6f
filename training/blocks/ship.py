"""This module knows how a fitted block classifier becomes what ships: one ONNX file with its tables of codes in int8, and a card."""

import io
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from onrecord.articles.features import MOST_NAMES, MOST_WORDS, NUMBERS
from onrecord.learned.blocks import NET
from training.blocks.net import BlockNet
from training.blocks.pages import ROLES
from training.cards import write_card

SHIPPED = Path("src/onrecord/learned/weights/blocks")
TABLES = ("words.weight", "names.weight")
CARD: Mapping[str, object] = {
    "name": "blocks",
    "licence": "Apache-2.0",
    "base": "none: trained from nothing",
    "inputs": {
        "numbers": f"float32 [lines, {NUMBERS}]: shape, place and building of each line (articles.features)",
        "words": f"int64 [lines, {MOST_WORDS}]: codes of its words, 0 for none",
        "names": f"int64 [lines, {MOST_NAMES}]: codes of the tag, class and landmark names around it, 0 for none",
    },
    "outputs": {"scores": f"float32 [lines, {len(ROLES)}]: scores of roles, before softmax"},
    "labels": {"role": list(ROLES)},
}


def onnx_bytes(net: BlockNet) -> bytes:
    """The classifier as one ONNX file; the code tables as int8 with one scale each, everything else in full."""
    lines = 40
    codes = [torch.ones(lines, width, dtype=torch.long) for width in (MOST_WORDS, MOST_NAMES)]
    shown = (torch.zeros(lines, NUMBERS), *codes)
    names = ["numbers", "words", "names"]
    written = io.BytesIO()
    torch.onnx.export(
        net.eval(), shown, written, input_names=names, output_names=["scores"],
        dynamic_axes={name: {0: "lines"} for name in (*names, "scores")}, opset_version=17, dynamo=False,
    )  # fmt: skip
    model = onnx.load_from_string(written.getvalue())
    _in_int8(model.graph)
    onnx.checker.check_model(model)
    return bytes(model.SerializeToString())


def _in_int8(graph: onnx.GraphProto) -> None:
    """Put the code tables down as int8 with a scale, and a node before everything else that makes them float again."""
    for table in [one for one in graph.initializer if one.name in TABLES]:
        values = numpy_helper.to_array(table)
        scale = np.float32(np.abs(values).max() / 127)
        graph.initializer.remove(table)
        graph.initializer.extend(
            [
                numpy_helper.from_array(np.round(values / scale).astype(np.int8), f"{table.name}.int8"),
                numpy_helper.from_array(scale, f"{table.name}.scale"),
            ]
        )
        graph.node.insert(0, onnx.helper.make_node("DequantizeLinear", [f"{table.name}.int8", f"{table.name}.scale"], [table.name]))


def ship(net: BlockNet, scores: Mapping[str, float], trained_on: str, folder: Path = SHIPPED) -> None:
    """Write the classifier and its card where the package looks for them."""
    content = onnx_bytes(net)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / NET).write_bytes(content)
    write_card(folder, {**CARD, "trained_on": trained_on, "scores": dict(scores)}, [NET])
