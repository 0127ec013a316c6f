"""This module knows how training windows are shown to the branch: with the vectors that the shipped encoder has half way up.

The int8 encoder that ships is run once over every window, and what it says half way is kept, so that the branch learns from exactly what
it will be given, and a pass costs only the branch's own layers.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
from onnxruntime import InferenceSession, SessionOptions

from onrecord.learned.encoder import SLOW_FUSIONS
from onrecord.learned.windows import Window, windows_of
from training.batches import Ints
from training.batches import feed as lay
from training.branch.coded import Hint
from training.branch.sentences import Written
from training.frames import Example, Range

FORK = 4
"""Layers of the encoder below the branch."""
TOGETHER = 5
"""Most invented sentences in one text."""


@dataclass(frozen=True)
class Shown:
    """One window: its example or hint, the encoder's vectors [pieces, width], and words that may or may not name an event.

    It has no vectors where the layers below are still learning.
    """

    example: Example | Hint
    window: Window
    half: npt.NDArray[np.float16]
    open: tuple[Range, ...] = field(default=())

    @property
    def pieces(self) -> int:
        """Its length, the marks at both ends counted."""
        return self.example.words.offsets[self.window[1]] - self.example.words.offsets[self.window[0]] + 2


NOTHING = np.zeros((0, 0), np.float16)


class Unread:
    """Shows windows without any vectors."""

    def show(self, example: Example | Hint, room: int, open_: tuple[Range, ...] = ()) -> Iterator[Shown]:
        """The windows of an example."""
        yield from (Shown(example, window, NOTHING, open_) for window in windows_of(example.words, room))


class Lower(Unread):
    """The lower layers of the shipped encoder."""

    def __init__(self, encoder: bytes) -> None:
        model = onnx.load_from_string(encoder)
        model.graph.output.append(onnx.helper.make_tensor_value_info(half_way(), onnx.TensorProto.FLOAT, [1, None, 384]))
        options = SessionOptions()
        options.intra_op_num_threads = 1
        self._session = InferenceSession(
            model.SerializeToString(), options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOW_FUSIONS
        )

    def show(self, example: Example | Hint, room: int, open_: tuple[Range, ...] = ()) -> Iterator[Shown]:
        """The windows of an example, each with its vectors."""
        for shown in super().show(example, room, open_):
            ids, features, _ = fed([shown])
            (half,) = self._session.run([half_way()], {"ids": ids, "feat": features})
            yield replace(shown, half=half[0].astype(np.float16))


def fed(windows: Sequence[Shown]) -> tuple[Ints, Ints, npt.NDArray[np.float32]]:
    """What the encoder is fed of windows side by side: ids, features and mask [windows, pieces]."""
    shape = (len(windows), max(one.pieces for one in windows))
    ids, features, mask = np.zeros(shape, np.int64), np.zeros(shape, np.int64), np.zeros(shape, np.float32)
    for row, one in enumerate(windows):
        lay(one.example.words, one.window, ids[row], features[row], mask[row])
    return ids, features, mask


def half_way() -> str:
    """The name, in the encoder's graph, of the vectors that the branch takes up."""
    return f"/layers.{FORK - 1}/ln2/LayerNormalization_output_0"


def joined(written: Sequence[Written], number: int, rng: random.Random) -> tuple[dict[str, Any], list[list[int]]]:
    """Some sentences as one text in the machine contract's form: a paragraph, or a paragraph each; and its open words."""
    gap = rng.choice(("\n", " "))
    text, lines, events, open_ = "", [], [], []
    for sentence in written:
        start = len(text)
        text += sentence.text + gap
        lines.append([start, len(text) - 1])
        events += [_moved(event, start) for event in sentence.events]
        open_ += [[begin + start, end + start] for begin, end in sentence.open]
    lines = lines if gap == "\n" else [[0, len(text) - 1]]
    blocks = [{"span": line, "role": "paragraph"} for line in lines]
    gold = {"id": f"invented{number}", "text": text, "article": {"blocks": blocks}, "quotations": [], "mentions": [], "moves": []}
    return {**gold, "events": events}, open_


def _moved(event: dict[str, Any], by: int) -> dict[str, Any]:
    spans = {name: [[span[0] + by, span[1] + by] for span in event[name]] for name in ("trigger", "condition")}
    sides = {side: [{"span": [party["span"][0] + by, party["span"][1] + by]} for party in event[side]] for side in ("actors", "recipients")}
    return {**event, **spans, **sides}


def read_encoder(folder: Path) -> bytes:
    """The bytes of the shipped encoder."""
    return (folder / "encoder.int8.onnx").read_bytes()
