"""This module knows how questions about actors and their appearances become SQL for SQLite."""

import sqlite3

from onrecord.model.query import ActorQuery, AppearanceQuery
from onrecord.store.questions import Conditions, Question, check_rows, part_of_name
from onrecord.store.questions_of_events import find_actor
from onrecord.store.said_of_actors import called_by_persons


def actor_question(record: sqlite3.Connection, query: ActorQuery) -> Question:
    """Which actors. Raises `Misuse` for rows out of range."""
    check_rows(query)
    asked = Conditions()
    asked.equal(kind=query.kind, country=query.country)
    asked.add("s.told > 0")
    if query.name.strip():
        named, argument = part_of_name(query.name, "name_search", "names")
        called = called_by_persons(record, query.name)
        marks = ", ".join("?" * len(called))
        by_pages = f"s.key IN (SELECT actor FROM actor_names WHERE told > 0 AND name IN ({named}))"
        asked.add(f"({by_pages} OR s.key IN ({marks}))", argument, *called)
    elif not query.nameless:
        asked.add("(s.known IS NOT NULL OR names_somebody((SELECT name FROM names WHERE key = s.name)))")
    return asked.question("actors s", "s.told DESC, s.key")


def appearance_question(record: sqlite3.Connection, query: AppearanceQuery) -> Conditions:
    """Which appearances."""
    asked = Conditions()
    if query.actor:
        asked.add("e.actor = ?", find_actor(record, query.actor))
    if query.version:
        asked.add("e.version = (SELECT key FROM versions WHERE id = ?)", query.version)
    if query.name.strip():
        named, argument = part_of_name(query.name, "name_search", "names")
        asked.add(f"e.name IN ({named})", argument)
    if not query.superseded and not query.version:
        asked.add("v.latest")
    return asked
