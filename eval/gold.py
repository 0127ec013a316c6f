"""This module knows our own gold, in the machine contract's form: the corpus by part, and the newsroom's pages."""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from corpus.check import check_files
from corpus.convert import convert_story
from eval.contract import score
from onrecord.annotate import load_annotator
from onrecord.articles import find_article
from onrecord.exports.contract import contract_line
from onrecord.model.page import Capture, Page
from onrecord.model.record import Reading
from onrecord.pages import lay_out, page_of_text

ROOT = Path(__file__).parents[1]
PAGES = Path("samples") / "newsroom" / "pages"
Json = dict[str, Any]


def corpus_gold(part: str) -> list[Json]:
    """The corpus' passages of one part ("train", "test" or "plain"), in the order of their files."""
    return [line for line in _corpus() if line["part"] == part]


def newsroom_gold() -> list[Json]:
    """The newsroom's pages as a perfect reader would make them."""
    path = ROOT / "samples" / "gold" / "pages.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@cache
def _corpus() -> tuple[Json, ...]:
    stories, _ = check_files(sorted((ROOT / "corpus" / "texts").glob("*.txt")))
    return tuple(json.loads(json.dumps(line)) for story in stories for line in convert_story(story))


def annotated(golds: Sequence[Json], pages: Sequence[Page]) -> list[Json]:
    """What onrecord makes of the gold's pages."""
    articles = [find_article(page) for page in pages]
    found = load_annotator()(articles)
    readings = [Reading(article=article, annotations=notes) for article, notes in zip(articles, found, strict=True)]
    return [json.loads(contract_line(gold["id"], reading)) for gold, reading in zip(golds, readings, strict=True)]


@cache
def corpus_annotated(part: str) -> tuple[list[Json], list[Json]]:
    """The corpus' passages of one part beside what onrecord makes of them, each captured on the day it is of."""
    golds = corpus_gold(part)
    return golds, annotated(golds, [page_of_text(gold["text"], address=gold["id"], captured=gold["date"] or "") for gold in golds])


@cache
def newsroom_annotated() -> tuple[list[Json], list[Json]]:
    """The newsroom's gold beside what onrecord makes of its pages, from bytes on."""
    golds = newsroom_gold()
    bodies = [(ROOT / PAGES / gold["file"]).read_bytes() for gold in golds]
    captures = [Capture(address=g["file"], body=body, captured=g["captured"]) for g, body in zip(golds, bodies, strict=True)]
    return golds, annotated(golds, [lay_out(capture) for capture in captures])


def board(golds: Sequence[Json], preds: Sequence[Json], name: str, figures: Sequence[str]) -> dict[str, float]:
    """The named figures of the contract scorer: F1 where there is one, else accuracy; the mean over its labels of "NAME macro"."""
    rows = score(golds, preds)[0].rows()
    found: dict[str, float] = {}
    for figure in figures:
        row = rows.get(figure.removesuffix(" macro"), {})
        value = row.get("macro_f1") if figure.endswith(" macro") else row.get("accuracy", row.get("f1"))
        if value is not None:
            found[f"{name} {figure}"] = value
    return found
