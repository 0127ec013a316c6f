"""This module knows how a SQLite record answers questions about events, moves, and those who take part in them."""

from collections.abc import Iterator

from onrecord.model.entries import Actor, ActorPage, Appearance, EventEntry, EventPage, MoveEntry, MovePage
from onrecord.model.query import ActorQuery, AppearanceQuery, EventQuery, MoveQuery
from onrecord.store.connections import SqliteFile
from onrecord.store.questions import searches_for_nothing, whole
from onrecord.store.questions_of_actors import actor_question, appearance_question
from onrecord.store.questions_of_events import event_question, find_actor, move_question
from onrecord.store.rows import ACTOR, APPEARANCE, actor_of, appearance_of, events_with, in_lots, moves_with
from onrecord.store.search import storable


class SqliteEvents(SqliteFile):
    """The part of `Entries` that is about events, moves and actors."""

    def events(self, query: EventQuery) -> EventPage:
        """See `Entries.events`."""
        with self._reader() as record:
            question = event_question(record, query)
            if searches_for_nothing(query):
                return EventPage(rows=(), total=0, query=query)
            total = event_question(record, whole(query)).count(record, query.counted)
            return EventPage(rows=tuple(events_with(record, question.page(record, query, total))), total=total, query=query)

    def each_event(self, query: EventQuery) -> Iterator[EventEntry]:
        """See `Entries.each_event`."""
        with self._reader() as record:
            question = event_question(record, query)
            for lot in in_lots(() if searches_for_nothing(query) else question.keys(record)):
                yield from events_with(record, lot)

    def event(self, event_id: str) -> EventEntry | None:
        """See `Entries.event`."""
        with self._reader() as record:
            row = record.execute("SELECT key FROM events WHERE id = ?", (storable(event_id),)).fetchone()
            return events_with(record, (row["key"],))[0] if row else None

    def moves(self, query: MoveQuery) -> MovePage:
        """See `Entries.moves`."""
        with self._reader() as record:
            question = move_question(record, query)
            if searches_for_nothing(query):
                return MovePage(rows=(), total=0, query=query)
            total = move_question(record, whole(query)).count(record, query.counted)
            return MovePage(rows=tuple(moves_with(record, question.page(record, query, total))), total=total, query=query)

    def each_move(self, query: MoveQuery) -> Iterator[MoveEntry]:
        """See `Entries.each_move`."""
        with self._reader() as record:
            question = move_question(record, query)
            for lot in in_lots(() if searches_for_nothing(query) else question.keys(record)):
                yield from moves_with(record, lot)

    def move(self, move_id: str) -> MoveEntry | None:
        """See `Entries.move`."""
        with self._reader() as record:
            row = record.execute("SELECT key FROM moves WHERE id = ?", (storable(move_id),)).fetchone()
            return moves_with(record, (row["key"],))[0] if row else None

    def actors(self, query: ActorQuery) -> ActorPage:
        """See `Entries.actors`."""
        with self._reader() as record:
            question = actor_question(record, query)
            keys = list(question.keys(record, query.limit, query.offset))
            found = [record.execute(f"{ACTOR} WHERE s.key = ?", (key,)).fetchone() for key in keys]
            return ActorPage(rows=tuple(actor_of(record, row) for row in found), total=question.count(record), query=query)

    def actor(self, actor_id: str) -> Actor | None:
        """See `Entries.actor`."""
        with self._reader() as record:
            row = record.execute(f"{ACTOR} WHERE s.key = ?", (find_actor(record, actor_id),)).fetchone()
            return actor_of(record, row) if row else None

    def each_appearance(self, query: AppearanceQuery) -> Iterator[Appearance]:
        """See `Entries.each_appearance`."""
        with self._reader() as record:
            asked = appearance_question(record, query)
            yield from map(appearance_of, record.execute(f"{APPEARANCE} WHERE {asked.fitting} ORDER BY e.key", asked.arguments))

    def appearance(self, appearance_id: str) -> Appearance | None:
        """See `Entries.appearance`."""
        with self._reader() as record:
            row = record.execute(f"{APPEARANCE} WHERE e.id = ?", (storable(appearance_id),)).fetchone()
            return appearance_of(row) if row else None
