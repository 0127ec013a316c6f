"""This module knows how clusters are kept in a SQLite record, and how those of appearances become actors; its callers hold the transaction.

Who an actor is stands in three places, so that lists of one actor are read off an index: on appearances, on those who take part, and on
statements. Here, and where a version's entries are written, they are kept the same.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from onrecord.model.judgement import Cluster, Relation
from onrecord.store.names import name_key
from onrecord.store.said_of_actors import facts_of, said_of_actor
from onrecord.store.standing import fill_parties

AT_ONCE = 500
"""Ids asked for in one question."""
_COMMONEST = """SELECT n.key FROM actor_names a JOIN names n ON n.key = a.name WHERE a.actor = ? AND a.told > 0
    ORDER BY a.told DESC, length(n.name) DESC, n.name LIMIT 1"""
_BEST = (
    "SELECT kind, country, sector, known FROM appearances WHERE actor = ? AND known IS NOT NULL LIMIT 1",
    "SELECT kind, country, sector, known FROM appearances WHERE actor = ? LIMIT 1",
)
"""Which appearance tells what an actor is: one that the tables know, else any."""


def set_clusters(record: sqlite3.Connection, relation: Relation, clusters: Iterable[Cluster]) -> None:
    """Let every member belong to its cluster, and to no other of the relation."""
    touched: set[int] = set()
    placed = "INSERT INTO clusters VALUES (?, ?, ?) ON CONFLICT (relation, member) DO UPDATE SET cluster = excluded.cluster"
    for cluster in clusters:
        record.executemany(placed, [(relation.value, member, cluster.id) for member in cluster.members])
        if relation is Relation.SAME_ACTOR:
            touched |= _be_one(record, cluster)
    fill_parties(record, touched)


def clusters_with(record: sqlite3.Connection, relation: Relation, items: Iterable[str]) -> Iterator[Cluster]:
    """The clusters that hold any of these items, whole, in the order of their ids.

    Those that are named twice are told apart here: asked for DISTINCT ones, SQLite reads every cluster of the relation.
    """
    ids = {name for (name,) in _in_lots(record, "SELECT cluster FROM clusters WHERE relation = ? AND member IN", relation, items)}
    rows = _in_lots(record, "SELECT cluster, member FROM clusters WHERE relation = ? AND cluster IN", relation, sorted(ids))
    members: defaultdict[str, list[str]] = defaultdict(list)
    for cluster, member in rows:
        members[cluster].append(member)
    return (Cluster(id=cluster, members=tuple(sorted(members[cluster]))) for cluster in sorted(members))


def cluster_ids(record: sqlite3.Connection, relation: Relation, items: Iterable[str]) -> dict[str, str]:
    """By item, the id of the cluster that holds it."""
    return dict(map(tuple, _in_lots(record, "SELECT member, cluster FROM clusters WHERE relation = ? AND member IN", relation, items)))


def every_cluster(record: sqlite3.Connection, relation: Relation) -> Iterator[Cluster]:
    """All clusters of a relation, in the order of their ids."""
    asked = "SELECT cluster, member FROM clusters WHERE relation = ? ORDER BY cluster, member"
    for cluster, rows in groupby(record.execute(asked, (relation.value,)), key=itemgetter(0)):
        yield Cluster(id=cluster, members=tuple(member for _, member in rows))


def forget_members(record: sqlite3.Connection, items: Iterable[str]) -> None:
    """Take entries that are no more out of their clusters."""
    gone = [(relation.value, item) for item in items for relation in Relation]
    record.executemany("DELETE FROM clusters WHERE relation = ? AND member = ?", gone)


def settle_actors(record: sqlite3.Connection, actors: Iterable[int]) -> set[int]:
    """Count what is told of these actors, and call them by their commonest names, or as a person says; one of whom nothing is told goes.

    Returns those who stood for one that is gone: for whom they stand is to be told anew.
    """
    left_alone: set[int] = set()
    for actor in sorted(actors):
        (told,) = record.execute("SELECT coalesce(sum(told), 0) FROM actor_names WHERE actor = ?", (actor,)).fetchone()
        if not told:
            left_alone |= _leave_alone(record, actor)
            record.execute("DELETE FROM actor_names WHERE actor = ?", (actor,))
            record.execute("DELETE FROM actors WHERE key = ?", (actor,))
            continue
        _name_actor(record, actor, told)
    return left_alone


def _name_actor(record: sqlite3.Connection, actor: int, told: int) -> None:
    (name,) = record.execute(_COMMONEST, (actor,)).fetchone()
    best = dict(next(row for asked in _BEST if (row := record.execute(asked, (actor,)).fetchone())))
    facts = facts_of(said_of_actor(record, actor))
    said = name_key(record, facts["name"]) if "name" in facts else None
    best |= {field: facts[field] for field in ("kind", "country") if field in facts}
    changed = """UPDATE actors SET told = ?, name = ?, said_name = ?, kind = ?, country = ?, said_country = ?, sector = ?, known = ?
        WHERE key = ?"""
    country = best["country"], facts.get("country")
    record.execute(changed, (told, said or name, said, best["kind"], *country, best["sector"], best["known"], actor))


def _leave_alone(record: sqlite3.Connection, party: int) -> set[int]:
    """Let nobody stand for a party that goes; returns the actors who did."""
    stood: set[int] = set()
    for table in ("statements", "participants"):
        stood |= {actor for (actor,) in record.execute(f"SELECT DISTINCT actor FROM {table} WHERE party = ?", (party,)) if actor}
        record.execute(f"UPDATE {table} SET party = NULL WHERE party = ?", (party,))
    return stood - {party}


def _be_one(record: sqlite3.Connection, cluster: Cluster) -> set[int]:
    """Let the appearances of a cluster be one actor, wherever they speak, take part, or are acted for; returns the actors it changes."""
    record.execute("INSERT OR IGNORE INTO actors (id, told) VALUES (?, 0)", (cluster.id,))
    (actor,) = record.execute("SELECT key FROM actors WHERE id = ?", (cluster.id,)).fetchone()
    touched = {actor}
    for member in cluster.members:
        row = record.execute("SELECT key, actor FROM appearances WHERE id = ?", (member,)).fetchone()
        if row and row["actor"] != actor:
            touched |= {row["actor"]} - {None}
            _move_appearance(record, row["key"], actor)
    return touched | settle_actors(record, touched)


def _move_appearance(record: sqlite3.Connection, appearance: int, actor: int) -> None:
    acting = "SELECT key FROM appearances WHERE acts_for = ?2"
    record.execute("UPDATE appearances SET actor = ?1 WHERE key = ?2", (actor, appearance))
    for table in ("statements", "participants"):
        record.execute(f"UPDATE {table} SET actor = ?1 WHERE appearance = ?2", (actor, appearance))
        record.execute(f"UPDATE {table} SET party = ?1 WHERE appearance IN ({acting})", (actor, appearance))


def _in_lots(record: sqlite3.Connection, asked: str, relation: Relation, items: Iterable[str]) -> Iterator[sqlite3.Row]:
    wanted = list(items)
    for first in range(0, len(wanted), AT_ONCE):
        lot = wanted[first : first + AT_ONCE]
        yield from record.execute(f"{asked} ({', '.join('?' * len(lot))})", (relation.value, *lot))
