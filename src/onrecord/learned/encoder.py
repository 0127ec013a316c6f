"""This module knows the encoder at work: it reads paragraphs window by window and gives back attributions.

Every window is run by itself.
The encoder's int8 arithmetic takes its scales from all that is run together, so a window beside others would be read a little
differently; alone, the same words give the same attributions whatever else is read, in any batch, on any engine.
On a CPU this costs nothing: windows are packed nearly full, and a batch would only add padding.
"""

import io
from collections.abc import Callable, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray
from onnxruntime import InferenceSession, SessionOptions

from onrecord.learned.card import Weights, shipped
from onrecord.learned.decoding import Attribution, Linked, Numbers, Stretch, decode
from onrecord.learned.pieces import word_feeder
from onrecord.learned.windows import Window, windows_of
from onrecord.learned.words import PARAGRAPH, Paragraph, Words, words_of
from onrecord.model.span import Span

FIRST, LAST = 101, 102
"""Pieces that open and close a window."""
SLOW_FUSIONS = ["SkipLayerNormFusion"]
"""Rewrites of the graph that onnxruntime is told to leave out: on a CPU this one costs 13 % of the time (onnxruntime 1.32)."""


class Encoder:
    """The attribution weights, ready to read.

    Args:
        weights: the checked folder of weights.
        threads: threads that one window may use.
    """

    def __init__(self, weights: Weights, threads: int = 1) -> None:
        self.threads = threads
        self._session = _session(weights.read("attribution.int8.onnx"), threads)
        self._nulls: Numbers = np.load(io.BytesIO(weights.read("null.npy")))
        vocabulary = weights.read("vocab.txt").decode().split("\n")
        self._feed = word_feeder({piece: number for number, piece in enumerate(vocabulary) if piece})

    def __reduce__(self) -> tuple[Callable[[int], "Encoder"], tuple[int]]:
        return load_encoder, (self.threads,)

    def read(self, text: str, paragraphs: Sequence[Paragraph]) -> list[Attribution]:
        """Attributions in the paragraphs, window by window.

        Args:
            text: the page's text, which all offsets point into.
            paragraphs: what is read together, in reading order.
        """
        words = words_of(text, paragraphs, self._feed)
        return [_attribution(words, window[0], linked) for window in windows_of(words) for linked in self._linked(words, window)]

    def _linked(self, words: Words, window: Window) -> list[Linked]:
        feeds = _feeds(words, window)
        tags, links = self._session.run(None, feeds)
        firsts = np.asarray(words.offsets[window[0] : window[1]]) - words.offsets[window[0]] + 1
        starts = [word for word, cut in enumerate(words.cuts[window[0] : window[1]]) if cut == PARAGRAPH]
        return decode(tags[0, firsts], links[0, firsts], self._nulls, starts)


@cache
def load_encoder(threads: int = 1) -> Encoder:
    """The shipped encoder, loaded once per process.

    Raises:
        WeightsError: a file is missing or is not the one its card names.
    """
    return Encoder(shipped("attribution"), threads)


def _session(model: bytes, threads: int) -> InferenceSession:
    options = SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return InferenceSession(model, options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOW_FUSIONS)


def _feeds(words: Words, window: Window) -> dict[str, NDArray[np.int64] | Numbers]:
    start, end = window
    ids = [FIRST]
    features = [0]
    for pieces, feature in zip(words.pieces[start:end], words.features[start:end], strict=True):
        ids += pieces
        features += [feature] * len(pieces)
    ids.append(LAST)
    features.append(0)
    mask = np.ones((1, len(ids)), dtype=np.float32)
    return {"ids": np.array([ids], dtype=np.int64), "feat": np.array([features], dtype=np.int64), "mask": mask}


def _attribution(words: Words, offset: int, linked: Linked) -> Attribution:
    def span(stretch: Stretch) -> Span:
        return Span(words.starts[offset + stretch[0]], words.ends[offset + stretch[1] - 1])

    return Attribution(
        content=tuple(span(stretch) for stretch in linked.content),
        cue=(span(linked.cue),),
        speaker=() if linked.speaker is None else (span(linked.speaker),),
        score=linked.score,
    )
