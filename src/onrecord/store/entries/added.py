"""This module knows how an entry that a person adds becomes an annotation of the reading, as if it had been found there."""

from collections.abc import Iterable, Sequence

import msgspec

from onrecord.model.annotations import NARRATOR, Annotations, Directness, Event, Move, Quotation
from onrecord.model.correction import Action, Correction, EntryKind
from onrecord.model.record import Reading
from onrecord.model.span import Spans
from onrecord.store.ids import event_ids, move_ids, statement_ids

CERTAIN = 1.0
"""The score of what a person has put there."""


def with_added(reading: Reading, corrections: Iterable[Correction]) -> Reading:
    """The reading with what persons have added to it, behind what was found; what has been found since on the same words is not added."""
    notes = reading.annotations
    for correction in corrections:
        if correction.action is Action.ADD and not is_found(notes, correction.kind, correction.spans):
            notes = _with_one(notes, correction)
    return msgspec.structs.replace(reading, annotations=notes)


def is_found(notes: Annotations, kind: EntryKind, spans: Spans) -> bool:
    """Whether there is an entry of this kind on just these words."""
    return bool(found_on(notes, kind, spans))


def found_on(notes: Annotations, kind: EntryKind, spans: Spans) -> Sequence[Quotation | Event | Move]:
    """The annotations of a kind whose content or trigger is just these words."""
    if kind is EntryKind.STATEMENT:
        return [quotation for quotation in notes.quotations if quotation.content == spans]
    if kind is EntryKind.EVENT:
        return [event for event in notes.events if event.trigger == spans]
    return [move for move in notes.moves if move.content == spans]


def added_id(version: str, correction: Correction) -> str:
    """The id of the entry that a person adds."""
    if correction.kind is EntryKind.STATEMENT:
        return statement_ids(version, (_quotation(correction),))[0]
    if correction.kind is EntryKind.EVENT:
        return event_ids(version, (_event(correction, NARRATOR),))[0]
    return move_ids(version, (_move(correction),))[0]


def _with_one(notes: Annotations, correction: Correction) -> Annotations:
    if correction.kind is EntryKind.STATEMENT:
        return msgspec.structs.replace(notes, quotations=(*notes.quotations, _quotation(correction)))
    if correction.kind is EntryKind.EVENT:
        return msgspec.structs.replace(notes, events=(*notes.events, _event(correction, _speaking(notes, correction.spans))))
    return msgspec.structs.replace(notes, moves=(*notes.moves, _move(correction)))


def _quotation(correction: Correction) -> Quotation:
    return Quotation(id=f"added:{correction.id}", content=correction.spans, directness=Directness.INDIRECT, score=CERTAIN)


def _event(correction: Correction, vouched_by: str) -> Event:
    fields = correction.fields
    return Event(
        id=f"added:{correction.id}",
        type=fields["type"],
        status=fields["status"],
        trigger=correction.spans,
        vouched_by=vouched_by,
        score=CERTAIN,
    )


def _speaking(notes: Annotations, spans: Spans) -> str:
    """Who vouches for what these words tell: the innermost quotation around them, else the narrator."""
    around = [quotation for quotation in notes.quotations if any(piece.covers(spans[0]) for piece in quotation.content)]
    return min(around, key=lambda quotation: sum(piece.end - piece.start for piece in quotation.content)).id if around else NARRATOR


def _move(correction: Correction) -> Move:
    return Move(id=f"added:{correction.id}", force=correction.fields["force"], by=None, content=correction.spans, score=CERTAIN)
