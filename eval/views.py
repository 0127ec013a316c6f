"""This module knows how well derived views equal those that gold tells by hand: from gold's own entries, and from what annotate finds.

`python -m eval.views` prints every difference between the newsroom's gold timeline and the one made from its gold events.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from eval.gold import ROOT, annotated, newsroom_gold
from eval.gold_entries import GoldRecord, gold_record, gold_views, record_of
from eval.seed import DOCUMENT, GOLD
from eval.seed import annotated as annotated_seed
from onrecord.model.dealings import Step
from onrecord.model.entries import EventEntry
from onrecord.model.page import Capture
from onrecord.model.span import Span
from onrecord.pages import lay_out
from onrecord.views.assessments import assessments
from onrecord.views.channels import channels
from onrecord.views.named import SideNames
from onrecord.views.tensions import tensions
from onrecord.views.timeline import TimelineRow, timeline

PAGES = ROOT / "samples" / "newsroom" / "pages"
Entry = Mapping[str, Any]


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """A field in which a row of a view is not what gold says."""

    entry: str
    field: str
    gold: str
    found: str


def figures() -> dict[str, float]:
    """How much of each view is as in gold; those of the seed page only where the shared data is there."""
    gold = gold_views()["timeline"]
    wrong = {difference.entry for difference in timeline_differences(gold_record())}
    return {"views timeline from gold": 1 - len(wrong) / len(gold), "views timeline found": _found_share(gold), **_seed_figures()}


def timeline_differences(record: GoldRecord) -> list[Difference]:
    """Where the timeline made from gold's events is not gold's timeline: date, status, on whose word, and which events are one."""
    rows = _rows(record)
    return [difference for entry in gold_views()["timeline"] for difference in _differences(entry, rows, record.ids)]


def _rows(record: GoldRecord) -> dict[str, TimelineRow]:
    return {telling.entry: row for row in timeline(record.events, record.clusters) for telling in row.tellings}


def _differences(entry: Entry, rows: Mapping[str, TimelineRow], ids: Mapping[str, str]) -> Iterator[Difference]:
    refs = entry["refs"]
    row = rows[ids[refs[0]]]
    asked = {
        "date": (entry["date"], row.when),
        "status": (entry["status"], row.status),
        "vouched": (entry["vouched"], row.according_to),
        "refs": (sorted(ids[ref] for ref in refs), sorted(telling.entry for telling in row.tellings)),
    }
    for field, (gold, found) in asked.items():
        if str(gold).casefold() != str(found).casefold():
            yield Difference(entry=entry["what"], field=field, gold=str(gold), found=str(found))


def _found_share(gold: list[Entry]) -> float:
    """The share of gold's happenings of which annotate finds, on one of their pages, the words, the status and the date."""
    golds = newsroom_gold()
    pages = [lay_out(Capture(address=line["file"], body=(PAGES / line["file"]).read_bytes(), captured=line["captured"])) for line in golds]
    about = [{name: line[name] for name in ("file", "address", "captured")} for line in golds]
    found = record_of({**line, **told} for line, told in zip(annotated(golds, pages), about, strict=True))
    rows, events = _rows(found), _by_version(found.events)
    return sum(_is_found(entry, rows, events) for entry in gold) / len(gold)


def _by_version(events: Iterable[EventEntry]) -> dict[str, list[EventEntry]]:
    found: dict[str, list[EventEntry]] = {}
    for event in events:
        found.setdefault(event.version, []).append(event)
    return found


def _is_found(entry: Entry, rows: Mapping[str, TimelineRow], events: Mapping[str, list[EventEntry]]) -> bool:
    triggers = {event.id: (event.version, event.trigger) for event in gold_record().events}
    for ref in entry["refs"]:
        version, trigger = triggers[gold_record().ids[ref]]
        for event in events.get(version, []):
            row = rows[event.id]
            if (row.status, row.when) == (entry["status"], entry["date"]) and any(
                one.meets(two) for one in trigger for two in event.trigger
            ):
                return True
    return False


def _seed_figures() -> dict[str, float]:
    """Of the seed page's record: the share of channels, of assessments and of tensions that the views show, by the words they stand on."""
    if not GOLD.is_file():
        return {}
    gold = json.loads(GOLD.read_text(encoding="utf-8"))
    file = next(document["file"] for document in gold["documents"] if document["id"] == DOCUMENT)
    line = {**annotated_seed(file), "id": DOCUMENT, "file": file, "address": file, "captured": "2022-02-14"}
    record = record_of([line])
    names = SideNames(record.events)
    stands = _stands_on(record)
    steps: list[Step] = [step for channel in channels(record.events, record.statements, names) for step in channel.steps]
    said = [each.said.statement for each in assessments(record.statements, names)]
    rows = tensions(record.events, record.statements, record.clusters)
    sides = {side.entry for row in rows for side in (row.left, row.right)}
    return {
        "views seed channels": _share([[each["span"]] for each in gold["channels"]], [stands[step.entry] for step in steps]),
        "views seed assessments": _share([_spans(each, gold) for each in gold["relations"]], [stands[each] for each in said]),
        "views seed tensions": _share([each["spans"] for each in gold["tensions"] if "spans" in each], [stands[each] for each in sides]),
    }


def _spans(relation: Entry, gold: Entry) -> list[Entry]:
    statements = {each["id"]: each for each in gold["statements"]}
    return [span for each in relation["from"] for span in _content(statements[each])]


def _content(statement: Entry) -> list[Entry]:
    content = statement.get("content_spans") or statement.get("content") or []
    return content if isinstance(content, list) else [content]


def _stands_on(record: GoldRecord) -> dict[str, tuple[Span, ...]]:
    return {each.id: each.content for each in record.statements} | {each.id: each.trigger for each in record.events}


def _share(golds: list[list[Entry]], found: list[tuple[Span, ...]]) -> float:
    """The share of gold's items one of whose spans is met by a span found."""
    pieces = [piece for spans in found for piece in spans]
    return sum(any(piece.meets(Span(each["start"], each["end"])) for each in spans for piece in pieces) for spans in golds) / len(golds)


def main() -> None:
    """Print every difference."""
    for difference in timeline_differences(gold_record()):
        print(f"timeline: {difference.entry}: {difference.field} is {difference.found!r}, gold {difference.gold!r}")


if __name__ == "__main__":
    main()
