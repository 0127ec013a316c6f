"""This module knows the newsroom's gold as entries of a record: what a perfect reader's events, statements and moves would be there.

Gold names an entry as `PAGE#ENTRY` ("nvb-deal#q4"); `ids` says which entry of the record that is.
"""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

import msgspec

from eval.gold import ROOT, Json, newsroom_gold
from onrecord.model.annotations import Annotations
from onrecord.model.article import Article
from onrecord.model.entries import EventEntry, MoveEntry
from onrecord.model.page import Page
from onrecord.model.record import Reading, Statement, Version
from onrecord.store.entries import events_of, moves_of, statements_of

SURE = 1.0
"""The score of gold entries."""


class GoldRecord(msgspec.Struct, frozen=True, kw_only=True):
    """The newsroom's record.

    Attributes:
        ids: the entry's id by its reference in gold.
        clusters: the cluster of each event or statement that gold tells more than once, by the entry's id.
    """

    events: tuple[EventEntry, ...]
    statements: tuple[Statement, ...]
    moves: tuple[MoveEntry, ...]
    ids: Mapping[str, str]
    clusters: Mapping[str, str]


def gold_views() -> Json:
    """What the pages say together, by hand: timeline, positions, exchanges …"""
    found: Json = json.loads((ROOT / "samples" / "gold" / "record.json").read_text(encoding="utf-8"))
    return found


@cache
def gold_record() -> GoldRecord:
    """The newsroom's gold as a record; one version for each page, in the order of the pages."""
    record = record_of(newsroom_gold())
    return msgspec.structs.replace(record, clusters=_clusters(record.ids))


def record_of(lines: Iterable[Json]) -> GoldRecord:
    """Lines of the machine contract, each with the page's file, address and day of capture, as a record in which nothing is merged."""
    read = [(version_of(line), reading_of(line)) for line in lines]
    events = tuple(event for version, reading in read for event in events_of(reading, version))
    statements = tuple(statement for version, reading in read for statement in statements_of(reading, version))
    moves = tuple(move for version, reading in read for move in moves_of(reading, version))
    ids = {f"{event.version}#{event.event}": event.id for event in events}
    ids |= {f"{statement.version}#{statement.quotation}": statement.id for statement in statements}
    ids |= {f"{move.version}#{move.move}": move.id for move in moves}
    return GoldRecord(events=events, statements=statements, moves=moves, ids=ids, clusters={})


def reading_of(line: Json) -> Reading:
    """A page of gold as a reading: its annotations, and as much of the article as entries take from it."""
    notes = {layer: [_known(layer, each) for each in line[layer]] for layer in ("mentions", "quotations", "events", "moves")}
    annotations = msgspec.convert({**notes, "entities": line["entities"]}, Annotations)
    page = Page(address=line["file"], text=line["text"], lines=())
    told = line["article"]
    fields = {"blocks": told["blocks"], "headline": told["headline"], "outlet": told["outlet"], "agency": told["agency"]}
    article = msgspec.convert({**fields, "page": msgspec.to_builtins(page), "published": told["published"]}, Article)
    return Reading(article=article, annotations=annotations)


def version_of(line: Json) -> Version:
    """A page of gold as a version, whose id is the page's in gold."""
    told = line["article"]
    headline = line["text"][slice(*told["headline"])] if told["headline"] else ""
    return Version(
        id=line["id"],
        page=line["file"],
        number=1,
        address=line["address"],
        headline=headline,
        outlet=told["outlet"],
        agency=told["agency"],
        published=told["published"] and told["published"]["edtf"],
        read=f"{line['captured']}T12:00:00Z",
        statements=len(line["quotations"]),
        latest=True,
    )


def _known(layer: str, each: Json) -> Json:
    """What the annotations have fields for, of what gold says; gold is sure of it."""
    fields: Iterable[str] = {
        field.encode_name for field in msgspec.structs.fields(_ITEM[layer]) if field.encode_name in each and field.name != "score"
    }
    kept: Json = {name: _one(name, each[name]) for name in fields if each[name] is not None}
    return kept | ({} if layer == "mentions" else {"score": each.get("score", SURE)})


def _one(name: str, value: Any) -> Any:
    """A joint speaker is several entities in gold; an entry has one, or its words."""
    return None if name in ("speaker_entity", "by") and isinstance(value, list) else value


def _clusters(ids: Mapping[str, str]) -> dict[str, str]:
    views = gold_views()
    groups = [group["refs"] for group in views["timeline"]] + [group["statements"] for group in views["same"]]
    return {ids[ref]: f"gold:{group[0]}" for group in groups for ref in group}


def _item(layer: str) -> Any:
    kind = next(field.type for field in msgspec.structs.fields(Annotations) if field.name == layer)
    return kind.__args__[0]


_ITEM = {layer: _item(layer) for layer in ("mentions", "quotations", "events", "moves")}
