"""This module knows how the record's actors become rows: each with the numbers of what it says and takes part in."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from onrecord.model.entries import Actor, Appearance
from onrecord.model.query import ActorQuery, AppearanceQuery, EventQuery, StatementQuery
from onrecord.store import Store
from onrecord.views.actor import ActorView, actor_view
from onrecord.views.actors import ActorRow, actor_row

PAGE = 1000


def each_actor(store: Store, query: ActorQuery) -> Iterator[Actor]:
    """All actors that fit, the most told first, whatever the query's limit and offset."""
    offset = 0
    while rows := store.actors(msgspec.structs.replace(query, limit=PAGE, offset=offset)).rows:
        yield from rows
        offset += len(rows)


def row_of(store: Store, actor: Actor) -> ActorRow:
    """An actor's row, with what the record tells of it."""
    return known(store, actor).row


class Known(NamedTuple):
    """An actor with all its appearances, and how many statements and events the record has of it."""

    actor: Actor
    appearances: tuple[Appearance, ...]
    statements: int
    events: int

    @property
    def row(self) -> ActorRow:
        """The actor as a row."""
        return actor_row(self.actor, self.appearances, statements=self.statements, events=self.events)

    @property
    def view(self) -> ActorView:
        """The actor with its roles over time and its names by outlet."""
        return actor_view(self.actor, self.appearances, statements=self.statements, events=self.events)


def all_known(store: Store) -> Iterator[Known]:
    """Every actor, the most told first; the appearances of all are gone through once."""
    of: defaultdict[str | None, list[Appearance]] = defaultdict(list)
    for appearance in store.each_appearance(AppearanceQuery(superseded=True)):
        of[appearance.actor].append(appearance)
    for actor in each_actor(store, ActorQuery(nameless=True)):
        yield Known(actor, tuple(of[actor.id]), *counts(store, actor))


def known(store: Store, actor: Actor) -> Known:
    """One actor with what the record tells of it."""
    return Known(actor, tuple(store.each_appearance(AppearanceQuery(actor=actor.id, superseded=True))), *counts(store, actor))


def counts(store: Store, actor: Actor) -> tuple[int, int]:
    """How many statements and events the record has of an actor."""
    statements = store.statements(StatementQuery(actor=actor.id, limit=1)).total
    return statements, store.events(EventQuery(participant=actor.id, limit=1)).total
