"""This module knows how a SQLite record is laid out, as numbered steps from an empty file to today.

Each step runs in one transaction with its own receipt in the table `migrations`, so a killed upgrade leaves the record at a whole
step. A step is never edited after release; a change is a new step.
"""

import sqlite3
from typing import NamedTuple

from onrecord.errors import NewerRecord, StoreError
from onrecord.store.layout_four import ENTRIES_AND_JUDGEMENTS
from onrecord.store.layout_nine import PERSONS_WORDS

APPLICATION = 0x6F6E7265
"""Written into the file's head ("onre"), so that a record is told from any other SQLite file."""


class Migration(NamedTuple):
    """A numbered step and its statements, run in order."""

    number: int
    name: str
    statements: tuple[str, ...]


FIRST_LIGHT = (
    "CREATE TABLE pages (key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, address TEXT NOT NULL UNIQUE)",
    "CREATE TABLE outlets (key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, folded TEXT NOT NULL)",
    # A version's `statements` is how many stand on it. `published_from` and `_to` are the first and last day `published` can mean.
    """CREATE TABLE versions (
        key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, page INTEGER NOT NULL REFERENCES pages, number INTEGER NOT NULL,
        headline TEXT NOT NULL, outlet INTEGER REFERENCES outlets, agency TEXT, published TEXT, published_from TEXT,
        published_to TEXT, read TEXT NOT NULL, statements INTEGER NOT NULL, latest INTEGER NOT NULL, UNIQUE (page, number))""",
    "CREATE INDEX versions_by_day ON versions (published_from DESC, key DESC)",
    "CREATE INDEX versions_by_outlet ON versions (outlet, latest)",
    # What was read, as JSON (compressed by zlib): the whole article with its page, and what was found on it.
    "CREATE TABLE readings (version INTEGER PRIMARY KEY REFERENCES versions, article BLOB NOT NULL, annotations BLOB NOT NULL)",
    # A voice is a speaker as pages put him: name and words. A speaker is a name; `told` counts its statements on latest versions.
    """CREATE TABLE voices (
        key INTEGER PRIMARY KEY, name TEXT NOT NULL, words TEXT NOT NULL, named INTEGER NOT NULL, folded TEXT NOT NULL,
        UNIQUE (name, words, named))""",
    "CREATE VIRTUAL TABLE voice_search USING fts5(folded, content='voices', content_rowid='key', tokenize='trigram')",
    """CREATE TRIGGER voice_heard AFTER INSERT ON voices BEGIN
        INSERT INTO voice_search(rowid, folded) VALUES (new.key, new.folded);
    END""",
    "CREATE TABLE speakers (name TEXT PRIMARY KEY, told INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE INDEX speakers_by_told ON speakers (told DESC, name)",
    """CREATE TABLE statements (
        key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL REFERENCES versions,
        ordinal INTEGER NOT NULL, quotation TEXT NOT NULL, voice INTEGER NOT NULL REFERENCES voices,
        cue_words TEXT NOT NULL, content_words TEXT NOT NULL, addressee_words TEXT NOT NULL, content TEXT NOT NULL,
        cue TEXT NOT NULL, speaker_spans TEXT NOT NULL, addressee TEXT NOT NULL, directness TEXT NOT NULL, kind TEXT,
        via TEXT, score REAL NOT NULL, context TEXT NOT NULL,
        outlet INTEGER REFERENCES outlets, published_from TEXT, published_to TEXT, latest INTEGER NOT NULL)""",
    "CREATE INDEX statements_by_version ON statements (version, ordinal)",
    # These three carry all that is filtered by, so that a list is found, ordered and counted without a look at the table.
    """CREATE INDEX statements_by_day ON statements (
        published_from DESC, version DESC, ordinal, published_to, latest, directness)""",
    """CREATE INDEX statements_by_voice ON statements (
        voice, published_from DESC, version DESC, ordinal, published_to, latest, directness, outlet)""",
    """CREATE INDEX statements_by_outlet ON statements (
        outlet, published_from DESC, version DESC, ordinal, published_to, latest, directness)""",
    "CREATE INDEX statements_by_via ON statements (via) WHERE via IS NOT NULL",
    """CREATE VIEW told AS SELECT
        s.key, s.id, v.id AS version, s.quotation, w.name AS speaker, w.named, w.words AS speaker_words, s.cue_words,
        s.content_words, s.addressee_words, s.content, s.cue, s.speaker_spans, s.addressee, s.directness, s.kind, s.via,
        s.score, s.context, v.headline, o.name AS outlet, v.agency, v.published, p.address, s.latest,
        CASE w.name WHEN w.words THEN w.name ELSE w.name || ' ' || w.words END AS voice
        FROM statements s JOIN versions v ON v.key = s.version JOIN pages p ON p.key = v.page JOIN voices w ON w.key = s.voice
        LEFT JOIN outlets o ON o.key = v.outlet""",
    """CREATE VIRTUAL TABLE statement_search USING fts5(
        content_words, voice, headline, content='told', content_rowid='key', prefix='2 3',
        tokenize="unicode61 remove_diacritics 2")""",
    "INSERT INTO statement_search(statement_search, rank) VALUES ('rank', 'bm25(10.0, 5.0, 1.0)')",
    """CREATE TRIGGER statement_told AFTER INSERT ON statements BEGIN
        INSERT INTO statement_search(rowid, content_words, voice, headline)
            SELECT key, content_words, voice, headline FROM told WHERE key = new.key;
        INSERT INTO speakers SELECT name, new.latest FROM voices WHERE key = new.voice AND named
            ON CONFLICT (name) DO UPDATE SET told = told + excluded.told;
    END""",
    """CREATE TRIGGER statement_withdrawn BEFORE DELETE ON statements BEGIN
        INSERT INTO statement_search(statement_search, rowid, content_words, voice, headline)
            SELECT 'delete', key, content_words, voice, headline FROM told WHERE key = old.key;
        INSERT INTO speakers SELECT name, -old.latest FROM voices WHERE key = old.voice AND named
            ON CONFLICT (name) DO UPDATE SET told = told + excluded.told;
    END""",
    """CREATE TRIGGER statement_superseded AFTER UPDATE OF latest ON statements BEGIN
        INSERT INTO speakers SELECT name, new.latest - old.latest FROM voices WHERE key = new.voice AND named
            ON CONFLICT (name) DO UPDATE SET told = told + excluded.told;
    END""",
    """CREATE VIRTUAL TABLE article_search USING fts5(
        headline, body, prefix='2 3', tokenize="unicode61 remove_diacritics 2")""",
    "INSERT INTO article_search(article_search, rank) VALUES ('rank', 'bm25(10.0, 1.0)')",
    """CREATE TABLE faults (
        key INTEGER PRIMARY KEY, item TEXT NOT NULL, stage TEXT NOT NULL, reason TEXT NOT NULL, message TEXT NOT NULL,
        read TEXT NOT NULL, UNIQUE (item, stage, reason))""",
    "CREATE INDEX faults_by_time ON faults (read DESC, key DESC)",
)

