"""This module knows who takes part along with another by standing beside him: "Orsk and Vell signed", "asked Orsk, Vell and Tarsk to".

- Before the verb whoever is named up to it belongs to its subject, unless another word leads to him ("an envoy of Orsk and Vell").
- After it who is named next belongs to its object, unless a verb of his own follows ("Orsk attacked Vell and Brunn fled").
"""

import re
from collections.abc import Sequence

import msgspec

from onrecord.annotate.events.around import Around
from onrecord.annotate.events.same_party import is_among, party_of
from onrecord.model.annotations import Event, Mention
from onrecord.model.span import Span

_JOINT = re.compile(r"(?:,\s+(?:and\s+)?|\s+and\s+|\s+as\s+well\s+as\s+)(?:the\s+)?")
_AND = re.compile(r",?\s+(?:and|as\s+well\s+as)\s+(?:the\s+)?")
_VERB = re.compile(
    r"[\s,]+(?:(?:has|have|had|will|would|could|should|must|may|might|can|are|were|do|did|not|also|again|later|then|already|both|all|jointly|now|still|be|been|"
    r"on\s+\w+day|\w+ly)[\s,]+)*"
)
_OBJECT_ENDS = re.compile(
    r"\s*(?:[.;:!?)”\"]|,\s+(?!(?:who|which)\b)|\Z)|\s+(?:to|in|on|for|over|after|before|from|with|at|by|of|about|as|against|during|because|until|unless|if)\b"
)
_OF = re.compile(r"\b(?:of|on|over|in|at|to|for|from|with|by|about|against|than|between|like)\s+(?:the\s+)?\Z", re.IGNORECASE)
SHORT = 12
"""Characters before a name in which what leads to it stands."""
MOST = 6
"""Names of one list that are followed."""


def with_who_is_beside(around: Around, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events in their order, with all who are named in one breath with one who takes part."""
    return tuple(_with_objects(around, _with_subjects(around, event)) for event in events)


def _with_subjects(around: Around, event: Event) -> Event:
    """The event with all that stand together before its verb."""
    trigger, text = event.trigger[0], around.text
    spans = [party.span for party in event.actors if party.span and party.span.end <= trigger.start]
    if spans and _OF.search(text[max(0, max(spans).start - SHORT) : max(spans).start]):
        return event
    chain = _chain(around, spans)
    if not chain or not _VERB.fullmatch(text, chain[-1].span.end, trigger.start):
        return event
    return _with(event, "actors", chain)


def _with_objects(around: Around, event: Event) -> Event:
    """The event with all that stand together after its verb."""
    end = event.trigger[-1].end
    chain = _chain(around, [party.span for party in event.recipients if party.span and party.span.start >= end])
    if not chain or not _OBJECT_ENDS.match(around.text, chain[-1].span.end):
        return event
    return _with(event, "recipients", chain)


def _with(event: Event, side: str, chain: Sequence[Mention]) -> Event:
    taken = (*event.actors, *event.recipients, *event.others)
    more = tuple(party_of(each) for each in chain if not is_among(party_of(each), taken))
    return msgspec.structs.replace(event, **{side: (*getattr(event, side), *more)}) if more else event


def _chain(around: Around, spans: Sequence[Span]) -> list[Mention]:
    """Who is named in one list with the last of some, after him; nobody where no "and" ends the list."""
    chain: list[Mention] = []
    end, is_closed = max((span.end for span in spans), default=len(around.text)), False
    while len(chain) < MOST and not is_closed and (joint := _JOINT.match(around.text, end)):
        more = _starting(around, joint.end())
        if more is None:
            break
        chain.append(more)
        end, is_closed = more.span.end, _AND.fullmatch(joint[0]) is not None
    return chain if is_closed else []


def _starting(around: Around, start: int) -> Mention | None:
    """The widest phrase that begins at a place or at the article before it."""
    near = [each for each in around.named_in(max(0, start - 4), around.sentence_end(start)) if _begins_at(each.span, start)]
    return max(near, key=lambda each: each.span.end, default=None)


def _begins_at(span: Span, start: int) -> bool:
    return span.start in {start, start - len("the ")}
