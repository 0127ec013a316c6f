"""This module knows what the command line asks the record about the history of a page, and about names."""

from inspect import cleandoc
from itertools import chain

import click

from onrecord.errors import StoreError
from onrecord.front.whom import Whom, whom
from onrecord.model.query import ActorQuery, AppearanceQuery
from onrecord.model.record import State, Told
from onrecord.store import Store
from onrecord.views.changes import Sums, compare

HOW_READ = (
    'A NAME that one actor alone goes by asks for that actor, however it is spelt: "US", "U.S." and "United States" are one, and so is a '
    "state's capital. Any other is read as each option says."
)

SOUGHT = 'Words to look for in {}, all of them; "in quotation marks" as a phrase.'
"""What the help of a verb says of a search, with where is looked."""


def told(store: Store, version: str) -> Told:
    """One version with its statements.

    Raises:
        StoreError: the record names the version, but does not hold it.
    """
    if not (found := store.told(version)):
        raise StoreError(f"the record names the version {version!r} and does not hold it; restore the file from a copy")
    return found


def naming_actors(command: click.Command) -> click.Command:
    """Say in the help of a verb how the names are read that it takes."""
    command.help = f"{cleandoc(command.help or '')}\n\n{HOW_READ}"
    return command


def whom_asked(store: Store, name: str) -> Whom:
    """Whom a name means; where nobody on record goes by it, that is said on standard error: that nothing is found is then no finding."""
    found = whom(store, name)
    if name and not found.actor and not _is_known(store, name.strip()):
        click.echo(f"nobody on record goes by {name!r}; `onrecord actors` prints who there is", err=True)
    return found


def _is_known(store: Store, name: str) -> bool:
    """Whether anybody is of this id, this name or this country; whoever only appears on pages and is linked to nobody yet counts too."""
    asked = (ActorQuery(name=name, nameless=True, limit=1), ActorQuery(country=name.upper(), nameless=True, limit=1))
    if store.actor(name) is not None or any(store.actors(query).total for query in asked):
        return True
    named = store.each_appearance(AppearanceQuery(name=name, superseded=True))
    of_country = (each for each in store.each_appearance(AppearanceQuery(superseded=True)) if each.country == name.upper())
    return next(chain(named, of_country), None) is not None


def last_change(store: Store, address: str, read_at: str) -> Sums:
    """What changed on a page when it was read at this moment; nothing where an archive was read late and only filled a gap."""
    states = store.history(store.find_page(address) or "")
    learned = [place for place, state in enumerate(states) if state.read == read_at and place]
    return _between(store, *states[learned[-1] - 1 : learned[-1] + 1]) if learned else Sums()


def _between(store: Store, before: State, now: State) -> Sums:
    return compare(told(store, before.version), told(store, now.version)).sums
