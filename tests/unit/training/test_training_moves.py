"""Invented turns of a bargain, as moves are learnt from: every phrase told, its words where it says; and examples of answers."""

from collections.abc import Iterable
from typing import cast

from onrecord.learned import Linear
from onrecord.model.annotations import Move
from onrecord.model.span import Span
from training.labels import FORCES
from training.moves.replies import Reply, answered_here, paired, picked
from training.moves.told import invented, phrases


def test_every_force_is_told_in_many_ways_and_so_is_what_is_none():
    """So that no force is known by one verb alone."""
    told = [force for force, _ in phrases().turns]
    assert set(told) == set(FORCES)
    assert all(told.count(force) >= 15 for force in FORCES)


def test_the_words_of_a_turn_are_where_the_text_says():
    """No bracket and no slot is left, and the words are one line's."""
    for gold in invented(1):
        assert not set(gold["text"]).intersection("[]{}")
        for move in gold["moves"]:
            ((start, end),) = move["content"]
            assert gold["text"][start:end].strip() == gold["text"][start:end] != ""
            assert "\n" not in gold["text"][start:end]


def test_the_same_seed_tells_the_same_turns():
    """Weights can be made anew."""
    assert list(invented(1, seed=3)) == list(invented(1, seed=3)) != list(invented(1, seed=4))


GOLD = {
    "text": "Orsk demanded the toll be lifted. Vell refused. Tarn offered a room.",
    "moves": [
        {"id": "m1", "force": "demand", "content": [[14, 32]], "answers": None},
        {"id": "m2", "force": "refuse", "content": [[39, 46]], "answers": "m1"},
        {"id": "m3", "force": "offer", "content": [[61, 67]], "answers": "m9"},
    ],
}


def move(force: str, start: int, end: int) -> Move:
    """A move found."""
    return Move(id=f"m{start}", force=force, content=(Span(start, end),), score=0.9)


def test_an_answer_is_learnt_from_where_both_its_moves_were_found():
    """Whatever force was read in them; one that answers nothing on the page teaches that it answers nothing."""
    found = [move("warn", 0, 4), move("ask", 14, 32), move("refuse", 39, 46), move("offer", 61, 67)]
    assert paired(GOLD, found) == {0: 1, 1: 2, 2: 3}
    assert answered_here(GOLD, found) == {2: 1}
    assert answered_here(GOLD, found[2:]) == {}


class ByPlace:
    """A classifier to which a move is the likelier an answer the later the number it shows."""

    def likely_each(self, several: Iterable[frozenset[str]]) -> list[dict[str, float]]:
        """The number as tenths."""
        return [{"answers": int(min(seen)) / 10} for seen in several]


def test_of_the_moves_that_may_be_answered_the_likeliest_is_picked():
    """And none where it is not likely enough, or is the reply's own maker's."""
    linear = cast(Linear, ByPlace())
    replies = [
        Reply("s", seen=(frozenset("3"), frozenset("8")), right=(False, True), open=(True, True)),
        Reply("s", seen=(frozenset("3"), frozenset("8")), right=(False, True), open=(True, False)),
        Reply("s", seen=(), right=(), open=()),
    ]
    assert picked(replies, linear, 0.3) == (2, 1)
    assert picked(replies, linear, 0.5) == (1, 1)
