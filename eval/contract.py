#!/usr/bin/env python3
"""Score the output of `onrecord annotate` against gold in the same form, layer by layer.

    python eval/contract.py GOLD.jsonl PRED.jsonl [--layer mentions,quotations] [--json OUT] [--errors N]

Both files hold lines of the machine contract (.gz is accepted). A layer that a gold line lacks is not scored there.
A prediction that is missing, an error, or on another text counts as empty; stderr counts these.

Tokens are runs of word characters or single other visible characters; a value is the set of tokens its spans touch.
A field that is null or absent in the gold is not scored; an empty list says "none" and is. Entries are paired
one-to-one, the likest first (eval/scoring/likeness.py has the rules). P R F1 are micro over the corpus, "on matched"
over paired entries only, `acc` over the paired entries whose gold has the field ("in gold": how many have it), `macro`
is the mean F1 of the labels that the gold has, and "-" (null in the JSON) says that there was nothing to score.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parents[1])

from eval.scoring.entry import Json
from eval.scoring.figure import LAYERS, Board
from eval.scoring.layers import SCORERS
from eval.scoring.match import Match
from eval.scoring.report import figure_line, note_lines

FINE = ""


def score(golds: Iterable[Json], preds: Iterable[Json], layers: Sequence[str] = LAYERS) -> tuple[Board, Counter[str]]:
    """The board of all figures, and how many predictions are in what trouble ("" for none)."""
    board, troubles = Board(), Counter[str]()
    by_id = {str(pred.get("id")): pred for pred in preds}
    for gold in golds:
        if "error" in gold:
            continue
        pred = by_id.get(str(gold["id"]), {"error": None})
        trouble = _trouble(gold, pred)
        troubles[trouble] += 1
        match = Match(gold, {} if trouble else pred)
        for layer in layers:
            if _has(gold, layer):
                SCORERS[layer](board, match)
    return board, troubles


def _trouble(gold: Json, pred: Json) -> str:
    if "error" in pred:
        return "missing or an error"
    return FINE if pred.get("text") in (None, gold["text"]) else "on another text"


def _has(gold: Json, layer: str) -> bool:
    holder = (gold.get("article") or {}) if layer == "blocks" else gold
    return holder.get(layer) is not None


def load(path: Path) -> list[Json]:
    """The lines of a file, which may be gzipped."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8", newline="\n") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def main(arguments: Sequence[str] | None = None) -> int:
    """Score two files and print the figures."""
    args = _parse(arguments)
    board, troubles = score(load(args.gold), load(args.pred), args.layer)
    bad = ", ".join(f"{count} {trouble}" for trouble, count in troubles.items() if trouble)
    print(f"{troubles.total()} gold lines; predictions scored as empty: {bad or 'none'}", file=sys.stderr)
    rows = board.rows()
    for name, row in rows.items():
        print(figure_line(name, row))
    if args.errors:
        print(*note_lines(board, args.layer, args.errors), sep="\n")
    if args.json:
        args.json.write_text(json.dumps(rows, indent=1), encoding="utf-8")
    return 0


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("pred", type=Path)
    parser.add_argument("--layer", default=",".join(LAYERS), help="layers to score, with commas; default all")
    parser.add_argument("--json", type=Path, help="write the figures here, {figure: {measure: value}}")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print N sampled entries a layer of each sort of error")
    args = parser.parse_args(arguments)
    wanted = args.layer.split(",")
    if set(wanted) - set(LAYERS):
        parser.error(f"--layer {args.layer!r}: the layers are {', '.join(LAYERS)}")
    args.layer = [layer for layer in LAYERS if layer in wanted]
    return args


if __name__ == "__main__":
    sys.exit(main())
