"""This module knows what derived views ask of a record: its events, statements and moves, and which of them are judged one."""

from collections.abc import Callable, Mapping

from onrecord.model.article import Article
from onrecord.model.entries import EventEntry, MoveEntry
from onrecord.model.judgement import Relation
from onrecord.model.query import EventQuery, MoveQuery, StatementQuery
from onrecord.model.record import Statement
from onrecord.store import Store
from onrecord.text.day_bounds import bounds


def events_in(store: Store) -> tuple[EventEntry, ...]:
    """Every event on the latest version of its page."""
    return tuple(store.each_event(EventQuery()))


def statements_in(store: Store) -> tuple[Statement, ...]:
    """Every statement on the latest version of its page."""
    return tuple(store.each_statement(StatementQuery()))


def moves_in(store: Store) -> tuple[MoveEntry, ...]:
    """Every move on the latest version of its page."""
    return tuple(store.each_move(MoveQuery()))


def clusters_in(store: Store) -> Mapping[str, str]:
    """The cluster of each event and statement that is judged the same as another, by its entry's id."""
    found = (cluster for relation in (Relation.SAME_EVENT, Relation.SAME_STATEMENT) for cluster in store.each_cluster(relation))
    return {member: cluster.id for cluster in found for member in cluster.members}


def article_in(store: Store) -> Callable[[str], Article | None]:
    """Gives the article of a version; None where the record does not hold it."""

    def found(version: str) -> Article | None:
        kept = store.article(version)
        return kept.reading.article if kept else None

    return found


def last_day(events: tuple[EventEntry, ...]) -> str:
    """The last day on which a page that tells an event was published; the first day of all where none is dated."""
    return max((found[1] for event in events if (found := bounds(event.published))), default="0001-01-01")
