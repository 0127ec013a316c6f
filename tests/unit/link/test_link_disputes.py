"""Two disputes that share a word are two issues; one dispute is not parted for want of a name."""

from msgspec.structs import replace

from onrecord.link.disputes import keys_apart, under_keys
from onrecord.link.issues import sort_by_issue
from onrecord.link.one_issue import find_same_issues
from onrecord.model.correction import Action, Correction, EntryKind
from tests.unit.views.bargains import move

STRAIT = [
    move("m1", "ultimatum", "Orsk", "the deadline for the toll stands", "2034-01-01", issue="deadline", to=("Vell",)),
    move("m2", "refuse", "Vell", "no deadline for the toll", "2034-01-02", issue="deadline", to=("Orsk",)),
]
DAM = [
    move("m3", "ask", "Brunn", "a later deadline for the dam", "2034-01-03", issue="deadline", to=("Tarsk",)),
    move("m4", "refuse", "Tarsk", "the deadline for the dam", "2034-01-04", issue="deadline"),
]


def test_two_disputes_that_share_a_word_are_two_issues():
    """The first told keeps the word; the other goes by who moves first in it."""
    moves = under_keys([*DAM, *STRAIT], keys_apart([*DAM, *STRAIT]))
    found = sort_by_issue(moves, judgements=find_same_issues(moves)).found
    assert {issue.key: len(issue.moves) for issue in found} == {"deadline": 2, "deadline (Brunn)": 2}


def test_the_order_of_the_moves_makes_no_difference():
    """Keys hang on days and pages alone."""
    assert keys_apart([*DAM, *STRAIT]) == keys_apart([*STRAIT[::-1], *DAM[::-1]])


def test_who_faces_the_same_elsewhere_is_of_one_dispute():
    """Vell's demand names nobody; another page, on another matter, has Vell face Orsk."""
    elsewhere = move("m5", "ask", "Vell", "that the mine be swept", "2034-01-05", issue="mine", to=("Orsk",))
    alone = [move("m6", "demand", by, "a deadline", f"2034-02-0{day}", issue="deadline") for day, by in ((1, "Vell"), (2, "Orsk"))]
    assert keys_apart([*alone, elsewhere]) == {}
    assert set(keys_apart(alone).values()) == {"deadline", "deadline (Orsk)"}


def test_a_move_of_nobody_parts_nothing():
    """A bare "the deadline" goes with its page, else with the dispute told first."""
    nobodys = move("m7", "refuse", None, "no deadline", "2034-01-09", issue="deadline")
    assert keys_apart([*STRAIT, nobodys]) == {}
    assert keys_apart([*STRAIT, *DAM, nobodys])[nobodys.id] == "deadline"
    assert keys_apart([*STRAIT, *DAM, replace(nobodys, version=DAM[0].version)])[nobodys.id] == "deadline (Brunn)"
    assert keys_apart([nobodys, replace(nobodys, id="other", version="other")]) == {}


def test_what_a_person_filed_stays_there():
    """Whose dispute it is counts no more."""
    said = Correction(kind=EntryKind.MOVE, action=Action.EDIT, entry=DAM[0].id, fields={"issue": "deadline"}, author="person:rehn")
    filed = replace(DAM[0], corrections=(said,))
    assert filed.id not in keys_apart([*STRAIT, filed, DAM[1]])
    assert keys_apart([*STRAIT, filed, DAM[1]])[DAM[1].id] == "deadline (Tarsk)"


def test_keys_under_which_a_person_files_are_not_judged_one():
    """Whoever files one move here and one there says that they are two."""
    moves = [
        move("m1", "demand", "Orsk", "that the toll and the fee go", "2034-01-01", to=("Vell",)),
        move("m2", "refuse", "Vell", "the toll and the fee", "2034-01-01", issue="fee", to=("Orsk",)),
    ]
    said = Correction(kind=EntryKind.MOVE, action=Action.EDIT, entry="", fields={"issue": "either"}, author="person:rehn")
    assert list(find_same_issues(moves))
    assert not list(find_same_issues([replace(each, corrections=(said,)) for each in moves]))
