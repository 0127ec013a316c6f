"""This module knows what the block classifier learns from: lines of pages, each with the roles it may have.

Real pages say only which lines are article; what their building says beside that (a heading's tag, a caption's class) narrows it down. Our
own corpus names every role. A line's allowed roles are a row of 0 and 1 over `Role`, and one that nobody judged allows all.
"""

import random
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from eval.aligning import article_lines
from eval.held_out import site_of
from eval.real_pages import rows
from onrecord.articles.features import Shown
from onrecord.articles.letters import letters_of
from onrecord.articles.lines import look_at
from onrecord.facts.element_names import BYLINE_NAMES, CAPTION_NAMES, CREDIT_NAMES
from onrecord.model.article import STORY, Role
from onrecord.model.page import Line, Page
from onrecord.model.span import Span
from onrecord.pages import page_of_html, page_of_text

ROLES = tuple(Role)
ANY = frozenset(ROLES)
OUTSIDE = ANY - STORY
Marked = tuple[Span, frozenset[Role]]
NEWS, ALONE = "fundus", "wcxb"
"""The corpus whose gold has the standfirst, and the one whose pages come as ripped lines only."""
OWN = 0.35
"""How much a passage of our own counts beside a page."""


class Example:
    """One page to learn from.

    Attributes:
        group: what it must not be parted from when folds are made (its site, its story).
        shown: its lines' features.
        allowed: float32 [lines, roles], 1 for each role a line may have.
        boost: float32 [lines], how much each line counts on its page.
        weight: how much the page counts.
    """

    def __init__(self, group: str, page: Page, marked: Sequence[Marked], weight: float = 1.0) -> None:
        looks = look_at(page)
        lines = [look.line for look in looks]
        self.group, self.page, self.weight = group, page, weight
        self.shown = Shown(page, looks)
        allowed = list(_allowed(lines, marked))
        self.allowed = np.array([[role in roles for role in ROLES] for roles in allowed], np.float32)
        self.boost = np.array(_boosts(allowed), np.float32)


def _allowed(lines: Sequence[Line], marked: Sequence[Marked]) -> Iterator[frozenset[Role]]:
    """The roles of the marked span that covers most of each line; all where none does."""
    first = 0
    for line in lines:
        while first < len(marked) and marked[first][0].end <= line.span.start:
            first += 1
        most, allowed = 0, ANY
        for span, roles in marked[first:]:
            if span.start >= line.span.end:
                break
            shared = min(span.end, line.span.end) - max(span.start, line.span.start)
            if shared > most:
                most, allowed = shared, roles
        yield allowed


RARE = {
    Role.HEADLINE: 10.0, Role.STANDFIRST: 10.0, Role.BYLINE: 5.0, Role.DATELINE: 5.0, Role.CAPTION: 3.0, Role.CREDIT: 3.0,
    Role.HEADING: 2.0, Role.LIST: 1.5, Role.TABLE: 1.5,
}  # fmt: skip
"""How much more a line with one of the rarer roles counts."""
EDGE = 12
"""Lines above and below an article that count double, for there it is decided where it begins and ends."""


def _boosts(allowed: Sequence[frozenset[Role]]) -> list[float]:
    """How much each line counts: more with a rare role (half as much where it may be furniture), and more at the article's edges."""
    boosts = [_rarity(roles) for roles in allowed]
    inside = [number for number, roles in enumerate(allowed) if roles <= STORY]
    if inside:
        first, last = inside[0], inside[-1]
        for number in (*range(max(0, first - EDGE), first), *range(last + 1, min(len(boosts), last + 1 + EDGE)), last):
            boosts[number] *= 2
        boosts[first] *= 1.5
    return boosts


def _rarity(roles: frozenset[Role]) -> float:
    if len(roles) > 3:
        return 1.0
    most = max(RARE.get(role, 1.0) for role in roles)
    return max(1.0, most / 2) if Role.FURNITURE in roles else most


def without_standfirst(marked: Sequence[Marked], text: str) -> list[Marked]:
    """The marks of a page whose gold leaves the standfirst out: a line of words just above the article may be one."""
    first = next((number for number, (_, roles) in enumerate(marked) if roles <= STORY), 0)
    return [
        (span, roles | {Role.STANDFIRST} if first - EDGE <= number < first and len(span.cut(text).split()) > 6 else roles)
        for number, (span, roles) in enumerate(marked)
    ]


def real_pages(reading: Path) -> Iterator[Example]:
    """The pages under `../shared/data/reading`: ripped lines as text, pages with HTML both as they are and as text."""
    for row in rows(reading / "lines_dev.jsonl.gz"):
        yield ripped_example(row)
    for row in rows(reading / "pages_dev.jsonl.gz"):
        page = page_of_html(row["html"], address=row["url"], captured=row.get("captured", "")[:10])
        marked = marked_lines(page, row)
        yield Example(site_of(row["url"]), page, marked, 2.0)
        yield Example(site_of(row["url"]), page_of_text(page.text, address=row["url"]), marked, 0.6)


