"""This module knows the annotations of an article as corrected: what was found on it, with what persons said of the entries laid over it.

What a person rejects is gone, what he adds stands among the rest, and what he edits is as he says: spans where his words stand on the
page, a key of an entity where he names somebody. Whom the page does not know becomes an entity of his own. What nobody has touched stays as
it was found, and so do the actors.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

import msgspec

from onrecord.facts.known import known_named
from onrecord.model.annotations import NARRATOR, Annotations, Entity, Event, Kind, Move, Party, Quotation
from onrecord.model.entries import EventEntry, MoveEntry, Participant
from onrecord.model.record import Reading, Statement, Told
from onrecord.model.span import Span, Spans

Note = TypeVar("Note", Quotation, Event, Move)


def corrected_reading(told: Told) -> Reading:
    """The reading of a version, with the annotations as its entries have them now."""
    return msgspec.structs.replace(told.reading, annotations=_corrected(told))


def _corrected(told: Told) -> Annotations:
    page = _Page(told)
    notes = told.reading.annotations
    found = msgspec.structs.replace(
        notes,
        quotations=tuple(page.quotations(notes.quotations)),
        events=tuple(page.events(notes.events)),
        moves=tuple(page.moves(notes.moves)),
    )
    return msgspec.structs.replace(found, entities={**notes.entities, **page.strangers})


class _Page:
    """A version of a page whose entries are turned back into annotations.

    Attributes:
        strangers: entities of those whom persons name and the page does not know.
    """

    def __init__(self, told: Told) -> None:
        self.strangers: dict[str, Entity] = {}
        self._told = told
        self._entities = {appearance.id: appearance.entity for appearance in told.appearances}
        self._quotations = {statement.id: statement.quotation for statement in told.statements}

    def quotations(self, found: Iterable[Quotation]) -> Iterator[Quotation]:
        """The statements that stand, as quotations."""
        known = _by_id(found)
        for statement in self._told.statements:
            base = known.get(statement.quotation)
            yield base if base and not statement.corrections else self._quotation(base, statement)

    def events(self, found: Iterable[Event]) -> Iterator[Event]:
        """The events that stand."""
        known = _by_id(found)
        for event in self._told.events:
            base = known.get(event.event)
            yield base if base and not event.corrections else self._event(base, event)

    def moves(self, found: Iterable[Move]) -> Iterator[Move]:
        """The moves that stand; what one was read off or answers is named only where that stands too."""
        known = _by_id(found)
        there = {each.move for each in self._told.moves} | {each.event for each in self._told.events} | set(self._quotations.values())
        for move in self._told.moves:
            base = known.get(move.move)
            made = base if base and not move.corrections else self._move(base, move)
            gone = {name: None for name in ("answers", "quotation", "event") if getattr(made, name) not in there}
            yield msgspec.structs.replace(made, **gone)

    def _quotation(self, base: Quotation | None, statement: Statement) -> Quotation:
        made = base or Quotation(id=statement.quotation, content=statement.content, directness=statement.directness, score=statement.score)
        made = msgspec.structs.replace(made, content=statement.content, directness=statement.directness, kind=statement.kind)
        said = _edited(statement)
        if "speaker" in said:
            key = self._key(statement.speaker_appearance, statement.speaker)
            made = msgspec.structs.replace(made, speaker_entity=key, speakers=())
        written = {
            name: self._spans(getattr(statement, f"{name}_words"), statement.context) for name in ("cue", "addressee") if name in said
        }
        return msgspec.structs.replace(made, **written)

    def _event(self, base: Event | None, event: EventEntry) -> Event:
        made = base or Event(
            id=event.event,
            type=event.type,
            status=event.status,
            trigger=event.trigger,
            vouched_by=NARRATOR if event.vouched_by is None else self._quotations.get(event.vouched_by, event.vouched_by),
            score=event.score,
        )
        made = msgspec.structs.replace(made, type=event.type, mode=event.mode, status=event.status, trigger=event.trigger, when=event.when)
        said = _edited(event)
        parts = {name: self._parties(getattr(event, name)) for name in ("actors", "recipients", "others") if name in said}
        written = {name: self._spans(getattr(event, f"{name}_words"), event.context) for name in ("place", "condition") if name in said}
        return msgspec.structs.replace(made, **parts, **written)

    def _move(self, base: Move | None, move: MoveEntry) -> Move:
        made = base or Move(id=move.move, force=move.force, content=move.content, score=move.score)
        made = msgspec.structs.replace(made, force=move.force, issue=move.issue, content=move.content)
        said = _edited(move)
        if "by" in said:
            made = msgspec.structs.replace(made, by=self._key(move.by.appearance, move.by.name) if move.by else None)
        if "to" in said:
            keys = (self._key(each.appearance, each.name) for each in move.to)
            made = msgspec.structs.replace(made, to=tuple(key for key in keys if key))
        return made

    def _parties(self, participants: Iterable[Participant]) -> tuple[Party, ...]:
        return tuple(Party(span=each.span, entity=self._key(each.appearance, each.name)) for each in participants)

    def _key(self, appearance: str | None, name: str) -> str | None:
        """The key of somebody by his appearance, else by the name that a person has given him."""
        if appearance in self._entities and appearance:
            return self._entities[appearance]
        if not name:
            return None
        key = f"added:{name}"
        self.strangers[key] = _stranger(name)
        return key

    def _spans(self, words: str, context: Span) -> Spans:
        """Where words that a person has written stand beside the entry; nowhere, where they are not the page's."""
        start = self._told.reading.article.page.text.find(words, context.start, context.end) if words else -1
        return (Span(start, start + len(words)),) if start >= 0 else ()


def _by_id(found: Iterable[Note]) -> Mapping[str, Note]:
    return {each.id: each for each in found}


def _edited(entry: Statement | EventEntry | MoveEntry) -> frozenset[str]:
    """The fields that persons have written."""
    return frozenset(field for correction in entry.corrections for field in correction.fields)


def _stranger(name: str) -> Entity:
    """Somebody whom the page does not know: as the tables know the name, else a person."""
    known = next(iter(known_named(name)), None)
    if known is None:
        return Entity(name=name, kind=Kind.PERSON)
    return Entity(name=name, kind=known.kind, country=known.country, sector=known.sector, known=known.id)
