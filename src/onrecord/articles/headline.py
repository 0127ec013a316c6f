"""This module knows which line of a page is its headline.

It is the one the page's head names, else its first-level heading, or in ripped text the line above the story that the story's words echo.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from onrecord.articles.byline import read_byline
from onrecord.articles.dateline import read_dateline
from onrecord.articles.lines import Look
from onrecord.articles.pieces import STAMP as _PICTURE
from onrecord.articles.pieces import has_credit, is_credit, is_lone_credit
from onrecord.articles.ranks import ranked
from onrecord.model.article import Ground
from onrecord.model.page import Page
from onrecord.model.span import Span
from onrecord.text.addresses import host_of

_LETTERS = re.compile(r"[^\W_]+")
_TAILS = re.compile(r"\s+[|–—·»•-]\s+|\s*[|»]\s*")
_DECORATED = frozenset({"title", "og:title", "twitter:title", "json-ld WebPage.name"})
_TAIL = 15
_LONGEST = 45
_SMALL = 3
_ENOUGH = 1.5
_OPENS = 0.7
_GLUED = 15


def stated_titles(page: Page) -> tuple[str, ...]:
    """The headlines that the head states, surest first: JSON-LD, Open Graph, other names, the title (also without its last parts)."""
    order = {"json-ld": 0, "og:title": 1}
    stated = sorted((item for item in page.evidence if item.field == "headline"), key=lambda item: order.get(item.origin.split(" ")[0], 2))
    titles: dict[str, None] = {}
    for item in stated:
        titles.update(dict.fromkeys(_forms(item.value)))
    return tuple(titles)


def _forms(title: str) -> Iterator[str]:
    """The title and what is left of it without the outlet's name at an end."""
    yield title
    parts = _TAILS.split(title)
    if len(parts) > 1:
        for cut in _TAILS.finditer(title):
            yield title[: cut.start()]
        yield max(parts, key=len)


def headline_in(page: Page, line: Span) -> Span:
    """The headline on its line: all of it, or its end where a kicker stands before it with no sign between them ("Orsk talks Bridge shut").

    The end must be a title that the head states, or the part of one after its first colon.
    """
    words = line.cut(page.text)
    titles = [item.value for item in ranked(page, "headline")]
    whole = any(letters_of(title) == letters_of(words) for title in titles)
    ends = (end for title in titles for end in (title, "" if whole else title.partition(": ")[2]) if len(end) > _TAIL)
    cuts = (len(words) - len(end) for end in ends if words.endswith(end))
    cut = next((cut for cut in cuts if words[:cut].rstrip()[-1:].isalnum()), 0)
    return Span(line.start + cut, line.end)


def seo_headline(page: Page, headline: str) -> Ground | None:
    """The title in the page's head that is another than the headline shown, with where it stands; None where all agree.

    A title that is the headline and a tail ("Bridge shut | The Lamp") is no other one.
    """
    shown = letters_of(headline)
    for item in ranked(page, "headline"):
        title = item.value
        if item.origin in _DECORATED:
            title = _without_outlet(page, title)
        letters = letters_of(title)
        if letters and letters != shown and not (shown and letters.startswith(shown) and _TAILS.search(title)):
            return Ground(field="seo_headline", value=title, origin=item.origin)
    return None


def _without_outlet(page: Page, title: str) -> str:
    """The title without what an upright stroke parts from it, and without a last part that is an outlet's name as the page states it."""
    outlets = {letters_of(item.value) for item in page.evidence if item.field == "outlet"}
    host = letters_of(host_of(page.address))
    for cut in _TAILS.finditer(title):
        rest = letters_of(title[cut.end() :])
        if rest and (rest in outlets or rest in host or ("|" in cut[0] and len(rest) < cut.start())):
            return title[: cut.start()]
    return title


def letters_of(text: str) -> str:
    """The text as its letters and digits alone, for comparing what is typed differently."""
    return "".join(_LETTERS.findall(text.casefold()))


