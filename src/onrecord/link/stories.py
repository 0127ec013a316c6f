"""This module knows which articles tell of one happening, by their outlines.

Terms, names, figures, openings and headlines are compared, and weighed as they were found to matter in English news (`training.linking`).
The verdict on two articles hangs on these two alone.
"""

from collections.abc import Iterator, Sequence

from onrecord.link.likeness import RESPECTS, Opened, Opener, likenesses
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
TOGETHER = 256
"""Pairs that are compared at once."""
SHOWN = 6
"""Shared main terms that are named as a reason."""


class StoryLinker:
    """A linker: which versions tell of one happening."""

    name = "stories"
    relation = Relation.SAME_STORY.value
    days: int | None = 4

    def __call__(self, new: Sequence[Outline], known: Sequence[Outline], /) -> list[Judgement]:
        """Judge new articles with one another and with known ones; pairs that are hardly alike are left out."""
        opener = Opener([*known, *new])
        keys = [held([each.main for each in opener.outlines])]
        found: list[Judgement] = []
        waiting: list[tuple[Opened, Opened]] = []
        for place, others in enumerate(near(new, known, keys, least=SHARED, days=self.days or 0), len(known)):
            waiting += ((opener[place], opener[other]) for other in others.tolist())
            if len(waiting) >= TOGETHER:
                found += self._judged(waiting)
                waiting = []
        return [*found, *self._judged(waiting)]

    def _judged(self, pairs: Sequence[tuple[Opened, Opened]]) -> Iterator[Judgement]:
        if pairs:
            ones, others = zip(*pairs, strict=True)
            scores = likelihoods(likenesses(ones, others), RESPECTS, STORIES)
            yield from (self._judgement(*pair, score) for pair, score in zip(pairs, scores, strict=True) if score >= LEAST)

    def _judgement(self, one: Opened, other: Opened, score: float) -> Judgement:
        left, right = (one, other) if one.outline.version < other.outline.version else (other, one)
        return Judgement(
            relation=Relation.SAME_STORY,
            left=left.outline.version,
            right=right.outline.version,
            verdict=Verdict.SAME if score >= SAME else Verdict.UNSURE,
            author=f"model:{self.name}",
            score=score,
            reasons=(f"both tell of {_shared_words(left, right)}",) if score >= SAME else (),
        )


def _shared_words(left: Opened, right: Opened) -> str:
    return ", ".join([word for mark, word in left.main.items() if mark in right.main][:SHOWN])
