"""This module knows how well derived views equal those the newsroom's gold tells by hand."""

from collections.abc import Iterable, Mapping

import msgspec

from eval.gold_entries import GoldRecord, gold_record, gold_views
from onrecord.views.timeline import TimelineRow, timeline


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """A field in which a row of a view is not what gold says."""

    entry: str
    field: str
    gold: str
    found: str


def figures() -> dict[str, float]:
    """How much of each view is as in gold, made from gold's own events, statements and clusters."""
    gold = gold_views()["timeline"]
    wrong = {difference.entry for difference in timeline_differences(gold_record())}
    return {"views timeline from gold": 1 - len(wrong) / len(gold)}


def timeline_differences(record: GoldRecord) -> list[Difference]:
    """Where the timeline made from gold's events is not gold's timeline: date, status, on whose word, and which events are one."""
    rows = {telling.entry: row for row in timeline(record.events, record.clusters) for telling in row.tellings}
    return [difference for entry in gold_views()["timeline"] for difference in _differences(entry, rows, record.ids)]


def _differences(entry: Mapping[str, object], rows: Mapping[str, TimelineRow], ids: Mapping[str, str]) -> Iterable[Difference]:
    refs = entry["refs"]
    assert isinstance(refs, list)
    row = rows[ids[refs[0]]]
    asked = {
        "date": (entry["date"], row.when),
        "status": (entry["status"], row.status),
        "vouched": (entry["vouched"], row.according_to),
        "refs": (sorted(ids[ref] for ref in refs), sorted(telling.entry for telling in row.tellings)),
    }
    for field, (gold, found) in asked.items():
        if str(gold).casefold() != str(found).casefold():
            yield Difference(entry=str(entry["what"]), field=field, gold=str(gold), found=str(found))


def main() -> None:
    """Print every difference."""
    for difference in timeline_differences(gold_record()):
        print(f"timeline: {difference.entry}: {difference.field} is {difference.found!r}, gold {difference.gold!r}")


if __name__ == "__main__":
    main()
