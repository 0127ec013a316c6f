"""`python -m training.moves.issues`: what the figures of two keys of issues count for (`link/one_issue.py`), printed; a minute on one core.

Learnt from the corpus' train part, eight disputes a record, since what two keys share counts for less where many disputes are told.
A pair of keys counts by its moves, and is right by the share of its pairs of moves that the corpus gives one issue.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from eval.gold import corpus_gold
from eval.issues import by_story, found_issues, parted
from onrecord.link.one_issue import FIGURES, Floats, Keys
from training.newton import logistic

DISPUTES = 8
"""In a record."""
MOST = 9.0
"""Pairs of moves that a pair of keys counts as, at the most."""
PULL = 1e-3
Json = dict[str, Any]


def weights_of(golds: Sequence[Json]) -> dict[str, float]:
    """A logistic regression of "one issue" over the figures of two keys."""
    figures, right, counts = map(np.concatenate, zip(*pairs(golds), strict=True))
    rows = np.column_stack([figures, np.ones(len(figures))])
    weights = logistic(rows, right, PULL, counts)
    return dict(zip((*FIGURES, "otherwise"), weights.round(2).tolist(), strict=True))


def pairs(golds: Sequence[Json]) -> Iterator[tuple[Floats, Floats, Floats]]:
    """For each key, beside the commoner ones: their figures, how right it is that they are one, and as how many pairs each counts."""
    stories = by_story(golds)
    names = sorted(stories)
    for start in range(0, len(names), DISPUTES):
        lines = [line for name in names[start : start + DISPUTES] for line in stories[name]]
        given = {f"{line['id']}#{move['id']}": (line["story"], move["issue"]) for line in lines for move in line["moves"] if move["issue"]}
        moves = parted(found_issues(lines))
        keys = Keys(moves)
        told = [Counter(given[move.id] for move in moves if move.issue == key and move.id in given) for key in keys.names]
        for at in range(1, len(keys.names)):
            right = np.array([_one(told[at], told[other]) for other in range(at)])
            yield keys.figures(at)[:at], right, np.minimum(keys.counts[at] * keys.counts[:at], MOST)


def _one(one: Counter[tuple[str, str]], other: Counter[tuple[str, str]]) -> float:
    return sum(times * other[issue] for issue, times in one.items()) / max(1, one.total() * other.total())


if __name__ == "__main__":
    print(weights_of(corpus_gold("train")))
