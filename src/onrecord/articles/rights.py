"""This module knows copyright notices: whose text it is and since when, on the words of the notice. A notice's year dates nothing.

A notice at the story's own end goes before structured data about the article, that before the notice at the page's foot and `meta` names.
"""

import re
from collections.abc import Iterable, Iterator

from onrecord.articles.lines import Look
from onrecord.articles.ranks import ranked
from onrecord.articles.story import Story, place_on
from onrecord.model.article import Copyright, Role
from onrecord.model.page import Page

_YEARS = r"(?P<{0}>(?:19|20)\d\d)(?:\s?[-–—]\s?(?P<{1}>(?:19|20)\d\d))?"
_SIGN = r"(?:[©ⓒ]|\(c\)|copyright\b(?: ?(?:[©ⓒ@]|\(c\)))?)\s*(?:copyright\s*)?:?\s*"
_HOLDER = r"(?:[^.,;|/\n\d©ⓒ]|\.(?=[a-z]{2,7}\b)|,(?= (?-i:[A-Z])\w+ (?:&|and) Co\b)){2,60}"
"""Up to a comma, but for that of a firm ("Tarn, Asken & Co")."""
_NOTICE = re.compile(
    rf"{_SIGN}(?:{_YEARS.format('since', 'until')}[,.:]?\s*(?:copyright )?(?:by )?(?P<after>{_HOLDER})?"
    rf"|(?P<before>{_HOLDER}?),?\s*{_YEARS.format('from', 'to')}|(?P<only>{_HOLDER}))",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"[\W_]{0,3}(?:[©ⓒ]|\(c\)|copyright)", re.IGNORECASE)
_RIGHTS = re.compile(
    r"\b(?:all rights?|inc|ltd|llc|gmbh|limited|corp|pty|pvt|alle|tous|todos|tutti|todas|все права|group|media group|and its|or its|is not|"
    r"the content|reserved|may not|no part|riproduzione|reproduction|reproducción|powered by|terms|privacy|haki zote|alt materiale)\b.*",
    re.IGNORECASE,
)
_HOLDS = re.compile(r"(?!and\b|policy\b|notice\b|information\b|infringement\b|law\b)\w", re.IGNORECASE)
_SITE = re.compile(r"\s*\((?:https?:|www\b)[^()]*\Z", re.IGNORECASE)
"""A web address in brackets behind the holder, as much of it as was read."""
_MOTTO = re.compile(r"\s+[|–—·»>-]\s+")
_LONGEST_NOTICE, _LONGEST_HOLDER = 300, 60


def find_copyright(page: Page, story: Story) -> Copyright | None:
    """The rights notice that holds for the article, or None where the page has none."""
    own = (look for look in story.closing() if story.roles[look.number] is not Role.CAPTION)
    return next(
        (
            notice
            for notices in (_shown(own), _stated(page), foot(story), _in_head(page))
            for notice in notices
            if notice.holder or notice.year
        ),
        None,
    )


def foot(story: Story) -> Iterator[Copyright]:
    """The notices among the page's furniture, from its end upwards."""
    return _shown(look for look in reversed(story.looks) if story.roles[look.number] is Role.FURNITURE)


def read_notice(text: str) -> Copyright | None:
    """The notice that some words are, without its place; None where they are none.

    >>> read_notice("© 2019-2031 The Orsk Lamp Ltd. All rights reserved.")
    Copyright(holder='The Orsk Lamp', year='2019/2031', span=None)
    """
    found = _NOTICE.search(text[:_LONGEST_NOTICE])
    if not found:
        return None
    holder = _MOTTO.split(_RIGHTS.sub("", found["after"] or found["before"] or found["only"] or "").strip())[0].strip(" -–—|·•")
    holder = _SITE.sub("", holder)
    if found["only"] and not _HOLDS.match(holder):
        return None
    first, last = found["since"] or found["from"], found["until"] or found["to"]
    year = f"{first}/{last}" if last and first < last else first
    return Copyright(holder=holder if any(map(str.isalpha, holder)) else None, year=year)


def begins(text: str) -> bool:
    """Whether a line begins as a notice does."""
    return _BEGINS.match(text) is not None


def _shown(looks: Iterator[Look]) -> Iterator[Copyright]:
    for look in looks:
        if (opens := _BEGINS.match(look.text)) and (notice := read_notice(look.text)):
            end = min(len(look.text), _LONGEST_NOTICE)
            yield Copyright(holder=notice.holder, year=notice.year, span=place_on(look, opens.end() - len(opens[0].lstrip()), end))


def _stated(page: Page) -> Iterator[Copyright]:
    holders = [item.value for item in ranked(page, "holder") if not _is_loose(item.origin)]
    years = [item.value for item in ranked(page, "year") if re.fullmatch(r"(?:19|20)\d\d", item.value)]
    if holders:
        yield Copyright(holder=holders[0], year=next(iter(years), None))


def _is_loose(origin: str) -> bool:
    """Whether nothing says what the holder holds: such a statement belongs to a picture as often as to the article."""
    return origin.lower().startswith("microdata copyright")


def _in_head(page: Page) -> Iterator[Copyright]:
    for item in ranked(page, "rights"):
        if notice := read_notice(item.value if _BEGINS.match(item.value) else f"© {item.value}"):
            yield notice


def last_holder(notices: Iterable[Copyright]) -> str | None:
    """The holder that the lowest notice on the page names."""
    return next((notice.holder for notice in notices if notice.holder), None)
