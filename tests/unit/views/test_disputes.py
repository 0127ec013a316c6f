"""The main disputes of a page: whose deed it was, who began, how many died, and denials that do not say again what they deny."""

import msgspec
import pytest

from onrecord.model.entries import EventEntry
from onrecord.model.record import Statement
from onrecord.model.span import Span
from onrecord.views.tensions import TensionRow, tensions
from tests.unit.views.told import event, statement, who

ORSK, VELL = who("Orsk"), who("Vell")
MISSILE, MISTAKE = "that a Vellish missile hit the helicopter", "that Orskan troops had shot down the helicopter by mistake"


def rows(*told: tuple[Statement, EventEntry | None]) -> list[tuple[str, str, str]]:
    """The tensions between some statements, each with the event that it tells, as kind and two entries."""
    return [_short(row) for row in tensions([each for _, each in told if each], [each for each, _ in told], {})]


def _short(row: TensionRow) -> tuple[str, str, str]:
    return row.kind, row.left.entry, row.right.entry


def claim(
    id: str,  # noqa: A002 - the entry's own word
    by: str,
    words: str,
    door: str,
    *,
    at: int = 0,
    type: str = "ASSAULT",  # noqa: A002 - the entry's own word
    when: str | None = None,
    version: str = "v1",
    published: str = "2031-04-02",
) -> tuple[Statement, EventEntry]:
    """A statement that lays a deed at a door."""
    said = statement(id, words, speaker=by, party=by, at=at, version=version, published=published)
    deed = event(f"{id}-deed", type, "hit", by=(door,), voucher=by, vouched_by=id, when=when, at=at, version=version, published=published)
    return said, deed


def denial(words: str, *, by: str = "Vell", cue: str = "denied", at: int = 300) -> tuple[Statement, None]:
    """A statement that denies something."""
    said = statement("no", words, speaker=by, party=by, at=at)
    return msgspec.structs.replace(said, cue_words=cue), None


def test_one_deed_that_two_lay_at_each_others_door_is_a_tension() -> None:
    """Both statements stand side by side, the earlier on the left, and nothing is decided."""
    told = claim("a", "Orsk", MISSILE, "Vell"), claim("b", "Vell", MISTAKE, "Orsk", at=300)
    assert rows(*told) == [("who", "a", "b")]
    (row,) = tensions([each for _, each in told], [each for each, _ in told], {})
    assert row.why == "Orsk lays it at the door of Vell, Vell lays it at the door of Orsk"


def test_it_may_be_laid_at_a_third_door_and_on_another_page() -> None:
    """Within a week; a month later it is another helicopter."""
    first = claim("a", "Orsk", MISSILE, "Vell")
    for day, found in (("2031-04-06", [("who", "a", "b")]), ("2031-05-06", [])):
        assert rows(first, claim("b", "Vell", "that rebels had shot down the helicopter", "Tarn", version="v2", published=day)) == found


def test_what_each_has_done_to_the_other_is_no_tension() -> None:
    """Villages that both shell, two places, two days, two things, and what both may break."""
    first = claim("a", "Orsk", "that Vellish troops had shelled the village of Ard", "Vell")
    assert rows(first, claim("b", "Vell", "that Orskan troops had shelled the village of Tamm", "Orsk", at=300)) == []
    assert rows(claim("a", "Orsk", "that Vell shells villages", "Vell"), claim("b", "Vell", "that Orsk shells villages", "Orsk")) == []
    monday = claim("a", "Orsk", MISSILE, "Vell", when="2031-03-31")
    assert rows(monday, claim("b", "Vell", MISTAKE, "Orsk", at=300, when="2031-04-01")) == []
    assert rows(claim("a", "Orsk", MISSILE, "Vell"), claim("b", "Vell", "that Orsk had sunk a ferry", "Orsk", at=300)) == []
    truce = (claim(name, by, "that it had broken the ceasefire", door) for name, by, door in (("a", "Orsk", "Vell"), ("b", "Vell", "Orsk")))
    assert rows(*truce) == []


