"""`python -m training.linking`: the weights of `onrecord.link` are found anew, from the development data of linking (`../shared`).

Two logistic regressions over a few figures of two articles: are they on one happening, is one a copy of the other.
What is learned is what a likeness counts for; no word of the data is in the weights.
"""

import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

from eval import linked
from onrecord.link.copies import FIGURES, SHARED, copy_figures, copy_keys, overlap
from onrecord.link.likeness import RESPECTS, Floats, Opener, likenesses
from onrecord.link.near import held, near
from onrecord.link.sketch import PASSAGES, TURNS
from onrecord.link.stories import SHARED as STORY_SHARED
from onrecord.link.weighing import OTHERWISE
from training.newton import logistic

PLACE = Path(__file__).parents[1] / "src/onrecord/link/weights.py"
ANY_TIME = 10**7
"""Days: what is learned is learned from articles of all dates."""


class Judged:
    """Pairs worth a look: their places, their figures, and whether they belong together."""

    def __init__(self, pairs: Sequence[tuple[int, int]], figures: Floats, together: Collection[tuple[int, int]]) -> None:
        self.pairs = list(pairs)
        self.figures = figures
        self.truth = np.array([pair in together for pair in pairs], bool)


def story_pairs(found: linked.Outlined) -> Judged:
    """All pairs of articles that the linker of stories would look at."""
    opener = Opener(found.outlines)
    keys = [held([each.main for each in found.outlines])]
    places = list(near(found.outlines, [], keys, least=STORY_SHARED, days=ANY_TIME))
    met = ((opener[one], [opener[other] for other in others]) for one, others in enumerate(places) if len(others))
    rows = [likenesses([one] * len(rest), rest) for one, rest in met]
    return Judged([*_paired(places)], np.concatenate(rows), found.together)


def copy_pairs(found: linked.Outlined) -> Judged:
    """All pairs of articles that the linker of copies would look at, dates aside."""
    opener = Opener(found.outlines)
    places = list(near(found.outlines, [], copy_keys(found.outlines), least=SHARED, days=ANY_TIME))
    rows = []
    for one, others in enumerate(places):
        rest = [opener[other] for other in others]
        passages = [overlap(opener[one].passages, other.passages, PASSAGES) for other in rest]
        turns = [overlap(opener[one].turns, other.turns, TURNS) for other in rest]
        rows += [copy_figures(opener[one], rest, passages, turns)] if rest else []
    return Judged([*_paired(places)], np.concatenate(rows), found.together)


def _paired(places: Sequence[Sequence[int]]) -> Iterator[tuple[int, int]]:
    return ((int(other), one) for one, others in enumerate(places) for other in others)


def fitted(figures: Floats, truth: Floats, names: Sequence[str], *, pull: float, missed: float) -> dict[str, float]:
    """Weights of a logistic regression.

    Args:
        pull: how strongly weights of figures, each measured in its own spread, are drawn to nought.
        missed: as how many pairs wrongly made a pair that is missed counts.
    """
    middle, spread = figures.mean(axis=0), np.maximum(figures.std(axis=0), 1e-6)
    rows = np.column_stack([(figures - middle) / spread, np.ones(len(figures))])
    held = np.array([*[pull] * figures.shape[1], 0.0])
    weights = logistic(rows, truth, held, np.where(truth > 0, missed, 1.0))
    plain = weights[:-1] / spread
    return {**dict(zip(names, plain.round(3).tolist(), strict=True)), OTHERWISE: round(float(weights[-1] - plain @ middle), 3)}


def fit_stories(judged: Sequence[Judged]) -> dict[str, float]:
    """The weights of stories, from several tests."""
    return fitted(*_all(judged), RESPECTS, pull=1.0, missed=1.2)


def fit_copies(judged: Sequence[Judged]) -> dict[str, float]:
    """The weights of copies, from several tests."""
    return fitted(*_all(judged), FIGURES, pull=1.0, missed=3.0)


def _all(judged: Sequence[Judged]) -> tuple[Floats, Floats]:
    return np.concatenate([each.figures for each in judged]), np.concatenate([each.truth for each in judged]).astype(float)


def main() -> int:
    """Write the weights; 1 where the data is not here."""
    told = [linked.stories(name) for name in ("ecbplus", "basil", "newswcl50")]
    copied = [linked.near_duplicates(), linked.altered_copies()]
    if None in told or None in copied:
        print(f"the data is not here: {linked.DATA}", file=sys.stderr)
        return 1
    stories = fit_stories([story_pairs(each) for each in told if each])
    copies = fit_copies([copy_pairs(each) for each in copied if each])
    PLACE.write_text(_module(stories, copies), encoding="utf-8")
    return 0


def _module(stories: Mapping[str, float], copies: Mapping[str, float]) -> str:
    return f'''"""This module knows what each likeness of two articles counts for, in log-odds; written by `python -m training.linking`."""

from collections.abc import Mapping

STORIES: Mapping[str, float] = {{
{_lines(stories)}
}}
"""For their telling of one happening."""

COPIES: Mapping[str, float] = {{
{_lines(copies)}
}}
"""For one reproducing the other."""
'''


def _lines(weights: Mapping[str, float]) -> str:
    return "\n".join(f'    "{name}": {weight},' for name, weight in weights.items())


if __name__ == "__main__":
    sys.exit(main())
