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
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from onrecord.articles import find_article
from onrecord.articles.byline import is_desk
from onrecord.facts.agencies import agency_named
from onrecord.facts.outlets import folded_name, outlet_at
from onrecord.model.article import Article, Role
from onrecord.pages import page_of_html, page_of_text
from onrecord.text.addresses import host_of

SHARED = Path(__file__).parents[2] / "shared"
READING = SHARED / "data" / "reading"
STORY = frozenset({Role.STANDFIRST, Role.DATELINE, Role.PARAGRAPH})
"""Roles that the gold counts as article; it leaves headlines unscored and takes captions for furniture."""

_WORD = re.compile(r"\w+")
_LETTERS = re.compile(r"[^\W_]+")
_WEB_END = re.compile(r"\.(?:com|org|net|tv|[a-z]{2})(?:\.[a-z]{2})?\Z", re.IGNORECASE)
AUTHORED = ("the byline", "the page's stated author")
"""Grounds of an agency that is given as the author."""


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
    titled = [pair for pair in news if pair[0].get("title")]
    dated = [pair for pair in news if pair[0].get("published")]
    return {
        "AEB F1": text_f1([(page["body"], story_of(article)) for page, article in pairs if page["corpus"] == "aeb"]),
        "fundus F1": text_f1([("\n".join(page["paragraphs"]), story_of(article)) for page, article in news]),
        "fundus pages wholly right": _share(news, lambda page, article: _plain("".join(page["paragraphs"])) == _plain(story_of(article))),
        "standfirst lost": _share([pair for pair in news if pair[0]["paragraphs"]], first_line_lost),
        "headlines right": _share(titled, headline_right),
        "headlines right where the page shows the title": _share([pair for pair in titled if title_shown(*pair)], headline_right),
        "titles right": _share(titled, title_right),
        "authors F1": authors_f1(news),
        "authors F1, people only": authors_f1(news, people=True),
        "dates right": _share(dated, date_right),
        "dates with invented precision": _share(dated, precision_invented),
        "outlets right": _share(news, outlet_right),
        "outlets right, or known as": _share(news, outlet_known),
        "pages per CPU-second": len(pages) / spent,
    }


def story_of(article: Article) -> str:
    """The article's story as text: standfirst, dateline and paragraphs."""
    return "\n".join(block.span.cut(article.page.text) for block in article.blocks if block.role in STORY)


def headline_right(page: dict[str, Any], article: Article) -> bool:
    """Whether the headline on the page is the gold title, letters and digits compared; where none is found, whether the head's title is."""
    return _plain(_headline(article) or article.seo_headline or "") == _plain(page["title"])


def title_shown(page: dict[str, Any], article: Article) -> bool:
    """Whether the gold title stands on the page as a line, or in one: the gold often has the head's title instead of the headline."""
    return _plain(page["title"]) in _plain(article.page.text)


def title_right(page: dict[str, Any], article: Article) -> bool:
    """Whether one of the two titles kept, the headline on the page and the other one in its head, is the gold's."""
    return _plain(page["title"]) in {_plain(_headline(article)), _plain(article.seo_headline or "")}


def date_right(page: dict[str, Any], article: Article) -> bool:
    """Whether the day of publication is the gold's."""
    return article.published is not None and article.published.edtf.rstrip("?") == page["published"][:10]


def precision_invented(page: dict[str, Any], article: Article) -> bool:
    """Whether the date says without a question mark what the gold does not: another year, month or day, as far as it goes itself."""
    edtf = article.published.edtf if article.published else ""
    return not edtf.endswith("?") and not page["published"].startswith(edtf)


def outlet_right(page: dict[str, Any], article: Article) -> bool:
    """Whether the outlet is the gold's, by letters; a leading article, a bracket and the end of a web address do not count."""
    return _outlet(article.outlet or "") == _outlet(page["outlet"])


def outlet_known(page: dict[str, Any], article: Article) -> bool:
    """Whether it is that, or the table of outlets knows the page's outlet by the gold's name."""
    listed = outlet_at(host_of(article.page.address))
    return outlet_right(page, article) or (listed is not None and _outlet(page["outlet"]) in map(_outlet, listed.names()))


def _headline(article: Article) -> str:
    return article.headline.cut(article.page.text) if article.headline else ""


def _outlet(name: str) -> str:
    bare = unicodedata.normalize("NFD", _WEB_END.sub("", re.sub(r"\s*\([^)]*\)\Z", "", name)))
    return _plain(folded_name("".join(sign for sign in bare if not unicodedata.combining(sign))))


def first_line_lost(page: dict[str, Any], article: Article) -> bool:
    """Whether the story lacks most of the gold's first paragraph."""
    first = _runs(page["paragraphs"][0])
    return bool(first) and sum((first & _runs(story_of(article))).values()) < 0.5 * sum(first.values())


def authors_f1(news: Sequence[tuple[dict[str, Any], Article]], *, people: bool = False) -> float:
    """F1 of authors' names over all pages: people, and as the gold counts them desks, outlets and agencies that are given as authors.

    An agency is compared under its one name ("The Associated Press" is AP).

    Args:
        people: compare people only; what is an agency, an outlet or a desk by its name is left out of the gold, ours out of the reading.
    """
    true = found = wanted = 0
    for page, article in news:
        stated = [name for name in page["authors"] or () if not (people and is_no_person(name, page["outlet"]))]
        gold, names = set(map(_author, stated)), set(map(_author, article.byline if people else _given_as_authors(article)))
        true, found, wanted = true + len(gold & names), found + len(names), wanted + len(gold)
    return 2 * true / (found + wanted) if found + wanted else 0.0


def is_no_person(name: str, outlet: str) -> bool:
    """Whether a gold author is an agency, a desk or an outlet by its name."""
    return bool(agency_named(name) or is_desk(name) or _outlet(outlet) in _outlet(name))


def _given_as_authors(article: Article) -> tuple[str, ...]:
    given = [ground.value for ground in article.grounds if ground.field == "agency" and ground.origin in AUTHORED]
    return (*article.byline, *article.desks, *given)


def _author(name: str) -> str:
    return _plain(agency_named(name) or name)


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
