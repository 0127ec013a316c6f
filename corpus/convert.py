"""This module knows how an annotated passage is written as one line of the machine contract.

The same shape as `onrecord annotate` prints, and beside it what only a corpus knows: story, part, kind of writing,
date, tags, the other participants and the place of an event, and answers to moves of other passages.
"""

from __future__ import annotations

import re
from typing import Any, TypeVar

from corpus.reading import WORD, Mention, Party, Reading
from corpus.titled import office_length
from corpus.values import Actor, EventEntry, MoveEntry, Passage, QuotationEntry, Span, Story

Json = dict[str, Any]
PERSON, OFFICE = "person", "office"
_Entry = TypeVar("_Entry", QuotationEntry, EventEntry, MoveEntry)


def convert_story(story: Story) -> list[Json]:
    """Every passage of a story as a line of the contract."""
    return [convert_passage(story, passage) for passage in story.passages]


def convert_passage(story: Story, passage: Passage) -> Json:
    """One passage as a line of the contract."""
    reading, header = Reading(story, passage), passage.header
    return {
        "id": passage.id,
        "text": passage.text,
        "story": story.key,
        "part": story.part,
        "writing": header.one("writing"),
        "date": header.one("date"),
        "article": _article(reading),
        "mentions": [{"span": m.span, "kind": m.kind, "entity": m.key} for m in _mentions(reading)],
        "entities": _entities(reading),
        "quotations": [_quotation(reading, entry) for entry in _numbered(passage.quotations)],
        "events": [_event(reading, entry) for entry in _numbered(passage.events)],
        "moves": [_move(reading, entry) for entry in _numbered(passage.moves)],
        "faults": [],
    }


def _numbered(entries: tuple[_Entry, ...]) -> list[_Entry]:
    return sorted(entries, key=lambda entry: int(entry.id[1:]))


def _article(reading: Reading) -> Json:
    header, headline = reading.passage.header, _first_block(reading, "headline")
    published = header.one("published")
    return {
        "language": "en",
        "headline": headline,
        "outlet": header.one("outlet"),
        "agency": header.one("agency"),
        "byline": list(reading.authors),
        "dateline": _dateline(reading),
        "published": {"edtf": published, "reason": None, "evidence": []} if published else None,
        "blocks": [{"span": block.span, "role": block.role} for block in reading.blocks],
    }


def _first_block(reading: Reading, role: str) -> Span | None:
    return next((block.span for block in reading.blocks if block.role == role), None)


def _dateline(reading: Reading) -> Json | None:
    """The place of the dateline: as the header says, or else the place mentioned in the dateline's block."""
    place, span = reading.passage.header.one("dateline"), _first_block(reading, "dateline")
    if span and not place:
        named = [each.span for each in reading.mentions if each.kind == "place" and span.holds(each.span)]
        place = reading.text[slice(*named[0])] if named else None
    return {"place": place, "span": span} if place or span else None


def _mentions(reading: Reading) -> list[Mention]:
    """Every mention, and inside that of a person the office at the front of his name, where none of his is marked in it."""
    marked = [each for each in reading.mentions if each.kind == OFFICE]
    found: list[Mention] = []
    for each in reading.mentions:
        found.append(each)
        length = office_length(reading.text[slice(*each.span)]) if each.kind == PERSON else 0
        if length and not any(each.span.holds(office.span) and office.key == each.key for office in marked):
            found.append(Mention(Span(each.span.start, each.span.start + length), each.key, OFFICE, each.line))
    return found


# -- entities -----------------------------------------------------------------------------------------------------


def used_keys(reading: Reading) -> tuple[str, ...]:
    """Every actor that the passage mentions or its ledger names, in text order."""
    passage = reading.passage
    keys = [mention.key for mention in reading.mentions]
    keys += [key for entry in passage.quotations for key in entry.by or ()]
    keys += [key for event in passage.events for key in (*event.actors, *event.recipients, *event.others)]
    keys += [key for move in passage.moves for key in (move.by, *move.to)]
    return tuple(dict.fromkeys(key for key in keys if key))