def test_a_thing_goes_by_another_word_of_its_kind_on_one_page() -> None:
    """The aircraft is the helicopter; a town is no city, and on another page it may be another aircraft."""
    first = claim("a", "Orsk", MISSILE, "Vell")
    for version, found in (("v1", [("who", "a", "b")]), ("v2", [])):
        assert rows(first, claim("b", "Vell", "that Orskan troops had shot down the aircraft", "Orsk", at=900, version=version)) == found
    town = claim("a", "Orsk", "that Vellish troops had shelled the town", "Vell")
    assert rows(town, claim("b", "Vell", "that Orskan troops had shelled the city", "Orsk", at=900)) == []


def test_two_who_lay_it_at_one_door_or_accuse_neither_agree() -> None:
    """Nor does anybody stand against his own side."""
    first = claim("a", "Orsk", MISSILE, "Vell")
    assert rows(first, claim("b", "Tarn", "that a missile hit the helicopter", "Vell", at=300)) == []
    assert rows(first, claim("b", "Orsk's army", "that rebels shot down the helicopter", "Tarn", at=300)) == []


def test_it_or_the_attack_is_what_was_told_just_before() -> None:
    """Far from it, it may be anything."""
    first = claim("a", "Vell", "that Orskan forces had blown up the dam", "Orsk")
    assert rows(first, claim("b", "Orsk", "that Vellish shelling had destroyed it", "Vell", at=90)) == [("who", "a", "b")]
    assert rows(first, claim("b", "Orsk", "that Vellish shelling had destroyed it", "Vell", at=900)) == []


def test_who_fired_first_is_laid_at_two_doors() -> None:
    """Whoever says that he only returned fire says that the other began."""
    first = claim("a", "Orsk", "that Vellish guards opened fire on a patrol", "Vell")
    assert rows(first, claim("b", "Vell", "that its guards had returned fire after Orskan soldiers shot", "Orsk", at=900)) == [
        ("who", "a", "b")
    ]


@pytest.mark.parametrize(
    ("words", "cue"),
    [
        ("any involvement", "denied"),
        ("responsibility", "denied"),
        ("it", "denies"),
        ("the accusation", "rejected"),
        ("the claim was absurd and baseless", "said"),
        ("hitting the helicopter", "denied"),
        ("that Vell had nothing to do with the attack on the helicopter", "said"),
    ],
)
def test_a_bare_denial_answers_the_accusation_before_it(words: str, cue: str) -> None:
    """Of the denier; what somebody else is accused of is not his to deny."""
    assert rows(claim("a", "Orsk", MISSILE, "Vell"), denial(words, cue=cue)) == [("denied", "a", "no")]
    assert rows(claim("a", "Orsk", MISSILE, "Tarn"), denial(words, cue=cue)) == []


@pytest.mark.parametrize(
    ("words", "cue"),
    [
        ("the offer", "rejected"),
        ("involvement", "did not deny"),
        ("a visa to the envoy", "denied"),
        ("that Vell had nothing to do with the tax on salt", "said"),
    ],
)
def test_what_denies_no_accusation_is_no_denial_of_one(words: str, cue: str) -> None:
    """An offer is refused, a visa is not given, and another matter is another matter."""
    assert rows(claim("a", "Orsk", MISSILE, "Vell"), denial(words, cue=cue)) == []


def test_a_side_that_did_no_such_thing_denies_it() -> None:
    """ "We did not fire at any helicopter", where its own deed is told as not done."""
    said = statement("no", "We did not fire at any helicopter", speaker="Ilan Dorr", party="Vell", at=300)
    undone = event("x", "ASSAULT", "fire", by=("Vell",), status="negated", voucher="Ilan Dorr", vouched_by="no", at=300)
    assert rows(claim("a", "Orsk", MISSILE, "Vell"), (said, undone)) == [("denied", "a", "no")]
    assert rows(claim("a", "Orsk", MISSILE, "Tarn"), (said, undone)) == []


