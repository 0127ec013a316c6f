"""Negations are told apart by what they bear on."""

from onrecord.text.negation import bearing_on, denied_by_one, governing
from onrecord.text.retelling import wording_of


def test_two_negations_make_none() -> None:
    """And a refusal is a negation."""
    assert denied_by_one(["refus", "not"], []) is None
    assert denied_by_one(["will"], ["never"]) == "never"


def test_a_negation_governs_the_words_after_it_in_its_clause() -> None:
    """Not those of the next clause."""
    wording = wording_of("We will not sign. The mast stays")
    assert governing(wording, wording.roots.index("sign")) == ["not"]
    assert governing(wording, wording.roots.index("mast")) == []


def test_a_negation_bears_on_words_near_it_on_either_side() -> None:
    """Of its clause."""
    wording = wording_of("The mast was never sold; the harbour stays")
    assert bearing_on(wording, {"mast"}) == ["never"]
    assert bearing_on(wording, {"harbour"}) == []
