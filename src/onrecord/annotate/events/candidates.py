"""This module knows who may take part in an event: the nearest phrases of its paragraph, and actors that it need not name again."""

from collections.abc import Iterator

import msgspec

from onrecord.annotate.events.around import Around, keys_of
from onrecord.model.annotations import Party
from onrecord.model.span import Span

NEAREST, ABSENT = 12, 6
"""Phrases of a paragraph, and actors that it does not name, that are asked of one event."""
NEAR = 40
"""Phrases before and after a trigger among which the nearest are looked for, so that a page in one paragraph takes no longer."""


class Candidate(msgspec.Struct, frozen=True):
    """Who may take part: words of the trigger's paragraph, with the actor they mean if that is known; or an actor that it does not name."""

    span: Span | None
    entity: str | None
    kind: str


def candidates_of(around: Around, number: int) -> list[Candidate]:
    """Who may take part in an event, by its number: the nearest phrases of its paragraph, then actors that it does not name.

    Who is held for something else in it (a mediator, a host) is not asked.
    """
    event, parties = around.events[number], around.parties
    trigger = event.trigger[0]
    named = [each for each in around.nearest(trigger, NEAR) if not any(piece.covers(each.span) for piece in event.trigger)]
    near = sorted(named, key=lambda each: _gap(each.span, trigger))[:NEAREST]
    present = {mention.entity for mention in named}
    absent = [key for key in dict.fromkeys(_absent(around, number)) if key and key not in present and parties.is_party(key)]
    found = [
        *(Candidate(mention.span, mention.entity, mention.kind.value) for mention in near),
        *(Candidate(None, key, parties.entities[key].kind.value) for key in absent[:ABSENT]),
    ]
    return [each for each in found if not any(is_one(party, each) for party in event.others)]


def _absent(around: Around, number: int) -> Iterator[str | None]:
    """Actors that take part without being named: who speaks, to whom, who took part in what is told before, who is told of most."""
    parties = around.parties
    speaker, addressed = around.voices(around.events[number])
    yield from (parties.behind(speaker), speaker, *addressed, *(parties.behind(key) for key in addressed))
    for earlier in around.events[max(number - 2, 0) : number][::-1]:
        yield from (*keys_of(earlier.actors), *keys_of(earlier.recipients))
    yield from parties.told_most


def is_one(party: Party, candidate: Candidate) -> bool:
    """Whether somebody held and a candidate are one: by the words, else by the actor."""
    if party.span is not None and candidate.span is not None:
        return party.span.meets(candidate.span)
    return party.entity is not None and party.entity == candidate.entity


def _gap(span: Span, trigger: Span) -> int:
    return max(span.start - trigger.end, trigger.start - span.end)
