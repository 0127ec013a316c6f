"""This module knows how trained arrays become what ships: an int8 encoder in ONNX, and its heads as plain arrays beside it.

The heads stay out of the graph: they are a hundredth of the arithmetic, are asked only where they are needed (a fill's query at its
anchor, a status at its trigger), and can be trained anew without a new encoder file in the repository's history.
"""

import argparse
import json
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from torch import Tensor, nn

from training.arrange import arranged
from training.cards import write_card
from training.labels import FILLS, HEADS
from training.net import Net
from training.weights import trained_net

SHIPPED = Path("src/onrecord/learned/weights/onrecord")
ENCODER = "encoder.int8.onnx"
CARD: dict[str, object] = {
    "name": "onrecord",
    "licence": "Apache-2.0",
    "base": "all-MiniLM-L6-v2 (Apache-2.0), 6 layers x 384, uncased WordPiece",
    "inputs": {
        "ids": "int64 [1, pieces], 101 first, 102 last",
        "feat": "int64 [1, pieces]: case of the word (0 none, 1 initial, 2 all, 3 other capitals) + 4 at a paragraph's first word "
        "+ 8 between quotation marks",
    },
    "outputs": {"hidden": "float32 [1, pieces, 384], read at each word's first piece and asked by the heads in heads.npz"},
}
"""What holds for every training run."""


class Exported(nn.Module):
    """The encoder alone, as it runs: piece ids and features of one window in, one vector a piece out."""

    def __init__(self, net: Net) -> None:
        super().__init__()
        self.net = net

    def forward(self, ids: Tensor, feat: Tensor) -> Tensor:
        """`ids`, `feat` [1, pieces] to [1, pieces, width]; a window is run by itself, so there is no padding and no mask."""
        x = self.net.ln(self.net.we(ids) + self.net.pe(torch.arange(ids.shape[1])[None]) + self.net.fe(feat))
        for layer in self.net.layers:
            x = layer(x, torch.zeros(()))
        return x


def export(net: Net, path: Path) -> None:
    """Write the encoder as ONNX in full precision."""
    ids = torch.randint(1000, 20000, (1, 48))
    torch.onnx.export(
        Exported(net.cpu().eval()).eval(), (ids, torch.zeros_like(ids)), str(path), input_names=["ids", "feat"], output_names=["hidden"],
        dynamic_axes={"ids": {1: "pieces"}, "feat": {1: "pieces"}, "hidden": {1: "pieces"}}, opset_version=17, dynamo=False,
    )  # fmt: skip


def quantise(full: Path, path: Path) -> None:
    """Matrix products and embeddings in whole numbers of 7 bits, a scale for each column; attention as `training.arrange` lays it out.

    Of 8 bits, the sum of two products may saturate on a processor without int8 dot products, and what is read would hang on the machine.
    """
    from onnxruntime.quantization import QuantType, quantize_dynamic  # noqa: PLC0415 - only to build
    from onnxruntime.quantization.shape_inference import quant_pre_process  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as scratch:
        prepared = Path(scratch) / "prepared.onnx"
        quant_pre_process(str(full), str(prepared), skip_symbolic_shape=True)
        quantize_dynamic(
            str(prepared), str(path), weight_type=QuantType.QInt8, reduce_range=True, per_channel=True,
            op_types_to_quantize=["MatMul", "Gather"], extra_options={"MatMulConstBOnly": True},
        )  # fmt: skip
    path.write_bytes(arranged(onnx.load(str(path))).SerializeToString())


def head_arrays(net: Net) -> dict[str, np.ndarray]:
    """Weights of the heads, [inputs, outputs] and biases, ready to multiply."""
    arrays: dict[str, np.ndarray] = {}
    for name, module in net.named_modules():
        if isinstance(module, nn.Linear) and name.startswith(("heads.", "fillers.")):
            arrays[f"{name}.weight"] = module.weight.detach().float().cpu().numpy().T.copy()
            arrays[f"{name}.bias"] = module.bias.detach().float().cpu().numpy()
    return arrays


def write_weights(net: Net, vocabulary: Path, folder: Path, about: dict[str, object]) -> None:
    """Write encoder, heads, vocabulary and card: what the package ships."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        full = Path(scratch) / "encoder.onnx"
        export(net, full)
        quantise(full, folder / ENCODER)
    np.savez_compressed(folder / "heads.npz", **head_arrays(net))
    (folder / "vocab.txt").write_bytes(vocabulary.read_bytes())
    names = (ENCODER, "heads.npz", "vocab.txt")
    write_card(folder, {**CARD, "labels": HEADS, "fills": FILLS, **about}, names)


def main() -> None:
    """Write the package's weights from the arrays of a training run."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("arrays", type=Path, help="folder of a training run")
    parser.add_argument("vocabulary", type=Path, help="vocab.txt of the base encoder")
    parser.add_argument("--into", type=Path, default=SHIPPED)
    parser.add_argument("--doubt", type=float, default=-0.5, help="of anchors: above 0 finds more, below 0 less")
    parser.add_argument("--inside", type=float, default=0.0, help="of anchors inside contents")
    parser.add_argument("--trigger", type=float, default=1.0, help="of triggers")
    parser.add_argument("--trained-on", default="PolNeAR train; the corpus of this repository, train part")
    asked = parser.parse_args()
    doubt = {"anchor": asked.doubt, "inside": asked.inside, "trigger": asked.trigger}
    about = {"trained_on": asked.trained_on, "scores": _scores(asked.arrays), "doubt": doubt}
    write_weights(trained_net(asked.arrays), asked.vocabulary, asked.into, about)


def _scores(arrays: Path) -> dict[str, float]:
    """What the training run measured of itself."""
    kept = arrays / "scores.json"
    return dict(json.loads(kept.read_text(encoding="utf-8"))) if kept.is_file() else {}


if __name__ == "__main__":
    main()
