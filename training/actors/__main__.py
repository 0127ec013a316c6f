"""Rebuild the weights by which phrases find their actors: fitted by halves to see how they hold, then on all (see training/README.md).

python -m training.actors
python -m training.actors --only parties     # for whom somebody speaks; the links that ship stay
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from eval.gold import Json
from onrecord.annotate import load_annotator
from onrecord.annotate.actors.scoring import FILE, PARTY, Scorer, Weights, shared_by, shipped_scorer
from onrecord.annotate.drafting import Drafted
from onrecord.articles import find_article
from onrecord.pages import page_of_text
from training.actors.examples import Example, link_examples, party_examples
from training.actors.fit import fit
from training.cards import write_card
from training.material import TOLD, material, read_once

SHIPPED = Path("src/onrecord/learned/weights/actors")
CARD = {
    "name": "actors",
    "licence": "Apache-2.0",
    "base": "none: fitted from nothing",
    "trained_on": TOLD,
    "inputs": {"findings": "names of what is found of a phrase and an actor (annotate.actors.evidence, annotate.actors.parties)"},
    "outputs": {"score": "sum of the findings' weights, in log-odds against the other readings of the phrase"},
}


class Passage(NamedTuple):
    """A passage of the corpus' train part as it is learnt from."""

    gold: Json
    text: str
    drafted: Drafted


def main() -> None:
    """Fit by halves, then on all; prints the share of decisions that the held half gets right."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--only", choices=["parties"], help="what is fitted anew, the rest staying as it ships")
    if parser.parse_args().only:
        weights, score = parties_learnt(passages(), shipped_scorer())
    else:
        weights, score = learnt(passages())
    ship(weights, score)


def passages() -> list[Passage]:
    """What is learnt from, its statements found."""
    annotator = load_annotator()

    def read(gold: Json) -> list[Passage]:
        page = page_of_text(gold["text"], address=gold["id"], captured=gold["date"] or "")
        return [Passage(gold, page.text, annotator.draft(find_article(page)))]

    return list(read_once(material(), read))


def learnt(passages: Sequence[Passage]) -> tuple[Weights, float]:
    """The weights, and the share of decisions that those of each half of the stories get right in the other half.

    Links come first; each half's parties are learnt from as the other half's links show them.
    """
    halves = _halves(passages)
    links = [[example for each in half for example in link_examples(*each)] for half in halves]
    learnt = [Scorer(fit(half)) for half in links]
    parties = [[example for each in half for example in party_examples(*each, learnt[1 - at])] for at, half in enumerate(halves)]
    scores = []
    for at in (0, 1):
        held = Scorer({**learnt[at].weights, **fit(parties[at])})
        scores += [share_right(held, links[1 - at]), share_right(held, parties[1 - at])]
        print(f"held half {1 - at}: {scores[-2]:.4f} of links, {scores[-1]:.4f} of parties right", flush=True)
    return fit([each for some in (*links, *parties) for each in some]), round(sum(scores) / len(scores), 4)


def parties_learnt(passages: Sequence[Passage], links: Scorer) -> tuple[Weights, float]:
    """These links with parties fitted anew, as the links show them, and the share of parties right by halves."""
    halves = [[example for each in half for example in party_examples(*each, links)] for half in _halves(passages)]
    scores = [share_right(Scorer(fit(halves[at])), halves[1 - at]) for at in (0, 1)]
    print(f"held halves: {scores[1]:.4f}, {scores[0]:.4f} of parties right", flush=True)
    kept = {sort: own for sort, own in links.weights.items() if shared_by(sort) != PARTY}
    return kept | fit([each for half in halves for each in half]), round(sum(scores) / len(scores), 4)


def _halves(passages: Sequence[Passage]) -> tuple[list[Passage], list[Passage]]:
    """The passages of every other story, and the rest."""
    stories = sorted({each.gold["story"] for each in passages})
    even = frozenset(stories[::2])
    return [each for each in passages if each.gold["story"] in even], [each for each in passages if each.gold["story"] not in even]


def share_right(scorer: Scorer, examples: Sequence[Example]) -> float:
    """How many of the decisions are right."""
    return sum(scorer.best(sort, readings)[0] == right for sort, readings, right in examples) / max(1, len(examples))


def ship(weights: Weights, score: float, folder: Path = SHIPPED) -> None:
    """Write the weights and their card where the package looks for them."""
    content = (json.dumps(weights, indent=1, ensure_ascii=False) + "\n").encode()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / FILE).write_bytes(content)
    write_card(folder, {**CARD, "scores": {"held-out decisions right": score}}, [FILE])


if __name__ == "__main__":
    main()
