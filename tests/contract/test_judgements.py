"""Judgements and clusters: who judged what, what a person says wins for good, and what linkers find where they left it."""

import msgspec
import pytest

from onrecord.errors import Misuse
from onrecord.link.judge import judge
from onrecord.model.judgement import Cluster, Judgement, Relation, Verdict
from onrecord.model.query import StatementQuery
from onrecord.model.record import Sketch
from onrecord.store import Store
from tests.contract.happenings import ADDRESS, NOTES, TEXT, told
from tests.contract.readings import reading

NOON, ONE, TWO = "2031-04-03T12:00:00Z", "2031-04-03T13:00:00Z", "2031-04-03T14:00:00Z"
SAME = Judgement(
    relation=Relation.SAME_STATEMENT, left="a", right="b", verdict=Verdict.SAME, author="rule:words", score=0.9, reasons=("all words",)
)
NO = msgspec.structs.replace(SAME, verdict=Verdict.DIFFERENT, author="person:rehn", score=None, reasons=("another day",))


def on(store: Store, item: str, relation: Relation = Relation.SAME_STATEMENT) -> dict[str, str]:
    """The verdicts on an item by their authors."""
    return {judgement.author: judgement.verdict.value for judgement in store.judgements(relation, [item])}


def test_a_judgement_comes_back_as_it_was_given(store: Store) -> None:
    """From either end, with when, why and how sure; the smaller id stands on the left where the sides may change places."""
    turned = msgspec.structs.replace(SAME, left="b", right="a")
    assert store.add_judgements([turned], at=NOON) == 1
    kept = msgspec.structs.replace(SAME, at=NOON)
    assert store.judgements(Relation.SAME_STATEMENT, ["a", "b"]) == store.judgements(Relation.SAME_STATEMENT, ["b"]) == (kept,)
    assert (store.judgements(Relation.SAME_EVENT, ["a"]), store.judgements(Relation.SAME_STATEMENT, ["c"])) == ((), ())


def test_who_copies_whom_is_not_turned_round(store: Store) -> None:
    """A copy and an answer have a direction."""
    copies = [msgspec.structs.replace(SAME, relation=Relation.COPY, left=left, right=right) for left, right in ("ab", "ba")]
    assert store.add_judgements(copies, at=NOON) == 2
    assert [(each.left, each.right) for each in store.each_judgement(Relation.COPY)] == [("a", "b"), ("b", "a")]


def test_a_run_that_finds_the_same_writes_nothing(store: Store) -> None:
    """The time stays that of the first run; another verdict or score takes the place of the author's earlier one."""
    store.add_judgements([SAME], at=NOON)
    assert store.add_judgements([SAME], at=ONE) == 0
    assert next(store.each_judgement()).at == NOON
    assert store.add_judgements([msgspec.structs.replace(SAME, score=0.4)], at=TWO) == 1
    assert [(judgement.score, judgement.at) for judgement in store.each_judgement()] == [(0.4, TWO)]


def test_a_persons_verdict_survives_every_run(store: Store) -> None:
    """Rules and models judge again, forget and judge anew; the person's "different" stands, and keeps the two apart."""
    store.add_judgements([SAME], at=NOON)
    store.add_judgements([NO], at=ONE)
    for score in (0.95, 0.99):
        store.forget_judgements(Relation.SAME_STATEMENT, ["a", "b"], "others")
        assert on(store, "a")["rule:words"] == "same"
        store.forget_judgements(Relation.SAME_STATEMENT, ["a", "b"], "words")
        assert on(store, "a") == {"person:rehn": "different"}
        store.add_judgements([msgspec.structs.replace(SAME, score=score)], at=TWO)
        assert on(store, "a") == {"person:rehn": "different", "rule:words": "same"}
        assert [cluster.members for cluster in judge(store.each_judgement())] == [("a",), ("b",)]


def test_a_person_may_think_again_and_take_it_back(store: Store) -> None:
    """The later verdict stands in the place of the earlier; taken back, the earlier stands again; taken back too, none does."""
    store.add_judgements([NO], at=NOON)
    store.add_judgements([msgspec.structs.replace(NO, verdict=Verdict.UNSURE)], at=ONE)
    assert on(store, "b") == {"person:rehn": "unsure"}
    again = store.undo_judgement(NO, at=TWO)
    assert again == msgspec.structs.replace(NO, at=NOON)
    assert on(store, "b") == {"person:rehn": "different"}
    assert store.undo_judgement(msgspec.structs.replace(NO, left="b", right="a"), at=TWO) is None
    assert on(store, "b") == {}
    with pytest.raises(Misuse, match="person:rehn has given no verdict on 'a' and 'b'"):
        store.undo_judgement(NO, at=TWO)
    store.add_judgements([NO], at=TWO)
    assert on(store, "b") == {"person:rehn": "different"}


