"""This module knows which things that a record keeps are worth reading again when something new is linked: those that share a key with it.

The keys under which things are found are kept as *shelves*, one for all that was linked together, as marks of 32 bits.
Those of all the days around are searched at once, without reading the things themselves, and only what is found is read.
Under a key so many things are looked at, at most, the nearest in time; so what one article costs does not grow with the record.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from hashlib import blake2b
from typing import Any, NamedTuple, TypeVar
from zlib import crc32

import msgspec
import numpy as np
from numpy.typing import NDArray

from onrecord.link.near import SIEVE, Held, Places
from onrecord.link.sketch import Marks
from onrecord.stage import Linkable

Thing = TypeVar("Thing", bound=Linkable)
Key = tuple[str, ...]
Names = NDArray[np.uint64]
KEY_BITS = np.uint64(32)
SEARCHED = 1 << 24
"""Bytes of keys that are searched at once."""


def no_keys(_: Any) -> tuple[Key, ...]:
    """What a thing asks for that leads nowhere further."""
    return ()


def own_name(thing: Any) -> str:
    """That a thing stands for itself alone."""
    name: str = thing.id
    return name


class Meeting(NamedTuple):
    """How a linker finds what it compares something new with.

    Attributes:
        filed: the keys under which a thing is found.
        asked: the keys under which others are looked for.
        day: when a thing was published, as an ordinal; 0 where it is not known.
        before, after: how many things are looked at under one key: so many before the new one in the order of days, so many after it.
        most: how many a new one is compared with at most: those that share the most keys, the nearest in time of several.
        stands_for: what a thing is as good as another in; of those of one day that agree in it the first that came stands for all.
        again: the keys that a thing asks for that was itself found, where its verdicts hang on more than it and the new one.
        rounds: how often what was found asks again.
    """

    filed: Callable[[Any], Iterable[Key]]
    asked: Callable[[Any], Iterable[Key]]
    day: Callable[[Any], int]
    before: int
    after: int
    most: int
    stands_for: Callable[[Any], str] = own_name
    again: Callable[[Any], Iterable[Key]] = no_keys
    rounds: int = 0


class Found(NamedTuple):
    """Where a thing is kept: its version, and its place among the things of that version."""

    version: str
    place: int


class Shelf(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """Where the things of some versions are found.

    Attributes:
        versions: their ids; "" of one whose things are no more as they were.
        on_each: how many things each has.
        days: of each thing, as an ordinal.
        names: 64 bits for each, what orders those of one day; the same for those that stand for one another.
        counts: how many keys each has.
        keys: their marks, one thing after another.
    """

    versions: tuple[str, ...]
    on_each: bytes
    days: bytes
    names: bytes
    counts: bytes
    keys: bytes


class _Shelved(NamedTuple):
    """What is held under keys that somebody asks for.

    Attributes:
        keys: the marks; holders: the number of the thing that holds each.
        days, names: of each such thing; on, at: the number of its version, and its place there.
        versions: their ids.
    """

    keys: Marks
    holders: Places
    days: Places
    names: Names
    on: Places
    at: Places
    versions: list[str]

    def found(self, numbers: Places) -> list[Found]:
        """Where some of these things are kept."""
        return [Found(self.versions[on], at) for on, at in zip(self.on[numbers].tolist(), self.at[numbers].tolist(), strict=True)]


def shelve(versions: Mapping[str, Sequence[Any]], meeting: Meeting) -> Shelf:
    """The shelf of some versions' things."""
    things = [thing for on_it in versions.values() for thing in on_it]
    keys = [_marks(meeting.filed(thing)) for thing in things]
    return Shelf(
        versions=tuple(versions),
        on_each=np.array([len(on_it) for on_it in versions.values()], np.uint32).tobytes(),
        days=np.array([meeting.day(thing) for thing in things], np.uint32).tobytes(),
        names=np.array([_name(meeting.stands_for(thing)) for thing in things], np.uint64).tobytes(),
        counts=np.array([len(each) for each in keys], np.uint32).tobytes(),
        keys=b"".join(each.tobytes() for each in keys),
    )


def without(shelf: Shelf, gone: Collection[str]) -> Shelf:
    """The shelf without the things of some versions."""
    if gone and any(version in gone for version in shelf.versions):
        return msgspec.structs.replace(shelf, versions=tuple("" if version in gone else version for version in shelf.versions))
    return shelf


def find_near(new: Sequence[Any], shelves: Iterable[Shelf], meeting: Meeting, days: int | None = None) -> Iterator[list[Found]]:
    """For each new thing, what it is to be compared with; whatever is on the shelves, itself as well.

    Args:
        days: how many days apart two things may be.
    """
    near = _find(new, shelves, meeting, [_marks(meeting.asked(each)) for each in new], days)
    yield from map(near.kept.found, near.numbers) if near.kept else ([] for _ in new)


