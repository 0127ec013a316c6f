"""A record that is linked page by page, in any order, ends as one that is linked at once; a person's word stays."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import pytest

from onrecord.linking import link_record
from onrecord.model.annotations import Directness, Quotation
from onrecord.model.judgement import Judgement, Relation, Verdict
from onrecord.model.record import Reading
from onrecord.model.span import Span
from onrecord.store import Store, open_record
from onrecord.verdicts import settle_clusters
from tests.contract.readings import reading
from tests.unit.link.wire import FLOOD, RETOLD, STRIKE, cut, edited

AT = "2034-06-01T12:00:00Z"
TOLD = {
    "wire": (STRIKE, "2034-05-03"),
    "retold": (RETOLD, "2034-05-04"),
    "copy": (edited(STRIKE), "2034-05-04"),
    "short": (cut(STRIKE, 1, 2), None),
    "flood": (FLOOD, "2034-05-03"),
    "flooded": (cut(FLOOD, 1, 2, 4), "2034-05"),
    "autumn": (STRIKE, "2034-10-12"),
}


def page(name: str) -> Reading:
    """One of the pages, at an address of its own."""
    text, published = TOLD[name]
    return reading(text, address=f"https://{name}.example/", published=published, statements=())


@contextmanager
def record(path: Path, portions: Iterable[Iterable[str]]) -> Iterator[Store]:
    """A record to which pages came in portions, each linked when it was there."""
    with open_record(path) as store:
        for portion in portions:
            for name in portion:
                store.add(page(name), read_at=AT)
            link(store)
        yield store


def link(store: Store) -> list[int]:
    """Link what waits; returns the counts as the work went on."""
    return list(link_record(store, at=AT))


def names(store: Store, relation: Relation) -> set[frozenset[str]]:
    """The clusters of a relation, their members named as above; single ones left out."""
    address = {kept.version.id: kept.version.address.split("//")[1].split(".")[0] for kept in store.each_article()}
    return {frozenset(address[each] for each in cluster.members) for cluster in store.each_cluster(relation) if len(cluster.members) > 1}


def test_articles_are_linked_as_they_come(tmp_path: Path) -> None:
    """Copies and stories stand in the record, and what is linked waits no longer."""
    with record(tmp_path / "a.db", [TOLD]) as store:
        assert {"wire", "retold", "copy"} <= max(names(store, Relation.SAME_STORY), key=len)
        assert frozenset({"flood", "flooded"}) in names(store, Relation.SAME_STORY)
        assert any({"wire", "copy", "short"} <= each for each in names(store, Relation.COPY))
        assert link(store) == []


@pytest.mark.parametrize("seed", range(4))
def test_any_order_of_arrival_ends_in_the_same_record(tmp_path: Path, seed: int) -> None:
    """Judgements and clusters are those of a record that was linked at once."""
    chance = Random(seed)
    order = chance.sample(sorted(TOLD), len(TOLD))
    portions = [order[:2], order[2:3], order[3:6], order[6:]]
    with record(tmp_path / "all.db", [TOLD]) as at_once, record(tmp_path / "bits.db", portions) as bit_by_bit:
        for relation in (Relation.SAME_STORY, Relation.COPY):
            assert set(bit_by_bit.each_cluster(relation)) == set(at_once.each_cluster(relation))
            assert {told(each) for each in bit_by_bit.each_judgement(relation)} == {told(each) for each in at_once.each_judgement(relation)}


def told(judgement: Judgement) -> tuple[str, str, float | None]:
    """What a judgement says, apart from when."""
    return judgement.left, judgement.right, judgement.score


def test_linking_again_loses_no_persons_word(tmp_path: Path) -> None:
    """A person's "different" parts what models join, also after all is linked anew and another article comes between."""
    with record(tmp_path / "a.db", [["wire", "retold", "flood"]]) as store:
        ids = {kept.version.address: kept.version.id for kept in store.each_article()}
        left, right = sorted((ids["https://wire.example/"], ids["https://retold.example/"]))
        word = Judgement(relation=Relation.SAME_STORY, left=left, right=right, verdict=Verdict.DIFFERENT, author="person:ada")
        store.add_judgements([word], at=AT)
        settle_clusters(store, Relation.SAME_STORY, (left, right))
        assert names(store, Relation.SAME_STORY) == set()
        store.unlink()
        store.add(page("copy"), read_at=AT)
        assert link(store) == [4]
        assert not any({"wire", "retold"} <= each for each in names(store, Relation.SAME_STORY))
        assert [each.verdict for each in store.each_judgement(personal=True)] == [Verdict.DIFFERENT]


def test_linking_all_anew_changes_nothing(tmp_path: Path) -> None:
    """The same linkers on the same record say the same."""
    with record(tmp_path / "a.db", [["wire", "flood"], ["retold", "short"]]) as store:
        before = set(store.each_cluster(Relation.SAME_STORY)), {told(each) for each in store.each_judgement()}
        store.unlink()
        link(store)
        assert (set(store.each_cluster(Relation.SAME_STORY)), {told(each) for each in store.each_judgement()}) == before


UTTERED = "Sluice shut\n“The sluice at Orsk stays shut until the last eel has gone home,” said Pim Alder."


def uttered(name: str, score: float = 1.0) -> Reading:
    """A page with one statement, and who makes it."""
    words = Span(UTTERED.index("“"), UTTERED.index(" said"))
    speaker = Span(UTTERED.index("Pim"), len(UTTERED) - 1)
    said = Quotation(id="q1", content=(words,), speaker=(speaker,), directness=Directness.DIRECT, kind="speech", score=score)
    return reading(UTTERED, address=f"https://{name}.example/", published="2034-05-03", statements=(said,))


def test_what_was_read_anew_is_met_as_it_is_now(tmp_path: Path) -> None:
    """What shelves said of it before holds no more; what others say is met as before."""
    with open_record(tmp_path / "a.db") as store:
        for name in ("one", "other"):
            store.add(uttered(name), read_at=AT)
        link(store)
        store.add(reading(UTTERED, address="https://one.example/", published="2034-05-03", statements=()), read_at=AT)
        store.add(uttered("third"), read_at=AT)
        assert link(store) == [2]
        assert [len(each.members) for each in store.each_cluster(Relation.SAME_STATEMENT) if len(each.members) > 1] == [2]
        store.add(uttered("one"), read_at=AT)
        link(store)
        assert [len(each.members) for each in store.each_cluster(Relation.SAME_STATEMENT)] == [3]


def test_a_page_that_is_read_anew_leaves_the_others_one(tmp_path: Path) -> None:
    """The page on which an actor was met first stands for the others; that it is linked again parts nobody."""
    with open_record(tmp_path / "a.db") as store:
        for name in ("one", "other", "third"):
            store.add(uttered(name), read_at=AT)
            link(store)
        store.add(uttered("one", score=0.5), read_at=AT)
        assert link(store) == [1]
        assert [len(each.members) for each in store.each_cluster(Relation.SAME_ACTOR)] == [3]
