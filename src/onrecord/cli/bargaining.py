"""This module knows what `positions`, `exchanges` and `issues` share: the record's moves sorted by issue, and the options for that."""

from collections.abc import Callable
from pathlib import Path

import click

from onrecord.front.whom import ByParty
from onrecord.grouping import issues_in
from onrecord.intake.own_issues import read_own_issues
from onrecord.link.issues import Issues
from onrecord.model.entries import MoveEntry
from onrecord.model.query import MoveQuery
from onrecord.store import Store


def with_own_issues(command: click.Command) -> click.Command:
    """Add the option for the user's own list of issues."""
    path = click.Path(dir_okay=False, path_type=Path)
    command.params.append(
        click.Option(["--own-issues"], type=path, metavar="FILE", help="Your own issues: TOML with name, words, examples.")
    )
    return command


def issues_of(store: Store, own: Path | None, query: MoveQuery | None = None) -> Issues:
    """The moves that fit a query, each with its issue, and the issues; a person's judgements on issues win over those found."""
    listed = read_own_issues(own) if own else ()
    return issues_in(store, store.each_move(query or MoveQuery()), listed)


def tell_for_whom(query: ByParty) -> None:
    """Say on standard error for whom somebody speaks who is asked for, where what is printed is theirs."""
    if query.behind:
        click.echo(f"{query.party} speaks for {', '.join(query.behind)}: what they hold and ask is printed too", err=True)


def issue_in(found: Issues) -> Callable[[MoveEntry], str | None]:
    """Gives the key of a move's issue, whichever of its keys the page has; that of the user's list where it is of his issues."""
    of, keys = {move.id: move.issue for move in found.moves}, found.keys
    return lambda move: of.get(move.id) or keys.get(move.issue or "", move.issue)
