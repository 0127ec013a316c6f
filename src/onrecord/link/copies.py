"""This module knows which articles reproduce another: wire copy run whole, cut, merged with other copy, or edited.

What is compared are the article's own words, outside quotation marks: two reports of one speech are no copies of each other.
How much of the shorter one is found in the other, word by word (passages) and by its turns of phrase, is weighed with what both are about
(`training.linking`), so that lines of furniture in two houses' pages make no copy.
The copy is the one that says so, or credits the other, or, of two that credit one agency, has an outlet of its own where the other has
none; else the later one, where both say their day, and then the shorter one.
"""

from collections.abc import Sequence

import msgspec
import numpy as np

from onrecord.link.likeness import Floats, Opened, Opener, likenesses
from onrecord.link.near import Held, held, near
from onrecord.link.sketch import PASSAGES, TURNS, Marks, Outline
from onrecord.link.weighing import likelihoods
from onrecord.link.weights import COPIES
from onrecord.model.judgement import Judgement, Relation, Verdict

FIGURES = (
    *("root of passages", "root of turns", "passages", "turns", "number of passages", "number of turns"),
    *("terms", "root of terms", "least of main terms", "most of main terms"),
)
SAME, UNSURE = 0.5, 0.1
"""Least likelihoods of the verdicts "same" and "unsure"; below, nothing is said."""
PASSAGE_KEYS, TURN_KEYS = 1 << 31, 1 << 30
"""Marks below these, half of the passages and a fourth of the turns, are the keys by which copies are looked for."""
OWN_VOICE = 0.03
"""Least share of the passages that a copy has from its original: without any they only quote the same speakers."""
SHARED = 3
"""Keys that a copy shares with its original at least."""
TERMS, LEAST_OF_MAIN, MOST_OF_MAIN = 0, 10, 16
"""Columns of `likenesses` that are weighed."""


class Overlap(msgspec.Struct, frozen=True, kw_only=True):
    """How many marks two articles share, of how many that the one with fewer of them has, where both would have kept them."""

    shared: int
    of: int

    @property
    def share(self) -> float:
        """Between 0 and 1."""
        return self.shared / self.of if self.of else 0.0


class CopyLinker:
    """A linker: which versions reproduce which, the copy on the left."""

    name = "copies"
    relation = Relation.COPY.value
    days: int | None = 7

    def __call__(self, new: Sequence[Outline], known: Sequence[Outline], /) -> list[Judgement]:
        """Judge new articles with one another and with known ones; pairs without a copied passage are left out."""
        outlines = [*known, *new]
        opener = Opener(outlines)
        found: list[Judgement] = []
        for place, others in enumerate(near(new, known, copy_keys(outlines), least=SHARED, days=self.days or 0), len(known)):
            one = opener[place]
            rest = [opener[other] for other in others.tolist() if outlines[other].page != one.outline.page or not one.outline.page]
            found += self._judged(one, rest) if rest else []
        return found

    def _judged(self, one: Opened, others: Sequence[Opened]) -> list[Judgement]:
        passages = [overlap(one.passages, other.passages, PASSAGES) for other in others]
        turns = [overlap(one.turns, other.turns, TURNS) for other in others]
        scores = likelihoods(copy_figures(one, others, passages, turns), FIGURES, COPIES)
        each = zip(others, scores, passages, strict=True)
        return [
            _judgement(one.outline, other.outline, score, shared)
            for other, score, shared in each
            if score >= UNSURE and shared.share >= OWN_VOICE
        ]


def copy_figures(one: Opened, others: Sequence[Opened], passages: Sequence[Overlap], turns: Sequence[Overlap]) -> Floats:
    """A row of `FIGURES` for each of the others."""
    alike = likenesses([one] * len(others), others)
    shares = np.array([[words.share, phrases.share] for words, phrases in zip(passages, turns, strict=True)])
    counts = np.log1p([[words.shared, phrases.shared] for words, phrases in zip(passages, turns, strict=True)])
    terms = alike[:, [TERMS]]
    return np.concatenate([np.sqrt(shares), shares, counts, terms, np.sqrt(terms), alike[:, [LEAST_OF_MAIN, MOST_OF_MAIN]]], axis=1)


def overlap(mine: Marks, theirs: Marks, most: int) -> Overlap:
    """What two articles share of the marks that both would have kept: of a long article only the smallest are."""
    end = min(_end(mine, most), _end(theirs, most))
    mine, theirs = mine[: np.searchsorted(mine, end, "right")], theirs[: np.searchsorted(theirs, end, "right")]
    if not len(mine) or not len(theirs):
        return Overlap(shared=0, of=0)
    places = np.minimum(np.searchsorted(mine, theirs), len(mine) - 1)
    return Overlap(shared=int((mine[places] == theirs).sum()), of=min(len(mine), len(theirs)))


def _end(marks: Marks, most: int) -> int:
    return int(marks[-1]) if len(marks) >= most else (1 << 32) - 1


def copy_keys(outlines: Sequence[Outline]) -> list[Held]:
    """The marks by which copies of articles are looked for."""
    return [held([each.passages for each in outlines], PASSAGE_KEYS), held([each.turns for each in outlines], TURN_KEYS)]


def _judgement(one: Outline, other: Outline, score: float, passages: Overlap) -> Judgement:
    copy, original, why = _in_order(one, other)
    return Judgement(
        relation=Relation.COPY,
        left=copy.version,
        right=original.version,
        verdict=Verdict.SAME if score >= SAME else Verdict.UNSURE,
        author="model:copies",
        score=score,
        reasons=(f"{passages.shared} of {passages.of} passages looked at are the same outside quotation marks", *why),
    )


def _in_order(one: Outline, other: Outline) -> tuple[Outline, Outline, tuple[str, ...]]:
    """The copy, the original, and why it is this way round."""
    for copy, original in ((one, other), (other, one)):
        if why := _says_so(copy, original):
            return copy, original, (*why, *_both_credit(one, other))
    dated = bool(one.since and other.since)
    early, late = sorted((one, other), key=lambda each: (each.since if dated else "", -each.length, each.version))
    if dated and early.until < late.since:
        return late, early, (f"published on {late.since}, the other on {early.until}", *_both_credit(one, other))
    return late, early, ("which is the earlier is not known: the longer one is taken for it", *_both_credit(one, other))


def _says_so(copy: Outline, original: Outline) -> tuple[str, ...]:
    """Why one is the copy by its own word, where the other does not say the same."""
    if _one_house(copy.original, original.outlet) or (copy.original and copy.original == original.address):
        return (f"says that it appeared first in {original.outlet or original.address}",)
    if _one_house(copy.agency, original.outlet) and not _one_house(copy.agency, copy.outlet):
        return (f"credits {copy.agency}, whose own the other is",)
    if copy.agency and copy.outlet and copy.agency == original.agency and not original.outlet and not _one_house(copy.agency, copy.outlet):
        return (f"credits {copy.agency}, and the other names nobody else",)
    return ()


def _one_house(name: str, outlet: str) -> bool:
    """Whether a name is the outlet's, or the first words of it ("Corvane" for "Corvane News Service")."""
    named, full = name.casefold().split(), outlet.casefold().split()
    return bool(named) and full[: len(named)] == named


def _both_credit(one: Outline, other: Outline) -> tuple[str, ...]:
    if one.agency and one.agency == other.agency:
        return (f"both credit {one.agency}",)
    credited = [each for each in (one, other) if each.agency]
    return tuple(f"{each.outlet or 'one outlet'} credits {each.agency}, the other does not" for each in credited if len(credited) == 1)
