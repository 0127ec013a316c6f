"""This module knows the role of every line of a page: where the story stands, what its headline is, then each line by its place."""

import re
from collections.abc import Iterator, Sequence

from onrecord.articles.byline import names_in, read_byline
from onrecord.articles.dateline import read_dateline
from onrecord.articles.headline import find_headline, letters_of, stated_titles
from onrecord.articles.lines import Look
from onrecord.articles.pieces import STAMP, caption_pieces, is_credit
from onrecord.articles.stretch import best_stretch, eased
from onrecord.facts.furniture_words import BYLINE_NAMES, CAPTION_NAMES, CREDIT_NAMES, STANDFIRST_NAMES
from onrecord.model.article import Block, Role
from onrecord.model.page import Page
from onrecord.model.span import Span

_TRAILER = re.compile(
    r"\W*(?:\(?(?:additional |with )?(?:reporting|writing|editing|compiled|edited|written|translated) by\b|with (?:reports|files) from\b)",
    re.IGNORECASE,
)
_TRAILING = 3
"""Lines after the story in which those who reported and edited it are looked for."""

_NEAR = 8
"""Names of the nearest elements that say what a line is; those further out say what the page is."""


class Plan:
    """Where the story stands on a page: its lines from `first` up to `end`, and its headline's line."""

    def __init__(self, page: Page, looks: Sequence[Look]) -> None:
        self.first, self.end = best_stretch(eased([look.weight for look in looks]))
        self.first = _filed_on(page, looks, self.first, self.end)
        self.headline = find_headline(page, looks, self.first) if looks else None
        if self.headline is not None and self.headline >= self.first:
            self.first = min(self.headline + 1, self.end) if self.headline - self.first <= _NEAR else self.first
        self.top = self.first if self.headline is None else min(self.headline, self.first)
        self.title = letters_of(looks[self.headline].text) if self.headline is not None else ""


def _filed_on(page: Page, looks: Sequence[Look], first: int, end: int) -> int:
    """The line with a dateline among the stretch's first ones, for a report begins with its dateline; else the stretch's own first line."""
    for look in looks[first : min(end, first + _NEAR)]:
        if look.words >= 10 and read_dateline(page.text, look.line.span.start, look.line.span.end):
            return look.number
    return first


def roles_of(looks: Sequence[Look], plan: Plan) -> list[Role]:
    """The role of each line, in order."""
    captions = _stamped(looks)
    roles = []
    for look in looks:
        if look.number == plan.headline:
            roles.append(Role.HEADLINE)
        elif plan.top <= look.number < plan.end:
            roles.append(Role.FURNITURE if _repeats(look, plan.title) else _in_story(look, plan, captions))
        elif plan.end <= look.number < plan.end + _TRAILING and _TRAILER.match(look.text):
            roles.append(Role.CREDIT)
        else:
            roles.append(Role.FURNITURE)
    return roles


def _stamped(looks: Sequence[Look]) -> frozenset[str]:
    """Descriptions of pictures, known by the stamp that follows one copy of each."""
    return frozenset(look.text[: found.start()].strip() for look in looks if (found := STAMP.search(look.text)) and found.start() > 0)


def _in_story(look: Look, plan: Plan, captions: frozenset[str]) -> Role:
    if is_caption(look) or STAMP.search(look.text) or look.text in captions:
        return Role.CAPTION
    if is_credit(look.text):
        return Role.CREDIT
    if _is_byline(look, above=look.number < plan.first):
        return Role.BYLINE
    if look.label or look.notice or look.outside or look.stamp or _is_linked(look):
        return Role.FURNITURE
    if _TRAILER.match(look.text):
        return Role.CREDIT
    return Role.PARAGRAPH if look.number >= plan.first else _above(look)


def _repeats(look: Look, title: str) -> bool:
    """Whether the line is the headline once more, with at most as much again around it."""
    return bool(title) and title in (letters := letters_of(look.text)) and len(letters) < 2 * len(title)


def is_caption(look: Look) -> bool:
    """Whether the page's building says that the line belongs to a picture."""
    near = look.line.names[:_NEAR]
    return (
        look.line.tag == "figcaption" or "figure" in look.line.within[-2:] or bool(CAPTION_NAMES.union(CREDIT_NAMES).intersection(near[:5]))
    )


def _is_linked(look: Look) -> bool:
    return look.line.linked > 0.6 and not (look.ends and look.words >= 10 and look.line.tag == "p" and look.line.linked < 0.9)


def _is_byline(look: Look, *, above: bool) -> bool:
    if look.words > 25:
        return False
    if read_byline(look.text):
        return True
    built = BYLINE_NAMES.intersection(look.line.names[:5])
    return bool(above and (built or not look.ends) and look.words <= 12 and names_in(look.text).people and (built or not look.line.breaks))


def _above(look: Look) -> Role:
    """Between headline and story: a standfirst is said to be one by the page, or is some words that are no label."""
    if STANDFIRST_NAMES.intersection(look.line.names[:_NEAR]) or look.line.tag in ("h2", "p", "strong"):
        return Role.STANDFIRST if look.words >= 4 else Role.FURNITURE
    return Role.STANDFIRST if look.words >= 8 else Role.FURNITURE


def blocks_of(page: Page, looks: Sequence[Look], roles: Sequence[Role]) -> Iterator[Block]:
    """The page's blocks: lines with their roles, cut where the page glued things together."""
    titles = stated_titles(page)
    for look, role in zip(looks, roles, strict=True):
        span = look.line.span
        if role is Role.HEADLINE:
            yield from _headline(page, span, titles)
        elif role in (Role.CAPTION, Role.CREDIT) and not _TRAILER.match(look.text):
            yield from caption_pieces(page.text, span.start, span.end)
        elif role is Role.PARAGRAPH and (filed := read_dateline(page.text, span.start, span.end)):
            yield Block(span=filed.words, role=Role.DATELINE)
            yield Block(span=Span(filed.words.end, span.end), role=Role.PARAGRAPH)
        else:
            yield Block(span=span, role=role)


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
