"""This module knows how the seed page is read: statements, what the page says about itself, and the traps, by the shared scorer.

`python -m eval.seed` prints record.py's figures and notes; it reads `../shared` and says so where that is absent.
"""

import json
import sys
from pathlib import Path
from typing import Any

from eval.scorers import scorer_at
from onrecord.annotate import load_annotator
from onrecord.articles import find_article
from onrecord.exports.contract import contract_line
from onrecord.model.record import Reading
from onrecord.pages import page_of_text

SHARED = Path(__file__).parents[2] / "shared"
SCORER = SHARED / "score" / "record.py"
GOLD = SHARED / "data" / "seeds" / "record.sputnik.json"
DOCUMENT = "sputnik"
SHOWN = ("statements", "events", "moves", "metadata", "traps")
"""Layers that are compared."""

Figures = dict[str, tuple[int, int]]


def figures() -> dict[str, float]:
    """Share of each figure that is right (of spurious statements and traps: that are hit); empty where the shared data is absent."""
    if not GOLD.is_file() or not SCORER.is_file():
        return {}
    counts, _ = score()
    return {f"seed {name}": hits / total for name, (hits, total) in counts.items() if total and name.startswith(SHOWN)}


def score() -> tuple[Figures, list[str]]:
    """Counts (right, of how many) by figure, and notes on what went wrong."""
    scorer = scorer_at(SCORER)
    record = json.loads(GOLD.read_text(encoding="utf-8"))
    gold = scorer.Gold(record, DOCUMENT)
    pred = scorer.Pred(annotated(gold.document["file"]), gold)
    statements, notes = scorer.score_statements(gold, pred)
    events, missed = scorer.score_events(gold, pred)
    moves, unmoved = scorer.score_moves(gold, pred)
    metadata, more = scorer.score_metadata(gold, pred)
    hit = [trap["trap"] for trap in gold.traps if scorer.trap_hit(gold, pred, trap["check"])]
    missed = [*missed, *unmoved]
    counts = {**statements, **events, **moves, **metadata, "traps hit": (len(hit), len(gold.traps))}
    return counts, [*notes, *missed, *more, *(f"traps: hit: {name}" for name in hit)]


def annotated(name: str) -> dict[str, Any]:
    """One line of the machine contract for a seed page."""
    text = (GOLD.parent / name).read_text(encoding="utf-8")
    article = find_article(page_of_text(text, address=name))
    line: dict[str, Any] = json.loads(contract_line(DOCUMENT, Reading(article=article, annotations=load_annotator()([article])[0])))
    return line


def main() -> int:
    """Print the figures and what went wrong."""
    if not GOLD.is_file() or not SCORER.is_file():
        print(f"skipped: {GOLD} or {SCORER} is absent")
        return 0
    counts, notes = score()
    for name, (hits, total) in counts.items():
        print(f"{name:28s} {hits:3d}/{total}")
    print(*notes, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
