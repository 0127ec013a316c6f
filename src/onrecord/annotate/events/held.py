"""This module knows who is held, and of how many something is asked at once.

- "in return for two fishermen held in Sarn": the fishermen alone are held, whoever else is named, and by nobody named here.
- "Two men have been sitting in a prison": they hold nobody.
- "called on Orsk to free the crew and on Vell to lift the toll": asked of both.
"""

import re
from collections.abc import Sequence

import msgspec

from onrecord.annotate.events.around import Around
from onrecord.annotate.events.same_party import party_of
from onrecord.model.annotations import Event, Mention
from onrecord.model.span import Span, Spans, cut_all

_HELD = re.compile(r"(?:held|jailed|detained|imprisoned|arrested|interned|captured|seized|sentenced|convicted)")
_AFTER = re.compile(r"\s+(?:in|at|since|on|last|for|during|by)\b")
_OF = re.compile(r"\b(?:for|of|with|over|about|free|release|releasing|freeing|swap|exchange|including|from)\s+(?:the\s+|all\s+)?\Z")
_SITS = re.compile(
    r"(?:(?:ha(?:s|ve|d)|is|are|was|were|been|be|still|will)\s+)*(?:sit(?:s|ting)?|sat|languish(?:es|ed|ing)?|wait(?:s|ed|ing)?)"
)
_BY = re.compile(r"[^.;,]{0,40}?\bby\s")
LED_BY = 20
"""Characters before a phrase in which a word may stand that makes it the object of something."""


def as_held(around: Around, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events in their order, with who is held, and with all of whom something is asked."""
    asked = _asked_of_several(around)
    return tuple(_asked(around, _sitting(around, _held(around, event)), asked) for event in events)


def _held(around: Around, event: Event) -> Event:
    """A participle that follows a noun is of that noun alone."""
    trigger = event.trigger[0]
    if event.type != "COERCE" or not _HELD.fullmatch(around.text, trigger.start, trigger.end) or not _AFTER.match(around.text, trigger.end):
        return event
    noun = _right_before(around, trigger)
    if noun is None or not _OF.search(around.text, max(0, noun.span.start - LED_BY), noun.span.start):
        return event
    actors = event.actors if _BY.match(around.text, trigger.end) else ()
    return msgspec.structs.replace(event, actors=actors, recipients=(party_of(noun),))


def _right_before(around: Around, trigger: Span) -> Mention | None:
    near = around.named_in(max(0, trigger.start - 2 * LED_BY), trigger.start)
    return near[-1] if near and around.text[near[-1].span.end : trigger.start].isspace() else None


def _sitting(around: Around, event: Event) -> Event:
    """Who sits in a prison is acted on."""
    words = cut_all(around.text, event.trigger)
    if event.type != "COERCE" or event.mode != "arrest" or event.recipients or not _SITS.fullmatch(words):
        return event
    return msgspec.structs.replace(event, actors=(), recipients=event.actors)


def _asked_of_several(around: Around) -> dict[Spans, tuple[Span, ...]]:
    """By cue, the addressees of those that ask something of several."""
    found: dict[Spans, tuple[Span, ...]] = {}
    for quotation in around.said.values():
        if quotation.cue and quotation.addressee:
            found[quotation.cue] = (*found.get(quotation.cue, ()), *quotation.addressee)
    return {cue: addressees for cue, addressees in found.items() if len(set(addressees)) > 1}


def _asked(around: Around, event: Event, asked: dict[Spans, tuple[Span, ...]]) -> Event:
    """A request to one of several is one to all of them."""
    if event.type != "REQUEST" or not asked:
        return event
    addressees = next((spans for cue, spans in asked.items() if any(cue[0].meets(piece) for piece in event.trigger)), ())
    named = [mention for span in addressees for mention in around.named_in(span.start, span.end)]
    taken = [party.span for party in event.recipients if party.span]
    more = tuple(party_of(each) for each in named if not any(each.span.meets(span) for span in taken))
    return msgspec.structs.replace(event, recipients=(*event.recipients, *more)) if more else event
