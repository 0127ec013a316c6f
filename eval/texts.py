"""This module knows how alike two texts of an article are, by runs of four words (the article-extraction benchmark's measure).

True, false and missed runs, each as a share of the page's, are summed over pages.
"""

import re
from collections import Counter
from collections.abc import Sequence

_WORD = re.compile(r"\w+")


def text_f1(pairs: Sequence[tuple[str, str]]) -> float:
    """The benchmark's F1 over (gold, predicted) texts."""
    true = false = missed = 0.0
    for gold, predicted in pairs:
        want, got = runs_of(gold), runs_of(predicted)
        shared = sum((want & got).values())
        whole = sum(want.values()) + sum(got.values()) - shared
        if whole:
            true += shared / whole
            false += (sum(got.values()) - shared) / whole
            missed += (sum(want.values()) - shared) / whole
    return 2 * true / (2 * true + false + missed) if true else 0.0


def runs_of(text: str) -> Counter[tuple[str, ...]]:
    """The text's runs of four words; of a shorter text all its words as one."""
    words = _WORD.findall(text)
    return Counter(tuple(words[start : start + 4]) for start in range(max(1, len(words) - 3))) if words else Counter()
