"""Attention laid out anew says the same."""

from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="torch is only there where weights are made")
onnx = pytest.importorskip("onnx", reason="onnx is only there where weights are made")

from onnxruntime import InferenceSession  # noqa: E402 - only where weights are made

from training import ship  # noqa: E402
from training.arrange import FOLDER, GRAPHS, arranged  # noqa: E402
from training.weights import shipped_net  # noqa: E402

SHIPPED = Path(__file__).parents[3] / FOLDER


def test_the_vectors_are_the_same_to_the_last_bit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is exported, as it comes and laid out anew, on windows of several lengths."""
    ship.export(shipped_net(SHIPPED), tmp_path / "full.onnx")
    ship.quantise(tmp_path / "full.onnx", tmp_path / "anew.onnx")
    monkeypatch.setattr(ship, "arranged", lambda model: model)
    ship.quantise(tmp_path / "full.onnx", tmp_path / "as it comes.onnx")
    anew, as_it_comes = (InferenceSession(str(tmp_path / f"{name}.onnx")) for name in ("anew", "as it comes"))
    for pieces in (3, 48, 128):
        ids = np.arange(1000, 1000 + 7 * pieces, 7)[None]
        window = {"ids": ids, "feat": ids % 4}
        assert np.array_equal(anew.run(None, window)[0], as_it_comes.run(None, window)[0])


@pytest.mark.parametrize("name", GRAPHS)
def test_what_ships_is_laid_out_so_already(name: str) -> None:
    """Nothing is left to lay out, and nothing in the file that nobody needs."""
    graph = onnx.load_from_string((SHIPPED / name).read_bytes())
    assert arranged(graph).SerializeToString() == graph.SerializeToString()
    assert {"Squeeze", "Concat"}.isdisjoint(node.op_type for node in graph.graph.node)
