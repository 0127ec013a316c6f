"""This module knows how well names are told apart and brought together: the actors of NewsWCL50's stories, and spellings across scripts.

Actors: the distinct phrases of the kind ACTOR in each story of the dev part, grouped and scored by B-cubed against the people they name;
"wider" takes states and groups too, where annotators laid everything a country's people do at its door.
Beside ours, in the same run: grouping by the last word, and where nomenklatura is installed its logic-v1 and logic-v2, each pair of
phrases compared as persons and chained above the threshold that is best for it here at a precision of .85 or more.
Nothing of ours was fitted, but its rules were written with errors on these stories in view.
Spellings: the other names that the table of holders lists for a person, against those of other people, half of them with a word in common;
the letters that transliterations exchange were chosen with that table in view, so it shows what is known, not what is to be expected.
"""

import gzip
import json
import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from eval.phrases import SAME_NAME, group_phrases
from onrecord.facts.offices import HOLDERS
from onrecord.text.spellings import likeness

SHARED = Path(__file__).parents[2] / "shared"
ALIASES = SHARED / "data" / "linking" / "aliases_newswcl50.dev.jsonl.gz"
PRECISION = 0.85
PEOPLE = frozenset({"ACTOR"})
WIDER = frozenset({"ACTOR", "COUNTRY", "GROUP"})
Grouping = Callable[[Sequence[str]], Sequence[object]]


class Item(NamedTuple):
    """A distinct phrase for an actor of a story."""

    story: str
    actor: str
    words: str


def figures() -> dict[str, float]:
    """Ours and the baselines; empty without the data."""
    found = _spellings()
    if not ALIASES.is_file():
        return found
    people, wider = _items(PEOPLE), _items(WIDER)
    found |= _named("names F1", b_cubed(people, group_phrases))
    found |= _named("names wider F1", b_cubed(wider, group_phrases))
    found |= _named("names F1 of the last word alone", b_cubed(people, _last_words))
    for algorithm in ("logic-v1", "logic-v2"):
        found |= _nomenklatura(algorithm, people)
    return found


def _named(name: str, scores: tuple[float, float, float]) -> dict[str, float]:
    precision, recall, f1 = scores
    return {name: f1, name.replace("F1", "precision"): precision, name.replace("F1", "recall"): recall}


def _items(kinds: frozenset[str]) -> list[Item]:
    with gzip.open(ALIASES, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return sorted({Item(row["event"], row["concept"], row["mention"].strip()) for row in rows if row["type"] in kinds})


def b_cubed(items: Sequence[Item], grouping: Grouping) -> tuple[float, float, float]:
    """B-cubed precision, recall and F1 over all phrases, each story grouped by itself."""
    keys: dict[Item, object] = {}
    for story in sorted({item.story for item in items}):
        members = [item for item in items if item.story == story]
        keys |= {item: (story, key) for item, key in zip(members, grouping([item.words for item in members]), strict=True)}
    found, gold = _sets(keys), _sets({item: (item.story, item.actor) for item in items})
    shared = {item: len(found[keys[item]] & gold[item.story, item.actor]) for item in items}
    precision = sum(shared[item] / len(found[keys[item]]) for item in items) / len(items)
    recall = sum(shared[item] / len(gold[item.story, item.actor]) for item in items) / len(items)
    return precision, recall, 2 * precision * recall / (precision + recall)


def _sets(keys: Mapping[Item, object]) -> dict[object, set[Item]]:
    found: dict[object, set[Item]] = defaultdict(set)
    for item, key in keys.items():
        found[key].add(item)
    return found


def _last_words(phrases: Sequence[str]) -> list[str]:
    return [(re.findall(r"[\w.-]+", words.casefold()) or [words])[-1] for words in phrases]


def _nomenklatura(algorithm: str, items: Sequence[Item]) -> dict[str, float]:
    """The best F1 that the algorithm reaches at the precision asked for; nothing where it is not installed."""
    try:
        from followthemoney import EntityProxy  # noqa: PLC0415
        from nomenklatura.matching import get_algorithm  # noqa: PLC0415
    except ImportError:
        return {}
    matcher: Any = get_algorithm(algorithm)
    config = matcher.default_config()

    def score(first: str, second: str) -> float:
        pair = [EntityProxy.from_dict({"id": words, "schema": "Person", "properties": {"name": [words]}}) for words in (first, second)]
        return float(matcher.compare(*pair, config).score)

    scores = {pair: score(*pair) for pair in _pairs(items)}
    tried = [b_cubed(items, _chained(scores, threshold / 50)) for threshold in range(5, 51)]
    best = max((scored for scored in tried if scored[0] >= PRECISION), key=lambda scored: scored[2], default=(0.0, 0.0, 0.0))
    return _named(f"names F1 of nomenklatura {algorithm}", best)


def _pairs(items: Sequence[Item]) -> Iterator[tuple[str, str]]:
    for story in sorted({item.story for item in items}):
        yield from combinations(sorted({item.words for item in items if item.story == story}), 2)


def _chained(scores: Mapping[tuple[str, str], float], threshold: float) -> Grouping:
    def grouping(phrases: Sequence[str]) -> list[str]:
        first = {words: words for words in phrases}
        for one, other in combinations(sorted(first), 2):
            if scores[one, other] >= threshold and first[one] != first[other]:
                gone = first[other]
                first.update({words: first[one] for words, group in first.items() if group == gone})
        return [first[words] for words in phrases]

    return grouping


def _spellings() -> dict[str, float]:
    names: dict[str, set[str]] = defaultdict(set)
    for holder in HOLDERS:
        names[holder.person].update((holder.name, *holder.names))
    same = [pair for written in names.values() for pair in combinations(sorted(written), 2)]
    others = [(min(names[one]), min(names[other])) for one, other in combinations(sorted(names), 2)]
    alike = [pair for pair in others if set(pair[0].casefold().split()) & set(pair[1].casefold().split())]
    different = alike + random.Random(1).sample(others, len(alike))
    right = sum(likeness(*pair) >= SAME_NAME for pair in same)
    wrong = sum(likeness(*pair) >= SAME_NAME for pair in different)
    return {"names spellings recall": right / len(same), "names spellings precision": right / (right + wrong)}
