"""This module knows when a move was made, where that is not simply when the page appeared: "In 2011 he demanded", "had previously refused".

- A deed that the article tells has the time of its event; a statement that which stands beside its cue, or is set off before it.
- So has one of which a time is told further off: "since May, when Brunn accepted", "On Monday, Brunn, in a letter, refused", "When the
  envoys met last month, the two agreed"; and what somebody "also" said or did has the time of what the sentence before tells of him.
- What somebody told by then was done by then: of "said in 2011 that Vell had refused" the refusal.
- "Once", "previously", "in the past" name no time, and say that it was before: up to the page's own day, with no beginning.
- A time in what is said is no time of saying it ("demanded an answer by Friday"), nor is one that is still to come.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence

import msgspec

from onrecord.annotate.events.timing import is_to_come, time_of_telling
from onrecord.model.annotations import Annotations, Event, Move, Quotation, When
from onrecord.model.article import Article
from onrecord.model.span import Span
from onrecord.text import edtf

BEFORE = 30
"""Characters before a cue in which a word like "previously" is looked for."""
_BEFORE_NOW = re.compile(
    r"\b(?:previously|formerly|once(?! (?:more|again|the|it|he|she|they)\b)|in the past|(?:(?:years|decades|months) (?:ago|earlier)))\b"
    r"(?:\s+(?:\w+ly|also|been|even))?\W*\Z",
    re.IGNORECASE,
)
"""What tells of an earlier time, right before a verb."""
_TITLE = r"\b(?:Mrs?|Ms|Dr|Gen|Sen|Rep|[A-Z])\."
_WORDS, _PLAIN = rf"(?:{_TITLE}|[^.;:!?\n“”\"–—()])", rf"(?:{_TITLE}|[^.,;:!?\n“”\"–—()])"
_EXPLAINED = re.compile(rf",? when {_PLAIN}{{1,60}}\Z", re.IGNORECASE)
"""What stands between a time and the cue of the clause that explains it."""
_ASIDE = rf"(?:in|through|by|with|at|via|speaking|writing)\b{_PLAIN}{{3,60}},"
_WITH_AN_ASIDE = re.compile(rf",(?: {_PLAIN}{{1,40}},)? {_ASIDE} {_PLAIN}{{0,40}}\Z", re.IGNORECASE)
"""What stands between a time set off at the head of a sentence and its cue, where an aside comes between them."""
_HEAD = re.compile(r"(?:(?:as (?:recently|late|early) as|on|in|late|early|but|and)\s+)*\Z", re.IGNORECASE)
_AS_THEY_MET = re.compile(rf"(?:when|as|while|at|during)\b{_WORDS}*\Z", re.IGNORECASE)
"""What opens a sentence and ends with a time, which is that of the clause after it."""
_THEN = re.compile(rf", {_PLAIN}{{1,40}}\Z")
_ALSO = re.compile(
    r"(?:(?:he|she|it|they|the \w+|mrs?\.? [\w-]+|ms\.? [\w-]+) (?:ha[sd] |have )?also\b|(?:in|at|on) the same \w+)", re.IGNORECASE
)
"""How a sentence begins that goes on to tell what somebody said or did in the one before."""
_ANOTHERS_VERB = re.compile(r"\b(?:said|says|say|told|claimed|that|which|who|after|before|because|if|but)\b", re.IGNORECASE)
_IN_THE_CUE = re.compile(r"\b(?:previously|formerly|once|in the past|(?:years|decades|months) (?:ago|earlier))\b", re.IGNORECASE)


def with_times(article: Article, notes: Annotations, sentences: Sequence[Span]) -> Annotations:
    """The annotations with the times of their moves, as far as their words tell them.

    Args:
        sentences: of all that is told, in text order.
    """
    find = _Times(article, notes, sentences)
    timed = ((move, find(move)) for move in notes.moves)
    moves = tuple(move if when is None else msgspec.structs.replace(move, when=when) for move, when in timed)
    return msgspec.structs.replace(notes, moves=moves)


class _Times:
    """Tells when the moves of an article were made."""

    def __init__(self, article: Article, notes: Annotations, sentences: Sequence[Span]) -> None:
        self._article, self._sentences = article, sentences
        self._events: Mapping[str, Event] = {event.id: event for event in notes.events}
        self._told: Mapping[str, Quotation] = {each.id: each for each in notes.quotations}

    def __call__(self, move: Move) -> When | None:
        event, told = self._events.get(move.event or ""), self._told.get(move.quotation or "")
        if event is not None:
            return self._past(event.when, ()) or self._before_now(event.trigger)
        return self._of_statement(told) if told is not None else None

    def _of_statement(self, told: Quotation) -> When | None:
        found = self._by_its_cue(told) or self._as_before(told)
        outer = self._told.get(told.via or "")
        if found is not None or outer is None:
            return found
        by_then = self._of_statement(outer)
        return msgspec.structs.replace(by_then, edtf=edtf.until(by_then.edtf)) if by_then and by_then.edtf else None

    def _by_its_cue(self, told: Quotation) -> When | None:
        if not told.cue:
            return None
        when = time_of_telling(self._article, told.cue, self._sentence(told.cue[0]))
        return self._past(when, told.content) or self._before_now(told.cue) or self._past(self._further_off(told.cue[0]), told.content)

    def _further_off(self, cue: Span) -> When | None:
        """A time of the sentence that is the cue's though more than a few words stand between."""
        text, sentence = self._article.page.text, self._sentence(cue)
        near = (time for time in self._article.times if sentence.start <= time.span.start and time.span.end <= cue.start)
        own = (
            (time.edtf, time.span)
            for time in near
            if time.edtf and _is_of_the_cue(text[sentence.start : time.span.start].lstrip(), text[time.span.end : cue.start])
        )
        return next((When(edtf=named.removesuffix("/.."), evidence=(span,)) for named, span in own), None)

    def _as_before(self, told: Quotation) -> When | None:
        """The time of what the sentence before tells of the same speaker, where this one goes on to tell what he "also" did."""
        if not told.cue or not told.speaker_entity:
            return None
        sentence = self._sentence(told.cue[0])
        if not _ALSO.match(self._article.page.text, sentence.start):
            return None
        at = bisect_right(self._sentences, sentence.start, key=lambda each: each.start) - 2
        before = self._sentences[at] if at >= 0 else None
        own = (each for each in self._told.values() if each.speaker_entity == told.speaker_entity and each.cue)
        dated = (self._by_its_cue(each) for each in own if before is not None and before.covers(each.cue[0]))
        return next((when for when in dated if when is not None), None)

    def _past(self, when: When | None, content: Sequence[Span]) -> When | None:
        """A time that is not to come and does not stand in what is said."""
        if when is None or when.edtf is None or is_to_come(self._article, when):
            return None
        return None if any(piece.meets(span) for piece in content for span in when.evidence) else when

    def _before_now(self, cue: Sequence[Span]) -> When | None:
        """Up to the page's own day, where a word at the cue says that it was before."""
        text, start = self._article.page.text, cue[0].start
        first = max(start - BEFORE, self._sentence(cue[0]).start)
        found = _IN_THE_CUE.search(text, start, cue[0].end) or _BEFORE_NOW.search(text, first, start)
        own = self._article.published.edtf if self._article.published else self._article.page.captured
        if found is None or not own:
            return None
        return When(edtf=edtf.until(own.rstrip("?~%")), evidence=(Span(found.start(), found.start() + len(found.group().rstrip())),))

    def _sentence(self, span: Span) -> Span:
        at = bisect_right(self._sentences, span.start, key=lambda sentence: sentence.start) - 1
        return self._sentences[at] if at >= 0 and self._sentences[at].meets(span) else span


def _is_of_the_cue(before: str, between: str) -> bool:
    """Whether a time is that of a cue.

    Args:
        before: what stands before the time in its sentence.
        between: what stands between the time and the cue.
    """
    if _ANOTHERS_VERB.search(between):
        return False
    if _EXPLAINED.fullmatch(between) or (_HEAD.fullmatch(before) and _WITH_AN_ASIDE.fullmatch(between)):
        return True
    return _AS_THEY_MET.fullmatch(before) is not None and _THEN.fullmatch(between) is not None
