"""This module knows where on a page the article stands: the stretch of lines in which prose outweighs furniture the most."""

from collections.abc import Sequence


def best_stretch(weights: Sequence[float]) -> tuple[int, int]:
    """The first and one-past-last place of the run with the greatest sum; (0, 0) where no line weighs anything.

    >>> best_stretch([-1, 2, -1, 3, -5, 1])
    (1, 4)
    """
    best, best_sum, start, total = (0, 0), 0.0, 0, 0.0
    for place, weight in enumerate(weights):
        if total <= 0:
            start, total = place, 0.0
        total += weight
        if total > best_sum:
            best, best_sum = (start, place + 1), total
    return best


def eased(weights: Sequence[float], *, over: float = 8.0, regained: int = 3, hard: float = -1.1) -> list[float]:
    """The weights with long runs of short lines made lighter, for lists and tables belong to stories too.

    Each further line of a run that weighs less than nought costs less (a half after `over` of them); prose takes the count back by
    `regained`. Lines at or below `hard` are furniture by their words or their building and keep their weight.
    """
    lighter, run = [], 0
    for weight in weights:
        short = hard < weight < 0
        run = run + 1 if short else max(0, run - regained) if weight > 0 else run
        lighter.append(weight / (1 + run / over) if short else weight)
    return lighter
