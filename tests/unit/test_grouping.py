"""Whole actors and issues are merged and parted in one go, taken back in one go, and stay so whatever is read and linked later."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.grouping import issues_in, keep_grouping, take_grouping_back
from onrecord.link.issues import Issue
from onrecord.linking import link_record
from onrecord.model.correction import Action, Correction, EntryKind
from onrecord.model.judgement import Judgement, Relation, Verdict
from onrecord.model.query import ActorQuery, AppearanceQuery, MoveQuery
from onrecord.store import Store
from tests.contract.happenings import NOTES, told
from tests.unit.web.strait import strait

ONE, TWO, THREE = "2031-04-06T13:00:00Z", "2031-04-06T14:00:00Z", "2031-04-06T15:00:00Z"
REHN = "person:rehn"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A record of the strait: every actor on two pages."""
    with strait(tmp_path / "record.db") as record:
        yield record


def members(store: Store, name: str) -> list[str]:
    """The appearances of the actor of a name."""
    actor = min(store.actors(ActorQuery(name=name)).rows, key=lambda found: len(found.name))
    return [each.id for each in store.each_appearance(AppearanceQuery(actor=actor.id, superseded=True))]


def given(relation: Relation = Relation.SAME_ACTOR, at: str = "") -> Judgement:
    """What all of Rehn's verdicts say."""
    return Judgement(relation=relation, left="", right="", verdict=Verdict.SAME, author=REHN, at=at, reasons=("one country",))


def test_two_actors_are_merged_and_parted_again_in_one_go(store: Store) -> None:
    """All four appearances are one actor, after the record was linked anew too; taken back, they are two actors of two."""
    orsk, vell = members(store, "Orsk"), members(store, "Vell")
    keep_grouping(store, given(), [[*orsk, *vell]], at=ONE)
    for _ in range(2):
        assert sorted(members(store, "Vell")) == sorted(members(store, "Orsk")) == sorted([*orsk, *vell])
        store.unlink()
        list(link_record(store, at=TWO))
    assert len(take_grouping_back(store, given(at=ONE), at=THREE)) >= 1
    assert (sorted(members(store, "Orsk")), sorted(members(store, "Vell"))) == (sorted(orsk), sorted(vell))
    assert list(store.each_judgement(personal=True)) == []


def test_an_actor_is_parted_as_asked_and_whole_again(store: Store) -> None:
    """One appearance of Pim Alder is another's, through a reading and a linking; a later merging counts for more."""
    one, two = members(store, "Pim Alder")
    keep_grouping(store, given(), [[one], [two]], at=ONE)
    store.add(told(notes=NOTES), read_at=TWO)
    list(link_record(store, at=TWO))
    assert store.actors(ActorQuery(name="Pim Alder")).total == 2
    keep_grouping(store, given(), [[one, two]], at=THREE)
    assert store.actors(ActorQuery(name="Pim Alder")).total == 1


def test_an_issue_is_renamed_merged_and_parted(store: Store) -> None:
    """The name and the merging are the person's; taken back, there are two issues again, by their own words."""
    moves = tuple(store.each_move(MoveQuery()))
    about = {"demand": "strait", "partial": "ferry"}
    for move in moves:
        said = Correction(kind=EntryKind.MOVE, action=Action.EDIT, entry=move.id, fields={"issue": about[move.force]}, author=REHN)
        store.correct(said, at=ONE)
    named = Correction(kind=EntryKind.ISSUE, action=Action.EDIT, entry="ferry", fields={"name": "Safe passage"}, author=REHN)
    kept = store.correct(named, at=ONE)
    assert {each.name for each in issues(store)} == {"strait", "Safe passage"}
    keep_grouping(store, given(Relation.SAME_ISSUE), [["strait", "ferry"]], at=TWO)
    assert [(each.name, each.keys) for each in issues(store)] == [("Safe passage", ("ferry", "strait"))]
    take_grouping_back(store, given(Relation.SAME_ISSUE, at=TWO), at=THREE)
    store.undo_correction(kept.id, at=THREE)
    assert {each.name for each in issues(store)} == {"strait", "ferry"}


def issues(store: Store) -> list[Issue]:
    """The record's issues."""
    return list(issues_in(store, store.each_move(MoveQuery())).found)