def _entities(reading: Reading) -> Json:
    keys = used_keys(reading)
    return {key: _entity(reading, key, keys) for key in keys}


def _entity(reading: Reading, key: str, used: tuple[str, ...]) -> Json:
    actor = reading.actors.get(key)
    if actor is None:
        name = next((reading.text[slice(*each.span)] for each in reading.mentions if each.key == key), key)
        return {"name": name, "kind": "place", "country": None, "sector": None, "role": None, "for": None}
    return {
        "name": actor.name,
        "kind": actor.kind,
        "country": country_of(reading.actors, actor),
        "sector": actor.sector,
        "role": actor.role if _is_told(reading.text, actor.role) else None,
        "for": next((each.key for each in stands_for(reading.actors, actor) if each.key in used), None),
    }


def stands_for(actors: dict[str, Actor], actor: Actor) -> list[Actor]:
    """Those that an actor speaks for, from the nearest to the farthest."""
    chain: list[Actor] = []
    following = actors.get(actor.stands_for or "")
    while following is not None and following not in chain and following is not actor:
        chain.append(following)
        following = actors.get(following.stands_for or "")
    return chain


def country_of(actors: dict[str, Actor], actor: Actor) -> str | None:
    """An actor's own country, or that of whom it speaks for."""
    return next((each.country for each in (actor, *stands_for(actors, actor)) if each.country), None)


def _is_told(text: str, role: str | None) -> bool:
    """Whether a page says anything of a role: outside knowledge is never annotated."""
    words = {word.lower() for word in WORD.findall(text)}
    return any(len(word) > 3 and word.lower() in words for word in WORD.findall(re.sub(r"[-/]", " ", role or "")))


# -- quotations, events, moves ------------------------------------------------------------------------------------


def _quotation(reading: Reading, entry: QuotationEntry) -> Json:
    keys = reading.speaker_keys(entry)
    return {
        "id": entry.id,
        "content": reading.part(entry.id, "content"),
        "cue": reading.part(entry.id, "cue"),
        "speaker": reading.part(entry.id, "speaker"),
        "speaker_entity": list(keys) if len(keys) > 1 else keys[0] if keys else None,
        "addressee": reading.part(entry.id, "addressee"),
        "directness": reading.directness(entry),
        "kind": entry.kind,
        "via": entry.via,
        "issue": entry.issue,
        "tags": list(entry.tags),
    }


def _event(reading: Reading, event: EventEntry) -> Json:
    time = reading.event_part(event.id, "time")
    return {
        "id": event.id,
        "type": event.type,
        "mode": event.mode,
        "trigger": reading.event_part(event.id, "trigger"),
        "actors": _parties(reading.parties(event, "actor", event.actors)),
        "recipients": _parties(reading.parties(event, "recipient", event.recipients)),
        "others": _parties(reading.parties(event, "other", event.others)),
        "status": event.status,
        "condition": reading.event_part(event.id, "condition"),
        "when": {"edtf": event.when, "evidence": time} if event.when or time else None,
        "place": reading.event_part(event.id, "place"),
        "vouched_by": reading.vouched_by(event),
    }


def _parties(parties: tuple[Party, ...]) -> list[Json]:
    return [{"span": party.span, "entity": party.key} for party in parties]


def _move(reading: Reading, move: MoveEntry) -> Json:
    elsewhere = move.answers if move.answers and "/" in move.answers else None
    return {
        "id": move.id,
        "force": move.force,
        "by": move.by,
        "to": list(move.to),
        "issue": move.issue,
        "content": reading.move_content(move),
        "answers": None if elsewhere else move.answers,
        "answers_elsewhere": elsewhere,
        "quotation": move.quotation,
        "event": move.event,
    }
