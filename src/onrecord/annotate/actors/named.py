"""This module knows whom running text names whom the tables of facts have, and which phrases are only a piece of such a name.

"North" of "North Korea" names nobody; a capital or palace where something only lies is scenery.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from onrecord.annotate.actors.known import known_as
from onrecord.annotate.actors.nobody import led_in
from onrecord.annotate.actors.phrase import read_phrase
from onrecord.facts.known import Known, Sense, longest_known
from onrecord.model.annotations import Kind
from onrecord.model.span import Span
from onrecord.text.patterns import CAPITAL

LONGEST = 120
"""Code points; a longer phrase is a sentence, and no mention."""
SCENERY = frozenset({Sense.CAPITAL, Sense.METONYM})
"""Senses of words that may as well name only the place."""
_AT = re.compile(r"\b(?:in|at|near|from|to|around|outside|across)\s$")
CAPITALS = re.compile(rf"\b{CAPITAL}(?:[\w-]*\w|\.(?:{CAPITAL}\.)+)?(?: (?:of (?:the )?)?{CAPITAL}[\w-]*\w)*")
_LONG = re.compile(rf"\b{CAPITAL}[\w-]*(?:(?: (?:of|for|on|and|in|the|against)){{0,3}} {CAPITAL}[\w-]*)+")
_ANY = re.compile(r"\S+")
_SMALL = re.compile(r" [a-z]")


def known_by_name(text: str, paragraphs: Sequence[Span]) -> list[Span]:
    """Whom the tables of facts have, where running text names them, in text order, none within another.

    No capital or palace where something only lies.
    """
    return list(_outermost(_all(text, paragraphs)))


def _all(text: str, paragraphs: Sequence[Span]) -> Iterator[Span]:
    for paragraph in paragraphs:
        for run in CAPITALS.finditer(text, paragraph.start, paragraph.end):
            if run.end() - run.start() > LONGEST:  # a line in capitals, or in a script that is not read
                continue
            start = run.start() + led_in(run.group())
            words = text[start : run.end()]
            known = known_as(words, read_phrase(words), Kind.STATE) or _holder(words)
            if known is not None and not (known.sense in SCENERY and _is_scenery(text, start, run.end())):
                yield Span(start, run.end())
        yield from _long_names(text, paragraph)


def _holder(words: str) -> Known | None:
    """Who of the tables goes by a full name, whatever title stands before it, or by an office and a family name."""
    phrase = read_phrase(words)
    return known_as(words, phrase, Kind.PERSON) if len(phrase.names) > 1 or phrase.title else None


def _long_names(text: str, paragraph: Span) -> Iterator[Span]:
    """Bodies and states of the tables whose names hold small words: "Organization for Security and Co-operation in Europe"."""
    for run in _LONG.finditer(text, paragraph.start, paragraph.end):
        words = list(_ANY.finditer(text, run.start(), run.end())) if _SMALL.search(run.group()) else ()
        for first, last, found in longest_known([word.group() for word in words]):
            parts = words[first:last]
            if any(word.group()[0].islower() for word in parts) and any(each.sense is Sense.NAME and each.sure for each in found):
                yield Span(parts[0].start(), parts[-1].end())


def _outermost(spans: Iterable[Span]) -> Iterator[Span]:
    """The spans in text order, each once, without those that lie in others."""
    reached = 0
    for span in sorted(spans, key=lambda each: (each.start, -each.end)):
        if span.end > reached:
            reached = span.end
            yield span


def is_broken_off(span: Span, known: Sequence[Span]) -> bool:
    """Whether a phrase has only a piece of a name that the tables of facts have as a whole: "North" or "the North" of "North Korea"."""
    at = bisect_right(known, span.start, key=lambda each: each.start)
    return any(each.meets(span) and not span.covers(each) for each in known[max(at - 1, 0) : at + 2])


def _is_scenery(text: str, start: int, end: int) -> bool:
    """Whether something lies in or belongs to a place: "in Copenhagen", "Copenhagen's old town"."""
    return _AT.search(text[max(0, start - 9) : start]) is not None or text[end : end + 2] in ("'s", "’s")
