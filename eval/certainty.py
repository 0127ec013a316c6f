"""This module knows how far scores can be believed: of the statements with a score about .8, are eight in ten right?

`python -m eval.certainty` prints the table. A statement is right when half of the content's characters or more, and the speaker, are.
Held coverage only: PolNeAR dev (from `../shared`, where it is there), the corpus' two parts for testing, the newsroom's pages.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from eval import attribution
from eval.gold import ROOT, corpus_gold, newsroom_gold
from eval.newsroom import PAGES
from onrecord.annotate import load_annotator
from onrecord.annotate.draft import Draft
from onrecord.annotate.headlines import RULE_SCORE
from onrecord.articles import find_article, whole_article
from onrecord.learned.odds import log_odds, probability
from onrecord.model.annotations import Annotations, Quotation
from onrecord.model.page import Capture
from onrecord.model.span import Spans
from onrecord.pages import lay_out, page_of_text

RELIABLE = "certainty on the card:"
TENTHS = 10

Json = dict[str, Any]
Gold = list[tuple[set[int], set[int]]]
"""Characters of content and of speaker of every statement of a page."""


@dataclass(frozen=True)
class Held:
    """One statement found on held coverage.

    Attributes:
        page: where it stands.
        said, own: its score, and the classifier's own before it was made to mean something.
        unnamed: it has no speaker; form: "direct", "mixed" or "indirect".
        right: content and speaker are right.
        by_rule: found by a rule and not by the encoder.
    """

    page: str
    said: float
    own: float
    unnamed: bool
    form: str
    right: bool
    by_rule: bool

    @property
    def own_odds(self) -> float:
        """Log-odds of the classifier's own score."""
        return log_odds(self.own)


def figures() -> dict[str, float]:
    """Expected calibration error of the scores that are shown, and of the classifier's own."""
    held = held_statements()
    read = [each for each in held if not each.by_rule]
    return {
        "certainty calibration error": error(held, [each.said for each in held]),
        "certainty calibration error before": error(read, [each.own for each in read]),
    }


def error(held: Sequence[Held], scores: Sequence[float]) -> float:
    """Expected calibration error: mean distance between score and share of right ones, by tenths."""
    groups = _groups(held, scores).values()
    return sum(len(group) * abs(_mean(s for _, s in group) - _mean(e.right for e, _ in group)) for group in groups) / len(held)


def reliability(held: Sequence[Held], scores: Sequence[float]) -> list[str]:
    """A line for each tenth: how many statements, the mean score, the share that is right."""
    return [
        f"score {tenth / TENTHS:.1f} to {(tenth + 1) / TENTHS:.1f}: {len(group):5d} statements, "
        f"mean score {_mean(s for _, s in group):.2f}, right {_mean(e.right for e, _ in group):.2f}"
        for tenth, group in sorted(_groups(held, scores).items())
    ]


@cache
def held_statements() -> tuple[Held, ...]:
    """Every statement found on held coverage, those told in others left out where the gold knows none."""
    return tuple(held for page, notes, gold, is_flat in _pages() for held in _compared(page, notes, gold, is_flat))


def _pages() -> Iterator[tuple[str, Annotations, Gold, bool]]:
    annotator = load_annotator()
    if attribution.DEV.is_file():
        for gold in attribution.golds():
            (notes,) = annotator([whole_article(page_of_text(gold["text"], address=gold["id"]))])
            yield gold["id"], notes, [(signs(each["content"]), signs(each["source"])) for each in gold["attributions"]], True
    for gold in (*corpus_gold("test"), *corpus_gold("plain")):
        (notes,) = annotator([find_article(page_of_text(gold["text"], address=gold["id"], captured=gold["date"] or ""))])
        yield gold["id"], notes, golds_of(gold), False
    for gold in newsroom_gold():
        body = (ROOT / PAGES / gold["file"]).read_bytes()
        (notes,) = annotator([find_article(lay_out(Capture(address=gold["file"], body=body, captured=gold["captured"])))])
        yield gold["id"], notes, golds_of(gold), False


def golds_of(gold: Json) -> Gold:
    """The statements of a page that is marked as the corpus is."""
    return [(signs(each["content"]), signs(each["speaker"])) for each in gold["quotations"]]


def _compared(page: str, notes: Annotations, gold: Gold, is_flat: bool) -> Iterator[Held]:
    worth = load_annotator().encoder.certainty
    for found in notes.quotations:
        if is_flat and found.via is not None:
            continue
        by_rule = found.score == RULE_SCORE
        yield Held(
            page=page, said=found.score, own=found.score if by_rule else _own(found, worth), unnamed=not found.speaker,
            form=found.directness.value, right=is_right(found, gold), by_rule=by_rule,
        )  # fmt: skip


def _own(found: Quotation, worth: dict[str, float]) -> float:
    """The classifier's own score, from the one shown."""
    given = worth.get("base", 0.0) + worth.get("unnamed", 0.0) * (not found.speaker) + worth.get(found.directness.value, 0.0)
    return probability((log_odds(found.score) - given) / worth.get("score", 1.0))


def is_right(found: Quotation | Draft, gold: Gold) -> bool:
    """Whether content and speaker are those of a statement that the page has."""
    content, speaker = _offsets(found.content), _offsets(found.speaker)
    return any(2 * len(content & known) >= len(content | known) and bool(speaker & who or not (speaker or who)) for known, who in gold)


def _offsets(spans: Spans) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end)}


def signs(spans: Sequence[Sequence[int]] | None) -> set[int]:
    """The characters of some spans."""
    return {at for start, end in spans or () for at in range(start, end)}


def _groups(held: Sequence[Held], scores: Sequence[float]) -> dict[int, list[tuple[Held, float]]]:
    groups: dict[int, list[tuple[Held, float]]] = {}
    for each, score in zip(held, scores, strict=True):
        groups.setdefault(min(int(score * TENTHS), TENTHS - 1), []).append((each, score))
    return groups


def _mean(values: Iterator[float] | Iterator[bool]) -> float:
    found = [float(value) for value in values]
    return sum(found) / len(found)


def main() -> None:
    """Print the table, before and after."""
    held = held_statements()
    read = [each for each in held if not each.by_rule]
    print("the classifier's own scores", *reliability(read, [each.own for each in read]), sep="\n")
    print("the scores shown", *reliability(held, [each.said for each in held]), sep="\n")
    for name, value in figures().items():
        print(f"{name}: {value:.3f}")


if __name__ == "__main__":
    main()
