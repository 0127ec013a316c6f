"""This module knows how well the timeline equals the newsroom's gold: from gold's own events, and from what is found.

"From gold" is told which events are one; "linked" has gold's events, and `link/events.py` says which are one; "found" takes what `annotate`
finds on the pages, linked. A happening of gold is right where date, status, on whose word and which events are one are the gold's, of those
events that gold names; of what is found, where an event on its words has its date and status.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any

import msgspec

from eval.gold import newsroom_annotated, newsroom_gold
from eval.gold_entries import GoldRecord, gold_record, gold_views, record_of
from eval.linked_newsroom import happenings
from onrecord.link.events import SameEvents
from onrecord.link.judge import judge
from onrecord.model.entries import EventEntry
from onrecord.views.timeline import TimelineRow, timeline

Entry = Mapping[str, Any]
ABOUT = ("file", "address", "captured")


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """A field in which a row of a view is not what gold says."""

    entry: str
    field: str
    gold: str
    found: str

    def __str__(self) -> str:
        """The cell, gold's value and the one found."""
        return f"{self.entry}: {self.field} {self.gold} in gold, {self.found} here"


def figures() -> dict[str, float]:
    """How much of the timeline is as in gold."""
    total = len(gold_views()["timeline"])
    return {f"views timeline {name}": 1 - len({each.entry for each in told()}) / total for name, told in TOLD.items()}


def differences() -> list[str]:
    """Every cell that is otherwise than in gold."""
    return [f"timeline {name}: {difference}" for name, told in TOLD.items() for difference in told()]


def from_gold() -> list[Difference]:
    """Where the timeline made from gold's events is not gold's timeline: date, status, on whose word, and which events are one."""
    return _all_differences(gold_record())


def _linked() -> list[Difference]:
    return _all_differences(_joined(gold_record(), newsroom_gold()))


@cache
def _found() -> list[Difference]:
    """What of gold's happenings annotate does not find, on one of their pages, with the words, the status and the date."""
    golds, preds = newsroom_annotated()
    lines = [{**{name: gold[name] for name in ABOUT}, **pred} for gold, pred in zip(golds, preds, strict=True)]
    record = _joined(record_of(lines), preds)
    rows, by_version = _rows(record), dict[str, list[EventEntry]]()
    for event in record.events:
        by_version.setdefault(event.version, []).append(event)
    return [difference for entry in gold_views()["timeline"] for difference in _not_found(entry, rows, by_version)]


TOLD: Mapping[str, Callable[[], list[Difference]]] = {"from gold": from_gold, "linked": _linked, "found": _found}


def _joined(record: GoldRecord, lines: Iterable[dict[str, Any]]) -> GoldRecord:
    """The record with the clusters of events that the linker finds."""
    clusters = judge(SameEvents()(happenings(lines), []))
    return msgspec.structs.replace(record, clusters={record.ids[name]: each.id for each in clusters for name in each.members})


def _all_differences(record: GoldRecord) -> list[Difference]:
    rows = _rows(record)
    return [difference for entry in gold_views()["timeline"] for difference in _differences(entry, rows, record.ids)]


def _rows(record: GoldRecord) -> dict[str, TimelineRow]:
    return {telling.entry: row for row in timeline(record.events, record.clusters) for telling in row.tellings}


def _differences(entry: Entry, rows: Mapping[str, TimelineRow], ids: Mapping[str, str]) -> Iterator[Difference]:
    row = rows[ids[entry["refs"][0]]]
    names = {ids[name]: name for each in gold_views()["timeline"] for name in each["refs"]}
    asked = {
        "date": (entry["date"], row.when),
        "status": (entry["status"], row.status),
        "vouched": (entry["vouched"], row.according_to),
        "events": (_listed(entry["refs"]), _listed(names[each.entry] for each in row.tellings if each.entry in names)),
    }
    for field, (gold, found) in asked.items():
        if str(gold).casefold() != str(found).casefold():
            yield Difference(entry=entry["what"], field=field, gold=str(gold), found=str(found))


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))


def _not_found(entry: Entry, rows: Mapping[str, TimelineRow], events: Mapping[str, list[EventEntry]]) -> Iterator[Difference]:
    """Nothing where a row of an event on the entry's words has its status and date; else what is told there."""
    triggers = {event.id: (event.version, event.trigger) for event in gold_record().events}
    wanted = f"{entry['status']} {entry['date']}"
    told = list[str]()
    for ref in entry["refs"]:
        version, trigger = triggers[gold_record().ids[ref]]
        met = (event for event in events.get(version, ()) if any(one.meets(two) for one in trigger for two in event.trigger))
        told += [f"{rows[event.id].status} {rows[event.id].when}" for event in met]
    if wanted not in told:
        yield Difference(entry=entry["what"], field="event", gold=wanted, found=" or ".join(dict.fromkeys(told)) or "not told")
