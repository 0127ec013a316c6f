"""This module knows how well one event told by several articles is recognised: the chains of ECB+, and the newsroom's timeline.

ECB+ has neither PLOVER types nor participants, so it measures what the words alone say. Stories are not given.
The likeness is fitted anew on seven eighths of the topics and measured on the rest, eight times; the shipped weights are fitted on all.
Baselines, reckoned in the same run: the same root, in one article's topic, which is given to it; and in one story, as stories are found.

    python -m eval.same_event    the figures, and the weights that fit best
"""

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from eval.linked import stories
from eval.same_statement import DATA, Json, rows
from onrecord.link import events
from onrecord.link.events import EVENTS_MEET, SameEvents, likenesses
from onrecord.link.happenings import Happening, about, seen_around, trigger_kin, trigger_roots
from onrecord.link.judge import judge
from onrecord.link.meeting import meet
from onrecord.link.stories import StoryLinker
from onrecord.model.judgement import Judgement, Relation, Verdict
from onrecord.model.span import Span

FOLDS = 8
STEPS, RIDGE = 30, 1.0
Floats = NDArray[np.float64]
Clusters = Mapping[str, Hashable]
Pair = tuple[Happening, Happening]


def figures() -> dict[str, float]:
    """All figures by name; empty where the shared data is absent."""
    if not DATA.is_dir():
        return {}
    mentions = rows("coref_ecb_event.dev.jsonl.gz")
    gold = {mention["id"]: mention["chain"] for mention in mentions}
    happenings = {happening.id: happening for happening in read(mentions)}
    pairs = [pair for topic in _by_topic(happenings).values() for pair in meet(topic, [], EVENTS_MEET)]
    table, same = _table(pairs), np.array([gold[one.id] == gold[other.id] for one, other in pairs], float)
    topics = np.array([int(_topic(one)) for one, _ in pairs])
    found = _clusters(happenings, pairs, _cross_validated(table, same, topics, _of_one_root(pairs)))
    shipped = judge(SameEvents()(list(happenings.values()), []), items=happenings)
    roots = {mention["id"]: trigger_roots(mention["text"])[:1] for mention in mentions}
    told = _stories()
    return {
        "same event CoNLL, cross-validated": conll(found, gold),
        "same event CoNLL, shipped, stories not given": conll({item: c.id for c in shipped for item in c.members}, gold),
        "same event CoNLL, baseline: root in a topic": conll(_beside(roots, {m["id"]: _topic_of(m["doc"]) for m in mentions}), gold),
        "same event CoNLL, baseline: root in a story found": conll(_beside(roots, {m["id"]: told[m["doc"]] for m in mentions}), gold),
    }


def _beside(roots: Mapping[str, Sequence[str]], groups: Mapping[str, str]) -> Clusters:
    """Mentions of one root in one group."""
    return {item: (groups[item], *root) for item, root in roots.items()}


def _stories() -> dict[str, str]:
    """The story of each article, as the shipped linker finds stories among all of them."""
    found = stories("ecbplus")
    articles = [row["id"].partition(":")[2] for row in rows("stories_ecbplus.dev.jsonl.gz")]
    outlines = found.outlines if found else ()
    clusters = judge(StoryLinker()(outlines, []), items=[each.version for each in outlines])
    return {articles[int(member)]: cluster.id for cluster in clusters for member in cluster.members}


# -- ECB+ as happenings -------------------------------------------------------------------------------------------------


def read(mentions: Sequence[Json]) -> Iterator[Happening]:
    """The mentions as the linker takes them; one that is not found in its article's text has its trigger only."""
    articles = {row["id"].partition(":")[2]: f"{row['title'] or ''}\n{row['text']}" for row in rows("stories_ecbplus.dev.jsonl.gz")}
    by_document: defaultdict[str, list[Json]] = defaultdict(list)
    for mention in mentions:
        by_document[mention["doc"]].append(mention)
    for document, told in by_document.items():
        text = articles.get(document, "")
        subject, start = about([text]), 0
        for mention in sorted(told, key=lambda each: (each["sent"], each["tokens"])):
            span = _find(text, mention["text"], start)
            start = span.start + 1 if span else start
            seen = seen_around(text, _line(text, span), span) if span else Happening(id="", version="", trigger=frozenset())
            trigger, kin = frozenset(trigger_roots(mention["text"])), trigger_kin(mention["text"])
            yield msgspec.structs.replace(seen, id=mention["id"], version=document, trigger=trigger, kin=kin, about=subject)


def _find(text: str, words: str, start: int) -> Span | None:
    pattern = re.compile(r"\W{0,3}(?:\w+\W+){0,3}?".join(map(re.escape, words.split())))
    found = pattern.search(text, start) or pattern.search(text)
    return Span(found.start(), found.end()) if found else None


def _line(text: str, span: Span) -> Span:
    end = text.find("\n", span.end)
    return Span(text.rfind("\n", 0, span.start) + 1, end if end >= 0 else len(text))


def _topic_of(document: str) -> str:
    return document.partition("_")[0]


def _topic(happening: Happening) -> str:
    return _topic_of(happening.version)


