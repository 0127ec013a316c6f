"""A turn and its answer in one sentence: both are moves, the one answers the other, and who tells of them makes neither."""

import pytest

from onrecord.annotate.mentioned import Parties
from onrecord.annotate.moves.both_turns import with_both_turns
from onrecord.model.annotations import Directness, Entity, Kind, Mention, Move, Quotation
from onrecord.model.span import Span

ENTITIES = {
    "orsk": Entity(name="Orsk", kind=Kind.STATE),
    "tarn": Entity(name="Tarn", kind=Kind.STATE),
    "vell": Entity(name="Ada Vell", kind=Kind.PERSON, spoken_for="orsk"),
}


def spot(text: str, words: str) -> Span:
    """Where words stand."""
    start = text.index(words)
    return Span(start, start + len(words))


def told(text: str, number: int, content: str, cue: str, who: str, speaker: str, via: int | None = None) -> Quotation:
    """A statement by its words."""
    return Quotation(
        id=f"q{number}",
        content=(spot(text, content),),
        cue=(spot(text, cue),),
        speaker=(spot(text, who),),
        speaker_entity=speaker,
        kind="act",
        directness=Directness.INDIRECT,
        via=None if via is None else f"q{via}",
        score=0.8,
    )


def parties(text: str) -> Parties:
    """Who is named."""
    named = (("orsk", "Orsk"), ("tarn", "Tarn"))
    return Parties(ENTITIES, [Mention(span=spot(text, words), kind=Kind.STATE, entity=key) for key, words in named if words in text])


def shown(moves: tuple[Move, ...]) -> list[tuple[str, str, str | None, tuple[str, ...], str | None]]:
    """Id, force, by, to and what each answers."""
    return [(move.id, move.force, move.by, move.to, move.answers) for move in moves]


@pytest.mark.parametrize(
    ("verb", "noun", "told_by", "asked", "reply"),
    [
        ("turned down", "request for a private meeting", "request", "ask", "refuse"),
        ("has accepted", "offer of a summit", "offer", "offer", "accept"),
        ("rejected", "demand to withdraw", "demand", "demand", "refuse"),
        ("took up", "proposal to share the water", "proposal", "propose", "accept"),
    ],
)
def test_whose_request_is_answered_has_made_it(verb: str, noun: str, told_by: str, asked: str, reply: str) -> None:
    """The noun has the force of the opening, the verb that of the answer."""
    text = f"Orsk {verb} Tarn's {noun}, Ada Vell said."
    quotations = [
        told(text, 1, f"Orsk {verb} Tarn's {noun}", "said", "Ada Vell", "vell"),
        told(text, 2, f"Tarn's {noun}", verb, "Orsk", "orsk", 1),
        told(text, 3, noun.removeprefix(told_by).strip(), told_by, "Tarn", "tarn", 2),
    ]
    teller = Move(id="m1", force="ask", by="orsk", to=("tarn",), content=quotations[0].content, quotation="q1", score=0.5)
    moves = with_both_turns(text, quotations, parties(text), [teller])
    assert shown(moves) == [("m1", reply, "orsk", ("tarn",), "m2"), ("m2", asked, "tarn", ("orsk",), None)]


def test_what_we_reject_is_rejected_by_who_speaks() -> None:
    """The verb may be the speaker's own, inside the words."""
    text = "“We reject Tarn's demand to withdraw,” said Ada Vell for Orsk."
    quotations = [
        told(text, 1, "“We reject Tarn's demand to withdraw,”", "said", "Ada Vell", "vell"),
        told(text, 2, "to withdraw", "demand", "Tarn", "tarn", 1),
    ]
    assert shown(with_both_turns(text, quotations, parties(text), [])) == [
        ("m1", "refuse", "orsk", ("tarn",), "m2"),
        ("m2", "demand", "tarn", ("orsk",), None),
    ]


@pytest.mark.parametrize("verb", ["has not accepted", "noted", "might accept"])
def test_what_is_not_or_perhaps_answered_is_left_alone(verb: str) -> None:
    """Only a verb that says yes or no to it makes the pair."""
    text = f"Orsk {verb} Tarn's offer of a summit."
    quotations = [
        told(text, 1, "Tarn's offer of a summit", verb, "Orsk", "orsk"),
        told(text, 2, "of a summit", "offer", "Tarn", "tarn", 1),
    ]
    kept = Move(id="m1", force="defer", by="orsk", to=("tarn",), content=quotations[0].content, quotation="q1", score=0.5)
    assert with_both_turns(text, quotations, parties(text), [kept]) == (kept,)


def test_what_answered_another_goes_on_answering_it() -> None:
    """A move that answered what was made of the same words answers what stands in its place."""
    text = "Orsk rejected Tarn's demand to withdraw. Then Tarn shrugged."
    quotations = [
        told(text, 1, "Tarn's demand to withdraw", "rejected", "Orsk", "orsk"),
        told(text, 2, "to withdraw", "demand", "Tarn", "tarn", 1),
    ]
    old = Move(id="m1", force="refuse", by="orsk", to=(), content=quotations[0].content, quotation="q1", score=0.5)
    later = Move(id="m2", force="concede", by="tarn", to=("orsk",), content=(spot(text, "shrugged"),), score=0.5, answers="m1")
    moves = with_both_turns(text, quotations, parties(text), [old, later])
    assert shown(moves)[-1] == ("m3", "concede", "tarn", ("orsk",), "m2")
