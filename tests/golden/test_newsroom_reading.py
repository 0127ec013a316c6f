"""The newsroom read by onrecord: what its gold promises of the pages themselves holds for the code as it stands."""

import json
from itertools import pairwise
from typing import Any

import pytest

from onrecord.articles import find_article
from onrecord.model.page import Capture, Page
from onrecord.pages import lay_out
from samples.catalogue import GOLD, PAGES

LINES: list[dict[str, Any]] = [json.loads(line) for line in (GOLD / "pages.jsonl").read_text("utf-8").splitlines()]


def page_of(line: dict[str, Any]) -> Page:
    """The committed page, laid out."""
    path = PAGES / line["file"]
    return lay_out(Capture(address=str(line["file"]), body=path.read_bytes(), captured=line["captured"]))


@pytest.mark.parametrize("line", LINES, ids=lambda line: line["id"])
def test_gold_points_into_the_text_that_pages_are_laid_out_as(line: dict[str, Any]) -> None:
    """The text of the gold is the text of the page, whatever charset the page claims to be in."""
    assert page_of(line).text == line["text"]


@pytest.mark.parametrize("line", LINES, ids=lambda line: line["id"])
def test_every_page_is_read_as_an_article(line: dict[str, Any]) -> None:
    """No page of the demo is taken for a page without an article, and its blocks never overlap."""
    article = find_article(page_of(line))
    told = [block.span for block in article.told()]
    assert told and all(first.end <= second.start for first, second in pairwise(told))


def test_most_headlines_are_found() -> None:
    """At least four in five headlines are the gold's; a floor that may only rise."""
    headlines = [(find_article(page_of(line)).headline, line["article"]["headline"]) for line in LINES]
    right = sum(found is not None and [found.start, found.end] == gold for found, gold in headlines)
    assert right >= 0.8 * len(LINES)
