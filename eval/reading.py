"""This module knows how well pages are read: article lines, article text, what pages say about themselves, and how fast.

`python -m eval reading` prints the figures; it reads `../shared/data/reading` and says so where that is absent. Each corpus is measured by
its own definition of an article: that of fundus has the standfirst and no lists, that of the article-extraction benchmark (AEB) has lists
and no standfirst. Every page is read by a block classifier that learnt from no page of its site.
"""

import time
from bisect import bisect_right
from collections.abc import Callable, Sequence

from bench.rivals import trafilatura_reader
from eval.aligning import article_lines
from eval.facts import (
    authors_f1,
    date_right,
    headline_right,
    outlet_known,
    outlet_right,
    precision_invented,
    title_right,
    title_shown,
)
from eval.held_out import blind_to
from eval.real_pages import LINES, READING, SHARED, Read, Row, read_pages, rows
from eval.scorers import scorer_at
from eval.texts import runs_of, text_f1
from onrecord.articles import find_article
from onrecord.articles.letters import letters_of
from onrecord.model.article import STORY, Article, Role
from onrecord.pages import page_of_text

NO_LISTS = STORY - {Role.LIST, Role.TABLE}
NO_STANDFIRST = STORY - {Role.STANDFIRST}
NEAR = 15
"""Lines around the article that still count as near it."""

Roles = frozenset[Role]


def figures() -> dict[str, float]:
    """All reading figures by name; empty where the shared data is absent."""
    if not READING.is_dir():
        return {}
    return {**line_figures(), **page_figures()}


def line_figures() -> dict[str, float]:
    """F1 of article lines, over all lines and over those near the article: of ripped text, and of the pages that have HTML too by it."""
    gold = list(rows(LINES))
    scorer = scorer_at(SHARED / "score" / "lines.py")
    ripped = {(row["corpus"], row["id"]): line_labels(row) for row in gold}
    by_id = {(page["corpus"], page["id"]): article for page, article in read_pages()[0]}
    both = [row for row in gold if (row["corpus"], row["id"]) in by_id]
    laid_out = {(row["corpus"], row["id"]): labels_by_html(row, by_id[row["corpus"], row["id"]]) for row in both}
    everywhere, near = scorer.score(gold, ripped), scorer.score(gold, ripped, NEAR)
    news = scorer.score([row for row in gold if row["corpus"] == "fundus"], ripped, NEAR)
    html, html_near = scorer.score(both, laid_out), scorer.score(both, laid_out, NEAR)
    return {
        "lines F1": everywhere["line_f1"],
        "lines F1 near": near["line_f1"],
        "lines F1 near, news": news["line_f1"],
        "lines F1 by tokens": everywhere["tok_f1"],
        "lines pages wholly right": everywhere["perfect"],
        "lines F1 with HTML": html["line_f1"],
        "lines F1 with HTML near": html_near["line_f1"],
    }


def line_labels(row: Row) -> list[int]:
    """1 for each line of a ripped page most of which is story, 0 for every other."""
    starts, text = [], ""
    for line in row["lines"]:
        starts.append(len(text))
        text += line.replace("\n", " ") + "\n"
    article = find_article(page_of_text(text, address="-"), blind_to(row["url"]))
    labels = [0] * len(starts)
    for block in article.blocks:
        if block.role in STORY:
            first, last = bisect_right(starts, block.span.start) - 1, bisect_right(starts, block.span.end - 1) - 1
            labels[first : last + 1] = [1] * (last + 1 - first)
    return labels


def labels_by_html(row: Row, article: Article) -> list[int]:
    """The same for a page that was read from its HTML: the ripped lines on which the story that was found there stands."""
    story = [block.span.cut(article.page.text) for block in article.blocks if block.role in STORY]
    return [abs(label) for label in article_lines(row["lines"], story)]


def page_figures() -> dict[str, float]:
    """Figures on pages with HTML: text, titles, authors, dates, outlets, standfirst lost, and speed beside an extractor's."""
    read, spent = read_pages()
    news = [pair for pair in read if pair[0]["corpus"] == "fundus"]
    titled = [pair for pair in news if pair[0].get("title")]
    dated = [pair for pair in news if pair[0].get("published")]
    return {
        "AEB F1": text_f1([(page["body"], story_of(article, NO_STANDFIRST)) for page, article in read if page["corpus"] == "aeb"]),
        "fundus F1": text_f1([("\n".join(page["paragraphs"]), story_of(article, NO_LISTS)) for page, article in news]),
        "fundus F1, lists counted": text_f1([("\n".join(page["paragraphs"]), story_of(article)) for page, article in news]),
        "fundus pages wholly right": _share(news, wholly_right),
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
        "pages per CPU-second": len(read) / spent,
        "pages per CPU-second, trafilatura": trafilatura_speed([page for page, _ in read]),
    }


def trafilatura_speed(pages: Sequence[Row]) -> float:
    """Pages a CPU second of trafilatura's text and metadata on every third of the same pages, in the same run."""
    extract, some = trafilatura_reader(), pages[::3]
    began = time.process_time()
    for page in some:
        extract(page["html"])
    return len(some) / (time.process_time() - began)


def story_of(article: Article, roles: Roles = STORY) -> str:
    """The article's story as text; a dateline that is a line of its own is in no gold and left out."""
    told = [block for block in article.blocks if block.role in roles]
    text = article.page.text
    alone = [block for block in told if block.role is Role.DATELINE and text[block.span.end : block.span.end + 1] in ("\n", "")]
    return "\n".join(block.span.cut(text) for block in told if block not in alone)


def wholly_right(page: Row, article: Article) -> bool:
    """Whether the story is the gold's, letter for letter."""
    return letters_of("".join(page["paragraphs"])) == letters_of(story_of(article, NO_LISTS))


def first_line_lost(page: Row, article: Article) -> bool:
    """Whether the story lacks most of the gold's first paragraph."""
    first = runs_of(page["paragraphs"][0])
    return bool(first) and sum((first & runs_of(story_of(article))).values()) < 0.5 * sum(first.values())


def _share(pairs: Sequence[Read], true_of: Callable[[Row, Article], bool]) -> float:
    return sum(true_of(page, article) for page, article in pairs) / len(pairs) if pairs else 0.0
