"""Rebuild the weights by which phrases find their actors: fitted by halves to see how they hold, then on all (see training/README.md).

python -m training.actors
"""

import json
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path

from eval.gold import corpus_gold
from onrecord.annotate import load_annotator
from onrecord.annotate.actors.scoring import FILE, Scorer
from onrecord.articles import find_article
from onrecord.pages import page_of_text
from training.actors.examples import Example, examples_of
from training.actors.fit import fit

SHIPPED = Path("src/onrecord/learned/weights/actors")
CARD = {
    "name": "actors",
    "licence": "Apache-2.0",
    "base": "none: fitted from nothing",
    "trained_on": "the train part of onrecord's corpus of invented coverage",
    "inputs": {"findings": "names of what is found of a phrase and an actor (annotate.actors.evidence, annotate.actors.parties)"},
    "outputs": {"score": "sum of the findings' weights, in log-odds against the other readings of the phrase"},
}


def main() -> None:
    """Fit by halves, then on all; prints the share of decisions that the held half gets right."""
    by_story = examples_by_story()
    stories = sorted(by_story)
    scores = []
    for half in (0, 1):
        learnt = fit(_all(by_story[story] for story in stories[half::2]))
        scores.append(share_right(Scorer(learnt), _all(by_story[story] for story in stories[1 - half :: 2])))
        print(f"held half {1 - half}: {scores[-1]:.4f} of decisions right", flush=True)
    ship(fit(_all(by_story.values())), round(sum(scores) / len(scores), 4))


def examples_by_story() -> dict[str, list[Example]]:
    """The decisions of the corpus' train part, story by story."""
    annotator = load_annotator()
    found: dict[str, list[Example]] = {}
    for gold in corpus_gold("train"):
        page = page_of_text(gold["text"], address=gold["id"], captured=gold["date"] or "")
        drafted = annotator.draft(find_article(page))
        found.setdefault(gold["id"].rsplit("-", 1)[0], []).extend(examples_of(gold, page.text, drafted))
    return found


def share_right(scorer: Scorer, examples: Sequence[Example]) -> float:
    """How many of the decisions are right."""
    return sum(scorer.best(sort, readings)[0] == right for sort, readings, right in examples) / max(1, len(examples))


def ship(weights: dict[str, dict[str, float]], score: float, folder: Path = SHIPPED) -> None:
    """Write the weights and their card where the package looks for them."""
    content = (json.dumps(weights, indent=1, ensure_ascii=False) + "\n").encode()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / FILE).write_bytes(content)
    card = {**CARD, "scores": {"held-out decisions right": score}, "sha256": {FILE: sha256(content).hexdigest()}}
    (folder / "card.json").write_text(json.dumps(card, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _all(parts: Iterable[Sequence[Example]]) -> list[Example]:
    return [example for part in parts for example in part]


if __name__ == "__main__":
    main()
