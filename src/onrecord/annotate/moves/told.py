"""This module knows what an article tells around its moves: who speaks of whom and to whom, and how near two actors are named."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.annotate.mentioned import Parties
from onrecord.model.annotations import Event, Quotation
from onrecord.model.span import Span, Spans

SEVERAL = 4
"""Mentions of a speaker that are looked at for what they are called; from here on counts are not told apart."""
STEM = 4
"""Letters by which a word is told to be of a name."""
WORD = re.compile(r"[^\W\d_]+")
FAR = 10**6
"""Characters between two of whom one is mentioned nowhere."""
_OF = re.compile(r"\s*,?\s*(?:(?:of|for|from|at|in)\s+)?(?:the\s+)?")
_POSSESSIVE = re.compile(r"['’]s?\s")


class Voice(NamedTuple):
    """An actor as a speaker: how often, of whom and to whom, and whom the words name by which the page names the speaker."""

    speaks: int
    speaks_of: Counter[str]
    speaks_to: frozenset[str]
    named_by: frozenset[str]


class Told:
    """What an article tells around its moves.

    Args:
        quotations, events: in text order.
    """

    def __init__(self, text: str, parties: Parties, quotations: Sequence[Quotation], events: Sequence[Event]) -> None:
        self.text, self.parties, self.events = text, parties, events
        self._said: dict[str, list[Quotation]] = {}
        for quotation in quotations:
            if quotation.speaker_entity:
                self._said.setdefault(quotation.speaker_entity, []).append(quotation)
        self._voices: dict[str, Voice] = {}
        self._starts = [event.trigger[0].start for event in events]
        self._distances: dict[tuple[str, str], tuple[int, str]] = {}
        self._called: dict[str, frozenset[str]] = {}
        self._names: dict[str, frozenset[str]] = {}

    def voice(self, key: str) -> "Voice":
        """What is known of an actor as a speaker."""
        known = self._voices.get(key)
        if known is None:
            known = self._voices[key] = _voice(self.parties, self._said.get(key, ()))
        return known

    def spoken_by(self, key: str) -> Sequence[Quotation]:
        """What an actor says, in text order."""
        return self._said.get(key, ())

    def events_in(self, spans: Spans) -> Iterator[Event]:
        """The events whose triggers lie in these words."""
        for span in spans:
            yield from self.events[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]

    def nearest(self, one: str, other: str) -> tuple[int, str]:
        """Fewest characters between mentions of two actors (0 where one lies in the other), and how the two stand there."""
        known = self._distances.get((one, other))
        if known is None:
            known = self._distances[one, other] = self._nearest(self.parties.spans(one), self.parties.spans(other))
        return known

    def is_called_after(self, speaker: str, key: str) -> bool:
        """Whether a word by which the speaker is called begins as a body's name does: "the Orskan envoy" and Orsk."""
        called = self._called.get(speaker)
        if called is None:
            called = self._called[speaker] = self._called_by(speaker)
        name = self._names.get(key)
        if name is None:
            words = WORD.findall(self.parties.entities[key].name)
            name = self._names[key] = frozenset(word[:STEM] for word in words if len(word) >= STEM and word[0].isupper())
        return not called.isdisjoint(name)

    def called(self, speaker: str) -> str:
        """The words by which a page calls a speaker."""
        role = self.parties.entities[speaker].role or ""
        return " ".join((*(span.cut(self.text) for span in self.parties.spans(speaker)[:SEVERAL]), role))

    def _called_by(self, speaker: str) -> frozenset[str]:
        """How these words begin."""
        return frozenset(word[:STEM] for word in WORD.findall(self.called(speaker)))

    def _nearest(self, ones: Sequence[Span], others: Sequence[Span]) -> tuple[int, str]:
        best, starts = (FAR, "apart"), [span.start for span in others]
        for span in ones:
            at = bisect_left(starts, span.start)
            for other in others[max(at - 2, 0) : at + 2]:
                best = min(best, self._gap(span, other))
        return best

    def _gap(self, one: Span, other: Span) -> tuple[int, str]:
        if one.covers(other) or other.covers(one):
            return 0, "within" if one.covers(other) else "around"
        if other.start >= one.end:
            return other.start - one.end, "of" if _OF.fullmatch(self.text, one.end, other.start) else "after"
        return one.start - other.end, "owner" if _POSSESSIVE.match(self.text, other.end, one.start) else "before"


def _voice(parties: Parties, said: Sequence[Quotation]) -> Voice:
    return Voice(
        speaks=len(said),
        speaks_of=Counter(key for quotation in said for key in parties.named_in(quotation.content)),
        speaks_to=frozenset(key for quotation in said for key in parties.named_in(quotation.addressee)),
        named_by=frozenset(key for quotation in said for key in parties.named_in(quotation.speaker)),
    )
