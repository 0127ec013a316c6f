"""This module knows how well derived views equal those that gold tells by hand: the newsroom's timeline, and those of the seed page.

`python -m eval views` prints every difference between the newsroom's gold timeline and the one made.
"""

import json
from collections.abc import Mapping
from typing import Any

from eval import timelines
from eval.gold_entries import GoldRecord, record_of
from eval.seed import DOCUMENT, GOLD
from eval.seed import annotated as annotated_seed
from onrecord.model.dealings import Step
from onrecord.model.span import Span
from onrecord.views.assessments import assessments
from onrecord.views.channels import channels
from onrecord.views.named import SideNames
from onrecord.views.tensions import tensions

Entry = Mapping[str, Any]


def figures() -> dict[str, float]:
    """How much of each view is as in gold; those of the seed page only where the shared data is there."""
    return {**timelines.figures(), **_seed_figures()}


def differences() -> list[str]:
    """What the newsroom's timeline tells otherwise than gold."""
    return timelines.differences()


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
