"""Claims about the classifier with one hidden layer: questions are answered apart, and what is not known says nothing."""

import numpy as np
import pytest

from onrecord.learned.layered import Layered

ANSWERS = {"event": ("none", "event"), "type": ("AGREE", "REJECT", "AID")}


def layered() -> Layered:
    """One feature that speaks for REJECT, one number that speaks for "event" where it is above 0."""
    named = np.zeros((1, 5), np.float32)
    named[0, 3] = 4.0
    outer = np.zeros((1, 5), np.float32)
    outer[0, 1] = 3.0
    arrays = {
        "named": named,
        "inner": np.ones((1, 1), np.float32),
        "inner_base": np.zeros(1, np.float32),
        "outer": outer,
        "outer_base": np.zeros(5, np.float32),
    }
    return Layered(["is refused"], ANSWERS, arrays)


def likely(*features: str, number: float = 0.0) -> dict[str, dict[str, float]]:
    """What is answered of one thing."""
    return layered().likely([(features, np.array([number], np.float32))])[0]


def test_each_question_has_likelihoods_that_sum_to_one() -> None:
    """The answers to one question do not weaken those to another."""
    told = likely("is refused", number=2.0)
    assert [sum(answers.values()) for answers in told.values()] == pytest.approx([1, 1])
    assert max(told["type"], key=told["type"].__getitem__) == "REJECT"
    assert told["event"]["event"] > 0.99


def test_a_feature_that_was_never_seen_says_nothing() -> None:
    """Neither does a number that the hidden layer holds back."""
    told = likely("is unheard of", number=-2.0)
    assert told["event"] == pytest.approx({"none": 0.5, "event": 0.5})
    assert list(told["type"].values()) == pytest.approx([1 / 3] * 3)


def test_things_are_answered_in_their_order_and_alone() -> None:
    """What is said of one hangs on nothing that is asked beside it; of nothing, nothing is said."""
    things = [(("is refused",), np.array([1.0], np.float32)), ((), np.array([0.0], np.float32))]
    both = layered().likely(things)
    assert both == [layered().likely([each])[0] for each in things]
    assert layered().likely([]) == []
