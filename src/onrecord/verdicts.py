"""This module knows how a person's word on two items is kept and taken back, and how clusters follow from all verdicts that stand."""

from collections.abc import Callable, Collection

from onrecord.errors import Misuse
from onrecord.link.judge import judge_around
from onrecord.model.judgement import Judgement, Relation
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
