"""What somebody tells in one breath of what was asked and what was answered."""

import pytest

from onrecord.annotate.moves.in_one_breath import between_two, breaths
from onrecord.model.annotations import Directness, Move, Quotation
from onrecord.model.span import Span


def told(asked: str, answered: str, directness: Directness = Directness.DIRECT) -> tuple[str, list[Move], list[Quotation]]:
    """Two sentences of one quotation of Orsk's, a demand of Vell and a refusal, both taken for Orsk's own."""
    text = f"{asked} {answered}"
    spans = Span(0, len(asked)), Span(len(asked) + 1, len(text))
    moves = [
        Move(id="m1", force="demand", by="orsk", to=("vell",), content=spans[:1], quotation="q1", score=0.9),
        Move(id="m2", force="refuse", by="orsk", content=spans[1:], quotation="q1", score=0.9),
    ]
    quotation = Quotation(id="q1", content=spans, speaker_entity="orsk", directness=directness, kind="speech", score=0.9)
    return text, moves, [quotation]


@pytest.mark.parametrize(
    ("asked", "answered", "expected"),
    [
        ("We have asked for the harbour plans.", "They replied that the plans were lost.", [("orsk", ("vell",)), ("vell", ("orsk",))]),
        ("I suggested it in March.", "The answer was that it came too early.", [("orsk", ("vell",)), ("vell", ("orsk",))]),
        ("She has demanded our harbour plans.", "We will not hand them over.", [("vell", ("orsk",)), ("orsk", ("vell",))]),
        ("The other side insists on the plans.", "No, not in a hundred years.", [("vell", ("orsk",)), ("orsk", ("vell",))]),
        ("She, through Tarn, has demanded our plans.", "We will not hand them over.", [("vell", ("orsk",)), ("orsk", ("vell",))]),
        ("We have asked for the harbour plans.", "We cannot wait for ever.", None),
        ("She has demanded our harbour plans.", "The talks go on on Monday.", None),
        ("The plans must be handed over.", "We will not go without them.", None),
    ],
)
def test_who_speaks_makes_one_of_the_two(asked: str, answered: str, expected: list[tuple[str, tuple[str, ...]]] | None):
    """The other is made by the other side; where nothing says whose each is, neither is the other's answer."""
    text, moves, quotations = told(asked, answered)
    found = tuple(breaths(text, moves, quotations))
    assert bool(found) == (expected is not None)
    made = [(move.by, move.to) for move in between_two(moves, found)]
    assert made == (expected or [("orsk", ("vell",)), ("orsk", ())])


def test_it_takes_somebodys_very_words():
    """In words that are retold "he" mostly is who speaks."""
    text, moves, quotations = told("She demanded the plans.", "We will not hand them over.", Directness.INDIRECT)
    assert not list(breaths(text, moves, quotations))


def test_a_maker_that_was_known_stays():
    """Only what one party is taken to say to itself is taken apart."""
    text, (one, other), quotations = told("She has demanded the plans.", "We will not hand them over.")
    known = [Move(id="m1", force="demand", by="tarn", content=one.content, quotation="q1", score=0.9), other]
    assert [move.by for move in between_two(known, tuple(breaths(text, known, quotations)))] == ["tarn", "orsk"]


def test_who_is_named_as_asking_has_asked():
    """ "Brunn offered us the road. We rejected it": both were taken for Brunn's, and the refusal is who speaks'."""
    text, (one, other), (quotation,) = told("Brunn has offered us the road.", "We rejected that on Friday.")
    inner = Quotation(
        id="q2",
        content=(Span(19, 29),),
        speaker=(Span(0, 5),),
        speaker_entity="brunn",
        directness=Directness.INDIRECT,
        kind="act",
        via="q1",
        score=0.9,
    )
    made = [
        Move(id="m1", force="offer", by="brunn", to=("orsk",), content=one.content, quotation="q1", score=0.9),
        Move(id="m2", force="refuse", by="brunn", content=other.content, quotation="q1", score=0.9),
    ]
    found = tuple(breaths(text, made, [quotation, inner]))
    assert [(move.by, move.to) for move in between_two(made, found)] == [("brunn", ("orsk",)), ("orsk", ("brunn",))]