def find_headline(page: Page, looks: Sequence[Look], first: int, end: int) -> int | None:
    """The number of the headline's line, or None where no line is one.

    Args:
        first: number of the line the story's prose begins on.
        end: one past its last; a heading that the head names is the headline even in the midst of what looked like the story.
    """
    titles = {letters_of(title): rank for rank, title in reversed(tuple(enumerate(stated_titles(page))))}
    named = [
        look for look in looks[:end] if letters_of(look.text) in titles and look.words and (look.number < first + 8 or look.tag_rank < 2)
    ]
    if named:
        return min(named, key=lambda look: (look.outside, look.tag_rank, look.number)).number
    ending = [
        look
        for look in looks[: first + 8]
        if look.tag_rank < 2 and any(letters_of(look.text).endswith(title) for title in titles if len(title) > 15)
    ]
    if ending:
        return min(ending, key=lambda look: (look.tag_rank, look.number)).number
    headings = [look for look in looks[: first + 8] if look.line.tag == "h1" and look.words >= 2 and not look.label and not look.outside]
    if headings:
        return max(headings, key=lambda look: (_echo(look, looks, first), look.words)).number
    return _echoed(page, looks, first)


def is_title(page: Page, look: Look) -> bool:
    """Whether the first line of a page without furniture has the form of a headline: no long sentence, and no dateline before it."""
    return not (look.ends and look.words > _LONGEST // 2) and read_dateline(page.text, look.line.span.start, look.line.span.end) is None


def _echoed(page: Page, looks: Sequence[Look], first: int) -> int | None:
    above = [look for look in looks[max(0, first - 15) : first] if _could_be(look)]
    if page.layout == "html":
        above = [look for look in above if look.line.tag in ("h1", "h2", "h3")] or above
    else:
        above = [look for look in above if not (read_byline(look.text) or _is_pictured(looks, look))]
    scored = [(_echo(look, looks, first) + _stands(look, looks, first), -look.number, look.number) for look in above]
    best = max(scored, default=None)
    if best is None or best[0] < _ENOUGH:
        return None
    return next(look.number for look in above if look.text == looks[best[2]].text)


def _is_pictured(looks: Sequence[Look], look: Look) -> bool:
    """Whether the line is a picture's caption or credit: it has a credit in it or directly below."""
    below = looks[look.number + 1].text if look.number + 1 < len(looks) else ""
    return is_credit(look.text) or has_credit(look.text) or is_lone_credit(below)


def _could_be(look: Look) -> bool:
    return (
        2 < look.words <= _LONGEST
        and not look.label
        and not look.notice
        and not look.outside
        and not look.stamp
        and not look.menu
        and look.line.linked < 0.9
        and not _PICTURE.search(f" {look.text}")
    )


def _echo(look: Look, looks: Sequence[Look], first: int) -> float:
    """How many of the line's longer words the first lines of the story use, 4 for all of them."""
    words = _long_words(look.text)
    story = Counter(
        word for other in looks[first : first + 8] if other.number != look.number and not other.notice for word in _long_words(other.text)
    )
    return 4.0 * sum(1 for word in words if word in story) / len(words) if words else 0.0


def _long_words(text: str) -> set[str]:
    return {word[:6] for word in _LETTERS.findall(text.casefold()) if len(word) > _SMALL}


def _stands(look: Look, looks: Sequence[Look], first: int) -> float:
    """A headline is near the story, directly below furniture, often repeated, no full sentence, not glued to more, no masthead."""
    repeated = sum(1 for other in looks if other.number != look.number and look.text in other.text)
    glued = any(other.text in look.text for other in looks[look.number + 1 : first] if len(other.text) > _GLUED and other.text != look.text)
    before = looks[look.number - 1] if look.number else None
    opens = before is None or before.label or before.notice or before.menu or before.stamp
    return (
        min(repeated, 2) * 1.0
        - 0.05 * (first - look.number)
        - (1.5 if look.text.endswith(".") else 0.0)
        + (0.5 if look.words >= 5 else 0.0)
        + (_OPENS if opens else 0.0)
        - (_OPENS + 1.0 if glued or _is_masthead(look, looks) else 0.0)
    )


def _is_masthead(look: Look, looks: Sequence[Look]) -> bool:
    """Whether the line is the page's first and has a menu or a widget directly below it."""
    return look.number == 0 and len(looks) > 1 and (looks[1].menu or looks[1].label)
