"""This module knows how the desk compares two versions of a page: which two are meant, and what of the comparison is shown how."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Annotated
from urllib.parse import urlencode

import msgspec
from litestar.params import QueryParameter

from onrecord.model.record import ChangedPage, State, Told, Version
from onrecord.store import Store
from onrecord.views.changes import Changes, compare
from onrecord.views.histories import ChangedRow, changed_row
from onrecord.views.passages import Passage
from onrecord.views.rewording import Fate
from onrecord.web.errors import missing
from onrecord.web.safety import link

FOLDED = 3
"""Passages in a row that did not change are folded away where there are more than this."""

Before = Annotated[str, QueryParameter(name="from", description="Id of the earlier version; without it, the one the page showed before.")]
Now = Annotated[str, QueryParameter(name="to", description="Id of the later version; without it, the latest.")]


class ShownState(msgspec.Struct, frozen=True, kw_only=True):
    """A state of a page in a list, with its version, and where to see what had changed; "" for the first."""

    state: State
    version: Version
    compared: str


class Stretch(msgspec.Struct, frozen=True, kw_only=True):
    """Passages in a row that all changed, or all did not; `folded` where the reader opens them to see them."""

    passages: tuple[Passage, ...]
    folded: bool


class CompareView(msgspec.Struct, frozen=True, kw_only=True):
    """Two versions of a page side by side in one text."""

    changes: Changes
    stretches: tuple[Stretch, ...]
    states: tuple[ShownState, ...]
    versions: tuple[Version, ...]
    json: str
    turned: str
    link: str | None


def asked_changes(store: Store, page: str, before: str, now: str) -> Changes:
    """What changed between the two versions of a page that an address names.

    Raises:
        NotFoundException: the record holds no such page, or no such version of it.
    """
    states = store.history(store.find_page(page) or "")
    if not states:
        raise missing("page", page)
    later = now or states[-1].version
    return compare(_told(store, states, before or _preceding(states, later)), _told(store, states, later))


def changed_rows(store: Store, pages: Iterable[ChangedPage]) -> Iterator[ChangedRow]:
    """Pages that changed, each with what changed last."""
    for page in pages:
        states = store.history(page.latest.page)
        yield changed_row(page, compare(_told(store, states, states[-2].version), _told(store, states, states[-1].version)))


def compare_view(changes: Changes, states: Sequence[State], versions: Sequence[Version]) -> CompareView:
    """A comparison as the desk shows it."""
    page, before, now = changes.now.page, changes.before.id, changes.now.id
    return CompareView(
        changes=changes,
        stretches=tuple(_stretches(changes.passages)),
        states=shown_states(states, versions),
        versions=tuple(versions),
        json=compared(f"/api/articles/{page}", before, now),
        turned=compared(f"/articles/{page}", now, before),
        link=link(changes.now.address),
    )


def shown_states(states: Sequence[State], versions: Sequence[Version]) -> tuple[ShownState, ...]:
    """The states of a page with their versions."""
    known = {version.id: version for version in versions}
    befores = (None, *states[:-1])
    return tuple(
        ShownState(state=state, version=known[state.version], compared=_step(known[state.version], before, state))
        for before, state in zip(befores, states, strict=True)
    )


def compared(article: str, before: str, now: str) -> str:
    """The address of a comparison."""
    return f"{article}/compare?{urlencode({'from': before, 'to': now})}"


def _step(version: Version, before: State | None, state: State) -> str:
    return compared(f"/articles/{version.page}", before.version, state.version) if before else ""


def _preceding(states: Sequence[State], version: str) -> str:
    """The version shown before this one was last; itself where it was the first."""
    places = [place for place, state in enumerate(states) if state.version == version]
    return states[max(places[-1] - 1, 0)].version if places else version


def _told(store: Store, states: Sequence[State], version: str) -> Told:
    found = store.told(version) if any(state.version == version for state in states) else None
    if found is None:
        raise missing("version of this page", version)
    return found


def _stretches(passages: Sequence[Passage]) -> Iterator[Stretch]:
    for changed, run in groupby(passages, key=lambda passage: passage.moved or passage.fate is not Fate.SAME):
        together = tuple(run)
        yield Stretch(passages=together, folded=not changed and len(together) > FOLDED)
