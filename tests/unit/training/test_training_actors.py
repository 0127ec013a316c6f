"""Claims about fitting the weights of findings."""

from onrecord.annotate.actors.scoring import Scorer
from training.actors.examples import Example
from training.actors.fit import fit


def test_what_goes_with_the_right_reading_gets_weight() -> None:
    """A finding that stands by the right reading speaks for it, one that stands by the wrong against it."""
    learnt = fit([Example("he", [["new"], ["near", "same"], ["far", "same"]], 1)] * 20)
    assert learnt["any"]["near"] > 0 > learnt["any"]["far"]
    assert Scorer(learnt).best("he", [["new"], ["far"], ["near"]])[0] == 2


def test_the_same_examples_give_the_same_weights() -> None:
    """Nothing is left to chance."""
    examples = [Example("it", [["new"], ["near"]], number % 2) for number in range(20)]
    assert fit(examples) == fit(examples)
