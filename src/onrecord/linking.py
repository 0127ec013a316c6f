"""This module knows how what stands in several articles is found to be one: the second half of the flow, on one screen.

    Record ──► Sketches ──► Judgements ──► Clusters
    new        what each    what is one,   stories, actors, utterances,
    versions   linker       what copies    happenings
               compares     what, and why

Linkers are pure: what they compare is read off each version once, and kept, so that new versions are judged beside old ones.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import chain, islice
from typing import Any, NamedTuple

import msgspec

from onrecord.link.answers import load_answer_linker
from onrecord.link.candidates import STATEMENTS_MEET
from onrecord.link.copies import CopyLinker
from onrecord.link.events import EVENTS_MEET, SameEvents
from onrecord.link.happenings import Happening, happenings_of
from onrecord.link.meeting import Found, Meeting, Shelf, find_further, find_near, pairs_of, shelve, without
from onrecord.link.parties import ACTORS_MEET, SameActors
from onrecord.link.positions import MOVES_MEET
from onrecord.link.seated import SEATS_MEET, Seats, seats_of
from onrecord.link.seats import Placed
from onrecord.link.sketch import KEPT_AS, Outline, days_of, outline
from onrecord.link.statements import SameStatements
from onrecord.link.stories import StoryLinker
from onrecord.link.tellings import Telling, tellings_of
from onrecord.link.told_twice import ToldTwice
from onrecord.link.turnabouts import Turnabouts
from onrecord.model.entries import Appearance, MoveEntry
from onrecord.model.judgement import Judgement, Relation
from onrecord.model.record import Sketch, Told
from onrecord.stage import Linkable, Linker, PairLinker
from onrecord.store import Store
from onrecord.verdicts import settle_linked

TOGETHER = 500
"""Versions that are linked at once, those of neighbouring days; more where very many wait."""

READ_TOGETHER = 50
"""Versions that are read at once; each with all that it tells."""


class Days(NamedTuple):
    """First and last day on which a version may have been published (ISO); two empty words where nothing is known."""

    first: str
    last: str


class Linking(NamedTuple):
    """Linkers that compare the same things, and how those are read off a version.

    Attributes:
        name: under which the record keeps them; another one where they are read otherwise than before.
        kind: their type, a struct of msgspec.
        meeting: how those worth comparing are found among all that is kept; without it all of the days around are read.
        recalled: a thing by its id, where a new one is to be compared with all that it was judged with before.
    """

    name: str
    kind: type[Any]
    read: Callable[[Told], Sequence[Linkable]]
    linkers: tuple[Linker[Any, Judgement], ...]
    meeting: Meeting | None = None
    recalled: Callable[[Store, str], Linkable | None] | None = None

    @property
    def days(self) -> int | None:
        """How many days apart two things may be and still be judged by one of the linkers; None is any number."""
        reaches = [linker.days for linker in self.linkers]
        return None if None in reaches else max((reach for reach in reaches if reach is not None), default=None)


def outlines_of(told: Told) -> tuple[Outline, ...]:
    """The outline of a version's article."""
    return (outline(told.reading, told.version.id, told.version.page),)


LINKINGS: tuple[Linking, ...] = (
    Linking(KEPT_AS, Outline, outlines_of, (CopyLinker(), StoryLinker())),
    Linking("actors", Appearance, lambda told: told.appearances, (SameActors(),), ACTORS_MEET, lambda store, item: store.appearance(item)),
    Linking("seats", Placed, seats_of, (Seats(),), SEATS_MEET),
    Linking("tellings with how they are quoted", Telling, tellings_of, (SameStatements(),), STATEMENTS_MEET),
    Linking("happenings with what they are done to", Happening, happenings_of, (SameEvents(), ToldTwice()), EVENTS_MEET),
    Linking("moves", MoveEntry, lambda told: told.moves, (load_answer_linker(), Turnabouts()), MOVES_MEET),
)
"""Everything that is linked, in order."""


class Near(NamedTuple):
    """New things, known ones that they may have to do with, and the pairs that are worth comparing."""

    new: list[Any]
    known: list[Any]
    pairs: list[tuple[Any, Any]]


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
    unlinked = store.unlinked()
    while lot := list(islice(unlinked, READ_TOGETHER)):
        waiting |= {told.version.id: Days(*days_of(told.version.published)) for told in lot}
        store.keep_sketches(sketch for told in lot for sketch in _sketched(told, linkings))
    return waiting


def _sketched(told: Told, linkings: Sequence[Linking]) -> Iterator[Sketch]:
    for linking in linkings:
        sketch = msgspec.msgpack.encode(linking.read(told))
        yield Sketch(linker=linking.name, version=told.version.id, sketch=sketch, published=told.version.published)


