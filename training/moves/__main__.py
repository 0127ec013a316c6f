"""`python -m training.moves`: the force of moves, whom they commit, to whom they are made, and which answers which; minutes on one core.

Learnt from the corpus' train part as onrecord reads it; forces from invented sentences as well (`told.py`).
The encoder has read these texts in training (not their forces), so figures printed here are crosswise by story and still a little bright;
the newsroom, which nothing was learnt from, stands beside them.
The least doubt at which the crosswise F1 is nearly the best goes onto the card.
With `--only across` the answers across articles alone are learnt anew, which takes no encoder and less than a minute.
"""

import argparse
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from eval.gold import ROOT, newsroom_gold
from eval.newsroom import PAGES
from eval.scoring.page import Page
from onrecord.annotate import Annotator
from onrecord.annotate.actors import shipped_scorer
from onrecord.annotate.borders import load_borders
from onrecord.annotate.events import load_event_classifier, load_event_sides
from onrecord.annotate.moves.answers import ANSWERS
from onrecord.annotate.moves.find import NO_FORCE, chosen
from onrecord.annotate.moves.sides import PARTY, Sides
from onrecord.annotate.second_look import load_second_look
from onrecord.articles import find_article
from onrecord.learned import Linear, load_encoder
from onrecord.model.page import Capture
from onrecord.pages import lay_out
from training.cards import NAME, read_card, write_card
from training.labels import FORCES
from training.material import TOLD, material
from training.moves.across import Asked, asked_across, picks
from training.moves.alike import likeness
from training.moves.examples import Passage, read_passage, read_passages
from training.moves.replies import Reply, picked, replies_of
from training.moves.sides import Choice
from training.moves.solve import Fitted, Pull, fit
from training.moves.told import invented

ONCE = 1
"""How often a page of real news is shown: most bargain little, and three times makes too little of a move elsewhere."""
WEIGHTS = Path("src/onrecord/learned/weights")
SHIPPED = WEIGHTS / "moves"
FOLDS = 5
DOUBTS = (1.0, 0.8, 0.6, 0.5, 0.4, 0.3)
NEARLY = 0.01
"""What finding more may cost of crosswise F1."""
NOTHING = "nothing"
ANSWER_LABELS = (NOTHING, ANSWERS)
SIDE_LABELS = (NOTHING, PARTY)
FORCE_PULL = Pull(named=10.0, dense=300.0)
ANSWER_PULL, ACROSS_PULL, SIDE_PULL = Pull(named=1.0), Pull(named=3.0), Pull(named=10.0)
TIMES = 3
"""Times that each invented phrase is told."""
Counts = tuple[int, int, int, int]
"""Moves that the gold has, that were found, pairs, and pairs of one force."""


def forces_of(passages: Sequence[Passage]) -> Fitted:
    """What these passages teach of forces."""
    seen = [names for passage in passages for names in passage.seen]
    vectors = [vector for passage in passages for vector in passage.vectors]
    return fit(seen, vectors, [force for passage in passages for force in passage.forces], FORCES, FORCE_PULL)


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


def read(forces: Linear, passage: Passage) -> list[dict[str, float]]:
    """How likely each force is of each utterance."""
    return [forces.likely(names, vector) for names, vector in zip(passage.seen, passage.vectors, strict=True)]


def crosswise(passages: Sequence[Passage], told: Sequence[Passage]) -> list[list[dict[str, float]]]:
    """Each passage read by what the other stories and the invented sentences teach."""
    fold = folds(passages)
    parts = [forces_of([*(each for each in passages if fold[each.story] != number), *told]).linear() for number in range(FOLDS)]
    return [read(parts[fold[passage.story]], passage) for passage in passages]


def folds(passages: Sequence[Passage]) -> dict[str, int]:
    """The part each story belongs to."""
    return {story: number % FOLDS for number, story in enumerate(sorted({passage.story for passage in passages}))}


def sides_of(chosen: Sequence[Choice]) -> Fitted:
    """What these choices teach of who makes moves, or to whom they are made."""
    seen = [each for choice in chosen for each in choice.seen]
    return fit(seen, [None] * len(seen), [SIDE_LABELS[right] for choice in chosen for right in choice.right], SIDE_LABELS, SIDE_PULL)


