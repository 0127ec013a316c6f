"""This module knows how a SQLite record answers questions about statements and speakers."""

from collections.abc import Iterator

from onrecord.model.query import StatementQuery
from onrecord.model.record import Statement, StatementPage
from onrecord.store.connections import SqliteFile
from onrecord.store.questions import searches_for_nothing, statement_question, whole
from onrecord.store.rows import STATEMENT, in_lots, statement_of, statements_with


class SqliteStatements(SqliteFile):
    """The part of `Entries` that is about statements."""

    def statements(self, query: StatementQuery) -> StatementPage:
        """See `Store.statements`."""
        with self._reader() as record:
            question = statement_question(record, query)
            if searches_for_nothing(query):
                return StatementPage(rows=(), total=0, query=query)
            total = statement_question(record, whole(query)).count(record, query.counted)
            return StatementPage(rows=tuple(statements_with(record, question.page(record, query, total))), total=total, query=query)

    def each_statement(self, query: StatementQuery) -> Iterator[Statement]:
        """See `Store.each_statement`."""
        with self._reader() as record:
            question = statement_question(record, query)
            for lot in in_lots(() if searches_for_nothing(query) else question.keys(record)):
                yield from statements_with(record, lot)

    def statement(self, statement_id: str) -> Statement | None:
        """See `Store.statement`."""
        with self._reader() as record:
            row = record.execute(f"{STATEMENT} WHERE t.id = ?", (statement_id,)).fetchone()
        return statement_of(row) if row else None

    def speakers(self, limit: int = 50) -> tuple[tuple[str, int], ...]:
        """See `Store.speakers`."""
        counted = "SELECT name, told FROM speakers WHERE told > 0 ORDER BY told DESC, name LIMIT ?"
        with self._reader() as record:
            return tuple((name, count) for name, count in record.execute(counted, (limit,)))
