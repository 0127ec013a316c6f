"""This module knows the role of every line of a page: where the story stands, what its headline is, then each line by its place."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.articles.byline import names_in, read_byline, signed
from onrecord.articles.dateline import Filed, read_dateline, read_filed_line
from onrecord.articles.headline import find_headline, is_title, letters_of, stated_titles
from onrecord.articles.lines import Look
from onrecord.articles.pieces import STAMP, caption_pieces, has_credit, is_credit, is_lone_credit
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

_FEWEST = 12
"""The fewest words of a page without furniture; fewer are a label themselves."""

_STANDFIRST = 40
"""The most words of a standfirst."""

_SENTENCE, _CAPTION = 10, 25
"""Words that a sentence of a story has at least, and a picture's caption at most."""

_CLOCK = re.compile(r"\d{1,2}[:.h]\d\d\b(?![.:\d])")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_STAMPS = 3
"""More times of day than these in a story head the entries of a live report; fewer are furniture."""

_OPENING = 2
"""The paragraphs in which a story begins."""

_NEAR = 8
"""Names of the nearest elements that say what a line is; those further out say what the page is."""


class Plan:
    """Where the story stands on a page: its lines from `first` up to `end`, and its headline's line."""

    def __init__(self, page: Page, looks: Sequence[Look]) -> None:
        self.ripped = page.layout == "plain"
        self.bare = is_bare(page, looks)
        if self.bare:
            self.headline, self.first, self.end = _all_of_it(page, looks)
        else:
            self.headline, self.first, self.end = _among_furniture(page, looks)
        self.live = self.bare or sum(bool(_CLOCK.match(look.text)) and not look.outside for look in looks[self.first : self.end]) > _STAMPS
        self.top = self.first if self.headline is None else min(self.headline, self.first)
        self.title = letters_of(looks[self.headline].text) if self.headline is not None else ""


def is_bare(page: Page, looks: Sequence[Look]) -> bool:
    """Whether a ripped page is article all over: no line is a label, a menu or a notice, and none says the next one twice."""
    if any(look.words > 2 and (look.text in below.text or below.text in look.text) for look, below in pairwise(looks[:_NEAR])):
        return False
    return (
        page.layout == "plain"
        and sum(look.words for look in looks) >= _FEWEST
        and not any(look.label or look.notice or look.menu for look in looks)
    )


def _all_of_it(page: Page, looks: Sequence[Look]) -> tuple[int | None, int, int]:
    """Headline, first line of the story and end of a page that is article from its first line to its last."""
    headline = 0 if len(looks) > 1 and is_title(page, looks[0]) else None
    first = 0 if headline is None else 1
    live = sum(look.stamp for look in looks) > _OPENING
    while first + 1 < len(looks) and _is_front(looks[first], looks[first + 1]) and not (live and looks[first].stamp):
        first += 1
    return headline, first, len(looks)


def _is_front(look: Look, following: Look) -> bool:
    """Whether a line below the headline comes before the story: a byline, a credit, a stamp, or a standfirst, which has no full stop where
    the line below it has one."""
    if look.stamp or is_credit(look.text) or _is_byline(look, above=True, close=True):
        return True
    unended = not look.ends and not look.text.endswith(",") and 4 <= look.words <= _STANDFIRST
    return unended and (following.ends or _is_byline(following, above=True, close=True))


def _among_furniture(page: Page, looks: Sequence[Look]) -> tuple[int | None, int, int]:
    """Headline, first line of the story and its end on a page that has furniture around it."""
    first, end = best_stretch(eased([look.weight for look in looks]))
    filed = _filed_on(page, looks, first, end)
    first = filed if filed < end else first
    headline = find_headline(page, looks, first, end) if looks else None
    if headline is None:
        return None, first, end
    if headline >= first:
        return headline, min(headline + 1, end), end
    return headline, _filed_on(page, looks, headline + 1, first), end


def _filed_on(page: Page, looks: Sequence[Look], first: int, end: int) -> int:
    """The line with a dateline among the first ones from `first` on, for a report begins with its dateline; else the line `end`."""
    for look in looks[first : min(end, first + _NEAR)]:
        if look.words >= _SENTENCE and read_dateline(page.text, look.line.span.start, look.line.span.end):
            return look.number
    return end


def roles_of(looks: Sequence[Look], plan: Plan) -> list[Role]:
    """The role of each line, in order."""
    captions = _pictured(looks, ripped=plan.ripped)
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


def _pictured(looks: Sequence[Look], *, ripped: bool) -> frozenset[int]:
    """The numbers of lines that describe pictures: a stamp follows one copy of their text, or on a ripped page a credit does."""
    stamped = {look.text[: found.start()].strip() for look in looks if (found := STAMP.search(look.text)) and found.start() > 0}
    numbers = {look.number for look in looks if look.text in stamped or STAMP.search(look.text)}
    if ripped:
        numbers.update(look.number for look in looks if look.words <= _STANDFIRST and has_credit(look.text))
        numbers.update(
            look.number
            for look, below in pairwise(looks)
            if is_lone_credit(below.text) and 4 <= look.words <= _CAPTION and not _is_byline(look, above=True, close=True)
        )
    return frozenset(numbers)


def _in_story(look: Look, plan: Plan, captions: frozenset[int]) -> Role:
    if is_credit(look.text) and not is_caption(look) and not STAMP.search(look.text):
        return Role.CREDIT
    if is_caption(look) or look.number in captions:
        return Role.CAPTION
    if _is_byline(look, above=look.number < plan.first, close=plan.bare):
        return Role.BYLINE
    if look.label or look.notice or look.outside or (look.stamp and not plan.live) or _is_linked(look):
        return Role.FURNITURE
    if _TRAILER.match(look.text):
        return Role.CREDIT
    return Role.PARAGRAPH if look.number >= plan.first else _above(look, ripped=plan.ripped)


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


def _is_byline(look: Look, *, above: bool, close: bool = False) -> bool:
    """Whether the line names who wrote the story: with a "By", or above the story as a name alone.

    Args:
        close: whether nothing else than front matter stands about the line, so that an empty line before it says nothing.
    """
    if look.words > 25 or look.label or look.menu:
        return False
    if read_byline(look.text):
        return True
    built = BYLINE_NAMES.intersection(look.line.names[:5])
    return above and look.words <= 12 and (bool(names_in(look.text).people) if built else _is_signed(look, close=close))


def _is_signed(look: Look, *, close: bool) -> bool:
    return not look.ends and (close or not look.line.breaks) and signed(look.text)


def _above(look: Look, *, ripped: bool) -> Role:
    """Between headline and story: a standfirst is said to be one by the page, or is some words that are no label; in ripped text a full
    sentence is story already."""
    if look.menu:
        return Role.FURNITURE
    if ripped and look.ends and look.words >= _SENTENCE:
        return Role.PARAGRAPH
    if STANDFIRST_NAMES.intersection(look.line.names[:_NEAR]) or look.line.tag in ("h2", "p", "strong"):
        return Role.STANDFIRST if look.words >= 4 else Role.FURNITURE
    return Role.STANDFIRST if look.words >= 8 else Role.FURNITURE


def blocks_of(page: Page, looks: Sequence[Look], roles: Sequence[Role]) -> Iterator[Block]:
    """The page's blocks: lines with their roles, cut where the page glued things together."""
    titles = stated_titles(page)
    filed = _filed(page, looks, roles)
    for look, role in zip(looks, roles, strict=True):
        span = look.line.span
        if role is Role.HEADLINE:
            yield from _headline(page, span, titles)
        elif role in (Role.CAPTION, Role.CREDIT) and not _TRAILER.match(look.text):
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
