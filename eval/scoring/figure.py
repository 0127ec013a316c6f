"""This module knows the counts behind every figure, and the board that they all stand on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

Measure = float | None
Row = dict[str, Measure]

LAYERS: Final = ("blocks", "mentions", "entities", "quotations", "events", "moves")
_MEASURES_OF_TAGS: Final = ("r", "right_gold", "n_gold")


@dataclass(slots=True)
class Counts:
    """Right and all, of the gold's entries and of the predicted."""

    right_gold: float = 0
    n_gold: float = 0
    right_pred: float = 0
    n_pred: float = 0

    def add(self, side: str, right: float, size: float) -> None:
        """Count some of one side, gold or pred."""
        if side == "gold":
            self.right_gold, self.n_gold = self.right_gold + right, self.n_gold + size
        else:
            self.right_pred, self.n_pred = self.right_pred + right, self.n_pred + size

    def row(self, asked: float | None = None) -> Row:
        """P R F1 and counts; None for all three where nothing was to be found and nothing was."""
        p = self.right_pred / self.n_pred if self.n_pred else 0.0
        r = self.right_gold / self.n_gold if self.n_gold else 0.0
        row: Row = {"p": p, "r": r, "f1": 2 * p * r / (p + r) if p + r else 0.0}
        if not (self.n_pred or self.n_gold or asked):
            row = dict.fromkeys(row)
        counts: Row = {"right_pred": self.right_pred, "n_pred": self.n_pred}
        return row | counts | {"right_gold": self.right_gold, "n_gold": self.n_gold}


@dataclass(slots=True)
class Figure:
    """One figure: its counts in all and by label.

    `asked` is how much gold a figure on matched entries could be about; None for figures on all entries.
    """

    total: Counts = field(default_factory=Counts)
    labels: dict[str, Counts] = field(default_factory=lambda: defaultdict(Counts))
    asked: float | None = None
    is_accuracy: bool = False
    has_macro: bool = False

    def ask(self, size: float) -> None:
        """Add to what the figure could be about."""
        self.asked = (self.asked or 0) + size

    def add(self, side: str, right: float, size: float, labels: Iterable[str] = ()) -> None:
        """Count some of one side, in all and under labels."""
        for counts in (self.total, *(self.labels[label] for label in labels)):
            counts.add(side, right, size)

    def rows(self, name: str) -> Iterator[tuple[str, Row]]:
        """The figure, then its labels, as (name, measures)."""
        labels = {label: counts.row() for label, counts in sorted(self.labels.items())}
        row = self.total.row(self.asked)
        if self.is_accuracy:
            row = {"accuracy": row["r"], "right": row["right_gold"], "n": row["n_gold"]}
        if self.has_macro:
            row["macro_f1"] = self._macro([each["f1"] for each in labels.values() if each["n_gold"]])
        if self.asked is not None:
            row["in_gold"] = self.asked
        yield name, row
        for label, each in labels.items():
            yield f"{name}/{label}", {key: each[key] for key in _MEASURES_OF_TAGS} if label.startswith("tag=") else each

    def _macro(self, scores: Sequence[Measure]) -> Measure:
        return mean(scores) if scores or not self.asked else 0.0


class Board:
    """All figures by name, and notes on what went wrong by layer and sort."""

    def __init__(self) -> None:
        self.figures: dict[str, Figure] = defaultdict(Figure)
        self.notes: dict[tuple[str, str], list[str]] = defaultdict(list)

    def __getitem__(self, name: str) -> Figure:
        return self.figures[name]

    def rows(self) -> dict[str, Row]:
        """Every figure with its measures, by layer."""
        rows = {name: row for key, figure in self.figures.items() for name, row in figure.rows(key)}
        for end in ("", " on matched"):
            three = [rows[name]["f1"] for part in ("muc", "b3", "ceafe") if (name := f"entities {part}{end}") in rows]
            if three:
                rows[f"entities conll{end}"] = {"f1": mean([f1 for f1 in three if f1 is not None])}
        return dict(sorted(rows.items(), key=lambda row: LAYERS.index(row[0].split()[0])))


def mean(values: Sequence[Measure]) -> Measure:
    """The mean of those values that there are; None of none."""
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None