def rightly(chosen: Sequence[Choice], fitted: Fitted) -> int:
    """In how many of these choices the likeliest is right."""
    linear, right = fitted.linear(), 0
    for choice in chosen:
        rated = [linear.likely(seen)[PARTY] for seen in choice.seen]
        right += bool(rated) and choice.right[rated.index(max(rated))]
    return right


def sides(passages: Sequence[Passage], held: Sequence[Passage]) -> tuple[dict[str, Fitted], list[Sides]]:
    """What the passages teach of both sides of moves, and for each part of them what the others teach; what is right is printed.

    To whom moves are made is learnt with their makers as the other stories teach to find them.
    """
    fold = folds(passages)
    parts = [[passage.sides for passage in passages if passage.sides and fold[passage.story] == number] for number in range(FOLDS)]
    beside = [passage.sides for passage in held if passage.sides]
    by, makers = _side("by", [[choice for each in part for choice in each.by] for part in parts], [c for each in beside for c in each.by])
    to = [[choice for each in part for choice in each.to(linear)] for part, linear in zip(parts, makers, strict=True)]
    towards, meant = _side("to", to, [choice for each in beside for choice in each.to(by.linear())])
    return {"by": by, "to": towards}, [Sides(maker, each) for maker, each in zip(makers, meant, strict=True)]


def _side(name: str, parts: Sequence[Sequence[Choice]], beside: Sequence[Choice]) -> tuple[Fitted, list[Linear]]:
    """One side as all parts teach it, and for each part as the others do; what is right is printed."""
    others = [sides_of([each for at, part in enumerate(parts) if at != number for each in part]) for number in range(len(parts))]
    right = sum(rightly(part, fitted) for part, fitted in zip(parts, others, strict=True))
    fitted = sides_of([each for part in parts for each in part])
    print(f"{name}: crosswise {right}/{sum(map(len, parts))}, newsroom {rightly(beside, fitted)}/{len(beside)}")
    return fitted, [each.linear() for each in others]


def before_moves() -> Annotator:
    """The annotator as it ships, but for moves."""
    return Annotator(load_encoder(), shipped_scorer(), load_second_look(), load_borders(), load_event_classifier(), load_event_sides())


def newsroom() -> list[Passage]:
    """The newsroom's pages, read."""
    annotator, found = before_moves(), []
    for gold in newsroom_gold():
        body = (ROOT / PAGES / gold["file"]).read_bytes()
        found.append(
            read_passage(annotator, find_article(lay_out(Capture(address=gold["file"], body=body, captured=gold["captured"]))), gold)
        )
    return found


def answers_of(replies: Sequence[Reply]) -> Fitted:
    """What these replies teach of answers in one article."""
    seen = [pair for each in replies for pair in each.seen]
    told = [ANSWER_LABELS[right] for each in replies for right in each.right]
    return fit(seen, [None] * len(seen), told, ANSWER_LABELS, ANSWER_PULL)


def answers(replies: Sequence[Reply], golds: Sequence[dict[str, object]]) -> Fitted:
    """What the passages' moves teach of answers in one article, with what is right by halves of the stories printed."""
    even = frozenset(sorted({each.story for each in replies})[::2])
    halves = [[each for each in replies if (each.story in even) is half] for half in (True, False)]
    others = [answers_of(half).linear() for half in reversed(halves)]
    of = sum(move["answers"] is not None for gold in golds for move in gold["moves"])
    for least in (0.2, 0.25, 0.3, 0.35, 0.4):
        found, right = np.sum([picked(half, linear, least) for half, linear in zip(halves, others, strict=True)], axis=0).tolist()
        print(f"answers at {least}: F1 {2 * right / (of + found):.3f}, {right} of {found} right, {of} to be found")
    return answers_of(replies)


def across(golds: Sequence[dict[str, object]]) -> Fitted:
    """What these passages teach of answers to earlier articles, with what is right crosswise by story printed."""
    asked = list(asked_across(golds))
    stories = {story: number % FOLDS for number, story in enumerate(sorted({each.story for each in asked}))}
    parts = [[each for each in asked if stories[each.story] == number] for number in range(FOLDS)]
    others = [across_of([each for at, part in enumerate(parts) if at != number for each in part]).linear() for number in range(FOLDS)]
    for found in (True, False):
        for least in (0.3, 0.4, 0.5, 0.55, 0.6):
            told = zip(parts, others, strict=True)
            sums = np.sum([picks([each for each in part if each.found is found], linear, least) for part, linear in told], axis=0)
            of = sum(any(each.right) for each in asked if each.found is found)
            issues = "found" if found else "given"
            print(f"across at {least}, issues {issues}: {sums[1]} of {sums[0]} right, {of} to be found")
    return across_of(asked)


