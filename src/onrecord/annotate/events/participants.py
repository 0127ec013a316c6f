"""This module knows what an article tells of each who may take part in an event (`candidates`): words near it, and what he does elsewhere.

How much the encoder takes somebody for one who acts or is acted on, where he stands, who speaks, what he does elsewhere: each is a finding
by name. What they are worth is for `sides` to say.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from onrecord.annotate.events.around import ACTOR, RECIPIENT, Around, keys_of
from onrecord.annotate.events.candidates import Candidate, is_one
from onrecord.learned import Vectors
from onrecord.model.annotations import NARRATOR, Party
from onrecord.model.span import Span

LAST = 10**9
"""Where somebody stands who has no words."""
FEW = 3
"""Up to here ranks and counts are told apart."""
SHORT = 14
"""Letters between a trigger and a name that are looked at as they stand."""
STEPS = (0.003, 0.01, 0.03, 0.1, 0.2, 0.35, 0.5, 0.7, 0.9)
"""Probabilities by which the encoder's leanings are told apart."""
OWN_SIDE = frozenset({"we", "us", "our", "ours", "ourselves", "i", "my", "me"})
THEIRS = frozenset({"it", "its", "they", "them", "their", "he", "she", "his", "her", "him"})
Findings = frozenset[str]


class Seen(NamedTuple):
    """What is found of a candidate, each once as it is and once more as found of its sort, or in an event of that type.

    Attributes:
        type: the event's.
        sort: what the candidate is called by ("state phrase").
        own: said of its sort and in the type too.
        shared: of all candidates alike; said in the type too.
        others: said as they are.
    """

    type: str
    sort: str
    own: tuple[str, ...]
    shared: tuple[str, ...]
    others: tuple[str, ...]

    def findings(self) -> Findings:
        """All of it by name, as it is learnt."""
        return frozenset(form for part in self.parts() for form in forms_of(*part))

    def parts(self) -> list[tuple[str, str, str]]:
        """Each finding with the type and the sort that it is said of too; of neither where these are empty."""
        own = [(self.sort, self.type, each) for each in self.own]
        shared = [("", self.type, each) for each in (self.sort, *self.shared)]
        return [*own, *shared, *[("", "", each) for each in self.others]]


def forms_of(sort: str, kind: str, finding: str) -> tuple[str, ...]:
    """A finding by the names it has: as it is, of its sort, and in an event of that type."""
    return (finding, *((f"{sort}, {finding}",) if sort else ()), *((f"{kind}: {finding}",) if kind else ()))


def findings_of(around: Around, number: int, candidates: Sequence[Candidate]) -> list[Findings]:
    """What speaks for and against each taking part in an event, by number of the event."""
    return [seen.findings() for seen in seen_of(around, number, candidates)]


def seen_of(around: Around, number: int, candidates: Sequence[Candidate]) -> list[Seen]:
    """The same, not yet put together by name."""
    scene = _Scene(around, number, candidates)
    return [scene.seen(each) for each in candidates]


