"""What the README says of quality is what was measured."""

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
ROW = re.compile(r"^\| (.+) \| (\.\d\d) \| (\.\d\d) \|$", re.MULTILINE)
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


@pytest.mark.parametrize("row", FIGURES)
def test_figures_in_the_readme_are_those_of_the_floors(row: str) -> None:
    """For the corpus and for the newsroom, to two digits; write the new ones when floors have moved."""
    floors = json.loads((ROOT / "eval" / "floors.json").read_text(encoding="utf-8"))
    told = {
        name: (float(corpus), float(newsroom)) for name, corpus, newsroom in ROW.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    }
    measured = [floors[f"{part} {FIGURES[row]}"] for part in ("corpus", "newsroom")]
    assert told[row] == pytest.approx(measured, abs=0.0051)
