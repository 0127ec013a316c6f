"""This module knows how well one statement told twice is recognised: by queries into a pool, and by pairs that a reader judged.

Queries are altered on purpose (cut, bracketed, set in indirect speech …), and for a quarter of them the pool holds no match.
The pairs are natural, two outlets' words, with what a reader said of them kept as verdicts in `eval/labels/same_statement.json`;
pairs that turn round a sense are made here, by a rule, from the development data.
Baselines are reckoned in the same run, each with the threshold that suits it best.

    python -m eval.same_statement [--errors]
"""

import argparse
import gzip
import hashlib
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec

from eval.gold import ROOT
from onrecord.link.statements import SameStatements, judge_statements
from onrecord.link.tellings import Telling, published_on
from onrecord.model.judgement import Verdict
from onrecord.model.span import Span
from onrecord.text.common_words import SMALL, weight
from onrecord.text.names import head_names
from onrecord.text.word_forms import roots

DATA = ROOT.parent / "shared" / "data" / "linking"
LABELS = Path(__file__).parent / "labels" / "same_statement.json"
FRAGMENT = 8
"""Words of the shorter telling up to which a pair counts among the fragments."""
NEGATED = re.compile(r"\b(will|would|is|are|was|were|can|could|must|should|may|has|have|do|does|did)\b(?! not|n't)", re.IGNORECASE)
Json = dict[str, Any]
Units = Callable[[str], frozenset[Any]]


class Tally(msgspec.Struct, frozen=True, kw_only=True):
    """Counts: rightly said to be the same, said to be the same, and truly the same."""

    right: int
    said: int
    wanted: int

    @property
    def precision(self) -> float:
        """The share of those said to be the same that are."""
        return self.right / self.said if self.said else 0.0

    @property
    def recall(self) -> float:
        """The share of those that are the same that are said to be."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.right / (self.said + self.wanted) if self.said + self.wanted else 0.0


class Pair(msgspec.Struct, frozen=True, kw_only=True):
    """Two tellings, what a reader said of them, and whether the shorter is a fragment."""

    left: Telling
    right: Telling
    label: str
    is_fragment: bool


def figures() -> dict[str, float]:
    """All figures by name; empty where the shared data is absent."""
    if not DATA.is_dir():
        return {}
    queries, pool = rows("samequote_queries.dev.jsonl.gz"), rows("samequote_pool.dev.json.gz")
    found = {"same statement queries F1": query_tally(queries, pool, best_matches(queries, pool)).f1}
    for name, units in BASELINES.items():
        found[f"same statement queries F1, {name}"] = baseline_tally(queries, pool, units).f1
    pairs = list(judged_pairs())
    for part, kept in (("", pairs), (", fragments", [pair for pair in pairs if pair.is_fragment])):
        tally = pair_tally(kept)
        found |= {f"same statement pairs{part} precision": tally.precision, f"same statement pairs{part} recall": tally.recall}
    turned = list(turned_pairs(pairs))
    found["same statement pairs turned round, kept apart"] = sum(verdict_on(pair) is not Verdict.SAME for pair in turned) / len(turned)
    return found


def rows(name: str) -> list[Json]:
    """The rows of a file of the development data."""
    with gzip.open(DATA / name, "rt", encoding="utf-8") as lines:
        read: list[Json] = [json.loads(line) for line in lines] if name.endswith(".jsonl.gz") else json.load(lines)
    return read


# -- queries into a pool ------------------------------------------------------------------------------------------------


def best_matches(queries: Sequence[Json], pool: Sequence[Json]) -> dict[str, str]:
    """For each query the id in the pool that it is most surely the same as; none where it is said to be new."""
    asked = [Telling(id=f"? {row['id']}", version="?", words=row["text"], day=published_on(row["date"])) for row in queries]
    best: dict[str, tuple[float, str]] = {}
    for judged in SameStatements()(asked, [telling_of(row["id"], row) for row in pool]):
        query, other = sorted((judged.left, judged.right), key=lambda end: not end.startswith("? "))
        if judged.verdict is Verdict.SAME and not other.startswith("? "):
            best[query[2:]] = max(best.get(query[2:], (0.0, "")), (judged.score or 0.0, other))
    return {query: other for query, (_, other) in best.items()}


def query_tally(queries: Sequence[Json], pool: Sequence[Json], found: dict[str, str]) -> Tally:
    """How many queries were given the statement they were made from."""
    held = {row["id"] for row in pool}
    right = sum(query["id"] in found and found[query["id"]] == query["gold"] for query in queries)
    said = sum(query["id"] in found for query in queries)
    return Tally(right=right, said=said, wanted=sum(query["gold"] in held for query in queries))


def baseline_tally(queries: Sequence[Json], pool: Sequence[Json], units: Units) -> Tally:
    """What the share of a query's units that a statement holds would reach, at the threshold that suits it best."""
    holders: defaultdict[Any, list[int]] = defaultdict(list)
    sizes = [len(units(row["text"])) for row in pool]
    for place, row in enumerate(pool):
        for unit in units(row["text"]):
            holders[unit].append(place)
    best = [_most_contained(units(query["text"]), holders, sizes) for query in queries]
    tallies = []
    for threshold in (step / 100 for step in range(1, 100)):
        found = {query["id"]: pool[place]["id"] for query, (share, place) in zip(queries, best, strict=True) if share >= threshold}
        tallies.append(query_tally(queries, pool, found))
    return max(tallies, key=lambda tally: tally.f1)


