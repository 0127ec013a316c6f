"""This module knows the block classifier: for the lines of one page together, how likely each is a headline, a paragraph, furniture …

A small net (codes of words and of tag names, then each line among some sixty on each side) that ships as one ONNX file of 660 kB.
It knows no language and gives the same answer for the same page everywhere.
"""

from functools import cache

import numpy as np
import numpy.typing as npt
import onnxruntime

from onrecord.learned.card import shipped

NET = "blocks.int8.onnx"
Floats = npt.NDArray[np.float32]
Codes = npt.NDArray[np.int64]


class Blocks:
    """One trained classifier.

    Args:
        net: the bytes of its ONNX file.
        roles: the roles it tells apart, in the order of its scores.
    """

    def __init__(self, net: bytes, roles: tuple[str, ...]) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self.roles = roles
        self._session = onnxruntime.InferenceSession(net, options, providers=["CPUExecutionProvider"])

    def chances(self, numbers: Floats, words: Codes, names: Codes) -> Floats:
        """The probability of every role for every line of a page.

        Args:
            numbers, words, names: the page's features, one row a line (`articles.features.Shown`).

        Returns: float32 [lines, roles]; each row sums to 1.
        """
        if not len(numbers):
            return np.zeros((0, len(self.roles)), np.float32)
        (scores,) = self._session.run(["scores"], {"numbers": numbers, "words": words, "names": names})
        raised = np.exp(scores - scores.max(axis=1, keepdims=True))
        return np.asarray(raised / raised.sum(axis=1, keepdims=True), np.float32)


@cache
def shipped_blocks() -> Blocks:
    """The classifier that comes with this package, loaded once a process.

    Raises:
        WeightsError: its files are missing or not the ones on their card.
    """
    weights = shipped("blocks")
    return Blocks(weights.read(NET), weights.card.labels["role"])
