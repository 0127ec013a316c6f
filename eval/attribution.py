"""This module knows how well statements are found: PolNeAR dev, as it is and in other layouts, by the shared scorer.

`python -m eval.attribution` prints the figures; it reads `../shared` and says so where that is absent. Every page is read as an
article whole (as `--clean` does); only where its lines break is altered, and the gold's offsets with it:

- hard-wrapped: every paragraph broken to 72 columns;
- merged: three paragraphs run together into one;
- sentences: one sentence a line, an empty line between paragraphs.
"""

import gzip
import json
import re
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from eval.alterations import ALTERATIONS, edited
from eval.scorers import scorer_at
from onrecord.annotate import Annotator, load_annotator
from onrecord.articles import whole_article
from onrecord.model.annotations import Annotations
from onrecord.model.span import Span, Spans
from onrecord.pages import page_of_text
from onrecord.text.sentences import sentence_starts

SHARED = Path(__file__).parents[2] / "shared"
DEV = SHARED / "data" / "attribution" / "dev.jsonl.gz"
SCORER = SHARED / "score" / "attribution.py"
SHOWN = ("full", "full/direct", "full/indirect", "full/mixed", "content_exact", "source_exact", "cue_exact")
COLUMNS = 72
CONJUNCTION = re.compile(r"[\s,;]+(?:(?:and|but|or|nor)\s+)?(?:\w+ly,?\s+)?")
"""What joins two contents under one cue."""

Json = dict[str, Any]
Layout = Callable[[str], str]


def figures() -> dict[str, float]:
    """Full and content-exact F1, clean and in each layout; empty where the shared data is absent."""
    if not DEV.is_file() or not SCORER.is_file():
        return {}
    annotator = load_annotator()
    found: dict[str, float] = {}
    for name, layout in LAYOUTS.items():
        scores = score([altered(gold, layout) for gold in golds()], annotator)
        shown = SHOWN if name == "clean" else SHOWN[:1]
        found |= {f"attribution {name} {figure.replace('_', ' ')}": scores[figure]["f1"] for figure in shown}
        found[f"attribution {name} content exact"] = scores["content_exact"]["f1"]
    return found


def altered_figures() -> dict[str, float]:
    """Full and content-exact F1 on the same pages as another house would tell them; empty where the shared data is absent."""
    if not DEV.is_file() or not SCORER.is_file():
        return {}
    annotator = load_annotator()
    found: dict[str, float] = {}
    for name, alteration in ALTERATIONS.items():
        scores = score([edited(gold, alteration(gold)) for gold in golds()], annotator)
        found[f"altered {name} full"] = scores["full"]["f1"]
        found[f"altered {name} content exact"] = scores["content_exact"]["f1"]
    return found


def golds() -> list[Json]:
    """PolNeAR's dev articles with their attributions."""
    with gzip.open(DEV, "rt", encoding="utf-8", newline="\n") as lines:
        return [json.loads(line) for line in lines]


def score(articles: Sequence[Json], annotator: Annotator) -> dict[str, dict[str, float]]:
    """Annotate the articles' texts and score what is found against their attributions."""
    read = [whole_article(page_of_text(gold["text"], address=gold["id"])) for gold in articles]
    notes = annotator(read)
    found = [{"id": gold["id"], "attributions": attributions(note, gold["text"])} for gold, note in zip(articles, notes, strict=True)]
    result: dict[str, dict[str, float]] = scorer_at(SCORER).score(articles, found)
    return result


def attributions(notes: Annotations, text: str) -> list[Json]:
    """Quotations in the scorer's form.

    PolNeAR is flat, so statements told in others are left out; and an attribution has one content, so what is told under one cue
    ("said that A, and that B") is one again, with the conjunction between.
    """
    told: dict[tuple[Spans, Spans, Spans], list[Span]] = {}
    for quotation in notes.quotations:
        if quotation.via is None:
            key = quotation.cue, quotation.speaker, () if quotation.cue else quotation.content
            told[key] = _with_conjunctions(text, [*told.get(key, ()), *quotation.content])
    return [
        {"source": _offsets(speaker), "cue": _offsets(cue), "content": _offsets(content)} for (cue, speaker, _), content in told.items()
    ]


def _with_conjunctions(text: str, pieces: Sequence[Span]) -> list[Span]:
    """The pieces in text order, two made one where only a conjunction stands between them."""
    joined: list[Span] = []
    for piece in sorted(pieces):
        if joined and CONJUNCTION.fullmatch(text, joined[-1].end, piece.start):
            joined[-1] = Span(joined[-1].start, piece.end)
        else:
            joined.append(piece)
    return joined


def _offsets(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def altered(gold: Json, layout: Layout) -> Json:
    """An article with its white space laid out otherwise, and its offsets moved along. No visible sign may change."""
    text = layout(gold["text"])
    places = [at for at, sign in enumerate(text) if not sign.isspace()]
    order = {at: number for number, at in enumerate(at for at, sign in enumerate(gold["text"]) if not sign.isspace())}
    moved = [
        {**entry, **{role: [_moved(piece, gold["text"], order, places) for piece in entry[role]] for role in ("source", "cue", "content")}}
        for entry in gold["attributions"]
    ]
    return {**gold, "text": text, "attributions": moved}


def _moved(piece: Sequence[int], text: str, order: dict[int, int], places: Sequence[int]) -> list[int]:
    visible = [at for at in range(*piece) if not text[at].isspace()]
    return [places[order[visible[0]]], places[order[visible[-1]]] + 1] if visible else [0, 0]


def _as_it_is(text: str) -> str:
    return text


def _hard_wrapped(text: str) -> str:
    return "\n\n".join("\n".join(_wrap(paragraph.split())) for paragraph in _paragraphs(text))


def _wrap(words: Sequence[str]) -> list[str]:
    lines: list[str] = []
    for word in words:
        if lines and len(lines[-1]) + 1 + len(word) <= COLUMNS:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return lines


def _merged(text: str) -> str:
    paragraphs = _paragraphs(text)
    return "\n\n".join(" ".join(paragraphs[start : start + 3]) for start in range(0, len(paragraphs), 3))


def _sentences(text: str) -> str:
    return "\n\n".join("\n".join(_cut(paragraph)) for paragraph in _paragraphs(text))


def _cut(paragraph: str) -> list[str]:
    starts = [0, *sentence_starts(paragraph, 0, len(paragraph))]
    return [paragraph[start:end].strip() for start, end in zip(starts, [*starts[1:], len(paragraph)], strict=True)]


def _paragraphs(text: str) -> list[str]:
    return [paragraph.strip() for paragraph in re.split(r"\n+", text) if paragraph.strip()]


LAYOUTS: dict[str, Layout] = {"clean": _as_it_is, "hard-wrapped": _hard_wrapped, "merged": _merged, "sentences": _sentences}


def main() -> int:
    """Print the figures of every layout."""
    if not DEV.is_file() or not SCORER.is_file():
        print(f"skipped: {DEV} or {SCORER} is absent")
        return 0
    annotator = load_annotator()
    for name, layout in LAYOUTS.items():
        articles = [altered(gold, layout) for gold in golds()]
        before = time.process_time()
        scores = score(articles, annotator)
        spent = time.process_time() - before
        shown = "  ".join(f"{figure} {scores[figure]['f1']:.4f}" for figure in SHOWN)
        print(f"{name:13s} {shown}  ({spent:.1f} s of CPU)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
