"""This module knows how a SQLite record keeps judgements, and the clusters that are made of them."""

from collections.abc import Iterable, Iterator

from onrecord.model.judgement import Cluster, Judgement, Relation
from onrecord.store.actors import cluster_ids, clusters_with, every_cluster, set_clusters
from onrecord.store.connections import SqliteFile
from onrecord.store.judgements import count_judgements, every_judgement, forget_judgements, judgements_on, undo_judgement, write_judgement


class SqliteJudgements(SqliteFile):
    """See `Judgements`."""

    def add_judgements(self, judgements: Iterable[Judgement], *, at: str) -> int:
        """See `Judgements.add_judgements`."""
        with self._transaction() as record:
            return sum(write_judgement(record, judgement, at) for judgement in judgements)

    def undo_judgement(self, judgement: Judgement, *, at: str) -> Judgement | None:
        """See `Judgements.undo_judgement`."""
        with self._transaction() as record:
            return undo_judgement(record, judgement, at)

    def forget_judgements(self, relation: Relation, items: Iterable[str], linker: str) -> None:
        """See `Judgements.forget_judgements`."""
        with self._transaction() as record:
            forget_judgements(record, relation, items, linker)

    def judgements(self, relation: Relation, items: Iterable[str]) -> tuple[Judgement, ...]:
        """See `Judgements.judgements`."""
        with self._reader() as record:
            return tuple(judgements_on(record, relation, items))

    def each_judgement(self, relation: Relation | None = None, *, personal: bool = False, skip: int = 0) -> Iterator[Judgement]:
        """See `Judgements.each_judgement`."""
        with self._reader() as record:
            yield from every_judgement(record, relation, personal=personal, skip=skip)

    def count_judgements(self, relation: Relation | None = None, *, personal: bool = False) -> int:
        """See `Judgements.count_judgements`."""
        with self._reader() as record:
            return count_judgements(record, relation, personal=personal)

    def set_clusters(self, relation: Relation, clusters: Iterable[Cluster]) -> None:
        """See `Judgements.set_clusters`."""
        with self._transaction() as record:
            set_clusters(record, relation, clusters)

    def clusters(self, relation: Relation, items: Iterable[str]) -> tuple[Cluster, ...]:
        """See `Judgements.clusters`."""
        with self._reader() as record:
            return tuple(clusters_with(record, relation, items))

    def cluster_ids(self, relation: Relation, items: Iterable[str]) -> dict[str, str]:
        """See `Judgements.cluster_ids`."""
        with self._reader() as record:
            return cluster_ids(record, relation, items)

    def each_cluster(self, relation: Relation) -> Iterator[Cluster]:
        """See `Judgements.each_cluster`."""
        with self._reader() as record:
            yield from every_cluster(record, relation)
