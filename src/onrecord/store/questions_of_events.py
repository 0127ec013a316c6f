"""This module knows how questions about events and moves become SQL for SQLite.

Whoever takes part is found in `participants`, which are ordered as the answer is, by actor, party and name: where one of them is asked
for, the answer is read off that index from its top, and ends with the page that is wanted.
"""

import json
import re
import sqlite3

from onrecord.model.query import EventQuery, MoveQuery
from onrecord.store.days import days_asked
from onrecord.store.questions import NEWEST, Conditions, Question, check_rows, in_order, part_of_name
from onrecord.store.said_of_actors import called_by_persons
from onrecord.store.search import full_text, one_sign, signed, storable

OWN = "{words people}"
"""The columns of a full-text index that an entry is found by: its own words and people, not the headline of its page."""
ONCE = "p.published_from, p.version, p.ordinal"
NEWEST_PART = "p.published_from DESC, p.version DESC, p.ordinal"
PARTS = {"actor": "actor", "recipient": "recipient", "by": "by", "to": "to"}
"""What a query may ask of those who take part, and their part; `participant` and `party` ask for no part."""
_LISTED = "SELECT value FROM json_each(?)"
"""Ids, which are given as one list however many they are."""


def event_question(record: sqlite3.Connection, query: EventQuery) -> Question:
    """Which events. Raises `Misuse` for a date that is none, or rows out of range."""
    check_rows(query)
    asked = Conditions()
    asked.published(query)
    asked.equal(type=query.type, mode=query.mode, status=query.status)
    if query.place.strip():
        places = signed(one_sign(query.place.strip()))
        like = " OR ".join(["s.place_words LIKE ? ESCAPE '\\'"] * len(places))
        asked.add(f"({like})", *(f"%{_plain(place)}%" for place in places))
    if query.vouched:
        _vouched(asked, query.vouched)
    first, last = days_asked(query.happened_since, query.happened_until)
    if first:
        asked.add("s.happened_to >= ?", first)
    if last:
        asked.add("s.happened_from <= ?", last)
    parts = {"participant": query.participant, "party": query.party, "actor": query.actor, "recipient": query.recipient}
    return _question(record, asked, query, "event", parts)


def move_question(record: sqlite3.Connection, query: MoveQuery) -> Question:
    """Which moves. Raises as `event_question`."""
    check_rows(query)
    asked = Conditions()
    asked.published(query)
    asked.equal(force=query.force, answers=query.answers)
    if keys := query.issues or ((query.issue,) if query.issue else ()):
        also = f" OR s.id IN ({_LISTED})" if query.also else ""
        asked.add(f"(s.issue IN ({', '.join('?' * len(keys))}){also})", *keys, *((json.dumps(query.also),) if query.also else ()))
    if query.apart:
        asked.add(f"s.id NOT IN ({_LISTED})", json.dumps(query.apart))
    if query.open:
        asked.add("NOT s.answered")
    return _question(record, asked, query, "move", {"party": query.party, "by": query.by, "to": query.to})


def _question(record: sqlite3.Connection, asked: Conditions, query: EventQuery | MoveQuery, kind: str, parts: dict[str, str]) -> Question:
    wanted = {part: name for part, name in parts.items() if name.strip()}
    if query.version:
        asked.add("s.version = (SELECT key FROM versions WHERE id = ?)", query.version)
    asked.after(kind, query)
    if query.least_score > 0:
        asked.add("s.score >= ?", query.least_score)
    superseded = query.superseded or bool(query.version)
    if query.search.strip() or not wanted:
        return _from_entries(record, asked, query, kind, wanted)
    (first, name), *others = wanted.items()
    for part, other in others:
        _takes_part(record, asked, kind, part, other)
    led = Conditions()
    condition, arguments = _whom(record, "p", first, name)
    led.add(condition, *arguments)
    led.add(f"p.{kind} IS NOT NULL")
    led.shown(superseded=superseded, rejected=query.rejected, table="p")
    tables = f"participants p CROSS JOIN {kind}s s ON s.key = p.{kind}" if asked.sql else "participants p"
    led.sql += asked.sql
    led.arguments += asked.arguments
    return led.question(tables, NEWEST_PART, key=f"p.{kind}", once=ONCE)


