"""This module knows which things that a record keeps are worth reading again when something new is linked: those that share a key with it.

Of each version its *shelf* is kept beside what linkers compare: the keys under which its things are found, as marks of 32 bits.
Those of all the days around are searched at once, without reading the things themselves, and only what is found is read.
A linker that is given what is found judges as if it were given everything: under a key it looks at so many things at most, the nearest in
time, and these are found.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple
from zlib import crc32

import msgspec
import numpy as np
from numpy.typing import NDArray

from onrecord.link.near import SIEVE, Held, Places
from onrecord.link.sketch import Marks

Key = tuple[str, ...]
Names = NDArray[np.uint64]
KEY_BITS = np.uint64(32)


class Meeting(NamedTuple):
    """How a linker finds what it compares something new with.

    Attributes:
        filed: the keys under which a thing is found.
        asked: the keys under which others are looked for.
        before, after: how many things are looked at under one key: so many before the new one in the order of days, so many after it.
        most: how many known things a new one is compared with at most: those that share the most keys, the nearest in time of several.
    """

    filed: Callable[[Any], Iterable[Key]]
    asked: Callable[[Any], Iterable[Key]]
    before: int
    after: int
    most: int | None = None


class Shelf(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """Where the things of one version are found.

    Attributes:
        names: 64 bits for each thing, the beginning of its id: what orders those of one day.
        counts: how many keys each has.
        keys: their marks, one thing after another.
    """

    names: bytes
    counts: bytes
    keys: bytes


class Shelved(NamedTuple):
    """The shelf of a version, and the day of its publication as an ordinal; 0 where it is not known."""

    shelf: Shelf
    day: int


class Dated(NamedTuple):
    """A thing, and the day of its publication as an ordinal; 0 where it is not known."""

    thing: Any
    day: int


def shelve(things: Sequence[Any], meeting: Meeting) -> Shelf:
    """The shelf of a version's things."""
    keys = [_marks(meeting.filed(thing)) for thing in things]
    return Shelf(
        names=np.array([_name(thing) for thing in things], np.uint64).tobytes(),
        counts=np.array([len(each) for each in keys], np.uint32).tobytes(),
        keys=b"".join(each.tobytes() for each in keys),
    )


class _Known(NamedTuple):
    """Names and days of the known things; and the places of the keys under which they are filed, ascending, each with who holds it."""

    names: Names
    days: Places
    places: Names
    holders: Places


def find_known(new: Sequence[Dated], known: Mapping[str, Shelved], meeting: Meeting, days: int | None = None) -> dict[str, list[int]]:
    """The known things to be compared with new ones: by version, their places on it.

    Args:
        known: shelves by version.
        days: how many days apart two things may be, where the meeting has a `most`.
    """
    names, holders, keys = _joined([shelved.shelf for shelved in known.values()])
    on_each = [len(shelved.shelf.names) // names.itemsize for shelved in known.values()]
    on_day = np.repeat(np.array([shelved.day for shelved in known.values()], np.int64), on_each)
    ranks, turns = _order(new, names, on_day)
    asked = [_marks(meeting.asked(each.thing)) for each in new]
    wanted = Held(np.concatenate([np.zeros(0, np.uint32), *asked]), np.repeat(turns, [len(each) for each in asked]))
    kept = _Known(names, on_day, *_in_places(_sifted(Held(keys, holders), wanted.keys), ranks))
    starts, ends = _ranges(wanted, kept.places, meeting)
    found, passed = [np.zeros(0, np.int64)], 0
    for each, marks in zip(new, asked, strict=True):
        here = slice(passed, passed := passed + len(marks))
        found.append(_nearest(each.day, kept, zip(starts[here], ends[here], strict=True), meeting.most, days))
    return _by_version(np.unique(np.concatenate(found)), list(known), on_each)


def _marks(keys: Iterable[Key]) -> Marks:
    return np.array(sorted({crc32("\x1f".join(key).encode("utf-8", "surrogatepass")) for key in keys}), np.uint32)


def _name(thing: Any) -> int:
    """The beginning of its id."""
    return int.from_bytes(thing.id.encode()[:8].ljust(8, b"\0"), "big")


def _joined(shelves: Sequence[Shelf]) -> tuple[Names, Places, Marks]:
    """Of all things the names, and for each key its holder's number."""
    names: Names = np.frombuffer(b"".join(shelf.names for shelf in shelves), np.uint64)
    counts = np.frombuffer(b"".join(shelf.counts for shelf in shelves), np.uint32)
    keys: Marks = np.frombuffer(b"".join(shelf.keys for shelf in shelves), np.uint32)
    return names, np.repeat(np.arange(len(names)), counts), keys


def _order(new: Sequence[Dated], names: Names, days: Places) -> tuple[Places, Places]:
    """The rank of each known thing, and of each new one among them."""
    theirs = np.array([_name(each.thing) for each in new], np.uint64)
    order = np.lexsort((np.concatenate([names, theirs]), np.concatenate([days, np.array([each.day for each in new], np.int64)])))
    ranks = np.empty(len(order), np.int64)
    ranks[order] = np.arange(len(order))
    return ranks[: len(names)], ranks[len(names) :]


def _sifted(held: Held, wanted: Marks) -> Held:
    """What is held under keys that somebody may want."""
    holes = np.zeros(SIEVE, bool)
    holes[wanted % SIEVE] = True
    kept = np.flatnonzero(holes[held.keys % SIEVE])
    return Held(held.keys[kept], held.holders[kept])


def _in_places(held: Held, ranks: Places) -> tuple[Names, Places]:
    places = _place(held.keys, ranks[held.holders])
    order = np.argsort(places)
    return places[order], held.holders[order]


def _ranges(wanted: Held, places: Names, meeting: Meeting) -> tuple[Places, Places]:
    """Where those begin and end that stand so near a new thing under each key that it asks for; it is wanted with the thing's own rank."""
    first, past = (np.searchsorted(places, _place(wanted.keys, at)) for at in (np.int64(0), np.int64((1 << 32) - 1)))
    here = np.searchsorted(places, _place(wanted.keys, wanted.holders))
    starts = np.maximum(here - meeting.before, first)
    return starts, np.minimum(starts + meeting.before + meeting.after, past)


def _nearest(day: int, kept: _Known, ranges: Iterable[tuple[int, int]], most: int | None, days: int | None) -> Places:
    """The numbers of those in some ranges; at most so many."""
    pieces = [kept.holders[start:end] for start, end in ranges if start < end]
    others, times = np.unique(np.concatenate([np.zeros(0, np.int64), *pieces]), return_counts=True)
    if most is None:
        return others
    apart = np.abs(kept.days[others] - day)
    in_reach = (apart <= days) | (kept.days[others] == 0) | (day == 0) if days is not None else np.ones(len(others), bool)
    order = np.lexsort((kept.names[others], apart, -times, ~in_reach))
    return others[order[: min(most, int(in_reach.sum()))]]


def _place(keys: Marks, ranks: Places | np.int64) -> Names:
    return keys.astype(np.uint64) << KEY_BITS | np.asarray(ranks).astype(np.uint64)


def _by_version(found: Places, versions: Sequence[str], on_each: Sequence[int]) -> dict[str, list[int]]:
    ends = np.cumsum([0, *on_each])
    places: dict[str, list[int]] = {}
    for number, holder in zip((np.searchsorted(ends, found, "right") - 1).tolist(), found.tolist(), strict=True):
        places.setdefault(versions[number], []).append(holder - int(ends[number]))
    return places


def day_number(day: date | None) -> int:
    """A day as it is ordered; one that is not known comes before all others."""
    return day.toordinal() if day else 0
