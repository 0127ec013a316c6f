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
from onrecord.link.candidates import STATEMENTS_MEET
from onrecord.link.copies import CopyLinker
from onrecord.link.events import EVENTS_MEET, SameEvents
from onrecord.link.happenings import Happening, happenings_of
from onrecord.link.meeting import Dated, Meeting, Shelf, Shelved, day_number, find_known, shelve
from onrecord.link.parties import SameActors
from onrecord.link.seats import Placed, placed_in
from onrecord.link.sketch import KEPT_AS, Outline, days_of, outline
from onrecord.link.statements import SameStatements
from onrecord.link.stories import StoryLinker
from onrecord.link.tellings import Telling, published_on, tellings_of
from onrecord.link.turnabouts import Turnabouts
from onrecord.model.entries import MoveEntry
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
        meeting: how those worth comparing are found among all that is kept, so that the others need not be read; without it all are.
    """

    name: str
    kind: type[Any]
    read: Callable[[Told], Sequence[Linkable]]
    linkers: tuple[Linker[Any, Judgement], ...]
    meeting: Meeting | None = None

    @property
    def shelves(self) -> str:
        """Name under which the record keeps where its things are found."""
        return f"{self.name}, shelved"


def outlines_of(told: Told) -> tuple[Outline, ...]:
    """The outline of a version's article."""
    return (outline(told.reading, told.version.id, told.version.page),)


LINKINGS: tuple[Linking, ...] = (
    Linking(KEPT_AS, Outline, outlines_of, (CopyLinker(), StoryLinker())),
    Linking("placed", Placed, placed_in, (SameActors(),)),
    Linking("tellings", Telling, tellings_of, (SameStatements(),), STATEMENTS_MEET),
    Linking("happenings", Happening, happenings_of, (SameEvents(),), EVENTS_MEET),
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
        waiting[told.version.id] = Days(*days_of(told.version.published))
        store.keep_sketches(_sketched(told, linkings))
    if waiting:
        _shelve_older(store, linkings)
    return waiting


def _sketched(told: Told, linkings: Sequence[Linking]) -> Iterator[Sketch]:
    version, published = told.version.id, told.version.published
    for linking in linkings:
        things = linking.read(told)
        yield Sketch(linker=linking.name, version=version, sketch=msgspec.msgpack.encode(things), published=published)
        if linking.meeting:
            shelf = msgspec.msgpack.encode(shelve(things, linking.meeting))
            yield Sketch(linker=linking.shelves, version=version, sketch=shelf, published=published)


def _shelve_older(store: Store, linkings: Sequence[Linking]) -> None:
    """Shelve what was kept before there were shelves."""
    for linking in linkings:
        if linking.meeting:
            for kept in store.sketches_without(linking.name, linking.shelves):
                shelf = msgspec.msgpack.encode(shelve(_things(linking, kept), linking.meeting))
                store.keep_sketches([msgspec.structs.replace(kept, linker=linking.shelves, sketch=shelf)])


def _link(store: Store, linking: Linking, batch: Mapping[str, Days], waiting: Collection[str], at: str) -> None:
    for linker in linking.linkers:
        new, known = _near(store, linking, batch, waiting, linker.days)
        relation, ids = Relation(linker.relation), {item.id for item in new}
        before = store.judgements(relation, ids)
        judged = linker(new, known)
        store.forget_judgements(relation, ids)
        store.add_judgements(judged, at=at)
        settle_clusters(store, relation, ids | {item for each in (*before, *judged) for item in (each.left, each.right)})


def _near(
    store: Store, linking: Linking, batch: Mapping[str, Days], waiting: Collection[str], apart: int | None
) -> tuple[list[Any], list[Any]]:
    """The batch's things, and those of linked versions that are worth comparing with them."""
    new = list(store.sketches_of(linking.name, batch))
    things = [thing for kept in new for thing in _things(linking, kept)]
    if not linking.meeting:
        near = (kept for kept in _between(store, linking.name, batch.values(), apart) if kept.version not in waiting)
        return things, [thing for kept in near for thing in _things(linking, kept)]
    dated = [Dated(thing, _day(kept)) for kept in new for thing in _things(linking, kept)]
    shelved = _between(store, linking.shelves, batch.values(), apart)
    shelves = {
        kept.version: Shelved(msgspec.msgpack.decode(kept.sketch, type=Shelf), _day(kept))
        for kept in shelved
        if kept.version not in waiting
    }
    places = find_known(dated, shelves, linking.meeting, apart)
    found = ((_things(linking, kept), places[kept.version]) for kept in store.sketches_of(linking.name, places))
    return things, [on_it[place] for on_it, here in found for place in here]


def _between(store: Store, name: str, days: Collection[Days], apart: int | None) -> Iterator[Sketch]:
    """What may have been published so many days from some of these at most; everything where one of them has no date."""
    if apart is None or not all(each.first for each in days):
        return store.sketches(name)
    first, last = min(each.first for each in days), max(each.last for each in days)
    return store.sketches(name, _shifted(first, -apart), _shifted(last, apart))


def _things(linking: Linking, kept: Sketch) -> list[Any]:
    return msgspec.msgpack.decode(kept.sketch, type=list[linking.kind])  # type: ignore[name-defined]


def _day(kept: Sketch) -> int:
    return day_number(published_on(kept.published))


def _shifted(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
