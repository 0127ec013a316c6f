"""This module knows how an outlet carried a statement: verbatim, cut, in its own words, or in its own voice, and what it left out."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import pairwise

import msgspec

from onrecord.model.annotations import Directness
from onrecord.model.article import STORY
from onrecord.model.record import Statement, Told
from onrecord.model.span import Span, Spans
from onrecord.text.retelling import Wording, in_common, retell, wording_of
from onrecord.text.sentences import sentence_starts
from onrecord.text.turned_round import turned_round

WHOLE = 0.97
"""The share of a wording, by weight, at which it counts as whole."""
NARRATED, TELLS = 0.75, 2.4
"""The share of a narrated sentence or of the statement that they must have in common, and what the words must tell."""


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
    """How one telling carries the fullest.

    Attributes:
        cut: the words of the fullest telling that this one lacks, run by run.
        cut_spans: where they stand on the fullest telling's page.
    """

    how: How
    cut: tuple[str, ...] = ()
    cut_spans: Spans = ()


class Narration:
    """An article's own voice: the sentences of its text, without what is laid at somebody's door."""

    def __init__(self, told: Told) -> None:
        text = told.reading.article.page.text
        said = [span for statement in told.statements for span in statement.content]
        self.text = text
        self.sentences = [(span, wording_of(span.cut(text))) for span in _sentences(told) if not any(span.meets(each) for each in said)]

    def telling(self, words: str) -> Span | None:
        """The sentence that says what a statement's words say, or None."""
        statement = wording_of(words)
        for span, wording in self.sentences:
            if in_common(wording, statement)[0] >= TELLS:
                shared = retell(wording, statement)
                if shared.share >= NARRATED and shared.mass >= TELLS and not turned_round(wording, statement, shared).contrary:
                    return span
        return None


def carry(fullest: Statement, telling: Statement) -> Carried:
    """How a telling carries the fullest one."""
    whole, part = wording_of(fullest.content_words), wording_of(telling.content_words)
    shared = retell(whole, part)
    kept = {here for here, _ in (*shared.pairs, *shared.moved)}
    runs = [] if fullest.id == telling.id else list(_runs(whole, kept))
    spans = tuple(span for run in runs for span in _on_page(fullest.content, run))
    how = _how(telling.directness, has_all=shared.left >= WHOLE)
    return Carried(how=how, cut=tuple(run.cut(fullest.content_words) for run in runs), cut_spans=spans)


def fullest_of(tellings: Sequence[Statement]) -> Statement:
    """The telling that has most of the utterance: a direct one before others, then the one whose words tell most."""
    return min(tellings, key=lambda each: (each.directness is not Directness.DIRECT, -sum(wording_of(each.content_words).weights), each.id))


def _how(directness: Directness, *, has_all: bool) -> How:
    if directness is Directness.INDIRECT:
        return How.PARAPHRASED
    return How.VERBATIM if has_all and directness is Directness.DIRECT else How.CUT


def _runs(whole: Wording, kept: set[int]) -> Iterator[Span]:
    """Runs of words that are not kept, from the first word's start to the last one's end."""
    start = None
    for place in range(len(whole.roots) + 1):
        missing = place < len(whole.roots) and place not in kept
        if missing and start is None:
            start = place
        elif not missing and start is not None:
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


def _sentences(told: Told) -> Iterator[Span]:
    text = told.reading.article.page.text
    for block in (block.span for block in told.reading.article.blocks if block.role in STORY):
        starts = (block.start, *sentence_starts(text, block.start, block.end), block.end)
        yield from (Span(start, end) for start, end in pairwise(starts) if start < end)
