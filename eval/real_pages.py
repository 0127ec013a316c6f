"""This module knows the real pages that reading is measured on, each read once, by a block classifier that never saw its site."""

import gzip
import json
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from eval.held_out import blind_to
from onrecord.articles import find_article
from onrecord.model.article import Article
from onrecord.pages import page_of_html

SHARED = Path(__file__).parents[2] / "shared"
READING = SHARED / "data" / "reading"
PAGES, LINES = READING / "pages_dev.jsonl.gz", READING / "lines_dev.jsonl.gz"

Row = dict[str, Any]
Read = tuple[Row, Article]


def rows(path: Path) -> Iterator[Row]:
    """The rows of one file of the development data."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


@cache
def read_pages() -> tuple[tuple[Read, ...], float]:
    """Every page with HTML and what is made of it, and the CPU seconds that took all together."""
    pages = list(rows(PAGES))
    for page in pages:
        blind_to(page["url"])
    began = time.process_time()
    read = tuple((page, read_page(page)) for page in pages)
    return read, time.process_time() - began


def read_page(page: Row) -> Article:
    """One page, from its HTML."""
    laid_out = page_of_html(page["html"], address=page["url"], captured=page.get("captured", "")[:10])
    return find_article(laid_out, blind_to(page["url"]))
