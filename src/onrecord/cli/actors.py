"""This module knows the verb `actors`: who there is across articles, as a table, JSON or CSV."""

import click
import msgspec

from onrecord.cli.listing import Listing, with_rows, write_listing
from onrecord.front.people import each_actor, row_of
from onrecord.model.annotations import Kind
from onrecord.model.query import ActorQuery
from onrecord.store import Store, open_record
from onrecord.views.actors import ActorRow

SHOWN = ("name", "kind", "country", "roles", "aliases", "appearances", "statements", "events", "id")


@with_rows
@click.command("actors", short_help="Print who there is across articles.")
@click.option("--name", default="", metavar="NAME", help="Part of any name that articles know them by.")
@click.option("--kind", type=click.Choice([kind.value for kind in Kind]), help="What sort of actor.")
@click.option("--country", default="", metavar="CODE", help="ISO 3166-1 alpha-3, such as DNK.")
@click.pass_obj
def command(record: str, /, form: str | None, limit: int | None, **asked: str | None) -> None:
    """Print who there is across articles.

    The most told of come first.

    Roles and names are pages' own. Which appearances are one actor is a matter of judgements: `onrecord actor` shows an actor's
    appearances, and your verdict with `onrecord judge same-actor` stands above every rule's.
    """
    query = msgspec.convert({name: value for name, value in asked.items() if value}, ActorQuery)
    with open_record(record, create=False) as store:
        write_listing(_listing(store, query), form, limit)


def _listing(store: Store, query: ActorQuery) -> Listing:
    def first(most: int) -> tuple[list[ActorRow], int]:
        page = store.actors(msgspec.structs.replace(query, limit=most))
        return [row_of(store, actor) for actor in page.rows], page.total

    return Listing("actors", ActorRow, SHOWN, lambda: (row_of(store, actor) for actor in each_actor(store, query)), first)