def test_an_accusation_may_come_after_a_denial_that_tells_the_deed() -> None:
    """ "Vell denied that it had hit the helicopter", and further below who says so; a bare denial looks no further than its paragraph."""
    far = claim("a", "Orsk", MISSILE, "Vell", at=900)
    undone = event("x", "ASSAULT", "shot down", by=("Vell",), status="denied", voucher="Vell", vouched_by="no")
    assert rows(denial("that it had shot down the helicopter", at=0), (statement("s", "so"), undone), far) == [("denied", "no", "a")]
    assert rows(denial("any involvement", at=0), far) == []


def test_the_dead_of_one_page_are_counted_otherwise_by_two() -> None:
    """At least forty are no more than 75; a day or place of its own makes another deed, and so does a stretch of time."""
    ministry = statement("a", "At least 40 people were killed when a shell hit a market", speaker="ministry", party=None)
    army = statement("b", "that 12 people had died", speaker="army", party=None, at=200)
    rebels = statement("c", "the number of dead at 75", speaker="rebels", party=None, at=400)
    found = tensions([], [ministry, army, rebels], {})
    assert [(row.kind, row.left.entry, row.right.entry) for row in found] == [("numbers", "a", "b"), ("numbers", "b", "c")]
    assert found[0].why == "one says 40, the other 12"
    for words in ("that 12 people had died since March", "that 12 people were hurt"):
        assert tensions([], [ministry, statement("b", words, speaker="army", party=None, at=200)], {}) == ()
    soldiers = statement("b", "that five soldiers were killed", speaker="army", party=None, at=200)
    assert tensions([], [statement("a", "that two civilians were killed", speaker="ministry", party=None), soldiers], {}) == ()
    in_kelm = statement("a", "that 40 people were killed in Kelm", speaker="ministry", party=None)
    assert tensions([], [in_kelm, statement("b", "that 12 people had died in Tamm", speaker="army", party=None, at=200)], {}) == ()


def test_other_things_are_counted_otherwise_where_both_tell_one_sort_of_deed_in_one_paragraph() -> None:
    """Thirty prisoners by the one, twelve by the other; of two sorts of deed nothing is said."""
    orsk = claim("a", "Orsk", "that it had released 30 prisoners", "Orsk", type="RETREAT")
    for type_, found in (("RETREAT", [("numbers", "a", "b")]), ("COERCE", [])):
        vell = claim("b", "Vell", "that only 12 prisoners had come home", "Orsk", type=type_, at=60)
        same = tuple(msgspec.structs.replace(each, context=Span(0, 200)) for each in vell)
        assert rows(orsk, (same[0], same[1])) == found  # type: ignore[arg-type]


def test_two_who_accuse_do_it_each_himself() -> None:
    """That one page names Orsk as accusing and another Vell is no tension about who did it; of a seizure it is."""
    for type_, found in (("ACCUSE", []), ("REJECT", []), ("COERCE", ["who"])):
        one, two = event("a", type_, by=("Orsk",)), event("b", type_, by=("Vell",), version="v2")
        assert [row.kind for row in tensions([one, two], [], {"a": "c", "b": "c"})] == found


def test_who_denies_a_deed_answers_nobody_who_lays_it_at_anothers_door() -> None:
    """Nor the ministry that goes on for him right after."""
    no = denial("that it had destroyed the old dam", by="Orsk", at=0)
    vells = claim("a", "Tarn", "that Vell had destroyed the old dam", "Vell", at=300)
    assert rows(no, vells) == []
    assert rows(no, claim("a", "Tarn", "that Orsk had destroyed the old dam", "Orsk", at=300)) == [("denied", "no", "a")]
    goes_on = statement("b", "that shells had destroyed the old dam", speaker="foreign ministry", party=None, at=100)
    one_paragraph = msgspec.structs.replace(goes_on, context=no[0].context)
    assert rows(no, (one_paragraph, None)) == []
    assert rows(no, (msgspec.structs.replace(goes_on, version="v2"), None)) == [("denied", "no", "b")]
