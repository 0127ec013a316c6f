"""This module knows who takes part in an event, of all who may (`participants`).

"The withdrawal will be completed in May" does not say whose it is; the sentence before does, or who speaks. So everybody near is asked for,
with what is found of him; what findings are worth is learnt (`python -m training.events`), once for all types and once for each.
What stands right after the verb of a visit is the host, however unlikely: "visits the Chancellery" has its own grammar.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain

import msgspec

from onrecord.annotate.events.around import ACTOR, RECIPIENT, Around
from onrecord.annotate.events.candidates import Candidate, candidates_of, is_one
from onrecord.annotate.events.participants import LAST, forms_of, seen_of
from onrecord.annotate.events.same_party import is_among
from onrecord.annotate.mentioned import BODIES
from onrecord.learned import Linear, load_linear
from onrecord.model.annotations import Event, Party

KEPT = 0.3
"""How likely somebody must be whom the encoder or the grammar holds for one."""
SURE = {ACTOR: 0.6, RECIPIENT: 0.4}
"""How likely anybody else must be; recipients, who are told of less, are asked for less."""
_AND = re.compile(r"\s+and\s+(?:the\s+)?")
MEETING, VISIT = "CONSULT", "visit"
"""All who meet are actors; only a visit has a host."""
_VISITS = re.compile(r"(?:\w+\s+)*visit(?:s|ed|ing)?", re.IGNORECASE)
_OBJECT = re.compile(r"\s+(?:the\s+)?", re.IGNORECASE)
"""What stands between a verb and whom it acts on."""
KEPT_READY = 1 << 16
"""Findings of which the rows are kept ready: they are the same few again and again, but for the words that stand beside a name."""


class EventSides:
    """Tells who takes part in events.

    Args:
        linear: tells how likely somebody is the event's actor, its recipient, or nobody.
    """

    def __init__(self, linear: Linear) -> None:
        self._linear = linear
        self._rows = lru_cache(KEPT_READY)(lambda sort, kind, finding: linear.rows(forms_of(sort, kind, finding)))

    def __reduce__(self) -> tuple[Callable[[], "EventSides"], tuple[()]]:
        return load_event_sides, ()

    def __call__(self, around: Around) -> tuple[Event, ...]:
        """The events of an article with those who take part; what was held of words that are no phrase of anybody stays."""
        return tuple(self._with_sides(around, number, event) for number, event in enumerate(around.events))

    def _with_sides(self, around: Around, number: int, event: Event) -> Event:
        candidates = candidates_of(around, number)
        found = [[self._rows(*part) for part in seen.parts()] for seen in seen_of(around, number, candidates)]
        rows = [sorted(set(chain.from_iterable(each))) for each in found]
        asked = list(zip(candidates, self._linear.likely_rows(rows), strict=True))
        actors = _side(event.actors, asked, ACTOR, ())
        actors = _in_order((*actors, *joined(around.text, event.actors, actors)))
        recipients = _side(event.recipients, asked, RECIPIENT, actors) or _hosts(around, event, actors)
        if event.type == MEETING and event.mode != VISIT and actors:
            actors, recipients = _in_order((*actors, *recipients)), ()
        return msgspec.structs.replace(event, actors=actors, recipients=recipients)


def _hosts(around: Around, event: Event, actors: Sequence[Party]) -> tuple[Party, ...]:
    """The state or body that stands right after the verb of a visit, as the grammar holds it; none where it is no visit."""
    if event.mode != VISIT or _VISITS.fullmatch(event.trigger[-1].cut(around.text)) is None:
        return ()
    end, entities = event.trigger[-1].end, around.parties.entities
    beside = (party for party in event.recipients if party.span and _OBJECT.fullmatch(around.text, end, max(end, party.span.start)))
    return tuple(
        party
        for party in beside
        if party.entity and party.entity in entities and entities[party.entity].kind in BODIES and not is_among(party, actors)
    )


def _side(
    held: Sequence[Party], asked: Sequence[tuple[Candidate, Mapping[str, float]]], label: str, taken: Sequence[Party]
) -> tuple[Party, ...]:
    """One side of an event, in text order: those who are likely enough, and who was held and could not be asked.

    Each actor is there once, by his likeliest words; nobody who is taken already, and no words that lie in others.
    """
    kept = [party for party in held if not any(is_one(party, candidate) for candidate, _ in asked) and not is_among(party, taken)]
    for candidate, likely in sorted(asked, key=lambda each: -each[1][label]):
        own = next((party for party in held if is_one(party, candidate)), None)
        party = own if own is not None and candidate.span is None else Party(span=candidate.span, entity=candidate.entity)
        if likely[label] >= (SURE[label] if own is None else KEPT) and not is_among(party, (*kept, *taken)):
            kept.append(party)
    return _in_order(kept)


def joined(text: str, held: Sequence[Party], kept: Sequence[Party]) -> tuple[Party, ...]:
    """Who was held to act together with somebody kept, named right beside him with "and": "President Vell and Ada Vell"."""
    spans = [party.span for party in kept if party.span]
    lost = [(party, party.span) for party in held if party.span and not is_among(party, kept)]
    return tuple(
        party
        for party, span in lost
        if any(_AND.fullmatch(text, min(span.end, each.end), max(span.start, each.start)) for each in spans if not span.meets(each))
    )


def _in_order(parties: Sequence[Party]) -> tuple[Party, ...]:
    """In text order, those without words last."""
    return tuple(sorted(parties, key=lambda party: party.span.start if party.span else LAST))


@cache
def load_event_sides() -> EventSides:
    """With the shipped weights, loaded once per process.

    Raises:
        WeightsError: a file of the weights is missing or is not the one its card names.
    """
    return EventSides(load_linear("events", "sides"))
