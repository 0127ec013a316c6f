"""This module knows whether what a page says about its article is read rightly: titles, authors, dates, outlets, against the gold."""

import re
import unicodedata
from collections.abc import Sequence

from eval.real_pages import Read, Row
from onrecord.articles.byline import is_desk
from onrecord.articles.letters import letters_of
from onrecord.facts.agencies import agency_named
from onrecord.facts.outlets import folded_name, outlet_at
from onrecord.model.article import Article
from onrecord.text.addresses import host_of

_WEB_END = re.compile(r"\.(?:com|org|net|tv|[a-z]{2})(?:\.[a-z]{2})?\Z", re.IGNORECASE)
AUTHORED = ("the byline", "the page's stated author")
"""Grounds of an agency that is given as the author."""


def headline_right(page: Row, article: Article) -> bool:
    """Whether the headline on the page is the gold title, letters and digits compared; where none is found, whether the head's title is."""
    return letters_of(article.headline_words() or article.seo_headline or "") == letters_of(page["title"])


def title_shown(page: Row, article: Article) -> bool:
    """Whether the gold title stands on the page as a line, or in one: the gold often has the head's title instead of the headline."""
    return letters_of(page["title"]) in letters_of(article.page.text)


def title_right(page: Row, article: Article) -> bool:
    """Whether one of the two titles kept, the headline on the page and the other one in its head, is the gold's."""
    return letters_of(page["title"]) in {letters_of(article.headline_words()), letters_of(article.seo_headline or "")}


def date_right(page: Row, article: Article) -> bool:
    """Whether the day of publication is the gold's."""
    return article.published is not None and article.published.edtf.rstrip("?") == page["published"][:10]


def precision_invented(page: Row, article: Article) -> bool:
    """Whether the date says without a question mark what the gold does not: another year, month or day, as far as it goes itself."""
    edtf = article.published.edtf if article.published else ""
    return not edtf.endswith("?") and not page["published"].startswith(edtf)


def outlet_right(page: Row, article: Article) -> bool:
    """Whether the outlet is the gold's, by letters; a leading article, a bracket and the end of a web address do not count."""
    return _outlet(article.outlet or "") == _outlet(page["outlet"])


def outlet_known(page: Row, article: Article) -> bool:
    """Whether it is that, or the table of outlets knows the page's outlet by the gold's name."""
    listed = outlet_at(host_of(article.page.address))
    return outlet_right(page, article) or (listed is not None and _outlet(page["outlet"]) in map(_outlet, listed.names()))


def _outlet(name: str) -> str:
    bare = unicodedata.normalize("NFD", _WEB_END.sub("", re.sub(r"\s*\([^)]*\)\Z", "", name)))
    return letters_of(folded_name("".join(sign for sign in bare if not unicodedata.combining(sign))))


def authors_f1(news: Sequence[Read], *, people: bool = False) -> float:
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
    return letters_of(agency_named(name) or name)