def _link(store: Store, linking: Linking, batch: Mapping[str, Days], waiting: Collection[str], at: str) -> None:
    new = {kept.version: _things(linking, kept) for kept in store.sketches_of(linking.name, batch)}
    near = _met(store, linking, linking.meeting, new, batch) if linking.meeting else _around(store, linking, new, batch, waiting)
    for linker in linking.linkers:
        relation, ids = Relation(linker.relation), {item.id for item in near.new}
        before = store.judgements(relation, ids)
        judged = _judged(store, linking, linker, near, before)
        store.forget_judgements(relation, ids, linker.name)
        store.add_judgements(judged, at=at)
        settle_linked(store, relation, ids, before, judged)


def _judged(store: Store, linking: Linking, linker: Linker[Any, Judgement], near: Near, before: Iterable[Judgement]) -> Sequence[Judgement]:
    if isinstance(linker, PairLinker):
        return linker.judge_pairs(near.new, near.pairs)
    if linking.recalled is None:
        return linker(near.new, near.known)
    there = {item.id for item in (*near.new, *near.known)}
    lost = {item for each in before for item in (each.left, each.right)} - there
    recalled = (linking.recalled(store, item) for item in sorted(lost))
    return linker(near.new, [*near.known, *(item for item in recalled if item)])


def _around(store: Store, linking: Linking, new: Mapping[str, list[Any]], batch: Mapping[str, Days], waiting: Collection[str]) -> Near:
    """The batch's things, and all of linked versions of the days around."""
    span = _span(batch.values(), linking.days)
    near = (kept for kept in store.sketches(linking.name, *span) if kept.version not in waiting)
    return Near(_all(new.values()), [thing for kept in near for thing in _things(linking, kept)], [])


def _met(store: Store, linking: Linking, meeting: Meeting, new: Mapping[str, list[Any]], batch: Mapping[str, Days]) -> Near:
    """The batch's things, those that share keys with them, and what those are judged beside; the batch is shelved."""
    span, fresh, shelf = _span(batch.values(), linking.days), _all(new.values()), shelve(new, meeting)
    found = list(find_near(fresh, chain(_shelves(store, linking, span), [shelf]), meeting, linking.days))
    things = _found(store, linking, new, found)
    edge = list(things.values())
    for _ in range(meeting.rounds):
        further = _found(store, linking, new, [find_further(edge, _shelves(store, linking, span), meeting)])
        edge = [thing for place, thing in further.items() if place not in things]
        things |= further
    store.keep_shelf(linking.name, msgspec.msgpack.encode(shelf), *_span(batch.values(), 0))
    known = [thing for place, thing in sorted(things.items()) if place.version not in new]
    return Near(fresh, known, list(pairs_of(fresh, found, things)))


def _shelves(store: Store, linking: Linking, span: Days) -> Iterator[Shelf]:
    """What is shelved of some days, without the things of versions that were read anew since."""
    gone = store.unshelved()
    for number, kept in store.shelves(linking.name, *span):
        yield without(msgspec.msgpack.decode(kept, type=Shelf), {version for version, until in gone.items() if number <= until})


def _found(store: Store, linking: Linking, new: Mapping[str, Sequence[Any]], found: Iterable[Sequence[Found]]) -> dict[Found, Any]:
    """What stands at some places; only that is read."""
    places: dict[str, set[int]] = {}
    for version, place in (each for near in found for each in near):
        places.setdefault(version, set()).add(place)
    things = {Found(version, place): new[version][place] for version in places.keys() & new.keys() for place in places[version]}
    for kept in store.sketches_of(linking.name, sorted(places.keys() - new.keys())):
        on_it = msgspec.msgpack.decode(kept.sketch, type=list[msgspec.Raw])
        for place in places[kept.version]:
            if place < len(on_it):
                things[Found(kept.version, place)] = msgspec.msgpack.decode(on_it[place], type=linking.kind)
    return things


def _span(days: Collection[Days], apart: int | None) -> Days:
    """The days that lie so many days from some of these at most; all of them where one is not known, or any distance will do."""
    if apart is None or not all(each.first for each in days):
        return Days("", "")
    return Days(_shifted(min(each.first for each in days), -apart), _shifted(max(each.last for each in days), apart))


def _all(things: Iterable[Sequence[Any]]) -> list[Any]:
    return [thing for on_it in things for thing in on_it]


def _things(linking: Linking, kept: Sketch) -> list[Any]:
    return msgspec.msgpack.decode(kept.sketch, type=list[linking.kind])  # type: ignore[name-defined]


def _shifted(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
