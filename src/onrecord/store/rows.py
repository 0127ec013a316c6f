"""This module knows how rows of a SQLite record become values again."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

import msgspec

from onrecord.model.annotations import Annotations, Directness, When
from onrecord.model.article import Article
from onrecord.model.entries import Actor, Appearance, EventEntry, MoveEntry, Participant
from onrecord.model.record import Kept, Reading, Statement, Told, Version
from onrecord.store.packing import span_of, spans_of, unpack
from onrecord.store.rows_of_corrections import corrections_cell
from onrecord.store.said_of_actors import aliases_in, facts_of, said_of_actor

Cast = list[tuple[str, Participant]]
"""Those who take part, each with the part."""
AT_ONCE = 500
"""Keys asked for in one question."""
AS_SAID = {
    "speaker": "coalesce(t.speaker_said, t.speaker) AS speaker, t.named OR t.speaker_said IS NOT NULL AS named",
    "voucher": "coalesce(vn.name, e.voucher) AS voucher",
    "participant": "coalesce(cn.name, n.name) AS name",
    "country": "coalesce(c.said_country, a.country) AS country",
}
"""How actors are shown: by what persons say of them, where they say it, whatever the page has."""
AS_PRINTED = {"speaker": "t.speaker, t.named", "voucher": "e.voucher", "participant": "n.name", "country": "a.country"}
"""How linkers see them: as pages have them, so that what was read off before a person's word and after it can be compared."""
Naming = Mapping[str, str]
_STATEMENT = """SELECT t.key, t.id, t.version, t.quotation, {speaker}, t.speaker_words, t.cue_words, t.content_words,
    t.addressee_words, t.content, t.cue, t.speaker_spans, t.addressee, t.directness, t.kind, t.via, t.score, t.context, t.headline,
    t.outlet, t.agency, t.published, t.address, t.latest, t.speaker_appearance, t.speaker_actor, t.speaker_party, t.corrections
    FROM told t"""
STATEMENT = _STATEMENT.format(**AS_SAID)
VERSION = """SELECT v.id, p.id AS page, v.number, p.address, v.headline, o.name AS outlet, v.agency, v.published, v.read, v.statements,
    v.latest, v.key FROM versions v JOIN pages p ON p.key = v.page LEFT JOIN outlets o ON o.key = v.outlet"""
_PAGE = "v.id AS version, v.headline, o.name AS outlet, v.agency, v.published, p.address"
_JOINED = "JOIN versions v ON v.key = e.version JOIN pages p ON p.key = v.page LEFT JOIN outlets o ON o.key = v.outlet"
_EVENT = f"""SELECT e.key, e.id, e.event, e.type, e.mode, e.status, e.trigger_spans, e.trigger_words, e.condition, e.condition_words,
    e.told_when, e.place, e.place_words, e.vouched_by, {{voucher}}, e.background, e.clause, e.score, e.context, e.latest, e.corrections,
    {_PAGE} FROM events e {_JOINED} LEFT JOIN statements vs ON vs.id = e.vouched_by LEFT JOIN actors va ON va.key = vs.actor
    LEFT JOIN names vn ON vn.key = va.said_name"""
MOVE = f"""SELECT e.key, e.id, e.move, e.force, e.issue, e.content, e.content_words, e.answers, e.statement, e.event, e.told_when, e.score,
    e.context, e.latest, e.corrections, {_PAGE} FROM moves e {_JOINED}"""
_PARTICIPANT = """SELECT q.event, q.move, q.role, q.words, q.span, {participant}, a.id AS appearance, {country}, a.sector, f.id AS acts_for,
    c.id AS actor, b.id AS party_actor, coalesce(bn.name, pn.name) AS party
    FROM participants q JOIN names n ON n.key = q.name LEFT JOIN appearances a ON a.key = q.appearance
    LEFT JOIN appearances f ON f.key = a.acts_for LEFT JOIN actors c ON c.key = q.actor LEFT JOIN names pn ON pn.key = q.party_name
    LEFT JOIN actors b ON b.key = q.party LEFT JOIN names bn ON bn.key = b.name LEFT JOIN names cn ON cn.key = c.said_name"""
