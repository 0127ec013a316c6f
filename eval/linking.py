"""This module knows how well copies and stories are found, each beside its rivals, recomputed in the same run on the same articles.

Weights are learned anew for every part of the data without that part, so that nothing is judged that was learned from.
"""

import zlib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

import numpy as np

from eval import linked
from eval.linked import Outlined, Pairs, pairs_of
from eval.linking_rivals import containment, min_hash, term_vectors
from onrecord.link.copies import FIGURES, CopyLinker
from onrecord.link.copies import SAME as SAME_COPY
from onrecord.link.groups import Groups, join_on_average
from onrecord.link.judge import judge
from onrecord.link.likeness import RESPECTS
from onrecord.link.stories import SAME
from onrecord.link.weighing import likelihoods
from onrecord.model.judgement import Cluster, Judgement, Relation, Verdict
from training.linking import Judged, copy_pairs, fit_copies, fit_stories, story_pairs

FOLDS = 5
BESIDE = "beside"
"""Stands in the names of rivals' figures, which have no floors."""
WINDOW = CopyLinker.days or 0
Scores = dict[tuple[int, int], float]


def figures() -> dict[str, float]:
    """The figures of copies and stories; empty where the data is not here."""
    if not linked.DATA.is_dir():
        return {}
    return {**_copies(), **_stories()}


def _copies() -> dict[str, float]:
    found = {"copies": linked.near_duplicates(), "altered copies": linked.altered_copies()}
    pairs = {name: copy_pairs(each) for name, each in found.items() if each}
    figures: dict[str, float] = {}
    for name, each in found.items():
        assert each is not None
        scores = _near_in_time(each, _held_out(found, pairs, name, fit_copies, FIGURES))
        figures |= _pair_figures(name, {pair for pair, score in scores.items() if score >= SAME_COPY}, each)
        if name == "copies":
            grouped = judge(_judgements(scores, Relation.COPY))
            figures[f"{name} pair F1 in groups"] = _f1(set(pairs_of(_labels(grouped, len(each.texts)))), each.together)[0]
        else:
            figures[f"{name} mean 3-gram Jaccard"] = each.likeness
        for rival, scored in (("MinHash 5-gram", min_hash(each.texts)), ("4-gram containment", containment(each.texts))):
            figures[f"{name} pair F1 {BESIDE} {rival}"] = _best(_near_in_time(each, scored), each)
    return figures


def _stories() -> dict[str, float]:
    found = {name: linked.stories(name) for name in ("ecbplus", "basil", "newswcl50")}
    pairs = {name: story_pairs(each) for name, each in found.items() if each}
    figures: dict[str, float] = {}
    for name, each in found.items():
        assert each is not None
        scores = _held_out(found, pairs, name, fit_stories, RESPECTS)
        clusters = judge(_judgements(scores, Relation.SAME_STORY), items=map(_id, range(len(each.texts))))
        figures[f"stories {name} B3 F1"] = b_cubed(each.belongs, _labels(clusters, len(each.texts)))
        figures[f"stories {name} B3 F1 {BESIDE} TF-IDF"] = _best_average(each, term_vectors(each.texts))
    return figures


def _held_out(
    found: Mapping[str, Outlined | None],
    pairs: Mapping[str, Judged],
    name: str,
    fit: Callable[[Sequence[Judged]], dict[str, float]],
    names: tuple[str, ...],
) -> Scores:
    """The likelihood of every pair of one test, by weights that were learned without the articles of its folds."""
    scores: Scores = {}
    folds = {test: [zlib.crc32(fold.encode()) % FOLDS for fold in each.folds] for test, each in found.items() if each}
    for fold in range(FOLDS):
        parts = [
            _part(pairs[test], [fold not in (folds[test][one], folds[test][other]) for one, other in pairs[test].pairs]) for test in pairs
        ]
        weights = fit(parts)
        asked = [place for place, pair in enumerate(pairs[name].pairs) if fold in (folds[name][pair[0]], folds[name][pair[1]])]
        told = likelihoods(pairs[name].figures[asked], names, weights)
        for place, score in zip(asked, told, strict=True):
            pair = pairs[name].pairs[place]
            scores[pair] = max(score, scores.get(pair, 0.0))
    return scores


