"""This module knows the verb `actor`: one actor's roles over time and names by outlet, as tables, JSON or CSV."""

from collections.abc import Iterable, Sequence
from functools import partial
from itertools import islice

import click

from onrecord.cli.terminal import harmless
from onrecord.cli.writing import counted, write_csv, write_json, write_table
from onrecord.errors import Misuse
from onrecord.front.people import counts
from onrecord.front.whom import FAR_MORE, whom
from onrecord.model.annotations import Kind
from onrecord.model.entries import Actor
from onrecord.model.query import ActorQuery, AppearanceQuery
from onrecord.store import Store, open_record
from onrecord.views.actor import ActorView, Alias, RoleRow, actor_view, role_rows

NAMED, LOOKED_AT = 5, 50
"""Actors that are named where several fit; those of the most appearances, among which the one meant is looked for."""


@click.command("actor", short_help="Print one actor: roles over time, names by outlet.")
@click.argument("name", metavar="NAME|ID")
@click.option("--json", "form", flag_value="json", help="One object in a list.")
@click.option("--csv", "form", flag_value="csv", help="The roles; with --aliases the names.")
@click.option("--aliases", is_flag=True, help="With --csv, the names by outlet.")
@click.pass_obj
def command(record: str, /, name: str, form: str | None, *, aliases: bool) -> None:
    """Print one actor: roles over time, names by outlet.

    Roles are as pages tell them, dated by those pages.

    NAME is one of the names of one actor, however it is spelt ("US", "U.S." and "United States" are one, and so is a state's capital), or
    part of a name that one actor has alone or far oftener than all others; who acts goes before a place of that name. ID is an actor's,
    or that of one of its appearances.
    """
    with open_record(record, create=False) as store:
        view = _view(store, find_one(store, name))
    if form == "json":
        write_json([view])
    elif form == "csv":
        write_csv(*((Alias, view.aliases) if aliases else (RoleRow, role_rows(view.roles))))
    else:
        _show(view)


def find_one(store: Store, name: str) -> Actor:
    """The actor of an id or name.

    Raises:
        Misuse: nobody is called so, or several are, none of them alone by that whole name and none far oftener than the others.
    """
    if found := store.actor(name):
        return found
    page = store.actors(ActorQuery(name=name, limit=LOOKED_AT))
    told = sorted(page.rows, key=lambda actor: -actor.told)
    exact = [actor for actor in told if any(called.casefold() == name.casefold() for called, _ in actor.names)]
    called = partial(_called, store)
    meant = whom(store, name).actor
    if best := meant or _best(told):
        others = [actor for actor in (exact if meant else exact or told) if actor.id != best.id]
        rivals = [actor.told for actor in others if actor.kind != Kind.PLACE or best.kind == Kind.PLACE]
        if meant or best.told >= FAR_MORE * sum(rivals):
            if others := [actor for actor in others if not _is_its_place(actor, best)]:
                click.echo(f"taken for {best.name}; also called {name!r}: {called(others)}", err=True)
            return best
    if len(exact) == 1:
        return exact[0]
    if not page.rows:
        raise Misuse(f"nobody on record is called {name!r}; `onrecord actors` lists who is")
    rest = [f"{page.total - NAMED} more that `onrecord actors --name` lists"] if page.total > NAMED else []
    some = ", ".join([called(told[:NAMED]), *rest])
    raise Misuse(f"{page.total} actors on record are called {name!r}; name one by its id: {some}")


def _is_its_place(actor: Actor, best: Actor) -> bool:
    """Whether an actor is only a place by the name of a state, and of no other country: the state, where a page takes it for a place."""
    same_name, same_country = actor.name.casefold() == best.name.casefold(), actor.country in (None, "", best.country)
    return actor.kind == Kind.PLACE and best.kind == Kind.STATE and same_name and same_country


def _best(told: Sequence[Actor]) -> Actor | None:
    """The actor told of most; who acts goes before a place, unless the place is told of far oftener."""
    first = next(iter(told), None)
    acting = next((actor for actor in told if actor.kind != Kind.PLACE), first)
    return first if first and acting and first.told >= FAR_MORE * acting.told else acting


def _called(store: Store, actors: Iterable[Actor]) -> str:
    return ", ".join(f"{actor.name} ({actor.id}{_told_of(store, actor)})" for actor in islice(actors, NAMED))


def _told_of(store: Store, actor: Actor) -> str:
    """What tells an actor from others of the name: the kind, what pages call them and for whom, and the first page that does."""
    appearances = tuple(islice(store.each_appearance(AppearanceQuery(actor=actor.id)), NAMED))
    role = actor.role or next((each.role for each in appearances if each.role), "")
    party = actor.party or next((each.party for each in appearances if each.party and each.party != actor.name), "")
    page = next((f"{each.outlet or ''} {each.published or ''}".strip() for each in appearances), "")
    return "".join(f"; {each}" for each in (actor.kind, role, f"for {party}" if party else "", page) if each)


def _view(store: Store, actor: Actor) -> ActorView:
    statements, events = counts(store, actor)
    appearances = tuple(store.each_appearance(AppearanceQuery(actor=actor.id, superseded=True)))
    return actor_view(actor, appearances, statements=statements, events=events)


def _show(view: ActorView) -> None:
    actor = view.actor
    told = [actor.kind, actor.country, actor.sector, actor.known]
    click.echo(harmless(f"{actor.name}  ({', '.join(filter(None, told))})  {actor.id}"), err=True)
    write_table(role_rows(view.roles), RoleRow.__struct_fields__)
    write_table(view.aliases, Alias.__struct_fields__)
    sums = ((view.statements, "statements"), (view.events, "events"), (len(view.appearances), "appearances"))
    click.echo(", ".join(counted(number, noun) for number, noun in sums), err=True)
