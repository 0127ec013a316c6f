"""This module knows the ninth step of the layout: a search that follows its headlines, and persons' words that reach further.

Statements are found by their cues as well, and what was read since a moment is read off an index. What a person calls an actor stands
with it, so that it is shown wherever the actor is named; whether a move is answered goes by the verdict that counts on each answer.
"""

_STANDING = "replaced_by IS NULL AND undone IS NULL"
_JUDGED_BY = f"""SELECT j.verdict FROM judgements j WHERE j.relation = 'answers' AND j.left = a.id AND j.right = moves.id
    AND {_STANDING}
    ORDER BY j.personal DESC, CASE WHEN j.personal THEN j.at END DESC, abs(coalesce(j.score, 1) - 0.5) DESC, j.verdict LIMIT 1"""
"""The verdict that counts on a move and its answer: a person's latest, else the surest; in doubt "different"."""
ANSWERED = f"""(EXISTS (SELECT 1 FROM moves a WHERE a.answers = moves.id AND NOT a.rejected
        AND coalesce(({_JUDGED_BY}), 'same') <> 'different')
    OR EXISTS (SELECT 1 FROM judgements k JOIN moves a ON a.id = k.left WHERE k.relation = 'answers' AND k.right = moves.id
        AND k.verdict = 'same' AND k.replaced_by IS NULL AND k.undone IS NULL AND NOT a.rejected AND ({_JUDGED_BY}) = 'same'))"""
"""Whether a move is answered: by one on its page that nobody takes for another, or by one that is judged to; what is rejected is none."""


def _told_anew(name: str, when: str, moves: str) -> tuple[str, str]:
    """A trigger, in the place of the older one, that says anew of some moves whether they are answered."""
    made = f"CREATE TRIGGER {name} {when} BEGIN UPDATE moves SET answered = {ANSWERED} WHERE id IN ({moves}); END"
    return f"DROP TRIGGER {name}", made


def _answered_by(move: str) -> str:
    """The moves that a move is judged to answer."""
    return f"SELECT right FROM judgements WHERE relation = 'answers' AND left = {move} AND {_STANDING}"


_SAID = """SELECT json_extract(c.fields, '$.{field}') FROM corrections c JOIN appearances a ON a.id = c.entry WHERE a.actor = actors.key
    AND c.kind = 'actor' AND c.undone IS NULL AND json_extract(c.fields, '$.{field}') IS NOT NULL ORDER BY c.key DESC LIMIT 1"""
_SOUGHT = "content_words, voice, headline, cue_words"
"""The columns of the index of statements."""
_ON_PAGE = f"key, {_SOUGHT} FROM told WHERE key IN (SELECT key FROM statements WHERE version = old.key)"

