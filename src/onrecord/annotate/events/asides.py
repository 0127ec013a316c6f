"""This module knows who is only named in what a comma sets beside a name: "Ada Vell, the top Tarskan on the Harbour Council, urged Orsk".

She urges; the council, by which she is described, takes no part. Nor does Orsk's president in "Brunn, the president's adviser, urged Orsk",
nor whoever's lawyer, envoy or chairman acts: he is named only to say whose.
"""

import re
from collections.abc import Sequence

import msgspec

from onrecord.annotate.events.around import Around
from onrecord.model.annotations import Event, Kind, Party
from onrecord.model.span import Span

_DESCRIBED = re.compile(
    r",\s(?!(?:and|or|but|who|which|whose|with|together|along|jointly|like|unlike|after|before|during|since|until|on|in|at|for|from|to|under|of|as|"
    r"not|\w+ing|\w+ed)\b)[^,;:.!?()“”\"\n]{2,80}\s(?:of|on|at|in|for|with|from|to)\s(?:the\s|its\s|his\s|her\s)?",
    re.IGNORECASE,
)
"""What stands between a name and whom its description names: no list that goes on, and nothing that tells of a deed."""
_WHOSE = re.compile(
    r"['’]s?\s+(?:(?!(?:and|or|of|to|in|on)\b)[\w-]+\s+){0,4}?(?:advis[eo]rs?|lawyers?|attorneys?|envoys?|chairm[ae]n|chiefs?|aides?|allies|ally|"
    r"spokes(?:man|woman|person|people)|secretary|ministers?|ambassadors?|counsels?|confidants?|sons?|daughters?|wife|husband|brothers?|sisters?|"
    r"nominees?|successors?|predecessors?|critics|rivals?|opponents?|supporters?|backers|negotiators?|officials?|delegates?|representatives?|"
    r"managers?|associates?|deput(?:y|ies)|generals?|soldiers?|guards?|fighters?)\b(?!['’])",
    re.IGNORECASE,
)
"""What follows somebody who is named only to say whose adviser acts."""
_CLOSED = re.compile(r"(?:['’]s?)?(?:\s[^,;:.!?()“”\"\n]{1,60})?,")
"""What stands after him, up to the comma that ends the description."""


def without_asides(around: Around, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events in their order, without actors who are only named in the description of another participant."""
    return tuple(_without(around, event) for event in events)


def _without(around: Around, event: Event) -> Event:
    event = _without_owners(around, event)
    named = [party.span for party in (*event.actors, *event.recipients) if party.span and _is_person(around, party)]
    if not named:
        return event
    first = event.trigger[0].start

    def takes_part(party: Party) -> bool:
        return party.span is None or not any(_is_beside(around.text, name, party.span, first) for name in named)

    return msgspec.structs.replace(event, actors=tuple(filter(takes_part, event.actors)))


def _without_owners(around: Around, event: Event) -> Event:
    """The event without those whose adviser or envoy takes part with them on the same side, and who are named only for that."""
    sides = {name: _others(around.text, getattr(event, name)) for name in ("actors", "recipients")}
    return event if all(len(kept) == len(getattr(event, name)) for name, kept in sides.items()) else msgspec.structs.replace(event, **sides)


def _others(text: str, parties: Sequence[Party]) -> tuple[Party, ...]:
    """Those of one side who are no mere owners of others on it; all of them where there is nobody else."""
    kept = tuple(party for party in parties if party.span is None or not _WHOSE.match(text, party.span.end))
    return kept or tuple(parties)


def _is_person(around: Around, party: Party) -> bool:
    entity = around.parties.entities.get(party.entity or "")
    return entity is not None and entity.kind is Kind.PERSON


def _is_beside(text: str, name: Span, other: Span, trigger: int) -> bool:
    """Whether a description that begins after a name names another, and ends before the trigger."""
    if not name.end < other.start or _DESCRIBED.fullmatch(text, name.end, other.start) is None:
        return False
    closed = _CLOSED.match(text, other.end)
    return closed is not None and closed.end() <= trigger
