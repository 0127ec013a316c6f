"""A reply finds the demand it answers in an earlier article; dates run forward, and nobody answers himself."""

import pytest

from onrecord.learned import Linear
from onrecord.link.answers import MOST, AnswerLinker, load_answer_linker
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
    assert "a no to a demand" in judgement.reasons


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


def test_an_answer_after_three_weeks_is_an_answer(linker: AnswerLinker):
    """How long it took says little; it goes to the party's demand on the issue where that was told first."""
    again = move("m1", "demand", "Orsk", "that the toll be lifted, once more", "2034-01-09", to=("Vell",))
    late = move("m1", "concede", "Vell", "the toll on the strait is lifted", "2034-01-22", to=("Orsk",))
    assert [(each.right, each.verdict) for each in linker([late], [again, DEMAND])] == [(DEMAND.id, Verdict.SAME)]


def test_one_answer_is_given_to_one_opening(linker: AnswerLinker):
    """Of a demand and an offer of one day, the likelier; the other stays open."""
    offer = move("m2", "offer", "Orsk", "pilots for the strait", "2034-01-01", to=("Vell",), issue="pilots")
    assert [each.right for each in linker([REFUSAL], [DEMAND, offer])] == [DEMAND.id]


def test_what_answers_its_own_article_answers_what_that_tells_again(linker: AnswerLinker):
    """The demand of the reply's own page is the older demand; a demand on another issue is not asked about."""
    told = move("m1", "demand", "Orsk", "that the toll be lifted", "2034-01-05", to=("Vell",))
    reply = move("m2", "refuse", "Vell", "to lift the toll on the strait", "2034-01-05", to=("Orsk",), answers="m1")
    pilots = move("m1", "demand", "Orsk", "that the pilots leave the strait", "2034-01-02", to=("Vell",), issue="pilots")
    assert [each.right for each in linker([told, reply], [DEMAND, pilots])] == [DEMAND.id]
    assert not linker([told, reply], [pilots])


def test_a_likelihood_between_is_unsure():
    """A classifier that says four in ten makes nobody sure."""
    import numpy as np

    nothing = np.zeros((0, 2), np.float32)
    doubting = Linear([], ["nothing", "answers"], nothing, np.log(np.array([0.6, 0.4], np.float32)), nothing, nothing, nothing)
    assert [each.verdict for each in AnswerLinker(doubting)([REFUSAL], [DEMAND])] == [Verdict.UNSURE]


def test_what_was_answered_at_once_is_found_however_often_it_is_told_later(linker: AnswerLinker):
    """Later repeats are not in the way of the demand that came before the reply."""
    again = [
        move(f"m{number}", "demand", "Orsk", "that the toll on the strait be lifted", f"2034-03-{1 + number % 28:02}", to=("Vell",))
        for number in range(MOST)
    ]
    assert [(each.left, each.right) for each in linker([REFUSAL], [DEMAND, *again]) if each.left == REFUSAL.id] == [(REFUSAL.id, DEMAND.id)]
