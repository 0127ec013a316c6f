"""Issues are found from contents, go by lasting keys, and the user's own list and a person's verdict go first."""

from msgspec.structs import replace

from onrecord.link.issues import sort_by_issue
from onrecord.link.one_issue import find_same_issues
from onrecord.model.issue import OwnIssue
from onrecord.model.judgement import Judgement, Relation, Verdict
from tests.unit.views.bargains import move

TOLL = [move("m1", "demand", "Orsk", "that the strait toll be lifted", day) for day in ("2034-01-01", "2034-01-02", "2034-01-03")]
FEE = [
    move("m2", "refuse", "Vell", "the fee is no toll", day, issue="fee", to=("Orsk",)) for day in ("2034-01-04", "2034-01-05", "2034-01-06")
]


def test_more_articles_do_not_rename_an_issue():
    """The key is the issue's for good; the name is that of its oldest moves."""
    before = sort_by_issue(TOLL).found[0]
    more = [move(f"m{number}", "demand", "Orsk", "that the harbour toll go", "2034-05-01") for number in range(9)]
    after = sort_by_issue([*more, *TOLL]).found[0]
    assert (before.key, before.name) == (after.key, after.name) == ("toll", "strait toll")


def test_an_issue_is_named_by_a_noun_phrase_with_its_head():
    """No adjective alone, no verb and no number: "southern" are the drainage pumps, "eleven" the engineers."""
    told = {
        "southern": ("to turn off the drainage pumps in the southern half", "that the drainage pumps keep the southern half dry", "pumps"),
        "eleven": ("the release of eleven railway engineers", "that eleven railway engineers be freed", "eleven railway engineers"),
        "inspect": ("an offer of joint inspections", "to let experts inspect the mast in joint inspections", "joint inspections"),
    }
    for key, (first, then, name) in told.items():
        moves = [move(f"m{at}", "demand", "Orsk", words, f"2034-01-0{at}", issue=key) for at, words in enumerate((first, then), 1)]
        same = Judgement(relation=Relation.SAME_ISSUE, left="pumps", right="southern", verdict=Verdict.SAME, author="person:ada", at="2034")
        (found,) = sort_by_issue(moves, judgements=[same]).found
        assert found.name.endswith(name) and found.key == key


def test_the_order_of_the_moves_makes_no_difference():
    """The same record in any order has the same issues."""
    assert sort_by_issue([*TOLL, *FEE]) == sort_by_issue([*FEE, *TOLL][::-1])


def test_where_pages_were_read_from_makes_no_difference():
    """Ids are made of addresses, which for files hold the folder: of one day the first page counts, whatever the ids."""
    fee, toll = (move("m1", "demand", "Orsk", f"that the {key} go", issue=key, page=f"page/{key}") for key in ("fee", "toll"))
    same = Judgement(
        relation=Relation.SAME_ISSUE, left="fee", right="toll", verdict=Verdict.SAME, author="person:ada", at="2034-02-01T00:00:00Z"
    )

    def key_with(ids: tuple[str, str]) -> str:
        moves = [replace(each, id=other, version=other) for each, other in zip((fee, toll), ids, strict=True)]
        return sort_by_issue(moves, judgements=[same]).found[0].key

    assert key_with(("a", "b")) == key_with(("b", "a")) == "fee"


def test_the_users_words_go_first():
    """In any form of the word; and the name is the user's."""
    own = [OwnIssue(key="money", name="Who pays", words=("fees", "toll"))]
    issues = sort_by_issue([*TOLL, *FEE], own)
    assert [(issue.key, issue.name, issue.own, len(issue.moves)) for issue in issues.found] == [("money", "Who pays", True, 6)]


def test_an_example_draws_what_is_like_it():
    """Most of the example's topic words are enough."""
    own = [OwnIssue(key="crew", name="The crew", examples=("Orsk must release the crew of the trawler",))]
    like, unlike = (
        move("m1", "demand", "Vell", "the release of the trawler's crew", issue="release"),
        move("m2", "ask", "Vell", "a visit", issue="visit"),
    )
    assert [each.issue for each in sort_by_issue([like, unlike], own).moves] == ["crew", "visit"]


def test_an_answer_without_words_goes_with_what_it_answers():
    """A bare "no" has no word of the user's list."""
    own = [OwnIssue(key="money", name="Who pays", words=("toll",))]
    no = move("m2", "refuse", "Vell", "no", "2034-01-01", issue=None, answers="m1")
    assert {each.issue for each in sort_by_issue([TOLL[0], no], own).moves} == {"money"}


def test_two_keys_that_are_told_together_are_judged_one():
    """All moves about the fee speak of the toll, and the same two bargain."""
    (judgement,) = find_same_issues([*TOLL, *FEE])
    assert (judgement.left, judgement.right, judgement.verdict) == ("fee", "toll", Verdict.SAME)
    assert judgement.reasons == ("100% of the moves about 'fee' speak of 'toll'",)
    assert [issue.key for issue in sort_by_issue([*TOLL, *FEE], judgements=[judgement]).found] == ["toll"]


def test_the_keys_of_two_disputes_stay_two():
    """Others bargain over the other fee, whatever words they have in common."""
    others = [move("m2", "refuse", "Brenn", "the fee is no toll", day, issue="fee", to=("Aust",)) for day in ("2034-01-04", "2034-01-05")]
    assert not list(find_same_issues([*TOLL, *others]))


def test_keys_told_years_apart_stay_two():
    """Nor does a key of which one early move alone was told near the other one's draw it along."""
    later = [replace(each, published=f"2037-01-0{day}") for day, each in enumerate(FEE, 1)]
    assert not list(find_same_issues([*TOLL, *later]))
    assert list(find_same_issues([*TOLL, *(replace(each, published=f"2034-06-0{day}") for day, each in enumerate(FEE, 1))]))
    many = [replace(later[0], id=f"z{number}") for number in range(9)]
    assert not list(find_same_issues([*TOLL, FEE[0], *many]))


def test_what_was_judged_does_not_hang_on_the_order_of_the_moves():
    """Nor on how they came into the record."""
    moves = [*TOLL, *FEE, move("m3", "ask", "Vell", "who pays the pilots' fee", "2034-01-07", issue="pilots")]
    assert list(find_same_issues(moves)) == list(find_same_issues(moves[::-1]))


def test_a_persons_verdict_beats_the_rule():
    """What a person keeps apart stays apart."""
    rule = list(find_same_issues([*TOLL, *FEE]))
    person = Judgement(
        relation=Relation.SAME_ISSUE, left="fee", right="toll", verdict=Verdict.DIFFERENT, author="person:ada", at="2034-02-01T00:00:00Z"
    )
    assert {issue.key for issue in sort_by_issue([*TOLL, *FEE], judgements=[*rule, person]).found} == {"fee", "toll"}
