"""Claims about what a score means."""

import pytest
from newsprint import article

from onrecord.annotate import load_annotator
from onrecord.annotate.certainty import LEAST_SCORE, PLAIN, certainty
from onrecord.annotate.draft import Draft
from onrecord.model.span import Span
from onrecord.text.quotes import find_quoted

TEXT = "“The port is shut,” Brunn said, and left."
PARAGRAPH = Span(0, len(TEXT))
QUOTED = find_quoted(TEXT, [PARAGRAPH])
SAID = Span(0, 19)
WORTH = {"score": 0.5, "base": 0.2, "unnamed": -1.0, "direct": 1.0, "mixed": 0.5}


def statement(score: float = 0.8, *, named: bool = True, content: Span = SAID) -> Draft:
    """What Brunn said, in marks."""
    return Draft(content=(content,), cue=(Span(26, 30),), speaker=(Span(20, 25),) * named, score=score)


def test_a_plain_score_is_taken_at_its_word() -> None:
    """Without a worth on the card the encoder's own probability stands."""
    assert certainty(TEXT, statement(), QUOTED, PLAIN) == pytest.approx(0.8)


def test_form_and_speaker_count() -> None:
    """Words in marks are surer, a statement of nobody is less sure."""
    direct = certainty(TEXT, statement(), QUOTED, WORTH)
    assert certainty(TEXT, statement(named=False), QUOTED, WORTH) < direct
    assert certainty(TEXT, statement(content=Span(32, 40)), QUOTED, WORTH) < direct


def test_likelier_by_the_encoder_is_likelier() -> None:
    """The order of scores is kept, and they stay probabilities whatever the encoder says."""
    rated = [certainty(TEXT, statement(score), QUOTED, WORTH) for score in (0.0, 0.3, 0.6, 0.9, 1.0)]
    assert rated == sorted(rated)
    assert all(0 < each < 1 for each in rated)


def test_nothing_below_the_threshold_is_kept() -> None:
    """Every statement of a page with doubtful ones has at least the least score."""
    read = article(
        "Some in Sarn hope for rain. The ferry, it was said, may come.", "Vell is thought to want a bridge, or a boat, or neither."
    )
    assert all(found.score >= LEAST_SCORE for found in load_annotator()([read])[0].quotations)
