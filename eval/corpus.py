"""This module knows how well the corpus is read where it is kept for testing: passages as pages, scored layer by layer by the contract."""

from collections import Counter
from collections.abc import Sequence

from eval.gold import Json, board, corpus_annotated

SHOWN = (
    "blocks role", "quotations content", "quotations exact", "quotations full", "quotations full/direct", "quotations full/mixed",
    "quotations full/indirect", "quotations full/nested", "quotations speaker", "quotations directness", "quotations kind",
    "quotations cue", "quotations addressee", "quotations via", "quotations speaker_entity",
    "events trigger", "events type", "events full", "events mode", "events status", "events status macro", "events when", "events actor",
    "events recipient", "events party", "events party on matched", "events condition", "events voice", "events vouched_by",
    "mentions exact", "mentions head", "mentions span", "mentions exact/person", "mentions exact/state", "mentions exact/organisation",
    "mentions exact/office", "mentions exact/group", "mentions exact/place", "entities conll", "entities muc", "entities b3",
    "entities ceafe", "entities conll on matched", "entities found", "entities kind", "entities role", "entities for",
    "entities spoken for",
    "moves content", "moves full", "moves force", "moves by", "moves to", "moves answers", "moves issue",
)  # fmt: skip
"""Figures of the contract's scorer; "NAME macro" is the mean F1 of its labels."""
EVENTS = ("events trigger", "events type", "events status", "events actor", "events recipient")
"""Those shown of the events that direct speech tells."""


def figures() -> dict[str, float]:
    """F1 or accuracy by layer; empty where no story is in the test part."""
    golds, preds = corpus_annotated("test")
    return board(golds, preds, "corpus", SHOWN) | baselines(golds, "corpus") if golds else {}


def plain_figures() -> dict[str, float]:
    """The same of the coverage that is written as agencies write, and of the events that it tells in direct speech."""
    golds, preds = corpus_annotated("plain")
    if not golds:
        return {}
    said = [_direct_speech(gold) for gold in golds]
    own, found = ([_events_within(*each) for each in zip(side, said, strict=True)] for side in (golds, preds))
    return board(golds, preds, "plain", SHOWN) | board(own, found, "plain, in direct speech:", EVENTS)


def _direct_speech(gold: Json) -> list[list[int]]:
    return [span for quote in gold["quotations"] if quote["directness"] == "direct" for span in quote["content"]]


def _events_within(passage: Json, said: Sequence[Sequence[int]]) -> Json:
    """A passage with those of its events whose trigger begins in these spans, and no moves."""
    events = [event for event in passage["events"] if any(begin <= event["trigger"][0][0] < end for begin, end in said)]
    return {**passage, "events": events, "moves": []}


def baselines(golds: Sequence[Json], name: str) -> dict[str, float]:
    """What a reader would get who takes every event for the commonest status, with the triggers given: accuracy and macro F1."""
    statuses = Counter(event["status"] for gold in golds for event in gold["events"])
    most = max(statuses.values(), default=0) / max(statuses.total(), 1)
    return {
        f"{name} baseline: status of the majority": most,
        f"{name} baseline: status macro": 2 * most / (1 + most) / max(len(statuses), 1),
    }
