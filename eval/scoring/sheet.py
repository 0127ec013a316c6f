"""This module knows how the paired entries of one layer of one text are counted onto the board."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from eval.scoring.entry import Entry
from eval.scoring.figure import Board
from eval.scoring.likeness import Pairs
from eval.scoring.match import Match

Asked = Callable[[Entry], bool]
Hits = Callable[[Entry, Entry], float]
Labels = Callable[[Entry], Sequence[str]]
Size = Callable[[Entry], int]


def every(*entries: Entry) -> bool:
    """Every entry counts, and every pair is right."""
    return True


def one(entry: Entry) -> int:
    """An entry counts once."""
    return 1


def unlabelled(entry: Entry) -> Sequence[str]:
    """No entry has a label."""
    return ()


def told(field: str) -> Asked:
    """Whether the gold says anything of a field."""
    return lambda gold: gold[field] is not None


def labels_of(field: str) -> Labels:
    """A field as labels: none for null, one for a list (of modes)."""

    def read(entry: Entry) -> Sequence[str]:
        value: Any = entry[field]
        if value is None or value == "":
            return ()
        return ("+".join(sorted(map(str, value))),) if isinstance(value, list) else (str(value),)

    return read


def differ(*fields: str) -> Callable[[Entry, Entry], list[str]]:
    """Which of some fields the gold has and the prediction has otherwise."""
    return lambda gold, pred: [field for field in fields if gold[field] is not None and gold[field] != pred[field]]


@dataclass(frozen=True)
class Sheet:
    """The entries of one layer of one text, paired, and the board they are counted on."""

    board: Board
    match: Match
    layer: str
    golds: Sequence[Entry]
    preds: Sequence[Entry]
    pairs: Pairs
    backwards: Pairs

    @classmethod
    def of(cls, board: Board, match: Match, layer: str, pairs: Pairs | None = None) -> Sheet:
        """The sheet of a layer, with the match's own pairs unless others are given."""
        chosen = match.pairs[layer] if pairs is None else pairs
        backwards = {pred: gold for gold, pred in chosen.items()}
        return cls(board, match, layer, match.gold.layer(layer), match.pred.layer(layer), chosen, backwards)

    def f1(
        self, name: str, hits: Hits, size: Size = one, asked: Asked = every, labels: Labels = unlabelled, *, has_macro: bool = False
    ) -> None:
        """P R F1 of `hits(gold, pred)` over `size(entry)`; a macro is wanted of labels from a closed set."""
        figure = self.board[f"{self.layer} {name}"]
        figure.has_macro = has_macro
        for gold in filter(asked, self.golds):
            pred = self.pairs.get(gold)
            figure.add("gold", hits(gold, pred) if pred else 0, size(gold), labels(gold))
        for pred in self.preds:
            paired = self.backwards.get(pred)
            if paired is None or asked(paired):
                figure.add("pred", hits(paired, pred) if paired else 0, size(pred), labels(pred))

    def f1_both(self, name: str, hits: Hits, size: Size, asked: Asked) -> None:
        """P R F1 over all entries, and over paired ones only."""
        self.f1(name, hits, size, asked)
        near = replace(self, golds=list(self.pairs), preds=list(self.backwards))
        near.f1(f"{name} on matched", hits, size, asked)
        self.board[f"{self.layer} {name} on matched"].ask(sum(map(size, filter(asked, self.golds))))

    def accuracy(self, name: str, is_right: Hits, asked: Asked, labels: Labels | None = None, among: Hits = every) -> None:
        """The share of paired entries that are right, of those whose gold is asked; with labels also P R F1 of each."""
        figure, golds = self.board[f"{self.layer} {name}"], list(filter(asked, self.golds))
        figure.is_accuracy, figure.has_macro = True, labels is not None
        figure.ask(len(golds))
        for gold in golds:
            pred = self.pairs.get(gold)
            if pred is not None and among(gold, pred):
                for side, entry in (("gold", gold), ("pred", pred)):
                    figure.add(side, bool(is_right(gold, pred)), 1, (labels or unlabelled)(entry))

    def label(self, field: str, among: Hits = every) -> None:
        """Accuracy of a field from a closed set, by label too."""
        read = labels_of(field)
        self.accuracy(field, lambda gold, pred: read(gold) == read(pred), told(field), read, among)

    def slot(self, field: str) -> None:
        """P R F1 of a field of spans, right if they share a token."""
        self.f1_both(
            field,
            lambda gold, pred: bool(gold.tokens_of(field) & pred.tokens_of(field)),
            lambda entry: bool(entry.tokens_of(field)),
            told(field),
        )

    def link(self, field: str) -> None:
        """P R F1 of links to another entry of the layer, right if both ends are paired; a null that is there says none."""
        self.f1_both(
            field,
            lambda gold, pred: self.match.is_linked(self.layer, gold[field], pred[field]),
            lambda entry: entry[field] is not None,
            lambda gold: self._knows_link(gold, field),
        )

    def _knows_link(self, gold: Entry, field: str) -> bool:
        if gold[field] is None:
            return field in gold.fields
        return self.match.gold.find(self.layer, gold[field]) is not None

    def note(self, shown: Callable[[Entry], str], wrong: Callable[[Entry, Entry], list[str]]) -> None:
        """Keep in words what was missed, spurious, or paired and wrong."""
        self._note("missed", (shown(gold) for gold in self.golds if gold not in self.pairs))
        self._note("spurious", (shown(pred) for pred in self.preds if pred not in self.backwards))
        pairs = ((gold, pred, wrong(gold, pred)) for gold, pred in self.pairs.items())
        self._note("wrong", (f"{', '.join(fields)}: {shown(gold)}  <>  {shown(pred)}" for gold, pred, fields in pairs if fields))

    def _note(self, sort: str, lines: Iterable[str]) -> None:
        self.board.notes[self.layer, sort] += [f"{self.match.id}: {line}" for line in lines]
