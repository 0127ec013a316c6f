"""This module knows where an event was: the places that its own words name.

- "met Orsk's envoy in Tarsk", "an attack on a bus near the Mill Bridge in Sarn": what an act's words lead to by "in", "at", "near".
- "In Tarsk on Monday, three men were held": of the act that follows.
- "visited Tarsk and Sarn", "a visit to Tarsk": where one goes to meet somebody.
- "the Tarsk talks", "the Sarn bombing": a town right before a noun; but "the Tarsk agreement" is one wherever it is kept or broken.

A place that other words lead to is not taken ("accused Vell of the war in Orsk"), nor one behind a new clause ("said that in Orsk"), nor
what is part of another name ("the Orsk waters"). Who speaks next is no place: "in Sarn, Orsk said". Which names are places is for the
encoder to say; a name that is nobody's counts as one where it is not all headline.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal

import msgspec

from onrecord.annotate.events.around import Around
from onrecord.facts.cities import is_city
from onrecord.model.annotations import Event, Kind
from onrecord.model.span import Span, Spans
from onrecord.text.place_words import AIMED, ALSO_VERBS, ANOTHERS, BUILT, GOES_ON, GONE_TO, HELD_AT, LED, NO_PLACE, TRAVELS

Led = Literal["at", "in", "to"]
"""What leads to a name: "at", a word of travelling, or any other word."""
REACH = 90
"""Characters between an act and the word that leads to its place."""
SHORT = 40
"""Characters between the place that opens a sentence and the act, what is told of the day counted."""
SPOKEN = frozenset({"ACCUSE", "REQUEST", "SUPPORT", "REJECT", "THREATEN", "CONCEDE", "SANCTION", "COOPERATE"})
"""Types whose place is named right behind the act if at all; further off it is of what they are about."""
ABOVE = frozenset({"ASSAULT", "MOBILIZE"})
"""Types that are done over a place; others are about it."""
_SMALL = re.compile(r"\b(?!(?:and|but|for|nor|the|with|from|into|over|after|amid|near|that|its|his|her|their|are|was|has)\b)[a-zà-þ]{3,}\b")
"""A word that has a capital in a headline whose words have them, so that a name cannot be told from the rest."""
_OPENS = re.compile(r"(?:\s(?:on|late|early|last|this)\s[^,.;]{2,25})?,")
_BESIDE = re.compile(
    r"(?:\A|\b(?P<article>[Tt]he|[Aa]n?|[Tt]his|[Ll]ast|[Nn]ext)\s)(?P<name>(?!(?:The|An?|This|Last|Next)\s)[A-ZÀ-Þ][\w’'.-]*(?:\s[A-ZÀ-Þ][\w’'.-]*){0,2})\s\Z"
)


def with_places(around: Around, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events in their order, each with the words for where it was, as one stretch, if its page names a place for it."""
    triggers = sorted(piece for event in events for piece in event.trigger)
    return tuple(event if event.place else _placed(around, event, triggers) for event in events)


def _placed(around: Around, event: Event, triggers: Sequence[Span]) -> Event:
    found = _gone_to(around, event) or _after(around, event, triggers) or _ahead(around, event, triggers) or _before(around, event)
    return msgspec.structs.replace(event, place=found) if found else event


def _gone_to(around: Around, event: Event) -> Spans:
    """Where one goes."""
    trigger = event.trigger[-1]
    found = GONE_TO.match(around.text, trigger.end) if TRAVELS.fullmatch(around.text, trigger.start, trigger.end) else None
    return _with_others(around, found) if found and _may_be_place(around, found, "to") else ()


