"""This module knows for whom actors stand, as any of their appearances tells it; its callers hold the transaction.

One page says "Alder said", another "the Orskan spokesman Pim Alder". Once both are one actor, the first page's Alder speaks for Orsk too.
What pages say in words of an actor (a role, a name) goes before what a reading made out of the context, which two pages must agree on.
A page that names another party in its own words keeps that one; where no two pages say one party in words, a reading that goes with one
of those that are said so stands. What is written is the party only: whom a reading said somebody acts
for stays what it was, so that all is reckoned anew whenever clusters change.
"""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

import msgspec

from onrecord.facts.roles import roles_in
from onrecord.facts.whose import is_body_of_state, is_owned, names_of_state, owners_in, speaks_for_state
from onrecord.store.said_of_actors import facts_of, said_of_actor
from onrecord.store.search import folded
from onrecord.text.told_turns import tells_anothers_turn

_BODIES = frozenset({"organisation", "office"})
AGREED = 2
"""Pages that must tell one party, before it goes for pages that tell none, and, of several that are said in words, before the others."""
_SHOWN = """SELECT a.key, n.name, a.kind, a.role, a.words, a.acts_for = a.key AS is_party, f.actor AS own, f.name AS own_name
    FROM appearances a JOIN names n ON n.key = a.name JOIN versions v ON v.key = a.version LEFT JOIN appearances f ON f.key = a.acts_for
    WHERE a.actor = ? ORDER BY v.published_from, v.key, a.key"""
_SAID = "SELECT s.key, a.key, s.party FROM appearances a JOIN statements s ON s.appearance = a.key WHERE a.actor = ?"
_DONE = "SELECT p.key, a.key, p.party, p.party_name FROM appearances a JOIN participants p ON p.appearance = a.key WHERE a.actor = ?"
_CALLED = """SELECT s.key, s.kind, s.told FROM names n JOIN actor_names a ON a.name = n.key JOIN actors s ON s.key = a.actor
    WHERE n.name = ? AND a.told > 0 AND s.kind IN ('state', 'organisation')"""
_MEANT = """SELECT s.key, s.told FROM names n JOIN actors s ON s.name = n.key WHERE n.folded = ? AND s.told > 0 UNION
    SELECT s.key, s.told FROM names n JOIN actor_names a ON a.name = n.key JOIN actors s ON s.key = a.actor
    WHERE n.folded = ? AND a.told > 0"""
"""Whom a person means by a name, without regard to case."""
_ACTING = """SELECT DISTINCT a.actor FROM appearances f JOIN appearances a ON a.acts_for = f.key
    WHERE f.actor = ? AND a.actor IS NOT NULL"""

_WE = """SELECT p.key, s.party, a.name FROM {first} WHERE {whose} = ? AND p.role = 'by' AND n.name IN ('we', 'our', 'us')"""
_BY_SPEAKER = """statements s JOIN moves m ON m.version = s.version AND m.statement = s.id JOIN participants p ON p.move = m.key
    JOIN names n ON n.key = p.name JOIN actors a ON a.key = s.party"""
_BY_WE = """participants p JOIN names n ON n.key = p.name JOIN moves m ON m.key = p.move
    JOIN statements s ON s.version = m.version AND s.id = m.statement JOIN actors a ON a.key = s.party"""
_WES = (_WE.format(first=_BY_SPEAKER, whose="s.actor"), _WE.format(first=_BY_WE, whose="p.actor"))
"""What a speaker's "we" moves, and for whom the speaker stands: of a speaker, and of an actor that is such a "we"."""
_WE_ON = _WE.format(first=_BY_SPEAKER, whose="coalesce(s.actor, p.actor) IS NOT NULL AND m.version")
"""The same of all who move on a version."""
_MOVED = """SELECT p.key, s.actor, s.party, a.name, m.content_words FROM statements s
    JOIN moves m ON m.version = s.version AND m.statement = s.id
    JOIN participants p ON p.move = m.key JOIN actors a ON a.key = s.party
    WHERE {whose} = ? AND p.role = 'by' AND p.party IS NOT s.party AND p.actor IS NOT s.actor"""
_MOVES = (_MOVED.format(whose="s.actor"), _MOVED.format(whose="p.actor"))
"""Moves that a page lays at another party than the speaker's: of a speaker, and of whom they are laid at."""
_MOVED_ON = _MOVED.format(whose="s.actor IS NOT NULL AND m.version")
"""The same of all who speak on a version."""
_LAID_AT = """SELECT DISTINCT p.actor FROM statements s JOIN moves m ON m.version = s.version AND m.statement = s.id
    JOIN participants p ON p.move = m.key WHERE s.actor = ? AND p.role = 'by' AND p.actor IS NOT NULL AND p.actor IS NOT s.actor"""


