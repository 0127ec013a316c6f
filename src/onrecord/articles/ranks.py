"""This module knows how far each place is trusted in which a page states facts about itself: the ranks, by fact.

What is said of the article itself comes before what is said of the page or the site, what is made for readers of the data before what is
made for a network, and a bare `title`, which outlets decorate, comes last. Within a rank the page's order stands. Where a page is the own
text of a feed's entry, the feed speaks for it as a head would; only a feed's name, which is decorated like a title, stands behind others.
"""

from collections.abc import Mapping
from functools import lru_cache

from onrecord.model.page import Evidence, Page

RANKS: Mapping[str, tuple[str, ...]] = {
    "headline": ("feed", "json-ld", "microdata", "og:title", "meta", "hAtom", "twitter:title", "json-ld WebPage", "title"),
    "outlet": ("og:site_name", "json-ld", "microdata", "meta application-name", "meta", "json-ld WebSite", "feed"),
    "author": ("feed", "json-ld", "microdata", "meta", "article:author", "meta author", "rel author", "hAtom", "microdata author"),
    "published": ("feed", "json-ld", "article:published", "microdata", "og:", "meta", "hAtom", "json-ld WebPage", "microdata datecreated"),
    "updated": ("feed", "json-ld", "article:modified", "microdata", "og:", "meta", "hAtom", "json-ld WebPage"),
    "section": ("feed", "json-ld", "article:section", "microdata", "meta", "json-ld BreadcrumbList"),
    "address": ("link canonical", "og:url", "json-ld"),
    "original": ("meta", "json-ld"),
    "supplier": ("json-ld", "microdata"),
    "holder": ("json-ld", "microdata"),
    "year": ("json-ld", "microdata"),
    "rights": ("meta",),
}
"""For each fact the places that state it, most trusted first, by how their names begin; the longest beginning that fits counts."""


def ranked(page: Page, field: str) -> list[Evidence]:
    """All that the page states of one fact, most trusted first."""
    return sorted((item for item in page.evidence if item.field == field), key=lambda item: rank(field, item.origin))


@lru_cache(maxsize=4096)
def rank(field: str, origin: str) -> int:
    """How far behind the most trusted place this one stands (0 for that itself); one that is not listed stands behind all."""
    name = origin.lower()
    fitting = [(len(begin), place) for place, begin in enumerate(RANKS.get(field, ())) if name.startswith(begin.lower())]
    return max(fitting)[1] if fitting else len(RANKS.get(field, ()))