def test_persons_do_not_overwrite_one_another(store: Store) -> None:
    """Two analysts may disagree, and both are shown, the last first."""
    store.add_judgements([SAME], at=NOON)
    store.add_judgements([NO], at=ONE)
    store.add_judgements([msgspec.structs.replace(NO, author="person:alder", verdict=Verdict.SAME)], at=TWO)
    assert [judgement.author for judgement in store.each_judgement(personal=True)] == ["person:alder", "person:rehn"]
    assert [judgement.author for judgement in store.each_judgement(Relation.SAME_STATEMENT, personal=True)] == [
        "person:alder",
        "person:rehn",
    ]
    assert list(store.each_judgement(Relation.COPY, personal=True)) == []


def test_judgements_are_kept_all_or_none(store: Store) -> None:
    """One that makes no sense keeps out those that came with it."""
    with pytest.raises(Misuse, match="'a' cannot be judged with itself"):
        store.add_judgements([SAME, msgspec.structs.replace(SAME, right="a")], at=NOON)
    assert list(store.each_judgement()) == []


def test_many_items_are_asked_for_at_once(store: Store) -> None:
    """However many there are, each judgement comes once."""
    chain = [msgspec.structs.replace(SAME, left=f"s{number:04}", right=f"s{number + 1:04}") for number in range(1200)]
    store.add_judgements(chain, at=NOON)
    found = store.judgements(Relation.SAME_STATEMENT, [f"s{number:04}" for number in range(1201)])
    assert len(found) == len(set(found)) == 1200


def test_a_member_is_in_one_cluster_of_a_relation(store: Store) -> None:
    """Clusters that are set take their members from others; those not named stay; other relations are other clusters."""
    store.set_clusters(Relation.SAME_EVENT, [Cluster(id="a", members=("a", "b", "c")), Cluster(id="d", members=("d",))])
    store.set_clusters(Relation.SAME_STORY, [Cluster(id="a", members=("a", "z"))])
    store.set_clusters(Relation.SAME_EVENT, [Cluster(id="b", members=("b", "d"))])
    wanted = (Cluster(id="a", members=("a", "c")), Cluster(id="b", members=("b", "d")))
    assert tuple(store.each_cluster(Relation.SAME_EVENT)) == store.clusters(Relation.SAME_EVENT, ["c", "d", "b"]) == wanted
    assert store.clusters(Relation.SAME_STORY, ["z"]) == (Cluster(id="a", members=("a", "z")),)
    assert store.clusters(Relation.SAME_STORY, ["b"]) == ()
    assert store.cluster_ids(Relation.SAME_EVENT, ["c", "d", "z"]) == {"c": "a", "d": "b"}


def test_what_is_new_or_read_otherwise_is_still_to_be_linked(store: Store) -> None:
    """A version is linked once; it is to be linked again where what is found on it has changed, or everything is to be."""
    store.add(told(), read_at=NOON)
    store.add(reading(), read_at=NOON)
    waiting = [each.version for each in store.unlinked()]
    assert [version.address for version in waiting] == [ADDRESS, reading().article.page.address]
    assert [len(each.events) for each in store.unlinked()] == [3, 0]
    store.mark_linked([version.id for version in waiting])
    store.add(told(), read_at=ONE)
    assert list(store.unlinked()) == []
    store.add(told(notes=msgspec.structs.replace(NOTES, moves=())), read_at=ONE)
    assert [each.version.id for each in store.unlinked()] == [waiting[0].id]
    store.unlink()
    assert [each.version.id for each in store.unlinked()] == [version.id for version in waiting]


def test_linkers_find_what_stands_near_in_time(store: Store) -> None:
    """Their sketches, with inexact dates where they overlap, and the undated always."""
    days = {"early": "2031-03-20", "month": "2031-04", "late": "2031-04-09", "undated": None}
    for name, published in days.items():
        store.add(told(TEXT + name, address=f"{ADDRESS}/{name}", published=published), read_at=NOON)
    versions = {each.version.address.rsplit("/", 1)[1]: each.version for each in store.unlinked()}
    kept = {
        name: Sketch(linker="copies", version=version.id, sketch=name.encode(), published=version.published)
        for name, version in versions.items()
    }
    store.keep_sketches(kept.values())
    assert list(store.sketches("copies", "2031-04-01", "2031-04-03")) == [kept["month"], kept["undated"]]
    assert list(store.sketches("copies", until="2031-03")) == [kept["early"], kept["undated"]]
    assert (len(list(store.sketches("copies"))), list(store.sketches("stories"))) == (4, [])
    with pytest.raises(Misuse, match="is no date"):
        list(store.sketches("copies", "soon", "2031"))


