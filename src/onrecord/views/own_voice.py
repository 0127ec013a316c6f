"""This module knows what an article tells in its own voice: sentences laid at nobody's door, and happenings that it vouches for."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from onrecord.model.article import STORY
from onrecord.model.correction import DONE
from onrecord.model.entries import EventEntry
from onrecord.model.record import Statement, Told
from onrecord.model.span import Span
from onrecord.text.retelling import Wording, in_common, retell, wording_of
from onrecord.text.sentences import sentence_starts
from onrecord.text.turned_round import turned_round

NARRATED, TELLS = 0.75, 2.4
"""The share of a narrated sentence or of the statement that they must have in common, and what the words must tell."""
MOST = 0.5
"""The share of the happenings that a statement tells which an article must vouch for to tell it in its own voice."""
SPEAKS_OF, OF_ITS_WORDS = 1.6, 0.35
"""What the words in common must tell where it is the happenings that are the same, and their share of the sentence or the statement."""
COMES = frozenset({"happened", "ongoing", "planned", "offered"})
"""Statuses of what may be done when an article tells it, so that doing it is the same thing told."""
TellsOf = tuple[str, frozenset[str]]
"""A happening that a statement tells, and how far an article may have it got to tell the same."""
Clusters = Mapping[str, str]
"""The happening of each event, by the event's id; an event that is not there is a happening by itself."""


class Narration:
    """An article's own voice.

    Args:
        told: the article's version, with its statements and events.
        clusters: which happening each event is.
    """

    def __init__(self, told: Told, clusters: Clusters) -> None:
        text = told.reading.article.page.text
        self._said = sorted(span for statement in told.statements for span in statement.content)
        self.text = text
        self._all = list(_sentences(told))
        self._own = [(span, wording_of(span.cut(text))) for span in self._all if not any(span.meets(each) for each in self._said)]
        self._narrated: defaultdict[str, list[EventEntry]] = defaultdict(list)
        for event in told.events:
            if event.vouched_by is None and not event.background:
                self._narrated[clusters.get(event.id, event.id)].append(event)

    def telling(self, words: str, happenings: Sequence[TellsOf]) -> Span | None:
        """The sentence that says what a statement's words say, or vouches for most of the happenings it tells; None where there is none."""
        statement = wording_of(words)
        return self._in_words(statement) or self._in_deeds(statement, happenings)

    def sentence(self, span: Span) -> str:
        """The sentence of the article in which something stands; the words alone where no paragraph holds them."""
        return self._around(span).cut(self.text).strip()

    def _around(self, span: Span) -> Span:
        return next((each for each in self._all if each.covers(span)), span)

    def _in_words(self, statement: Wording) -> Span | None:
        for span, wording in self._own:
            if in_common(wording, statement)[0] >= TELLS:
                shared = retell(wording, statement)
                if shared.share >= NARRATED and shared.mass >= TELLS and not turned_round(wording, statement, shared).contrary:
                    return span
        return None

    def _in_deeds(self, statement: Wording, happenings: Sequence[TellsOf]) -> Span | None:
        """What is the article's own in a sentence that tells the first happening, where it vouches for it and most of the others."""
        vouched = [[event for event in self._narrated[of] if event.status in statuses] for of, statuses in happenings]
        if not vouched or sum(map(bool, vouched)) < MOST * len(vouched):
            return None
        parts = (self._own_part(event.trigger[0]) for event in vouched[0])
        return next((part for part in parts if part and _speaks_of(wording_of(part.cut(self.text)), statement)), None)

    def _own_part(self, trigger: Span) -> Span | None:
        """The part of a sentence around a trigger that is laid at nobody's door; None where somebody's words hold it."""
        start, end = (sentence := self._around(trigger)).start, sentence.end
        for said in self._said:
            if said.meets(trigger):
                return None
            start, end = (max(start, said.end), end) if said.end <= trigger.start else (start, min(end, said.start))
        return Span(start, end)


def _speaks_of(sentence: Wording, statement: Wording) -> bool:
    """Whether a sentence has enough of a statement's words, names being no more than names in either."""
    told = {word: min(weight, statement.telling[word]) for word, weight in sentence.telling.items() if word in statement.telling}
    mass = sum(told.values())
    smaller = min(sum(told.get(word, weight) for word, weight in side.telling.items()) for side in (sentence, statement))
    return mass >= SPEAKS_OF and mass >= OF_ITS_WORDS * smaller


def happenings_told(tellings: Sequence[Statement], tolds: Iterable[Told], clusters: Clusters) -> tuple[TellsOf, ...]:
    """The happenings that a statement's tellings tell as news, each once, in text order: what they vouch for, and do not only suppose."""
    ids = {telling.id for telling in tellings}
    told: dict[str, set[str]] = {}
    for event in (event for each in tolds for event in each.events):
        if event.vouched_by in ids and not event.background and event.status != "hypothetical":
            told.setdefault(clusters.get(event.id, event.id), set()).update((event.status, *(DONE if event.status in COMES else ())))
    return tuple((happening, frozenset(statuses)) for happening, statuses in told.items())


def _sentences(told: Told) -> Iterator[Span]:
    text = told.reading.article.page.text
    for block in (block.span for block in told.reading.article.blocks if block.role in STORY):
        starts = (block.start, *sentence_starts(text, block.start, block.end), block.end)
        yield from (Span(start, end) for start, end in pairwise(starts) if start < end)
