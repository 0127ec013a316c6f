"""This module knows how well pages are read: article lines, article text, headlines, authors, dates, and how fast.

`python -m eval.reading` prints the figures; it reads `../shared/data/reading` and says so where that is absent. Text is compared by runs of
four words (the article-extraction benchmark's measure): true, false and missed runs, each as a share of the page's, summed over pages.
"""

import gzip
import importlib.util
import json
import re
import sys
import time
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from onrecord.articles import find_article
from onrecord.model.article import Article, Role
from onrecord.pages import page_of_html, page_of_text

SHARED = Path(__file__).parents[2] / "shared"
READING = SHARED / "data" / "reading"
STORY = frozenset({Role.STANDFIRST, Role.DATELINE, Role.PARAGRAPH})
"""Roles that the gold counts as article; it leaves headlines unscored and takes captions for furniture."""

_WORD = re.compile(r"\w+")
_LETTERS = re.compile(r"[^\W_]+")


def figures() -> dict[str, float]:
    """All reading figures by name; empty where the shared data is absent."""
    if not READING.is_dir():
        return {}
    return {**line_figures(), **page_figures()}


def line_figures() -> dict[str, float]:
    """F1 of article lines on pages as ripped text, over all lines and over those within 15 of the article."""
    gold = list(_read(READING / "lines_dev.jsonl.gz"))
    predicted = {(page["corpus"], page["id"]): line_labels(page["lines"]) for page in gold}
    scorer = _scorer()
    everywhere, near = scorer.score(gold, predicted), scorer.score(gold, predicted, 15)
    return {"lines F1": everywhere["line_f1"], "lines F1 near": near["line_f1"], "lines pages wholly right": everywhere["perfect"]}


def line_labels(lines: Sequence[str]) -> list[int]:
    """1 for each line most of which is story, 0 for every other."""
    starts, text = [], ""
    for line in lines:
        starts.append(len(text))
        text += line.replace("\n", " ") + "\n"
    article = find_article(page_of_text(text, address="-"))
    labels = [0] * len(lines)
    for block in article.blocks:
        if block.role in STORY:
            first, last = bisect_right(starts, block.span.start) - 1, bisect_right(starts, block.span.end - 1) - 1
            labels[first : last + 1] = [1] * (last + 1 - first)
    return labels


def page_figures() -> dict[str, float]:
    """Figures on pages with HTML: text, headline, authors, date, first line lost, pages per CPU-second."""
    pages = list(_read(READING / "pages_dev.jsonl.gz"))
    began = time.process_time()
    articles = [find_article(page_of_html(page["html"], address=page["url"], captured=page.get("captured", "")[:10])) for page in pages]
    spent = time.process_time() - began
    pairs = list(zip(pages, articles, strict=True))
    news = [(page, article) for page, article in pairs if page["corpus"] == "fundus"]
    return {
        "AEB F1": text_f1([(page["body"], story_of(article)) for page, article in pairs if page["corpus"] == "aeb"]),
        "fundus F1": text_f1([("\n".join(page["paragraphs"]), story_of(article)) for page, article in news]),
        "fundus pages wholly right": _share(news, lambda page, article: _plain("".join(page["paragraphs"])) == _plain(story_of(article))),
        "standfirst lost": _share([pair for pair in news if pair[0]["paragraphs"]], first_line_lost),
        "headlines right": _share([pair for pair in news if pair[0].get("title")], headline_right),
        "authors F1": authors_f1(news),
        "dates right": _share([pair for pair in news if pair[0].get("published")], date_right),
        "pages per CPU-second": len(pages) / spent,
    }


def story_of(article: Article) -> str:
    """The article's story as text: standfirst, dateline and paragraphs."""
    return "\n".join(block.span.cut(article.page.text) for block in article.blocks if block.role in STORY)


def headline_right(page: dict[str, Any], article: Article) -> bool:
    """Whether the headline is the gold title, letters and digits compared."""
    return article.headline is not None and _plain(article.headline.cut(article.page.text)) == _plain(page["title"])


def date_right(page: dict[str, Any], article: Article) -> bool:
    """Whether the day of publication is the gold's."""
    return article.published is not None and article.published.edtf.rstrip("?") == page["published"][:10]


def first_line_lost(page: dict[str, Any], article: Article) -> bool:
    """Whether the story lacks most of the gold's first paragraph."""
    first = _runs(page["paragraphs"][0])
    return bool(first) and sum((first & _runs(story_of(article))).values()) < 0.5 * sum(first.values())


def authors_f1(news: Sequence[tuple[dict[str, Any], Article]]) -> float:
    """F1 of authors' names over all pages; an agency counts as the author it is given as."""
    true = found = wanted = 0
    for page, article in news:
        gold = {_plain(name) for name in page["authors"] or ()}
        names = {_plain(name) for name in article.byline or ((article.agency,) if article.agency else ())}
        true, found, wanted = true + len(gold & names), found + len(names), wanted + len(gold)
    return 2 * true / (found + wanted) if found + wanted else 0.0


def text_f1(pairs: Sequence[tuple[str, str]]) -> float:
    """The benchmark's F1 over (gold, predicted) texts."""
    true = false = missed = 0.0
    for gold, predicted in pairs:
        want, got = _runs(gold), _runs(predicted)
        shared = sum((want & got).values())
        whole = sum(want.values()) + sum(got.values()) - shared
        if whole:
            true += shared / whole
            false += (sum(got.values()) - shared) / whole
            missed += (sum(want.values()) - shared) / whole
    return 2 * true / (2 * true + false + missed) if true else 0.0


def _runs(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    return Counter(tuple(words[start : start + 4]) for start in range(max(1, len(words) - 3))) if words else Counter()


def _plain(text: str) -> str:
    return "".join(_LETTERS.findall(text.casefold()))


def _share(pairs: Sequence[tuple[dict[str, Any], Article]], true_of: Callable[[dict[str, Any], Article], bool]) -> float:
    return sum(true_of(page, article) for page, article in pairs) / len(pairs) if pairs else 0.0


def _read(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("shared_lines_scorer", SHARED / "score" / "lines.py")
    if spec is None or spec.loader is None:
        raise ImportError(f"no scorer at {SHARED / 'score'}; put the shared folder beside the repository")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> None:
    """Print the figures, or why there are none."""
    found = figures()
    if not found:
        sys.stderr.write(f"reading: skipped, {READING} is not there\n")
    for name, value in found.items():
        print(f"{name:28} {value:.3f}")


if __name__ == "__main__":
    main()
