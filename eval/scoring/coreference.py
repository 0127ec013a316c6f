"""This module knows MUC, B-cubed and CEAF with phi4: coreference, a mention being its token set."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Mapping
from typing import Final

from eval.scoring.assignment import heaviest
from eval.scoring.entry import Side
from eval.scoring.figure import Board
from eval.scoring.match import Match
from eval.scoring.page import Tokens

Clustering = Mapping[Hashable, frozenset[Hashable]]
"""Each mention with the cluster it is in."""

Score = tuple[float, float]
"""How much is right, of how much."""


def muc(key: Clustering, response: Clustering) -> Score:
    """Links of the key's clusters that the response keeps, of links in all."""
    clusters = set(key.values())
    parts = sum(len({response.get(mention, mention) for mention in cluster}) for cluster in clusters)
    return len(key) - parts, len(key) - len(clusters)


def b3(key: Clustering, response: Clustering) -> Score:
    """Over the key's mentions, the share of its cluster that is kept with each, of mentions."""
    nothing: frozenset[Hashable] = frozenset()
    return sum(len(cluster & response.get(mention, nothing)) / len(cluster) for mention, cluster in key.items()), len(key)


def ceafe(key: Clustering, response: Clustering) -> Score:
    """The greatest total Dice of a one-to-one choice of clusters, of the key's clusters."""
    clusters, others = set(key.values()), set(response.values())
    dice = [[2 * len(ours & theirs) / (len(ours) + len(theirs)) for theirs in others] for ours in clusters]
    return heaviest(dice), len(clusters)


MEASURES: Final[dict[str, Callable[[Clustering, Clustering], Score]]] = {"muc": muc, "b3": b3, "ceafe": ceafe}


def clustering(side: Side, left_out: Collection[Tokens]) -> Clustering:
    """The mentions of a side by entity; a mention in no entity is a cluster of its own."""
    owner: dict[Hashable, Hashable] = {}
    clusters: dict[Hashable, set[Hashable]] = defaultdict(set)
    for mention in side.mentions:
        if mention.tokens and mention.tokens not in owner and mention.tokens not in left_out:
            owner[mention.tokens] = mention if mention["entity"] is None else mention["entity"]
            clusters[owner[mention.tokens]].add(mention.tokens)
    return {tokens: frozenset(clusters[entity]) for tokens, entity in owner.items()}


def _within(clusters: Clustering, other: Clustering) -> Clustering:
    """The clustering of those mentions that the other one has too."""
    return {mention: frozenset(cluster & other.keys()) for mention, cluster in clusters.items() if mention in other}


def score_coreference(board: Board, match: Match) -> None:
    """All three measures, over all mentions and over those that both sides have."""
    placed = {mention.tokens for mention in match.gold.mentions if mention["entity"] is not None}
    unplaced = {mention.tokens for mention in match.gold.mentions} - placed
    key, response = clustering(match.gold, unplaced), clustering(match.pred, unplaced)
    for name, measure in MEASURES.items():
        full, near = board[f"entities {name}"], board[f"entities {name} on matched"]
        near.ask(measure(key, {})[1])
        for side, ours, theirs in (("gold", key, response), ("pred", response, key)):
            full.add(side, *measure(ours, theirs))
            near.add(side, *measure(_within(ours, theirs), _within(theirs, ours)))