def find_further(found: Sequence[Any], shelves: Iterable[Shelf], meeting: Meeting) -> list[Found]:
    """What must be known beside things that were found, in the order in which it was shelved."""
    near = _find(found, shelves, meeting, [_marks(meeting.again(each)) for each in found], None)
    return near.kept.found(np.unique(np.concatenate([np.zeros(0, np.int64), *near.numbers]))) if near.kept else []


def meet(new: Sequence[Thing], known: Sequence[Thing], meeting: Meeting, days: int | None = None) -> Iterator[tuple[Thing, Thing]]:
    """Pairs of a new thing with a known or another new one, without a record; each pair once."""
    everything = {f"{number}": [thing] for number, thing in enumerate((*new, *known))}
    shelf = shelve(everything, meeting)
    found = find_near(new, [shelf], meeting, days)
    yield from pairs_of(new, found, {Found(version, 0): thing for version, (thing,) in everything.items()})


def pairs_of(new: Sequence[Thing], found: Iterable[Sequence[Found]], things: Mapping[Found, Thing]) -> Iterator[tuple[Thing, Thing]]:
    """Each new thing with what was found for it; each pair once, nothing with itself."""
    seen: set[tuple[str, str]] = set()
    for thing, near in zip(new, found, strict=True):
        for other in (things[each] for each in near if each in things):
            ids = (thing.id, other.id) if thing.id < other.id else (other.id, thing.id)
            if thing.id != other.id and ids not in seen:
                seen.add(ids)
                yield thing, other


class _Near(NamedTuple):
    """For each of some things the numbers of what was found."""

    kept: _Shelved | None
    numbers: Iterable[Places]


def _find(new: Sequence[Any], shelves: Iterable[Shelf], meeting: Meeting, asked: Sequence[Marks], days: int | None) -> _Near:
    if not any(map(len, asked)):
        return _Near(None, ())
    wanted = Held(np.concatenate(asked), np.repeat(np.arange(len(asked)), [len(each) for each in asked]))
    kept = _searched(shelves, wanted.keys)
    on_day = np.array([meeting.day(each) for each in new], np.int64)
    ranks, turns = _order(new, on_day, kept, meeting)
    places, holders = _in_places(kept, ranks)
    starts, ends = _ranges(Held(wanted.keys, turns[wanted.holders]), places, meeting)
    ranges = [[(start, end) for start, end in zip(*each, strict=True) if start < end] for each in _by_thing(starts, ends, asked)]
    return _Near(
        kept,
        (_nearest(day, kept, holders, near, meeting.most, days) for day, near in zip(on_day.tolist(), ranges, strict=True)),
    )


def _by_thing(starts: Places, ends: Places, asked: Sequence[Marks]) -> Iterator[tuple[list[int], list[int]]]:
    """The ranges of each thing's keys."""
    passed = 0
    for marks in asked:
        here = slice(passed, passed := passed + len(marks))
        yield starts[here].tolist(), ends[here].tolist()


def _marks(keys: Iterable[Key]) -> Marks:
    return np.array(sorted({crc32("\x1f".join(key).encode("utf-8", "surrogatepass")) for key in keys}), np.uint32)


