"""This module knows the examples of who takes part in events: whom a page names near each that was found, and what gold says of them."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from sys import intern
from typing import Any

from eval.scoring.entry import Entry
from eval.scoring.likeness import is_same_phrase
from eval.scoring.match import Match
from onrecord.annotate import Annotator
from onrecord.annotate.events.around import ACTOR, NOBODY, RECIPIENT
from onrecord.annotate.events.candidates import Candidate, candidates_of
from onrecord.annotate.events.participants import Findings, findings_of
from onrecord.articles import find_article
from onrecord.exports.contract import contract_line
from onrecord.model.annotations import Event
from onrecord.model.record import Reading
from onrecord.model.span import Span
from onrecord.pages import page_of_text
from training.material import read_once

Json = dict[str, Any]


@dataclass(frozen=True)
class Example:
    """Somebody near one event: the story, what is found of them, and what they are to the event."""

    story: str
    seen: Findings
    told: str


def examples(annotator: Annotator, golds: Iterable[Json]) -> Iterator[Example]:
    """Those around the events that onrecord finds and the corpus has too.

    Args:
        annotator: one that leaves who takes part to the encoder and the grammar.
    """
    return read_once(golds, lambda gold: list(_examples_of(annotator, gold)))


def _examples_of(annotator: Annotator, gold: Json) -> Iterator[Example]:
    article = find_article(page_of_text(gold["text"], address=gold["id"], captured=gold["date"] or ""))
    notes, around = annotator.before_sides(article)
    match = Match(gold, json.loads(contract_line(gold["id"], Reading(article=article, annotations=notes))))
    for number, event in enumerate(around.events):
        told = next((each for each in gold["events"] if _meet(each, event)), None)
        if told is not None:
            candidates = candidates_of(around, number)
            labels = [_label(match, gold, told, each) for each in candidates]
            for label, seen in zip(labels, findings_of(around, number, candidates), strict=True):
                if label is not None:
                    yield Example(gold["story"], frozenset(map(intern, seen)), label)


def _label(match: Match, gold: Json, told: Json, candidate: Candidate) -> str | None:
    """What a candidate is to a gold event; None for other words of somebody who takes part, of whom nothing is learnt."""
    sides = [(label, party) for label, side in ((ACTOR, "actors"), (RECIPIENT, "recipients")) for party in told[side] or ()]
    if candidate.span is None:
        own = (label for label, party in sides if party["entity"] and match.is_same_entity(party["entity"], candidate.entity))
        return next(own, NOBODY)
    phrase = _phrase(match, [candidate.span.start, candidate.span.end])
    own = (label for label, party in sides if party["span"] and is_same_phrase(_phrase(match, party["span"]), phrase))
    label = next(own, NOBODY)
    meant = {mention["entity"] for mention in gold["mentions"] if mention["span"] == [candidate.span.start, candidate.span.end]}
    return None if label == NOBODY and any(party["entity"] in meant for _, party in sides) else label


def _phrase(match: Match, span: list[int]) -> Entry:
    return Entry(match.page, {}, span)


def _meet(told: Json, event: Event) -> bool:
    return any(Span(*piece).meets(mine) for piece in told["trigger"] for mine in event.trigger)
