"""This module knows whatever can be judged beside another, by its id: entries, actors as a page has them, versions of pages."""

from onrecord.model.entries import Appearance, EventEntry, MoveEntry
from onrecord.model.judgement import Judgement, Relation
from onrecord.model.query import EventQuery, MoveQuery, StatementQuery
from onrecord.model.record import Statement, Version
from onrecord.store import Store
from onrecord.web.wholes import Wholes

Item = Statement | EventEntry | MoveEntry | Appearance | Version
ABOUT: dict[type, str] = {Statement: "statement", EventEntry: "event", MoveEntry: "move", Appearance: "actor", Version: "article"}
"""What each is called where one sort of them is asked for."""
RELATIONS: dict[str, tuple[Relation, ...]] = {
    "statement": (Relation.SAME_STATEMENT,),
    "event": (Relation.SAME_EVENT,),
    "move": (Relation.ANSWERS,),
    "actor": (Relation.SAME_ACTOR,),
    "article": (Relation.SAME_STORY, Relation.COPY),
    "issue": (Relation.SAME_ISSUE,),
}
"""What is asked of two of a sort."""


ASKED_BY_ID = ("actor", "party", "participant", "recipient", "by", "to")
"""What a question asks of actors, by their ids or by their names."""


def called(store: Store, query: StatementQuery | EventQuery | MoveQuery) -> dict[str, str]:
    """What a reader calls the actors whom a question asks for by their ids."""
    asked = {value for name in ASKED_BY_ID if (value := getattr(query, name, ""))}
    return {value: actor.name for value in asked if (actor := store.actor(value))}


def find_item(store: Store, id_: str) -> Item | None:
    """The item of an id, or None."""
    found = store.statement(id_) or store.event(id_) or store.move(id_) or store.appearance(id_)
    if found:
        return found
    kept = store.article(id_)
    return kept.version if kept else None


def whole_of(store: Store, wholes: Wholes, relation: Relation, id_: str) -> tuple[str, ...]:
    """All that is one with an item by now: an actor's appearances, an issue's keys; of anything else the item alone."""
    if relation is Relation.SAME_ISSUE:
        return next((issue.keys for issue in wholes.now().issues if id_ in issue.keys), (id_,))
    if relation is Relation.SAME_ACTOR:
        return next((cluster.members for cluster in store.clusters(relation, [id_])), (id_,))
    return (id_,)


def told_together(judged: tuple[Judgement, ...]) -> tuple[tuple[Judgement, ...], ...]:
    """Verdicts, those that one person gave in one go together, in their order."""
    groups: dict[tuple[str, str, Relation], list[Judgement]] = {}
    for each in judged:
        groups.setdefault((each.author, each.at, each.relation), []).append(each)
    return tuple(map(tuple, groups.values()))
