"""`python -m training.moves`: what words and vectors say of the force of a move, and which move answers which; a few minutes on one core.

Learnt from the corpus' train part as onrecord reads it.
The encoder has read these texts in training (not their forces), so figures printed here are crosswise by story and still a little bright;
the newsroom, which nothing was learnt from, stands beside them.
The doubt at which the crosswise F1 is best goes onto the card.
"""

import json
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import numpy as np

from eval.gold import ROOT, corpus_gold, newsroom_gold
from eval.newsroom import PAGES
from eval.scoring.page import Page
from onrecord.annotate import Annotator
from onrecord.annotate.actors import shipped_scorer
from onrecord.annotate.moves.answers import ANSWERS
from onrecord.annotate.moves.find import NO_FORCE, chosen
from onrecord.articles import find_article
from onrecord.learned import Linear, load_encoder
from onrecord.model.page import Capture
from onrecord.pages import lay_out
from training.labels import FORCES
from training.moves.across import pairs_across
from training.moves.examples import Passage, answer_pairs, likeness, read_passage, read_passages
from training.moves.solve import Fitted, Pull, fit

WEIGHTS = Path("src/onrecord/learned/weights")
SHIPPED = WEIGHTS / "moves"
FOLDS = 5
DOUBTS = (0.6, 0.5, 0.4, 0.3, 0.25, 0.2, 0.15)
NOTHING = "nothing"
ANSWER_LABELS = (NOTHING, ANSWERS)
ANSWER_PULL, ACROSS_PULL = Pull(named=1.0), Pull(named=3.0)
Counts = tuple[int, int, int, int]
"""Moves that the gold has, that were found, pairs, and pairs of one force."""


def forces_of(passages: Sequence[Passage]) -> Fitted:
    """What these passages teach of forces."""
    seen = [names for passage in passages for names in passage.seen]
    vectors = [vector for passage in passages for vector in passage.vectors]
    return fit(seen, vectors, [force for passage in passages for force in passage.forces], FORCES, Pull())


def counts(passage: Passage, likely: Sequence[dict[str, float]], doubt: float) -> Counts:
    """What one passage's moves come to."""
    page = Page(passage.gold["text"])
    golds = [(page.tokens(move["content"]), move["force"]) for move in passage.gold["moves"]]
    found = [(page.tokens(spans), force) for spans, force in _moves(passage, likely, doubt)]
    rank = sorted(
        (
            (like, one[1] == other[1], -at, -place)
            for at, one in enumerate(golds)
            for place, other in enumerate(found)
            if (like := likeness(one[0], other[0]))
        ),
        reverse=True,
    )
    taken, given, full = set[int](), set[int](), 0
    for _, same, at, place in rank:
        if at not in taken and place not in given:
            taken.add(at)
            given.add(place)
            full += same
    return len(golds), len(found), len(taken), full


def _moves(passage: Passage, likely: Sequence[dict[str, float]], doubt: float) -> list[tuple[list[tuple[int, int]], str]]:
    """Contents and forces of the moves found, sentences of one force that follow one another as one."""
    moves: list[tuple[list[tuple[int, int]], str]] = []
    last = ("", "")
    for content, chances, quotation in zip(passage.contents, likely, passage.joins, strict=True):
        force, _ = chosen(chances, doubt)
        spans = [(span.start, span.end) for span in content]
        if force != NO_FORCE and last == (quotation, force):
            moves[-1][0].extend(spans)
        elif force != NO_FORCE:
            moves.append((spans, force))
        last = (quotation, force)
    return moves


def shown(name: str, passages: Sequence[Passage], likely: Sequence[Sequence[dict[str, float]]], doubt: float) -> float:
    """Full F1 at this doubt, printed with what it is made of."""
    sums = np.sum([counts(passage, each, doubt) for passage, each in zip(passages, likely, strict=True)], axis=0)
    golds, found, pairs, full = (int(each) for each in sums)
    both = golds + found
    print(f"{name:10s} doubt {doubt:.2f}: content F1 {2 * pairs / both:.3f}, full F1 {2 * full / both:.3f}, force {full / pairs:.3f}")
    return 2 * full / both


def read(linear: Linear, passage: Passage) -> list[dict[str, float]]:
    """How likely each force is of each utterance."""
    return [linear.likely(names, vector) for names, vector in zip(passage.seen, passage.vectors, strict=True)]


def crosswise(passages: Sequence[Passage]) -> list[list[dict[str, float]]]:
    """Each passage read by what the other stories' teach."""
    stories = sorted({passage.story for passage in passages})
    fold = {story: number % FOLDS for number, story in enumerate(stories)}
    taught = [forces_of([each for each in passages if fold[each.story] != number]).linear() for number in range(FOLDS)]
    return [read(taught[fold[passage.story]], passage) for passage in passages]


