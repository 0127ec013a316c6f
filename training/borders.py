"""`python -m training.borders`: learn anew where contents begin and end; some ten minutes on one core.

Learnt from PolNeAR's train part, the corpus' train part and marked pages of real news: of the places where a content that is found may
begin or end, the one where the gold's does is right. Contents that share less than a third of their characters with any of the gold's say
nothing. Run it after every change of the encoder.
"""

import argparse
import gzip
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from sys import intern

from eval.gold import Json
from onrecord.annotate import Annotator
from onrecord.annotate.actors import shipped_scorer
from onrecord.annotate.border_clues import Row, row_of
from onrecord.annotate.borders import ENDS, STARTS, WEIGHTS, Choice, ends_of, starts_of
from onrecord.annotate.draft import Draft
from onrecord.annotate.second_look import load_second_look
from onrecord.articles import find_article, whole_article
from onrecord.learned import Found, load_encoder
from onrecord.model.annotations import Directness
from onrecord.model.article import Article
from onrecord.model.span import Spans
from onrecord.pages import page_of_text
from onrecord.text.quotes import Quoted
from training.cards import read_card, write_card
from training.choosing import weights_of
from training.material import TOLD, material, read_once

FOLDER = Path("src/onrecord/learned/weights")
SHIPPED = FOLDER / WEIGHTS
FILE = f"{WEIGHTS}.json"
SHRINK = 3e-4
"""What the square of a weight costs, of the mean loss of a decision."""
LEAST_SHARED = 0.3
"""Characters that two contents share, of all that they have, from which they are the same one."""
Content = Sequence[Sequence[int]]
"""Pieces of a content of the gold, start and end of each."""


@dataclass(frozen=True)
class Decision:
    """Which border it is, the clues of each place, and the number of the right one."""

    which: str
    clues: tuple[tuple[str, ...], ...]
    right: int


class Gathered:
    """Stands where the borders do, and keeps what they would be shown."""

    def __init__(self) -> None:
        self.shown: list[tuple[Row, Draft, Choice | None, Choice | None]] = []

    def __call__(self, text: str, found: Found, draft: Draft, form: Directness, quoted: Sequence[Quoted], beside: Spans = ()) -> Draft:
        """The draft as it is."""
        row = None if found.told is None else row_of(text, found.told)
        if row is not None:
            self.shown.append((row, draft, starts_of(row, draft, form, beside), ends_of(row, draft, form, beside)))
        return draft


def main() -> None:
    """Gather, fit, write."""
    parser = argparse.ArgumentParser(prog="python -m training.borders", description=__doc__)
    parser.add_argument("--polnear", type=Path, required=True, help="PolNeAR's train part (.jsonl.gz)")
    seen = list(everything(parser.parse_args().polnear))
    print(f"{len(seen)} borders, {sum(not each.right for each in seen)} of them where the encoder has them", flush=True)
    write({which: fitted(seen, which) for which in (STARTS, ENDS)})


def everything(polnear: Path) -> Iterator[Decision]:
    """What is learnt from."""
    gathered = Gathered()
    annotator = Annotator(load_encoder(), shipped_scorer(), load_second_look(), gathered)  # type: ignore[arg-type]  # it is called likewise
    with gzip.open(polnear, "rt", encoding="utf-8", newline="\n") as lines:
        yield from of_polnear(annotator, gathered, map(json.loads, lines))
    yield from read_once(material(1), lambda gold: list(of_gold(annotator, gathered, gold)))


def of_polnear(annotator: Annotator, gathered: Gathered, golds: Iterable[Json]) -> Iterator[Decision]:
    """The borders in PolNeAR's articles."""
    for gold in golds:
        article = whole_article(page_of_text(gold["text"], address=gold["id"]))
        yield from _decisions(annotator, gathered, article, [each["content"] for each in gold["attributions"]])


def of_gold(annotator: Annotator, gathered: Gathered, gold: Json) -> Iterator[Decision]:
    """The borders in a passage or page that is marked as the corpus is."""
    article = find_article(page_of_text(gold["text"], address=gold["id"], captured=gold["date"] or ""))
    yield from _decisions(annotator, gathered, article, [each["content"] for each in gold["quotations"]])


def _decisions(annotator: Annotator, gathered: Gathered, article: Article, golds: Sequence[Content]) -> Iterator[Decision]:
    gathered.shown = []
    annotator.draft(article)
    text = article.page.text
    told = [(signs, edges) for pieces in golds if (signs := _signs(pieces)) and (edges := _edges(text, signs))]
    for row, draft, starts, ends in gathered.shown:
        own = _signs([(piece.start, piece.end) for piece in draft.content])
        signs, (first, last) = max(told, key=lambda each: _shared(own, each[0]), default=(set(), (0, 0)))
        if _shared(own, signs) < LEAST_SHARED:
            continue
        yield from _decision(STARTS, starts, lambda at, first=first, row=row: row.starts[at] <= first < row.ends[at])
        yield from _decision(ENDS, ends, lambda at, last=last, row=row: row.starts[at - 1] <= last < row.ends[at - 1])


def _decision(which: str, choice: Choice | None, is_right) -> Iterator[Decision]:
    right = None if choice is None else next((number for number, at in enumerate(choice.words) if is_right(at)), None)
    if choice is not None and right is not None:
        yield Decision(which, tuple(tuple(map(intern, clues)) for clues in choice.clues), right)


def _signs(pieces: Content) -> set[int]:
    return {at for start, end in pieces for at in range(start, end)}


def _edges(text: str, signs: set[int]) -> tuple[int, int] | None:
    """The first and the last character of a word among some."""
    words = [at for at in signs if text[at].isalnum()]
    return (min(words), max(words)) if words else None


def _shared(own: set[int], other: set[int]) -> float:
    return len(own & other) / len(own | other) if own or other else 0.0


def fitted(seen: Iterable[Decision], which: str) -> dict[str, float]:
    """What these decisions teach of starts, or of ends."""
    return weights_of([(each.clues, each.right) for each in seen if each.which == which], SHRINK)


def write(learnt: dict[str, dict[str, float]]) -> None:
    """The weights and their card into the package."""
    SHIPPED.mkdir(parents=True, exist_ok=True)
    (SHIPPED / FILE).write_text(json.dumps(learnt, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")
    encoder = read_card(FOLDER / "onrecord")["sha256"]["encoder.int8.onnx"]
    card = {
        "name": WEIGHTS,
        "licence": "Apache-2.0",
        "base": f"the encoder with sha256 {encoder}; fitted anew whenever that changes",
        "trained_on": f"PolNeAR, train part; {TOLD}",
        "inputs": {"clues": "names of clues of a place (annotate.border_clues)"},
        "outputs": {WEIGHTS: "what each clue adds to the log-odds of a content's beginning or ending there"},
        "scores": {},
    }
    write_card(SHIPPED, card, [FILE])


if __name__ == "__main__":
    main()
