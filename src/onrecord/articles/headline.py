"""This module knows which line of a page is its headline.

It is the one the page's head names, else on HTML the line that looks most like one to the block classifier, and on ripped text the line
above the story that the story's words echo.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from onrecord.articles.echo import echoed_line
from onrecord.articles.letters import letters_of
from onrecord.articles.lines import SIDE_LANDMARKS, Look
from onrecord.articles.pictured import is_caption
from onrecord.articles.ranks import ranked
from onrecord.articles.transcript import first_turn, title_above
from onrecord.model.article import Ground
from onrecord.model.page import Page
from onrecord.model.span import Span
from onrecord.text.addresses import host_of

_TAILS = re.compile(r"\s+[|–—·»•-]\s+|\s*[|»]\s*")
_DECORATED = frozenset({"title", "og:title", "twitter:title", "json-ld WebPage.name"})
_WORDS = re.compile(r"[^\W_]+")
_FEWEST_ALIKE, _ALIKE = 5, 0.75
"""Words of a heading that is a stated title but for a few words, and the share of the words of both that both have."""
_TAIL = 15
_NEAR = 8
"""Lines into the story in which a headline may still stand."""

SURE = 0.3
"""How likely a line of HTML must be a headline by its looks where the head names none."""


def stated_titles(page: Page) -> tuple[str, ...]:
    """The headlines that the head states, surest first, each also without its last parts."""
    return tuple(dict.fromkeys(form for item in ranked(page, "headline") for form in _forms(item.value)))


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


def find_headline(page: Page, looks: Sequence[Look], chances: Sequence[float], story: Sequence[Look]) -> int | None:
    """The number of the headline's line, or None where no line is one.

    A line that is a title of the page's head is the headline; of several the likeliest heading. Then one that ends with such a title
    (a kicker stands before it); then on HTML the line that looks most like a headline, else the line above the story that it echoes.

    Args:
        chances: how likely each line is a headline by its looks, 0 to 1.
        story: the story's lines, from its first paragraph on.
    """
    if not story:
        return None
    first = story[0].number
    titles = {letters_of(title) for title in stated_titles(page)} - {""}
    near = [look for look in looks if look.words and (look.number < first + _NEAR or look.tag_rank < 2)]
    named = [look for look in near if look.letters in titles] or [look for look in near if _ends_with_title(look, titles)]
    named = named or [look for look in near if look.tag_rank == 0 and not is_caption(look) and _is_nearly(look, page)]
    if named:
        return max(named, key=lambda look: (not _is_aside(look), -look.tag_rank, round(chances[look.number], 1), -look.number)).number
    likely = [look for look in looks[: first + _NEAR] if chances[look.number] >= SURE and look.words > 1 and not is_caption(look)]
    if page.layout == "html" and likely:
        return max(likely, key=lambda look: (chances[look.number], -look.number)).number
    turn = first_turn(looks) if page.layout == "plain" else None
    title = title_above(looks, turn) if turn is not None else None
    return echoed_line(looks, chances, story) if title is None else title


def _is_nearly(look: Look, page: Page) -> bool:
    """Whether a first-level heading has nearly all the words of a title that the head states ("Orsk" for "The city of Orsk")."""
    words = set(_WORDS.findall(look.text.casefold()))
    stated = (set(_WORDS.findall(item.value.casefold())) for item in ranked(page, "headline"))
    return len(words) >= _FEWEST_ALIKE and any(len(words & title) >= _ALIKE * len(words | title) for title in stated)


def _is_aside(look: Look) -> bool:
    return not SIDE_LANDMARKS.isdisjoint(look.line.within)


def _ends_with_title(look: Look, titles: Iterable[str]) -> bool:
    return look.tag_rank < 2 and any(look.letters.endswith(title) for title in titles if len(title) > _TAIL)