def _most_contained(units: frozenset[Any], holders: dict[Any, list[int]], sizes: Sequence[int]) -> tuple[float, int]:
    counted = Counter(place for unit in units for place in holders.get(unit, ()))
    if not counted:
        return 0.0, -1
    place = max(counted, key=lambda each: (counted[each], -sizes[each]))
    return counted[place] / len(units), place


def _tokens(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _stem_pairs(text: str) -> frozenset[Any]:
    stems = [word for word, _, _ in roots(text) if weight(word) > SMALL]
    return frozenset(pairwise(stems)) or frozenset(stems)


BASELINES: dict[str, Units] = {
    "baseline content-stem 2-grams": _stem_pairs,
    "baseline tokens": lambda text: frozenset(_tokens(text)),
    "baseline token 2-grams": lambda text: frozenset(pairwise(_tokens(text))),
}


# -- natural pairs ------------------------------------------------------------------------------------------------------


def telling_of(name: str, row: Json) -> Telling:
    """A row as the linker takes it; who speaks is named where the row's words hold a name."""
    voice = row.get("source") or ""
    named = head_names(voice, Span(0, len(voice))) if voice else []
    return Telling(id=name, version=row["doc"], day=published_on(row["date"]), speaker=named[0].words if named else "", words=row["text"])


def key_of(left: str, right: str) -> str:
    """By what a pair of texts is known among the labels, which hold no text."""
    return hashlib.sha256(f"{left}\n{right}".encode()).hexdigest()[:16]


def judged_pairs() -> Iterator[Pair]:
    """The pairs that a reader judged: natural ones, and the likest of the pool that were not among them."""
    labels: dict[str, str] = json.loads(LABELS.read_text(encoding="utf-8"))
    for row in rows("samequote_natural.dev.jsonl.gz"):
        if label := labels.pop(key_of(row["a"]["text"], row["b"]["text"]), None):
            yield _pair(row["a"], row["b"], label)
    pool = rows("samequote_pool.dev.json.gz")
    first = {row["text"]: row for row in reversed(pool)}
    for left, right in _pool_pairs(list(first.values())):
        for one, other in ((left, right), (right, left)):
            if label := labels.pop(key_of(one["text"], other["text"]), None):
                yield _pair(one, other, label)


def _pool_pairs(pool: Sequence[Json]) -> Iterator[tuple[Json, Json]]:
    """Pairs of the pool that share a pair of neighbouring content stems."""
    holders: defaultdict[Any, list[int]] = defaultdict(list)
    for place, row in enumerate(pool):
        for unit in _stem_pairs(row["text"]):
            holders[unit].append(place)
    met = {(one, other) for places in holders.values() for one in places for other in places if one < other}
    yield from ((pool[one], pool[other]) for one, other in sorted(met))


def _pair(left: Json, right: Json, label: str) -> Pair:
    fewest = min(len(_tokens(left["text"])), len(_tokens(right["text"])))
    return Pair(left=telling_of("a", left), right=telling_of("b", right), label=label, is_fragment=fewest <= FRAGMENT)


def verdict_on(pair: Pair) -> Verdict | None:
    """The linker's verdict, None where it finds the pair not worth a word."""
    judged = judge_statements(pair.left, pair.right)
    return judged.verdict if judged else None


def pair_tally(pairs: Iterable[Pair]) -> Tally:
    """The linker beside the reader, without the pairs of which the reader was not sure."""
    judged = [(pair.label == "same", verdict_on(pair) is Verdict.SAME) for pair in pairs if pair.label != "unsure"]
    return Tally(right=sum(label and said for label, said in judged), said=sum(s for _, s in judged), wanted=sum(w for w, _ in judged))


def turned_pairs(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Pairs of which the second telling says the contrary of the first: "not" put after the first verb that both share."""
    for pair in pairs:
        if pair.label == "same" and pair.left.words.casefold()[:40] == pair.right.words.casefold()[:40]:
            turned = NEGATED.sub(r"\1 not", pair.right.words, count=1)
            if turned != pair.right.words and NEGATED.search(pair.left.words):
                yield Pair(left=pair.left, right=msgspec.structs.replace(pair.right, words=turned), label="different", is_fragment=False)


def main() -> None:
    """Print the figures with the counts behind them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true", help="print every pair on which the linker and the reader differ")
    asked = parser.parse_args()
    if not DATA.is_dir():
        sys.stderr.write(f"same statement: skipped, {DATA} is not there\n")
        return
    for name, value in figures().items():
        print(f"{name:60} {value:.3f}")
    pairs = list(judged_pairs())
    print(f"{len(pairs)} pairs judged: {dict(Counter(pair.label for pair in pairs))}; turned round {len(list(turned_pairs(pairs)))}")
    for pair in pairs if asked.errors else ():
        if pair.label != "unsure" and (pair.label == "same") != (verdict_on(pair) is Verdict.SAME):
            print(f"{pair.label}: {judge_statements(pair.left, pair.right)}\n  {pair.left}\n  {pair.right}")


if __name__ == "__main__":
    main()
