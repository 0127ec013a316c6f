"""This module knows how far the scores of events can be believed: of those with a score about .6, are six in ten right?

An event is right when its trigger shares a word with a true one of its type.
Held coverage only: the corpus' two parts for testing, the newsroom's pages.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from eval.gold import Json, corpus_annotated, newsroom_annotated
from onrecord.annotate import load_annotator
from onrecord.learned.odds import log_odds

TENTHS = 10


@dataclass(frozen=True)
class HeldEvent:
    """One event found on held coverage: the page it stands on, its score, the classifier's own log-odds, and whether it is right."""

    page: str
    said: float
    own_odds: float
    right: bool


def figures() -> dict[str, float]:
    """Expected calibration error of the scores that are shown."""
    held = held_events()
    return {"certainty calibration error of events": error(held, [each.said for each in held])}


def error(held: Sequence[HeldEvent], scores: Sequence[float]) -> float:
    """Expected calibration error: mean distance between score and share of right ones, by tenths."""
    groups: dict[int, list[tuple[float, bool]]] = {}
    for each, score in zip(held, scores, strict=True):
        groups.setdefault(min(int(score * TENTHS), TENTHS - 1), []).append((score, each.right))
    return sum(abs(sum(score for score, _ in group) - sum(right for _, right in group)) for group in groups.values()) / len(held)


@cache
def held_events() -> tuple[HeldEvent, ...]:
    """Every event found on held coverage."""
    held = (corpus_annotated("test"), corpus_annotated("plain"), newsroom_annotated())
    pairs = [pair for each in held for pair in zip(*each, strict=True)]
    return tuple(held for gold, pred in pairs for held in _compared(gold, pred))


def _compared(gold: Json, pred: Json) -> Iterator[HeldEvent]:
    worth = load_annotator().encoder.event_certainty
    left = list(gold["events"])
    for event in sorted(pred["events"], key=lambda event: -event["score"]):
        same = next((each for each in left if each["type"] == event["type"] and _meet(each["trigger"], event["trigger"])), None)
        if same:
            left.remove(same)
        own = (log_odds(event["score"]) - worth.get("base", 0.0)) / worth.get("score", 1.0)
        yield HeldEvent(page=str(gold["id"]), said=event["score"], own_odds=own, right=same is not None)


def _meet(some: Sequence[Sequence[int]], others: Sequence[Sequence[int]]) -> bool:
    return any(start < last and first < end for start, end in some for first, last in others)
