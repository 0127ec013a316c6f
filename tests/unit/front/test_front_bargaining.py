"""What is asked of one issue is asked by all its keys, and by the moves of words that it shares with other disputes."""

from onrecord.front.bargaining import on_issue, under_one_key
from onrecord.model.query import MoveQuery
from tests.unit.views.bargains import move

KEYS = {"deadline": "toll", "toll": "toll", "deadline (Brunn)": "deadline (Brunn)"}
APART = {"a": "toll", "b": "deadline (Brunn)"}


def test_a_shared_word_is_asked_for_by_its_moves() -> None:
    """The moves of the other dispute under the same word are left out, and found under their own key."""
    asked = on_issue(MoveQuery(issue="deadline"), KEYS, APART)
    assert (asked.issues, asked.also, asked.apart) == (("deadline", "toll"), ("a",), ("b",))
    other = on_issue(MoveQuery(issue="deadline (Brunn)"), KEYS, APART)
    assert (other.issues, other.also, other.apart) == (("deadline (Brunn)",), ("b",), ("a",))
    assert on_issue(MoveQuery(issue="dam"), KEYS, APART) == MoveQuery(issue="dam")


def test_each_move_is_shown_under_its_own_disputes_key() -> None:
    """One word, two issues."""
    one, two = (move(name, "demand", "Orsk", "the deadline", issue="deadline") for name in ("m1", "m2"))
    shown = under_one_key([one, two], KEYS, {one.id: "toll", two.id: "deadline (Brunn)"})
    assert [each.issue for each in shown] == ["toll", "deadline (Brunn)"]
