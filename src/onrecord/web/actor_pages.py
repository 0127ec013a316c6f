"""This module knows the desk's pages of actors: who there is across articles, and one with its roles, names, words and deeds."""

from collections.abc import Iterable
from itertools import islice

import msgspec
from litestar import get
from litestar.params import FromPath
from litestar.response import Template

from onrecord.front.people import counts, row_of
from onrecord.model.entries import Actor, Appearance
from onrecord.model.judgement import Relation
from onrecord.model.query import ActorQuery, AppearanceQuery, EventQuery, StatementQuery
from onrecord.store import Store
from onrecord.views.actor import ActorView, actor_view
from onrecord.views.actors import ActorRow
from onrecord.web.asking_entries import CHOICES, question
from onrecord.web.errors import missing
from onrecord.web.items import told_together
from onrecord.web.pages import Asking, Opened
from onrecord.web.showing import table
from onrecord.web.whole import Whole
from onrecord.web.wholes import Viewed

NEWEST = 20
"""Statements and events that an actor's page lists; the rest is a list of its own."""
MOST_APPEARANCES = 60
"""Appearances of an actor whose judgements are looked through for doubts."""
MOST_DOUBTS = 20
MOST_PARTED = 200
"""Appearances that are offered to be ticked as another actor's."""


@get("/actors", sync_to_thread=True, include_in_schema=False)
def actors(request: Asking, store: Opened, wholes: Viewed) -> Template:
    """All actors that fit the address."""
    asked = question(ActorQuery, request.query_params)
    answer = store.actors(asked)
    shown = table("/actors", asked, answer.total, kept_rows(store, wholes.now(), answer.rows))
    return Template("actors.html", context={"table": shown, "choices": CHOICES})


@get("/actors/{id_:str}", sync_to_thread=True, include_in_schema=False)
def actor(store: Opened, wholes: Viewed, id_: FromPath[str]) -> Template:
    """One actor; by its id or that of any of its appearances."""
    view = view_of(store, wholes.now(), id_)
    statements = store.statements(StatementQuery(actor=view.actor.id, limit=NEWEST))
    spoken_for = store.statements(StatementQuery(party=view.actor.id, limit=1)).total
    events = store.events(EventQuery(participant=view.actor.id, limit=NEWEST))
    judged = store.judgements(Relation.SAME_ACTOR, view.appearances[:MOST_APPEARANCES])
    doubts = [each for each in judged if each.verdict == "unsure" and not each.is_personal]
    shown = islice(store.each_appearance(AppearanceQuery(actor=view.actor.id, superseded=True)), MOST_PARTED)
    context = {
        "view": view,
        "actor": view.actor,
        "statements": statements,
        "spoken_for": spoken_for,
        "events": events,
        "shown": tuple(shown),
        "verdicts": told_together(tuple(each for each in judged if each.is_personal)),
        "doubts": [(each, store.appearance(each.left), store.appearance(each.right)) for each in doubts[:MOST_DOUBTS]],
    }
    return Template("actor.html", context=context)


def view_of(store: Store, whole: Whole, id_: str) -> ActorView:
    """An actor with its roles and its names.

    Raises:
        NotFoundException: the record holds no such actor.
    """
    appearance = store.appearance(id_)
    found = store.actor(id_) or (_alone(appearance) if appearance else None)
    if not found:
        raise missing("actor", id_)
    if kept := whole.busy_actors.get(found.id):
        return msgspec.structs.replace(kept, actor=found)
    statements, events = counts(store, found)
    appearances = tuple(store.each_appearance(AppearanceQuery(actor=found.id, superseded=True)))
    known = appearances or ((appearance,) if appearance else ())
    return actor_view(found, known, statements=statements, events=events)


def _alone(appearance: Appearance) -> Actor:
    """Somebody of whom nobody has judged yet who that is across articles: as one page has them."""
    return Actor(
        id=appearance.id,
        name=appearance.name,
        names=((appearance.name, 1),),
        kind=appearance.kind,
        country=appearance.country,
        sector=appearance.sector,
        known=appearance.known,
        told=1,
    )


def kept_rows(store: Store, whole: Whole, found: Iterable[Actor]) -> tuple[ActorRow, ...]:
    """Actors as rows: what is told of each, which takes a look at all its appearances, is read off the views that are kept."""
    return tuple(_as_now(kept, actor) if (kept := whole.actors.get(actor.id)) else row_of(store, actor) for actor in found)


def _as_now(kept: ActorRow, actor: Actor) -> ActorRow:
    told = {"name": actor.name, "kind": actor.kind, "country": actor.country, "sector": actor.sector, "known": actor.known}
    return msgspec.structs.replace(kept, **told, appearances=actor.told)


ACTOR_PAGES = [actors, actor]