FETCH_MEMORY = (
    # What a server gave with the page it was last asked for, and the record has; see `Validators`.
    "CREATE TABLE validators (address TEXT PRIMARY KEY, etag TEXT NOT NULL, last_modified TEXT NOT NULL) WITHOUT ROWID",
)

SIGHTINGS = (
    # A version's `words` is the hash of its article's own words; NULL where an older onrecord wrote it, until it is needed.
    "ALTER TABLE versions ADD COLUMN words TEXT",
    "CREATE INDEX versions_second ON versions (page) WHERE number = 2",
    # When a page was seen in which version, in the order of `seen` and `key`; `mark` tells captures apart, '' where it is not known.
    """CREATE TABLE sightings (
        key INTEGER PRIMARY KEY, page INTEGER NOT NULL REFERENCES pages, version INTEGER NOT NULL REFERENCES versions,
        seen TEXT NOT NULL, mark TEXT NOT NULL, read TEXT NOT NULL, times INTEGER NOT NULL, reframed INTEGER NOT NULL)""",
    "CREATE INDEX sightings_by_page ON sightings (page, seen, key)",
    """INSERT INTO sightings (page, version, seen, mark, read, times, reframed)
        SELECT page, key, read, '', read, 1, 0 FROM versions ORDER BY page, number""",
)

