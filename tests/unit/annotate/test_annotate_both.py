"""Moves that are made to "both sides", and offers that are waved away."""

import pytest

from onrecord.annotate import load_annotator
from onrecord.annotate.mentioned import Parties
from onrecord.annotate.moves.both import as_both
from onrecord.annotate.moves.find import as_performed
from onrecord.annotate.moves.scene import Scene
from onrecord.annotate.moves.told import Told
from onrecord.annotate.moves.towards import Side
from onrecord.annotate.moves.utterances import utterances_of
from onrecord.model.annotations import Directness, Entity, Kind, Mention, Quotation
from onrecord.model.span import Span
from tests.unit.annotate.newsprint import article

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


def made(by: str, to: tuple[str, ...] = (), *, sure: bool = True) -> Side:
    """A move of one, made to others."""
    return Side(by=by, to=to, surely_by=by if sure else None, surely_to=())


@pytest.mark.parametrize(
    ("addressee", "to", "movers", "expected"),
    [
        ("both", ("both",), ("orsk", "tarn", "vell", "orsk"), ("orsk", "vell")),
        ("two", ("two", "league"), ("orsk", None, "vell"), ("orsk", "vell", "league")),
        ("both", ("both",), ("orsk", "vell", "they"), ("orsk", "vell")),
        ("both", ("both",), ("orsk", "vell", "league"), ("both",)),
        ("both", ("both",), ("orsk", "tarn"), ("both",)),
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
    sides = [Side(by=mover, to=(), surely_by=mover, surely_to=()) for mover in movers]
    side = as_both(Side(by="tarn", to=to, surely_by="tarn", surely_to=()), scene, sides)
    assert side.to == expected
    assert side.surely_to == (() if expected == to else expected)


def asking() -> Scene:
    """The scene of Tarn urging both sides to wait."""
    entities = {key: Entity(name=name, kind=Kind.STATE) for key, name in NAMES.items()}
    mentions = [Mention(span=spot(name), kind=Kind.STATE, entity=key) for key, name in NAMES.items()]
    told = Quotation(
        id="q1",
        content=(spot("to wait"),),
        cue=(spot("urged"),),
        speaker=(spot("Tarn"),),
        speaker_entity="tarn",
        directness=Directness.INDIRECT,
        kind="act",
        score=0.9,
    )
    (utterance,) = utterances_of(TEXT, [told])
    return Scene(Told(TEXT, Parties(entities, mentions), [told], ()), utterance)


@pytest.mark.parametrize(("asked", "to"), [("both banks", "banks"), ("Orsk", "both")])
def test_who_is_not_asked_as_both_sides_stays_what_he_is(asked: str, to: str):
    """Two banks are no sides, and sides that the words only tell of are not asked."""
    text = f"Tarn urged {asked} to wait for both sides, both banks and Orsk."
    entities = {key: Entity(name=NAMES[key], kind=Kind.STATE) for key in ("tarn", "both", "banks", "orsk", "vell")}
    spots = {key: Span(text.rindex(NAMES[key]), text.rindex(NAMES[key]) + len(NAMES[key])) for key in ("tarn", "both", "banks", "orsk")}
    quotation = Quotation(
        id="q1",
        content=(Span(text.index("to wait"), len(text) - 1),),
        cue=(Span(5, 10),),
        speaker_entity="tarn",
        directness=Directness.INDIRECT,
        kind="act",
        score=0.9,
    )
    (utterance,) = utterances_of(text, [quotation])
    parties = Parties(
        entities, [Mention(span=span, kind=Kind.STATE, entity=key) for key, span in sorted(spots.items(), key=lambda each: each[1])]
    )
    scene = Scene(Told(text, parties, [quotation], ()), utterance)
    side = Side(by="tarn", to=(to,), surely_by="tarn", surely_to=())
    assert as_both(side, scene, [made("orsk"), made("vell")]) == side


@pytest.mark.parametrize(
    ("by", "others", "expected"),
    [
        ("tarn", [made("orsk"), made("vell")], ("tarn", ("orsk", "vell"))),
        ("tarn", [made("orsk", sure=False), made("vell", ("orsk",))], ("tarn", ("orsk", "vell"))),
        ("tarn", [made("orsk", sure=False), made("vell")], ("tarn", ())),
        ("tarn", [made("orsk", ("vell",)), made("vell", ("orsk",)), made("league")], ("tarn", ("orsk", "vell"))),
        ("tarn", [made("league", ("orsk", "vell")), made("orsk"), made("vell")], ("tarn", ("orsk", "vell"))),
        ("tarn", [made("league", ("orsk",)), made("orsk"), made("vell")], ("tarn", ())),
        ("vell", [made("orsk"), made("vell")], ("tarn", ("orsk", "vell"))),
    ],
)
def test_both_sides_are_told_by_the_page_s_moves(by: str, others: list[Side], expected: tuple[str, tuple[str, ...]]):
    """By sure ones, by likely ones of which one is made to the other, by what two ask of each other or are asked together;
    and a third that asks both is neither."""
    side = as_both(made(by), asking(), others)
    assert (side.by, side.to) == expected


def test_who_asks_both_sides_to_put_off_a_deadline_asks_both():
    """Though what he asks answers the ultimatum of one alone."""
    page = article(
        "Orsk on Tuesday turned down an ultimatum from Vell over a lock. Prime Minister Ada Renn said Orsk would not talk under threat.",
        "Vell's spokesman, Pim Dahl, said the deadline of midnight on May 9 stood.",
        "Tarn, the mediator, has asked both sides to extend the deadline.",
    )
    move = load_annotator()([page])[0].moves[-1]
    assert (move.by, sorted(move.to)) == ("tarn", ["orsk", "vell"])


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
