"""The branch learns of open words which type an event is, and not whether they name one."""

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="torch is only there where weights are made")
pytest.importorskip("onnx", reason="onnx is only there where weights are made")

from eval.gold import corpus_gold  # noqa: E402
from onrecord.learned.pieces import word_feeder  # noqa: E402
from training.batches import IGNORED  # noqa: E402
from training.branch.fit import BEGINS, _closed, _targets  # noqa: E402
from training.branch.shown import Unread  # noqa: E402
from training.frames import corpus_example  # noqa: E402

WIDE = 126


def test_at_open_words_only_the_types_of_events_are_asked_about() -> None:
    """Words that name none are not asked about at all; mentions are asked about everywhere."""
    gold = next(each for each in corpus_gold("train") if len(each["events"]) > 2)
    example = corpus_example(gold, word_feeder({"[UNK]": 0}), 1.0)
    known = list(Unread().show(example, WIDE))[:1]
    open_ = list(Unread().show(example, WIDE, ((0, len(example.words.pieces)),)))[:1]
    plain, masked = _targets(known, "trigger", WIDE), _targets(open_, "trigger", WIDE)
    begins = np.isin(plain, BEGINS)
    assert begins.any() and (masked[begins] == plain[begins]).all() and (masked[~begins] == IGNORED).all()
    closed = _closed(open_, masked)
    assert (closed.any(-1) == begins).all() and not closed[begins][:, BEGINS].any()
    assert not _closed(known, plain).any()
    assert (_targets(known, "outer", WIDE) == _targets(open_, "outer", WIDE)).all()
