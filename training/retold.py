"""This module knows in which copies the corpus is shown: as it stands, with narration as speech, with names as the news has them."""

import random
from collections.abc import Sequence
from typing import Any

from training.branch.shown import Shown
from training.material import REAL, SENTENCES
from training.renamed import renamed
from training.spoken import told_and_spoken

Entry = dict[str, Any]


def retold(golds: Sequence[Entry], copies: int, rng: random.Random) -> list[Sequence[Entry]]:
    """The passages in several copies: narrated paragraphs are somebody's speech in every other one, names are real in the second half.

    Pages of real news have real names already.
    """
    told = list(told_and_spoken(golds, copies, rng))
    return [copy if number < copies // 2 else [_with_real_names(gold, rng) for gold in copy] for number, copy in enumerate(told)]


def _with_real_names(gold: Entry, rng: random.Random) -> Entry:
    return gold if gold.get("part") in (REAL, SENTENCES) else renamed(gold, rng)


def mixed(copies: Sequence[Sequence[Shown]], rng: random.Random) -> list[Shown]:
    """Every text once, its windows from one copy or another."""
    of = [{one.example.id: [] for one in copy} for copy in copies]
    for copy, texts in zip(copies, of, strict=True):
        for one in copy:
            texts[one.example.id].append(one)
    return [one for name in of[0] for one in rng.choice(of).get(name, ())]
