"""Claims about what a score means."""

import pytest
from newsprint import article

from onrecord.annotate import load_annotator
from onrecord.annotate.certainty import LEAST_SCORE, certainty
from onrecord.annotate.draft import Draft
from onrecord.model.annotations import Directness
from onrecord.model.span import Span

SAID = Span(0, 19)
"""In "“The port is shut,” Brunn said, and left."."""
DIRECT, INDIRECT = Directness.DIRECT, Directness.INDIRECT
WORTH = {"score": 0.5, "base": 0.2, "unnamed": -1.0, "direct": 1.0, "mixed": 0.5}


def statement(score: float = 0.8, *, named: bool = True) -> Draft:
    """What Brunn said."""
    return Draft(content=(SAID,), cue=(Span(26, 30),), speaker=(Span(20, 25),) * named, score=score)


def test_a_plain_score_is_taken_at_its_word() -> None:
    """Without a worth on the card the classifier's own probability stands."""
    assert certainty(statement(), DIRECT, {"score": 1.0}) == pytest.approx(0.8)


def test_form_and_speaker_count() -> None:
    """Words in marks are surer, a statement of nobody is less sure."""
    direct = certainty(statement(), DIRECT, WORTH)
    assert certainty(statement(named=False), DIRECT, WORTH) < direct
    assert certainty(statement(), INDIRECT, WORTH) < direct


def test_likelier_by_the_classifier_is_likelier() -> None:
    """The order of scores is kept, and they stay probabilities whatever the classifier says."""
    rated = [certainty(statement(score), DIRECT, WORTH) for score in (0.0, 0.3, 0.6, 0.9, 1.0)]
    assert rated == sorted(rated)
    assert all(0 < each < 1 for each in rated)


def test_nothing_below_the_threshold_is_kept() -> None:
    """Every statement of a page with doubtful ones has at least the least score."""
    read = article(
        "Some in Sarn hope for rain. The ferry, it was said, may come.", "Vell is thought to want a bridge, or a boat, or neither."
    )
    found = load_annotator()([read])[0].quotations
    assert found
    assert all(each.score >= LEAST_SCORE for each in found)
