"""Moves that several parties make together, and whose people a move is made to."""

import pytest

from onrecord.annotate.mentioned import Parties
from onrecord.annotate.moves.answers import Around, pairs_of, turns_of
from onrecord.annotate.moves.joint import shared_out
from onrecord.annotate.moves.people_of import state_of
from onrecord.annotate.moves.told import Told
from onrecord.annotate.moves.towards import Side
from onrecord.annotate.moves.utterances import utterances_of
from onrecord.model.annotations import Directness, Entity, Kind, Mention, Move, Quotation
from onrecord.model.span import Span
from tests.unit.annotate.newsprint import article

TEXT = "Orsk and Vell agreed to wait for Tarn. Both sides, Ada Brunn and Pim Alder had asked for it."
NAMES = {"orsk": "Orsk", "vell": "Vell", "tarn": "Tarn", "both": "Both sides", "ada": "Ada Brunn", "pim": "Pim Alder"}


def spot(words: str) -> Span:
    """Where words stand first."""
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


@pytest.mark.parametrize(
    ("by", "speakers", "to", "movers", "expected"),
    [
        ("orsk", ("orsk", "vell"), ("tarn",), (), [("orsk", ("tarn",)), ("vell", ("tarn",))]),
        ("orsk", ("orsk", "vell"), ("vell",), (), [("orsk", ()), ("vell", ())]),
        ("both", (), (), ("orsk", "vell"), [("orsk", ("vell",)), ("vell", ("orsk",))]),
        ("both", (), (), ("orsk", "vell", "tarn"), [("both", ())]),
        ("both", (), (), ("orsk",), [("both", ())]),
        ("ada", ("ada", "pim"), ("tarn",), (), [("ada", ("tarn",))]),
        ("tarn", ("orsk", "vell"), (), (), [("tarn", ())]),
        ("orsk", (), ("vell",), ("orsk", "vell"), [("orsk", ("vell",))]),
    ],
)
def test_what_two_make_together_is_a_move_of_each(
    by: str, speakers: tuple[str, ...], to: tuple[str, ...], movers: tuple[str, ...], expected: list[tuple[str, tuple[str, ...]]]
):
    """Of "both sides" where two bargain, made to each other; persons who sign together stay one."""
    kinds = {"ada": Kind.PERSON, "pim": Kind.PERSON, "both": Kind.GROUP}
    entities = {key: Entity(name=name, kind=kinds.get(key, Kind.STATE)) for key, name in NAMES.items()}
    mentions = [Mention(span=spot(name), kind=entities[key].kind, entity=key) for key, name in NAMES.items()]
    quotation = Quotation(
        id="q1",
        content=(spot("to wait for Tarn"),),
        cue=(spot("agreed"),),
        speakers=speakers,
        directness=Directness.INDIRECT,
        kind="act",
        score=0.9,
    )
    (utterance,) = utterances_of(TEXT, [quotation])
    told = Told(TEXT, Parties(entities, mentions), [quotation], ())
    side = Side(by=by, to=to, surely_by=by, surely_to=())
    assert [(each.by, each.to) for each in shared_out(told, utterance, "accept", side, movers)] == expected
    is_of_a_third = by == "orsk" and to == ("tarn",)
    assert [(each.by, each.to) for each in shared_out(told, utterance, "refuse", side, movers)] == (
        expected if is_of_a_third else [(by, to)]
    )


def test_a_move_answers_none_on_its_own_words():
    """Two that agree have not answered one another."""
    page = article(TEXT)
    content = (Span(page.page.text.index("to wait"), page.page.text.index("to wait") + 7),)
    moves = [Move(id=id_, force="accept", by=by, content=content, score=0.9) for id_, by in (("m1", "orsk"), ("m2", "vell"))]
    turns = turns_of(page, moves, (), [Around(), Around()])
    assert not list(pairs_of(turns, 1))


@pytest.mark.parametrize(
    ("name", "sector", "expected"),
    [
        ("nine Orskan sailors", None, "orsk"),
        ("the sailors", None, "people"),
        ("Orskan rebels", "REB", "people"),
        ("sailors of Vell", None, "vell"),
    ],
)
def test_what_is_made_to_a_states_people_is_made_to_it(name: str, sector: str | None, expected: str):
    """By whose name or adjective they are called; whoever stands against it is not its own."""
    entities = {key: Entity(name=each, kind=Kind.STATE) for key, each in (("orsk", "Orsk"), ("vell", "Vell"))}
    people = Entity(name=name, kind=Kind.GROUP, sector=sector)
    assert state_of(Parties({**entities, "people": people}, ()), "people") == expected