def _by_topic(happenings: Mapping[str, Happening]) -> Mapping[str, list[Happening]]:
    topics: defaultdict[str, list[Happening]] = defaultdict(list)
    for happening in happenings.values():
        topics[_topic(happening)].append(happening)
    return topics


# -- fitting ------------------------------------------------------------------------------------------------------------


def _table(pairs: Iterable[Pair]) -> Floats:
    return np.array([[1.0, *likenesses(*pair).values()] for pair in pairs])


def fitted(table: Floats, same: Floats) -> Floats:
    """The weights of a logistic regression, by Newton's method with a small ridge."""
    weights = np.zeros(table.shape[1])
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (same - likely) - RIDGE * weights
        bend = (table * (likely * (1 - likely))[:, None]).T @ table + RIDGE * np.eye(len(weights))
        weights += np.linalg.solve(bend, slope)
    return weights


def _of_one_root(pairs: Iterable[Pair]) -> NDArray[np.bool_]:
    return np.array([bool(one.trigger & other.trigger) for one, other in pairs])


def _cross_validated(table: Floats, same: Floats, topics: NDArray[np.int64], one_root: NDArray[np.bool_]) -> Floats:
    likely = np.zeros(len(same))
    for kind in (one_root, ~one_root):
        for fold in range(FOLDS):
            held, learned = kind & (topics % FOLDS == fold), kind & (topics % FOLDS != fold)
            likely[held] = 1 / (1 + np.exp(-table[held] @ fitted(table[learned], same[learned])))
    return likely


def _clusters(happenings: Iterable[str], pairs: Sequence[Pair], likely: Floats) -> Clusters:
    said = [judged for (one, other), score in zip(pairs, likely, strict=True) if (judged := _said(one, other, float(score)))]
    return {item: cluster.id for cluster in judge(said, items=happenings) for item in cluster.members}


def _said(one: Happening, other: Happening, score: float) -> Judgement | None:
    """The verdict that the linker would give at a score."""
    if score < events.SAME:
        return None
    return Judgement(relation=Relation.SAME_EVENT, left=one.id, right=other.id, verdict=Verdict.SAME, author=events.AUTHOR, score=score)


# -- scoring ------------------------------------------------------------------------------------------------------------


def conll(found: Clusters, gold: Clusters) -> float:
    """The mean F1 of MUC, B-cubed and CEAF-e over the same items (Pradhan and others, CoNLL 2012)."""
    here, there = _groups(found), _groups(gold)
    muc = _f1(_muc(here, gold), _muc(there, found))
    overlap = [len(here[found[item]] & there[gold[item]]) for item in gold]
    precision = sum(shared / len(here[found[item]]) for shared, item in zip(overlap, gold, strict=True)) / len(gold)
    recall = sum(shared / len(there[gold[item]]) for shared, item in zip(overlap, gold, strict=True)) / len(gold)
    aligned = _aligned(found, gold, here, there)
    return (muc + _f1(precision, recall) + _f1(aligned / len(here), aligned / len(there))) / 3


def _groups(clusters: Clusters) -> dict[Hashable, set[str]]:
    groups: defaultdict[Hashable, set[str]] = defaultdict(set)
    for item, cluster in clusters.items():
        groups[cluster].add(item)
    return groups


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _muc(groups: Mapping[Hashable, set[str]], other: Clusters) -> float:
    kept = sum(len(group) - len({other[item] for item in group}) for group in groups.values())
    return kept / max(sum(len(group) - 1 for group in groups.values()), 1)


def _aligned(found: Clusters, gold: Clusters, here: Mapping[Hashable, set[str]], there: Mapping[Hashable, set[str]]) -> float:
    """The likeness of clusters and chains, one to one, the likest first; exact where no choice is to be made, a little low elsewhere."""
    shared = Counter((found[item], gold[item]) for item in gold)
    scored = sorted(
        ((2 * n / (len(here[one]) + len(there[other])), str(one), str(other)) for (one, other), n in shared.items()), reverse=True
    )
    taken: set[tuple[str, str]] = set()
    total = 0.0
    for likeness, one, other in scored:
        if not {("found", one), ("gold", other)} & taken:
            taken |= {("found", one), ("gold", other)}
            total += likeness
    return total


def main() -> None:
    """Print the figures and the weights."""
    if not DATA.is_dir():
        sys.stderr.write(f"same event: skipped, {DATA} is not there\n")
        return
    for name, value in figures().items():
        print(f"{name:50} {value:.3f}")
    mentions = rows("coref_ecb_event.dev.jsonl.gz")
    gold = {mention["id"]: mention["chain"] for mention in mentions}
    topics = _by_topic({happening.id: happening for happening in read(mentions)})
    pairs = [pair for topic in topics.values() for pair in meet(topic, [], EVENTS_MEET)]
    table, same, one_root = _table(pairs), np.array([gold[one.id] == gold[other.id] for one, other in pairs], float), _of_one_root(pairs)
    for name, kind in (("ONE_ROOT", one_root), ("TWO_ROOTS", ~one_root)):
        weights = fitted(table[kind], same[kind]).round(2).tolist()
        print(name, dict(zip((events.OTHERWISE, *likenesses(*pairs[0])), weights, strict=True)))


if __name__ == "__main__":
    main()