def newsroom() -> list[Passage]:
    """The newsroom's pages, read."""
    annotator, found = Annotator(load_encoder(), shipped_scorer()), []
    for gold in newsroom_gold():
        body = (ROOT / PAGES / gold["file"]).read_bytes()
        found.append(
            read_passage(annotator, find_article(lay_out(Capture(address=gold["file"], body=body, captured=gold["captured"]))), gold)
        )
    return found


def answers_of(golds: Sequence[dict[str, object]]) -> Fitted:
    """What these passages teach of answers, with the parties known and with nobody known."""
    pairs = [*answer_pairs(golds), *answer_pairs(golds, unnamed=True)]
    return fit(
        [seen for *_, seen, _ in pairs], [None] * len(pairs), [ANSWER_LABELS[right] for *_, right in pairs], ANSWER_LABELS, ANSWER_PULL
    )


def across_of(golds: Sequence[dict[str, object]]) -> Fitted:
    """What these passages teach of answers to earlier articles."""
    pairs = list(pairs_across(golds))
    told = [ANSWER_LABELS[right] for *_, right in pairs]
    return fit([seen for _, _, seen, _ in pairs], [None] * len(pairs), told, ANSWER_LABELS, ACROSS_PULL)


def answer_f1(golds: Sequence[dict[str, object]], linear: Linear, least: float) -> tuple[int, int, int]:
    """Answers told, found, and right, on gold moves."""
    best: dict[tuple[str, str], tuple[float, bool]] = {}
    told = 0
    for passage, reply, _, seen, right in answer_pairs(golds):
        told += right
        best[passage, reply] = max(best.get((passage, reply), (0.0, False)), (linear.likely(seen)[ANSWERS], right))
    found = [right for likely, right in best.values() if likely >= least]
    return told, len(found), sum(found)


def write(parts: dict[str, Fitted], doubt: float, scores: dict[str, float]) -> None:
    """Weights and card into the package."""
    SHIPPED.mkdir(parents=True, exist_ok=True)
    for name, fitted in parts.items():
        words = {"features": fitted.features, "labels": fitted.labels}
        (SHIPPED / f"{name}.json").write_text(json.dumps(words, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")
        np.savez_compressed(SHIPPED / f"{name}.npz", allow_pickle=False, **fitted.arrays)
    encoder = json.loads((WEIGHTS / "onrecord" / "card.json").read_text(encoding="utf-8"))["sha256"]["encoder.int8.onnx"]
    files = sorted(path for path in SHIPPED.iterdir() if path.name != "card.json")
    card = {
        "name": "moves",
        "licence": "Apache-2.0",
        "base": f"the encoder with sha256 {encoder}; fitted anew whenever that changes",
        "trained_on": "the corpus of this repository, train part, as onrecord reads it",
        "inputs": {"features": "names of what an utterance shows", "vector": "float32 [768]: mean of its words, and its cue"},
        "outputs": {
            "forces": "probability of each force",
            "answers": "probability that one move answers another",
            "across": "the same, of a move in an earlier article",
        },
        "doubt": {NO_FORCE: doubt},
        "scores": scores,
        "sha256": {path.name: sha256(path.read_bytes()).hexdigest() for path in files},
    }
    (SHIPPED / "card.json").write_text(json.dumps(card, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def main() -> None:
    """Read, fit crosswise, print, fit on everything, write."""
    golds = corpus_gold("train")
    passages, held = list(read_passages(Annotator(load_encoder(), shipped_scorer()), golds)), newsroom()
    likely = crosswise(passages)
    full, doubt = max((shown("crosswise", passages, likely, doubt), doubt) for doubt in DOUBTS)
    forces = forces_of(passages)
    beside = shown("newsroom", held, [read(forces.linear(), passage) for passage in held], doubt)
    halves = [[gold for at, gold in enumerate(golds) if (at // 13) % 2 == half] for half in (0, 1)]
    for least in (0.3, 0.4, 0.5, 0.6):
        sums = np.sum([answer_f1(halves[half], answers_of(halves[1 - half]).linear(), least) for half in (0, 1)], axis=0)
        print(f"answers at {least}: F1 {2 * sums[2] / (sums[0] + sums[1]):.3f} ({sums.tolist()})")
    parts = {"forces": forces, "answers": answers_of(golds), "across": across_of(golds)}
    write(parts, doubt, {"full F1, crosswise": round(full, 4), "full F1, newsroom": round(beside, 4)})


if __name__ == "__main__":
    main()
