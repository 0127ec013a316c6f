"""This module knows how the entries of a version lie in rows: for each of their own fields, its column and what its cell holds."""

import msgspec

from onrecord.model.entries import Appearance, EventEntry, MoveEntry
from onrecord.model.record import Statement
from onrecord.store.days import bounds
from onrecord.store.packing import span_cell, spans_cell

Cells = dict[str, object]


def appearance_cells(appearance: Appearance) -> Cells:
    """An appearance, without its name and whom it acts for, which are keys."""
    return {
        "id": appearance.id,
        "entity": appearance.entity,
        "kind": appearance.kind,
        "country": appearance.country,
        "sector": appearance.sector,
        "role": appearance.role,
        "known": appearance.known,
        "words": json_cell(appearance.words),
    }


def statement_cells(statement: Statement) -> Cells:
    """A statement, without its speaker, who is a key."""
    return {
        "id": statement.id,
        "quotation": statement.quotation,
        "cue_words": statement.cue_words,
        "content_words": statement.content_words,
        "addressee_words": statement.addressee_words,
        "content": spans_cell(statement.content),
        "cue": spans_cell(statement.cue),
        "speaker_spans": spans_cell(statement.speaker_spans),
        "addressee": spans_cell(statement.addressee),
        "directness": statement.directness.value,
        "kind": statement.kind,
        "via": statement.via,
        "score": statement.score,
        "context": span_cell(statement.context),
    }


def event_cells(event: EventEntry) -> Cells:
    """An event, without those who take part; with the first and last day on which it can have happened."""
    first, last = bounds(event.when.edtf if event.when else None) or (None, None)
    return {
        "id": event.id,
        "event": event.event,
        "type": event.type,
        "mode": event.mode,
        "status": event.status,
        "trigger_spans": spans_cell(event.trigger),
        "trigger_words": event.trigger_words,
        "condition": spans_cell(event.condition),
        "condition_words": event.condition_words,
        "told_when": json_cell(event.when) if event.when else None,
        "place": spans_cell(event.place),
        "place_words": event.place_words,
        "vouched_by": event.vouched_by,
        "voucher": event.voucher,
        "background": event.background,
        "clause": event.clause,
        "score": event.score,
        "context": span_cell(event.context),
        "happened_from": first,
        "happened_to": last,
    }


def move_cells(move: MoveEntry) -> Cells:
    """A move, without those who make it and to whom."""
    return {
        "id": move.id,
        "move": move.move,
        "force": move.force,
        "issue": move.issue,
        "content": spans_cell(move.content),
        "content_words": move.content_words,
        "answers": move.answers,
        "statement": move.statement,
        "event": move.event,
        "told_when": json_cell(move.when) if move.when else None,
        "score": move.score,
        "context": span_cell(move.context),
    }


def json_cell(value: object) -> str:
    """A value as JSON."""
    return msgspec.json.encode(value).decode()