PERSONS_WORDS = (
    # A headline that is found otherwise is searched for as it is now: the index forgets the words that it was given, not those of today.
    f"""CREATE TRIGGER headline_withdrawn BEFORE UPDATE OF headline ON versions WHEN new.headline IS NOT old.headline BEGIN
        INSERT INTO statement_search(statement_search, rowid, {_SOUGHT}) SELECT 'delete', {_ON_PAGE};
    END""",
    f"""CREATE TRIGGER headline_told AFTER UPDATE OF headline ON versions WHEN new.headline IS NOT old.headline BEGIN
        INSERT INTO statement_search(rowid, {_SOUGHT}) SELECT {_ON_PAGE};
    END""",
    # `said_name` and `said_country`: what persons say of an actor, NULL where they say nothing of it.
    "ALTER TABLE actors ADD COLUMN said_name INTEGER REFERENCES names",
    "ALTER TABLE actors ADD COLUMN said_country TEXT",
    f"UPDATE actors SET said_country = nullif(({_SAID.format(field='country')}), '')",
    f"UPDATE actors SET said_name = (SELECT n.key FROM names n WHERE n.name = ({_SAID.format(field='name')}))",
    "DROP VIEW told",
    # `speaker_said` is the speaker's name as persons say it; `speaker` and `voice`, which is searched, are the page's.
    """CREATE VIEW told AS SELECT
        s.key, s.id, v.id AS version, s.quotation, w.name AS speaker, w.named, w.words AS speaker_words, s.cue_words,
        s.content_words, s.addressee_words, s.content, s.cue, s.speaker_spans, s.addressee, s.directness, s.kind, s.via,
        s.score, s.context, v.headline, o.name AS outlet, v.agency, v.published, p.address, s.latest,
        a.id AS speaker_appearance, c.id AS speaker_actor, coalesce(n.name, m.name) AS speaker_party, s.corrections,
        CASE w.name WHEN w.words THEN w.name ELSE w.name || ' ' || w.words END AS voice, i.name AS speaker_said
        FROM statements s JOIN versions v ON v.key = s.version JOIN pages p ON p.key = v.page JOIN voices w ON w.key = s.voice
        LEFT JOIN outlets o ON o.key = v.outlet LEFT JOIN appearances a ON a.key = s.appearance
        LEFT JOIN actors c ON c.key = s.actor LEFT JOIN actors b ON b.key = s.party LEFT JOIN names n ON n.key = b.name
        LEFT JOIN appearances f ON f.key = a.acts_for LEFT JOIN names m ON m.key = f.name LEFT JOIN names i ON i.key = c.said_name""",
    # Statements are found by their cue as well ("can only hope"). Before, that was not, nor were headlines followed: all is indexed anew.
    "DROP TABLE statement_search",
    f"""CREATE VIRTUAL TABLE statement_search USING fts5(
        {_SOUGHT}, content='told', content_rowid='key', prefix='2 3', tokenize="unicode61 remove_diacritics 2")""",
    "INSERT INTO statement_search(statement_search, rank) VALUES ('rank', 'bm25(10.0, 5.0, 1.0, 2.0)')",
    "INSERT INTO statement_search(statement_search) VALUES ('rebuild')",
    "DROP TRIGGER statement_told",
    f"""CREATE TRIGGER statement_told AFTER INSERT ON statements BEGIN
        INSERT INTO statement_search(rowid, {_SOUGHT}) SELECT key, {_SOUGHT} FROM told WHERE key = new.key;
        INSERT INTO speakers SELECT name, new.latest AND NOT new.rejected FROM voices WHERE key = new.voice AND named
            ON CONFLICT (name) DO UPDATE SET told = told + excluded.told;
    END""",
    "DROP TRIGGER statement_withdrawn",
    f"""CREATE TRIGGER statement_withdrawn BEFORE DELETE ON statements BEGIN
        INSERT INTO statement_search(statement_search, rowid, {_SOUGHT}) SELECT 'delete', key, {_SOUGHT} FROM told WHERE key = old.key;
        INSERT INTO speakers SELECT name, -(old.latest AND NOT old.rejected) FROM voices WHERE key = old.voice AND named
            ON CONFLICT (name) DO UPDATE SET told = told + excluded.told;
    END""",
    # What was read since a moment is read off an index, the last read first.
    "CREATE INDEX versions_by_read ON versions (read DESC, published_from DESC, key DESC) WHERE latest",
    # A person's "different" opens a move again, and so does the rejection or the end of its answer.
    f"UPDATE moves SET answered = {ANSWERED}",
    *_told_anew("move_made", "AFTER INSERT ON moves", f"SELECT new.id UNION SELECT new.answers UNION {_answered_by('new.id')}"),
    *_told_anew(
        "move_changed",
        "AFTER UPDATE OF answers, rejected ON moves",
        f"SELECT old.answers UNION SELECT new.answers UNION {_answered_by('new.id')}",
    ),
    *_told_anew("move_gone", "AFTER DELETE ON moves", f"SELECT old.answers UNION {_answered_by('old.id')}"),
    *_told_anew("answer_judged", "AFTER INSERT ON judgements WHEN new.relation = 'answers'", "new.right"),
    *_told_anew("answer_judged_anew", "AFTER UPDATE OF replaced_by, undone ON judgements WHEN new.relation = 'answers'", "new.right"),
    *_told_anew("answer_unjudged", "AFTER DELETE ON judgements WHEN old.relation = 'answers'", "old.right"),
)
