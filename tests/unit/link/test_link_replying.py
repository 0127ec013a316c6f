"""What a reply and an earlier move show of the one answering the other, feature by feature."""

from onrecord.link.replying import addressed_together, is_on_one_thing, shown, turn_of
from tests.unit.views.bargains import move

DEMAND = move("m1", "demand", "Orsk", "that the toll be lifted", "2034-01-01", to=("Vell",))
REPLY = move("m1", "refuse", "Vell", "to lift the toll", "2034-01-02", to=("Orsk",))


def test_a_reply_to_a_demand_shows_its_parties_and_its_issue():
    """In words that a reader of the queue understands."""
    (seen,) = shown(turn_of(REPLY), [turn_of(DEMAND)], {})
    assert {"a no to a demand", "by whom it was made to", "to whom it came from", "on the same issue", "days between: 3"} <= seen


def test_an_ally_may_answer_what_was_made_to_another():
    """Once the two were addressed together; else it was made to somebody else."""
    ally = turn_of(move("m1", "refuse", "League", "to lift the toll", "2034-01-02", to=("Orsk",)))
    both = move("m3", "ask", "Orsk", "a written answer", to=("Vell", "League"))
    assert "by one addressed with whom it was made to" in shown(ally, [turn_of(DEMAND)], addressed_together([both]))[0]
    assert "made to somebody else" in shown(ally, [turn_of(DEMAND)], {})[0]


def test_a_reply_is_on_the_thing_that_it_answers():
    """By issue, by a word, or by the noun of what it answers; parties alone make no answer."""
    far = turn_of(move("m1", "refuse", "Vell", "to let the pilots go", "2034-01-02", to=("Orsk",), issue="pilots"))
    named = turn_of(move("m1", "refuse", "Vell", "the demand", "2034-01-02", to=("Orsk",), issue=None))
    demand = turn_of(DEMAND)
    assert [is_on_one_thing(each, demand) for each in (turn_of(REPLY), far, named)] == [True, False, True]


def test_the_name_of_a_party_is_no_thing_that_two_moves_share():
    """A communique's "Vell does not share this view" answers no ultimatum of weeks ago because that named Vell."""
    named = turn_of(move("m1", "refuse", "Vell", "that Vell does not share this view", "2034-01-20", to=("Orsk",), issue="view"))
    demand = turn_of(move("m2", "ultimatum", "Orsk", "Vell must lift the toll", "2034-01-01", to=("Vell",), issue="toll"))
    assert not is_on_one_thing(named, demand)
    toll = turn_of(move("m3", "refuse", "Vell", "that Vell keep the toll", "2034-01-20", to=("Orsk",), issue="view"))
    assert is_on_one_thing(toll, demand)


def test_of_two_openings_of_a_party_one_is_the_latest():
    """Each may be the latest on its own issue."""
    older = move("m1", "demand", "Orsk", "that the pilots leave", "2033-12-20", to=("Vell",), issue="pilots")
    first, second = shown(turn_of(REPLY), [turn_of(older), turn_of(DEMAND)], {})
    assert "the latest of its party" in second - first
    assert "its latest on the issue" in first & second


def test_two_keys_of_issues_say_nothing_where_one_has_the_words_of_the_other():
    """Keys are words of their pages."""
    other = turn_of(move("m1", "refuse", "Vell", "to lift the toll", "2034-01-02", issue="harbour"))
    assert "has the word of its issue" in shown(other, [turn_of(DEMAND)], {})[0]