class _Shown(NamedTuple):
    """An appearance: the party its reading gives (actor and name), whether that is itself, and the party its page's words name."""

    key: int
    own: int | None
    own_name: int | None
    is_party: bool
    said: int | None


class _Agreed(NamedTuple):
    """The party an actor stands for by all pages, None where nobody tells one; how many say so in words; all that any says in words."""

    party: int | None
    times: int = 0
    said: frozenset[int] = frozenset()


class Standing:
    """For whom actors stand; each is looked up once."""

    def __init__(self, record: sqlite3.Connection) -> None:
        self.record = record
        self._called: dict[str, list[sqlite3.Row]] = {}
        self._shown: dict[int, list[_Shown]] = {}
        self._parties: dict[int, _Agreed] = {}
        self._meant: dict[int, int | None] = {}
        self._names: dict[int, int | None] = {}
        self._worded: dict[tuple[int, str, tuple[str, ...]], int | None] = {}

    def fill(self, actor: int) -> None:
        """Write the party of all an actor says and does, wherever that has changed."""
        stands_for = {shown.key: self._named_party(actor, shown) for shown in self.shown(actor)}
        said = [(stands_for[key][0], row) for row, key, party in self.record.execute(_SAID, (actor,)) if party != stands_for[key][0]]
        done = [(*stands_for[key], row) for row, key, *now in self.record.execute(_DONE, (actor,)) if (*now,) != stands_for[key]]
        self.record.executemany("UPDATE statements SET party = ? WHERE key = ?", said)
        self.record.executemany("UPDATE participants SET party = ?, party_name = ? WHERE key = ?", done)

    def _named_party(self, actor: int, shown: _Shown) -> tuple[int | None, int | None]:
        """The party of one appearance, and its name; where the party goes by none, the name that the reading gives."""
        party = self._party_of(actor, shown)
        return party, (party and self._name(party)) or shown.own_name

    def _name(self, actor: int) -> int | None:
        if actor not in self._names:
            (self._names[actor],) = self.record.execute("SELECT name FROM actors WHERE key = ?", (actor,)).fetchone()
        return self._names[actor]

    def party_on(self, actor: int, appearance: int) -> int | None:
        """The party of one appearance of an actor, by its key."""
        return next(self._party_of(actor, shown) for shown in self.shown(actor) if shown.key == appearance)

    def fill_we(self, actor: int) -> None:
        """Let "we" in a speaker's words be the party that he is known to stand for, where his page does not tell whose it is."""
        for asked in _WES:
            self._fill_we(asked, actor)

    def fill_moved(self, actor: int) -> None:
        """Let a move be its speaker's party's, where pages say in words for whom the speaker stands and this one took another to move.

        What is told of another's own turn ("Orsk has agreed to wait," said Vell's envoy) stays his.
        """
        for asked in _MOVES:
            self._fill_moved(asked, actor)

    def fill_moves_on(self, version: int) -> None:
        """Do both for the moves of one version."""
        self._fill_we(_WE_ON, version)
        self._fill_moved(_MOVED_ON, version)

    def _fill_we(self, asked: str, of: int) -> None:
        for key, party, name in self.record.execute(asked, (of,)).fetchall():
            self.record.execute("UPDATE participants SET party = ?, party_name = ? WHERE key = ?", (party, name, key))

    def _fill_moved(self, asked: str, of: int) -> None:
        for key, speaker, party, name, words in self.record.execute(asked, (of,)).fetchall():
            if self.party(speaker).times >= AGREED and not tells_anothers_turn(words):
                self.record.execute("UPDATE participants SET party = ?, party_name = ? WHERE key = ?", (party, name, key))

    def shown(self, actor: int) -> list[_Shown]:
        """An actor's appearances, the latest last."""
        if actor not in self._shown:
            self._shown[actor] = [self._read(actor, row) for row in self.record.execute(_SHOWN, (actor,)).fetchall()]
        return self._shown[actor]

    def party(self, actor: int) -> _Agreed:
        """The party an actor stands for, and how many pages say so in words."""
        if actor not in self._parties:
            self._parties[actor] = self._agreed(actor)
        return self._parties[actor]

    def _by_persons(self, actor: int) -> int | None:
        """The party of which a person says that the actor stands for it, where the record knows it by that name."""
        if actor not in self._meant:
            name = facts_of(said_of_actor(self.record, actor)).get("party", "")
            meant = self.record.execute(_MEANT, (folded(name), folded(name))).fetchall() if name else []
            best = max((row for row in meant if row["key"] != actor), key=_how_told, default=None)
            self._meant[actor] = int(best["key"]) if best is not None else None
        return self._meant[actor]

    def _agreed(self, actor: int) -> _Agreed:
        if (told := self._by_persons(actor)) is not None:
            return _Agreed(told, AGREED)
        shown = self.shown(actor)
        said, times = _most(each.said for each in shown)
        if said is not None:
            return _Agreed(said, times, frozenset(each.said for each in shown if each.said is not None))
        read, times = _most(each.own for each in shown if not each.is_party)
        return _Agreed(read if times >= AGREED else None)

    def _party_of(self, actor: int, shown: _Shown) -> int | None:
        """The party of one appearance: its own page's word, else what other pages say in words, else what its reading makes out."""
        if (told := self._by_persons(actor)) is not None:
            return told
        agreed = self.party(actor)
        is_one_of_them = shown.own in agreed.said and agreed.times < AGREED
        open_to_others = shown.is_party or shown.own_name is None or (bool(agreed.times) and not is_one_of_them)
        return self._stands_behind(shown.said or (agreed.party if open_to_others else None) or shown.own)

    def _stands_behind(self, party: int | None) -> int | None:
        """Whom a party itself stands for ("Orsk's government": Orsk)."""
        return (self.party(party).party or party) if party is not None else None

    def _read(self, actor: int, row: sqlite3.Row) -> _Shown:
        forms = tuple(filter(None, (row["role"], row["name"])))
        if row["kind"] == "person":
            forms += msgspec.json.decode(row["words"], type=tuple[str, ...])
        said = self._said(actor, row["kind"], tuple(dict.fromkeys(forms)))
        return _Shown(row["key"], row["own"], row["own_name"], bool(row["is_party"]), said)

    def _said(self, actor: int, kind: str, forms: tuple[str, ...]) -> int | None:
        """The party by which a page first names somebody; most pages use the same few words."""
        asked = actor, kind, forms
        if asked not in self._worded:
            self._worded[asked] = self._first_named(actor, kind, forms)
        return self._worded[asked]

    def _first_named(self, actor: int, kind: str, forms: Iterable[str]) -> int | None:
        """The same; None where it first names a stranger ("Vell's minister", of no known Vell)."""
        for words in forms:
            if (party := self._whose(actor, kind, words)) is not None:
                return party
            if is_owned(words):
                return None
        return None

    def _whose(self, actor: int, kind: str, words: str) -> int | None:
        """The party that words name somebody by, another than the actor itself."""
        owners = owners_in(words)
        if kind == "state":
            return self._first(lambda name: self._state(name, actor, more_told=True), (*owners, words))
        if kind in _BODIES:
            return self._first(lambda name: self._state(name, actor), owners) if is_body_of_state(words) else None
        if not roles_in(words):
            return None
        state = self._first(lambda name: self._state(name, actor), owners)
        if state is not None:
            return state if speaks_for_state(words) else None
        return self._first(self._body, owners) if kind == "person" else None

    def _first(self, called: Callable[[str], int | None], owners: Iterable[str]) -> int | None:
        return next((party for owner in owners if (party := called(owner)) is not None), None)

    def _state(self, owner: str, actor: int, *, more_told: bool = False) -> int | None:
        """The most told state, another than the actor, that goes by a name or its adjective."""
        called = [row for name in names_of_state(owner) for row in self._going_by(name) if row["kind"] == "state"]
        best = max((row for row in called if row["key"] != actor), key=_how_told, default=None)
        if best is None or (more_told and best["told"] <= self._told(actor)):
            return None
        return int(best["key"])

    def _told(self, actor: int) -> int:
        return int(self.record.execute("SELECT told FROM actors WHERE key = ?", (actor,)).fetchone()["told"])

    def _body(self, owner: str) -> int | None:
        """The most told body that goes by a name."""
        best = max((row for row in self._going_by(owner) if row["kind"] == "organisation"), key=_how_told, default=None)
        return int(best["key"]) if best is not None else None

    def _going_by(self, name: str) -> list[sqlite3.Row]:
        if name not in self._called:
            self._called[name] = self.record.execute(_CALLED, (name,)).fetchall()
        return self._called[name]


def _how_told(actor: sqlite3.Row) -> tuple[int, int]:
    return actor["told"], -actor["key"]


def _most(parties: Iterable[int | None]) -> tuple[int | None, int]:
    """The party told most, and how often; of two told as often, the one told last."""
    told = [party for party in parties if party is not None]
    if not told:
        return None, 0
    counts, last = Counter(told), {party: at for at, party in enumerate(told)}
    best = max(counts, key=lambda party: (counts[party], last[party]))
    return best, counts[best]


def fill_parties(record: sqlite3.Connection, actors: Iterable[int]) -> None:
    """Let those whose appearances changed, and those who act for them, stand for whom their appearances tell."""
    standing = Standing(record)
    changed = set(actors)
    changed |= {actor for party in changed for (actor,) in record.execute(_ACTING, (party,))}
    changed |= {actor for speaker in changed for (actor,) in record.execute(_LAID_AT, (speaker,))}
    for actor in sorted(changed):
        standing.fill(actor)
    for actor in sorted(changed):
        standing.fill_we(actor)
        standing.fill_moved(actor)
