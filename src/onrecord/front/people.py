"""This module knows how the record's actors become rows: each with the numbers of what it says and takes part in."""

from collections import defaultdict
from collections.abc import Iterator

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
    statements, events = counts(store, actor)
    appearances = tuple(store.each_appearance(AppearanceQuery(actor=actor.id, superseded=True)))
    return actor_row(actor, appearances, statements=statements, events=events)


def all_rows(store: Store) -> Iterator[ActorRow]:
    """A row for every actor, the most told first; the appearances of all are gone through once."""
    of: defaultdict[str | None, list[Appearance]] = defaultdict(list)
    for appearance in store.each_appearance(AppearanceQuery(superseded=True)):
        of[appearance.actor].append(appearance)
    for actor in each_actor(store, ActorQuery(nameless=True)):
        statements, events = counts(store, actor)
        yield actor_row(actor, tuple(of[actor.id]), statements=statements, events=events)


def view_of(store: Store, actor: Actor) -> ActorView:
    """An actor with its roles over time and its names by outlet."""
    statements, events = counts(store, actor)
    appearances = tuple(store.each_appearance(AppearanceQuery(actor=actor.id, superseded=True)))
    return actor_view(actor, appearances, statements=statements, events=events)


def counts(store: Store, actor: Actor) -> tuple[int, int]:
    """How many statements and events the record has of an actor."""
    statements = store.statements(StatementQuery(actor=actor.id, limit=1)).total
    return statements, store.events(EventQuery(participant=actor.id, limit=1)).total
