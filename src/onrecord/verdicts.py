"""This module knows how a person's word on two items is kept and taken back, and how clusters follow from all verdicts that stand."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping

from onrecord.errors import Misuse
from onrecord.link.judge import ON_AVERAGE, is_told_apart, joins, judge_around, may_join, older
from onrecord.model.judgement import Cluster, Judgement, Relation
from onrecord.store import Store

PAIRS_ONLY = frozenset({Relation.ANSWERS, Relation.CONFLICT})
"""Relations that make no clusters."""


def settle_clusters(store: Store, relation: Relation, items: Collection[str]) -> None:
    """Let the clusters around these items follow from all verdicts that stand, as when a person has judged or taken a verdict back."""
    if relation in PAIRS_ONLY:
        return
    around = judge_around(items, lambda near: store.judgements(relation, near))
    ages = store.published(member for cluster in around for member in cluster.members)
    store.set_clusters(relation, judge_around(items, lambda near: store.judgements(relation, near), ages=ages))


def settle_linked(store: Store, relation: Relation, new: Collection[str], before: Iterable[Judgement], judged: Iterable[Judgement]) -> None:
    """Let the clusters follow from what a linker judged of new items, without making anew those that merely grow.

    A new item of which nothing was said before, and that is nothing but the same as members of one cluster, joins that cluster, whatever
    else is in it: it keeps nobody apart. So the thousandth page that names a state costs no more than the tenth.

    Args:
        before: what was judged of the new items before.
    """
    if relation in PAIRS_ONLY:
        return
    growing = _growing(new, before, judged) if relation not in ON_AVERAGE else {}
    joined = {item for each in (*before, *judged) if may_join(each) for item in (each.left, each.right)}
    left = (joined | set(new)) - growing.keys() - ({item for near in growing.values() for item in near} - set(new))
    while growing or left:
        settle_clusters(store, relation, left)
        left = _grow(store, relation, growing)
        growing = {}


def _growing(new: Collection[str], before: Iterable[Judgement], judged: Iterable[Judgement]) -> dict[str, set[str]]:
    """New items that may merely join a cluster, each with whom it is the same as."""
    known = {item for each in before for item in (each.left, each.right)}
    apart = {item for each in judged if is_told_apart(each) for item in (each.left, each.right)}
    same: defaultdict[str, set[str]] = defaultdict(set)
    for each in judged:
        if joins(each):
            same[each.left].add(each.right)
            same[each.right].add(each.left)
    growing: dict[str, set[str]] = {}
    hubs: set[str] = set()
    for item in sorted(same.keys() & set(new) - known - apart - {""}, key=lambda item: (len(same[item]), item)):
        if item not in hubs and growing.keys().isdisjoint(same[item]):
            growing[item] = same[item]
            hubs |= same[item]
    return growing


def _grow(store: Store, relation: Relation, growing: Mapping[str, Collection[str]]) -> set[str]:
    """Let items join the cluster of those whom they are the same as; returns those that take more than that, with whom they join."""
    if not growing:
        return set()
    there = store.cluster_ids(relation, {near for each in growing.values() for near in each})
    ages = store.published({*growing, *there.values()})
    joining: defaultdict[str, list[str]] = defaultdict(list)
    left: set[str] = set()
    for item, near in growing.items():
        found = {there.get(each, "") for each in near}
        oldest = min(found)
        if len(found) == 1 and oldest and older(oldest, item, ages):
            joining[oldest].append(item)
        else:
            left |= {item, *near}
    store.set_clusters(relation, [Cluster(id=cluster, members=tuple(members)) for cluster, members in sorted(joining.items())])
    return left


def keep_verdict(store: Store, judgement: Judgement, *, at: str) -> None:
    """Keep what a person judged, and let the clusters follow.

    Args:
        at: the moment (UTC, ISO 8601, seconds).

    Raises:
        Misuse: the record holds no such item that this relation is about, or it is judged with itself.
    """
    _check_judged(store, judgement)
    store.add_judgements([judgement], at=at)
    settle_clusters(store, judgement.relation, (judgement.left, judgement.right))


def take_verdict_back(store: Store, judgement: Judgement, *, at: str) -> Judgement | None:
    """Take back what its author judged of these two; returns what stands again, if there was a verdict before. Raises as `keep_verdict`."""
    _check_judged(store, judgement)
    again = store.undo_judgement(judgement, at=at)
    settle_clusters(store, judgement.relation, (judgement.left, judgement.right))
    return again


def _check_judged(store: Store, judgement: Judgement) -> None:
    """Refuse an id of nothing that the relation is about; issues are keys that anybody may choose."""
    looks: dict[Relation, tuple[Callable[[str], object], ...]] = {
        Relation.SAME_ACTOR: (store.appearance,),
        Relation.SAME_STATEMENT: (store.statement,),
        Relation.SAME_EVENT: (store.event,),
        Relation.ANSWERS: (store.move,),
        Relation.SAME_STORY: (store.article,),
        Relation.COPY: (store.article,),
        Relation.CONFLICT: (store.statement, store.event, store.move),
    }
    asked = looks.get(judgement.relation, ())
    for item in (judgement.left, judgement.right):
        if asked and not any(look(item) for look in asked):
            raise Misuse(
                f"the record holds nothing by the id {item!r} that can be judged so; ids are printed by `onrecord statements` and others"
            )
