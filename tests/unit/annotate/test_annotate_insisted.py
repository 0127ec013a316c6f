"""What is insisted on, and an answer that is expected, is a move however seldom such words are one."""

import pytest

from onrecord.annotate.moves.find import as_performed, chosen
from onrecord.annotate.moves.utterances import utterances_of
from onrecord.model.annotations import Directness, Quotation
from onrecord.model.span import Span


@pytest.mark.parametrize(
    ("cue", "content", "expected"),
    [
        ("said", "he asks plainly and expects direct answers", "demand"),
        ("will insist", "that its ideas are not ignored", "demand"),
        ("said", "it awaits a written answer until May", "ask"),
        ("said", "nobody expects a clear answer", "none"),
        ("insisted", "that its ships are not in the bay", "none"),
    ],
)
def test_what_is_insisted_on_or_expected_is_asked(cue: str, content: str, expected: str):
    """And who only awaits an answer demands nothing, whatever date he names."""
    text = f"Orsk {cue} {content}."
    quotation = Quotation(
        id="q1",
        content=(Span(text.index(content), len(text) - 1),),
        cue=(Span(5, 5 + len(cue)),),
        speaker=(Span(0, 4),),
        directness=Directness.INDIRECT,
        kind="speech",
        score=0.9,
    )
    (utterance,) = utterances_of(text, [quotation])
    likely = {"none": 0.89, "ask": 0.02, "demand": 0.04, "ultimatum": 0.03, "refuse": 0.02}
    assert chosen(as_performed(likely, text, utterance), 0.3)[0] == expected
