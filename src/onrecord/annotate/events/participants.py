"""This module knows who may take part in an event, and what an article tells of each: words near it, and actors it need not name again.

How much the encoder takes somebody for one who acts or is acted on, where he stands, who speaks, what he does elsewhere: each is a finding
by name. What they are worth is for `sides` to say.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec
import numpy as np

from onrecord.annotate.mentioned import Parties
from onrecord.learned import FoundEvent, Vectors
from onrecord.model.annotations import NARRATOR, Event, Kind, Mention, Party, Quotation
from onrecord.model.span import Span

ACTOR, RECIPIENT, NOBODY = "actor", "recipient", "nobody"
"""Labels of the classifier."""
NEAREST, ABSENT = 12, 6
"""Phrases of a paragraph, and actors that it does not name, that are asked of one event."""
NEAR = 40
"""Phrases before and after a trigger among which the nearest are looked for, so that a page in one paragraph takes no longer."""
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


class Candidate(msgspec.Struct, frozen=True):
    """Who may take part: words of the trigger's paragraph, with the actor they mean if that is known; or an actor that it does not name."""

    span: Span | None
    entity: str | None
    kind: str


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


class Around:
    """An article as its events' participants are looked for.

    Args:
        text: the page's text.
        sentences, paragraphs: of all that is told, in text order.
        mentions: in any order.
        events: in text order of their triggers, with those who take part as far as the encoder and the grammar tell.
        found: what each was found as, with how likely the words around are to act or to be acted on.
    """

    def __init__(
        self,
        *,
        text: str,
        sentences: Sequence[Span],
        paragraphs: Sequence[Span],
        mentions: Sequence[Mention],
        quotations: Sequence[Quotation],
        events: Sequence[Event],
        found: Sequence[FoundEvent],
        parties: Parties,
    ) -> None:
        self.text, self.paragraphs, self.mentions, self.events, self.parties = text, paragraphs, mentions, events, parties
        self.leanings = [each.sides for each in found]
        self.said = {quotation.id: quotation for quotation in quotations}
        self.sentences = sentences
        self._sentences = [span.start for span in sentences]
        self._named = sorted({mention.span: mention for mention in mentions if mention.kind is not Kind.OFFICE}.items())
        self._starts = [span.start for span, _ in self._named]
        self.held = {side: _held(events, side) for side in (ACTOR, RECIPIENT)}

    def candidates(self, number: int) -> list[Candidate]:
        """Who may take part in an event, by its number: the nearest phrases of its paragraph, then actors that it does not name.

        Who is held for something else in it (a mediator, a host) is not asked.
        """
        event = self.events[number]
        trigger, here = event.trigger[0], self.paragraph(event.trigger[0])
        at = bisect_left(self._starts, trigger.start)
        around = self._named[max(at - NEAR, bisect_left(self._starts, here.start)) : min(at + NEAR, bisect_left(self._starts, here.end))]
        named = [each for each in around if not any(piece.covers(each[0]) for piece in event.trigger)]
        near = sorted(named, key=lambda each: _gap(each[0], trigger))[:NEAREST]
        present = {mention.entity for _, mention in named}
        absent = [key for key in dict.fromkeys(self._absent(number)) if key and key not in present and self.parties.is_party(key)]
        found = [
            *(Candidate(span, mention.entity, mention.kind.value) for span, mention in near),
            *(Candidate(None, key, self.parties.entities[key].kind.value) for key in absent[:ABSENT]),
        ]
        return [each for each in found if not any(is_one(party, each) for party in event.others)]

    def _absent(self, number: int) -> Iterator[str | None]:
        """Actors that take part without being named: who speaks, to whom, who took part in what is told before, who is told of most."""
        event = self.events[number]
        speaker, addressed = self.voices(event)
        yield from (self.parties.behind(speaker), speaker, *addressed, *(self.parties.behind(key) for key in addressed))
        for earlier in self.events[max(number - 2, 0) : number][::-1]:
            yield from (*keys_of(earlier.actors), *keys_of(earlier.recipients))
        yield from self.parties.told_most

    def voices(self, event: Event) -> tuple[str | None, tuple[str, ...]]:
        """Who vouches for an event, and to whom it is said."""
        quotation = self.said.get(event.vouched_by)
        return (quotation.speaker_entity, self.parties.named_in(quotation.addressee)) if quotation else (None, ())

    def paragraph(self, trigger: Span) -> Span:
        """The paragraph a trigger stands in."""
        at = bisect_right(self.paragraphs, trigger.start, key=_begins) - 1
        return self.paragraphs[at] if at >= 0 else trigger

    def named_in(self, start: int, end: int) -> list[Mention]:
        """Who is named wholly between two places, in text order."""
        first, last = (bisect_left(self._starts, place) for place in (start, end))
        return [mention for span, mention in self._named[first:last] if span.end <= end]

    def sentence(self, start: int) -> int:
        """Number of the sentence of a place."""
        return max(bisect_right(self._sentences, start) - 1, 0)

    def sentence_start(self, start: int) -> int:
        """Where the sentence of a place begins; at the place itself on a page without sentences."""
        return self.sentences[self.sentence(start)].start if self.sentences else start

    def sentence_end(self, start: int) -> int:
        """Where the sentence of a place ends; at the place itself on a page without sentences."""
        return self.sentences[self.sentence(start)].end if self.sentences else start

    def findings(self, number: int, candidates: Sequence[Candidate]) -> list[Findings]:
        """What speaks for and against each taking part in an event, by number of the event."""
        return [seen.findings() for seen in self.seen(number, candidates)]

    def seen(self, number: int, candidates: Sequence[Candidate]) -> list[Seen]:
        """The same, not yet put together by name."""
        scene = _Scene(self, number, candidates)
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


def is_one(party: Party, candidate: Candidate) -> bool:
    """Whether somebody held and a candidate are one: by the words, else by the actor."""
    if party.span is not None and candidate.span is not None:
        return party.span.meets(candidate.span)
    return party.entity is not None and party.entity == candidate.entity


def _leaning(sides: Vectors | None, span: Span) -> tuple[float, float]:
    """How much the encoder takes some words for one who acts, and for one who is acted on."""
    words = sides.of(span) if sides is not None else None
    if words is None:
        return 0.0, 0.0
    most = np.asarray(words).max(0)
    return float(most[0]), float(most[1])


def _held(events: Sequence[Event], side: str) -> dict[str, Counter[str]]:
    """By type, how often each actor is held for one side."""
    found: dict[str, Counter[str]] = {event.type: Counter() for event in events}
    for event in events:
        found[event.type].update(keys_of(event.actors if side == ACTOR else event.recipients))
    return found


def keys_of(parties: Sequence[Party]) -> tuple[str, ...]:
    """The actors that some are known to be."""
    return tuple(party.entity for party in parties if party.entity)


def _gap(span: Span, trigger: Span) -> int:
    return max(span.start - trigger.end, trigger.start - span.end)


def _begins(span: Span) -> int:
    return span.start


def _ends(span: Span) -> int:
    return span.end
