"""A reply finds the demand it answers in an earlier article; dates run forward, and nobody answers himself."""

import pytest

from onrecord.learned import Linear
from onrecord.link.answers import AnswerLinker, load_answer_linker
from onrecord.model.judgement import Verdict
from tests.unit.views.bargains import move

DEMAND = move("m1", "demand", "Orsk", "that the toll on the strait be lifted", "2034-01-01", to=("Vell",))
REFUSAL = move("m1", "refuse", "Vell", "to lift the toll on the strait, and called the demand a joke", "2034-01-02", to=("Orsk",))


@pytest.fixture(scope="module")
def linker() -> AnswerLinker:
    """The shipped one."""
    return load_answer_linker()


def test_a_refusal_of_the_next_day_answers_the_demand(linker: AnswerLinker):
    """Other side, fitting force, shared words; the judgement says why."""
    (judgement,) = linker([REFUSAL], [DEMAND])
    assert (judgement.left, judgement.right, judgement.verdict) == (REFUSAL.id, DEMAND.id, Verdict.SAME)
    assert "an answer to an opening" in judgement.reasons


def test_it_makes_no_difference_which_article_came_first(linker: AnswerLinker):
    """Known reply and new demand, new reply and known demand, both new: one verdict."""
    assert linker([REFUSAL], [DEMAND]) == linker([DEMAND], [REFUSAL]) == linker([DEMAND, REFUSAL], [])


@pytest.mark.parametrize(
    "other",
    [
        move("m1", "demand", "Orsk", "that the toll on the strait be lifted", "2034-01-03", to=("Vell",)),
        move("m1", "demand", "Vell", "that the toll on the strait be lifted", "2034-01-01", to=("Vell",)),
        move("m2", "demand", "Orsk", "that the toll on the strait be lifted", "2034-01-02", to=("Vell",)),
        move("m1", "demand", "Orsk", "that the toll on the strait be lifted", None, to=("Vell",)),
    ],
    ids=["told later", "its own demand", "in its own article", "without a date"],
)
def test_what_cannot_be_answered_is_not(linker: AnswerLinker, other):
    """Each would be likely by its words alone."""
    assert not [each for each in linker([REFUSAL], [other]) if each.left == REFUSAL.id]


def test_a_likelihood_between_is_unsure():
    """A classifier that says four in ten makes nobody sure."""
    import numpy as np

    nothing = np.zeros((0, 2), np.float32)
    doubting = Linear([], ["nothing", "answers"], nothing, np.log(np.array([0.6, 0.4], np.float32)), nothing, nothing, nothing)
    assert [each.verdict for each in AnswerLinker(doubting)([REFUSAL], [DEMAND])] == [Verdict.UNSURE]