def across_of(asked: Sequence[Asked]) -> Fitted:
    """What these replies teach of answers to earlier articles."""
    seen = [pair for each in asked for pair in each.seen]
    told = [ANSWER_LABELS[right] for each in asked for right in each.right]
    return fit(seen, [None] * len(seen), told, ANSWER_LABELS, ACROSS_PULL)


def most_found(crossed: Mapping[float, float]) -> tuple[float, float]:
    """F1 and the doubt that finds most, of those that cost next to nothing: the curve is flat, and a page's moves are oftener missed.

    >>> most_found({0.6: 0.475, 0.4: 0.472, 0.3: 0.46})
    (0.472, 0.4)
    """
    best = max(crossed.values())
    doubt = min(each for each, full in crossed.items() if full >= best - NEARLY)
    return crossed[doubt], doubt


def write(parts: dict[str, Fitted], doubt: float, scores: dict[str, float]) -> None:
    """Weights and card into the package; parts that are not among these stay as they are."""
    SHIPPED.mkdir(parents=True, exist_ok=True)
    for name, fitted in parts.items():
        words = {"features": fitted.features, "labels": fitted.labels}
        (SHIPPED / f"{name}.json").write_text(json.dumps(words, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")
        np.savez_compressed(SHIPPED / f"{name}.npz", allow_pickle=False, **fitted.arrays)
    encoder = read_card(WEIGHTS / "onrecord")["sha256"]["encoder.int8.onnx"]
    files = sorted(path for path in SHIPPED.iterdir() if path.name != NAME)
    card = {
        "name": "moves",
        "licence": "Apache-2.0",
        "base": f"the encoder with sha256 {encoder}; fitted anew whenever that changes",
        "trained_on": f"{TOLD}; invented sentences, as onrecord reads them",
        "inputs": {"features": "names of what an utterance shows", "vector": "float32 [768]: mean of its words, and its cue"},
        "outputs": {
            "forces": "probability of each force",
            "by": "probability that a move commits an actor",
            "to": "probability that a move is made to an actor",
            "answers": "probability that one move answers another",
            "across": "the same, of a move in an earlier article",
        },
        "doubt": {NO_FORCE: doubt},
        "scores": scores,
    }
    write_card(SHIPPED, card, [path.name for path in files])


def main() -> None:
    """Read, fit crosswise, print, fit on everything, write."""
    parser = argparse.ArgumentParser(prog="python -m training.moves", description="Learn the weights of moves anew.")
    parser.add_argument("--only", choices=("across",), help="learn this part alone, and leave the others as they are")
    if parser.parse_args().only:
        card = read_card(SHIPPED)
        write({"across": across(material(ONCE))}, card["doubt"][NO_FORCE], card["scores"])
    else:
        everything()


def everything() -> None:
    """Every part anew."""
    golds, annotator = material(ONCE), before_moves()
    passages, told, held = list(read_passages(annotator, golds)), list(read_passages(annotator, list(invented(TIMES)))), newsroom()
    likely = crosswise(passages, told)
    crossed = {doubt: shown("crosswise", passages, likely, doubt) for doubt in DOUBTS}
    full, doubt = most_found(crossed)
    forces = forces_of([*passages, *told])
    beside = shown("newsroom", held, [read(forces.linear(), passage) for passage in held], doubt)
    fitted, crossed_sides = sides(passages, held)
    fold = folds(passages)
    replies = [
        reply
        for passage, chances in zip(passages, likely, strict=True)
        for reply in replies_of(passage, chances, doubt, crossed_sides[fold[passage.story]])
    ]
    parts = {"forces": forces, "answers": answers(replies, golds), "across": across(golds), **fitted}
    write(parts, doubt, {"full F1, crosswise": round(full, 4), "full F1, newsroom": round(beside, 4)})


if __name__ == "__main__":
    main()
