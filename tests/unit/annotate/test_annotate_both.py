"""Moves that are made to "both sides", and offers that are waved away."""

import pytest

from onrecord.annotate.mentioned import Parties
from onrecord.annotate.moves.both import as_both
from onrecord.annotate.moves.find import as_performed
from onrecord.annotate.moves.scene import Scene
from onrecord.annotate.moves.told import Told
from onrecord.annotate.moves.towards import Side
from onrecord.annotate.moves.utterances import utterances_of
from onrecord.model.annotations import Directness, Entity, Kind, Mention, Quotation
from onrecord.model.span import Span

TEXT = "Tarn, the host, urged both sides to wait; Orsk, Vell, the League, the two sides, both banks and they had asked for it."
NAMES = {
    "tarn": "Tarn",
    "both": "both sides",
    "orsk": "Orsk",
    "vell": "Vell",
    "league": "League",
    "two": "two sides",
    "banks": "both banks",
    "they": "they",
}


def spot(words: str) -> Span:
    """Where words stand first."""
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


@pytest.mark.parametrize(
    ("addressee", "to", "movers", "expected"),
    [
        ("both", ("both",), ("orsk", "tarn", "vell", "orsk"), ("orsk", "vell")),
        ("two", ("two", "league"), ("orsk", None, "vell"), ("orsk", "vell", "league")),
        ("both", ("both",), ("orsk", "vell", "they"), ("orsk", "vell")),
        ("both", ("both",), ("orsk", "vell", "league"), ("both",)),
        ("both", ("both",), ("orsk", "tarn"), ("both",)),
        ("banks", ("banks",), ("orsk", "vell"), ("banks",)),
        ("orsk", ("both",), ("orsk", "vell"), ("both",)),
    ],
)
def test_both_sides_are_the_two_that_bargain(
    addressee: str, to: tuple[str, ...], movers: tuple[str | None, ...], expected: tuple[str, ...]
):
    """Where the verb names them and two named bodies beside the one who asks make moves; of three, or one, nobody is told apart."""
    entities = {key: Entity(name=name, kind=Kind.STATE) for key, name in NAMES.items()}
    mentions = [Mention(span=spot(name), kind=Kind.STATE, entity=key) for key, name in NAMES.items()]
    quotation = Quotation(
        id="q1",
        content=(spot("to wait"),),
        cue=(spot("urged"),),
        speaker=(spot("Tarn"),),
        speaker_entity="tarn",
        addressee=(spot(NAMES[addressee]),),
        directness=Directness.INDIRECT,
        kind="act",
        score=0.9,
    )
    (utterance,) = utterances_of(TEXT, [quotation])
    scene = Scene(Told(TEXT, Parties(entities, mentions), [quotation], ()), utterance)
    side = as_both(Side(by="tarn", to=to, surely_by="tarn", surely_to=()), scene, movers)
    assert side.to == expected
    assert side.surely_to == (() if expected == to else expected)


@pytest.mark.parametrize(
    ("cue", "content", "expected"),
    [
        ("dismissed", "the idea as “a seat in the rain”", "refuse"),
        ("waved away", "the pledge as late", "refuse"),
        ("scoffed at", "calls for a pause", "refuse"),
        ("dismissed", "the idea that it had shelled the port as “a fairy tale”", "none"),
        ("dismissed", "the report as “a fairy tale”", "none"),
        ("welcomed", "the idea as “a seat in the sun”", "none"),
    ],
)
def test_an_idea_that_is_waved_away_is_refused(cue: str, content: str, expected: str):
    """In somebody's words as well as by a deed; a charge that is dismissed is not."""
    text = f"Orsk {cue} {content}."
    quotation = Quotation(
        id="q1",
        content=(Span(text.index(content), len(text) - 1),),
        cue=(Span(5, 5 + len(cue)),),
        speaker=(Span(0, 4),),
        directness=Directness.MIXED,
        kind="speech",
        score=0.9,
    )
    (utterance,) = utterances_of(text, [quotation])
    told = as_performed({"none": 0.6, "refuse": 0.3, "accept": 0.1}, text, utterance)
    assert max(told, key=told.__getitem__) == expected
