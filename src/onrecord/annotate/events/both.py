"""This module knows who "both sides" are that take part in an event: the two who deal with each other on the page.

- "The host urged both sides to wait", on a page of what Orsk and Vell do to each other: each of the two would wait, and each is urged.
- "Orsk and Vell are neighbours. The two countries share a dam": the two who were just named together.
- "The two leaders met again": the two persons who met last.

Each is shown by the same words. Who takes part already is none of them; where others face each other as often, it stays open who is meant.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise, product

import msgspec

from onrecord.annotate.events.around import Around, keys_of
from onrecord.annotate.events.same_party import party_of
from onrecord.annotate.mentioned import BODIES
from onrecord.facts.nameless import names_somebody
from onrecord.model.annotations import Event, Kind, Party
from onrecord.model.span import Span

_BOTH = r"(?:both|(?:(?:the|these|those)\s+)?two)\s+(?:of\s+the\s+)?(?:warring\s+|rival\s+|opposing\s+)?"
_SIDES = rf"{_BOTH}(?:sides|parties|delegations|teams)|the\s+(?:sides|delegations)|(?:each|neither|either)\s+side|both\s+of\s+them"
_STATES = rf"{_BOTH}(?:countries|capitals|governments|nations|states|neighbou?rs|armies|militaries)"
_FIRMS = rf"{_BOTH}(?:companies|firms|banks|organi[sz]ations|unions)"
_PERSONS = (
    rf"{_BOTH}(?:\w+\s+)?(?:leaders|ministers|presidents|men|women|envoys|negotiators|officials|diplomats|"
    r"heads\s+of\s+(?:state|government))"
)
_NAMES_TWO = re.compile(rf"(?P<sides>{_SIDES})|(?P<states>{_STATES})|(?P<firms>{_FIRMS})|(?P<persons>{_PERSONS})", re.IGNORECASE)
_KINDS = {"sides": BODIES, "states": frozenset({Kind.STATE}), "firms": frozenset({Kind.ORGANISATION})}
"""Of which kind the two are that are called so."""
_AND = re.compile(r"(?:['’]s?\s+\w+)?\s+and\s+(?:(?:of|with|the|by|from|between)\s+)*")
"""What stands between two who are named in one breath: "Orsk and Vell", "of Orsk and of Vell"."""
OFTEN = 3
"""How often the two must be told of together, so that they are the two."""
NEAR = 250
"""Characters before "the two countries" in which they may just have been named."""
Two = tuple[str, str]


def each_of_both(around: Around, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events in their order, with each of the two for whoever is called "both sides" or "the two leaders"."""
    if not any(_sort(around, party) for event in events for party in (*event.actors, *event.recipients)):
        return tuple(events)
    page = _Page(around, events)
    return tuple(_with_each(page, number, event) for number, event in enumerate(events))


def _sort(around: Around, party: Party) -> str | None:
    """What sort of two somebody is called; None for any other words."""
    named = _NAMES_TWO.fullmatch(around.text, party.span.start, party.span.end) if party.span else None
    return named.lastgroup if named else None


def _with_each(page: "_Page", number: int, event: Event) -> Event:
    sides = {name: tuple(one for each in getattr(event, name) for one in page.each(number, each)) for name in ("actors", "recipients")}
    return msgspec.structs.replace(event, **sides)


class _Page:
    """A page's events, ready to be asked who the two are."""

    def __init__(self, around: Around, events: Sequence[Event]) -> None:
        self.around, self.events = around, events
        self.together = list(_named_together(around))
        self.pairs = Counter(pair for event in events for pair in _facing(around, event))
        self.pairs.update(pair for _, pair in self.together)

    def each(self, number: int, party: Party) -> tuple[Party, ...]:
        """The two whom a party's words mean, each by these words; the party itself where they mean nobody known."""
        sort = _sort(self.around, party)
        if sort is None or party.span is None:
            return (party,)
        event = self.events[number]
        others = keys_of([each for each in (*event.actors, *event.recipients) if each is not party])
        two = self._who_met(number) if sort == "persons" else self._who_deal(sort, party.span, others)
        return (party,) if two is None or set(two).intersection(others) else tuple(Party(span=party.span, entity=key) for key in two)

    def _who_deal(self, sort: str, span: Span, others: Sequence[str]) -> Two | None:
        """The two of a kind who were just named together; else who face each other most, without who takes part already."""
        taken = {self.around.parties.behind(key) for key in others}
        named = [pair for end, pair in self.together if span.start - NEAR <= end <= span.start and self._are(sort, pair, taken)]
        if named and sort != "sides":
            return named[-1]
        often = [(count, pair) for pair, count in self.pairs.most_common() if self._are(sort, pair, taken)]
        is_theirs = often and often[0][0] >= OFTEN and (len(often) < 2 or often[0][0] > often[1][0])
        return often[0][1] if is_theirs else None

    def _are(self, sort: str, pair: Two, taken: set[str | None]) -> bool:
        return not taken.intersection(pair) and all(self.around.parties.entities[key].kind in _KINDS[sort] for key in pair)

    def _who_met(self, number: int) -> Two | None:
        """The two persons who met last before an event."""
        entities = self.around.parties.entities
        for event in self.events[:number][::-1]:
            met = [key for key in dict.fromkeys(keys_of(event.actors)) if key in entities and entities[key].kind is Kind.PERSON]
            if event.type == "CONSULT" and len(met) == 2:
                return met[0], met[1]
        return None


def _facing(around: Around, event: Event) -> Iterator[Two]:
    """Who faces whom in an event: its two sides, or those who meet."""
    actors, recipients = (_bodies(around, parties) for parties in (event.actors, event.recipients))
    if event.type == "CONSULT":
        yield from combinations(sorted(actors | recipients), 2)
    else:
        yield from _pairs(actors, recipients)


def _named_together(around: Around) -> Iterator[tuple[int, Two]]:
    """Who is named with whom in one breath ("Orsk and Vell"), and where the two names end."""
    for one, other in pairwise(around.named_in(0, len(around.text))):
        if one.span.end < other.span.start and _AND.fullmatch(around.text, one.span.end, other.span.start):
            both = (_bodies(around, [party_of(each)]) for each in (one, other))
            yield from ((other.span.end, pair) for pair in _pairs(*both))


def _pairs(some: set[str], others: set[str]) -> Iterator[Two]:
    return ((min(pair), max(pair)) for pair in product(some, others) if pair[0] != pair[1])


def _bodies(around: Around, parties: Sequence[Party]) -> set[str]:
    """The bodies behind some who take part, as far as they have a name."""
    entities = around.parties.entities
    behind = {key for key in map(around.parties.behind, keys_of(parties)) if key and key in entities}
    return {key for key in behind if around.parties.is_body(key) and names_somebody(entities[key].name)}
