"""Doubts: what most needs a person's look, and what was settled is left out."""

import msgspec

from onrecord.model.judgement import Judgement, Relation, Verdict
from onrecord.views.doubts import DoubtKind, doubts
from onrecord.views.tensions import tensions
from tests.unit.views.told import event

UNSURE = Judgement(relation=Relation.SAME_EVENT, left="a", right="b", verdict=Verdict.UNSURE, author="rule:near", score=0.5)
OURS = msgspec.structs.replace(UNSURE, verdict=Verdict.DIFFERENT, author="person:rehn")


def test_the_lowest_score_comes_first_and_a_sure_entry_not_at_all() -> None:
    """An entry of score 0.2 needs a look more than one of 0.5."""
    low, lower, sure = (msgspec.structs.replace(event(id_), score=score) for id_, score in (("a", 0.5), ("b", 0.2), ("c", 0.9)))
    assert [(each.left, each.kind) for each in doubts([low, lower, sure], [], [], [])] == [("b", DoubtKind.ENTRY), ("a", DoubtKind.ENTRY)]


def test_a_link_as_likely_as_not_comes_before_one_that_is_nearly_sure() -> None:
    """What was judged, by a rule for good or by a person, is not asked."""
    near = msgspec.structs.replace(UNSURE, right="c", score=0.9)
    settled = msgspec.structs.replace(UNSURE, right="d", verdict=Verdict.SAME)
    told = [event(id_) for id_ in "abcd"]
    assert [each.right for each in doubts(told, [near, UNSURE, settled], [], [])] == ["b", "c"]
    assert [each.right for each in doubts(told, [near, UNSURE], [], [OURS])] == ["c"]


def test_a_link_to_an_entry_that_its_page_has_no_more_is_not_asked() -> None:
    """A page was rewritten; actors and pages, which are no entries, are still asked of."""
    actors = msgspec.structs.replace(UNSURE, relation=Relation.SAME_ACTOR, left="p", right="q")
    assert [each.relation for each in doubts([event("a")], [UNSURE, actors], [], [])] == [Relation.SAME_ACTOR]


def test_a_tension_is_asked_until_a_person_says_whether_it_is_one() -> None:
    """Whichever entry stands on the left."""
    rows = tensions(
        [event("a", when="2031", published="2031-04-05"), event("b", when="2030", published="2031-04-02")], [], {"a": "c", "b": "c"}
    )
    (doubt,) = doubts([], [], rows, [])
    assert (doubt.kind, doubt.relation, {doubt.left, doubt.right}) == (DoubtKind.TENSION, Relation.CONFLICT, {"a", "b"})
    assert doubts([], [], rows, [msgspec.structs.replace(OURS, relation=Relation.CONFLICT)]) == ()


def test_only_so_many_are_listed() -> None:
    """The neediest."""
    low = [msgspec.structs.replace(event(str(number)), score=number / 20) for number in range(10)]
    assert [each.left for each in doubts(low, [], [], [], most=2)] == ["0", "1"]
