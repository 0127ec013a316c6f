"""`python -m training.statements`: learn anew what looks at each statement once more; some ten minutes on one core.

Learnt from PolNeAR's train part, the corpus' train part and marked pages of real news: what the encoder takes for a statement, or would
with two more of doubt, is one where half of the content's characters and the speaker are right. In PolNeAR, which is flat, nothing is known
of what lies inside another's content. Run it after every change of the encoder; what scores are worth is calibrated after it.
"""

import argparse
import gzip
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from sys import intern

import numpy as np

from eval.certainty import Gold, golds_of, is_right, signs
from eval.gold import Json
from onrecord.annotate import Annotator
from onrecord.annotate.actors import shipped_scorer
from onrecord.annotate.clues import clues_of, vector_of
from onrecord.annotate.draft import Draft
from onrecord.annotate.second_look import NONE, REAL, WEIGHTS
from onrecord.articles import find_article, whole_article
from onrecord.learned import Found, Vectors, load_encoder
from onrecord.learned.frames import Floats
from onrecord.model.annotations import Directness
from onrecord.model.article import Article
from onrecord.pages import page_of_text
from training.cards import read_card, write_card
from training.doubting import thinking_of_more
from training.material import TOLD, material, read_once
from training.moves.solve import Fitted, Pull, fit

FOLDER = Path("src/onrecord/learned/weights")
SHIPPED = FOLDER / WEIGHTS
FILES = (f"{WEIGHTS}.json", f"{WEIGHTS}.npz")
PULL = Pull(named=5.0, dense=300.0)
FLAT = "of PolNeAR"
"""A clue that all of PolNeAR's have: it counts fewer things as statements."""


@dataclass(frozen=True)
class Seen:
    """One draft: the story, its clues and vector, and whether it is a statement; None where nobody knows."""

    story: str
    clues: frozenset[str]
    vector: Floats | None
    right: bool | None


class Gathered:
    """Stands where the second look does, and keeps what that would be shown."""

    def __init__(self) -> None:
        self.shown: list[tuple[Draft, frozenset[str], Floats | None]] = []

    def __call__(self, text: str, found: Found, draft: Draft, form: Directness, vectors: Vectors) -> Draft:
        """The draft as it is."""
        vector = vector_of(found, vectors)
        kept = None if vector is None else vector.astype(np.float16)
        self.shown.append((draft, frozenset(map(intern, clues_of(text, found, draft, form))), kept))
        return draft


def main() -> None:
    """Gather, fit, write."""
    parser = argparse.ArgumentParser(prog="python -m training.statements", description=__doc__)
    parser.add_argument("--polnear", type=Path, required=True, help="PolNeAR's train part (.jsonl.gz)")
    seen = list(everything(parser.parse_args().polnear))
    learnt = [each for each in seen if each.right is not None]
    print(f"{len(learnt)} drafts, {sum(each.right for each in learnt if each.right)} of them statements", flush=True)
    write(fitted(learnt))


def everything(polnear: Path) -> Iterator[Seen]:
    """What is learnt from."""
    gathered = Gathered()
    annotator = Annotator(thinking_of_more(load_encoder()), shipped_scorer(), gathered)  # type: ignore[arg-type]  # it is called likewise
    with gzip.open(polnear, "rt", encoding="utf-8", newline="\n") as lines:
        yield from of_polnear(annotator, gathered, map(json.loads, lines))
    yield from read_once(material(), lambda gold: list(of_gold(annotator, gathered, gold)))


def of_polnear(annotator: Annotator, gathered: Gathered, golds: Iterable[Json]) -> Iterator[Seen]:
    """The drafts of PolNeAR's articles."""
    for gold in golds:
        article = whole_article(page_of_text(gold["text"], address=gold["id"]))
        told: Gold = [(signs(each["content"]), signs(each["source"])) for each in gold["attributions"]]
        for draft, clues, vector in drafts_of(annotator, gathered, article):
            right = is_right(draft, told)
            yield Seen(gold["id"], clues | {FLAT}, vector, None if not right and _is_inside(draft, told) else right)


def of_gold(annotator: Annotator, gathered: Gathered, gold: Json) -> Iterator[Seen]:
    """The drafts of a passage or page that is marked as the corpus is."""
    article = find_article(page_of_text(gold["text"], address=gold["id"], captured=gold["date"] or ""))
    told = golds_of(gold)
    for draft, clues, vector in drafts_of(annotator, gathered, article):
        yield Seen(gold["story"], clues, vector, is_right(draft, told))


def drafts_of(annotator: Annotator, gathered: Gathered, article: Article) -> list[tuple[Draft, frozenset[str], Floats | None]]:
    """Every draft of an article with its clues and its vector."""
    gathered.shown = []
    annotator.draft(article)
    return gathered.shown


def _is_inside(draft: Draft, told: Gold) -> bool:
    """Whether a draft's content lies in a content at least twice as long."""
    own = signs([(piece.start, piece.end) for piece in draft.content])
    return any(own <= content and 2 * len(own) < len(content) for content, _ in told)


def fitted(seen: Sequence[Seen]) -> Fitted:
    """What these drafts teach."""
    vectors = [None if each.vector is None else each.vector.astype(np.float32) for each in seen]
    return fit([each.clues for each in seen], vectors, [REAL if each.right else NONE for each in seen], (NONE, REAL), PULL)


def write(learnt: Fitted) -> None:
    """The weights and their card into the package."""
    SHIPPED.mkdir(parents=True, exist_ok=True)
    words = {"features": learnt.features, "labels": learnt.labels}
    (SHIPPED / FILES[0]).write_text(json.dumps(words, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")
    np.savez_compressed(SHIPPED / FILES[1], allow_pickle=False, **{name: array.astype(np.float16) for name, array in learnt.arrays.items()})
    encoder = read_card(FOLDER / "onrecord")["sha256"]["encoder.int8.onnx"]
    card = {
        "name": WEIGHTS,
        "licence": "Apache-2.0",
        "base": f"the encoder with sha256 {encoder}; fitted anew whenever that changes",
        "trained_on": f"PolNeAR, train part; {TOLD}",
        "inputs": {
            "features": "names of clues of a draft (annotate.clues)",
            "vector": "float32 [768]: the encoder's vectors at the anchor's first and last word",
        },
        "outputs": {WEIGHTS: "probability that a draft is a statement with the right content and speaker"},
        "scores": {},
    }
    write_card(SHIPPED, card, FILES)


if __name__ == "__main__":
    main()
