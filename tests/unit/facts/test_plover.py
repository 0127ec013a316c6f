"""The table of PLOVER 2.0."""

from corpus.plover import MODES
from onrecord.facts.plover import TYPES, quad_of, score_of


def test_types_and_modes_are_those_the_corpus_is_annotated_with() -> None:
    """Two tables, one codebook."""
    assert {name: tuple(known.modes) for name, known in TYPES.items()} == MODES


def test_scores_of_cooperation_are_above_zero_and_those_of_conflict_are_not() -> None:
    """But for asking, which the manual puts at the border: asking for assistance is half a point above it."""
    for name, known in TYPES.items():
        scores = (known.score, *known.modes.values())
        assert all(score > 0 for score in scores) if known.is_cooperative else name == "REQUEST" or all(score < 0 for score in scores)


def test_an_accusation_without_a_mode_has_its_minus_sign_back() -> None:
    """The manual prints +3."""
    assert score_of("ACCUSE", None) == -3.0


def test_sanctions_are_conflict_in_deeds_and_what_is_no_type_has_no_class() -> None:
    """Class and score of the unknown are None and 0."""
    assert quad_of("SANCTION") == 4
    assert (quad_of("PICNIC"), score_of("PICNIC", None)) == (None, 0.0)
