"""This module knows who published a page, in the page's own words: its head, its pictures' stamps, its title's tail, its copyright line."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from onrecord.articles.headline import letters_of
from onrecord.articles.lines import Look
from onrecord.articles.pieces import STAMP
from onrecord.facts.agencies import AGENCY_ENDINGS
from onrecord.model.article import Role
from onrecord.model.page import Page

_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright(?: ©)?)\s*(?:copyright\s*)?"
    r"(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?,?\s+(?:by )?(?P<after>[^.,;|/\n\d]{2,50})"
    r"|(?P<before>[^.,;|/\n\d]{2,50}?),?\s+(?:19|20)\d\d)",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r"\b(?:all rights?|inc|ltd|llc|gmbh|limited|corp|alle|tous|todos|group|media group|and its|or its|is not|the content)\b.*",
    re.IGNORECASE,
)
_TAIL = re.compile(r"\s+[|–—·»-]\s+")
_MOTTO = re.compile(r"\s+[|–—·»>-]\s+|[.,:]\s|\s{3,}")
_LONGEST_NAME = 5
_ORIGINS = ("og:site_name", "json-ld", "meta", "application-name")


def find_outlet(page: Page, looks: Sequence[Look], roles: Sequence[Role]) -> str | None:
    """The outlet's name as the page gives it; None where the page does not say.

    The head's own statement counts most, then what pictures are stamped with, then the tail of the title, then the
    first line of ripped text where the copyright line or a stamp has a word of it, then the copyright line. An agency's is given in full.
    """
    return next((name for name in _candidates(page, looks, roles) if name), None)


def _candidates(page: Page, looks: Sequence[Look], roles: Sequence[Role]) -> Iterator[str | None]:
    owner = _copyright(looks, roles)
    yield _in_full(_stated(page) or _stamped(looks) or _tail_of_title(page), owner)
    yield _masthead(page, looks, roles, owner)
    yield owner


def _stated(page: Page) -> str | None:
    stated = [item for item in page.evidence if item.field == "outlet" and not item.value.startswith("http") and len(item.value) < 80]
    for origin in _ORIGINS:
        for item in stated:
            if item.origin.startswith(origin):
                return item.value
    return stated[0].value if stated else None


def _stamped(looks: Sequence[Look]) -> str | None:
    names = Counter(found["outlet"].strip() for look in looks if (found := STAMP.search(look.text) or STAMP.search(" " + look.text)))
    return names.most_common(1)[0][0] if names else None


def _tail_of_title(page: Page) -> str | None:
    """The last part of the title, where the rest of it is the headline that the page states elsewhere too or shows."""
    title = next((item.value for item in page.evidence if item.origin == "title"), "")
    parts = _TAIL.split(title)
    if len(parts) < 2 or len(parts[-1].split()) > 5:
        return None
    rest = letters_of(title[: title.rfind(parts[-1])])
    return parts[-1] if rest and rest in letters_of(page.text) else None


def _in_full(name: str | None, owner: str | None) -> str | None:
    """An agency's name as its copyright line has it, where that is the name and what it is ("Neva" of "Neva News Agency")."""
    return owner if name and owner and owner.startswith(name) and owner.endswith(AGENCY_ENDINGS) else name


def _masthead(page: Page, looks: Sequence[Look], roles: Sequence[Role], owner: str | None) -> str | None:
    """The name at the top of ripped text, without its motto, if the page's foot or a title's tail has one of its words too."""
    if page.layout != "plain" or not looks or roles[0] is not Role.FURNITURE:
        return None
    name = _MOTTO.split(looks[0].text)[0].strip()
    words = [word for word in name.split() if len(word) > 2 and word.lower() != "the"]
    told = " ".join((owner or "", *(look.text for look, role in zip(looks[1:], roles[1:], strict=True) if role is Role.FURNITURE)))
    return name if words and len(name.split()) <= _LONGEST_NAME and name[0].isupper() and any(word in told for word in words) else None


def _copyright(looks: Sequence[Look], roles: Sequence[Role]) -> str | None:
    for look, role in reversed(tuple(zip(looks, roles, strict=True))):
        found = (
            _COPYRIGHT.search(look.text)
            if role is Role.FURNITURE and look.text.lower().lstrip().startswith(("©", "(c)", "copyright"))
            else None
        )
        if found:
            return _RIGHTS.sub("", found["after"] or found["before"]).strip(" -–—") or None
    return None
