"""This module knows how attention is laid out in the graphs that ship, so that a CPU copies less and reckons the same to the last bit.

What is exported splits queries, keys and values after they are put into heads, turns each of the three round, and works out again in
every layer how many pieces there are: a fifteenth of the time. Here they are split as they lie, and turned round while they are multiplied.
`python -m training.arrange` writes anew the graphs that ship; new ones are laid out so by `training.ship.quantise`.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import onnx
from onnx.helper import make_node
from onnx.numpy_helper import from_array

from training.cards import NAME as CARD
from training.cards import checksum

FOLDER = Path("src/onrecord/learned/weights/onrecord")
GRAPHS = ("encoder.int8.onnx", "branch.int8.onnx")
HEADS, WIDTH = 12, 384
"""Heads of attention, and numbers in a piece's vector."""
MICROSOFT = "com.microsoft"
"""Whose operator multiplies what it turns round."""


class Attention(NamedTuple):
    """One layer's attention in an exported graph: its weights of each piece for each other, what goes in, the node it comes out of."""

    weights: onnx.NodeProto
    joint: str
    last: onnx.NodeProto


def arranged(model: onnx.ModelProto) -> onnx.ModelProto:
    """The same graph with every attention laid out anew; one that is so already stays as it is."""
    new = onnx.ModelProto()
    new.CopyFrom(model)
    graph = new.graph
    for attention in list(_attentions(graph)):
        nodes, arrays = _laid_out(attention)
        graph.initializer.extend(arrays)
        at = list(graph.node).index(attention.last)
        graph.node.remove(attention.last)
        for number, node in enumerate(nodes):
            graph.node.insert(at + number, node)
    _without_unused(graph)
    return new


def _attentions(graph: onnx.GraphProto) -> Iterator[Attention]:
    made = {name: node for node in graph.node for name in node.output}
    for weights in graph.node:
        if weights.op_type == "Softmax" and (divided := made[weights.input[0]]).op_type == "Div":
            queries = made[made[divided.input[0]].input[0]]
            split = made[made[queries.input[0]].input[0]]
            summed = _user(graph, weights.output[0])
            yield Attention(weights, made[split.input[0]].input[0], _user(graph, _user(graph, summed.output[0]).output[0]))


def _user(graph: onnx.GraphProto, name: str) -> onnx.NodeProto:
    return next(node for node in graph.node if name in node.input)


def _laid_out(attention: Attention) -> tuple[list[onnx.NodeProto], list[onnx.TensorProto]]:
    """The nodes that take an attention's place, and the arrays that they need."""
    layer = attention.weights.name.removesuffix("Softmax") + "attention"
    shapes = {"thirds": [WIDTH] * 3, "heads": [-1, HEADS, WIDTH // HEADS], "pieces": [1, -1, WIDTH]}
    arrays = [from_array(np.array(shape, np.int64), f"{layer}/{name}") for name, shape in shapes.items()]
    sides = ("query", "key", "value")

    def node(kind: str, inputs: Sequence[str], outputs: Sequence[str], **settings: object) -> onnx.NodeProto:
        domain = MICROSOFT if kind == "FusedMatMul" else ""
        given, made = [f"{layer}/{name}" for name in inputs], [f"{layer}/{name}" for name in outputs]
        return make_node(kind, given, made, name=f"{layer}/{kind}/{outputs[0]}", domain=domain, **settings)

    nodes = [
        node("Split", ["joint", "thirds"], [f"flat {side}" for side in sides], axis=-1),
        *(node("Reshape", [f"flat {side}", "heads"], [side]) for side in sides),
        node("FusedMatMul", ["query", "key"], ["scores"], alpha=(WIDTH / HEADS) ** -0.5, transB=1, transBatchA=1, transBatchB=1),
        node("Softmax", ["scores"], ["weights"], axis=-1),
        node("FusedMatMul", ["weights", "value"], ["by head"], transBatchB=1),
        node("Transpose", ["by head"], ["by piece"], perm=[1, 0, 2]),
        node("Reshape", ["by piece", "pieces"], ["summed"]),
    ]
    nodes[0].input[0] = attention.joint
    nodes[-1].output[0] = attention.last.output[0]
    return nodes, arrays


def _without_unused(graph: onnx.GraphProto) -> None:
    """Take out nodes of which nobody asks anything, and arrays that no node needs."""
    given = {output.name for output in graph.output}
    while True:
        asked = given | {name for node in graph.node for name in node.input}
        idle = [node for node in graph.node if asked.isdisjoint(node.output)]
        if not idle:
            break
        for node in idle:
            graph.node.remove(node)
    for array in [each for each in graph.initializer if each.name not in asked]:
        graph.initializer.remove(array)


def main() -> None:
    """Lay out anew the graphs that ship; cards that name them get their new sums, since their vectors stay the same."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--folder", type=Path, default=FOLDER)
    folder = parser.parse_args().folder
    sums = dict(_written_anew(folder / name) for name in GRAPHS)
    for card in folder.parent.glob(f"*/{CARD}"):
        told = card.read_text(encoding="utf-8")
        for before, now in sums.items():
            told = told.replace(before, now)
        card.write_text(told, encoding="utf-8")


def _written_anew(path: Path) -> tuple[str, str]:
    """Lay out one graph anew; returns the sum of its file before and now."""
    before = checksum(path)
    path.write_bytes(arranged(onnx.load_from_string(path.read_bytes())).SerializeToString())
    return before, checksum(path)


if __name__ == "__main__":
    main()
