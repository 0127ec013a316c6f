"""This module knows what a page says about itself outside its visible text: head, JSON-LD, microdata, its own address, language."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from onrecord.model.page import Evidence
from onrecord.pages.jsonld import stated_in_json
from onrecord.pages.microdata import stated_in_body
from onrecord.text.addresses import same_site

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
    "article:modified": "updated",
    "last_updated_date": "updated",
    "copyright": "rights",
    "dc.rights": "rights",
    "dcterms.rights": "rights",
    "dcterms.rightsholder": "rights",
    "rights": "rights",
    "syndication-source": "original",
    "original-source": "original",
    "description": "description",
    "og:description": "description",
    "twitter:description": "description",
    "article:section": "section",
    "parsely-section": "section",
    "sailthru.section": "section",
    "og:url": "address",
    "og:locale": "language",
    "content-language": "language",
    "dc.language": "language",
}
"""What the common `meta` names speak of: Open Graph, Dublin Core, Parse.ly, Sailthru, Highwire, Google's syndication tags."""

_WEB = re.compile(r"https?://[^\s/]+/?\S*\Z", re.IGNORECASE)
_ARCHIVED = re.compile(
    r"//(?:web\.archive\.org|archive\.(?:ph|is|today|org)|webcache\.googleusercontent\.com|[\w-]+\.cdn\.ampproject\.org)/"
)
"""Hosts that keep other sites' pages under addresses of their own."""

_MOST = 2_000
"""Elements of one kind looked at."""


def find_evidence(tree: Any) -> tuple[Evidence, ...]:
    """All that the page states about itself, JSON-LD first, each kind in page order, nothing twice."""
    found = [item for item in _all(tree) if item.value]
    return tuple({(item.field, item.value, item.origin): item for item in found}.values())


def address_of(evidence: tuple[Evidence, ...], given: str) -> str:
    """The address the page goes by: its canonical one, unless that is on another site, for then it is a copy and that is its original.

    Args:
        given: where the page was found; a path or an archive's address says nothing of its site.
    """
    stated = {item.origin: item.value for item in reversed(evidence) if item.field == "address" and _WEB.match(item.value)}
    canonical, named = stated.get("link canonical", ""), stated.get("og:url", "")
    found_at = given if _WEB.match(given) and not _ARCHIVED.search(given) else named
    if canonical and found_at and not same_site(canonical, found_at):
        return found_at
    return canonical or named or given


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
    yield from stated_in_body(document)


def _meta(meta: Any) -> Iterator[Evidence]:
    content = meta.get_attribute("content")
    if not content:
        return
    for attribute in ("property", "name", "http-equiv"):
        name = (meta.get_attribute(attribute) or "").strip().lower()
        if name in META_FIELDS:
            yield _stated(META_FIELDS[name], content, name if ":" in name else f"meta {name}")
            return


def _stated(field: str, value: str | None, origin: str) -> Evidence:
    return Evidence(field=field, value=" ".join((value or "")[:_MOST].split()), origin=origin)
