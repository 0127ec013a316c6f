"""This module knows the timeline as the desk shows it: happenings under headings of years, months or days, and where each lies in time."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

import msgspec

from onrecord.text.day_bounds import EARLIEST, LATEST, bounds
from onrecord.views.timeline import TimelineQuery, TimelineRow
from onrecord.web.asking import address_of
from onrecord.web.asking_entries import ZOOMS
from onrecord.web.day_words import DayWords, day_words

FEW_YEARS, FEW_MONTHS = 3, 3
"""Where the happenings of an answer lie within so many months, they are shown by days; within so many years, by months."""
LEADS = 3
"""Happenings that are shown under a year or a month, those told by most outlets."""
STRIP = 100.0
"""How long the strip is on which a happening lies, in its own units."""
UNDATED = "no date is told"
_LENGTHS = {"years": 4, "months": 7, "days": 10}


class TimelineAsked(msgspec.Struct, frozen=True, kw_only=True):
    """What an address asks of the timeline: as `TimelineQuery`; `background` is "without" or "only", `zoom` one of `ZOOMS` or "" for what
    fits."""

    party: str = ""
    other: str = ""
    type: str = ""
    status: str = ""
    place: str = ""
    since: str = ""
    until: str = ""
    background: str = ""
    zoom: str = ""
    limit: int = 50
    offset: int = 0

    @property
    def query(self) -> TimelineQuery:
        """The same as a view is asked it."""
        return TimelineQuery(
            party=self.party,
            other=self.other,
            type=self.type,
            status=self.status,
            place=self.place,
            since=self.since,
            until=self.until,
            background={"": None, "without": False, "only": True}[self.background],
        )


class ShownHappening(msgspec.Struct, frozen=True, kw_only=True):
    """A happening in a list.

    Attributes:
        when: its date in words, or None where none is known.
        start, length: where it lies on a strip from the first to the last day of its heading's list, in parts of `STRIP`.
        opens, closes: whether the strip goes on at its start, or at its end, for as long as anybody knows.
    """

    row: TimelineRow
    when: DayWords | None
    start: float
    length: float
    opens: bool
    closes: bool


class Stretch(msgspec.Struct, frozen=True, kw_only=True):
    """A year, a month or a day of the timeline.

    Attributes:
        key: "2031", "2031-04" or "2031-04-02"; "" for what has no date.
        statuses: how many happenings got how far, the commonest first.
        rows: all of a day's; of a year or a month, those told by most outlets.
        closer: where to look at it more closely, or "".
    """

    key: str
    title: str
    total: int
    statuses: tuple[tuple[str, int], ...]
    rows: tuple[ShownHappening, ...]
    closer: str


class TimelineView(msgspec.Struct, frozen=True, kw_only=True):
    """A page of the timeline; `zooms` are the ways to look at it, each with its address, "" for the one in use."""

    stretches: tuple[Stretch, ...]
    zoom: str
    zooms: tuple[tuple[str, str], ...]


def shown_rows(rows: Sequence[TimelineRow], asked: TimelineAsked) -> Sequence[TimelineRow]:
    """The happenings of one page of the answer: looked at by days, the rows it asks for; else all, which their headings sum up."""
    return rows[asked.offset : asked.offset + asked.limit] if zoom_of(rows, asked) == "days" else rows


def zoom_of(rows: Sequence[TimelineRow], asked: TimelineAsked) -> str:
    """How closely the happenings are looked at: as asked, else as closely as they fit."""
    if asked.zoom:
        return asked.zoom
    months = sorted({key for row in rows if (key := _key(row, "months"))})
    if len({month[:4] for month in months}) > FEW_YEARS and len(rows) > asked.limit:
        return "years"
    return "months" if len(months) > FEW_MONTHS and len(rows) > asked.limit else "days"


def timeline_view(rows: Sequence[TimelineRow], asked: TimelineAsked) -> TimelineView:
    """The happenings of an answer under their headings."""
    zoom = zoom_of(rows, asked)
    extent = _extent(rows)
    grouped = groupby(sorted(shown_rows(rows, asked), key=lambda row: _key(row, zoom) or "~"), key=lambda row: _key(row, zoom))
    again = [(name, address_of("/timeline", msgspec.structs.replace(asked, zoom=name, offset=0)) if name != zoom else "") for name in ZOOMS]
    return TimelineView(
        stretches=tuple(_stretch(key, tuple(group), zoom, asked, extent) for key, group in grouped),
        zoom=zoom,
        zooms=tuple(again),
    )


def shown_happenings(rows: Iterable[TimelineRow]) -> tuple[ShownHappening, ...]:
    """Happenings on one strip from the first day to the last."""
    listed = tuple(rows)
    extent = _extent(listed)
    return tuple(_shown(row, extent) for row in listed)


def _stretch(key: str, rows: Sequence[TimelineRow], zoom: str, asked: TimelineAsked, extent: tuple[int, int]) -> Stretch:
    leads = (
        rows if zoom == "days" else sorted(sorted(rows, key=lambda row: (-row.outlets, -row.told))[:LEADS], key=lambda row: row.when or "~")
    )
    return Stretch(
        key=key,
        title=_title(key),
        total=len(rows),
        statuses=tuple(Counter(row.status for row in rows).most_common()),
        rows=tuple(_shown(row, extent) for row in leads),
        closer=_closer(key, zoom, asked),
    )


def _title(key: str) -> str:
    found = day_words(key)
    if not found:
        return UNDATED
    return f"{date.fromisoformat(key):%A}, {found.words}" if len(key) == 10 else found.words


def _closer(key: str, zoom: str, asked: TimelineAsked) -> str:
    if not key or zoom == "days":
        return ""
    return address_of("/timeline", msgspec.structs.replace(asked, since=key, until=key, zoom=ZOOMS[ZOOMS.index(zoom) + 1], offset=0))


def _key(row: TimelineRow, zoom: str) -> str:
    """The heading a happening stands under: by the first day it can be, the last where its start is open."""
    found = bounds(row.when)
    return (found[1] if found[0] == EARLIEST else found[0])[: _LENGTHS[zoom]] if found else ""


def _extent(rows: Iterable[TimelineRow]) -> tuple[int, int]:
    """The first and the last day, as ordinals, of all that is dated."""
    days = {day for row in rows for day in bounds(row.when) or ()} - {EARLIEST, LATEST}
    return (_ordinal(min(days)), _ordinal(max(days))) if days else (0, 0)


def _shown(row: TimelineRow, extent: tuple[int, int]) -> ShownHappening:
    ends = bounds(row.when)
    first, last = extent
    places = list(_places(ends, first, last)) if ends else [0.0, 0.0]
    return ShownHappening(
        row=row,
        when=day_words(row.when),
        start=round(places[0], 2),
        length=round(places[1] - places[0], 2),
        opens=bool(ends and ends[0] == EARLIEST),
        closes=bool(ends and ends[1] == LATEST),
    )


def _places(ends: tuple[str, str], first: int, last: int) -> Iterator[float]:
    for day in ends:
        at = first if day == EARLIEST else last if day == LATEST else min(max(_ordinal(day), first), last)
        yield (at - first) / max(last - first, 1) * STRIP


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()
