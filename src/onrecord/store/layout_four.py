"""This module knows the fourth step of the layout: events, moves, actors, judgements, corrections, and what linking needs.

A participant's actor and party, and a speaker's, stand beside their days in the tables that are asked by them, so that one actor's
timeline is found, ordered and cut off in one index, however long it is. `set_clusters` keeps them true.
"""

ENTRIES_AND_JUDGEMENTS = (
    # A version's `events` and `moves`: how many stand on it, as `statements` says.
    "ALTER TABLE versions ADD COLUMN events INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE versions ADD COLUMN moves INTEGER NOT NULL DEFAULT 0",
    # `entered`: whether events, moves and actors are written; not yet for what an older onrecord wrote. `linked`: see `mark_linked`.
    "ALTER TABLE versions ADD COLUMN entered INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE versions ADD COLUMN linked INTEGER NOT NULL DEFAULT 0",
    "CREATE INDEX versions_not_entered ON versions (key) WHERE NOT entered",
    "CREATE INDEX versions_not_linked ON versions (key) WHERE NOT linked",
    "CREATE TABLE names (key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, folded TEXT NOT NULL)",
    "CREATE VIRTUAL TABLE name_search USING fts5(folded, content='names', content_rowid='key', tokenize='trigram')",
    """CREATE TRIGGER name_heard AFTER INSERT ON names BEGIN
        INSERT INTO name_search(rowid, folded) VALUES (new.key, new.folded);
    END""",
    # An actor is a cluster of appearances; `name` is the commonest one, by `actor_names`, which counts them.
    """CREATE TABLE actors (
        key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name INTEGER REFERENCES names, told INTEGER NOT NULL, kind TEXT, country TEXT,
        sector TEXT, known TEXT)""",
    "CREATE INDEX actors_by_told ON actors (told DESC, key)",
    """CREATE TABLE actor_names (
        actor INTEGER NOT NULL REFERENCES actors, name INTEGER NOT NULL REFERENCES names, told INTEGER NOT NULL,
        PRIMARY KEY (actor, name)) WITHOUT ROWID""",
    "CREATE INDEX actor_names_by_name ON actor_names (name, actor)",
    """CREATE TABLE appearances (
        key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL REFERENCES versions, entity TEXT NOT NULL,
        name INTEGER NOT NULL REFERENCES names, kind TEXT NOT NULL, country TEXT, sector TEXT, role TEXT,
        acts_for INTEGER REFERENCES appearances DEFERRABLE INITIALLY DEFERRED, known TEXT, words TEXT NOT NULL,
        actor INTEGER REFERENCES actors)""",
    "CREATE INDEX appearances_by_version ON appearances (version)",
    "CREATE INDEX appearances_by_name ON appearances (name)",
    "CREATE INDEX appearances_by_actor ON appearances (actor) WHERE actor IS NOT NULL",
    "CREATE INDEX appearances_known ON appearances (actor) WHERE known IS NOT NULL",
    "CREATE INDEX appearances_acting_for ON appearances (acts_for) WHERE acts_for IS NOT NULL",
    # Statements know their speaker as an appearance, and what persons have corrected.
    "ALTER TABLE statements ADD COLUMN appearance INTEGER REFERENCES appearances",
    "ALTER TABLE statements ADD COLUMN actor INTEGER REFERENCES actors",
    "ALTER TABLE statements ADD COLUMN party INTEGER REFERENCES actors",
    "ALTER TABLE statements ADD COLUMN rejected INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE statements ADD COLUMN corrections TEXT",
    "DROP INDEX statements_by_day",
    "DROP INDEX statements_by_voice",
    "DROP INDEX statements_by_outlet",
    """CREATE INDEX statements_by_day ON statements (
        published_from DESC, version DESC, ordinal, published_to, latest, rejected, directness)""",
    """CREATE INDEX statements_by_voice ON statements (
        voice, published_from DESC, version DESC, ordinal, published_to, latest, rejected, directness, outlet)""",
    """CREATE INDEX statements_by_outlet ON statements (
        outlet, published_from DESC, version DESC, ordinal, published_to, latest, rejected, directness)""",
    """CREATE INDEX statements_by_actor ON statements (
        actor, published_from DESC, version DESC, ordinal, published_to, latest, rejected, directness) WHERE actor IS NOT NULL""",
    """CREATE INDEX statements_by_party ON statements (
        party, published_from DESC, version DESC, ordinal, published_to, latest, rejected, directness) WHERE party IS NOT NULL""",
    "CREATE INDEX statements_by_appearance ON statements (appearance) WHERE appearance IS NOT NULL",
    "DROP VIEW told",
    """CREATE VIEW told AS SELECT
        s.key, s.id, v.id AS version, s.quotation, w.name AS speaker, w.named, w.words AS speaker_words, s.cue_words,
        s.content_words, s.addressee_words, s.content, s.cue, s.speaker_spans, s.addressee, s.directness, s.kind, s.via,
        s.score, s.context, v.headline, o.name AS outlet, v.agency, v.published, p.address, s.latest,
        a.id AS speaker_appearance, c.id AS speaker_actor, coalesce(n.name, m.name) AS speaker_party, s.corrections,
        CASE w.name WHEN w.words THEN w.name ELSE w.name || ' ' || w.words END AS voice
        FROM statements s JOIN versions v ON v.key = s.version JOIN pages p ON p.key = v.page JOIN voices w ON w.key = s.voice
        LEFT JOIN outlets o ON o.key = v.outlet LEFT JOIN appearances a ON a.key = s.appearance
        LEFT JOIN actors c ON c.key = s.actor LEFT JOIN actors b ON b.key = s.party LEFT JOIN names n ON n.key = b.name
        LEFT JOIN appearances f ON f.key = a.acts_for LEFT JOIN names m ON m.key = f.name""",
    "DROP TRIGGER statement_told",
    """CREATE TRIGGER statement_told AFTER INSERT ON statements BEGIN
        INSERT INTO statement_search(rowid, content_words, voice, headline)
            SELECT key, content_words, voice, headline FROM told WHERE key = new.key;
        INSERT INTO speakers SELECT name, new.latest AND NOT new.rejected FROM voices WHERE key = new.voice AND named
            ON CONFLICT (name) DO UPDATE SET told = told + excluded.told;
    END""",
    "DROP TRIGGER statement_withdrawn",
    """CREATE TRIGGER statement_withdrawn BEFORE DELETE ON statements BEGIN
        INSERT INTO statement_search(statement_search, rowid, content_words, voice, headline)
            SELECT 'delete', key, content_words, voice, headline FROM told WHERE key = old.key;
        INSERT INTO speakers SELECT name, -(old.latest AND NOT old.rejected) FROM voices WHERE key = old.voice AND named
            ON CONFLICT (name) DO UPDATE SET told = told + excluded.told;
    END""",
    "DROP TRIGGER statement_superseded",
    """CREATE TRIGGER statement_superseded AFTER UPDATE OF latest ON statements WHEN NOT new.rejected BEGIN
        INSERT INTO speakers SELECT name, new.latest - old.latest FROM voices WHERE key = new.voice AND named
            ON CONFLICT (name) DO UPDATE SET told = told + excluded.told;
    END""",
    # `told_when` is JSON of `When`; `happened_from` and `_to` are the first and last day it can mean. `voucher` NULL is the narrator.
    """CREATE TABLE events (
        key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL REFERENCES versions, ordinal INTEGER NOT NULL,
        event TEXT NOT NULL, type TEXT NOT NULL, mode TEXT, status TEXT NOT NULL, trigger_spans TEXT NOT NULL, trigger_words TEXT NOT NULL,
        condition TEXT NOT NULL, condition_words TEXT NOT NULL, told_when TEXT, place TEXT NOT NULL, place_words TEXT NOT NULL,
        vouched_by TEXT, voucher TEXT, background INTEGER NOT NULL, score REAL NOT NULL, context TEXT NOT NULL,
        happened_from TEXT, happened_to TEXT, outlet INTEGER REFERENCES outlets, published_from TEXT, published_to TEXT,
        latest INTEGER NOT NULL, rejected INTEGER NOT NULL, corrections TEXT)""",
    "CREATE INDEX events_by_version ON events (version, ordinal)",
    """CREATE INDEX events_by_day ON events (
        published_from DESC, version DESC, ordinal, published_to, latest, rejected, type, status)""",
    "CREATE INDEX events_by_happening ON events (happened_from, happened_to, latest, rejected)",
    "CREATE INDEX events_by_type ON events (type, published_from DESC, version DESC, ordinal, published_to, latest, rejected, status)",
    "CREATE INDEX events_by_voucher ON events (vouched_by) WHERE vouched_by IS NOT NULL",
    """CREATE TABLE moves (
        key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL REFERENCES versions, ordinal INTEGER NOT NULL,
        move TEXT NOT NULL, force TEXT NOT NULL, issue TEXT, content TEXT NOT NULL, content_words TEXT NOT NULL, answers TEXT,
        statement TEXT, event TEXT, score REAL NOT NULL, context TEXT NOT NULL,
        outlet INTEGER REFERENCES outlets, published_from TEXT, published_to TEXT,
        latest INTEGER NOT NULL, rejected INTEGER NOT NULL, corrections TEXT)""",
    "CREATE INDEX moves_by_version ON moves (version, ordinal)",
    """CREATE INDEX moves_by_day ON moves (
        published_from DESC, version DESC, ordinal, published_to, latest, rejected, force, issue)""",
    "CREATE INDEX moves_by_issue ON moves (issue, published_from DESC) WHERE issue IS NOT NULL",
    "CREATE INDEX moves_by_answered ON moves (answers) WHERE answers IS NOT NULL",
    # Who takes part in an event or a move (the other is NULL), as "actor", "recipient", "other", "by" or "to".
    """CREATE TABLE participants (
        key INTEGER PRIMARY KEY, version INTEGER NOT NULL REFERENCES versions, ordinal INTEGER NOT NULL,
        event INTEGER REFERENCES events, move INTEGER REFERENCES moves, role TEXT NOT NULL, words TEXT NOT NULL, span TEXT,
        name INTEGER NOT NULL REFERENCES names, appearance INTEGER REFERENCES appearances,
        party_name INTEGER REFERENCES names, actor INTEGER REFERENCES actors, party INTEGER REFERENCES actors,
        published_from TEXT, latest INTEGER NOT NULL, rejected INTEGER NOT NULL)""",
    "CREATE INDEX participants_by_event ON participants (event) WHERE event IS NOT NULL",
    "CREATE INDEX participants_by_move ON participants (move) WHERE move IS NOT NULL",
    "CREATE INDEX participants_by_appearance ON participants (appearance) WHERE appearance IS NOT NULL",
    "CREATE INDEX participants_by_version ON participants (version)",
    """CREATE INDEX participants_by_name ON participants (
        name, published_from DESC, version DESC, ordinal, event, move, role, latest, rejected)""",
    """CREATE INDEX participants_by_party_name ON participants (
        party_name, published_from DESC, version DESC, ordinal, event, move, role, latest, rejected) WHERE party_name IS NOT NULL""",
    """CREATE INDEX participants_by_actor ON participants (
        actor, published_from DESC, version DESC, ordinal, event, move, role, latest, rejected) WHERE actor IS NOT NULL""",
    """CREATE INDEX participants_by_party ON participants (
        party, published_from DESC, version DESC, ordinal, event, move, role, latest, rejected) WHERE party IS NOT NULL""",
    """CREATE VIRTUAL TABLE event_search USING fts5(
        words, people, headline, prefix='2 3', tokenize="unicode61 remove_diacritics 2")""",
    "INSERT INTO event_search(event_search, rank) VALUES ('rank', 'bm25(10.0, 5.0, 1.0)')",
    """CREATE VIRTUAL TABLE move_search USING fts5(
        words, people, headline, prefix='2 3', tokenize="unicode61 remove_diacritics 2")""",
    "INSERT INTO move_search(move_search, rank) VALUES ('rank', 'bm25(10.0, 5.0, 1.0)')",
    # The names of actors are counted as appearances come, go and change their actor.
    """CREATE TRIGGER appearance_made AFTER INSERT ON appearances WHEN new.actor IS NOT NULL BEGIN
        INSERT INTO actor_names VALUES (new.actor, new.name, 1) ON CONFLICT (actor, name) DO UPDATE SET told = told + 1;
    END""",
    """CREATE TRIGGER appearance_moved AFTER UPDATE OF actor ON appearances BEGIN
        UPDATE actor_names SET told = told - 1 WHERE actor = old.actor AND name = old.name;
        INSERT INTO actor_names SELECT new.actor, new.name, 1 WHERE new.actor IS NOT NULL
            ON CONFLICT (actor, name) DO UPDATE SET told = told + 1;
    END""",
    """CREATE TRIGGER appearance_gone AFTER DELETE ON appearances WHEN old.actor IS NOT NULL BEGIN
        UPDATE actor_names SET told = told - 1 WHERE actor = old.actor AND name = old.name;
    END""",
    # A judgement stands until its author gives another on the same pair (`replaced_by`) or takes it back (`undone`).
    """CREATE TABLE judgements (
        key INTEGER PRIMARY KEY, relation TEXT NOT NULL, left TEXT NOT NULL, right TEXT NOT NULL, verdict TEXT NOT NULL,
        author TEXT NOT NULL, personal INTEGER NOT NULL, at TEXT NOT NULL, score REAL, reasons TEXT NOT NULL,
        replaced_by INTEGER REFERENCES judgements, undone TEXT)""",
    """CREATE UNIQUE INDEX judgements_standing ON judgements (relation, left, right, author)
        WHERE replaced_by IS NULL AND undone IS NULL""",
    "CREATE INDEX judgements_by_right ON judgements (relation, right) WHERE replaced_by IS NULL AND undone IS NULL",
    "CREATE INDEX judgements_replaced ON judgements (replaced_by) WHERE replaced_by IS NOT NULL",
    "CREATE INDEX judgements_of_persons ON judgements (at DESC, key DESC) WHERE personal",
    """CREATE TABLE clusters (
        relation TEXT NOT NULL, member TEXT NOT NULL, cluster TEXT NOT NULL, PRIMARY KEY (relation, member)) WITHOUT ROWID""",
    "CREATE INDEX clusters_by_cluster ON clusters (relation, cluster)",
    # What persons said of entries: it outlives the rows of the entries, which are written anew when a page is read again.
    """CREATE TABLE corrections (
        key INTEGER PRIMARY KEY, version TEXT NOT NULL, entry TEXT NOT NULL, kind TEXT NOT NULL, action TEXT NOT NULL,
        fields TEXT NOT NULL, spans TEXT NOT NULL, author TEXT NOT NULL, at TEXT NOT NULL, reason TEXT NOT NULL, undone TEXT)""",
    "CREATE INDEX corrections_by_version ON corrections (version) WHERE undone IS NULL",
    "CREATE INDEX corrections_by_entry ON corrections (entry)",
    # What linkers keep of a version, by their own name, to find candidates; the days are those on which it may have been published.
    """CREATE TABLE sketches (
        linker TEXT NOT NULL, version INTEGER NOT NULL REFERENCES versions, sketch BLOB NOT NULL, published_from TEXT NOT NULL,
        published_to TEXT NOT NULL, PRIMARY KEY (linker, version)) WITHOUT ROWID""",
    "CREATE INDEX sketches_by_day ON sketches (linker, published_from, published_to)",
)
