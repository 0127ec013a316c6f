"""This module knows how an outlet carried a statement: verbatim, cut, in its own words, or in its own voice, and what it left out."""

from collections.abc import Iterator, Sequence, Set
from enum import StrEnum
from functools import lru_cache

import msgspec

from onrecord.model.annotations import Directness
from onrecord.model.record import Statement
from onrecord.model.span import Span, Spans
from onrecord.text.common_words import SMALL
from onrecord.text.retelling import Wording, in_common, shared, wording_of

WHOLE = 0.97
"""The share of a wording, by weight, at which it counts as whole."""
OTHER_WORDS, AS_MUCH = 0.5, 2 / 3
"""Quoted words that share less than the first with the fullest telling, and tell at least the second of what it tells, are the whole in
other words: another translation."""
TURN, A_WORD = 2.4, 1.0
"""What a turn of phrase tells, which no other translation has, and a word."""
FULL = 0.5
"""A direct telling is fuller than an indirect one that says more, if it tells at least so much of it."""


class How(StrEnum):
    """How one article carries a statement or an event."""

    VERBATIM = "verbatim"
    """In quotation marks, whole."""
    CUT = "cut"
    """In quotation marks, less than the whole."""
    PARAPHRASED = "paraphrased"
    """In indirect speech."""
    OWN_VOICE = "own voice"
    """As the article's own assertion, at nobody's door."""
    ATTRIBUTED = "attributed"
    """An event that somebody is said to have told."""
    NOT_YET = "not yet"
    """The article appeared before anybody had told it."""
    NOT_TOLD = "not told"
    """The article could have told it and did not."""


class Carried(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How an article carries the fullest telling.

    Attributes:
        cut: where it quotes less than the whole, the words of the fullest telling that it has nowhere, run by run, as far as they tell
            something; none where it has the words of nothing, so that what it left out cannot be said.
        cut_spans: where they stand on the fullest telling's page.
    """

    how: How
    cut: tuple[str, ...] = ()
    cut_spans: Spans = ()


def carry(fullest: Statement, tellings: Sequence[Statement]) -> Carried:
    """How the tellings of one article together carry the fullest one: a fragment in its headline and the rest below it are the whole."""
    whole = wording_of(fullest.content_words)
    parts = [(each.directness, wording_of(each.content_words)) for each in tellings]
    if any(each.id == fullest.id for each in tellings):
        return Carried(how=_how(parts, is_whole=fullest.directness is Directness.DIRECT))
    kept = [_kept(fullest.content_words, each.content_words) for each in tellings]
    quoted = [(part, places) for (directness, part), places in zip(parts, kept, strict=True) if directness is Directness.DIRECT]
    is_whole = _share(whole, {place for _, places in quoted for place in places}) >= WHOLE
    how = _how(parts, is_whole=is_whole or any(_in_other_words(whole, *each) for each in quoted))
    every = {place for places in kept for place in places}
    runs = [run for run in _runs(whole, every) if every] if how is How.CUT else []
    spans = tuple(span for run in runs for span in _on_page(fullest.content, run))
    return Carried(how=how, cut=tuple(run.cut(fullest.content_words) for run in runs), cut_spans=spans)


def fullest_of(tellings: Sequence[Statement]) -> Statement:
    """The telling that has most of the utterance: the one whose words tell most, or a direct one that tells about half as much."""
    told = {each.id: sum(wording_of(each.content_words).weights) for each in tellings}
    most = max(told.values())
    full = [each for each in tellings if told[each.id] >= FULL * most]
    return min(full, key=lambda each: (each.directness is not Directness.DIRECT, -told[each.id], each.id))


@lru_cache(maxsize=8192)
def _kept(whole: str, part: str) -> frozenset[int]:
    """The places of the whole's words that a part has; kept, since outlets have many a quotation in the same words."""
    words, run = wording_of(whole), wording_of(part)
    if (start := _start_of(words.roots, run.roots)) is not None:
        return frozenset(range(start, start + len(run.roots)))
    pairs, moved = shared(words, run)
    return frozenset(here for here, _ in (*pairs, *moved))


def _start_of(words: tuple[str, ...], run: tuple[str, ...]) -> int | None:
    """Where words stand one after another among others, as most fragments do; None where they do not."""
    return next((start for start in range(len(words) - len(run) + 1) if words[start : start + len(run)] == run), None)


def _share(whole: Wording, places: Set[int]) -> float:
    """The share of a wording, by weight, that stands at these places."""
    return sum(whole.weights[place] for place in places) / (sum(whole.weights) or 1.0)


def _in_other_words(whole: Wording, part: Wording, places: Set[int]) -> bool:
    """Whether quoted words are the whole in other words: they tell as much, and have some of its words, but no turn of phrase.

    What has one quotes the same words, and what it lacks of them was cut; what has no word of it is another part of what was said.
    """
    tells_as_much = _share(whole, places) < OTHER_WORDS and sum(part.weights) >= AS_MUCH * sum(whole.weights)
    has_no_turn = sum(whole.weights[place] for place in places) < TURN
    return tells_as_much and has_no_turn and in_common(whole, part)[0] >= A_WORD


def _how(parts: Sequence[tuple[Directness, Wording]], *, is_whole: bool) -> How:
    if all(directness is Directness.INDIRECT for directness, _ in parts):
        return How.PARAPHRASED
    return How.VERBATIM if is_whole else How.CUT


def _runs(whole: Wording, kept: Set[int]) -> Iterator[Span]:
    """Runs of words that are not kept and tell something, from the first word's start to the last one's end."""
    start = None
    for place in range(len(whole.roots) + 1):
        missing = place < len(whole.roots) and place not in kept
        if missing and start is None:
            start = place
        elif not missing and start is not None:
            if max(whole.weights[start:place]) > SMALL:
                yield Span(whole.spans[start].start, whole.spans[place - 1].end)
            start = None


def _on_page(content: Spans, run: Span) -> Iterator[Span]:
    """A stretch of the content's words, joined as they are in a statement, on the page: one span for each piece it touches."""
    at = 0
    for span in content:
        start, end = max(run.start - at, 0) + span.start, min(run.end - at, span.end - span.start) + span.start
        if start < end:
            yield Span(start, end)
        at += span.end - span.start + len(" … ")
