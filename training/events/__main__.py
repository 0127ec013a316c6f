"""`python -m training.events`: learn anew what looks at each event once more, and who takes part in it; a quarter of an hour on one core.

The classifier is learnt from the corpus' train part (as it is told, and once more with narrated paragraphs as somebody's speech), from
invented sentences and from sentences that others coded, all as the encoder that ships sees them; who takes part from the corpus alone.
Run it after every change of the encoder or its branch.
"""

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np

from onrecord.annotate import Annotator
from onrecord.annotate.actors import shipped_scorer
from onrecord.annotate.borders import load_borders
from onrecord.annotate.events import load_event_classifier
from onrecord.annotate.events.around import ACTOR, NOBODY, RECIPIENT
from onrecord.annotate.events.sides import KEPT, SURE
from onrecord.annotate.second_look import load_second_look
from onrecord.learned import Linear, load_encoder
from training.cards import NAME, read_card, write_card
from training.events.fit import Course, fit
from training.events.gather import ANSWERS, of_coded, of_invented, of_passages
from training.events.sides import Example, examples
from training.material import TOLD, material
from training.moves.solve import Fitted, Pull
from training.moves.solve import fit as fit_linear
from training.retold import retold

WEIGHTS = Path("src/onrecord/learned/weights")
SHIPPED = WEIGHTS / "events"
INVENTED = 12_000
"""Sentences that are invented."""
TIMES = 2
"""How often a page of real news is shown in a copy."""
COPIES = 2
"""Of each passage: as it is told, and with narrated paragraphs as speech and names as the news has them."""
SIDES = (NOBODY, ACTOR, RECIPIENT)
SIDE_PULL = Pull(named=10.0)
FILES = ("events.json", "events.npz", "sides.json", "sides.npz")
FULL = 127
"""What the weights of clues are kept in parts of."""


def main() -> None:
    """Gather, fit, write: the classifier, then who takes part, with the events as it gives them."""
    parser = argparse.ArgumentParser(prog="python -m training.events", description=__doc__)
    parser.add_argument("--coded", type=Path, help="sentences coded by type (.jsonl.gz)")
    parser.add_argument("--without", default="plv-test,plover-gsr", help="origins of coded sentences to leave out, to measure on them")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--only", choices=("classifier", "sides"), help="learn this part alone, and leave the other as it is")
    asked = parser.parse_args()
    if asked.only != "sides":
        learn_classifier(asked.coded, asked.without, asked.seed)
    if asked.only != "classifier":
        learn_sides()


def learn_classifier(coded: Path | None, without: str, seed: int) -> None:
    """Which triggers tell of an event, and of which."""
    rng, annotator = random.Random(seed), Annotator(load_encoder(), shipped_scorer())
    told = [of_passages(annotator, copy) for copy in retold(material(TIMES), COPIES, rng)]
    others = [of_coded(annotator, coded, without.split(","))] if coded else []
    seen = list(chain(*told, of_invented(annotator, rng, INVENTED), *others))
    say(f"{len(seen)} triggers")
    fitted = fit(seen, Course(seed=seed), say)
    told_of = {"features": fitted.names, **{question: list(each) for question, each in ANSWERS.items()}}
    scale = np.abs(fitted.arrays["named"]).max() / FULL
    arrays = {name: array.astype(np.float16) for name, array in fitted.arrays.items() if name != "named"}
    arrays |= {"named": np.rint(fitted.arrays["named"] / scale).astype(np.int8), "scale": np.float32(scale)}
    write("events", told_of, arrays)
    sums = read_card(WEIGHTS / "onrecord")["sha256"]
    encoder, branch = sums["encoder.int8.onnx"], sums["branch.int8.onnx"]
    base = f"the encoder with sha256 {encoder} and its branch with sha256 {branch}; fitted anew whenever they change"
    from_others = f"; English sentences coded by others, without {without}" if coded else ""
    trained_on = f"{TOLD}, {COPIES} times; {INVENTED} invented sentences{from_others}"
    retell({"base": base, "trained_on": trained_on})


def learn_sides() -> None:
    """Who takes part in events; what is right of the halves of the stories, each read by what the other taught, is printed."""
    annotator = Annotator(load_encoder(), shipped_scorer(), load_second_look(), load_borders(), load_event_classifier())
    seen = list(examples(annotator, material()))
    say(f"{len(seen)} actors near events")
    even = frozenset(sorted({each.story for each in seen})[::2])
    halves = [[each for each in seen if (each.story in even) is half] for half in (True, False)]
    scores: Counter[str] = Counter()
    for held, others in (halves, halves[::-1]):
        scores += outcome(held, sides_of(others).linear())
    shares = {}
    for label in (ACTOR, RECIPIENT):
        right, given, told = (scores[f"{each} {label}"] for each in ("right", "given", "told"))
        say(f"{label}: {right} of {given} given are right, {told} are to be found")
        shares |= {f"{label}s, crosswise: precision": round(right / given, 3), f"{label}s, crosswise: recall": round(right / told, 3)}
    fitted = sides_of(seen)
    arrays = {name: array.astype(np.float16) for name, array in fitted.arrays.items()}
    write("sides", {"features": list(fitted.features), "labels": list(fitted.labels)}, arrays)
    retell({"scores": shares})


def sides_of(seen: Sequence[Example]) -> Fitted:
    """What these examples teach of who takes part."""
    return fit_linear([each.seen for each in seen], [None] * len(seen), [each.told for each in seen], SIDES, SIDE_PULL)


def outcome(held: Sequence[Example], linear: Linear) -> Counter[str]:
    """How many of each side are to be found, are given, and are right, among those that are asked."""
    found: Counter[str] = Counter()
    for each in held:
        likely = linear.likely(each.seen)
        found[f"told {each.told}"] += 1
        for label in (ACTOR, RECIPIENT):
            if likely[label] >= (KEPT if f"held for {label}" in each.seen else SURE[label]):
                found.update([f"given {label}", *([f"right {label}"] if each.told == label else [])])
    return found


def say(line: str) -> None:
    """Progress, on standard error."""
    print(line, file=sys.stderr, flush=True)


def write(name: str, words: Mapping[str, Sequence[str]], arrays: Mapping[str, np.ndarray]) -> None:
    """One part's words and arrays into the package."""
    SHIPPED.mkdir(parents=True, exist_ok=True)
    (SHIPPED / f"{name}.json").write_text(json.dumps(words, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")
    np.savez_compressed(SHIPPED / f"{name}.npz", allow_pickle=False, **arrays)


def retell(told: Mapping[str, Any]) -> None:
    """The card, with what is told anew of "base", "trained_on" and "scores", the others as before, and the sums of the files."""
    before = read_card(SHIPPED) if (SHIPPED / NAME).exists() else {}
    card = {
        "name": "events",
        "licence": "Apache-2.0",
        **{key: told.get(key, before.get(key, "")) for key in ("base", "trained_on")},
        "inputs": {
            "features": "names of clues at and around a trigger; of findings of an actor near an event",
            "vector": "float32 [1537]: the encoder's and its branch's vectors at the trigger's first and last word; the encoder's log-odds",
        },
        "outputs": {
            "event": "probability that it is one",
            "type": "of each PLOVER type, if it is one",
            "status": "of each status",
            "mode": "of each mode",
            "sides": "probability that an actor is the event's actor, its recipient, or nobody",
        },
        "scores": told.get("scores", before.get("scores", {})),
    }
    write_card(SHIPPED, card, [name for name in FILES if (SHIPPED / name).exists()])


if __name__ == "__main__":
    main()
