"""Clusters that grow as items come are those that all verdicts make at once."""

from pathlib import Path
from random import Random

import pytest

from onrecord.link.judge import judge
from onrecord.model.judgement import Cluster, Judgement, Relation, Verdict
from onrecord.store import Store, open_record
from onrecord.verdicts import settle_linked

AT = "2034-06-01T12:00:00Z"


def said(left: str, right: str, verdict: Verdict, score: float) -> Judgement:
    """What a rule says of two statements."""
    left, right = sorted((left, right))
    return Judgement(relation=Relation.SAME_STATEMENT, left=left, right=right, verdict=verdict, author="rule:words", score=score)


def link(store: Store, new: list[str], judged: list[Judgement]) -> None:
    """Keep what is judged of new items, as linking does."""
    before = store.judgements(Relation.SAME_STATEMENT, new)
    store.add_judgements(judged, at=AT)
    settle_linked(store, Relation.SAME_STATEMENT, new, before, judged)


def clusters(store: Store) -> tuple[Cluster, ...]:
    """All that the record has."""
    return tuple(store.each_cluster(Relation.SAME_STATEMENT))


@pytest.mark.parametrize("seed", range(12))
def test_clusters_that_grow_are_those_of_all_verdicts(tmp_path: Path, seed: int) -> None:
    """Items come a few at a time, with verdicts on them and on earlier ones, of every kind and weight."""
    chance = Random(seed)
    there: list[str] = []
    with open_record(tmp_path / "record.db") as store:
        while len(there) < 40:
            new = [f"{chance.randrange(10**6):06}" for _ in range(chance.choice((1, 1, 2, 5)))]
            pairs = {tuple(sorted((one, chance.choice([*there, *new])))) for one in new for _ in range(chance.choice((0, 1, 1, 2, 3)))}
            verdicts = (chance.choices(list(Verdict), (6, 2, 1))[0] for _ in pairs)
            judged = [
                said(*pair, verdict, chance.choice((0.05, 0.4, 0.55, 0.7, 0.93)))
                for pair, verdict in zip(sorted(pairs), verdicts, strict=True)
                if pair[0] != pair[1]
            ]
            there += new
            link(store, new, judged)
            assert clusters(store) == judge(store.each_judgement(), items=there)


def test_what_merely_joins_a_cluster_does_not_read_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A hundred tellings of one statement; the next one is put beside them."""
    with open_record(tmp_path / "record.db") as store:
        link(store, ["000"], [])
        for number in range(1, 100):
            link(store, [f"{number:03}"], [said("000", f"{number:03}", Verdict.SAME, 0.9)])
        read: list[int] = []
        judgements = store.judgements
        monkeypatch.setattr(store, "judgements", lambda *asked: read.append(len(found := judgements(*asked))) or found)
        link(store, ["100"], [said("000", "100", Verdict.SAME, 0.9)])
        assert (len(clusters(store)[0].members), sum(read)) == (101, 0)