def _from_entries(
    record: sqlite3.Connection, asked: Conditions, query: EventQuery | MoveQuery, kind: str, wanted: dict[str, str]
) -> Question:
    tables, order = f"{kind}s s", NEWEST
    if query.search.strip():
        tables, order = f"{kind}_search f CROSS JOIN {kind}s s ON s.key = f.rowid", in_order(query)
        asked.add(f"{kind}_search MATCH ?", f"{OWN} : ({full_text(query.search)})")
    for part, name in wanted.items():
        _takes_part(record, asked, kind, part, name)
    asked.shown(superseded=query.superseded or bool(query.version), rejected=query.rejected)
    return asked.question(tables, order)


def _plain(words: str) -> str:
    """Words in which no sign stands for any other."""
    return re.sub(r"([\\%_])", r"\\\1", words)


def _vouched(asked: Conditions, by: str) -> None:
    if by in ("narrator", "speaker"):
        asked.add("s.voucher IS NULL" if by == "narrator" else "s.voucher IS NOT NULL")
    else:
        asked.add("s.vouched_by = ?", by)


def _takes_part(record: sqlite3.Connection, asked: Conditions, kind: str, part: str, name: str) -> None:
    condition, arguments = _whom(record, "+q", part, name)
    asked.add(f"EXISTS (SELECT 1 FROM participants q WHERE q.{kind} = s.key AND {condition})", *arguments)


def _whom(record: sqlite3.Connection, table: str, part: str, asked: str) -> tuple[str, tuple[object, ...]]:
    """The condition on a participant, and its arguments: an actor by id, or whoever is known by a name that holds these words.

    Whoever is an actor is found by that: among its names are those that it takes part under. Names are looked through where somebody
    of such a name is no actor yet.
    A table that goes by "+q" is looked up by its entry alone: SQLite takes a column with a plus for no index's.
    """
    names, actors = ("party_name", "party") if part == "party" else ("name", "actor")
    role = f" AND {table}.role = '{PARTS[part]}'" if part in PARTS else ""
    if actor := find_actor(record, asked):
        return f"{table}.{actors} = ?{role}", (actor,)
    named, argument = part_of_name(asked, "name_search", "names")
    called = tuple(called_by_persons(record, asked))
    by_persons = f" UNION SELECT key FROM actors WHERE key IN ({', '.join('?' * len(called))})" if called else ""
    known = f"SELECT DISTINCT actor FROM actor_names WHERE told > 0 AND name IN ({named}){by_persons}"
    by = f"INDEXED BY {'participants_for_unsettled' if part == 'party' else 'participants_unsettled'}"
    unsettled = f"SELECT 1 FROM participants {by} WHERE {actors} IS NULL AND {names} IS NOT NULL AND {names} IN ({named}) LIMIT 1"
    if record.execute(unsettled, (argument,)).fetchone():
        return f"({table}.{names} IN ({named}) OR {table}.{actors} IN ({known})){role}", (argument, argument, *called)
    found = record.execute(f"{known} LIMIT 2", (argument, *called)).fetchall()
    if len(found) == 1:
        return f"{table}.{actors} = ?{role}", (found[0][0],)
    return f"{table}.{actors} IN ({known}){role}", (argument, *called)


def find_actor(record: sqlite3.Connection, asked: str) -> int | None:
    """The key of the actor that goes by an id, or whose appearance goes by it."""
    for found in ("SELECT key FROM actors WHERE id = ?", "SELECT actor FROM appearances WHERE id = ? AND actor IS NOT NULL"):
        if row := record.execute(found, (storable(asked),)).fetchone():
            return int(row[0])
    return None
