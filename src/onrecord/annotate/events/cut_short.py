"""This module knows words that are nobody: an article or a figure cut out of a longer phrase, a "their" of which nobody knows whose.

Who takes part is asked with them, since they stand where somebody stood. An article is given the rest of its phrase ("the" of "the
hostages"); what is left of such words is not kept.
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
_REST = re.compile(
    rf"(?:the|an?)\s+(?!(?:number|lot|few|range|series|group)\s+of\b)(?:(?!(?:{_BORDER})\b)[\w’'-]+\s+){{0,3}}?(?!(?:{_BORDER})\b)[\w’'-]*[\w](?=\s+(?:{_BORDER})\b|[.,;:!?”\")]|\s*\Z)",
    re.IGNORECASE,
)
"""From an article to the end of its phrase, as far as the words after it show where that is."""


FAR = 40
"""Phrases before and after a trigger that are known to be somebody else."""


def without_words_cut_short(around: Around, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events in their order, without participants that are no more than a function word or a figure."""
    return tuple(_whole(around, event) for event in events)


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
        elif rest := _REST.match(around.text, party.span.start, around.sentence_end(event.trigger[0].start)):
            whole = Span(*rest.span())
            if not any(whole.meets(span) for span in taken):
                yield Party(span=whole, entity=None)


def _is_cut(text: str, party: Party) -> bool:
    return party.entity is None and party.span is not None and is_nobody(text, party.span)
