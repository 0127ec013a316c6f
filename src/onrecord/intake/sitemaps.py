"""This module knows sitemaps (sitemaps.org 0.9, with Google's news extension): which addresses they list, and the day of each."""

from collections.abc import Iterator
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

import msgspec

from onrecord.errors import NotAPage
from onrecord.intake.entries import XmlList, parse_entry
from onrecord.text.dates import day_of_stamp


class Listed(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An address on a list; `day` is the latest that the list gives for it (ISO), or ""."""

    address: str
    day: str


def listed_addresses(found: XmlList, address: str) -> Iterator[Listed | NotAPage]:
    """Every address of a sitemap or sitemap index in its order, or what is wrong with its entry."""
    for number, xml in enumerate(found.entries, 1):
        try:
            yield _listed(parse_entry(found, xml), address)
        except NotAPage as error:
            yield NotAPage(f"entry {number} of the sitemap {address!r} cannot be read: {error}; the others are", reason="broken entry")


def _listed(entry: Element, sitemap: str) -> Listed:
    place = (entry.findtext("loc") or "").strip()
    if not place:
        raise NotAPage("it names no address", reason="broken entry")
    stamps = (entry.findtext("lastmod"), entry.findtext("news-news/news-publication_date"))
    return Listed(address=urljoin(sitemap, place), day=max((day_of_stamp(stamp) or "" for stamp in stamps if stamp), default=""))