def _after(around: Around, event: Event, triggers: Sequence[Span]) -> Spans:
    """What follows the act, before the next one."""
    text, start = around.text, event.trigger[-1].end
    whole = around.sentence_end(start)
    end = min(_next(triggers, start, whole), start + REACH)
    for found in LED.finditer(text, start, whole):
        way = text[start : found.start()]
        if found.start() >= end or ANOTHERS.search(way) or (way.strip() and event.type in SPOKEN):
            break
        led = found["at"].split()[0].casefold()
        if _leads_there(event, led, way) and _may_be_place(around, found, "at" if led == "at" else "in"):
            return _with_others(around, found)
    return ()


def _leads_there(event: Event, led: str, way: str) -> bool:
    """Whether a word leads to where the act was, and not to what it is about or aimed at."""
    return event.type in ABOVE if led == "over" else not (led == "at" and AIMED.search(way))


def _with_others(around: Around, found: re.Match[str]) -> Spans:
    """A place with what is named along with it: "in Tarsk and Orsk", "at the Mill Bridge in Sarn", "in Tarsk, Orsk,"."""
    end = found.end("name")
    while (other := GOES_ON.match(around.text, end)) and _may_be_place(around, other, "in"):
        end = other.end("name")
    return (Span(found.start("name"), end),)


def _ahead(around: Around, event: Event, triggers: Sequence[Span]) -> Spans:
    """What opens the sentence, for the first act in it."""
    end = event.trigger[0].start
    start = around.sentence_start(end)
    opening = LED.match(around.text, start, end)
    if opening is None or _next(triggers, start, end) < end or not _may_be_place(around, opening, "in"):
        return ()
    way = around.text[opening.end() : end]
    comma = _OPENS.match(way)
    is_near = comma is not None and len(way) <= SHORT and not ANOTHERS.search(way, comma.end())
    return (Span(*opening.span("name")),) if is_near else ()


def _before(around: Around, event: Event) -> Spans:
    """The town right before a noun; a state there is who does it, and so may its capital be of threats and demands."""
    start = event.trigger[0].start
    noun, sentence = event.trigger[0].cut(around.text), around.sentence_start(start)
    led = _BESIDE.search(around.text[max(sentence, start - REACH) : start])
    if led is None or not (HELD_AT.fullmatch(noun) or (led["article"] and ALSO_VERBS.fullmatch(noun))):
        return ()
    name = Span(start - 1 - len(led["name"]), start - 1)
    kinds = {each.kind for each in around.named_in(max(0, name.start - REACH), name.end) if each.span.covers(name)}
    return (name,) if Kind.PLACE in kinds or is_city(led["name"]) else ()


def _may_be_place(around: Around, found: re.Match[str], led: Led) -> bool:
    """Whether a name is a place's, by what it is held for and what leads to it."""
    name = Span(*found.span("name"))
    if NO_PLACE.match(found["name"]):
        return False
    kinds = {each.kind for each in around.named_in(max(0, name.start - REACH), name.end + REACH) if each.span.covers(name)}
    if Kind.PLACE in kinds:
        return True
    if Kind.STATE in kinds:
        return led != "at" or is_city(found["name"])
    if kinds:
        return Kind.ORGANISATION in kinds and (BUILT.search(found["name"]) is not None or (led != "in" and _is_seat(around, found)))
    return not _is_headline(around, name.start)


def _is_seat(around: Around, found: re.Match[str]) -> bool:
    """Whether an organisation goes by a name that is a seat's: of several words, or with an article ("at the Chancery")."""
    return " " in found["name"] or around.text[max(found.start("name") - 4, 0) : found.start("name")].casefold() == "the "


def _is_headline(around: Around, at: int) -> bool:
    """Whether all words of a sentence but the smallest have capitals."""
    return _SMALL.search(around.text, around.sentence_start(at), around.sentence_end(at)) is None


def _next(triggers: Sequence[Span], start: int, end: int) -> int:
    """Where the next act's words begin, or the end."""
    at = bisect_left(triggers, start, key=_begins)
    return min(triggers[at].start, end) if at < len(triggers) else end


def _begins(span: Span) -> int:
    return span.start
