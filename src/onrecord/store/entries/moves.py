"""This module knows how the moves of a reading become entries: who asks, offers or refuses what, and which move it answers."""

from onrecord.model.annotations import Move
from onrecord.model.entries import MoveEntry
from onrecord.model.record import Reading, Version
from onrecord.model.span import cut_all
from onrecord.store.entries.appearances import ids_by_entity
from onrecord.store.entries.participants import Cast
from onrecord.store.entries.place import place_of
from onrecord.store.ids import event_ids, move_ids, statement_ids


def moves_of(reading: Reading, version: Version) -> tuple[MoveEntry, ...]:
    """Every move of a reading as an entry on this version of the page, in the order of the annotations."""
    notes = reading.annotations
    cast = Cast(reading, ids_by_entity(notes, version))
    ids = _Ids(reading, version)
    return tuple(_entry(reading, version, cast, ids, move) for move in notes.moves)


class _Ids:
    """The ids of entries by the ids of the annotations they were made of."""

    def __init__(self, reading: Reading, version: Version) -> None:
        notes = reading.annotations
        self.moves = {move.id: made for move, made in zip(notes.moves, move_ids(version.id, notes.moves), strict=True)}
        self.events = {event.id: made for event, made in zip(notes.events, event_ids(version.id, notes.events), strict=True)}
        spoken = zip(notes.quotations, statement_ids(version.id, notes.quotations), strict=True)
        self.statements = {quotation.id: made for quotation, made in spoken}


def _entry(reading: Reading, version: Version, cast: Cast, ids: _Ids, move: Move) -> MoveEntry:
    return MoveEntry(
        id=ids.moves[move.id],
        move=move.id,
        force=move.force,
        by=next(iter(cast.named((move.by,))), None),
        to=cast.named(move.to),
        issue=move.issue,
        content=move.content,
        content_words=cut_all(reading.article.page.text, move.content),
        answers=ids.moves.get(move.answers or ""),
        statement=ids.statements.get(move.quotation or ""),
        event=ids.events.get(move.event or ""),
        score=move.score,
        when=move.when or None,
        **place_of(reading.article, version, move.content[0]),
    )
