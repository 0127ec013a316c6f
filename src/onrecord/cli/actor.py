"""This module knows the verb `actor`: one actor's roles over time and names by outlet, as tables, JSON or CSV."""

import click

from onrecord.cli.terminal import harmless
from onrecord.cli.writing import counted, write_csv, write_json, write_table
from onrecord.errors import Misuse
from onrecord.front.people import counts
from onrecord.model.entries import Actor
from onrecord.model.query import ActorQuery, AppearanceQuery
from onrecord.store import Store, open_record
from onrecord.views.actor import ActorView, Alias, RoleRow, actor_view, role_rows

NAMED = 5
"""Actors that are named where several fit."""


@click.command("actor", short_help="Print one actor: roles over time, names by outlet.")
@click.argument("name", metavar="NAME|ID")
@click.option("--json", "form", flag_value="json", help="One object in a list.")
@click.option("--csv", "form", flag_value="csv", help="The roles; with --aliases the names.")
@click.option("--aliases", is_flag=True, help="With --csv, the names by outlet.")
@click.pass_obj
def command(record: str, /, name: str, form: str | None, *, aliases: bool) -> None:
    """Print one actor: roles over time, names by outlet.

    Roles are as pages tell them, dated by those pages.

    NAME is part of a name that one actor alone has, or the whole name of one; ID is an actor's, or that of one of its appearances.
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
        Misuse: nobody is called so, or several are and none of them exactly.
    """
    if found := store.actor(name):
        return found
    page = store.actors(ActorQuery(name=name, limit=NAMED))
    exact = [actor for actor in page.rows if any(called.casefold() == name.casefold() for called, _ in actor.names)]
    if len(exact) == 1 or page.total == 1:
        return (exact or list(page.rows))[0]
    if not page.rows:
        raise Misuse(f"nobody on record is called {name!r}; `onrecord actors` lists who is")
    rest = [f"{page.total - len(page.rows)} more that `onrecord actors --name` lists"] if page.total > len(page.rows) else []
    some = ", ".join([*(f"{actor.name} ({actor.id})" for actor in page.rows), *rest])
    raise Misuse(f"{page.total} actors on record are called {name!r}; name one by its id: {some}")


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
