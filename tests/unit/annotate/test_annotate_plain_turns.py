"""Turns that are made by a sentence's own words, whatever verb tells them."""

import pytest

from onrecord.annotate.moves.find import NO_FORCE, as_performed, chosen
from onrecord.annotate.moves.utterances import Utterance
from onrecord.model.annotations import Directness, Quotation
from onrecord.model.span import Span

UNLIKELY = {NO_FORCE: 0.61, "concede": 0.11, "ultimatum": 0.12, "refuse": 0.08, "defer": 0.08}
"""What the weights make of many such sentences: hardly a turn."""


def force_of(cue: str, content: str, likely: dict[str, float] = UNLIKELY) -> str:
    """The force of what is told so, by whom does not matter."""
    text = f"Brunn {cue} {content}."
    start = len("Brunn ") + len(cue) + 1
    quotation = Quotation(
        id="q1",
        content=(Span(start, start + len(content)),),
        cue=(Span(len("Brunn "), start - 1),),
        directness=Directness.INDIRECT,
        kind="speech",
        score=0.9,
    )
    return chosen(as_performed(likely, text, Utterance(content=quotation.content, quotation=quotation)), 0.3)[0]


@pytest.mark.parametrize(
    ("cue", "content", "expected"),
    [
        ("announced", "that the nine sailors will be sent home by Friday", "concede"),
        ("said", "having weighed the matter for a long week, he had decided to release these sailors", "ultimatum"),
        ("said", "Orsk would answer on Tuesday", "defer"),
        ("noted", "that the case of the sailors “is not a subject of trade”", "refuse"),
        ("added", "that closing the yard was never on the table", "refuse"),
        ("asked", "when the nine sailors would be sent home", NO_FORCE),
        ("feared", "that the nine sailors would be handed over", NO_FORCE),
        ("said", "the valves would be shut unless Vell paid", NO_FORCE),
        ("said", "Orsk would answer in kind", NO_FORCE),
        ("demanded to know", "whether Orsk would answer on Tuesday", NO_FORCE),
        ("said", "trade would return slowly", NO_FORCE),
    ],
)
def test_who_lets_go_puts_off_or_shuts_a_matter_makes_a_turn(cue: str, content: str, expected: str):
    """A release threatens nobody; what is only asked, feared or hangs on an "unless" lets nothing go."""
    assert force_of(cue, content) == expected


def test_a_turn_that_the_weights_see_keeps_its_force():
    """The words decide only where there would be hardly a turn at all."""
    likely = {NO_FORCE: 0.3, "warn": 0.6, "defer": 0.1}
    assert force_of("said", "Orsk would answer on the day its ships were stopped", likely) == "warn"
    assert force_of("said", "Orsk would answer on Tuesday", likely) == "warn"