APPEARANCE = """SELECT e.id, v.id AS version, e.entity, n.name, e.kind, e.country, e.sector, e.role, e.known, e.words, o.name AS outlet,
    v.published, v.latest, f.id AS acts_for, c.id AS actor, coalesce(bn.name, fn.name) AS party
    FROM appearances e JOIN versions v ON v.key = e.version LEFT JOIN outlets o ON o.key = v.outlet JOIN names n ON n.key = e.name
    LEFT JOIN actors c ON c.key = e.actor LEFT JOIN appearances f ON f.key = e.acts_for LEFT JOIN names fn ON fn.key = f.name
    LEFT JOIN actors b ON b.key = f.actor LEFT JOIN names bn ON bn.key = b.name"""
ACTOR = """SELECT s.key, s.id, n.name, s.kind, s.country, s.sector, s.known, s.told FROM actors s JOIN names n ON n.key = s.name"""


def statement_of(row: sqlite3.Row) -> Statement:
    """A row of `STATEMENT` as a value."""
    cells = dict(row)
    del cells["key"]
    for field in ("content", "cue", "speaker_spans", "addressee"):
        cells[field] = spans_of(cells[field])
    cells["context"] = span_of(cells["context"])
    cells["directness"] = Directness(cells["directness"])
    cells["named"], cells["latest"] = bool(cells["named"]), bool(cells["latest"])
    cells["corrections"] = corrections_cell(cells["corrections"])
    return Statement(**cells)


def statements_with(record: sqlite3.Connection, keys: Sequence[int]) -> list[Statement]:
    """The statements with these keys, in their order."""
    return [statement_of(row) for row in _rows(record, f"{STATEMENT} WHERE t.key", keys)]


def in_lots(keys: Iterable[int]) -> Iterator[list[int]]:
    """Keys, some hundred at once."""
    left = iter(keys)
    while lot := list(islice(left, AT_ONCE)):
        yield lot


def version_of(row: sqlite3.Row) -> Version:
    """A row of `VERSION` as a value."""
    cells = dict(row)
    del cells["key"]
    cells["latest"] = bool(cells["latest"])
    return Version(**cells)


def versions_with(record: sqlite3.Connection, keys: Sequence[int]) -> list[Version]:
    """The versions with these keys, in their order."""
    return [version_of(row) for row in _rows(record, f"{VERSION} WHERE v.key", keys)]


def events_with(record: sqlite3.Connection, keys: Sequence[int], naming: Naming = AS_SAID) -> list[EventEntry]:
    """The events with these keys, in their order, with those who take part."""
    casts = _casts(record, "event", keys, naming)
    return [_event(row, casts[row["key"]]) for row in _rows(record, f"{_EVENT.format(**naming)} WHERE e.key", keys)]


def moves_with(record: sqlite3.Connection, keys: Sequence[int], naming: Naming = AS_SAID) -> list[MoveEntry]:
    """The moves with these keys, in their order, with those who make them and to whom."""
    casts = _casts(record, "move", keys, naming)
    return [_move(row, casts[row["key"]]) for row in _rows(record, f"{MOVE} WHERE e.key", keys)]


def _event(row: sqlite3.Row, cast: Cast) -> EventEntry:
    cells = _entry(row)
    for field in ("condition", "place"):
        cells[field] = spans_of(cells[field])
    cells["trigger"] = spans_of(cells.pop("trigger_spans"))
    cells["when"] = _when(cells.pop("told_when"))
    cells["background"] = bool(cells["background"])
    return EventEntry(**cells, actors=_in_part(cast, "actor"), recipients=_in_part(cast, "recipient"), others=_in_part(cast, "other"))


def _move(row: sqlite3.Row, cast: Cast) -> MoveEntry:
    cells = _entry(row)
    cells["content"] = spans_of(cells["content"])
    cells["when"] = _when(cells.pop("told_when"))
    return MoveEntry(**cells, by=next(iter(_in_part(cast, "by")), None), to=_in_part(cast, "to"))


def _when(cell: str | None) -> When | None:
    return msgspec.json.decode(cell, type=When) if cell else None


def appearance_of(row: sqlite3.Row) -> Appearance:
    """A row of `APPEARANCE` as a value."""
    cells = dict(row)
    cells["words"] = msgspec.json.decode(cells["words"], type=tuple[str, ...])
    cells["latest"] = bool(cells["latest"])
    return Appearance(**cells)


