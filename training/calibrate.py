"""This module knows how scores are made to mean something: `python -m training.calibrate` measures what they are worth, and says so.

Held coverage only, none of which the weights learnt from: PolNeAR dev, the corpus' two parts for testing, the newsroom's pages.
A logistic regression from the classifiers' own log-odds, and of statements their form, to whether it is right; what is printed as
"crosswise" is measured so: each half of the pages by what the other half taught. What all of them taught goes onto the weights' card.
Of statements those too that the encoder only thinks of (`training.doubting`).
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from eval import event_certainty
from eval.certainty import RELIABLE, Held, error, held_statements, reliability
from onrecord.annotate import load_annotator
from onrecord.annotate.headlines import RULE_SCORE
from training.cards import read_card, write_card
from training.doubting import thinking_of_more
from training.newton import logistic

SHIPPED = Path("src/onrecord/learned/weights/onrecord")
PARTS = ("score", "base", "unnamed", "direct", "mixed")
PULL = 0.5
"""Keeps weights finite."""


def inputs(held: Sequence[Held]) -> np.ndarray:
    """What the regression sees of each statement, [statements, parts]."""
    rows = [[each.own_odds, 1.0, each.unnamed, each.form == "direct", each.form == "mixed"] for each in held]
    return np.array(rows, float)


def worth(held: Sequence[Held]) -> np.ndarray:
    """The weight of each part of a statement."""
    return logistic(inputs(held), np.array([each.right for each in held], float), PULL)


def event_worth() -> dict[str, float]:
    """The weights of an event's own score."""
    held = event_certainty.held_events()
    weights = logistic(np.array([[each.own_odds, 1.0] for each in held]), np.array([each.right for each in held], float), PULL)
    likely_right = 1 / (1 + np.exp(-np.array([[each.own_odds, 1.0] for each in held]) @ weights))
    print(f"events: expected calibration error {event_certainty.error(held, likely_right.tolist()):.3f} on what it was fitted to")
    return {"score": round(float(weights[0]), 3), "base": round(float(weights[1]), 3)}


def likely(held: Sequence[Held], weights: np.ndarray) -> list[float]:
    """The probabilities that the weights give."""
    return [float(each) for each in 1 / (1 + np.exp(-inputs(held) @ weights))]


def main() -> None:
    """Measure, print, and write the card."""
    thinking_of_more(load_annotator().encoder)
    found = held_statements()
    read = [each for each in found if not each.by_rule]
    ruled = [each for each in found if each.by_rule]
    print(f"by rule: {sum(each.right for each in ruled)} of {len(ruled)} right; RULE_SCORE is {RULE_SCORE}")
    pages = {page: number % 2 for number, page in enumerate(sorted({each.page for each in read}))}
    halves = [[each for each in read if pages[each.page] == half] for half in (0, 1)]
    crosswise = [p for half, other in ((0, 1), (1, 0)) for p in likely(halves[half], worth(halves[other]))]
    both = [*halves[0], *halves[1]]
    print(f"expected calibration error: its own {error(both, [each.own for each in both]):.3f}, crosswise {error(both, crosswise):.3f}")
    print(*reliability(both, crosswise), sep="\n")
    card = read_card(SHIPPED)
    card["certainty"] = {part: round(float(value), 3) for part, value in zip(PARTS, worth(read), strict=True)}
    card["event_certainty"] = event_worth()
    write_card(SHIPPED, card, [])
    print(RELIABLE, card["certainty"])


if __name__ == "__main__":
    main()
