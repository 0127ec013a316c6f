"""This module knows what a record promises about its entries: statements, events, moves, and the actors in them."""

from collections.abc import Iterator
from typing import Protocol

from onrecord.model.entries import Actor, ActorPage, Appearance, EventEntry, EventPage, MoveEntry, MovePage
from onrecord.model.query import ActorQuery, AppearanceQuery, EventQuery, MoveQuery, StatementQuery
from onrecord.model.record import Statement, StatementPage


class Entries(Protocol):
    """What the pages put on record, as it stands after what persons said of it: edits are laid over, the rejected fall out.

    Participants and speakers come with their actor and their party across articles, as far as judgements have told who is who.
    """

    def statements(self, query: StatementQuery) -> StatementPage:
        """The statements that fit, newest first and in text order, or best match first where words are searched.

        Raises:
            Misuse: a date that is none, or a limit or offset out of range.
        """
        ...

    def each_statement(self, query: StatementQuery) -> Iterator[Statement]:
        """All statements that fit, one by one, as the record stood at the first; the query's limit and offset are not used."""
        ...

    def statement(self, statement_id: str) -> Statement | None:
        """One statement by its permalink's id, on whichever version it stands."""
        ...

    def events(self, query: EventQuery) -> EventPage:
        """The events that fit, newest first and in text order, or best match first where words are searched. Raises as `statements`."""
        ...

    def each_event(self, query: EventQuery) -> Iterator[EventEntry]:
        """All events that fit, one by one, as the record stood at the first; the query's limit and offset are not used."""
        ...

    def event(self, event_id: str) -> EventEntry | None:
        """One event by its permalink's id, on whichever version it stands."""
        ...

    def moves(self, query: MoveQuery) -> MovePage:
        """The moves that fit, newest first and in text order, or best match first where words are searched. Raises as `statements`."""
        ...

    def each_move(self, query: MoveQuery) -> Iterator[MoveEntry]:
        """All moves that fit, one by one, as the record stood at the first; the query's limit and offset are not used."""
        ...

    def move(self, move_id: str) -> MoveEntry | None:
        """One move by its permalink's id, on whichever version it stands."""
        ...

    def actors(self, query: ActorQuery) -> ActorPage:
        """The actors that fit, the most told first. There are none before appearances have been judged. Raises as `statements`."""
        ...

    def actor(self, actor_id: str) -> Actor | None:
        """One actor, by its id or the id of any of its appearances."""
        ...

    def each_appearance(self, query: AppearanceQuery) -> Iterator[Appearance]:
        """All appearances that fit, one by one, in the order in which they were written."""
        ...

    def appearance(self, appearance_id: str) -> Appearance | None:
        """One appearance by its id."""
        ...
