"""What the README says of quality is what was measured."""

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
ROW = re.compile(r"^\| (.+?)" + r" \| (\.\d\d)" * 5 + r" \|$", re.MULTILINE)
AGREED = re.compile(r"<!-- plain -->(.*?)<!-- /plain -->", re.DOTALL)
PARTS = ("real news", "plain", "corpus", "newsroom")
FIGURES = {
    "statements, content and speaker right": "quotations full",
    "… those inside other statements": "quotations full/nested",
    "mentions, exact words": "mentions exact",
    "who is who in one article (CoNLL)": "entities conll",
    "events, trigger and type right": "events type",
    "… of those found, how far it got": "events status",
    "… of those found, on whose word": "events vouched_by",
    "… of those found, who takes part": "events party on matched",
    "moves, words and force right": "moves full",
    "… answers among them": "moves answers",
}
"""Rows of the README's table, and what `python -m eval` calls their figures."""


def test_the_readme_has_a_row_for_every_figure() -> None:
    """In the order of the layers, and no other row."""
    rows = ROW.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    assert [name for name, *_ in rows] == list(FIGURES)


def told(row: str) -> list[float]:
    """A row's figures in the README."""
    rows = ROW.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    return next([float(figure) for figure in figures] for name, *figures in rows if name == row)


@pytest.mark.parametrize("row", FIGURES)
def test_figures_in_the_readme_are_those_of_the_floors(row: str) -> None:
    """For real news, plain coverage, the corpus and the newsroom, to two digits; write the new ones when floors have moved."""
    floors = json.loads((ROOT / "eval" / "floors.json").read_text(encoding="utf-8"))
    assert told(row)[:-1] == pytest.approx([floors[f"{part} {FIGURES[row]}"] for part in PARTS], abs=0.0051)


@pytest.mark.parametrize("row", FIGURES)
def test_what_people_agree_on_is_what_the_corpus_says(row: str) -> None:
    """The agreement of the annotators of plain coverage, as the corpus' README has it."""
    found = AGREED.search((ROOT / "corpus" / "README.md").read_text(encoding="utf-8"))
    assert found
    cells = next(line for line in found[1].splitlines() if line.startswith(f"| {FIGURES[row]} |")).split("|")
    assert told(row)[-1] == pytest.approx(float(cells[2].strip() or cells[3]) / 100, abs=0.0051)
