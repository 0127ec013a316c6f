"""This module knows how figures and errors are printed for a person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random
from typing import Final

from eval.scoring.figure import Board, Measure, Row

_SHARES: Final = {"P": "p", "R": "r", "F1": "f1", "acc": "accuracy", "macro": "macro_f1"}
_COUNTS: Final = {"right": "right", "of": "n", "predicted": "n_pred", "gold": "n_gold", "in gold": "in_gold"}
_SORTS: Final = ("missed", "spurious", "wrong")


def figure_line(name: str, row: Row) -> str:
    """One figure on one line, in percent, with its counts."""
    shares = "  ".join(f"{label} {_percent(row[key])}" for label, key in _SHARES.items() if key in row)
    counts = "  ".join(f"{label} {row[key]}" for label, key in _COUNTS.items() if key in row)
    return f"{name:32} {shares:46} {counts}"


def _percent(value: Measure) -> str:
    return "     -" if value is None else f"{100 * value:6.1f}"


def note_lines(board: Board, layers: Sequence[str], limit: int) -> Iterator[str]:
    """A sample of what went wrong, the same at every run, by layer and sort."""
    chance = Random(0)
    for layer, sort in ((layer, sort) for layer in layers for sort in _SORTS if board.notes[layer, sort]):
        notes = board.notes[layer, sort]
        size = min(limit, len(notes))
        yield f"\n{layer}: {sort}, {size} of {len(notes)}"
        yield from (f"  {notes[at]}" for at in sorted(chance.sample(range(len(notes)), size)))