HIDDEN_AND_SORTED = (
    # What lists do not show: few, so that what a search finds of them is soon told.
    *(f"CREATE INDEX {table}_hidden ON {table} (key) WHERE NOT (latest AND NOT rejected)" for table in ("statements", "events", "moves")),
    "CREATE INDEX versions_hidden ON versions (key) WHERE NOT (latest)",
    # What is sorted by another column than the day is read off an index as well.
    "CREATE INDEX voices_by_name ON voices (folded)",
    """CREATE INDEX statements_by_score ON statements (score, published_from DESC, version DESC, ordinal)
        WHERE latest AND NOT rejected""",
)

SHELVES = (
    # Under which keys linkers find what was linked, kept for all that was linked together; see `keep_shelf`.
    "CREATE TABLE shelves (key INTEGER PRIMARY KEY, linker TEXT NOT NULL, shelf BLOB NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL)",
    "CREATE INDEX shelves_by_day ON shelves (linker, first, last)",
    # Versions that were read anew after they had been shelved: what shelves up to that key say of them holds no more.
    "CREATE TABLE unshelved (version TEXT PRIMARY KEY, shelf INTEGER NOT NULL) WITHOUT ROWID",
    # What was linked before there were shelves is linked again, and shelved.
    "UPDATE versions SET linked = 0",
)

_ANSWERED = """(EXISTS (SELECT 1 FROM moves a WHERE a.answers = moves.id AND NOT a.rejected) OR EXISTS (SELECT 1 FROM judgements j
    WHERE j.relation = 'answers' AND j.right = moves.id AND j.verdict = 'same' AND j.replaced_by IS NULL AND j.undone IS NULL))"""
"""Whether a move is answered: by a move on its page, or by what somebody judges."""


def _told_anew(name: str, when: str, moves: str) -> str:
    """A trigger that says anew of some moves whether they are answered."""
    return f"CREATE TRIGGER {name} {when} BEGIN UPDATE moves SET answered = {_ANSWERED} WHERE id IN ({moves}); END"


ANSWERED_AND_BY_OUTLET = (
    # Whether a move is answered is kept with it, so that what is open is read off an index and counted there.
    "ALTER TABLE moves ADD COLUMN answered INTEGER NOT NULL DEFAULT 0",
    f"UPDATE moves SET answered = 1 WHERE {_ANSWERED}",
    """CREATE INDEX moves_open ON moves (published_from DESC, version DESC, ordinal)
        WHERE NOT answered AND latest AND NOT rejected""",
    _told_anew("move_made", "AFTER INSERT ON moves", "new.id, new.answers"),
    _told_anew("move_changed", "AFTER UPDATE OF answers, rejected ON moves", "old.answers, new.answers"),
    _told_anew("move_gone", "AFTER DELETE ON moves WHEN old.answers IS NOT NULL", "old.answers"),
    _told_anew("answer_judged", "AFTER INSERT ON judgements WHEN new.relation = 'answers'", "new.right"),
    _told_anew("answer_judged_anew", "AFTER UPDATE OF replaced_by, undone ON judgements WHEN new.relation = 'answers'", "new.right"),
    _told_anew("answer_unjudged", "AFTER DELETE ON judgements WHEN old.relation = 'answers'", "old.right"),
    # Those who take part and are no actor yet: of everybody else the actor tells who is asked for by a name.
    "CREATE INDEX participants_unsettled ON participants (name) WHERE actor IS NULL",
    "CREATE INDEX participants_for_unsettled ON participants (party_name) WHERE party IS NULL AND party_name IS NOT NULL",
    "CREATE INDEX outlets_by_name ON outlets (folded)",
    "CREATE INDEX corrections_of_actors ON corrections (entry) WHERE kind = 'actor' AND undone IS NULL",
)

