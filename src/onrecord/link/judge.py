"""This module knows how verdicts become clusters: one rule for a record that grows article by article and for one judged at once.

Verdicts are taken one after another, the weightiest first: a person's before any other's, then the surer before the less sure.
"Same" joins the two clusters, unless a weightier "different" stands between any members of them; "different" keeps them apart from
then on, unless weightier verdicts have joined them already. So a person's "different" cuts every chain of "same" that rules and models
have made, and the outcome hangs on the verdicts alone, never on the order in which they came.
(The rule is known as mutex watershed: Wolf and others, ECCV 2018.)
"""

from collections.abc import Callable, Iterable, Mapping

from onrecord.link.groups import Groups, Pair, join_on_average
from onrecord.model.judgement import Cluster, Judgement, Relation, Verdict

THRESHOLD = 0.5
"""A rule's or model's "same" of a lower score joins nothing."""
THRESHOLDS: Mapping[Relation, float] = {Relation.COPY: 0.8, Relation.SAME_STORY: 0.45, Relation.SAME_ISSUE: 0.25}
"""Relations with a threshold of their own. Copies must be surer to join: an article merged of two would chain what was copied from either.
Stories join by averages, which unjudged pairs draw down. Of issues each key is judged once, by the average of the others."""
UNDATED = "~"
"""Stands after every date."""

ON_AVERAGE = frozenset({Relation.SAME_STORY})
"""Relations whose clusters join by the average of all of one's members against all of the other's: one article that touches on two
happenings must not make them one. The others join by chains: what is the same as the same is the same. Persons' verdicts come first."""


def judge(judgements: Iterable[Judgement], *, items: Iterable[str] = (), ages: Mapping[str, str] | None = None) -> tuple[Cluster, ...]:
    """The clusters that verdicts of one relation make, ordered by id; an item that nothing joins is a cluster of its own.

    Args:
        items: further items, of which there may be no judgement.
        ages: when each item was published (EDTF). A cluster goes by the id of its oldest member, the smallest id of several.

    >>> same = {"relation": Relation.SAME_STATEMENT, "verdict": Verdict.SAME, "author": "rule:demo"}
    >>> [cluster.members for cluster in judge([Judgement(left=one, right=other, **same) for one, other in ("ab", "bc")])]
    [('a', 'b', 'c')]
    """
    ruling = settle(judgements)
    groups = Groups({*items, *(item for pair in ruling for item in pair)})
    averaged = {pair: _score(each) for pair, each in ruling.items() if each.relation in ON_AVERAGE and not each.is_personal}
    told = {pair: each for pair, each in ruling.items() if pair not in averaged}
    for pair, judgement in sorted(told.items(), key=lambda each: (*_weight(each[1]), each[0])):
        if judgement.verdict is Verdict.DIFFERENT:
            groups.part(*pair)
        elif joins(judgement):
            groups.join(*pair)
    join_on_average(groups, averaged, THRESHOLDS[Relation.SAME_STORY])
    return tuple(sorted((_cluster(members, ages or {}) for members in groups.all()), key=lambda cluster: cluster.id))


def judge_around(
    items: Iterable[str], touching: Callable[[frozenset[str]], Iterable[Judgement]], *, ages: Mapping[str, str] | None = None
) -> tuple[Cluster, ...]:
    """The clusters that new verdicts may have changed, as `judge` would make them of all verdicts.

    Args:
        items: both ends of every judgement that is new or other than before.
        touching: all judgements of the relation that have one of these items at either end.
        ages: as for `judge`, of all items that may be reached.
    """
    found: dict[tuple[Pair, str, str], Judgement] = {}
    reached: set[str] = set()
    edge = frozenset(items)
    while edge:
        reached |= edge
        near = list(touching(edge))
        found |= {(pair_of(each), each.author, each.at): each for each in near}
        edge = frozenset(item for each in near if may_join(each) for item in pair_of(each)) - reached
    inside = [each for each in found.values() if reached.issuperset(pair_of(each))]
    return judge(inside, items=reached, ages=ages)


def settle(judgements: Iterable[Judgement]) -> dict[Pair, Judgement]:
    """The one verdict that counts of each pair (the smaller id first): a person's latest, else the surest; in doubt "different"."""
    ruling: dict[Pair, Judgement] = {}
    for judgement in judgements:
        pair = pair_of(judgement)
        if pair[0] != pair[1] and (pair not in ruling or _precedence(judgement) < _precedence(ruling[pair])):
            ruling[pair] = judgement
    return ruling


def older(one: str, other: str, ages: Mapping[str, str]) -> bool:
    """Whether a cluster of two items goes by the first one's id; `ages` as for `judge`."""
    return _age(one, ages) < _age(other, ages)


def is_told_apart(judgement: Judgement) -> bool:
    """Whether a verdict may keep two items apart."""
    return judgement.verdict is Verdict.DIFFERENT or judgement.relation in ON_AVERAGE


def pair_of(judgement: Judgement) -> Pair:
    """Both items, the smaller id first."""
    left, right = judgement.left, judgement.right
    return (left, right) if left < right else (right, left)


def _weight(judgement: Judgement) -> tuple[object, ...]:
    """Sorts verdicts on several pairs, the weightiest first."""
    sure = 0.5 if judgement.score is None else abs(judgement.score - 0.5)
    return not judgement.is_personal, -sure if not judgement.is_personal else 0.0, judgement.verdict is not Verdict.DIFFERENT


def _precedence(judgement: Judgement) -> tuple[object, ...]:
    """Sorts verdicts on one pair, the one that counts first."""
    latest = tuple(-ord(letter) for letter in judgement.at) if judgement.is_personal else ()
    return not judgement.is_personal, latest, *_weight(judgement), judgement.verdict.value, judgement.author


def _score(judgement: Judgement) -> float:
    """How likely a rule or model holds two items to be the same."""
    if judgement.score is None:
        return float(judgement.verdict is Verdict.SAME)
    return judgement.score


def may_join(judgement: Judgement) -> bool:
    """Whether two items may be in one cluster for its sake."""
    return judgement.verdict is Verdict.SAME or _score(judgement) >= THRESHOLDS.get(judgement.relation, THRESHOLD)


def joins(judgement: Judgement) -> bool:
    """Whether a verdict joins two clusters, unless a weightier one keeps them apart; of relations that join by averages none does so."""
    if judgement.verdict is not Verdict.SAME:
        return False
    return judgement.is_personal or judgement.score is None or judgement.score >= THRESHOLDS.get(judgement.relation, THRESHOLD)


def _cluster(members: Iterable[str], ages: Mapping[str, str]) -> Cluster:
    ordered = sorted(members)
    return Cluster(id=min(ordered, key=lambda item: _age(item, ages)), members=tuple(ordered))


def _age(item: str, ages: Mapping[str, str]) -> tuple[str, str]:
    return ages.get(item) or UNDATED, item
