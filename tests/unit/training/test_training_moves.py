"""Invented turns of a bargain, as moves are learnt from: every phrase told, its words where it says. Needs no torch."""

from training.labels import FORCES
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
