"""This module knows how to fill a record with the closing of a strait, told by two outlets: events, moves, actors, and what is one."""

from pathlib import Path

import msgspec

from onrecord.linking import link_record
from onrecord.model.annotations import Party
from onrecord.model.judgement import Judgement, Relation, Verdict
from onrecord.model.query import EventQuery
from onrecord.store import Store, open_record
from onrecord.verdicts import settle_clusters
from tests.contract.happenings import NOTES, TEXT, told
from tests.contract.readings import find

AT = "2031-04-05T08:00:00Z"
POST, LANTERN = "The Harbour Post", "The Lantern"

CLOSING = msgspec.structs.replace(NOTES.events[0], recipients=(Party(entity="vell"),), place=(find(TEXT, "the strait"),))
CLOSED_TO_VELL = msgspec.structs.replace(NOTES, events=(CLOSING, *NOTES.events[1:]))
"""What is found on the page, the strait closed against a party."""


def strait(path: Path) -> Store:
    """A record of the strait: one page by the Post, the same told by the Lantern a day later."""
    store = open_record(path)
    store.add(told(notes=CLOSED_TO_VELL), read_at=AT)
    lantern = told(address="https://lantern.example/strait", outlet=LANTERN, published="2031-04-03", notes=CLOSED_TO_VELL)
    store.add(lantern, read_at=AT)
    for _ in link_record(store, at=AT):
        pass
    closed = [event.id for event in store.each_event(EventQuery()) if event.trigger_words == "closed"]
    judge_same(store, Relation.SAME_EVENT, *closed)
    return store


def judge_same(store: Store, relation: Relation, one: str, two: str) -> None:
    """Let two entries be one, as a rule would say."""
    left, right = sorted((one, two))
    verdict = {"verdict": Verdict.SAME, "author": "rule:days", "score": 0.9, "reasons": ("both put it on 1 April",)}
    store.add_judgements([Judgement(relation=relation, left=left, right=right, **verdict)], at=AT)  # type: ignore[arg-type]
    settle_clusters(store, relation, (one, two))