def _part(judged: Judged, wanted: Sequence[bool]) -> Judged:
    kept = np.flatnonzero(wanted)
    pairs = [judged.pairs[place] for place in kept]
    return Judged(pairs, judged.figures[kept], {pair for pair, place in zip(pairs, kept, strict=True) if judged.truth[place]})


def _near_in_time(found: Outlined, scores: Scores) -> Scores:
    """The pairs that were published no more days apart than the linker looks; a copy of two articles carries the first one's date."""
    near = {pair for pair in scores if _apart(found, pair) <= WINDOW}
    return {pair: score for pair, score in scores.items() if pair in near}


def _apart(found: Outlined, pair: tuple[int, int]) -> int:
    one, other = (np.datetime64(found.outlines[place].since) for place in pair)
    return abs(int((one - other).astype(int)))


def _pair_figures(name: str, told: set[tuple[int, int]], found: Outlined) -> dict[str, float]:
    told = {pair for pair in told if _counts(found, pair)}
    f1, precision, recall = _f1(told, found.together)
    return {f"{name} pair F1": f1, f"{name} pair precision": precision, f"{name} pair recall": recall}


def _counts(found: Outlined, pair: tuple[int, int]) -> bool:
    """Whether right and wrong are known of a pair: of copies made here, whether they copy an original, not each other."""
    return bool(found.belongs[pair[0]]) or pair[0] < found.originals <= pair[1]


def _f1(told: set[tuple[int, int]], together: Pairs) -> tuple[float, float, float]:
    right = len(told & together)
    precision, recall = right / max(1, len(told)), right / max(1, len(together))
    return 2 * precision * recall / max(1e-9, precision + recall), precision, recall


def _best(scores: Scores, found: Outlined) -> float:
    """F1 at the threshold that suits a rival best."""
    counted = {pair: score for pair, score in scores.items() if _counts(found, pair)}
    ordered = sorted(counted, key=lambda pair: -counted[pair])
    best = right = 0.0
    for place, pair in enumerate(ordered, 1):
        right += pair in found.together
        best = max(best, 2 * right / (place + len(found.together)))
    return best


def _best_average(found: Outlined, scores: Scores) -> float:
    """B-cubed F1 at the threshold that suits a rival best, its clusters made on average as ours are."""
    named = {(_id(one), _id(other)): score for (one, other), score in scores.items()}
    best = 0.0
    for threshold in np.arange(0.06, 0.4, 0.02):
        groups = Groups(map(_id, range(len(found.texts))))
        join_on_average(groups, named, float(threshold))
        best = max(best, b_cubed(found.belongs, [groups.group[_id(place)] for place in range(len(found.texts))]))
    return best


def b_cubed(gold: Sequence[str], told: Sequence[str]) -> float:
    """F1 of the mean precision and the mean recall of every article's cluster (Bagga and Baldwin 1998)."""
    both, golds, tolds = Counter(zip(gold, told, strict=True)), Counter(gold), Counter(told)
    precision = sum(count * count / tolds[label] for (_, label), count in both.items()) / len(gold)
    recall = sum(count * count / golds[story] for (story, _), count in both.items()) / len(gold)
    return 2 * precision * recall / (precision + recall)


def _id(place: int) -> str:
    return f"{place:05}"


def _judgements(scores: Scores, relation: Relation) -> list[Judgement]:
    return [
        Judgement(
            relation=relation, left=_id(one), right=_id(other), score=score, author="model:eval",
            verdict=Verdict.SAME if score >= SAME else Verdict.UNSURE,
        )
        for (one, other), score in scores.items()
    ]  # fmt: skip


def _labels(clusters: Sequence[Cluster], count: int) -> list[str]:
    label = {member: cluster.id for cluster in clusters for member in cluster.members}
    return [label.get(_id(place), _id(place)) for place in range(count)]
