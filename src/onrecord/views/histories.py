"""This module knows the history of a page as a person reads it: the states it went through, and what changed from each to the next."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

import msgspec

from onrecord.model.record import ChangedPage, State, Told
from onrecord.views.articles import ArticleRow, article_row
from onrecord.views.changes import Changes, compare


class Step(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A state of the page, and what had changed from the state before; None for the first."""

    state: State
    version: ArticleRow
    changes: Changes | None


class History(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All states of a page, the first one first."""

    page: str
    address: str
    steps: tuple[Step, ...]


class ChangedRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A page with more than one version as a row; the fields, in this order, are the columns.

    Attributes:
        since: when its last state was first seen.
        changed: what changed then, in a line.
        versions: how many versions there are.
        states: how many states it went through.
        page: id of the page; latest: id of its latest version.
    """

    since: str
    outlet: str | None
    agency: str | None
    headline: str
    changed: str
    versions: int
    states: int
    address: str
    page: str
    latest: str


def history(page: str, states: Sequence[State], told: Mapping[str, Told]) -> History:
    """A page's states with what changed between them.

    Args:
        page: id of the page.
        states: at least one, in order.
        told: every version the states name.
    """
    address = told[states[0].version].version.address
    return History(page=page, address=address, steps=tuple(_steps(states, told)))


def changed_row(page: ChangedPage, last: Changes) -> ChangedRow:
    """A changed page with what changed last."""
    return ChangedRow(
        since=page.since,
        outlet=page.latest.outlet,
        agency=page.latest.agency,
        headline=page.latest.headline,
        changed=last.summary,
        versions=page.versions,
        states=page.states,
        address=page.latest.address,
        page=page.latest.page,
        latest=page.latest.id,
    )


def _steps(states: Iterable[State], told: Mapping[str, Told]) -> Iterator[Step]:
    for before, state in pairwise((None, *states)):
        if state is not None:
            version = told[state.version]
            changes = compare(told[before.version], version) if before else None
            yield Step(state=state, version=article_row(version.version), changes=changes)
