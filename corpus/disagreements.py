"""This module knows on which labels two annotators part most often: pairs of labels on the same words, and what only one of them marked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

Json = dict[str, Any]

LAYERS = {"quotations": ("content", ("kind", "directness")), "events": ("trigger", ("type", "status")), "moves": ("content", ("force",))}
"""Of each layer the words by which entries are paired, and the labels compared."""
SHOWN = 12


def commonest(first: Sequence[Json], second: Sequence[Json]) -> str:
    """A Markdown table of the commonest disagreements, most frequent first."""
    counts: Counter[tuple[str, str, str]] = Counter()
    for ours, theirs in zip(first, second, strict=True):
        for layer, (words, labels) in LAYERS.items():
            counts.update(_between(layer, ours[layer], theirs[layer], words, labels))
    shown = ["| what | first | second | times |", "|---|---|---|--:|"]
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    shown += [f"| {what} | {one} | {other} | {times} |" for (what, one, other), times in ranked[:SHOWN]]
    return "\n".join(shown) + "\n"


def _between(layer: str, ours: Sequence[Json], theirs: Sequence[Json], words: str, labels: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """(what, the first's label, the second's) of every difference in one layer of one passage."""
    left = list(theirs)
    for entry in ours:
        same = max(left, key=lambda other: _shared(entry[words], other[words]), default=None)
        if same is None or not _shared(entry[words], same[words]):
            yield layer, "marked", "nothing"
            continue
        left.remove(same)
        yield from ((f"{layer}: {label}", entry[label], same[label]) for label in labels if entry[label] != same[label])
    yield from ((layer, "nothing", "marked") for _ in left)


def _shared(ours: Sequence[Sequence[int]], theirs: Sequence[Sequence[int]]) -> float:
    """Share of the characters of both that both have."""
    mine, yours = ({at for start, end in spans for at in range(start, end)} for spans in (ours, theirs))
    return len(mine & yours) / len(mine | yours) if mine & yours else 0.0
