"""This module knows what an utterance shows of its force: named features, and the encoder's vectors; the same in training and at work."""

import re
from collections.abc import Iterator
from functools import lru_cache

import numpy as np

from onrecord.annotate.moves.utterances import Utterance
from onrecord.annotate.moves.wording import FORCE_PATTERNS, plain
from onrecord.learned import Vectors
from onrecord.learned.frames import Floats
from onrecord.model.span import Span, Spans, cut_all

OWN_SIDE, OTHER_SIDE = re.compile(r"\b(?:we|us|our|i)\b"), re.compile(r"\b(?:they|them|their|you|your)\b")
OPENING_MARKS = "“\"‘'«–— "
LONG = 6
"""Words by which lengths are counted."""
NEAR = 60
"""Characters by which distances are counted."""
MOST = 4


def features_of(text: str, utterance: Utterance) -> frozenset[str]:
    """The named features of an utterance."""
    return frozenset(
        (*_worded(text, utterance), *_formed(text, utterance), *_done(utterance), *_spoken(text, utterance), *_following(text, utterance))
    )


def vector_of(utterance: Utterance, vectors: Vectors) -> Floats | None:
    """The mean of its words' vectors and the vector at its cue (its first word where it has none), [2 x width]; None where it has none."""
    mean = vectors.mean(Span(utterance.content[0].start, utterance.content[0].end))
    cue = max(utterance.quotation.cue, key=_length, default=Span(utterance.content[0].start, utterance.content[0].start + 1))
    first = vectors.first(cue)
    if mean is None or first is None:
        return None
    return np.concatenate([mean, first])


def _length(span: Span) -> int:
    return span.end - span.start


def _worded(text: str, utterance: Utterance) -> Iterator[str]:
    cue, content = _plain(text, utterance.quotation.cue), _plain(text, utterance.content).lstrip(OPENING_MARKS)
    found = {force for force, pattern in FORCE_PATTERNS.items() if pattern.search(content)}
    of_cue = _forces_in(cue)
    for force, pattern in FORCE_PATTERNS.items():
        if force in of_cue:
            yield f"cue says {force}"
        if force in found:
            yield f"says {force}"
        if force in found and "condition" in found:
            yield f"says {force} on a condition"
        if force in found and pattern.match(content):
            yield f"begins with {force}"
    yield from (f"cue: {word}" for word in cue.split())
    yield from (f"says {person}" for person, pattern in (("we", OWN_SIDE), ("you", OTHER_SIDE)) if pattern.search(content))
    if any(map(str.isdigit, content)):
        yield "says a number"
    if content.rstrip("”\"'»’").endswith("?"):
        yield "asks"


def _formed(text: str, utterance: Utterance) -> Iterator[str]:
    quotation = utterance.quotation
    yield f"kind {quotation.kind}"
    yield f"{quotation.directness.value}"
    marks = {
        "no cue": not quotation.cue,
        "no speaker": not quotation.speaker,
        "nested": quotation.via is not None,
        "in the headline": utterance.in_headline,
        "addressed": bool(quotation.addressee),
        "told by the narrator": utterance.event is not None,
        "one of several": utterance.of > 1,
        "first of several": utterance.of > 1 and not utterance.number,
    }
    yield from (name for name, holds in marks.items() if holds)
    yield f"length {min(MOST, len(cut_all(text, utterance.content).split()) // LONG)}"


def _done(utterance: Utterance) -> Iterator[str]:
    yield from (f"cue does {kind}" for kind in utterance.cue_events)
    yield from (f"tells of {kind}" for kind in utterance.content_events)
    yield from (f"tells of what is {status}" for status in utterance.statuses)


def _spoken(text: str, utterance: Utterance) -> Iterator[str]:
    yield from (f"speaker: {word}" for word in _plain(text, utterance.quotation.speaker).split())


def _following(text: str, utterance: Utterance) -> Iterator[str]:
    before, quotation = utterance.before, utterance.quotation
    if before is None:
        return
    yield f"after {before.kind}"
    if cut_all(text, before.content).rstrip("”\"'»’").endswith("?"):
        yield "after a question"
    cue = _plain(text, before.cue)
    yield from (f"after {force}" for force in _forces_in(cue))
    gap = quotation.content[0].start - before.content[-1].end
    yield f"gap {min(MOST, max(0, gap) // NEAR)}"
    if before.speaker and quotation.speaker:
        same = cut_all(text, before.speaker) == cut_all(text, quotation.speaker)
        yield "speaker goes on" if same else "speaker changes"


@lru_cache(maxsize=4096)
def _forces_in(cue: str) -> tuple[str, ...]:
    """The forces that a cue has a word of; most cues are one of a few."""
    return tuple(force for force, pattern in FORCE_PATTERNS.items() if pattern.search(cue))


def _plain(text: str, spans: Spans) -> str:
    return plain(cut_all(text, spans))