def actor_of(record: sqlite3.Connection, row: sqlite3.Row) -> Actor:
    """A row of `ACTOR` as a value."""
    cells = dict(row)
    key = cells.pop("key")
    said = said_of_actor(record, key)
    facts = facts_of(said)
    asked = "SELECT n.name, a.told FROM actor_names a JOIN names n ON n.key = a.name WHERE a.actor = ? AND a.told > 0"
    names = record.execute(f"{asked} ORDER BY a.told DESC, length(n.name) DESC, n.name", (key,)).fetchall()
    return Actor(
        **cells,
        names=tuple((name, told) for name, told in names),
        role=facts.get("role"),
        party=facts.get("party"),
        aliases=aliases_in(facts),
        corrections=said,
    )


def kept_of(record: sqlite3.Connection, row: sqlite3.Row) -> Kept:
    """A row of `VERSION` as a version with its reading."""
    cells = record.execute("SELECT article, annotations FROM readings WHERE version = ?", (row["key"],)).fetchone()
    reading = Reading(article=unpack(cells["article"], Article), annotations=unpack(cells["annotations"], Annotations))
    return Kept(version=version_of(row), reading=reading)


def told_of(record: sqlite3.Connection, row: sqlite3.Row, naming: Naming = AS_SAID) -> Told:
    """A row of `VERSION` as a version with its reading and its entries; the rejected are left out."""
    kept = kept_of(record, row)
    spoken = f"{_STATEMENT.format(**naming)} JOIN statements r ON r.key = t.key WHERE r.version = ? AND NOT r.rejected ORDER BY r.ordinal"
    statements = record.execute(spoken, (row["key"],)).fetchall()
    standing = "WHERE version = ? AND NOT rejected ORDER BY ordinal"
    events = [key for (key,) in record.execute(f"SELECT key FROM events {standing}", (row["key"],))]
    moves = [key for (key,) in record.execute(f"SELECT key FROM moves {standing}", (row["key"],))]
    return Told(
        version=kept.version,
        reading=kept.reading,
        statements=tuple(map(statement_of, statements)),
        events=tuple(events_with(record, events, naming)),
        moves=tuple(moves_with(record, moves, naming)),
        appearances=appearances_of_version(record, row["key"]),
    )


def appearances_of_version(record: sqlite3.Connection, key: int) -> tuple[Appearance, ...]:
    """The actors of a version, in the order of the annotations."""
    return tuple(map(appearance_of, record.execute(f"{APPEARANCE} WHERE e.version = ? ORDER BY e.key", (key,))))


def _entry(row: sqlite3.Row) -> dict[str, Any]:
    cells = dict(row)
    del cells["key"]
    cells["context"] = span_of(cells["context"])
    cells["latest"] = bool(cells["latest"])
    cells["corrections"] = corrections_cell(cells["corrections"])
    return cells


def _rows(record: sqlite3.Connection, asked: str, keys: Sequence[int]) -> Iterator[sqlite3.Row]:
    """The rows that a question about keys gives, in the order of the keys, some hundred asked for at once."""
    for first in range(0, len(keys), AT_ONCE):
        lot = keys[first : first + AT_ONCE]
        found = {row["key"]: row for row in record.execute(f"{asked} IN ({', '.join('?' * len(lot))})", tuple(lot))}
        yield from (found[key] for key in lot)


def _casts(record: sqlite3.Connection, kind: str, keys: Sequence[int], naming: Naming) -> defaultdict[int, Cast]:
    """Who takes part in each of these entries, in the order in which they were written."""
    casts: defaultdict[int, Cast] = defaultdict(list)
    for first in range(0, len(keys), AT_ONCE):
        lot = keys[first : first + AT_ONCE]
        asked = f"{_PARTICIPANT.format(**naming)} WHERE q.{kind} IN ({', '.join('?' * len(lot))}) ORDER BY q.key"
        for row in record.execute(asked, tuple(lot)):
            casts[row[kind]].append(_participant(row))
    return casts


def _participant(row: sqlite3.Row) -> tuple[str, Participant]:
    _, _, role, words, span, name, appearance, country, sector, acts_for, actor, party_actor, party = row
    return role, Participant(
        words=words,
        span=span_of(span) if span else None,
        name=name,
        appearance=appearance,
        actor=actor,
        country=country,
        sector=sector,
        party=party,
        acts_for=acts_for,
        party_actor=party_actor,
    )


def _in_part(cast: Cast, part: str) -> tuple[Participant, ...]:
    return tuple(participant for role, participant in cast if role == part)
