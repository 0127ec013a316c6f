"""Scores become frames: runs that BIO allows, and nothing else."""

from collections.abc import Sequence
from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from onrecord.learned.frames import NEVER, fills_of, legal_tags, runs_of

LABELS = ("O", "B-content", "I-content", "N-content", "B-speaker", "I-speaker")
TRIGGERS = ("O", "I", "B-ASSAULT", "B-CONSULT")


def scores_for(tags: list[str], labels: tuple[str, ...] = LABELS) -> np.ndarray:
    """Scores that leave no doubt about the tags."""
    return np.array([[5.0 * (label == tag) for label in labels] for tag in tags], np.float32)


def test_runs_begin_and_go_on() -> None:
    """A beginning and what goes on it are one run; a new beginning is another."""
    found = runs_of(scores_for(["B-speaker", "I-speaker", "O", "B-content", "I-content", "B-content"]), LABELS)
    assert [(run.label, run.words) for run in found] == [("speaker", (0, 2)), ("content", (3, 5)), ("content", (5, 6))]


def test_a_further_content_is_told_from_a_further_piece() -> None:
    """ "N-content" begins another content, "B-content" another piece of the same."""
    (found,) = fills_of(scores_for(["B-content", "O", "N-content", "I-content"])[None], LABELS)
    assert [(run.words, run.further) for run in found] == [((0, 1), False), ((2, 4), True)]


def test_one_inside_label_goes_on_any_beginning() -> None:
    """Triggers share their "I"."""
    found = runs_of(scores_for(["B-ASSAULT", "I", "O", "B-CONSULT"], TRIGGERS), TRIGGERS)
    assert [(run.label, run.words) for run in found] == [("ASSAULT", (0, 2)), ("CONSULT", (3, 4))]


def test_an_inside_without_a_beginning_is_mended() -> None:
    """The best tags that BIO allows are taken, not the best tag of each word."""
    scores = scores_for(["O", "I-content", "I-content"])
    scores[0, 1] = 4.9
    assert legal_tags(scores[None], LABELS)[0].tolist() == [1, 2, 2]


def test_what_no_label_begins_goes_on_nothing() -> None:
    """An inside whose name has no beginning among the labels is never right, and hides nothing that is."""
    labels = ("O", "I-content", "B-speaker", "I-speaker")
    scores = scores_for(["O", "I-content", "I-speaker", "O"], labels)
    scores[1, 2] = 4.0
    assert [(run.label, run.words) for run in runs_of(scores, labels)] == [("speaker", (1, 3))]


@pytest.mark.parametrize(("doubt", "expected"), [(-1.0, 0), (0.0, 0), (1.0, 1)])
def test_doubt_finds_more_or_less(doubt: float, expected: int) -> None:
    """What is taken off the score of nothing lets more begin."""
    scores = np.array([[1.0, 0.5, 0, 0, 0, 0]], np.float32)
    assert len(runs_of(scores, LABELS, doubt)) == expected


def test_a_word_that_nothing_may_begin_at_hides_no_other() -> None:
    """Elsewhere runs are found as ever, also where a tag there must be mended."""
    scores = scores_for(["O", "O", "O", "I-content", "I-content"])
    scores[2, 1] = 4.9
    doubt = np.array([NEVER, 0, 0, 0, 0], np.float32)
    assert [run.words for run in runs_of(scores, LABELS, doubt)] == [(2, 5)]


def test_nothing_is_found_in_nothing() -> None:
    """No words, no runs; no anchors, no fills."""
    assert runs_of(np.zeros((0, len(LABELS)), np.float32), LABELS) == []
    assert fills_of(np.zeros((0, 7, len(LABELS)), np.float32), LABELS) == []


@settings(max_examples=200, deadline=None)
@given(
    arrays.arrays(np.float32, st.tuples(st.integers(1, 3), st.integers(1, 12), st.just(len(LABELS))), elements=st.floats(-4, 4, width=32))
)
def test_runs_are_legal_whatever_the_scores(scores: np.ndarray) -> None:
    """Runs are in order, do not overlap, and every inside goes on something of its name."""
    for row, tags in zip(fills_of(scores, LABELS), legal_tags(scores, LABELS), strict=True):
        assert all(first.words[1] <= second.words[0] for first, second in pairwise(row))
        for before, tag in zip([0, *tags], tags, strict=False):
            if LABELS[tag].startswith("I-"):
                assert LABELS[before][2:] == LABELS[tag][2:]


@settings(max_examples=100, deadline=None)
@given(arrays.arrays(np.int8, st.tuples(st.just(1), st.integers(1, 5), st.just(len(LABELS))), elements=st.integers(-8, 8)))
def test_no_legal_tags_are_worth_more(whole: np.ndarray) -> None:
    """What is reckoned only where the best tags are broken is as good as the best of all that may be."""
    scores = whole.astype(np.float32)
    words = range(scores.shape[1])
    worth = [
        sum(scores[0, word, tag] for word, tag in zip(words, tags, strict=True))
        for tags in product(range(len(LABELS)), repeat=len(words))
        if _is_legal(tags)
    ]
    tags = legal_tags(scores, LABELS)[0].tolist()
    assert _is_legal(tags)
    assert sum(scores[0, word, tag] for word, tag in zip(words, tags, strict=True)) == max(worth)


def _is_legal(tags: Sequence[int]) -> bool:
    pairs = pairwise([0, *tags])
    return all(LABELS[before][2:] == LABELS[tag][2:] for before, tag in pairs if LABELS[tag].startswith("I-"))
