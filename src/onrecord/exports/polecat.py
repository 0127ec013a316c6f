"""This module knows POLECAT's table: PLOVER records as tab-separated lines under the columns that data set has, and five of ours.

The columns stand in POLECAT's order and are read by its users' tools as they are; those that nobody here fills (COW numbers, coordinates,
GeoNames and Wikipedia ids, the people of a story) are empty. Ours follow, so that the coding can be undone: type, mode and status as told,
the rule that fired, and who vouches. More than one value in a cell is joined by "; ".
"""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping

from onrecord.exports.plover import PloverActor, PloverRecord, quad_words
from onrecord.exports.tables import safe_cell


def _actor_columns(whose: str, actors: Callable[[PloverRecord], tuple[PloverActor, ...]]) -> dict[str, Callable[[PloverRecord], str]]:
    def each(field: str) -> Callable[[PloverRecord], str]:
        return lambda record: _joined(getattr(actor, field) for actor in actors(record))

    return {
        f"{whose} Name": each("identifier_text"),
        f"{whose} Country": each("code"),
        f"{whose} COW": _empty,
        f"Primary {whose} Sector": lambda record: next((actor.sector for actor in actors(record) if actor.sector), ""),
        f"{whose} Sectors": each("sector"),
        f"{whose} Title": _empty,
        f"{whose} Name Raw": each("actor_text"),
        f"Wikipedia {whose} ID": _empty,
    }


def _empty(_: PloverRecord) -> str:
    return ""


COLUMNS: Mapping[str, Callable[[PloverRecord], str]] = {
    "Event ID": lambda record: record.id,
    "Event Date": lambda record: record.date or "",
    "Event Type": lambda record: _joined(record.event),
    "Event Mode": lambda record: _joined(record.mode),
    "Intensity": lambda record: f"{record.event_scale:.1f}",
    "Quad Code": lambda record: quad_words(record.quad_code),
    "Contexts": lambda record: _joined(record.context),
    **_actor_columns("Actor", lambda record: record.actor),
    **_actor_columns("Recipient", lambda record: record.recipient),
    "Placename": _empty,
    "City": _empty,
    "District": _empty,
    "Province": _empty,
    "Country": _empty,
    "Latitude": _empty,
    "Longitude": _empty,
    "GeoNames ID": _empty,
    "Raw Placename": lambda record: record.event_loc.name if record.event_loc else "",
    "Feature Type": _empty,
    "Source": lambda record: record.cite_info.publication or "",
    "Publication Date": lambda record: record.onrecord.published or "",
    "Story People": _empty,
    "Story Organizations": _empty,
    "Story Locations": _empty,
    "Language": _empty,
    "Version": lambda record: record.coder,
    "Told Type": lambda record: record.onrecord.type,
    "Told Mode": lambda record: record.onrecord.mode or "",
    "Told Status": lambda record: record.onrecord.status,
    "Coding Rule": lambda record: record.onrecord.rule or "",
    "According To": lambda record: record.onrecord.according_to,
}
"""What stands in each column, in order."""
NUMBERS = frozenset({"Intensity"})
"""Columns of numbers, which no page has written."""


def polecat_lines(records: Iterable[PloverRecord]) -> Iterator[str]:
    """A header, then a line for each record, one by one; a tab or line break inside a cell becomes a space."""
    yield _line(COLUMNS)
    for record in records:
        yield _line(_cell(name, column(record)) for name, column in COLUMNS.items())


def _cell(name: str, value: str) -> str:
    """A number as it is, words made safe for a spreadsheet."""
    return value if name in NUMBERS else safe_cell(" ".join(value.split()))


def _line(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line, delimiter="\t", lineterminator="\n").writerow(cells)
    return line.getvalue()


def _joined(values: Iterable[str | None]) -> str:
    return "; ".join(value for value in values if value)