CLAUSES = (
    # The words around an act, by which a reader knows it. Entries that were written without are written anew from what was read.
    "ALTER TABLE events ADD COLUMN clause TEXT NOT NULL DEFAULT ''",
    "UPDATE versions SET entered = 0",
)

SOUGHT_BY_CLAUSES = (
    # Events are found by the words around the act as well; those that were written before get theirs.
    "UPDATE event_search SET words = words || char(10) || coalesce((SELECT clause FROM events WHERE key = event_search.rowid), '')",
)

MOVES_IN_TIME = (
    # When a move was made, where its words say so; pages that were read without it say so once they are read again.
    "ALTER TABLE moves ADD COLUMN told_when TEXT",
)

MIGRATIONS = (
    Migration(1, "first light", FIRST_LIGHT),
    Migration(2, "fetch memory", FETCH_MEMORY),
    Migration(3, "sightings", SIGHTINGS),
    Migration(4, "entries and judgements", ENTRIES_AND_JUDGEMENTS),
    Migration(5, "hidden and sorted", HIDDEN_AND_SORTED),
    Migration(6, "shelves", SHELVES),
    Migration(7, "answered and by outlet", ANSWERED_AND_BY_OUTLET),
    Migration(8, "clauses", CLAUSES),
    Migration(9, "persons' words", (*PERSONS_WORDS, *SOUGHT_BY_CLAUSES)),
    Migration(10, "moves in time", MOVES_IN_TIME),
)


def bring_up_to_date(record: sqlite3.Connection, place: str, migrations: tuple[Migration, ...] = MIGRATIONS) -> None:
    """Take every step the record has not taken; nothing is written where there is none.

    Args:
        record: a connection in autocommit mode.
        place: the record's name, for sentences.

    Raises:
        NewerRecord: it has taken steps that this onrecord does not know.
        StoreError: it is a SQLite file of some other program.
    """
    check_ours(record, place)
    if _taken(record) == len(migrations):
        return
    for migration in migrations:
        _take(record, migration)
    if (taken := _taken(record)) > len(migrations):
        raise NewerRecord(
            f"the record {place!r} was written by a later onrecord (layout {taken}, this one knows {len(migrations)}); upgrade onrecord"
        )


def check_ours(record: sqlite3.Connection, place: str) -> None:
    """Refuse a SQLite file of some other program; an empty file is nobody's yet. Raises `StoreError`."""
    (application,) = record.execute("PRAGMA application_id").fetchone()
    (tables,) = record.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if tables and application != APPLICATION:
        raise StoreError(f"{place!r} is a SQLite file, but not a record of onrecord; name another file with --record")


def _taken(record: sqlite3.Connection) -> int:
    """The number of the last step taken; 0 for an empty file."""
    if not record.execute("SELECT 1 FROM sqlite_master WHERE name = 'migrations'").fetchone():
        return 0
    (number,) = record.execute("SELECT coalesce(max(number), 0) FROM migrations").fetchone()
    return int(number)


def _take(record: sqlite3.Connection, migration: Migration) -> None:
    """Take one step and write its receipt, or do nothing where another process was quicker."""
    record.execute("BEGIN IMMEDIATE")
    try:
        if _taken(record) < migration.number:
            record.execute(f"PRAGMA application_id = {APPLICATION}")
            record.execute("CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, taken TEXT NOT NULL)")
            for statement in migration.statements:
                record.execute(statement)
            receipt = (migration.number, migration.name)
            record.execute("INSERT INTO migrations VALUES (?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))", receipt)
        record.execute("COMMIT")
    except BaseException:
        if record.in_transaction:
            record.execute("ROLLBACK")
        raise
