"""Verdicts become clusters by one rule, whatever the order in which articles, verdicts and persons come."""

from collections.abc import Iterable
from itertools import combinations
from random import Random

import msgspec
import pytest

from onrecord.link.judge import judge, judge_around, settle
from onrecord.model.judgement import Cluster, Judgement, Relation, Verdict

SAME, DIFFERENT, UNSURE = Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE


def told(left: str, right: str, verdict: Verdict = SAME, score: float | None = 0.9, author: str = "model:demo", at: str = "") -> Judgement:
    """A judgement on two letters."""
    return Judgement(relation=Relation.SAME_STATEMENT, left=left, right=right, verdict=verdict, score=score, author=author, at=at)


def person(left: str, right: str, verdict: Verdict, at: str = "2034-01-01T00:00:00Z") -> Judgement:
    """What a person says of two letters."""
    return told(left, right, verdict, None, "person:ada", at)


def groups(clusters: Iterable[Cluster]) -> list[str]:
    """Clusters as words, each its members' letters."""
    return sorted("".join(cluster.members) for cluster in clusters)


def test_same_joins_chains() -> None:
    """What is the same as the same is the same, unless somebody says otherwise."""
    assert groups(judge([told("a", "b"), told("b", "c"), told("d", "e")])) == ["abc", "de"]


def test_a_persons_no_cuts_every_chain() -> None:
    """However many paths lead from one item to the other, they end in two clusters; the weakest link gives."""
    chain = [told("a", "b", score=0.99), told("b", "c", score=0.6), told("c", "d", score=0.98), told("a", "d", score=0.95)]
    assert groups(judge([*chain, person("a", "d", DIFFERENT)])) == ["ab", "cd"]


def test_a_persons_yes_joins_what_models_part() -> None:
    """A person's "same" stands against any model's "different" on that pair."""
    assert groups(judge([told("a", "b", DIFFERENT, 0.0), person("a", "b", SAME)])) == ["ab"]


def test_a_persons_latest_word_counts() -> None:
    """A verdict can be taken back by a later one, and "unsure" takes it back without another."""
    before, after = "2034-01-01T00:00:00Z", "2034-01-02T00:00:00Z"
    assert groups(judge([person("a", "b", SAME, before), person("a", "b", DIFFERENT, after)])) == ["a", "b"]
    assert groups(judge([told("a", "b"), person("a", "b", UNSURE)])) == ["a", "b"]


def test_a_models_sure_no_is_heard_before_its_doubtful_yes() -> None:
    """ "Will" and "will not" stay apart though a vague fragment is like both."""
    vague = [told("yes", "vague", score=0.7), told("no", "vague", score=0.8)]
    assert groups(judge([*vague, told("yes", "no", DIFFERENT, 0.01)])) == ["novague", "yes"]


def test_doubtful_sameness_joins_nothing() -> None:
    """Below the threshold, and where the verdict is "unsure", items stay apart."""
    assert groups(judge([told("a", "b", score=0.4), told("c", "d", UNSURE, 0.9)])) == ["a", "b", "c", "d"]


def test_a_cluster_goes_by_its_oldest_member() -> None:
    """The oldest first; of several or none dated the smallest id."""
    edges = [told("a", "b"), told("b", "c")]
    assert judge(edges)[0].id == "a"
    assert judge(edges, ages={"a": "2034-01-03", "b": "2034-01-02"})[0].id == "b"


def test_left_and_right_make_no_difference_to_the_verdict_that_counts() -> None:
    """A directed relation's judgements are settled by their pair."""
    assert settle([told("b", "a"), told("a", "b", DIFFERENT, 0.0)])["a", "b"].verdict is DIFFERENT


class Kept:
    """Judgements as a record keeps them: one of an author on a pair."""

    def __init__(self) -> None:
        self.judgements: dict[tuple[str, str, str], Judgement] = {}
        self.clusters: dict[str, Cluster] = {}

    def add(self, judgements: Iterable[Judgement]) -> None:
        """Take judgements in, and judge again what they touch."""
        batch = list(judgements)
        self.judgements |= {(each.left, each.right, each.author): each for each in batch}
        for cluster in judge_around({item for each in batch for item in (each.left, each.right)}, self._touching):
            self.clusters |= dict.fromkeys(cluster.members, cluster)

    def _touching(self, items: frozenset[str]) -> list[Judgement]:
        return [each for each in self.judgements.values() if each.left in items or each.right in items]


def invented(chance: Random) -> list[Judgement]:
    """Verdicts on some pairs of twelve items, with scores that often tie, and a few persons' words."""
    pairs = [pair for pair in combinations("abcdefghijkl", 2) if chance.random() < 0.25]
    scored = [(pair, chance.choice([0.05, 0.3, 0.6, 0.8, 0.95])) for pair in pairs]
    found = [told(*pair, SAME if score > 0.5 else DIFFERENT, score) for pair, score in scored]
    return found + [person(*pair, chance.choice([SAME, DIFFERENT])) for pair in chance.sample(pairs, min(3, len(pairs)))]


@pytest.mark.parametrize("seed", range(40))
def test_streaming_in_any_order_ends_as_one_batch_does(seed: int) -> None:
    """Whatever order and portions the verdicts come in, the clusters and their ids are those of all verdicts judged at once."""
    chance = Random(seed)
    verdicts = invented(chance)
    at_once = judge(verdicts)
    for _ in range(4):
        chance.shuffle(verdicts)
        record, start = Kept(), 0
        while start < len(verdicts):
            size = chance.randint(1, 6)
            record.add(verdicts[start : start + size])
            start += size
        assert set(record.clusters.values()) == set(at_once)
        assert judge(verdicts) == at_once


@pytest.mark.parametrize("seed", range(10))
def test_a_better_linker_may_change_its_mind(seed: int) -> None:
    """Verdicts given again with other scores replace those before; clusters are as if the first had never been; persons' words stay."""
    chance = Random(seed)
    first, second = invented(chance), invented(chance)
    record = Kept()
    record.add(first)
    record.add(second)
    assert set(record.clusters.values()) == set(judge(record.judgements.values()))


def test_no_persons_word_is_broken() -> None:
    """Of persons' verdicts that do not contradict each other, every "different" parts and every "same" joins."""
    for seed in range(40):
        chance = Random(seed)
        models = [each for each in invented(chance) if not each.is_personal]
        words = [person("a", "b", DIFFERENT), person("c", "d", SAME), person("c", "e", DIFFERENT)]
        cluster = {item: each.id for each in judge([*models, *words]) for item in each.members}
        assert (cluster["a"] != cluster["b"], cluster["c"] == cluster["d"], cluster["c"] != cluster["e"]) == (True, True, True)


def test_judgements_cannot_be_altered() -> None:
    """Clusters are frozen values."""
    with pytest.raises(AttributeError):
        judge([told("a", "b")])[0].id = "x"  # type: ignore[misc]
    assert msgspec.json.encode(judge([told("a", "b")])[0]) == b'{"id":"a","members":["a","b"]}'
