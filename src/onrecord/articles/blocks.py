"""This module knows a page's blocks: its lines with their roles, cut where the page glued things together."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.articles.dateline import Filed, read_dateline, read_filed_line
from onrecord.articles.headline import stated_titles
from onrecord.articles.lines import Look
from onrecord.articles.pieces import caption_pieces
from onrecord.model.article import Block, Role
from onrecord.model.page import Page
from onrecord.model.span import Span

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")

_OPENING = 2
"""The paragraphs in which a story begins."""


def blocks_of(page: Page, looks: Sequence[Look], roles: Sequence[Role]) -> Iterator[Block]:
    """The page's blocks: lines with their roles, cut where the page glued things together."""
    titles = stated_titles(page)
    filed = _filed(page, looks, roles)
    for look, role in zip(looks, roles, strict=True):
        span = look.line.span
        if role is Role.HEADLINE:
            yield from _headline(page, span, titles)
        elif role in (Role.CAPTION, Role.CREDIT):
            yield from caption_pieces(page.text, span.start, span.end)
        elif filed and span.covers(filed.words):
            yield Block(span=filed.words, role=Role.DATELINE)
            if filed.words.end < span.end:
                yield Block(span=Span(filed.words.end, span.end), role=role)
        else:
            yield Block(span=span, role=role)


def _filed(page: Page, looks: Sequence[Look], roles: Sequence[Role]) -> Filed | None:
    """The report's dateline: of several the first, and a place alone only where the story begins and no other paragraph has one; else what
    a line of its own above the story says."""
    spans = [look.line.span for look, role in zip(looks, roles, strict=True) if role is Role.PARAGRAPH]
    found = [filed for span in spans if (filed := read_dateline(page.text, span.start, span.end))]
    alone = [filed for filed in found if not filed.sure]
    opening = spans[:_OPENING]
    first = next((filed for filed in found if filed.sure or (len(alone) == 1 and any(span.covers(filed.words) for span in opening))), None)
    return first or _filed_above(page, looks, roles)


def _filed_above(page: Page, looks: Sequence[Look], roles: Sequence[Role]) -> Filed | None:
    """The dateline on a line of its own between the headline and the story's third paragraph, if there is just one; a listed city alone
    counts beside a date or the story."""
    if Role.HEADLINE not in roles:
        return None
    above = roles.index(Role.HEADLINE) + 1
    paragraphs = [number for number in range(above, len(roles)) if roles[number] is Role.PARAGRAPH][: _OPENING + 1]
    found = []
    for look, below in pairwise(looks[above : paragraphs[-1] + 1] if paragraphs else ()):
        filed = read_filed_line(page.text, look.line.span.start, look.line.span.end)
        if filed and (filed.words.end < look.line.span.end or filed.sure or below.ends or _YEAR.search(below.text)):
            found.append(filed)
    return found[0] if len(found) == 1 else None


def _headline(page: Page, span: Span, titles: Sequence[str]) -> Iterator[Block]:
    """The headline without the kicker that some pages put on the same line, where the head states the headline alone."""
    text = span.cut(page.text)
    title = next((title for title in titles if len(title) * 3 > len(text) and text.endswith(title) and not _cut_from(title, titles)), text)
    if title != text:
        yield Block(span=Span(span.start, span.end - len(title)), role=Role.FURNITURE)
    yield Block(span=Span(span.end - len(title), span.end), role=Role.HEADLINE)


def _cut_from(title: str, titles: Sequence[str]) -> bool:
    """Whether the title is only the later part of another."""
    return any(other != title and other.endswith(title) for other in titles)
