"""This module knows which articles tell of one happening, by their outlines.

Terms, names, figures, openings and headlines are compared, and weighed as they were found to matter in English news (`training.linking`).
The verdict on two articles hangs on these two alone.
"""

from collections.abc import Iterator, Sequence

import numpy as np

from onrecord.link.likeness import RESPECTS, Opener, likenesses
from onrecord.link.near import held, near
from onrecord.link.sketch import Outline
from onrecord.link.weighing import likelihoods
from onrecord.link.weights import STORIES
from onrecord.model.judgement import Judgement, Relation, Verdict

SAME = 0.45
"""Least likelihood of the verdict "same"."""
LEAST = 0.02
"""Below this likelihood nothing is said of two articles."""
SHARED = 3
"""Main terms that two articles on one happening share at least."""
SHOWN = 6
"""Shared main terms that are named as a reason."""


class StoryLinker:
    """A linker: which versions tell of one happening."""

    name = "stories"
    relation = Relation.SAME_STORY.value
    days: int | None = 4

    def __call__(self, new: Sequence[Outline], known: Sequence[Outline], /) -> list[Judgement]:
        """Judge new articles with one another and with known ones; pairs that are hardly alike are left out."""
        outlines = [*known, *new]
        opener = Opener(outlines)
        keys = [held([each.main for each in outlines])]
        found: list[Judgement] = []
        for place, others in enumerate(near(new, known, keys, least=SHARED, days=self.days or 0), len(known)):
            if len(others):
                figures = likenesses(opener[place], [opener[other] for other in others.tolist()])
                scores = likelihoods(figures, RESPECTS, STORIES)
                found += self._judged(outlines[place], [outlines[other] for other in others.tolist()], scores)
        return found

    def _judged(self, one: Outline, others: Sequence[Outline], scores: Sequence[float]) -> Iterator[Judgement]:
        for other, score in zip(others, scores, strict=True):
            if score >= LEAST:
                left, right = sorted((one, other), key=lambda each: each.version)
                yield Judgement(
                    relation=Relation.SAME_STORY,
                    left=left.version,
                    right=right.version,
                    verdict=Verdict.SAME if score >= SAME else Verdict.UNSURE,
                    author=f"model:{self.name}",
                    score=score,
                    reasons=(f"both tell of {_shared_words(left, right)}",) if score >= SAME else (),
                )


def _shared_words(left: Outline, right: Outline) -> str:
    theirs = set(np.frombuffer(right.main, np.uint32).tolist())
    marks = np.frombuffer(left.main, np.uint32).tolist()
    return ", ".join([word for mark, word in zip(marks, left.main_words, strict=True) if mark in theirs][:SHOWN])
