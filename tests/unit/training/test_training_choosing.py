"""Claims about weights that are fitted to choices."""

from training.choosing import LEAST_SEEN, weights_of

SHRINK = 1e-3


def test_what_is_chosen_weighs_more() -> None:
    """A clue of the readings that are right weighs for them, one of the others against."""
    weights = weights_of([([["near"], ["far"], ["far"]], 0) for _ in range(20)], SHRINK)
    assert weights["near"] > 0 > weights["far"]


def test_what_all_readings_have_weighs_nothing() -> None:
    """It tells none from the others."""
    weights = weights_of([([["near", "any"], ["far", "any"]], number % 2) for number in range(20)], SHRINK)
    assert "any" not in weights


def test_rare_clues_get_no_weight() -> None:
    """A reading with rare clues alone can still be chosen among."""
    decisions = [([["near"], ["far"]], 0)] * 20 + [([["odd"], ["far"]], 0)] * (LEAST_SEEN - 1)
    assert "odd" not in weights_of(decisions, SHRINK)