class _Scene:
    """What is told around one event, ready to be asked of each candidate."""

    def __init__(self, around: Around, number: int, candidates: Sequence[Candidate]) -> None:
        self.around, self.event = around, around.events[number]
        self.start, self.end = self.event.trigger[0].start, self.event.trigger[-1].end
        self.at = around.sentence(self.start)
        self.times = tuple(self._times(side, held) for side, held in ((ACTOR, self.event.actors), (RECIPIENT, self.event.recipients)))
        parties = around.parties
        self.held = tuple(
            (side, held, {parties.behind(party.entity) for party in held})
            for side, held in ((ACTOR, self.event.actors), (RECIPIENT, self.event.recipients))
        )
        self.speaker, addressed = around.voices(self.event)
        self.behind = around.parties.behind(self.speaker)
        self.addressed, self.towards = set(addressed), {around.parties.behind(key) for key in addressed}
        previous = around.events[number - 1] if number else None
        before = ((ACTOR, previous.actors), (RECIPIENT, previous.recipients)) if previous else ()
        self.before = [(side, frozenset(keys_of(parties))) for side, parties in before]
        self.ranks = self._ranks([each.span for each in candidates if each.span])
        self.leaning = {each.span: _leaning(around.leanings[number], each.span) for each in candidates if each.span}
        self.most = tuple(max((each[at] for each in self.leaning.values()), default=0.0) for at in (0, 1))
        self.first = min((span.start for span in self.ranks if around.sentence(span.start) == self.at), default=LAST)
        self.shared = self._shared()

    def _ranks(self, spans: Sequence[Span]) -> dict[Span, int]:
        """How many candidates stand between each and the trigger."""
        before = sorted((span for span in spans if span.start < self.start), key=_ends, reverse=True)
        after = sorted(span for span in spans if span.start >= self.start)
        return {span: rank for side in (before, after) for rank, span in enumerate(side)}

    def _times(self, side: str, held: Sequence[Party]) -> tuple[str, Counter[str], tuple[str, ...], int]:
        """A side, how often each is held for it in such acts, who is in this one, and how often anybody is in another."""
        times, own = self.around.held[side][self.event.type], keys_of(held)
        return side, times, own, times.total() - len(own)

    def _shared(self) -> tuple[str, ...]:
        """What is found of every candidate alike."""
        voice = "narrated" if self.event.vouched_by == NARRATOR else "said"
        held = f"held {min(len(self.event.actors), 2)}+{min(len(self.event.recipients), 2)}"
        return voice, held, f"status {self.event.status}", f"{held} {voice}"

    def seen(self, candidate: Candidate) -> Seen:
        """What speaks for and against one candidate."""
        own = (*self._as_held(candidate), *self._leant(candidate.span), *self._placed(candidate.span))
        told = (*self._speaking(candidate.entity), *self._elsewhere(candidate.entity))
        known = f"told of {min(self.around.parties.ranks.get(candidate.entity or '', FEW), FEW)}"
        return Seen(
            type=self.event.type,
            sort=f"{candidate.kind} {self._form(candidate.span)}",
            own=(*own, *told),
            shared=self.shared[:2],
            others=(known, *self.shared[2:]),
        )

    def _form(self, span: Span | None) -> str:
        if span is None:
            return "not named"
        words = span.cut(self.around.text).lower()
        return "we" if words in OWN_SIDE else "pronoun" if words in THEIRS else "phrase"

    def _as_held(self, candidate: Candidate) -> Iterator[str]:
        for side, held, behind in self.held:
            if any(is_one(party, candidate) for party in held):
                yield f"held for {side}"
            elif held:
                yield f"another is held for {side}"
            if candidate.entity and candidate.entity in behind:
                yield f"behind the {side}"

    def _leant(self, span: Span | None) -> Iterator[str]:
        if span is None:
            return
        likely = self.leaning[span]
        for at, side in enumerate((ACTOR, RECIPIENT)):
            yield f"leans to {side} {bisect_right(STEPS, likely[at])}"
            if likely[at] >= self.most[at]:
                yield f"leans most to {side} {bisect_right(STEPS, likely[at])}"

    def _placed(self, span: Span | None) -> Iterator[str]:
        if span is None:
            return
        side = "before" if span.start < self.start else "after"
        away = abs(self.at - self.around.sentence(span.start))
        if away:
            yield f"{side}, {min(away, FEW)} away"
            return
        yield f"{side}, rank {min(self.ranks[span], FEW)}"
        between = self.around.text[span.end : self.start] if side == "before" else self.around.text[self.end : span.start]
        if len(between) <= SHORT:
            yield f"{side}, with {' '.join(between.split()).lower()}"
        yield f"{side}, {self._led_by(span)}"
        if side == "before" and span.start <= self.first:
            yield "first of the sentence"

    def _led_by(self, span: Span) -> str:
        """The word before a phrase, or that it owns what follows."""
        if self.around.text.startswith(("'s ", "’s ", "' ", "’ "), span.end):
            return "owner"
        words = self.around.text[max(span.start - SHORT, 0) : span.start].lower().replace(" the ", " ").split()
        return f"after {words[-1]}" if words else "first"

    def _speaking(self, key: str | None) -> Iterator[str]:
        if self.speaker is None or key is None:
            return
        if key == self.speaker:
            yield "speaks" if self.behind == key else "speaks for another"
        elif key == self.behind:
            yield "spoken for"
        if key in self.addressed:
            yield "addressed"
        elif key in self.towards:
            yield "behind who is addressed"

    def _elsewhere(self, key: str | None) -> Iterator[str]:
        if key is None:
            return
        for side, times, own, of_all in self.times:
            others = times[key] - (key in own)
            if others > 0:
                yield f"{side} of {'most' if 2 * others > of_all else 'some'} such acts"
        for side, keys in self.before:
            if key in keys:
                yield f"{side} of what is told before"


def _leaning(sides: Vectors | None, span: Span) -> tuple[float, float]:
    """How much the encoder takes some words for one who acts, and for one who is acted on."""
    words = sides.of(span) if sides is not None else None
    if words is None:
        return 0.0, 0.0
    most = np.asarray(words).max(0)
    return float(most[0]), float(most[1])


def _ends(span: Span) -> int:
    return span.end
