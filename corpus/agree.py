"""This module knows how far two annotators of the same passages agree, by the figures of the scorer."""

from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from corpus.convert import Json


def load_scorer(path: Path) -> ModuleType:
    """Load a scorer, a module with ``score(golds, preds)``, from its file.

    Raises: ImportError if the file is no Python module.
    """
    spec = importlib.util.spec_from_file_location("agreement_scorer", path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path} is no Python module; name a scorer by --scorer PATH")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def matched(first: Sequence[Json], second: Sequence[Json]) -> tuple[list[Json], list[Json], list[str]]:
    """The passages that both have with the same text, and in words those left out."""
    theirs = {line["id"]: line for line in second}
    both = [line for line in first if line["id"] in theirs and theirs[line["id"]]["text"] == line["text"]]
    kept = {line["id"] for line in both}
    left = [f"{line['id']}: {'other text' if line['id'] in theirs else 'only in the first'}" for line in first if line["id"] not in kept]
    ours = {line["id"] for line in first}
    left += [f"{line['id']}: only in the second" for line in second if line["id"] not in ours]
    return both, [theirs[line["id"]] for line in both], left


def agreement(first: Sequence[Json], second: Sequence[Json], scorer: ModuleType) -> str:
    """The scorer's figures with the first annotator as gold, as a Markdown table."""
    scored = scorer.score(*(json.loads(json.dumps(lines)) for lines in (list(first), list(second))))
    board: Any = scored[0] if isinstance(scored, tuple) else scored
    out = ["| figure | P | R | F1 or accuracy | first | second |", "|---|--:|--:|--:|--:|--:|"]
    for name, row in board.rows().items():
        main = row.get("f1", row.get("accuracy", row.get("r")))
        counts = (row.get("n_gold", row.get("n", "")), row.get("n_pred", ""))
        cells = [*(_percent(value) for value in (row.get("p"), row.get("r"), main)), *map(str, counts)]
        out.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(out) + "\n"


def _percent(value: float | None) -> str:
    return "" if value is None else f"{100 * value:.1f}"