def _name(name: str) -> int:
    return int.from_bytes(blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def _searched(shelves: Iterable[Shelf], wanted: Marks) -> _Shelved:
    """What stands on shelves under wanted keys: some at a time, so that they need not be in memory together."""
    holes = np.zeros(SIEVE, bool)
    holes[wanted % SIEVE] = True
    exact = np.unique(wanted)
    pieces = [_shelved(shelf, holes, exact) for shelf in _put_together(shelves)]
    passed = np.cumsum([0, *(len(piece.days) for piece in pieces)])
    versions = np.cumsum([0, *(len(piece.versions) for piece in pieces)])
    return _Shelved(
        keys=np.concatenate([np.zeros(0, np.uint32), *(piece.keys for piece in pieces)]),
        holders=np.concatenate([np.zeros(0, np.int64), *(piece.holders + before for piece, before in zip(pieces, passed, strict=False))]),
        days=np.concatenate([np.zeros(0, np.int64), *(piece.days for piece in pieces)]),
        names=np.concatenate([np.zeros(0, np.uint64), *(piece.names for piece in pieces)]),
        on=np.concatenate([np.zeros(0, np.int64), *(piece.on + before for piece, before in zip(pieces, versions, strict=False))]),
        at=np.concatenate([np.zeros(0, np.int64), *(piece.at for piece in pieces)]),
        versions=[version for piece in pieces for version in piece.versions],
    )


def _put_together(shelves: Iterable[Shelf]) -> Iterator[Shelf]:
    """Fewer shelves, with the same on them."""
    waiting: list[Shelf] = []
    size = 0
    for shelf in shelves:
        waiting.append(shelf)
        size += len(shelf.keys)
        if size >= SEARCHED:
            yield _one_shelf(waiting)
            waiting, size = [], 0
    if waiting:
        yield _one_shelf(waiting)


def _one_shelf(shelves: Sequence[Shelf]) -> Shelf:
    return Shelf(
        versions=tuple(version for shelf in shelves for version in shelf.versions),
        on_each=b"".join(shelf.on_each for shelf in shelves),
        days=b"".join(shelf.days for shelf in shelves),
        names=b"".join(shelf.names for shelf in shelves),
        counts=b"".join(shelf.counts for shelf in shelves),
        keys=b"".join(shelf.keys for shelf in shelves),
    )


def _shelved(shelf: Shelf, holes: NDArray[np.bool_], exact: Marks) -> _Shelved:
    """What stands on one shelf under wanted keys."""
    keys: Marks = np.frombuffer(shelf.keys, np.uint32)
    places = np.flatnonzero(holes[keys % SIEVE])
    places = places[exact[np.minimum(np.searchsorted(exact, keys[places]), len(exact) - 1)] == keys[places]]
    ends = np.cumsum(np.frombuffer(shelf.counts, np.uint32), dtype=np.int64)
    things, holders = np.unique(np.searchsorted(ends, places, "right"), return_inverse=True)
    firsts = np.cumsum([0, *np.frombuffer(shelf.on_each, np.uint32)])
    on = np.searchsorted(firsts, things, "right") - 1
    if "" in shelf.versions:
        is_there = np.array([bool(version) for version in shelf.versions], bool)[on]
        kept = is_there[holders]
        places, things, on = places[kept], things[is_there], on[is_there]
        holders = (np.cumsum(is_there) - 1)[holders[kept]]
    return _Shelved(
        keys=keys[places],
        holders=holders,
        days=np.frombuffer(shelf.days, np.uint32)[things].astype(np.int64),
        names=np.frombuffer(shelf.names, np.uint64)[things],
        on=on,
        at=things - firsts[on],
        versions=list(shelf.versions),
    )


def _order(new: Sequence[Any], on_day: Places, kept: _Shelved, meeting: Meeting) -> tuple[Places, Places]:
    """The rank of each thing found, and of each new one among them; those that stand for one another have one rank."""
    theirs = np.array([_name(meeting.stands_for(each)) for each in new], np.uint64)
    days, names = np.concatenate([kept.days, on_day]), np.concatenate([kept.names, theirs])
    order = np.lexsort((names, days))
    steps = (np.diff(days[order]) != 0) | (np.diff(names[order]) != 0)
    ranks = np.empty(len(order), np.int64)
    ranks[order] = np.cumsum([0, *steps])
    return ranks[: len(kept.days)], ranks[len(kept.days) :]


def _in_places(kept: _Shelved, ranks: Places) -> tuple[Names, Places]:
    """The places of keys, ascending, each with who holds it: the first that came of those of one rank."""
    places, first = np.unique(_place(kept.keys, ranks[kept.holders]), return_index=True)
    return places, kept.holders[first]


def _ranges(wanted: Held, places: Names, meeting: Meeting) -> tuple[Places, Places]:
    """Where those begin and end that stand so near a new thing under each key that it asks for; it is wanted with the thing's own rank."""
    first, past = (np.searchsorted(places, _place(wanted.keys, at)) for at in (np.int64(0), np.int64((1 << 32) - 1)))
    here = np.searchsorted(places, _place(wanted.keys, wanted.holders))
    starts = np.maximum(here - meeting.before, first)
    return starts, np.minimum(starts + meeting.before + meeting.after, past)


def _nearest(day: int, kept: _Shelved, holders: Places, ranges: Sequence[tuple[int, int]], most: int, days: int | None) -> Places:
    """The numbers of those in some ranges; at most so many."""
    if not ranges:
        return np.zeros(0, np.int64)
    others, times = np.unique(np.concatenate([holders[start:end] for start, end in ranges]), return_counts=True)
    apart = np.abs(kept.days[others] - day)
    if days is not None:
        in_reach = (apart <= days) | (kept.days[others] == 0) | (day == 0)
        others, times, apart = others[in_reach], times[in_reach], apart[in_reach]
    return others[np.lexsort((kept.names[others], apart, -times))][:most]


def _place(keys: Marks, ranks: Places | np.int64) -> Names:
    return keys.astype(np.uint64) << KEY_BITS | np.asarray(ranks).astype(np.uint64)


def day_number(day: date | None) -> int:
    """A day as it is ordered; one that is not known comes before all others."""
    return day.toordinal() if day else 0
