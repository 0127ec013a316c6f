"""A reply that names an opening by its noun answers the one it names, and nobody's own."""

import msgspec
import pytest

from onrecord.annotate import load_annotator
from onrecord.annotate.moves.find import _to_whom_it_came_from
from onrecord.annotate.moves.picked_up import picked_up
from onrecord.learned.answering import Turn
from onrecord.model.annotations import Move
from onrecord.model.span import Span, cut_all
from onrecord.text.topics import topic_words
from tests.unit.annotate.newsprint import article

DEMAND = Turn(force="demand", likely_by="orsk", words=frozenset(topic_words("a toll on grain barges")), paragraph=1)
OFFER = Turn(force="offer", likely_by="orsk", words=frozenset(topic_words("a share of the harvest")), paragraph=2)


def answered_by(words: str, *before: Turn, force: str = "refuse", named: tuple[str, ...] = (), paragraph: int = 3) -> int | None:
    """Which of the turns before it a reply of Vell's picks up."""
    reply = Turn(force=force, likely_by="vell", named=frozenset(named), paragraph=paragraph)
    turns = [*before, reply]
    makers = [frozenset({each.likely_by or ""}) for each in turns]
    return dict(picked_up(turns, ["" for _ in before] + [words], makers)).get(len(before))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("has dismissed these demands as “theft”", 0),
        ("rejected the demand", 0),
        ("said it was studying the offer", 1),
        ("would not discuss the latest offer", 1),
        ("rejected the demand for a grain toll", 0),
        ("rejected the demand for new elections", None),
        ("dropped its demand", None),
        ("said it would sail unless the demand was met", None),
        ("rejected the invitation", None),
        ("refused to give an answer to the bridge question", None),
        ("said our demand stands", None),
    ],
)
def test_a_reply_picks_up_the_opening_that_its_noun_names(words: str, expected: int | None):
    """Of its kind and about what it says; one's own, and what it only depends on, are picked up by nobody."""
    assert answered_by(words, DEMAND, OFFER) == expected


def test_whose_opening_it_was_is_whoever_is_named():
    """ "Tarn's demand" is not Orsk's; and what Vell said itself it does not answer."""
    assert answered_by("rejected tarn's demand", DEMAND, named=("tarn",)) is None
    assert answered_by("rejected orsk's demand", DEMAND, named=("orsk",)) == 0
    assert answered_by("rejected the demand by tarn", DEMAND, named=("tarn",)) is None
    assert answered_by("rejected the demand", msgspec.structs.replace(DEMAND, likely_by="vell")) is None


def test_the_nearest_of_its_kind_is_picked_up():
    """Not one told far above, nor one of a headline; a proposal rather than an offer, where both are told."""
    proposal = msgspec.structs.replace(OFFER, force="propose", paragraph=1)
    assert answered_by("rejected the proposal", proposal, OFFER) == 0
    assert answered_by("rejected the proposal", OFFER) == 0
    assert answered_by("rejected the proposal", OFFER, paragraph=4) is None
    assert answered_by("rejected the offer", OFFER, paragraph=4) == 0
    assert answered_by("rejected the demand", DEMAND, msgspec.structs.replace(DEMAND, paragraph=2)) == 1
    assert answered_by("rejected the demand", DEMAND, paragraph=9) is None
    assert answered_by("rejected the demand", msgspec.structs.replace(DEMAND, in_headline=True)) is None
    assert answered_by("repeated the demand", DEMAND, force="demand") is None


def test_these_demands_are_those_of_the_paragraph_before():
    """And are dismissed to whoever made them."""
    page = article(
        "# Little hope for the barge talks",
        "Orsk is seeking an array of barge guarantees from the League including a promise that no Tarnish barge will pass the locks.",
        "Vell has dismissed these demands as “fables” and Vell's ferries went on as before.",
    )
    (notes,) = load_annotator()([page])
    refusal = next(move for move in notes.moves if move.force == "refuse")
    asked = next(move for move in notes.moves if move.id == refusal.answers)
    assert "guarantees" in cut_all(page.page.text, asked.content)
    assert refusal.to == (asked.by,)
    assert asked.issue != "array"


def test_what_is_answered_was_made_to_who_answers():
    """Where the page says to nobody; an answer is made to whoever is answered."""
    demand = Move(id="m1", force="demand", by="orsk", content=(Span(0, 1),), score=0.9)
    refusal = Move(id="m2", force="refuse", by="vell", content=(Span(1, 2),), answers="m1", score=0.9)
    assert [move.to for move in _to_whom_it_came_from([demand, refusal])] == [("vell",), ("orsk",)]
    of_tarn = msgspec.structs.replace(demand, to=("tarn",))
    assert [move.to for move in _to_whom_it_came_from([of_tarn, refusal])] == [("tarn",), ("orsk",)]
