"""This module knows how to keep a record in one SQLite file: the parts that each keep one kind of promise, put together."""

from onrecord.store.sqlite_corrections import SqliteCorrections
from onrecord.store.sqlite_events import SqliteEvents
from onrecord.store.sqlite_judgements import SqliteJudgements
from onrecord.store.sqlite_linking import SqliteLinking
from onrecord.store.sqlite_pages import SqlitePages
from onrecord.store.sqlite_statements import SqliteStatements


class SqliteRecord(SqlitePages, SqliteStatements, SqliteEvents, SqliteJudgements, SqliteCorrections, SqliteLinking):
    """A record in one SQLite file; keeps the promises of `Store`."""
