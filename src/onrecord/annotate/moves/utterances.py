"""This module knows what may be a turn of the bargaining: a quotation, one sentence of it where it has several, or a deed that is told.

"We have read it. Fifteen years, yes. A tariff cut, no." is one quotation and holds an acceptance and a refusal.
"Orsk turned down the plan" is nobody's words: the narrator tells the turn, and it is looked at as a quotation of an act would be.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from onrecord.model.annotations import NARRATOR, Directness, Event, Quotation
from onrecord.model.span import Span, Spans, trimmed
from onrecord.text.patterns import NO_BARE_TITLE
from onrecord.text.sentences import sentence_starts

TURNS = frozenset({"AGREE", "CONCEDE", "COOPERATE", "REJECT", "REQUEST", "RETREAT", "SUPPORT", "THREATEN"})
"""Types of events that may be turns where the narrator tells them."""
LONGEST = 200
"""Characters of a deed that is told, at most."""
_CLAUSE_END = re.compile(
    rf"[,:](?!\d)|(?<!\b[A-Z]){NO_BARE_TITLE}\.(?!\d)|[;!?()—–\n]"
    r"|\s(?:but|while|after|when|before|which|who|whose|because|although|though|as|saying|and (?:said|told|added))\b"
)
"""What ends the clause of a deed; signs inside figures ("2,500") and after initials ("U.S.") do not."""


class Utterance(msgspec.Struct, frozen=True, kw_only=True):
    """Words that may be a turn of the bargaining.

    Attributes:
        content: the words; the quotation's content, or one sentence of it.
        quotation: the quotation they stand in; of a deed that is told, what would be one (its id is empty).
        number, of: which sentence of it this is, from 0, and how many it has.
        before: the quotation told before that one, or None.
        in_headline: it stands in the article's headline.
        cue_events, content_events: types of events whose trigger lies in the cue, and in these words.
        statuses: how far the events in these words got.
        event, status: id of the deed that is told, and how far it got; None where somebody speaks.
    """

    content: Spans
    quotation: Quotation
    number: int = 0
    of: int = 1
    before: Quotation | None = None
    in_headline: bool = False
    cue_events: frozenset[str] = frozenset()
    content_events: frozenset[str] = frozenset()
    statuses: frozenset[str] = frozenset()
    event: str | None = None
    status: str | None = None


def utterances_of(
    text: str, quotations: Sequence[Quotation], events: Sequence[Event] = (), headline: Span | None = None
) -> Iterator[Utterance]:
    """Everything that may be a turn, in text order; the two lists come in text order."""
    deeds = [_as_told(text, event) for event in _narrated(quotations, events)]
    told: list[tuple[Quotation, Event | None]] = [*((each, None) for each in quotations), *deeds]
    before: Quotation | None = None
    for quotation, deed in sorted(told, key=lambda each: each[0].content[0]):
        inside = _near(quotation, events)
        sentences = _sentences(text, quotation.content) if deed is None else [quotation.content]
        for number, content in enumerate(sentences):
            meant = [event for event in inside if any(piece.meets(event.trigger[0]) for piece in content)]
            yield Utterance(
                content=content,
                quotation=quotation,
                number=number,
                of=len(sentences),
                before=before,
                in_headline=headline is not None and headline.meets(content[0]),
                cue_events=frozenset(event.type for event in inside if any(cue.meets(event.trigger[0]) for cue in quotation.cue)),
                content_events=frozenset(event.type for event in meant),
                statuses=frozenset(event.status for event in meant),
                event=deed.id if deed else None,
                status=deed.status if deed else None,
            )
        before = quotation if deed is None else before


def _narrated(quotations: Sequence[Quotation], events: Sequence[Event]) -> Iterator[Event]:
    """The deeds that the narrator tells, other than by a quotation's cue."""
    cued = {event.id for each in quotations for event in _near(each, events) if any(cue.meets(event.trigger[0]) for cue in each.cue)}
    return (event for event in events if event.type in TURNS and event.vouched_by == NARRATOR and event.id not in cued)


def _as_told(text: str, event: Event) -> tuple[Quotation, Event]:
    """A deed as if it were a quotation of an act, and itself: the words from its trigger to the end of the clause."""
    start, least = event.trigger[0].start, event.trigger[-1].end
    end = _CLAUSE_END.search(text, least, start + LONGEST)
    words = trimmed(text, start, end.start() if end else min(start + LONGEST, len(text))) or event.trigger[0]
    actor, recipients = next(iter(event.actors), None), [party.span for party in event.recipients if party.span]
    quotation = Quotation(
        id="",
        content=(words,),
        cue=event.trigger,
        speaker=(actor.span,) if actor and actor.span else (),
        speaker_entity=actor.entity if actor else None,
        addressee=tuple(recipients),
        directness=Directness.INDIRECT,
        kind="act",
        score=event.score,
    )
    return quotation, event


def _near(quotation: Quotation, events: Sequence[Event]) -> Sequence[Event]:
    """The events from the quotation's first word to its last."""
    told = (*quotation.content, *quotation.cue)
    return events[_place(events, min(span.start for span in told)) : _place(events, max(span.end for span in told))]


def _place(events: Sequence[Event], at: int) -> int:
    """How many events have their trigger before a place."""
    return bisect_left(events, at, key=lambda event: event.trigger[0].start)


def _sentences(text: str, content: Spans) -> list[Spans]:
    """The content sentence by sentence; whole where it is one sentence, or one sentence in pieces."""
    cut = [span for piece in content for span in _cut(text, piece)]
    return [content] if len(cut) <= len(content) else [(span,) for span in cut]


def _cut(text: str, piece: Span) -> Iterator[Span]:
    borders = [piece.start, *sentence_starts(text, piece.start, piece.end), piece.end]
    for start, end in pairwise(borders):
        if start < end and (span := trimmed(text, start, end)):
            yield span
