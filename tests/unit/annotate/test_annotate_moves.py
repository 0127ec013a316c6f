"""Moves are read off what is said: their force, whom they commit, to whom they are made, about what, and which earlier one they answer."""

import json
from pathlib import Path

import pytest

import onrecord.learned
from onrecord.annotate import load_annotator
from onrecord.annotate.moves import Parties
from onrecord.annotate.moves.utterances import utterances_of
from onrecord.learned.answering import Turn, features_of
from onrecord.model.annotations import Directness, Entity, Kind, Mention, Quotation
from onrecord.model.span import Span, cut_all
from tests.unit.annotate.newsprint import article

PAGE = article(
    "# Vell refuses to lift toll on strait",
    "Orsk demanded on Monday that Vell lift the toll on the strait.",
    "Vell rejected the demand. “We will not lift the toll,” Vell's foreign minister, Ada Brunn, said.",
    "Orsk's ambassador asked whether talks on the toll could begin in May.",
)


def moves() -> list[tuple[str, str]]:
    """Force and words of every move on the page."""
    (notes,) = load_annotator()([PAGE])
    return [(move.force, cut_all(PAGE.page.text, move.content)) for move in notes.moves]


def test_a_demand_and_its_refusal_are_told_apart():
    """By the verb and by what is said."""
    found = moves()
    assert ("demand", "that Vell lift the toll on the strait") in found
    assert any(force == "refuse" and "not lift the toll" in words for force, words in found)


def test_the_refusal_answers_the_demand_and_both_are_about_one_issue():
    """An answer is about what it answers."""
    (notes,) = load_annotator()([PAGE])
    demand = next(move for move in notes.moves if move.force == "demand")
    answers = [move for move in notes.moves if move.answers == demand.id]
    assert answers
    assert {move.issue for move in answers} == {demand.issue}


def test_every_move_stands_on_a_quotation_of_the_page():
    """Its words lie in that quotation's."""
    (notes,) = load_annotator()([PAGE])
    told = {quotation.id: quotation for quotation in notes.quotations}
    assert notes.moves
    for move in notes.moves:
        assert all(any(piece.covers(span) for piece in told[move.quotation or ""].content) for span in move.content)


def test_the_same_article_gives_the_same_moves_in_any_batch():
    """Nothing is remembered."""
    other = article("# Grain", "Vell offered Orsk grain.")
    assert load_annotator()([other, PAGE])[1] == load_annotator()([PAGE])[0]


def test_a_quotation_of_several_sentences_may_hold_several_moves():
    """Each sentence is looked at by itself."""
    text = "“Fifteen years, yes. A cut, no.”"
    quotation = Quotation(id="q1", content=(Span(0, len(text)),), directness=Directness.DIRECT, score=0.9)
    assert [cut_all(text, each.content) for each in utterances_of(text, [quotation])] == ["“Fifteen years, yes.", "A cut, no.”"]


ENTITIES = {
    "orsk": Entity(name="Orsk", kind=Kind.STATE),
    "vell": Entity(name="Vell", kind=Kind.STATE),
    "ministry": Entity(name="the ministry", kind=Kind.ORGANISATION, spoken_for="vell"),
    "brunn": Entity(name="Ada Brunn", kind=Kind.PERSON, spoken_for="ministry"),
    "ring": Entity(name="Ring", kind=Kind.PERSON, spoken_for="ring"),
}
MENTIONS = [Mention(span=Span(0, 4), kind=Kind.STATE, entity="orsk"), Mention(span=Span(10, 14), kind=Kind.STATE, entity="vell")]


def test_a_minister_commits_the_state_behind_her_ministry():
    """Through as many hands as speak for one another; a ring ends."""
    parties = Parties(ENTITIES, MENTIONS, {}.get)
    assert [parties.behind(key) for key in ("brunn", "orsk", "ring", None)] == ["vell", "orsk", "ring", None]


def test_a_move_is_made_to_whom_it_names_else_to_the_other_side():
    """Nobody makes a move to himself."""
    parties = Parties(ENTITIES, MENTIONS, {}.get)
    assert parties.made_to((Span(8, 20),), (), "orsk", ["orsk", "vell"]) == ("vell",)
    assert parties.made_to((Span(30, 40),), (), "vell", ["vell"]) == ("orsk",)


def test_a_reply_that_names_the_demand_refers_to_it():
    """By the noun of what was done."""
    demand = Turn(force="demand", by="orsk", to=frozenset({"vell"}), words=frozenset({"toll"}))
    reply = Turn(force="refuse", by="vell", words=frozenset({"toll"}), told="rejected the demand")
    seen = set(features_of(reply, demand))
    assert {"names it by its noun", "by whom it was made to", "words shared: 1", "an answer to an opening"} <= seen


def test_the_moves_weights_were_fitted_on_the_encoder_that_ships():
    """Whoever trains a new encoder fits them anew: `python -m training.moves`."""
    weights = Path(onrecord.learned.__file__).parent / "weights"
    cards = {name: json.loads((weights / name / "card.json").read_text(encoding="utf-8")) for name in ("onrecord", "moves")}
    assert cards["onrecord"]["sha256"]["encoder.int8.onnx"] in cards["moves"]["base"]


@pytest.mark.parametrize("text", ["", "No."])
def test_an_article_without_a_bargain_has_no_moves(text: str):
    """Nothing said is nothing moved."""
    (notes,) = load_annotator()([article("# Rain in Vell", text or "It rained.")])
    assert notes.moves == ()