def test_a_sketch_is_replaced_and_goes_with_what_it_was_made_of(store: Store) -> None:
    """Nobody looks for candidates by what is no longer there."""
    store.add(told(), read_at=NOON)
    version = next(store.unlinked()).version
    for sketch in (b"1", b"2"):
        store.keep_sketches([Sketch(linker="copies", version=version.id, sketch=sketch)])
    assert [each.sketch for each in store.sketches("copies")] == [b"2"]
    store.add(told(notes=msgspec.structs.replace(NOTES, moves=())), read_at=ONE)
    assert list(store.sketches("copies")) == []


def test_sketches_are_given_of_the_versions_that_are_asked_for(store: Store) -> None:
    """In the order in which they came."""
    for name in "abc":
        store.add(told(TEXT + name, address=f"{ADDRESS}/{name}"), read_at=NOON)
    first, second, third = (told.version.id for told in store.unlinked())
    store.keep_sketches(Sketch(linker="copies", version=version, sketch=b"1") for version in (third, first, second))
    assert [each.version for each in store.sketches_of("copies", [third, first, "nowhere"])] == [first, third]
    assert list(store.sketches_of("copies", [])) == []


def test_shelves_are_found_by_their_days(store: Store) -> None:
    """Those of other linkers stay where they are; all are emptied where everything is to be linked again."""
    store.keep_shelf("events", b"April", "2031-04", "2031-04")
    store.keep_shelf("events", b"any", "", "")
    store.keep_shelf("events", b"May", "2031-05-02", "2031-05-03")
    store.keep_shelf("moves", b"other")
    assert [shelf for _, shelf in store.shelves("events", "2031-04-30", "2031-05-01")] == [b"April", b"any"]
    numbers = [number for number, _ in store.shelves("events")]
    assert len(numbers) == 3 and numbers == sorted(numbers)
    store.unlink()
    assert list(store.shelves("events")) == []


def test_what_is_read_anew_leaves_the_shelves_that_were_there(store: Store) -> None:
    """Only where it had been linked, so that it stood on one."""
    store.add(told(), read_at=NOON)
    version = next(store.unlinked()).version
    assert store.unshelved() == {}
    store.keep_shelf("events", b"", "", "")
    store.mark_linked([version.id])
    store.add(told(notes=msgspec.structs.replace(NOTES, moves=())), read_at=ONE)
    assert store.unshelved() == {version.id: max(number for number, _ in store.shelves("events"))}
    store.unlink()
    assert store.unshelved() == {}


def test_when_items_were_published_is_known_by_their_ids(store: Store) -> None:
    """Of whatever kind they are; what carries no date, and what is not there, is left out."""
    store.add(told(), read_at=NOON)
    store.add(told(address=ADDRESS + "/2", published=None), read_at=NOON)
    dated, undated = store.unlinked()
    items = [dated.version.id, dated.statements[0].id, dated.events[0].id, dated.moves[0].id, dated.appearances[0].id]
    assert store.published([*items, undated.version.id, "nothing"]) == dict.fromkeys(items, "2031-04-02")


def test_what_was_judged_of_a_statement_survives_the_page_being_read_again(store: Store) -> None:
    """Its id is made of the page and the spans: the verdict and the cluster are still its own."""
    store.add(told(), read_at=NOON)
    store.add(told(address=ADDRESS + "/2"), read_at=NOON)
    left, right = sorted(row.id for row in store.statements(StatementQuery()).rows)
    store.add_judgements([msgspec.structs.replace(NO, left=left, right=right)], at=ONE)
    store.set_clusters(Relation.SAME_STATEMENT, [Cluster(id=left, members=(left,))])
    store.add(told(notes=msgspec.structs.replace(NOTES, moves=(), events=())), read_at=TWO)
    assert on(store, left) == {"person:rehn": "different"}
    assert store.clusters(Relation.SAME_STATEMENT, [left]) == (Cluster(id=left, members=(left,)),)