def ripped_example(row: Mapping[str, Any]) -> Example:
    """A page of ripped lines, each known to be article, furniture or neither."""
    text, marked = "", []
    for line, label in zip(row["lines"], row["labels"], strict=True):
        shown = line.replace("\n", " ")
        if shown.strip():
            marked.append((Span(len(text), len(text) + len(shown)), {1: STORY, 0: OUTSIDE, -1: ANY}[label]))
        text += shown + "\n"
    news = row["corpus"] == NEWS
    marked = marked if news else without_standfirst(marked, text)
    return Example(site_of(row["url"]), page_of_text(text, address="-"), marked, 1.0 if row["corpus"] == ALONE else 0.6)


def marked_lines(page: Page, row: Mapping[str, Any]) -> list[Marked]:
    """The lines of a page with HTML, each with the roles that its gold and its building leave open."""
    texts = [line.span.cut(page.text) for line in page.lines]
    labels = article_lines(texts, row.get("paragraphs") or row["body"].split("\n"))
    title, authors = letters_of(row.get("title") or ""), [letters_of(name) for name in row.get("authors") or ()]
    inside = [number for number, label in enumerate(labels) if label == 1] or [len(labels)]
    first, last = inside[0], inside[-1]
    marked = []
    for number, (line, text, label) in enumerate(zip(page.lines, texts, labels, strict=True)):
        if label == 1:
            roles = _inside(line, opening=number == first)
        elif label == 0:
            roles = _outside(line, text, title, authors, near=first - 30 < number < first + 6)
            roles |= {Role.LIST, Role.TABLE} if first < number < last and line.tag in _ROWS else set()
        else:
            roles = ANY
        marked.append((line.span, roles))
    return marked if row["corpus"] == NEWS else without_standfirst(marked, page.text)


_ROWS = ("li", "dd", "dt", "td", "th")
"""Elements that one gold leaves out of an article and another keeps."""


def _inside(line: Line, *, opening: bool) -> frozenset[Role]:
    if line.tag in ("h2", "h3", "h4", "h5"):
        return frozenset({Role.HEADING, Role.STANDFIRST} if opening else {Role.HEADING})
    if line.tag in ("li", "dd", "dt"):
        return frozenset({Role.LIST})
    if line.tag in ("td", "th"):
        return frozenset({Role.TABLE})
    return frozenset({Role.PARAGRAPH, Role.STANDFIRST} if opening else {Role.PARAGRAPH})


def _outside(line: Line, text: str, title: str, authors: Sequence[str], *, near: bool) -> frozenset[Role]:
    letters = letters_of(text)
    if title and letters == title and near:
        return frozenset({Role.HEADLINE} if line.tag == "h1" else {Role.HEADLINE, Role.FURNITURE})
    if line.tag == "figcaption" or CAPTION_NAMES.union(CREDIT_NAMES).intersection(line.names[:5]):
        return frozenset({Role.CAPTION, Role.CREDIT, Role.FURNITURE})
    if near and len(text) < 150 and (any(name in letters for name in authors if name) or BYLINE_NAMES.intersection(line.names[:5])):
        return frozenset({Role.BYLINE, Role.FURNITURE})
    return frozenset({Role.FURNITURE})


def own_pages(gold: Sequence[Mapping[str, Any]]) -> list[Example]:
    """Passages of our corpus, every role named."""
    return [Example(row["story"], page_of_text(row["text"], address="-"), own_marks(row), OWN) for row in gold]


def own_marks(row: Mapping[str, Any]) -> list[Marked]:
    """The blocks of one of our own gold lines."""
    return [(Span(*block["span"]), frozenset({Role(block["role"])})) for block in row["article"]["blocks"]]


def framed(row: Mapping[str, Any], around: Mapping[str, Any], chance: random.Random) -> Example:
    """One of our passages set into the furniture of a ripped page, in place of its article."""
    article = [number for number, label in enumerate(around["labels"]) if label == 1]
    above, below = around["lines"][: article[0]], around["lines"][article[-1] + 1 :]
    gap = chance.choice(("\n", "\n", "\n\n"))
    text, marked = "", []
    for line in above:
        if line.strip():
            marked.append((Span(len(text), len(text) + len(line)), frozenset({Role.FURNITURE})))
        text += line.replace("\n", " ") + gap
    marked += [(Span(span.start + len(text), span.end + len(text)), roles) for span, roles in own_marks(row)]
    text += row["text"] + gap
    for line in below:
        if line.strip():
            marked.append((Span(len(text), len(text) + len(line)), frozenset({Role.FURNITURE})))
        text += line.replace("\n", " ") + gap
    return Example(site_of(around["url"]), page_of_text(text, address="-"), marked, OWN)
