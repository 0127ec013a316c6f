"""This module knows by which words each who takes part in an event is shown: those nearest to it that mean him.

- "Orsk's envoy Ada Brunn said she would leave": the leaving is hers by "she", as the reader reads it there.
- "urged Vell to close its port": the closing is Vell's by "its" and not by the name six words before.

The corpus marks it so ("the nearest mention of that actor to the trigger in the same block", corpus/FORMAT.md). Who takes part is the same.
"""

from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from onrecord.annotate.events.around import Around
from onrecord.model.annotations import Event, Party
from onrecord.model.span import Span


def by_their_nearest_words(around: Around, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events in their order, each who takes part shown by what means him nearest to the deed, in its paragraph."""
    return tuple(_by_nearest(around, event) for event in events)


def _by_nearest(around: Around, event: Event) -> Event:
    sides = {name: tuple(_nearest(around, event, party) for party in getattr(event, name)) for name in ("actors", "recipients", "others")}
    return msgspec.structs.replace(event, **sides)


def _nearest(around: Around, event: Event, party: Party) -> Party:
    """Whoever it is, by the widest of the nearest words; before the deed wins a tie."""
    if party.entity is None:
        return party
    trigger = event.trigger[0]
    here = around.paragraph(trigger)
    spans = around.parties.spans(party.entity)
    named = spans[bisect_left(spans, here.start, key=_begins) : bisect_left(spans, here.end, key=_begins)]
    widest = [span for span in named if not any(other.covers(span) and other != span for other in named)]
    nearest = min(widest, key=lambda span: (max(span.start - trigger.end, trigger.start - span.end, 0), span.start), default=None)
    return party if nearest is None else msgspec.structs.replace(party, span=nearest)


def _begins(span: Span) -> int:
    return span.start
