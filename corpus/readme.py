"""This module knows the tables of README.md: they are written by `python -m corpus readme`, between marks, and never by hand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from corpus.disagreements import commonest
from corpus.stats import table
from eval.contract import score

Json = dict[str, Any]
Twice = tuple[Sequence[Json], Sequence[Json]]
"""The first and the second annotation of the same passages, in one order."""

AGREED = (
    "blocks role", "mentions exact", "mentions head", "mentions kind", "entities conll", "quotations content", "quotations exact",
    "quotations full", "quotations full/direct", "quotations full/mixed", "quotations full/indirect", "quotations full/nested",
    "quotations speaker", "quotations speaker_entity", "quotations directness", "quotations kind", "quotations cue",
    "quotations addressee", "quotations via", "events trigger", "events type", "events full", "events mode", "events status",
    "events actor", "events recipient", "events party on matched", "events condition", "events vouched_by", "events when",
    "moves content", "moves full", "moves force", "moves by", "moves to", "moves answers", "moves issue",
)  # fmt: skip
"""Figures shown of the agreement, as the contract's scorer names them."""


def filled(readme: str, lines: Sequence[Json], twice: Twice, plain: Twice) -> str:
    """The README with its tables as the corpus stands now.

    Args:
        readme: its text, with the marks `<!-- stats -->`, `<!-- agreement -->`, `<!-- parting -->`, `<!-- plain -->` and their ends.
        lines: all passages, converted.
        twice, plain: both annotations of the passages that were annotated twice, of every manner and of plain coverage.
    """
    tables = {"stats": table(lines), "agreement": _agreed(*twice), "parting": commonest(*twice), "plain": _agreed(*plain)}
    for name, body in tables.items():
        readme = _between(readme, name, body)
    return readme


def _agreed(first: Sequence[Json], second: Sequence[Json]) -> str:
    words = sum(len(line["text"].split()) for line in first)
    return f"{len(first)} passages, {words:,} words; the first annotation is taken as gold.\n\n" + agreement(first, second)


def agreement(first: Sequence[Json], second: Sequence[Json]) -> str:
    """F1, or accuracy where there is no F1, of the second annotation against the first."""
    rows = score(first, second)[0].rows()
    shown = ["| layer and figure | F1 | accuracy | first | second |", "|---|--:|--:|--:|--:|"]
    for name in AGREED:
        row = rows.get(name)
        if row:
            cells = (_percent(row.get("f1")), _percent(row.get("accuracy")), row.get("n_gold", row.get("n", "")), row.get("n_pred", ""))
            shown.append(f"| {name} | {' | '.join(map(str, cells))} |")
    return "\n".join(shown) + "\n"


def _between(text: str, name: str, body: str) -> str:
    found = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
    if not found.search(text):
        raise ValueError(f"README.md has no place for {name!r}; expected the lines <!-- {name} --> and <!-- /{name} -->")
    return found.sub(lambda match: match.group(1) + body + match.group(2), text)


def _percent(value: float | None) -> str:
    return "" if value is None else f"{100 * value:.1f}"
