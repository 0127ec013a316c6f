"""This module knows words that are nobody: an article or a figure cut out of a longer phrase, a "their" of which nobody knows whose.

So is the "your" of "your crews" where the crews are meant, the "your" of one's own deed ("you offered your resignation"), and the
adjective of "European envoys".

Who takes part is asked with them, since they stand where somebody stood. An article is given the rest of its phrase ("the" of "the
hostages"), and so is an adjective; what is left of such words is not kept.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from onrecord.annotate.events.around import Around
from onrecord.model.annotations import Event, Party
from onrecord.model.span import Span

_NOBODY = re.compile(r"(?:the|an?|its|their|his|of|and|or|to|in|for|with|by|no|[\d.,]+)[\s,.]*", re.IGNORECASE)
_BORDER = (
    r"of|into|between|through|under|home|back|who|whom|whose|that|which|in|on|at|to|for|with|from|by|and|or|but|as|over|about|against|after|before|is|are|was|were|will|would|has|"
    r"have|had|may|might|must|can|could|should|said|says"
)
_ADJECTIVE = re.compile(
    r"(?:European|American|Western|Arab|African|Asian|international|regional|foreign)(?=\s+(?!(?:and|or|of|in|on|at|to|for|with|by|is|are|was|were|has|have|had|"
    r"will|would|who|said|says)\b)[a-z])"
)
"""An adjective before the noun that it belongs to."""
_POSSESSIVE = re.compile(r"(?:your|our|my)", re.IGNORECASE)
_PEOPLE = re.compile(
    r"(?:your|our|my)\s+(?:[\w’'-]+\s+)?(?:members|people|citizens|soldiers|troops|crews?|sailors|workers|colleagues|staff|voters|supporters|"
    r"allies|families|children|ministers?|officials|diplomats|fishermen|farmers|union|envoys?)\b(?!['’])",
    re.IGNORECASE,
)
"""People of somebody's who are not he."""
_OPENS = r"the|an?|your|our|my|European|American|Western|Arab|African|Asian|international|regional|foreign"
_REST = re.compile(
    rf"(?:{_OPENS})\s+(?!(?:number|lot|few|range|series|group)\s+of\b)(?:(?!(?:{_BORDER})\b)[\w’'-]+\s+){{0,3}}?(?!(?:{_BORDER})\b)[\w’'-]*[\w](?=\s+(?:{_BORDER})\b|[.,;:!?”\")]|\s*\Z)",
    re.IGNORECASE,
)
"""From an article to the end of its phrase, as far as the words after it show where that is."""


FAR = 40
"""Phrases before and after a trigger that are known to be somebody else."""


def without_words_cut_short(around: Around, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events in their order, without participants that are no more than a function word or a figure."""
    return tuple(_whole(around, _without_own(around.text, event)) for event in events)


def is_nobody(text: str, span: Span) -> bool:
    """Whether words are too few to be anybody.

    >>> [is_nobody("Their 28,500 guards left", Span(*words)) for words in ((0, 5), (6, 9), (6, 19))]
    [True, True, False]
    """
    return _NOBODY.fullmatch(text, span.start, span.end) is not None


def _whole(around: Around, event: Event) -> Event:
    sides = (event.actors, event.recipients, event.others)
    if not any(_is_cut(around.text, party) for side in sides for party in side):
        return event
    taken = [party.span for side in sides for party in side if party.span and not _is_cut(around.text, party)]
    taken += [*event.trigger, *(each.span for each in around.nearest(event.trigger[0], FAR))]
    kept = [tuple(_kept(around, event, side, taken)) for side in sides]
    return msgspec.structs.replace(event, actors=kept[0], recipients=kept[1], others=kept[2])


def _kept(around: Around, event: Event, side: Sequence[Party], taken: Sequence[Span]) -> Iterator[Party]:
    """Those of one side, an article with the rest of its phrase, unless that is somebody else."""
    for party in side:
        if party.span is None or not _is_cut(around.text, party):
            yield party
        elif people := _PEOPLE.match(around.text, party.span.start):
            yield Party(span=Span(*people.span()), entity=None)
        elif rest := _REST.match(around.text, party.span.start, around.sentence_end(event.trigger[0].start)):
            whole = Span(*rest.span())
            if not any(whole.meets(span) for span in taken):
                yield Party(span=whole, entity=None)


def _is_cut(text: str, party: Party) -> bool:
    if party.span is None:
        return False
    if _is_possessive(text, party.span):
        return party.entity is None or _PEOPLE.match(text, party.span.start) is not None
    if (adjective := _ADJECTIVE.match(text, party.span.start)) and adjective.end() == party.span.end:
        return True
    return party.entity is None and is_nobody(text, party.span)


def _without_own(text: str, event: Event) -> Event:
    """The event without a "your" or "my" on whom it would be done who does it himself: "you offered your resignation"."""
    doing = {party.entity for party in event.actors if party.entity}
    kept = tuple(each for each in event.recipients if not (each.entity in doing and each.span and _is_possessive(text, each.span)))
    return event if len(kept) == len(event.recipients) else msgspec.structs.replace(event, recipients=kept)


def _is_possessive(text: str, span: Span) -> bool:
    return _POSSESSIVE.fullmatch(text, span.start, span.end) is not None
