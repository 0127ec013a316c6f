"""This module knows what a page says about itself outside its visible text: head, JSON-LD, canonical address, language."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from onrecord.model.page import Evidence
from onrecord.pages.jsonld import stated_in_json

META_FIELDS: Mapping[str, str] = {
    "og:title": "headline",
    "twitter:title": "headline",
    "parsely-title": "headline",
    "sailthru.title": "headline",
    "dc.title": "headline",
    "dcterms.title": "headline",
    "citation_title": "headline",
    "headline": "headline",
    "og:site_name": "outlet",
    "application-name": "outlet",
    "dc.publisher": "outlet",
    "dcterms.publisher": "outlet",
    "article:publisher": "outlet",
    "publisher": "outlet",
    "citation_journal_title": "outlet",
    "author": "author",
    "article:author": "author",
    "article:author_name": "author",
    "dc.creator": "author",
    "dcterms.creator": "author",
    "parsely-author": "author",
    "sailthru.author": "author",
    "citation_author": "author",
    "byl": "author",
    "article:published_time": "published",
    "article:published": "published",
    "og:published_time": "published",
    "og:article:published_time": "published",
    "datepublished": "published",
    "date": "published",
    "dc.date": "published",
    "dc.date.issued": "published",
    "dc.date.created": "published",
    "dcterms.created": "published",
    "dcterms.date": "published",
    "dcterms.issued": "published",
    "parsely-pub-date": "published",
    "sailthru.date": "published",
    "pubdate": "published",
    "publishdate": "published",
    "publish-date": "published",
    "publish_date": "published",
    "publication_date": "published",
    "citation_publication_date": "published",
    "article.published": "published",
    "originalpublicationdate": "published",
    "release_date": "published",
    "article:modified_time": "updated",
    "og:updated_time": "updated",
    "datemodified": "updated",
    "dcterms.modified": "updated",
    "dc.date.modified": "updated",
    "last-modified": "updated",
    "description": "description",
    "og:description": "description",
    "twitter:description": "description",
    "article:section": "section",
    "parsely-section": "section",
    "og:url": "address",
    "og:locale": "language",
    "content-language": "language",
    "dc.language": "language",
}
"""What the common `meta` names speak of: Open Graph, Dublin Core, Parse.ly, Sailthru, Highwire, schema.org microdata."""

_WEB = re.compile(r"https?://[^\s/]+/?\S*\Z", re.IGNORECASE)
_MOST = 2_000
"""Elements of one kind looked at."""


def find_evidence(tree: Any) -> tuple[Evidence, ...]:
    """All that the page states about itself, JSON-LD first, each kind in page order, nothing twice."""
    found = [item for item in _all(tree) if item.value]
    return tuple({(item.field, item.value, item.origin): item for item in found}.values())


def canonical(evidence: tuple[Evidence, ...]) -> str:
    """The web address the page says it has: of `link rel=canonical` first, else of `og:url`; "" where it says none."""
    stated = {item.origin: item.value for item in reversed(evidence) if item.field == "address" and _WEB.match(item.value)}
    return stated.get("link canonical") or stated.get("og:url") or ""


def _all(tree: Any) -> Iterator[Evidence]:
    document = tree.document
    if document is None:
        return
    for script in document.get_elements_by_attr("type", "application/ld+json")[:_MOST]:
        yield from stated_in_json(script.text or "")
    for meta in document.get_elements_by_tag_name("meta")[:_MOST]:
        yield from _meta(meta)
    for link in document.get_elements_by_attr("rel", "canonical")[:1]:
        yield _stated("address", link.get_attribute("href"), "link canonical")
    if tree.title:
        yield _stated("headline", tree.title, "title")
    if document.document_element is not None:
        yield _stated("language", document.document_element.get_attribute("lang"), "html lang")


def _meta(meta: Any) -> Iterator[Evidence]:
    content = meta.get_attribute("content")
    if not content:
        return
    for attribute in ("property", "name", "itemprop", "http-equiv"):
        name = (meta.get_attribute(attribute) or "").strip().lower()
        if name in META_FIELDS:
            yield _stated(META_FIELDS[name], content, name if ":" in name else f"meta {name}")
            return


def _stated(field: str, value: str | None, origin: str) -> Evidence:
    return Evidence(field=field, value=" ".join((value or "")[:_MOST].split()), origin=origin)
