"""This module knows how to fill a record with the newsroom as a perfect reader would read it: its gold, with what gold says is one."""

from itertools import pairwise
from pathlib import Path

import msgspec

from eval.gold import newsroom_gold
from eval.gold_entries import gold_views, reading_of
from onrecord.linking import link_record
from onrecord.model.judgement import Judgement, Relation, Verdict
from onrecord.model.query import EventQuery, StatementQuery
from onrecord.store import Store, open_record
from onrecord.verdicts import settle_clusters

AT = "2034-12-01T08:00:00Z"
GOLD = "rule:gold"


def newsroom(path: Path) -> Store:
    """A record of the newsroom: statements, events, moves, actors, and what is told more than once."""
    store = open_record(path)
    pages: dict[str, str] = {}
    for line in newsroom_gold():
        reading = reading_of(line)
        page = msgspec.structs.replace(reading.article.page, address=line["address"])
        store.add(msgspec.structs.replace(reading, article=msgspec.structs.replace(reading.article, page=page)), read_at=AT)
        pages[store.history(store.find_page(line["address"]) or "")[-1].version] = line["id"]
    _settle(store, _ids(store, pages))
    for _ in link_record(store, at=AT):
        pass
    return store


def _ids(store: Store, pages: dict[str, str]) -> dict[str, str]:
    ids = {f"{pages[event.version]}#{event.event}": event.id for event in store.each_event(EventQuery(superseded=True))}
    return ids | {f"{pages[said.version]}#{said.quotation}": said.id for said in store.each_statement(StatementQuery(superseded=True))}


def _settle(store: Store, ids: dict[str, str]) -> None:
    views = gold_views()
    for relation, groups in (
        (Relation.SAME_EVENT, [group["refs"] for group in views["timeline"]]),
        (Relation.SAME_STATEMENT, [group["statements"] for group in views["same"]]),
    ):
        pairs = [(ids[one], ids[two]) for group in groups for one, two in pairwise(group) if ids[one] != ids[two]]
        judged = [_same(relation, *pair) for pair in pairs]
        store.add_judgements(judged, at=AT)
        settle_clusters(store, relation, {item for pair in pairs for item in pair})


def _same(relation: Relation, one: str, two: str) -> Judgement:
    left, right = sorted((one, two))
    reasons = ("told of the same day", "the same words are in both")
    return Judgement(relation=relation, left=left, right=right, verdict=Verdict.SAME, author=GOLD, score=1.0, reasons=reasons)
