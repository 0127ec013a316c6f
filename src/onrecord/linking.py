"""This module knows how what stands in several articles is found to be one: the second half of the flow, on one screen.

    Record ──► Sketches ──► Judgements ──► Clusters
    new        what each    what is one,   stories, actors, utterances,
    versions   linker       what copies    happenings
               compares     what, and why

Linkers are pure: what they compare is read off each version once, and kept, so that new versions are judged beside old ones.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

import msgspec

from onrecord.link.answers import load_answer_linker
from onrecord.link.copies import CopyLinker
from onrecord.link.events import SameEvents
from onrecord.link.happenings import Happening, happenings_of
from onrecord.link.parties import SameActors
from onrecord.link.sketch import KEPT_AS, Outline, days_of, outline
from onrecord.link.statements import SameStatements
from onrecord.link.stories import StoryLinker
from onrecord.link.tellings import Telling, tellings_of
from onrecord.link.turnabouts import Turnabouts
from onrecord.model.entries import Appearance, MoveEntry
from onrecord.model.judgement import Judgement, Relation
from onrecord.model.record import Sketch, Told
from onrecord.stage import Linkable, Linker
from onrecord.store import Store
from onrecord.verdicts import settle_clusters

TOGETHER = 500
"""Versions that are linked at once, those of neighbouring days; more where very many wait."""


class Days(NamedTuple):
    """First and last day on which a version may have been published (ISO); two empty words where nothing is known."""

    first: str
    last: str


class Linking(NamedTuple):
    """Linkers that compare the same things, and how those are read off a version.

    Attributes:
        name: under which the record keeps them; another one where they are read otherwise than before.
        kind: their type, a struct of msgspec.
    """

    name: str
    kind: type[Any]
    read: Callable[[Told], Sequence[Linkable]]
    linkers: tuple[Linker[Any, Judgement], ...]


def outlines_of(told: Told) -> tuple[Outline, ...]:
    """The outline of a version's article."""
    return (outline(told.reading, told.version.id, told.version.page),)


LINKINGS: tuple[Linking, ...] = (
    Linking(KEPT_AS, Outline, outlines_of, (CopyLinker(), StoryLinker())),
    Linking("appearances", Appearance, lambda told: told.appearances, (SameActors(),)),
    Linking("tellings", Telling, tellings_of, (SameStatements(),)),
    Linking("happenings", Happening, happenings_of, (SameEvents(),)),
    Linking("moves", MoveEntry, lambda told: told.moves, (load_answer_linker(), Turnabouts())),
)
"""Everything that is linked, in order."""


def link_record(store: Store, *, at: str, linkings: Sequence[Linking] = LINKINGS) -> Iterator[int]:
    """Judge what is new in the record beside what stands near it in time, and let clusters follow; idempotent, and may stop anywhere.

    What rules and models judged of the same versions before goes; what persons judged stays, and counts first.

    Args:
        at: the moment (UTC, ISO 8601, seconds).

    Yields: how many versions have been linked, as the work goes on.
    """
    waiting = _kept(store, linkings)
    ordered = sorted(waiting, key=lambda version: (waiting[version].first or "~", version))
    size = max(TOGETHER, len(ordered) // 20)
    for start in range(0, len(ordered), size):
        batch = ordered[start : start + size]
        for linking in linkings:
            _link(store, linking, {version: waiting[version] for version in batch}, set(ordered[start:]), at)
        store.mark_linked(batch)
        yield start + len(batch)


def _kept(store: Store, linkings: Sequence[Linking]) -> dict[str, Days]:
    """The versions that are to be linked, each with its days; what linkers compare is kept."""
    waiting: dict[str, Days] = {}
    for told in store.unlinked():
        published = told.version.published
        waiting[told.version.id] = Days(*days_of(published))
        encoded = ((linking.name, msgspec.msgpack.encode(linking.read(told))) for linking in linkings)
        store.keep_sketches(Sketch(linker=name, version=told.version.id, sketch=kept, published=published) for name, kept in encoded)
    return waiting


def _link(store: Store, linking: Linking, batch: Mapping[str, Days], waiting: Collection[str], at: str) -> None:
    for linker in linking.linkers:
        near = _between(store, linking, batch.values(), linker.days)
        new = [item for item in near if item.version in batch]
        known = [item for item in near if item.version not in waiting]
        relation, ids = Relation(linker.relation), {item.id for item in new}
        before = store.judgements(relation, ids)
        judged = linker(new, known)
        store.forget_judgements(relation, ids)
        store.add_judgements(judged, at=at)
        settle_clusters(store, relation, ids | {item for each in (*before, *judged) for item in (each.left, each.right)})


def _between(store: Store, linking: Linking, days: Collection[Days], apart: int | None) -> list[Any]:
    """What may have been published so many days from some of these at most; everything where one of them has no date."""
    kept = store.sketches(linking.name)
    if apart is not None and all(each.first for each in days):
        first, last = min(each.first for each in days), max(each.last for each in days)
        kept = store.sketches(linking.name, _shifted(first, -apart), _shifted(last, apart))
    return [item for each in kept for item in msgspec.msgpack.decode(each.sketch, type=list[linking.kind])]  # type: ignore[name-defined]


def _shifted(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
