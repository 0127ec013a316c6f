"""This module knows what a record promises about judgements, and about the clusters that are made of them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from onrecord.model.judgement import Cluster, Judgement, Relation


class Judgements(Protocol):
    """Who judged what of which two entries. Nothing is merged: clusters are a view, kept because it is asked for often.

    Each author has one standing judgement on a pair; whether it is given left to right or right to left makes no difference where the
    relation is the same both ways. No author's judgement touches another's, so no run of a linker takes a person's verdict away.
    """

    def add_judgements(self, judgements: Iterable[Judgement], *, at: str) -> int:
        """Keep judgements, all or none, each in place of its author's on the same pair; returns how many say anything new.

        Args:
            at: the moment (UTC, ISO 8601, seconds), for those that do not say.

        Raises:
            Misuse: an item is judged with itself.
        """
        ...

    def undo_judgement(self, judgement: Judgement, *, at: str) -> Judgement | None:
        """Take back the standing judgement of this author on this pair, whatever its verdict.

        Returns: the person's judgement before it, which stands again; None where there was none.

        Raises:
            Misuse: there is none to be taken back.
        """
        ...

    def forget_judgements(self, relation: Relation, items: Iterable[str], linker: str) -> None:
        """Let go of what a linker (by its name) judged of these items, before it judges them anew; all others' verdicts stay."""
        ...

    def judgements(self, relation: Relation, items: Iterable[str]) -> tuple[Judgement, ...]:
        """The standing judgements of all authors that have one of these items at either end, each once."""
        ...

    def each_judgement(self, relation: Relation | None = None, *, personal: bool = False, skip: int = 0) -> Iterator[Judgement]:
        """All standing judgements in the order in which they came; only those of persons, the last one first, if these are asked for.

        Args:
            skip: judgements that are passed over first.
        """
        ...

    def count_judgements(self, relation: Relation | None = None, *, personal: bool = False) -> int:
        """How many `each_judgement` gives."""
        ...

    def set_clusters(self, relation: Relation, clusters: Iterable[Cluster]) -> None:
        """Let every member named belong to its cluster from now on, and to no other of this relation; other items stay where they are.

        Clusters of `SAME_ACTOR` are actors: all entries show the new ones at once.
        """
        ...

    def clusters(self, relation: Relation, items: Iterable[str]) -> tuple[Cluster, ...]:
        """The clusters that hold any of these items, whole, in the order of their ids."""
        ...

    def cluster_ids(self, relation: Relation, items: Iterable[str]) -> Mapping[str, str]:
        """By item, the id of the cluster that holds it; items of none are left out."""
        ...

    def each_cluster(self, relation: Relation) -> Iterator[Cluster]:
        """All clusters of a relation, in the order of their ids."""
        ...
